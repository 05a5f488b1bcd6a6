import { z } from 'zod';
import { addDays, dayIn, daysBetween, startOfDay } from '../calendar.ts';
import { type TaskFacts, type TaskTimeline, factsOn } from './facts.ts';

export { TaskState, taskFacts, type TaskFacts, type TaskTimeline } from './facts.ts';
export { type LeavingRed, mayLeaveRed } from './leavingRed.ts';

/** A task's state as everybody may see it, worst first. Grey: a change is being examined or work is suspended; what lies under it stays visible. */
export const Light = z.enum(['red', 'yellow', 'green', 'grey', 'blue']);
export type Light = z.infer<typeof Light>;

/** Sorts by light, worst first: the one order in which tasks and projects are listed. */
export const worstFirst = (a: string, b: string): number => placeOf(a) - placeOf(b);
const placeOf = (light: string): number => (Light.options as readonly string[]).indexOf(light);

/** The worst of some lights; undefined of none. */
export const worstOf = (lights: readonly string[]): Light | undefined => Light.options.find((light) => lights.includes(light));

const days = z.int().positive();
const points = z.int().min(0).max(100);

/** Thresholds of the year plan (procedure 1.8, L1): whole percentage points and whole days. */
export const LightPolicy = z
  .object({
    /** Yellow from this gap on, red beyond the other: 10 to 30 points behind are yellow. */
    yellowGap: points.min(1).default(10),
    redGap: points.default(30),
    /** Yellow from the first day after the planned month without a start; red from this day after it. */
    startRedDays: days.default(90),
    /** With so many days left or fewer, less than `nearDuePoints` accepted is yellow. */
    nearDueDays: days.default(15),
    nearDuePoints: points.default(80),
    /** No report for more days than this: yellow, red. */
    silentDays: days.default(35),
    silentRedDays: days.default(65),
    /** A confirmed defect is yellow until it is answered, and red once it waits for more days than this. */
    defectRedDays: days.default(15),
  })
  .refine((policy) => policy.yellowGap <= policy.redGap, { path: ['redGap'], error: 'red must not begin before yellow' })
  .refine((policy) => policy.silentDays <= policy.silentRedDays, {
    path: ['silentRedDays'],
    error: 'red must not begin before yellow',
  });
export type LightPolicy = z.infer<typeof LightPolicy>;

/** Why a light is what it is; `facts` are the numbers of the sentence. */
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

/** What would turn the light, seen from the reason that is given for it. */
export const Turns = z.enum([
  'accept-the-rest', // points: an inspector must accept what is left
  'accept-points', // points: an inspector must accept so many more
  'start', // none: report the start
  'report', // none: one report
  'answer-defects', // count
  'confirm-evidence', // none: fresh evidence, confirmed by a second person
  'keep-up', // points, days: turns yellow when so many more points behind, or after so many days without a report
  'decide-change', // none: the decision on the change
  'resume', // none: the end of the suspension
]);
export type Turns = z.infer<typeof Turns>;

export interface Reason {
  readonly light: Light;
  readonly because: { readonly id: Because; readonly facts: Readonly<Record<string, number>> };
  /** Absent where nothing turns it any more (accepted). */
  readonly turns?: { readonly id: Turns; readonly facts: Readonly<Record<string, number>> };
}

export interface Reading extends Reason {
  /** Further reasons that hold at the same time, worst first: all of the light's own colour must go before it turns. */
  readonly also: readonly Reason[];
  /** What the light would be if no change were being examined and nothing suspended. */
  readonly under?: Reading;
}

/**
 * Reads a task's light (procedure 1.8, L1 to L3): the worst of gap, start, deadline, silence and defects.
 * Never set by hand: change the facts, and the light follows.
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

/** In the order in which they are told when they are equally bad. */
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
 * The next moment at which a task's light, or the reason given for it, can change by time alone; `undefined` if it cannot.
 * Always the beginning of a day in the task's zone. Every cause only gets worse with time, so the first other day is
 * found by halving; a passed date is told before all else, so nothing changes after it.
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
