// The desk: where the year stands, and what only a person can decide, each with what follows from it said beforehand.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import { type Ordered, order } from '../../actions/orders.ts';
import { addDays, dayIn } from '../../domain/calendar.ts';
import { pressOrder } from '../../domain/decisions.ts';
import { marked, toggled } from '../../domain/marks.ts';
import { PAGE } from '../../cards/card.ts';
import { calledAgainCard, type DecisionFacts, decidedCard, decisionCard, leaveOutCard, thingOf } from '../../cards/decisions.ts';
import { completeCard, dayToWrite, reassignCard, stillLacksCard } from '../../cards/lacking.ts';
import { deskCard } from '../../cards/office.ts';
import * as decisions from '../../records/decisions.ts';
import { moneyOf } from '../../records/money.ts';
import * as tasks from '../../records/tasks.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { withDecision } from '../decisionCards.ts';
import { decisionFacts } from '../../views/decisions.ts';
import { deskFacts, hasDesk } from '../../views/desks.ts';
import { readDay } from '../typedDay.ts';
import { unitsOf } from '../../views/tasks.ts';
import { feature as aspects } from './aspects.ts';
import { feature as held } from './held.ts';
import { feature as topics } from './topics.ts';
import { feature as unread } from './unread.ts';

export const feature = new Composer<BotContext>();
feature.use(topics, aspects, unread, held);

const desk = async (ctx: BotContext, page: number) => {
  const words = await ctx.words();
  return deskCard(words, await deskFacts(ctx.person.roles, { page, size: PAGE }, words.now));
};

feature.command('office', async (ctx) => {
  if (!hasDesk(ctx.person.roles)) return ctx.tell('desk-only-office');
  await ctx.showCard(null, await desk(ctx, 0));
});
feature.filter(pressed('desk.open'), async (ctx) => ctx.updateCard(await desk(ctx, 0)));
feature.filter(pressed('desk.list'), async (ctx) => ctx.updateCard(await desk(ctx, ctx.deed.page)));

feature.filter(pressed('desk.decide'), (ctx) =>
  withDecision(ctx, ctx.deed.decision, async (it) => ctx.updateCard(decisionCard(await ctx.words(), it))),
);

// Lists from which something is left out

feature.filter(pressed('desk.leaveOut'), (ctx) => leaveOut(ctx, ctx.deed.decision, ctx.deed.marks));
feature.filter(pressed('desk.toggle'), (ctx) => leaveOut(ctx, ctx.deed.decision, toggled(ctx.deed.marks, ctx.deed.at)));

/** The same list, its money reckoned without what is left out. */
async function withoutSome<It extends DecisionFacts & { kind: 'fix-shortlist' | 'adopt-list' }>(
  it: It,
  yearId: string,
  out: readonly number[],
): Promise<It> {
  const slugs = out.flatMap((at) => it.candidates[at]?.slug ?? []);
  return { ...it, money: await moneyOf(yearId, [it.kind === 'fix-shortlist' ? 'proposed' : 'shortlisted'], slugs) };
}

const leaveOut = (ctx: BotContext, decision: string, marks: string): Promise<void> =>
  withDecision(ctx, decision, async (it, about) => {
    const words = await ctx.words();
    if (it.kind !== 'fix-shortlist' && it.kind !== 'adopt-list') return ctx.updateCard(decisionCard(words, it));
    await ctx.updateCard(leaveOutCard(words, await withoutSome(it, about, marked(marks)), marks));
  });

// Deciding

feature.filter(pressed('desk.confirm'), (ctx) => confirm(ctx, ctx.deed.decision, []));
feature.filter(pressed('desk.confirmWithout'), (ctx) => confirm(ctx, ctx.deed.decision, marked(ctx.deed.marks)));

const confirm = (ctx: BotContext, decision: string, leftOut: readonly number[]): Promise<void> =>
  withDecision(ctx, decision, async (it, about) => decided(ctx, it, await ordered(ctx, it, about, leftOut)));

/** The order that one press on a decision's card is, to the process of its thing. */
function ordered(ctx: BotContext, it: DecisionFacts, about: string, leftOut: readonly number[]): Promise<Done<Ordered>> {
  const actor = actorOf(ctx.person);
  const taken = pressOrder(it.kind);
  const chosen = () => {
    const all = 'candidates' in it && Array.isArray(it.candidates) ? it.candidates : [];
    return leftOut.length > 0 ? { candidates: all.filter((_, at) => !leftOut.includes(at)).map(({ slug }) => String(slug)) } : {};
  };
  const payload = it.kind === 'end-execution' ? { stage: 'execution' } : chosen();
  if (taken?.to === 'year') return order<'year'>(actor, about, taken.name, payload);
  if (taken?.to === 'vote') return order<'vote'>(actor, about, taken.name, payload);
  return Promise.resolve({ ok: false, problem: { id: 'button-stale', facts: {} } });
}

