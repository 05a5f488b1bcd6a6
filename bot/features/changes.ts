// More time: a unit asks for it on its task's card, whoever decides finds it on the desk. Words and a typed day are answers to a question;
// everything else that is chosen travels in the buttons.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as changes from '../../actions/changes.ts';
import { decide, type Verdict } from '../../actions/changesDecided.ts';
import { addDays, dayIn, endOfDay } from '../../domain/calendar.ts';
import { Question } from '../../domain/deeds.ts';
import type { Problem } from '../../domain/messages.ts';
import { ChangeReason } from '../../domain/tasks/change.ts';
import {
  askReasonCard,
  askTimeCard,
  changeDecidedCard,
  type LaterDate,
  proposalCard,
  refusalReasons,
  refuseCard,
  saidCode,
  sentCard,
  withdrawnCard,
} from '../../cards/changes.ts';
import * as records from '../../records/changes.ts';
import * as decisions from '../../records/decisions.ts';
import * as tasks from '../../records/tasks.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { refuseSettled } from '../decisionCards.ts';
import { decisionFacts, thingOf } from '../../views/decisions.ts';
import { type Draw, refuseOnTask, showTask, updateTask, withTask } from '../taskCards.ts';
import { readDay } from '../typedDay.ts';

export const feature = new Composer<BotContext>();

type Show = 'update' | 'below';

/** Shows a task's card in the place of what was pressed, or below what was written. */
const show = (ctx: BotContext, task: tasks.TaskView, how: Show, draw: Draw): Promise<void> =>
  (how === 'update' ? updateTask : showTask)(ctx, task, draw);

// Until when

/** Usual delays, in days after the date promised, or after today where that is over. */
const USUAL = [7, 15, 30] as const;

const laterThan = (task: tasks.TaskView, zone: string, days: number): LaterDate => ({
  days,
  due: endOfDay(zone, addDays(dayIn(zone, task.due ?? new Date(0)), days)),
});

feature.filter(pressed('change.ask'), (ctx) =>
  withTask(ctx, ctx.deed.task, async (task) => {
    const { now, zone } = await ctx.words();
    const late = Math.max(0, changes.daysLater(task, zone, dayIn(zone, now)));
    // what cannot be asked for at all is said before anything is chosen
    const weighed = await changes.weigh(actorOf(ctx.person), task.code, { days: late + 1, reason: 'force-majeure' });
    if (!weighed.ok) return refuseOnTask(ctx, weighed.problem);
    await ctx.ask({ kind: 'change-due', task: task.code });
    const more = USUAL.map((extra) => ({ more: extra, ...laterThan(task, zone, late + extra) }));
    await show(ctx, task, 'update', (words, facts) => askTimeCard(words, facts, more));
  }),
);

feature.filter(asked('change-due')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { now, zone } = await ctx.words();
  const day = readDay(ctx.msg.text, dayIn(zone, now));
  if (!day) return ctx.tell('more-time-unreadable', { example: addDays(dayIn(zone, now), 30) });
  await withTask(ctx, ctx.person.asked.task, async (task) => until(ctx, task, changes.daysLater(task, zone, day), 'below'));
});

feature.filter(pressed('change.until'), (ctx) =>
  withTask(ctx, ctx.deed.task, (task) => until(ctx, task, ctx.deed.days, 'update')),
);

// Why

async function until(ctx: BotContext, task: tasks.TaskView, days: number, how: Show): Promise<void> {
  const weighed = await changes.weigh(actorOf(ctx.person), task.code, { days, reason: 'force-majeure' });
  if (!weighed.ok) return ctx.refuse(weighed.problem);
  const { zone } = await ctx.words();
  await ctx.ask({ kind: 'change-reason', task: task.code, days });
  await show(ctx, task, how, (words, facts) => askReasonCard(words, facts, laterThan(task, zone, days)));
}

/** The reason that a button names by its place; past them all stand the unit's own words, under the most general of the reasons. */
const OWN_WORDS = ChangeReason.options.length;
const reasonAt = (because: number): ChangeReason | undefined =>
  because === OWN_WORDS ? 'postponed' : ChangeReason.options[because];

feature.filter(pressed('change.because'), (ctx) =>
  withTask(ctx, ctx.deed.task, (task) =>
    propose(ctx, task, { days: ctx.deed.days, because: ctx.deed.because, words: null }, 'update'),
  ),
);

const LONGEST_REASON = 500;

feature.filter(asked('change-reason')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { task: code, days } = ctx.person.asked;
  const words = ctx.msg.text.trim();
  // a day once more: as one thinks again, or as Telegram repeats it
  const { now, zone } = await ctx.words();
  const day = readDay(words, dayIn(zone, now));
  if (day) return withTask(ctx, code, (task) => until(ctx, task, changes.daysLater(task, zone, day), 'below'));
  if (words.length > LONGEST_REASON) return ctx.tell('more-time-too-long');
  await ctx.ask({ kind: 'change-reason', task: code, days, words });
  await withTask(ctx, code, (task) => propose(ctx, task, { days, because: OWN_WORDS, words }, 'below'));
});

