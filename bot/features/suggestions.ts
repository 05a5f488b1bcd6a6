// Plain words of anybody to whom no question is open are a suggestion: stored first, acknowledged second. What the reader makes of
// them comes a moment later by editing the same card, and may fail without harm.
import { Composer } from 'grammy';
import { chooseLanguage } from '../../actions/people.ts';
import * as suggestions from '../../actions/suggestions.ts';
import { joinsNow } from '../../actions/suggestions.ts';
import { dangerOf, type Nothing, saysNothing } from '../../analysis/firstLook.ts';
import type { Problem } from '../../domain/messages.ts';
import type { Language } from '../../domain/plan.ts';
import { receivedCard, subjectCard, suggestionCard, supportedCard, threadCard, withdrawnCard } from '../../cards/suggestions.ts';
import * as outbox from '../../records/outbox.ts';
import * as people from '../../records/people.ts';
import type { Filed, SuggestionView } from '../../records/suggestions.ts';
import * as register from '../../records/suggestions.ts';
import * as topics from '../../records/topics.ts';
import { Albums } from '../albums.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { troubleOf } from '../calls.ts';
import { yearOfCode } from '../../domain/ids.ts';
import { notice } from '../../domain/notices.ts';
import { editCard } from '../cards.ts';
import { isCommand, setCommandsOf } from '../commands.ts';
import { factsOf, factsOfFiled } from '../../views/suggestions.ts';
import { cardKey } from '../suggestionCards.ts';
import { wordsFor } from '../../locales/words.ts';
import { writtenIn } from '../writtenIn.ts';

export const feature = new Composer<BotContext>();

feature.command('suggest', async (ctx) => {
  if (ctx.match !== '') return file(ctx, { text: ctx.match, photo: null });
  await ctx.ask({ kind: 'suggestion' });
  await ctx.tell('suggest-ask');
});

feature.filter(pressed('suggest.begin'), async (ctx) => {
  await ctx.ask({ kind: 'suggestion', year: ctx.deed.year });
  await ctx.tell('suggest-ask');
});

feature.on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text) || isLoneCommand(ctx.msg.text) || ctx.msg.forward_origin) return next();
  const nothing = joinsNow(ctx.person, ctx.msg.date) ? undefined : saysNothing(ctx.msg.text);
  if (nothing !== undefined) return answerNothing(ctx, nothing, ctx.msg.text);
  await file(ctx, { text: ctx.msg.text, photo: null });
});

feature.on('message:photo', async (ctx, next) => {
  const { caption, media_group_id: album, photo, forward_origin } = ctx.msg;
  if (forward_origin) return next();
  const joins = album !== undefined && (await register.ofAlbum(ctx.person.where, album)) !== undefined;
  const picture = { message: BigInt(ctx.msg.message_id), photo: photo.at(-1)?.file_id ?? null };
  if (!caption && !joins) {
    if (album === undefined) return next();
    albums.keep(albumOf(ctx, album), picture, () => ctx.tell('unhandled-photo'));
    return;
  }
  await file(ctx, { text: caption ?? '', photo: picture.photo });
  if (album === undefined) return;
  // its earlier pictures waited for these words
  for (const loose of albums.take(albumOf(ctx, album)))
    await suggestions.file(ctx.person, { text: '', ...loose, sentAt: ctx.msg.date, album, yearId: null });
});

const albums = new Albums();
const albumOf = ({ person: { where } }: BotContext, album: string): string => `${where.bot}/${where.chat}/${album}`;

/** A stroke and one word: somebody meant a command that there is not. */
const isLoneCommand = (text: string): boolean => /^\/[a-zA-Z0-9_]{1,32}$/.test(text.trim());

/** A greeting, thanks, a sign or a slip of the fingers: a kind word back, and no receipt. Whatever was asked stays asked. */
async function answerNothing(ctx: BotContext, nothing: Nothing, text: string): Promise<void> {
  const language = writtenIn(text);
  if (language) ctx.speak(language);
  await ctx.tell(`nothing-${nothing}`);
}

