// Words of somebody with a role that fit nothing that was asked: kept first, then their author says what they are.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import { joinsNow } from '../../actions/suggestions.ts';
import { dangerOf } from '../../analysis/firstLook.ts';
import * as actions from '../../actions/unsorted.ts';
import { saysNothing, soundsUrgent } from '../../analysis/firstLook.ts';
import { PAGE } from '../../cards/card.ts';
import { reportedCard } from '../../cards/reports.ts';
import { receivedCard } from '../../cards/suggestions.ts';
import { unsortedCard, unsortedLeftCard, unsortedLineCard, unsortedTasksCard } from '../../cards/unsorted.ts';
import { keyOfCard } from '../../records/outbox.ts';
import type { PersonHere } from '../../records/people.ts';
import * as register from '../../records/suggestions.ts';
import * as tasks from '../../records/tasks.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { factsOfFiled } from '../../views/suggestions.ts';
import { refuseOnTask, updateTask, withTask } from '../taskCards.ts';
import { handOn, workFacts } from '../../views/tasks.ts';
import { understand } from './suggestions.ts';

export const feature = new Composer<BotContext>();

/** Words that may go on in the next message, and the pictures of one album, by chat: kept for the moment in which they come in. */
const runs = new Map<string, { readonly code: string; readonly album: string | null; readonly until: number }>();
const MOST_RUNS = 1_000;
const LONG_PIECE = 3_000;
const REST_WITHIN_S = 6;

const chatOf = ({ person: { where } }: BotContext): string => `${where.bot}/${where.chat}`;

feature.on(['message:text', 'message:photo'], async (ctx, next) => {
  const { person, msg } = ctx;
  const text = msg.text ?? msg.caption ?? '';
  const album = msg.media_group_id ?? null;
  const photo = msg.photo?.at(-1)?.file_id ?? null;
  const { now } = await ctx.words();
  if (!actions.isOfficial(person, now) || person.asked?.kind === 'suggestion') return next();
  if (isCommand(text) || /^\/[a-zA-Z0-9_]{1,32}$/.test(text.trim()) || msg.forward_origin) return next();
  if (joinsNow(person, msg.date) || (await register.isFiled(person.where, BigInt(msg.message_id)))) return next();
  if (album !== null && (await register.ofAlbum(person.where, album)) !== undefined) return next();
  const said = { text, message: BigInt(msg.message_id), album, photo };
  const run = runs.get(chatOf(ctx));
  if (run && msg.date <= run.until && run.album === album) {
    await actions.join(person, run.code, said);
    keepRun(ctx, run.code, album, text);
    return;
  }
  if (photo === null ? saysNothing(text) !== undefined : text === '' && !unitsOf(person, now).length) return next();
  const words = await actions.keep(person, said);
  keepRun(ctx, words.code, album, text);
  if (person.asked) await ctx.ask(null);
  await ask(ctx, words.code, text);
});

function keepRun(ctx: BotContext, code: string, album: string | null, text: string): void {
  const isLong = text.length >= LONG_PIECE;
  if (album === null && !isLong) return void runs.delete(chatOf(ctx));
  runs.set(chatOf(ctx), { code, album, until: (ctx.msg?.date ?? 0) + REST_WITHIN_S });
  const [oldest] = runs.keys();
  if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
}

/** Asks what the words are; who answered below a task's card means that task. */
async function ask(ctx: BotContext, code: string, text: string): Promise<void> {
  const words = await ctx.words();
  const task = await repliedTo(ctx);
  if (task) return void (await ctx.showCard(null, unsortedLineCard(words, await workFacts(task, words.now), code)));
  const units = unitsOf(ctx.person, words.now);
  const count = units.length > 0 ? await tasks.count(openOf(units)) : 0;
  await ctx.showCard(null, unsortedCard(words, { code, text, urgent: soundsUrgent(text), tasks: count }));
}

async function repliedTo(ctx: BotContext): Promise<tasks.TaskView | undefined> {
  const message = ctx.msg?.reply_to_message?.message_id;
  const key = message === undefined ? undefined : await keyOfCard(ctx.person.id, ctx.person.where.bot, BigInt(message));
  const task = key?.startsWith('task/') ? await tasks.of(key.slice('task/'.length)) : null;
  const { now } = await ctx.words();
  return task && handOn(actorOf(ctx.person), task, now) === 'unit' ? task : undefined;
}

const unitsOf = ({ roles }: PersonHere, now: Date): string[] =>
  roles
    .filter(({ role, until }) => ['unit-contact', 'unit-head'].includes(role) && (until === null || new Date(until) > now))
    .flatMap(({ unitId }) => unitId ?? []);

const openOf = (unitIds: readonly string[]): tasks.TaskFilter => ({ unitIds, states: ['open', 'handed-over', 'suspended'] });

feature.filter(pressed('words.tasks'), async (ctx) => {
  const words = await ctx.words();
  const { words: code, page } = ctx.deed;
  const filter = openOf(unitsOf(ctx.person, words.now));
  const [count, rows] = [await tasks.count(filter), await tasks.list(filter, page * PAGE, PAGE)];
  const [only] = rows;
  if (only && count === 1) return withTask(ctx, only.code, (task) => askLine(ctx, task, code));
  const entries = rows.map(({ code: task, title, place, regionCode }) => ({
    code: task,
    title,
    place: place ? words.both(place) : words.region(regionCode),
  }));
  await ctx.updateCard(unsortedTasksCard(words, { code, page, count, entries }));
});

const askLine = async (ctx: BotContext, task: tasks.TaskView, code: string): Promise<void> => {
  const words = await ctx.words();
  await ctx.updateCard(unsortedLineCard(words, await workFacts(task, words.now), code));
};

feature.filter(pressed('words.about'), (ctx) => withTask(ctx, ctx.deed.task, (task) => askLine(ctx, task, ctx.deed.words)));
feature.filter(pressed('words.line'), (ctx) => report(ctx, ctx.deed.words, ctx.deed.task, ctx.deed.line));
feature.filter(pressed('words.note'), (ctx) => report(ctx, ctx.deed.words, ctx.deed.task, null));

async function report(ctx: BotContext, code: string, task: string, line: number | null): Promise<void> {
  const reported = await actions.asReport(ctx.person, code, task, line);
  if (!reported.ok) return refuseOnTask(ctx, reported.problem);
  const { note, photo } = reported.value;
  await updateTask(ctx, reported.value.task, (words, facts) =>
    reportedCard(words, facts, line === null ? { nothingBecause: note } : { line, photo }),
  );
}

feature.filter(pressed('words.mine'), async (ctx) => {
  const done = await actions.asSuggestion(ctx.person, ctx.deed.words);
  if (!done.ok) return ctx.refuse(done.problem);
  const { filed, text } = done.value;
  const words = await ctx.words();
  const regionCode = ctx.person.regionCode ?? ctx.station.regionCode;
  await ctx.updateCard(receivedCard(words, factsOfFiled(filed, { text, at: words.now, regionCode, kind: dangerOf(text) })));
  const card = ctx.callbackQuery?.message?.message_id;
  if (card !== undefined) ctx.afterwards(() => understand(ctx, filed, card));
});

feature.filter(pressed('words.leave'), async (ctx) => {
  const left = await actions.leave(ctx.person, ctx.deed.words);
  if (!left.ok) return ctx.refuse(left.problem);
  await ctx.updateCard(unsortedLeftCard(await ctx.words()));
});
