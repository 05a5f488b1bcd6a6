import { z } from 'zod';
import { addDays, dayIn, daysBetween, startOfDay } from '../calendar.ts';
import { type TaskFacts, type TaskTimeline, factsOn } from './facts.ts';
import { Pace } from './progress.ts';

export { taskFacts, type TaskFacts, type TaskTimeline } from './facts.ts';
export { type LeavingRed, mayLeaveRed } from './leavingRed.ts';

/**
 * A task's state as everybody sees it, worst first. Grey: a change is being examined or work is suspended; the light under it stays
 * visible.
 */
export const Light = z.enum(['red', 'yellow', 'green', 'grey', 'blue']);
export type Light = z.infer<typeof Light>;

/** Compares lights, worst first: the one order in which tasks and projects are listed. */
export const worstFirst = (a: string, b: string): number => placeOf(a) - placeOf(b);
const placeOf = (light: string): number => (Light.options as readonly string[]).indexOf(light);

/** The worst of several lights; undefined if there are none. */
export const worstOf = (lights: readonly string[]): Light | undefined => Light.options.find((light) => lights.includes(light));

const days = z.int().positive();
const points = z.int().min(0).max(100);

/** Thresholds of the year plan (procedure 1.8, L1): whole percentage points and whole days. */
export const LightPolicy = z
  .object({
    /** Points behind the plan: yellow from `yellowGap` on, red beyond `redGap`; by default 10 to 30 points are yellow. */
    yellowGap: points.min(1).default(10),
    redGap: points.default(30),
    /** Without a start: yellow from the first day after the planned month, red from this many days after it. */
    startRedDays: days.default(90),
    /** With this many days left or fewer, fewer than `nearDuePoints` accepted points are yellow. */
    nearDueDays: days.default(15),
    nearDuePoints: points.default(80),
    /** More days than this without a report: yellow, then red. */
    silentDays: days.default(35),
    silentRedDays: days.default(65),
    /** A confirmed defect is yellow until it is answered, and red once it has waited more days than this. */
    defectRedDays: days.default(15),
    /** How points are expected between the steps of building: once each step's day is over, or a little every day. */
    pace: Pace.default('steps'),
  })
  .refine((policy) => policy.yellowGap <= policy.redGap, { path: ['redGap'], error: 'red must not begin before yellow' })
  .refine((policy) => policy.silentDays <= policy.silentRedDays, {
    path: ['silentRedDays'],
    error: 'red must not begin before yellow',
  });
export type LightPolicy = z.infer<typeof LightPolicy>;

/** The reason of a light; `facts` are the numbers of its sentence. */
export const Because = z.enum([
  'overdue', // days
  'far-behind', // gap
  'start-long-missed', // days
  'long-silent', // days
  'defects-long', // count, days
  'red-unconfirmed', // none
  'behind', // gap
  'start-missed', // days
  'due-soon', // days, accepted
  'silent', // days
  'defects', // count, days
  'on-time', // gap
  'change-under-examination', // none
  'suspended', // none
  'accepted', // none
]);
export type Because = z.infer<typeof Because>;

/** What would change the light, given its reason. */
export const Turns = z.enum([
  'accept-the-rest', // points: an inspector must accept what is left
  'accept-points', // points: an inspector must accept this many more
  'start', // none: report the start
  'report', // none: one report
  'answer-defects', // count
  'confirm-evidence', // none: fresh evidence, confirmed by a second person
  'keep-up', // points, days: it turns yellow when this many points further behind, or after this many days without a report
  'decide-change', // none: the decision on the change
  'resume', // none: the end of the suspension
]);
export type Turns = z.infer<typeof Turns>;

export interface Reason {
  readonly light: Light;
  readonly because: { readonly id: Because; readonly facts: Readonly<Record<string, number>> };
  /** Absent where nothing changes it any more (accepted). */
  readonly turns?: { readonly id: Turns; readonly facts: Readonly<Record<string, number>> };
}

export interface Reading extends Reason {
  /** Further reasons that hold at the same time, worst first: the light changes only once all reasons of its own colour are gone. */
  readonly also: readonly Reason[];
  /** The light if no change were being examined and nothing suspended. */
  readonly under?: Reading;
}

/**
 * Computes a task's light (procedure 1.8, L1 to L3): the worst of gap, start, deadline, silence and defects. Nobody sets a light by hand:
 * change the facts, and the light follows.
 */