async function file(
  ctx: BotContext & { msg: { message_id: number; date: number; media_group_id?: string } },
  said: { text: string; photo: string | null },
): Promise<void> {
  const { person } = ctx;
  const { asked } = person;
  const filed = await suggestions.file(person, {
    ...said,
    message: BigInt(ctx.msg.message_id),
    sentAt: ctx.msg.date,
    album: ctx.msg.media_group_id ?? null,
    yearId: asked?.kind === 'suggestion' && asked.year ? yearOfCode(asked.year) : null,
  });
  if (asked) await ctx.ask(null);
  const offers = await speakAsWritten(ctx, said.text);
  const card = filed.first ? undefined : await cardOf(ctx, filed);
  if (card === undefined) return acknowledge(ctx, filed, { text: said.text, offers });
  // a further piece of the same words, or the same message again: the card is there, and is read anew
  if (card !== null) ctx.afterwards(() => understand(ctx, filed, card, offers));
}

/** An answer is in the language of the words; where that is not the person's, it offers to go on so. */
async function speakAsWritten(ctx: BotContext, text: string): Promise<Language | undefined> {
  const { language } = await ctx.words();
  const written = writtenIn(text);
  if (!written || written === language) return undefined;
  ctx.speak(written);
  return written;
}

/** Receipts that this process has just acknowledged, and whose cards are not noted yet. */
const acknowledged = new Set<string>();
const MOST_ACKNOWLEDGED = 2_000;

/** The message that acknowledged a suggestion: null where it is on its way, undefined where there is none yet. */
async function cardOf({ person }: BotContext, { receipt }: Filed): Promise<number | null | undefined> {
  const card = await outbox.cardAt(person.id, cardKey(receipt), person.where.bot);
  if (card) return Number(card.message);
  return acknowledged.has(receipt) ? null : undefined;
}

/** The receipt, sent only now that the words are stored. If it is cut off on the way, the outbox says it as soon as it can. */
async function acknowledge(ctx: BotContext, filed: Filed, said: { text: string; offers: Language | undefined }): Promise<void> {
  const words = await ctx.words();
  const regionCode = ctx.person.regionCode ?? ctx.station.regionCode;
  const facts = factsOfFiled(filed, { ...said, at: words.now, regionCode, kind: dangerOf(said.text) });
  try {
    const message = await ctx.showCard(null, receivedCard(words, facts));
    acknowledged.add(filed.receipt);
    if (acknowledged.size > MOST_ACKNOWLEDGED) acknowledged.clear();
    ctx.afterwards(() => understand(ctx, filed, message, said.offers));
  } catch (error) {
    if (troubleOf(error).kind !== 'again') throw error;
    const { person, msg } = ctx;
    const { bot, chat } = person.where;
    const again = { receipt: filed.receipt, bot, chat, message: msg?.message_id ?? 0 };
    await outbox.enqueue([notice('suggestion-card', again, { to: person.id })], words.now);
  }
}

/** What is explained once: the mark after a subject of which the reader is not sure. */
const MARK = 'uncertain-subject';

/** Edits the card to what was understood, and notes where it stands. */
export async function understand(ctx: BotContext, filed: Filed, message: number, offers?: Language): Promise<void> {
  const { person, station } = ctx;
  await outbox.noteCard(person.id, cardKey(filed.receipt), person.where, BigInt(message));
  const understood = await suggestions.understand(filed);
  if (!understood) return;
  const { language, now } = await ctx.words();
  const facts = await factsOf(understood.view, understood.alikes);
  const explainsMark = facts.uncertain && !person.met.includes(MARK) && (await people.explain(person.id, MARK));
  const card = suggestionCard(wordsFor(language, { now }), { ...facts, offers, explainsMark });
  await editCard({ api: ctx.api, bot: station.bot, chat: person.where.chat }, message, card);
}

const show = async (ctx: BotContext, view: SuggestionView): Promise<void> => {
  await ctx.updateCard(
    suggestionCard(await ctx.words(), await factsOf(view, await suggestions.alikesOf(view))),
    cardKey(view.receipt),
  );
};

