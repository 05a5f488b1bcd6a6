// The desk: where the year stands, and the decisions that only a person can take, each with its consequences said beforehand.
import { actorOf, type Done } from '../actions/actor.ts';
import { type Ordered, order } from '../actions/orders.ts';
import { addDays, dayIn } from '../domain/calendar.ts';
import { pressOrder } from '../domain/decisions.ts';
import { type Marks, toggled } from '../domain/marks.ts';
import { calledAgainCard, type DecisionFacts, decidedCard, decisionCard, leaveOutCard, thingOf } from '../cards/decisions.ts';
import { completeCard, dayToWrite, reassignCard, stillLacksCard } from '../cards/lacking.ts';
import { deskCard } from '../cards/office.ts';
import { withDecision } from './decisionCards.ts';
import { readDay } from './typedDay.ts';
import type { Answers, Commands, Presses, Talk } from './talk.ts';
import { PAGE } from '../cards/card.ts';
import * as decisions from '../views/decisions.ts';
import { deskFacts, hasDesk } from '../views/desks.ts';
import { ofCode, type TaskView, unitsOf } from '../views/tasks.ts';
import { textIn } from '../locales/spoken.ts';

const desk = async (talk: Talk, page: number) => {
  const words = await talk.words();
  return deskCard(words, await deskFacts(talk.person.roles, { page, size: PAGE }, words.now));
};

/** The same list, with its money computed without the candidates left out. */
async function withoutSome<It extends DecisionFacts & { kind: 'fix-shortlist' | 'adopt-list' }>(
  it: It,
  yearId: string,
  out: readonly number[],
): Promise<It> {
  const slugs = out.flatMap((index) => it.candidates[index]?.slug ?? []);
  return { ...it, money: await decisions.moneyWithout(it.kind, yearId, slugs) };
}

const leaveOut = (talk: Talk, decision: string, marks: Marks): Promise<void> =>
  withDecision(talk, decision, async (it, about) => {
    const words = await talk.words();
    if (it.kind !== 'fix-shortlist' && it.kind !== 'adopt-list') return talk.updateCard(decisionCard(words, it));
    await talk.updateCard(leaveOutCard(words, await withoutSome(it, about, marks), marks));
  });

const confirm = (talk: Talk, decision: string, leftOut: readonly number[]): Promise<void> =>
  withDecision(talk, decision, async (it, about) => decided(talk, it, await ordered(talk, it, about, leftOut)));

/** Sends the order that one press on a decision's card stands for. */
function ordered(talk: Talk, it: DecisionFacts, about: string, leftOut: readonly number[]): Promise<Done<Ordered>> {
  const actor = actorOf(talk.person);
  const taken = pressOrder(it.kind);
  const chosen = () => {
    const all = 'candidates' in it && Array.isArray(it.candidates) ? it.candidates : [];
    return leftOut.length > 0
      ? { candidates: all.filter((_, index) => !leftOut.includes(index)).map(({ slug }) => String(slug)) }
      : {};
  };
  const payload = it.kind === 'end-execution' ? { stage: 'execution' } : chosen();
  if (taken?.to === 'year') return order<'year'>(actor, about, taken.name, payload);
  if (taken?.to === 'vote') return order<'vote'>(actor, about, taken.name, payload);
  if (taken?.to === 'matter') return order<'matter'>(actor, about, taken.name, payload);
  return Promise.resolve({ ok: false, problem: { id: 'button-stale', facts: {} } });
}

async function decided(talk: Talk, it: DecisionFacts, done: Done<Ordered>, unit = ''): Promise<void> {
  if (!done.ok) return talk.refuse(done.problem);
  if (it.kind === 'answer-topics' || it.kind === 'accept-task' || it.kind === 'decide-change') return;
  await talk.updateCard(decidedCard(await talk.words(), it.kind, done.value, { unit, thing: thingOf(it) }));
}

// Tasks on the desk: what they lack, and whose they are

/** Calls `go` with the decision for which a task waits. */
async function withTask(
  talk: Talk,
  code: string,
  kind: 'complete-task' | 'reassign-task',
  go: (task: TaskView, it: DecisionFacts & { kind: typeof kind }) => Promise<void>,
): Promise<void> {
  const task = await ofCode(code);
  if (!task) return talk.refuse({ id: 'task-unknown', facts: {} });
  await withDecision(talk, decisions.idOf(kind, task.id), async (it) => {
    if (it.kind === kind) await go(task, it);
  });
}

