import { z } from 'zod';
import { addDays, type Day } from '../calendar.ts';
import type { RegionLevel } from '../regions.ts';
import type { Light } from './light.ts';
import type { Quantity } from './progress.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** Reasons for which a promise may be changed (procedure 1.9, C1). */
export const ChangeReason = z.enum([
  'force-majeure',
  'land-or-permit-refused',
  'money-cut',
  'standard-upgraded',
  'site-substituted',
  'merged-or-split',
  'postponed',
]);
export type ChangeReason = z.infer<typeof ChangeReason>;

export type ChangeSize = 'minor' | 'major';

/** Who decides a change. `mid-year-congress` and `presidium` belong to townships; the presidium reports to the next session. */
export const Decider = z.enum([
  'office',
  'government',
  'standing-committee',
  'mid-year-congress',
  'presidium',
  'residents-council',
]);
export type Decider = z.infer<typeof Decider>;

/** A day of the executed year, `MM-DD`. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year such as 10-31');

/** How a year decides about changes: no statute confirms any of it (1.13, 3), so all of it is data. */
export const ChangePolicy = z.object({
  /** C2: a change is minor up to this percentage of the quantity and this many days. */
  minorPercent: z.int().min(0).max(100).default(5),
  minorDays: z.int().min(0).default(15),
  /** C5: the last day of the year for changes without force majeure. */
  lastDay: dayOfYear.default('10-31'),
  /** Working days within which a request should be decided; after them the desk is reminded. */
  minorDecidedWithin: z.int().positive().default(5),
  majorDecidedWithin: z.int().positive().default(20),
  /** C3: the day of a township's mid-year session, if it holds one. */
  midYearSession: dayOfYear.optional(),
  /** C2, C3: who decides. Once the year's mid-year congress is over, or if there is none, the presidium decides in its place. */
  minorDecidedBy: Decider.default('office'),
  majorDecidedBy: z
    .object({
      province: Decider.default('government'),
      city: Decider.default('standing-committee'),
      county: Decider.default('standing-committee'),
      township: Decider.default('mid-year-congress'),
      'sub-district': Decider.default('residents-council'),
    })
    .prefault({}),
});
export type ChangePolicy = z.infer<typeof ChangePolicy>;

/** Who decides a change (procedure 1.2 and 1.9, C2 and C3). `congressAhead`: whether this year's mid-year session is still to come. */
export function deciderOf(size: ChangeSize, level: RegionLevel, congressAhead: boolean, policy: ChangePolicy): Decider {
  const decider = size === 'minor' ? policy.minorDecidedBy : policy.majorDecidedBy[level];
  return decider === 'mid-year-congress' && !congressAhead ? 'presidium' : decider;
}

/** Whether this year's mid-year session is still to come (procedure 1.9, C3); never where the plan names none. */
export const congressAhead = (year: number, day: Day, { midYearSession }: ChangePolicy): boolean =>
  midYearSession !== undefined && day < `${year}-${midYearSession}`;

/** Working days within which a request of this size should be decided. */
export const decidedWithin = (size: ChangeSize, policy: ChangePolicy): number =>
  size === 'minor' ? policy.minorDecidedWithin : policy.majorDecidedWithin;

const ofTheCongress: readonly Decider[] = ['standing-committee', 'mid-year-congress', 'presidium'];

/**
 * The desk on which a request waits (procedure 1.9, C2 and C3): the congress's secretariat enters what an organ of the congress decides,
 * the office everything else, because it keeps the government's list.
 */
export const deskOf = (decider: Decider): 'office' | 'secretariat' =>
  ofTheCongress.includes(decider) ? 'secretariat' : 'office';

export type ChangeRefusal = 'nothing-changes' | 'task-accepted' | 'changes-closed';

/** Whether this change may be asked for on this day (procedure 1.9, C5): after the executed year's last day only for force majeure. */
export function mayRequest(
  request: {
    readonly reason: ChangeReason;
    readonly size: ChangeSize | undefined;
    readonly accepted: boolean;
    readonly year: number;
  },
  day: Day,
  policy: ChangePolicy,
): Verdict<ChangeRefusal> {
  if (request.accepted) return refused('task-accepted');
  if (!request.size) return refused('nothing-changes');
  const lastDay = `${request.year}-${policy.lastDay}`;
  return day > lastDay && request.reason !== 'force-majeure' ? refused('changes-closed', { lastDay }) : allowed;
}

/**
 * Moves a task's timeline along with its due date: every step that is not accepted yet moves by the same days, so that progress is measured
 * against the new promise; accepted steps stay where they are.
 */
export const movedSteps = <Step extends { readonly due: Day; readonly accepted: boolean | Quantity }>(
  steps: readonly Step[],
  days: number,
): Step[] => steps.map((step) => (step.accepted === true ? step : { ...step, due: addDays(step.due, days) }));

/** A losing candidate that waits for a vacated place. */
export interface Reserve {
  readonly candidate: string;
  readonly votes: number;
}

export type FromReserve =
  | { readonly kind: 'next'; readonly candidate: string }
  /** Equal votes: this function does not break the tie. */
  | { readonly kind: 'tied'; readonly candidates: readonly string[] }
  | { readonly kind: 'empty' };

/** Who fills a vacated place: the reserve pool in the order of votes (procedure 1.9, C6). */
export function fromReserve(pool: readonly Reserve[]): FromReserve {
  const most = Math.max(...pool.map(({ votes }) => votes));
  const first = pool.filter(({ votes }) => votes === most).map(({ candidate }) => candidate);
  const [candidate, ...others] = first;
  if (candidate === undefined) return { kind: 'empty' };
  return others.length > 0 ? { kind: 'tied', candidates: first } : { kind: 'next', candidate };
}

/**
 * The facts of a task after its change was decided (procedure 1.9, C7). A change never turns red into green by itself: a red task stays red
 * until fresh evidence is confirmed (1.8, L6). `before`: the light under the grey.
 */
export const afterChange = (before: Light): { readonly redUnconfirmed: boolean } => ({ redUnconfirmed: before === 'red' });
