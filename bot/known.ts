// Who is there, and what a handler can do with them: one read of the person an update, everything else when it is asked for.
import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import { Composer, type Context, type NextFunction } from 'grammy';
import { meet } from '../actions/people.ts';
import type { Question } from '../domain/deeds.ts';
import type { Language } from '../domain/plan.ts';
import { type Card } from '../cards/card.ts';
import { type Words, wordsFor } from '../locales/words.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import { joinsNow } from '../actions/suggestions.ts';
import { isFiled } from '../records/suggestions.ts';
import type { Afterwards } from './afterwards.ts';
import { asAnswer } from './answers.ts';
import { cut, editCard, type Place, retireCard, sendCard } from './cards.ts';
import type { BotContext, Here, Station } from './context.ts';
import { isCommand } from './commands.ts';
import { writeOut } from './commandWords.ts';
import { unpack } from './deeds.ts';
import { remember } from './edits.ts';
import { chatHeard } from './heard.ts';
import { pause, yearNow } from './moment.ts';

/** A press is answered when the handler answers it, at the latest after so many real milliseconds. */
const ANSWER_MS = 300;
/** Longer answers to a press than Telegram shows are sent as messages. */
const LONGEST_NOTICE = 200;

export const CHANNEL = 'telegram';

/** The language that a Telegram language code stands for; undefined if it is neither. */
export const languageOf = (code: string | undefined): Language | undefined =>
  code?.startsWith('zh') ? 'zh' : code?.startsWith('en') ? 'en' : undefined;

/**
 * Makes the context of whoever wrote or pressed in a private chat; anything else ends here. A press whose answer takes longer than
 * `answerMs` real milliseconds is answered without words, and they follow as a message.
 */
export const known = (station: Station, afterwards: Afterwards, answerMs = ANSWER_MS): Composer<BotContext> => {
  const composer = new Composer<BotContext>();
  composer.use(async (ctx: BotContext, next: NextFunction) => {
    if (chatHeard(ctx.update) === undefined || !ctx.from || !ctx.chat) return;
    const written = ctx.message?.text ?? ctx.message?.caption ?? '';
    if (ctx.message) writeOut(ctx.message);
    const where = { channel: CHANNEL, bot: station.bot, chat: String(ctx.chat.id) };
    const spoken = languageOf(ctx.from.language_code);
    const met = await meet(where, spoken ?? null, station.regionCode);
    const person = await asAtFirst(met, ctx.message);
    const past = !isDeepStrictEqual(person.asked, met.asked);
    const press = pressOf(ctx, answerMs);
    Object.assign(ctx, here(ctx, { station, person, past, press, afterwards, language: person.language ?? spoken ?? 'zh' }));
    if (ctx.message) asAnswer(person.asked, ctx.message);
    remember(ctx, written);
    await leaveOff(ctx);
    try {
      await next();
    } finally {
      await press?.answer();
    }
  });
  return composer;
};

/** Questions that any words may leave: what answers them notes so itself (`noteAnswer`). */
const LOOSE: readonly Question['kind'][] = ['region', 'suggestion'];

/**
 * A message that comes again, because the bot died before it could confirm it, finds the question open that was open when it came first:
 * what was asked since does not take old words for its answer, and an answer of before becomes no suggestion.
 */
async function asAtFirst(person: people.PersonHere, message: Message | undefined): Promise<people.PersonHere> {
  if (!message || isCommand(message.text)) return person;
  const { asked, answers, where } = person;
  const noted = answers.find((answer) => answer.message === message.message_id);
  if (noted) return { ...person, asked: noted.question };
  if (!asked || LOOSE.includes(asked.kind)) return person;
  if (await isFiled(where, BigInt(message.message_id))) return { ...person, asked: null };
  return { ...person, answers: await people.noteAnswer(person, { message: message.message_id, question: asked }) };
}

interface Press {
  /** Answers the press once, with a notice if there is one. True if this call did. */
  answer(notice?: string): Promise<boolean>;
}

function pressOf(ctx: Context, answerMs: number): Press | undefined {
  if (!ctx.callbackQuery) return undefined;
  let answered = false;
  const answer = async (notice?: string): Promise<boolean> => {
    if (answered) return false;
    answered = true;
    // too late or twice: harmless
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice, show_alert: true }).catch(() => {});
    return true;
  };
  void pause(answerMs).then(() => answer());
  return { answer };
}