interface Chosen {
  readonly days: number;
  readonly because: number;
  readonly words: string | null;
}

async function propose(ctx: BotContext, task: tasks.TaskView, { days, because, words: own }: Chosen, how: Show): Promise<void> {
  const reason = reasonAt(because);
  if (!reason) return ctx.refuse({ id: 'button-stale', facts: {} });
  const weighed = await changes.weigh(actorOf(ctx.person), task.code, { days, reason });
  if (!weighed.ok) return ctx.refuse(weighed.problem);
  await show(ctx, task, how, (words, facts) =>
    proposalCard(words, facts, { ...weighed.value, days, because, reason, words: own }),
  );
}

feature.filter(pressed('change.send'), async (ctx) => {
  const { task, number, days, because, said } = ctx.deed;
  const reason = reasonAt(because);
  const words = wordsOf(ctx, said);
  // sent before, its words are kept already
  const kept = words === undefined && (await tasks.byCode(task))?.changes.some((change) => change.number === number);
  if (!reason || (words === undefined && !kept)) return ctx.refuse({ id: 'button-stale', facts: {} });
  const sent = await changes.ask(actorOf(ctx.person), task, number, { days, reason, words: words ?? null });
  if (!sent.ok) return refuseOnTask(ctx, sent.problem);
  await show(ctx, sent.value.task, 'update', (say, facts) => sentCard(say, facts, sent.value));
});

/** The words of the card whose button was pressed, kept with the question; null where it has none, undefined where they are gone. */
function wordsOf({ person }: BotContext, said: string): string | null | undefined {
  if (said === saidCode(null)) return null;
  const question = Question.safeParse(person.asked);
  const words = question.success && question.data.kind === 'change-reason' ? question.data.words : undefined;
  return words !== undefined && saidCode(words) === said ? words : undefined;
}

feature.filter(pressed('change.withdraw'), async (ctx) => {
  const taken = await changes.withdraw(actorOf(ctx.person), ctx.deed.task);
  if (!taken.ok) return refuseOnTask(ctx, taken.problem);
  await show(ctx, taken.value, 'update', withdrawnCard);
});

// Deciding

const SETTLED: Problem = { id: 'change-settled', facts: {} };

/** The request waits no longer: its card keeps no button. */
const refuseDecided = (ctx: BotContext, change: records.ChangeRow | null): Promise<void> =>
  change ? refuseSettled(ctx, { kind: 'decide-change', about: change.taskId }, SETTLED) : ctx.refuse(SETTLED);

feature.filter(pressed('change.grant'), (ctx) => decided(ctx, ctx.deed.change, { kind: 'grant' }, 'update'));

feature.filter(pressed('change.refuse'), async (ctx) => {
  const change = await records.byCode(ctx.deed.change);
  const row = change && (await decisions.about(change.taskId, 'decide-change'));
  const words = await ctx.words();
  const it = row && (await decisionFacts(row, words.now));
  if (it?.kind !== 'decide-change' || it.change !== ctx.deed.change) return refuseDecided(ctx, change);
  await ctx.ask({ kind: 'change-refusal', change: it.change });
  await ctx.updateCard(refuseCard(words, it));
});

feature.filter(pressed('change.refuseBecause'), (ctx) => {
  const because = refusalReasons[ctx.deed.because];
  if (!because) return ctx.refuse({ id: 'button-stale', facts: {} });
  return decided(ctx, ctx.deed.change, { kind: 'refuse', because }, 'update');
});

feature.filter(asked('change-refusal')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const because = ctx.msg.text.trim();
  if (because.length > LONGEST_REASON) return ctx.tell('more-time-too-long');
  const { change } = ctx.person.asked;
  await decided(ctx, change, { kind: 'refuse', because }, 'below');
  await ctx.ask(null);
});

async function decided(ctx: BotContext, code: string, verdict: Verdict, how: Show): Promise<void> {
  const done = await decide(actorOf(ctx.person), code, verdict);
  if (!done.ok) return done.problem.id === SETTLED.id ? refuseDecided(ctx, await records.byCode(code)) : ctx.refuse(done.problem);
  const { task, change } = done.value;
  const thing = await thingOf(task.id);
  if (!thing) return ctx.refuse({ id: 'task-unknown', facts: {} });
  const refused = verdict.kind === 'refuse' ? verdict.because : null;
  const card = changeDecidedCard(await ctx.words(), { thing, due: change.due, refused });
  await (how === 'update' ? ctx.updateCard(card) : ctx.showCard(null, card));
}
