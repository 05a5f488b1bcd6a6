// Plain words from a person without an open question are a suggestion: stored first, acknowledged second. The reading follows a moment
// later by editing the same card, and may fail without harm.
import { explainOnce, noteCard } from '../actions/conversations.ts';
import { chooseLanguage } from '../actions/people.ts';
import * as suggestions from '../actions/suggestions.ts';
import { type Filed, joinsNow } from '../actions/suggestions.ts';
import { dangerOf, type Nothing, saysNothing } from '../analysis/firstLook.ts';
import type { Problem } from '../domain/messages.ts';
import type { Language } from '../domain/languages.ts';
import { receivedCard, subjectCard, suggestionCard, supportedCard, threadCard, withdrawnCard } from '../cards/suggestions.ts';
import { Albums } from './albums.ts';
import { yearOfCode } from '../domain/ids.ts';
import { wordsFor } from '../locales/words.ts';
import { writtenIn } from './writtenIn.ts';
import { type Commands, type Heard, PASSED, type Presses, type Spoken, type Talk } from './talk.ts';
import { cardKey } from './suggestionCards.ts';
import { cardAnywhere } from '../views/cards.ts';
import { factsOf, factsOfFiled, isAlbumFiled, ofReceipt, type SuggestionView } from '../views/suggestions.ts';
import * as topics from '../views/topics.ts';

const albums = new Albums();
const albumOf = ({ person: { where } }: Talk, album: string): string => `${where.bot}/${where.chat}/${album}`;

/** A slash and one word: somebody meant a command that does not exist. */
const isLoneCommand = (text: string): boolean => /^\/[a-zA-Z0-9_]{1,32}$/.test(text.trim());

/** Answers a greeting, thanks, a single character or a typing slip with a kind word, and no receipt. An open question stays open. */
async function answerNothing(talk: Talk, nothing: Nothing, text: string): Promise<void> {
  const language = writtenIn(text);
  if (language) talk.speak(language);
  await talk.tell(`nothing-${nothing}`);
}

async function file(talk: Spoken, words: { text: string; photo: string | null }): Promise<void> {
  const { person, said } = talk;
  const { asked } = person;
  const filed = await suggestions.file(person, {
    ...words,
    message: said.id,
    sentAt: said.sentAt,
    goesOn: said.goesOn,
    album: said.album ?? null,
    yearId: asked?.kind === 'suggestion' && asked.year ? yearOfCode(asked.year) : null,
  });
  if (asked) await talk.ask(null);
  const offers = await speakAsWritten(talk, words.text);
  const card = filed.first ? undefined : await cardOf(talk, filed);
  if (card === undefined) return acknowledge(talk, filed, { text: words.text, offers });
  // a further piece of the same text, or the same message again: the card exists, and the suggestion is read anew
  if (card !== null) talk.afterwards(() => understand(talk, filed, card, offers));
}

/** Answers in the language of the words; if that is not the person's own, the card offers to go on in it. */
async function speakAsWritten(talk: Talk, text: string): Promise<Language | undefined> {
  const { language } = await talk.words();
  const written = writtenIn(text);
  if (!written || written === language) return undefined;
  talk.speak(written);
  return written;
}

/** Receipts that this process has just acknowledged, whose cards are not stored yet. */
const acknowledged = new Set<string>();
const MOST_ACKNOWLEDGED = 2_000;

/** The message that acknowledged a suggestion: null if it is being sent, undefined if there is none yet. */
async function cardOf({ person }: Talk, { receipt }: Filed): Promise<string | null | undefined> {
  const card = await cardAnywhere(person, cardKey(receipt));
  if (card !== undefined) return card;
  return acknowledged.has(receipt) ? null : undefined;
}

/** Sends the receipt, only after the words are stored. If sending fails for the moment, the outbox sends it. */
async function acknowledge(talk: Spoken, filed: Filed, said: { text: string; offers: Language | undefined }): Promise<void> {
  const words = await talk.words();
  const regionCode = talk.person.regionCode ?? talk.station.regionCode;
  const facts = factsOfFiled(filed, { ...said, at: words.now, regionCode, kind: dangerOf(said.text) });
  try {
    const message = await talk.showCard(null, receivedCard(words, facts));
    acknowledged.add(filed.receipt);
    if (acknowledged.size > MOST_ACKNOWLEDGED) acknowledged.clear();
    talk.afterwards(() => understand(talk, filed, message, said.offers));
  } catch (error) {
    if (talk.channel.trouble(error) !== 'passes') throw error;
    await suggestions.acknowledgeLater(talk.person, filed, talk.said.id);
  }
}

/** Explained once: the mark after an aspect of which the reader is not sure. */
const MARK = 'uncertain-subject';

/** Stores which message the card is, reads the suggestion, and edits the card to show the reading. */
export async function understand(talk: Talk, filed: Filed, message: string, offers?: Language): Promise<void> {
  const { person } = talk;
  await noteCard(person, cardKey(filed.receipt), message);
  const understood = await suggestions.understand(filed);
  if (!understood) return;
  const { language, now } = await talk.words();
  const facts = await factsOf(understood.view, understood.alikes);
  const explainsMark = facts.uncertain && !person.met.includes(MARK) && (await explainOnce(person, MARK));
  const card = suggestionCard(wordsFor(language, { now }), { ...facts, offers, explainsMark });
  await talk.channel.edit(message, card);
}

const show = async (talk: Talk, view: SuggestionView): Promise<void> => {
  await talk.updateCard(
    suggestionCard(await talk.words(), await factsOf(view, await suggestions.alikesOf(view))),
    cardKey(view.receipt),
  );
};