interface Made {
  readonly station: Station;
  readonly person: people.PersonHere;
  /** A message of before that comes again: what has been asked since stays open. */
  readonly past: boolean;
  readonly press: Press | undefined;
  readonly afterwards: Afterwards;
  language: Language;
}

function here(ctx: Context, made: Made): Here {
  const { station, person, press } = made;
  const place: Place = { api: ctx.api, bot: station.bot, chat: person.where.chat };
  let words: Promise<Words> | undefined;
  const say = () => (words ??= yearNow().then((now) => wordsFor(made.language, { now })));

  const showCard = async (key: string | null, card: Card): Promise<number> => {
    await press?.answer();
    const message = await sendCard(place, card);
    const before = key === null ? undefined : await outbox.noteCard(person.id, key, person.where, BigInt(message));
    if (before !== undefined) made.afterwards.add(() => retireCard(place, Number(before)));
    return message;
  };
  const tell: Here['tell'] = async (id, facts = {}) => {
    await showCard(null, { title: '', lines: [(await say()).say(id, facts)], buttons: [] });
  };
  return {
    station,
    person,
    deed: ctx.callbackQuery?.data === undefined ? undefined : unpack(ctx.callbackQuery.data),
    words: say,
    speak: (language) => {
      made.language = language;
      words = undefined;
    },
    showCard,
    updateCard: async (card, key) => {
      await press?.answer();
      const pressedAt = ctx.callbackQuery?.message?.message_id;
      const at = pressedAt ?? (key === undefined ? undefined : await cardAt(person, key));
      if (at !== undefined && (await editCard(place, at, card)) === 'edited') return;
      await showCard(key ?? null, card);
    },
    tell,
    refuse: async (problem) => {
      const text = (await say()).problem(problem);
      if (press && text.length <= LONGEST_NOTICE && (await press.answer(text))) return;
      await press?.answer();
      // too late for a notice, it says itself which card was pressed
      await sendCard(place, { title: '', lines: [cut(text, 4_096)], buttons: [] }, ctx.callbackQuery?.message?.message_id);
    },
    ask: async (question) => {
      if (!made.past) await people.ask(person.id, question);
      (ctx as BotContext).person = { ...(ctx as BotContext).person, asked: question };
    },
    noteAnswer: async () => {
      const { asked, answers } = person;
      const message = ctx.message?.message_id;
      if (!asked || message === undefined || answers.some((answer) => answer.message === message)) return;
      await people.noteAnswer(person, { message, question: asked });
    },
    afterwards: (work) => made.afterwards.add(work),
  };
}

const cardAt = async (person: people.PersonHere, key: string): Promise<number | undefined> => {
  const card = await outbox.cardAt(person.id, key, person.where.bot);
  return card?.chat === person.where.chat ? Number(card.message) : undefined;
};

/**
 * What stays of a question once a button was pressed: nothing, but to have seen a digest is no leaving. A photo that was asked for stays
 * welcome while its own card asks for it: who presses elsewhere meanwhile reads there what to send, and sends it.
 */
function afterPress({ person, deed, callbackQuery }: BotContext): Question | null {
  const { asked } = person;
  if (deed?.kind === 'digest.seen') return asked;
  if (asked?.kind !== 'report-photo' || asked.card === callbackQuery?.message?.message_id) return null;
  return { ...asked, left: true };
}

/**
 * Any question can be left: a command or another button closes it; handlers still see what was asked. A long text that an app cut goes on
 * in the next message, unless something else comes between.
 */
async function leaveOff(ctx: BotContext): Promise<void> {
  const { person, message } = ctx;
  const command = isCommand(message?.text);
  const stays = command ? null : ctx.callbackQuery ? afterPress(ctx) : person.asked;
  if (!isDeepStrictEqual(stays, person.asked)) await people.ask(person.id, stays);
  if (person.joinsNext === null || !message) return;
  const goesOn = message.text !== undefined && !command && joinsNow(person, message.date);
  if (!goesOn) await people.joinNothing(person.where);
  ctx.person = goesOn ? { ...person, asked: null } : { ...person, joinsNext: null };
}