/** Says why it was not done; what was withdrawn or answered meanwhile is then shown so. */
async function refuseOn(ctx: BotContext, receipt: string, problem: Problem): Promise<void> {
  await ctx.refuse(problem);
  const view = await register.byReceipt(receipt);
  if (view?.personId !== ctx.person.id || (!view.withdrawnAt && !view.outcome)) return;
  const [words, facts] = [await ctx.words(), await factsOf(view)];
  await ctx.updateCard(view.withdrawnAt ? withdrawnCard(words, facts) : threadCard(words, facts, { page: 0 }));
}

feature.filter(pressed('language.keep'), async (ctx) => {
  const { to, suggestion } = ctx.deed;
  await chooseLanguage(ctx.person, to);
  ctx.speak(to);
  const view = await register.byReceipt(suggestion);
  if (view?.personId === ctx.person.id) await show(ctx, view);
  ctx.afterwards(() => setCommandsOf(ctx.api, ctx.person.where.chat, to, ctx.person.roles));
});

feature.filter(pressed('suggestion.support'), async (ctx) => {
  const supported = await suggestions.support(ctx.person, ctx.deed.suggestion, ctx.deed.topic);
  if (!supported.ok) return refuseOn(ctx, ctx.deed.suggestion, supported.problem);
  const topic = await topics.byCode(ctx.deed.topic);
  const facts = await factsOf(supported.value);
  await ctx.updateCard(supportedCard(await ctx.words(), facts, { title: topic?.title ?? '', size: topic?.size ?? 1 }));
});

feature.filter(pressed('suggestion.different'), async (ctx) => {
  const view = await register.byReceipt(ctx.deed.suggestion);
  if (!view) return ctx.refuse({ id: 'suggestion-unknown', facts: { receipt: ctx.deed.suggestion } });
  await ctx.updateCard(suggestionCard(await ctx.words(), await factsOf(view)));
});

feature.filter(pressed('suggestion.open'), async (ctx) => {
  const view = await register.byReceipt(ctx.deed.suggestion);
  if (!view || view.personId !== ctx.person.id)
    return ctx.refuse({ id: 'suggestion-unknown', facts: { receipt: ctx.deed.suggestion } });
  await ctx.updateCard(threadCard(await ctx.words(), await factsOf(view), { page: 0 }));
});

feature.filter(pressed('suggestion.subject'), async (ctx) => {
  const view = await register.byReceipt(ctx.deed.suggestion);
  if (!view) return ctx.refuse({ id: 'suggestion-unknown', facts: { receipt: ctx.deed.suggestion } });
  const aspects = await suggestions.subjectsFor(view);
  if (aspects.length === 0) return ctx.refuse({ id: 'no-subjects-yet', facts: {} });
  await ctx.updateCard(subjectCard(await ctx.words(), ctx.deed.suggestion, aspects));
});

feature.filter(pressed('suggestion.setSubject'), async (ctx) => {
  const set = await suggestions.setSubject(ctx.person, ctx.deed.suggestion, ctx.deed.aspect);
  return set.ok ? show(ctx, set.value) : refuseOn(ctx, ctx.deed.suggestion, set.problem);
});

feature.filter(pressed('suggestion.setPlace'), async (ctx) => {
  const set = await suggestions.setPlace(ctx.person, ctx.deed.suggestion, ctx.deed.region);
  return set.ok ? show(ctx, set.value) : refuseOn(ctx, ctx.deed.suggestion, set.problem);
});

feature.filter(pressed('suggestion.withdraw'), async (ctx) => {
  const taken = await suggestions.withdraw(ctx.person, ctx.deed.suggestion, true);
  if (!taken.ok) return refuseOn(ctx, ctx.deed.suggestion, taken.problem);
  await ctx.updateCard(withdrawnCard(await ctx.words(), await factsOf(taken.value)));
});

feature.filter(pressed('suggestion.keep'), async (ctx) => {
  const kept = await suggestions.withdraw(ctx.person, ctx.deed.suggestion, false);
  return kept.ok ? show(ctx, kept.value) : refuseOn(ctx, ctx.deed.suggestion, kept.problem);
});