/** Says why it was not done; a suggestion that was withdrawn or answered meanwhile is then shown so. */
async function refuseOn(talk: Talk, receipt: string, problem: Problem): Promise<void> {
  await talk.refuse(problem);
  const view = await ofReceipt(receipt);
  if (view?.personId !== talk.person.id || (!view.withdrawnAt && !view.outcome)) return;
  const [words, facts] = [await talk.words(), await factsOf(view)];
  await talk.updateCard(view.withdrawnAt ? withdrawnCard(words, facts) : threadCard(words, facts, { page: 0 }));
}

export const commands = {
  suggest: async (talk) => {
    const { rest } = talk.said.command;
    if (rest !== '') return file(talk, { text: rest, photo: null });
    await talk.ask({ kind: 'suggestion' });
    await talk.tell('suggest-ask');
  },
} satisfies Partial<Commands>;

export const presses = {
  'suggest.begin': async (talk) => {
    await talk.ask({ kind: 'suggestion', year: talk.deed.year });
    await talk.tell('suggest-ask');
  },
  'language.keep': async (talk) => {
    const { to, suggestion } = talk.deed;
    await chooseLanguage(talk.person, to);
    talk.speak(to);
    const view = await ofReceipt(suggestion);
    if (view?.personId === talk.person.id) await show(talk, view);
    talk.afterwards(() => talk.channel.menu(to, talk.person.roles));
  },
  'suggestion.support': async (talk) => {
    const supported = await suggestions.support(talk.person, talk.deed.suggestion, talk.deed.topic);
    if (!supported.ok) return refuseOn(talk, talk.deed.suggestion, supported.problem);
    const topic = await topics.ofCode(talk.deed.topic);
    const facts = await factsOf(supported.value);
    await talk.updateCard(supportedCard(await talk.words(), facts, { title: topic?.title ?? '', size: topic?.size ?? 1 }));
  },
  'suggestion.different': async (talk) => {
    const view = await ofReceipt(talk.deed.suggestion);
    if (!view) return talk.refuse({ id: 'suggestion-unknown', facts: { receipt: talk.deed.suggestion } });
    await talk.updateCard(suggestionCard(await talk.words(), await factsOf(view)));
  },
  'suggestion.open': async (talk) => {
    const view = await ofReceipt(talk.deed.suggestion);
    if (!view || view.personId !== talk.person.id)
      return talk.refuse({ id: 'suggestion-unknown', facts: { receipt: talk.deed.suggestion } });
    await talk.updateCard(threadCard(await talk.words(), await factsOf(view), { page: 0 }));
  },
  'suggestion.subject': async (talk) => {
    const view = await ofReceipt(talk.deed.suggestion);
    if (!view) return talk.refuse({ id: 'suggestion-unknown', facts: { receipt: talk.deed.suggestion } });
    const aspects = await suggestions.subjectsFor(view);
    if (aspects.length === 0) return talk.refuse({ id: 'no-subjects-yet', facts: {} });
    await talk.updateCard(subjectCard(await talk.words(), talk.deed.suggestion, aspects));
  },
  'suggestion.setSubject': async (talk) => {
    const set = await suggestions.setSubject(talk.person, talk.deed.suggestion, talk.deed.aspect);
    return set.ok ? show(talk, set.value) : refuseOn(talk, talk.deed.suggestion, set.problem);
  },
  'suggestion.setPlace': async (talk) => {
    const set = await suggestions.setPlace(talk.person, talk.deed.suggestion, talk.deed.region);
    return set.ok ? show(talk, set.value) : refuseOn(talk, talk.deed.suggestion, set.problem);
  },
  'suggestion.withdraw': async (talk) => {
    const taken = await suggestions.withdraw(talk.person, talk.deed.suggestion, true);
    if (!taken.ok) return refuseOn(talk, talk.deed.suggestion, taken.problem);
    await talk.updateCard(withdrawnCard(await talk.words(), await factsOf(taken.value)));
  },
  'suggestion.keep': async (talk) => {
    const kept = await suggestions.withdraw(talk.person, talk.deed.suggestion, false);
    return kept.ok ? show(talk, kept.value) : refuseOn(talk, talk.deed.suggestion, kept.problem);
  },
} satisfies Partial<Presses>;

/** Plain words and pictures that no other handler took. */
export async function words(talk: Spoken): Heard {
  const { said } = talk;
  if (said.forwarded) return PASSED;
  if (said.photo !== undefined) return picture(talk, said.photo);
  if (said.text === undefined || isLoneCommand(said.text)) return PASSED;
  const nothing = joinsNow(talk.person, said.sentAt) ? undefined : saysNothing(said.text);
  if (nothing !== undefined) return answerNothing(talk, nothing, said.text);
  await file(talk, { text: said.text, photo: null });
}

/** A picture belongs to its words, or to its album's; without either it is not ours to take. */
async function picture(talk: Spoken, photo: string): Heard {
  const { caption, album, id, sentAt } = talk.said;
  const joins = album !== undefined && (await isAlbumFiled(talk.person.where, album));
  if (!caption && !joins) {
    if (album === undefined) return PASSED;
    albums.keep(albumOf(talk, album), { message: id, photo }, () => talk.tell('unhandled-photo'));
    return;
  }
  await file(talk, { text: caption ?? '', photo });
  if (album === undefined) return;
  // the album's earlier pictures waited for these words
  for (const loose of albums.take(albumOf(talk, album)))
    await suggestions.file(talk.person, { text: '', ...loose, sentAt, album, yearId: null });
}