/** Fills in one thing; the card then shows what is still lacking, or that the task begins. */
const complete = (talk: Talk, code: string, filled: Record<string, string>): Promise<void> =>
  withTask(talk, code, 'complete-task', async (task, it) => {
    const done = await order<'task'>(actorOf(talk.person), task.id, 'complete', filled, { unitId: task.unitId });
    if (!done.ok) return talk.refuse(done.problem);
    const row = await decisions.ofId(it.id);
    const left = row && !row.settledAt ? await decisions.decisionFacts(row, (await talk.words()).now) : undefined;
    if (done.value === 'done' && left?.kind === 'complete-task') return talk.updateCard(stillLacksCard(await talk.words(), left));
    await decided(talk, it, done);
  });

export const commands = {
  office: async (talk) => {
    if (!hasDesk(talk.person.roles)) return talk.tell('desk-only-office');
    await talk.showCard(null, await desk(talk, 0));
  },
} satisfies Partial<Commands>;

export const presses = {
  'desk.open': async (talk) => talk.updateCard(await desk(talk, 0)),
  'desk.list': async (talk) => talk.updateCard(await desk(talk, talk.deed.page)),
  'desk.decide': (talk) =>
    withDecision(talk, talk.deed.decision, async (it) => talk.updateCard(decisionCard(await talk.words(), it))),

  // Lists with candidates left out
  'desk.leaveOut': (talk) => leaveOut(talk, talk.deed.decision, talk.deed.marks),
  'desk.toggle': (talk) => leaveOut(talk, talk.deed.decision, toggled(talk.deed.marks, talk.deed.at)),

  // Deciding
  'desk.confirm': (talk) => confirm(talk, talk.deed.decision, []),
  'desk.confirmWithout': (talk) => confirm(talk, talk.deed.decision, talk.deed.marks),
  'desk.settle': (talk) =>
    withDecision(talk, talk.deed.decision, async (it, about) =>
      decided(talk, it, await order<'vote'>(actorOf(talk.person), about, 'settle', { how: talk.deed.how })),
    ),
  'desk.callAgain': (talk) =>
    withDecision(talk, talk.deed.decision, async (it, about) => {
      if (it.kind !== 'open-ballot') return talk.refuse({ id: 'button-stale', facts: {} });
      const called = await order<'vote'>(actorOf(talk.person), about, 'callAgain');
      if (!called.ok) return talk.refuse(called.problem);
      await talk.updateCard(calledAgainCard(await talk.words(), it, called.value));
    }),
  'task.complete': (talk) =>
    withTask(talk, talk.deed.task, 'complete-task', async (task, it) => {
      const { what } = talk.deed;
      if (what !== 'unit') await talk.ask({ kind: 'complete', task: task.code, what });
      const units = what === 'unit' ? await unitsOf(task.project.year.regionCode) : [];
      await talk.updateCard(completeCard(await talk.words(), { decision: it.id, task: task.code, thing: it.thing, what, units }));
    }),
  'task.setDue': async (talk) => {
    const { now, zone } = await talk.words();
    await complete(talk, talk.deed.task, { due: addDays(dayIn(zone, now), talk.deed.days) });
  },
  'task.reassign': (talk) =>
    withTask(talk, talk.deed.task, 'reassign-task', async (task, it) => {
      const units = (await unitsOf(task.project.year.regionCode)).filter(({ id }) => id !== task.unitId);
      await talk.updateCard(reassignCard(await talk.words(), { decision: it.id, task: task.code, thing: it.thing, units }));
    }),
  'task.setUnit': async (talk) => {
    const task = await ofCode(talk.deed.task);
    const unit = task && (await unitsOf(task.project.year.regionCode))[talk.deed.unit];
    if (!task || !unit) return talk.refuse({ id: 'button-stale', facts: {} });
    if (task.state === 'desk') return complete(talk, task.code, { unit: unit.id });
    const { language } = await talk.words();
    await withTask(talk, task.code, 'reassign-task', async (_, it) =>
      decided(
        talk,
        it,
        await order<'task'>(actorOf(talk.person), task.id, 'reassign', { unit: unit.id }),
        textIn(unit.name, language),
      ),
    );
  },
} satisfies Partial<Presses>;

export const answers = {
  complete: async (talk) => {
    const { task, what } = talk.person.asked;
    const { now, zone } = await talk.words();
    const given = what === 'due' ? readDay(talk.said.text, dayIn(zone, now)) : talk.said.text.trim();
    if (!given) return talk.tell('complete-due-unreadable', { example: dayToWrite({ zone, now }) });
    await talk.ask(null);
    await complete(talk, task, { [what]: given });
  },
} satisfies Partial<Answers>;