async function decided(ctx: BotContext, it: DecisionFacts, done: Done<Ordered>, unit = ''): Promise<void> {
  if (!done.ok) return ctx.refuse(done.problem);
  if (it.kind === 'answer-topics' || it.kind === 'accept-task' || it.kind === 'decide-change') return;
  await ctx.updateCard(decidedCard(await ctx.words(), it.kind, done.value, { unit, thing: thingOf(it) }));
}

feature.filter(pressed('desk.settle'), (ctx) =>
  withDecision(ctx, ctx.deed.decision, async (it, about) =>
    decided(ctx, it, await order<'vote'>(actorOf(ctx.person), about, 'settle', { how: ctx.deed.how })),
  ),
);

feature.filter(pressed('desk.callAgain'), (ctx) =>
  withDecision(ctx, ctx.deed.decision, async (it, about) => {
    if (it.kind !== 'open-ballot') return ctx.refuse({ id: 'button-stale', facts: {} });
    const called = await order<'vote'>(actorOf(ctx.person), about, 'callAgain');
    if (!called.ok) return ctx.refuse(called.problem);
    await ctx.updateCard(calledAgainCard(await ctx.words(), it, called.value));
  }),
);

// Tasks on the desk: what they lack, and whose they are

/** Goes on with the decision that a task waits for. */
async function withTask(
  ctx: BotContext,
  code: string,
  kind: 'complete-task' | 'reassign-task',
  go: (task: tasks.TaskView, it: DecisionFacts & { kind: typeof kind }) => Promise<void>,
): Promise<void> {
  const task = await tasks.byCode(code);
  if (!task) return ctx.refuse({ id: 'task-unknown', facts: {} });
  await withDecision(ctx, decisions.decisionId(kind, task.id), async (it) => {
    if (it.kind === kind) await go(task, it);
  });
}

feature.filter(pressed('task.complete'), (ctx) =>
  withTask(ctx, ctx.deed.task, 'complete-task', async (task, it) => {
    const { what } = ctx.deed;
    if (what !== 'unit') await ctx.ask({ kind: 'complete', task: task.code, what });
    const units = what === 'unit' ? await unitsOf(task.project.year.regionCode) : [];
    await ctx.updateCard(completeCard(await ctx.words(), { decision: it.id, task: task.code, thing: it.thing, what, units }));
  }),
);

feature.filter(asked('complete')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { task, what } = ctx.person.asked;
  const { now, zone } = await ctx.words();
  const given = what === 'due' ? readDay(ctx.msg.text, dayIn(zone, now)) : ctx.msg.text.trim();
  if (!given) return ctx.tell('complete-due-unreadable', { example: dayToWrite({ zone, now }) });
  await ctx.ask(null);
  await complete(ctx, task, { [what]: given });
});

feature.filter(pressed('task.setDue'), async (ctx) => {
  const { now, zone } = await ctx.words();
  await complete(ctx, ctx.deed.task, { due: addDays(dayIn(zone, now), ctx.deed.days) });
});

/** Fills in one thing; the card then says what is still lacking, or that the task begins. */
const complete = (ctx: BotContext, code: string, filled: Record<string, string>): Promise<void> =>
  withTask(ctx, code, 'complete-task', async (task, it) => {
    const done = await order<'task'>(actorOf(ctx.person), task.id, 'complete', filled, { unitId: task.unitId });
    if (!done.ok) return ctx.refuse(done.problem);
    const row = await decisions.of(it.id);
    const left = row && !row.settledAt ? await decisionFacts(row, (await ctx.words()).now) : undefined;
    if (done.value === 'done' && left?.kind === 'complete-task') return ctx.updateCard(stillLacksCard(await ctx.words(), left));
    await decided(ctx, it, done);
  });

feature.filter(pressed('task.reassign'), (ctx) =>
  withTask(ctx, ctx.deed.task, 'reassign-task', async (task, it) => {
    const units = (await unitsOf(task.project.year.regionCode)).filter(({ id }) => id !== task.unitId);
    await ctx.updateCard(reassignCard(await ctx.words(), { decision: it.id, task: task.code, thing: it.thing, units }));
  }),
);

feature.filter(pressed('task.setUnit'), async (ctx) => {
  const task = await tasks.byCode(ctx.deed.task);
  const unit = task && (await unitsOf(task.project.year.regionCode))[ctx.deed.unit];
  if (!task || !unit) return ctx.refuse({ id: 'button-stale', facts: {} });
  if (task.state === 'desk') return complete(ctx, task.code, { unit: unit.id });
  const { language } = await ctx.words();
  await withTask(ctx, task.code, 'reassign-task', async (_, it) =>
    decided(ctx, it, await order<'task'>(actorOf(ctx.person), task.id, 'reassign', { unit: unit.id }), unit.name[language]),
  );
});