export function readLight(task: TaskFacts, policy: LightPolicy): Reading {
  if (task.state === 'accepted') return { ...reason('blue', 'accepted', {}), also: [] };
  if (task.state !== 'open') {
    const waitsFor = task.state === 'suspended' ? 'resume' : 'decide-change';
    return { ...reason('grey', task.state, {}, waitsFor), also: [], under: readLight({ ...task, state: 'open' }, policy) };
  }
  const [worst, ...also] = reasons(task, policy).toSorted((a, b) => worstFirst(a.light, b.light));
  return { ...(worst ?? onTime(task, policy)), also };
}

/** In this order reasons are named that are equally bad. */
function reasons(task: TaskFacts, policy: LightPolicy): readonly Reason[] {
  return [
    deadline(task, policy),
    gap(task, policy),
    start(task, policy),
    defects(task, policy),
    silence(task, policy),
    unconfirmed(task),
  ].filter((found) => found !== undefined);
}

function deadline({ daysToDue, accepted }: TaskFacts, policy: LightPolicy): Reason | undefined {
  if (daysToDue < 0) return reason('red', 'overdue', { days: -daysToDue }, 'accept-the-rest', { points: 100 - accepted });
  if (daysToDue > policy.nearDueDays || accepted >= policy.nearDuePoints) return undefined;
  return reason('yellow', 'due-soon', { days: daysToDue, accepted }, 'accept-points', {
    points: policy.nearDuePoints - accepted,
  });
}

function gap({ planned, accepted }: TaskFacts, policy: LightPolicy): Reason | undefined {
  const behind = planned - accepted;
  if (behind > policy.redGap)
    return reason('red', 'far-behind', { gap: behind }, 'accept-points', { points: behind - policy.redGap });
  if (behind < policy.yellowGap) return undefined;
  return reason('yellow', 'behind', { gap: behind }, 'accept-points', { points: behind - policy.yellowGap + 1 });
}

function start({ daysSinceStartMissed = 0 }: TaskFacts, policy: LightPolicy): Reason | undefined {
  if (daysSinceStartMissed <= 0) return undefined;
  const long = daysSinceStartMissed >= policy.startRedDays;
  return reason(long ? 'red' : 'yellow', long ? 'start-long-missed' : 'start-missed', { days: daysSinceStartMissed }, 'start');
}

function defects({ openDefects = 0, daysSinceDefect = 0 }: TaskFacts, policy: LightPolicy): Reason | undefined {
  if (openDefects === 0) return undefined;
  const long = daysSinceDefect > policy.defectRedDays;
  const facts = { count: openDefects, days: daysSinceDefect };
  return reason(long ? 'red' : 'yellow', long ? 'defects-long' : 'defects', facts, 'answer-defects', { count: openDefects });
}

function silence({ daysSinceReport }: TaskFacts, policy: LightPolicy): Reason | undefined {
  if (daysSinceReport <= policy.silentDays) return undefined;
  const long = daysSinceReport > policy.silentRedDays;
  return reason(long ? 'red' : 'yellow', long ? 'long-silent' : 'silent', { days: daysSinceReport }, 'report');
}

const unconfirmed = ({ redUnconfirmed = false }: TaskFacts): Reason | undefined =>
  redUnconfirmed ? reason('red', 'red-unconfirmed', {}, 'confirm-evidence') : undefined;

function onTime({ planned, accepted, daysSinceReport }: TaskFacts, policy: LightPolicy): Reason {
  const behind = planned - accepted;
  const spare = { points: policy.yellowGap - behind, days: policy.silentDays + 1 - daysSinceReport };
  return reason('green', 'on-time', { gap: behind }, 'keep-up', spare);
}

/**
 * The next moment at which a task's light, or its reason, can change by time alone; `undefined` if it cannot. Always the beginning of a day
 * in the task's zone. Every reason only gets worse with time, so a binary search finds the first day that differs; a missed due date
 * outranks all other reasons, so nothing changes after it.
 */
export function nextChange(task: TaskTimeline, moment: Date, policy: LightPolicy): Date | undefined {
  const today = dayIn(task.zone, moment);
  if (task.state === 'accepted' || today > task.due) return undefined;
  const told = (later: number): string => {
    const reading = readLight(factsOn(task, addDays(today, later)), policy);
    const { light, because } = reading.under ?? reading;
    return `${light} ${because.id}`;
  };
  const now = told(0);
  let same = 0;
  let other = daysBetween(today, task.due) + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (told(middle) === now) same = middle;
    else other = middle;
  }
  return startOfDay(task.zone, addDays(today, other));
}

function reason(
  light: Light,
  id: Because,
  facts: Record<string, number>,
  turns?: Turns,
  needs: Record<string, number> = {},
): Reason {
  return { light, because: { id, facts }, ...(turns && { turns: { id: turns, facts: needs } }) };
}
