// Handles one update from a channel, from finding the person to answering them.
import { isDeepStrictEqual } from 'node:util';
import { askPerson, joinNothing, noteAnswer, noteCard } from '../actions/conversations.ts';
import { meet as meetBy, type PersonHere } from '../actions/people.ts';
import { joinsNow } from '../actions/suggestions.ts';
import type { Question } from '../domain/deeds.ts';
import { FIRST, type Language } from '../domain/languages.ts';
import type { Card } from '../cards/card.ts';
import { type Words, wordsFor } from '../locales/words.ts';
import type { Afterwards } from './afterwards.ts';
import { asAnswerTo } from './answers.ts';
import type { Came, Channel, Said, Station } from './channel.ts';
import { remember } from './changedWords.ts';
import { spokenCommand } from './commandWords.ts';
import { hear } from './hear.ts';
import { yearNow } from './moment.ts';
import type { Talk } from './talk.ts';
import { cardHere } from '../views/cards.ts';
import { isFiled } from '../views/suggestions.ts';

/** What all conversations of a process share. */
export interface Room {
  readonly station: Station;
  readonly afterwards: Afterwards;
  readonly log: (words: string) => void;
}

/**
 * Handles one update: every answer is sent by that channel, and what must be stored is stored when this resolves. Throws failures that are
 * not our fault (`Channel.trouble`); for our own, the person gets a kind sentence and the log the error.
 */
export async function converse(room: Room, channel: Channel, came: Came): Promise<void> {
  const written = came.what === 'said' ? (came.said.text ?? came.said.caption ?? '') : '';
  const meant = asCommand(came);
  const met = await meetBy(channel.where, channel.speaks ?? null, room.station.regionCode);
  const person = await asAtFirst(met, meant);
  const talk = talkOf(room, channel, meant, person, !isDeepStrictEqual(person.asked, met.asked));
  if (came.what === 'said') remember(channel.where, came.said.id, written);
  await leaveOff(talk);
  try {
    await hear(talk);
  } catch (error) {
    if (channel.trouble(error) !== 'ours') throw error;
    room.log(`${nameOf(talk)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    await talk.tell('error-ours').catch((failed: unknown) => room.log(`${nameOf(talk)}: ${String(failed)}`));
  }
}

/** What was being done, for the log; never what somebody wrote. */
const nameOf = ({ came, said }: Talk): string =>
  came.what === 'pressed' ? (came.deed?.kind ?? 'an old button') : said?.command ? `/${said.command.name}` : 'words';

/** Recognises words that are a command; the words under a picture may begin with the one that files them. */
function asCommand(came: Came): Came {
  if (came.what !== 'said') return came;
  const { said } = came;
  if (said.text === undefined) {
    const spoken = said.caption === undefined ? undefined : spokenCommand(said.caption);
    return spoken?.name === 'suggest' && spoken.rest !== '' ? { ...came, said: { ...said, caption: spoken.rest } } : came;
  }
  return said.forwarded ? came : { ...came, said: { ...said, command: spokenCommand(said.text) } };
}

/** Questions that any words may leave unanswered: the handler that takes an answer stores that itself (`noteAnswer`). */
const LOOSE: readonly Question['kind'][] = ['region', 'suggestion'];

/**
 * A message that is delivered again, because the process died before it could confirm it, sees the question that was open when it first
 * came. So it does not answer a question asked since, and an answer to an earlier question does not become a suggestion.
 */
async function asAtFirst(person: PersonHere, came: Came): Promise<PersonHere> {
  if (came.what !== 'said' || came.said.command) return person;
  const { asked, answers, where } = person;
  const { id } = came.said;
  const noted = answers.find((answer) => answer.message === id);
  if (noted) return { ...person, asked: noted.question };
  if (!asked || LOOSE.includes(asked.kind)) return person;
  if (await isFiled(where, id)) return { ...person, asked: null };
  return { ...person, answers: await noteAnswer(person, id, asked) };
}

/** `past`: the message is delivered again and sees an earlier question; the question that is open now stays open. */
function talkOf({ station, afterwards }: Room, channel: Channel, came: Came, whose: PersonHere, past: boolean): Talk {
  let person = whose;
  let language: Language = person.language ?? channel.speaks ?? FIRST;
  let words: Promise<Words> | undefined;
  const say = () => (words ??= yearNow().then((now) => wordsFor(language, { now })));
  const pressed = came.what === 'pressed' ? came : undefined;

  const showCard = async (key: string | null, card: Card): Promise<string> => {
    await channel.answered();
    const message = await channel.send(card);
    const before = key === null ? undefined : await noteCard(person, key, message);
    if (before !== undefined) afterwards.add(() => channel.retire(before));
    return message;
  };
  return {
    station,
    channel,
    came,
    get person() {
      return person;
    },
    set person(next) {
      person = next;
    },
    deed: pressed?.deed,
    card: pressed?.card,
    said: came.what === 'said' ? asAnswerTo(person.asked, came.said) : undefined,
    words: say,
    speak: (to) => {
      language = to;
      words = undefined;
    },
    showCard,
    updateCard: async (card, key) => {
      await channel.answered();
      const at = pressed?.card ?? (key === undefined ? undefined : await cardHere(person, key));
      if (at !== undefined && (await channel.edit(at, card)) === 'edited') return;
      await showCard(key ?? null, card);
    },
    tell: async (id, facts = {}) => {
      await showCard(null, sentence((await say()).say(id, facts)));
    },
    refuse: async (problem) => {
      const text = (await say()).problem(problem);
      if (await channel.say(text)) return;
      await channel.answered();
      // too late to show it over the card: it is sent as a reply to the card instead
      await channel.send(sentence(text), pressed?.card);
    },
    ask: async (question) => {
      if (!past) await askPerson(person, question);
      person = { ...person, asked: question };
    },
    noteAnswer: async () => {
      const { asked, answers } = whose;
      const message = came.what === 'said' ? came.said.id : undefined;
      if (!asked || message === undefined || answers.some((answer) => answer.message === message)) return;
      await noteAnswer(whose, message, asked);
    },
    afterwards: (work) => afterwards.add(work),
  };
}

const sentence = (words: string): Card => ({ title: '', lines: [words], buttons: [] });

/**
 * The question that is open after a press: none, except that pressing "seen" on a digest leaves it as it is. A photo that was asked for
 * stays welcome while its own card asks for it: a person who presses elsewhere meanwhile still reads there what to send.
 */
function afterPress({ person, deed, card }: Talk): Question | null {
  const { asked } = person;
  if (deed?.kind === 'digest.seen') return asked;
  if (asked?.kind !== 'report-photo' || asked.card === card) return null;
  return { ...asked, left: true };
}

/**
 * Any question can be left: a command or another button closes it, and handlers still see what was asked. A long text that an app cut
 * continues in the next message, unless something else comes between.
 */
async function leaveOff(talk: Talk): Promise<void> {
  const { person, came } = talk;
  const said: Said | undefined = came.what === 'said' ? came.said : undefined;
  const stays = said?.command ? null : came.what === 'pressed' ? afterPress(talk) : person.asked;
  if (!isDeepStrictEqual(stays, person.asked)) await askPerson(person, stays);
  if (person.joinsNext === null || !said) return;
  const goesOn = said.text !== undefined && !said.command && joinsNow(person, said.sentAt);
  if (!goesOn) await joinNothing(person);
  talk.person = goesOn ? { ...person, asked: null } : { ...person, joinsNext: null };
}
