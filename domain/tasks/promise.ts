import { type Day, daysBetween } from '../calendar.ts';
import type { ChangePolicy, ChangeReason, ChangeSize, Decider } from './change.ts';

/** What a task promises. `village` is the code of the smallest area; within it a site may move. */
export interface TaskPromise {
  readonly place: string;
  readonly village: string;
  readonly quantity: number;
  readonly measure: string;
  readonly due: Day;
  readonly standard: readonly string[];
  readonly unit: string;
}

export type ChangedPart = 'place' | 'quantity' | 'due' | 'standard' | 'unit';

export interface PartOfChange {
  readonly part: ChangedPart;
  readonly size: ChangeSize;
}

/**
 * What a proposed promise changes, part by part (procedure 1.9, C2 and C3). Compare with the promise as it was first made, not with the
 * last change: small steps must not add up to a large one. `undefined` as proposal gives the promise up: then every part is major.
 */
export function changedParts(promised: TaskPromise, proposed: TaskPromise | undefined, policy: ChangePolicy): PartOfChange[] {
  return sizes.flatMap(({ part, sizeOf }) => {
    const size = proposed ? sizeOf(promised, proposed, policy) : 'major';
    return size ? [{ part, size }] : [];
  });
}

/** The size of a change is that of its largest part; `undefined` if nothing changes. */
export function sizeOfChange(changed: readonly PartOfChange[]): ChangeSize | undefined {
  if (changed.length === 0) return undefined;
  return changed.some(({ size }) => size === 'major') ? 'major' : 'minor';
}

/** A decided change, with the number under which the decision is published. `to`: what holds after it; absent where the promise was given up. */
export interface DecidedChange<Promised = TaskPromise> {
  readonly to: Promised | undefined;
  readonly reason: ChangeReason;
  /** The unit's own words, if it gave any. */
  readonly words: string | null;
  readonly decidedOn: Day;
  readonly decider: Decider;
  readonly decision: string;
}

/** A promise as it is shown. `struck`, if present, says why, when and by which decision it was replaced or given up. */
export interface ShownPromise<Promised, Decided extends DecidedChange<Promised>> {
  readonly promise: Promised;
  readonly struck?: Omit<Decided, 'to'>;
}

/**
 * Every promise ever made for a task, oldest first (procedure 1.9, C4; 1.12, P7): all but the last are struck through, and the last too if
 * it was given up.
 */
export function shownPromises<Promised, Decided extends DecidedChange<Promised>>(
  first: Promised,
  changes: readonly Decided[],
): ShownPromise<Promised, Decided>[] {
  const shown: ShownPromise<Promised, Decided>[] = [];
  let holds: Promised | undefined = first;
  for (const { to, ...struck } of changes) {
    if (holds !== undefined) shown.push({ promise: holds, struck });
    holds = to;
  }
  return holds === undefined ? shown : [...shown, { promise: holds }];
}

type SizeOf = (was: TaskPromise, is: TaskPromise, policy: ChangePolicy) => ChangeSize | undefined;

const sizes: readonly { readonly part: ChangedPart; readonly sizeOf: SizeOf }[] = [
  {
    part: 'place',
    sizeOf: (was, is) => {
      if (was.village !== is.village) return 'major';
      return was.place === is.place ? undefined : 'minor';
    },
  },
  {
    part: 'quantity',
    sizeOf: (was, is, { minorPercent }) => {
      if (was.measure !== is.measure) return 'major';
      // computes in whole thousandths, so that exactly five percent is five percent
      const before = Math.round(was.quantity * 1000);
      const moved = Math.abs(Math.round(is.quantity * 1000) - before);
      return minorUpTo(moved * 100, before * minorPercent);
    },
  },
  { part: 'due', sizeOf: (was, is, { minorDays }) => minorUpTo(Math.abs(daysBetween(was.due, is.due)), minorDays) },
  { part: 'standard', sizeOf: (was, is) => (was.standard.join('\n') === is.standard.join('\n') ? undefined : 'major') },
  { part: 'unit', sizeOf: (was, is) => (was.unit === is.unit ? undefined : 'major') },
];

function minorUpTo(moved: number, most: number): ChangeSize | undefined {
  if (moved === 0) return undefined;
  return moved <= most ? 'minor' : 'major';
}
