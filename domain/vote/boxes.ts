import { z } from 'zod';
import { type ItemCount, VoidReason } from './ballots.ts';
import type { Problem, VoteRule } from './rule.ts';
import type { Part } from './tally.ts';

const Count = z.int().min(0);

/** What one teller reads off the counting sheet of a box. Absent figures: against 0, abstain whatever is left. */
export const BoxEntry = z.strictObject({
  returned: Count,
  voidBecause: z.partialRecord(VoidReason, Count).default({}),
  items: z.record(
    z.string(),
    z.strictObject({ for: Count, against: Count.default(0), abstain: Count.optional(), points: Count.optional() }),
  ),
});
export type BoxEntry = z.infer<typeof BoxEntry>;

/** A sealed box of paper ballots, whose counts two people enter without seeing each other's (procedure 1.6 V10). */
export const Box = z.strictObject({
  box: z.string().min(1),
  /** Ballots handed out for this box. More returned than issued voids the vote (V6), which is for the tally to say. */
  issued: Count,
  entries: z.tuple([BoxEntry, BoxEntry]),
});
export type Box = z.infer<typeof Box>;

export type BoxReading =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Takes a box into the tally when both entries say the same and what they say is possible. Problems, all with the `box`:
 * `box-entries-differ` (`where`, `first`, `second`), `box-candidate-missing` and `box-candidate-unknown` (`candidate`),
 * `box-item-does-not-add-up` (`candidate`, `sum`, `valid`), `box-points-missing` (`candidate`), `box-more-void-than-returned`
 * (`void`, `returned`), `box-too-many-marks` (`marks`, `most`), `box-too-many-points` (`points`, `most`).
 */
export function readBox(rule: VoteRule, { box, issued, entries }: Box): BoxReading {
  const [first, second] = entries;
  const problems = [...differences(first, second), ...impossible(rule, first)];
  if (problems.length > 0) return { ok: false, problems: problems.map(({ id, facts }) => ({ id, facts: { box, ...facts } })) };

  const voided = voidsOf(first);
  const items = rule.candidates.map((id) => itemOf(rule, first, id));
  return { ok: true, part: { issued, returned: first.returned, void: voided, voidBecause: first.voidBecause, items } };
}

const voidsOf = ({ voidBecause }: BoxEntry): number => Object.values(voidBecause).reduce((sum, times) => sum + times, 0);

function itemOf(rule: VoteRule, { returned, voidBecause, items }: BoxEntry, id: string): ItemCount {
  const { for: inFavour, against, points } = items[id] ?? { for: 0, against: 0 };
  const abstain = returned - voidsOf({ returned, voidBecause, items }) - inFavour - against;
  return { id, for: inFavour, against, abstain, ...(rule.ballot === 'rank' && points !== undefined ? { points } : {}) };
}

/** Every figure of an entry under the place where it stands on the sheet. */
function figures({ returned, voidBecause, items }: BoxEntry): Map<string, number> {
  const found = new Map([['returned', returned]]);
  for (const reason of VoidReason.options) found.set(`void.${reason}`, voidBecause[reason] ?? 0);
  for (const [id, counts] of Object.entries(items)) {
    for (const [mark, times] of Object.entries(counts)) {
      if (times !== undefined) found.set(`${id}.${mark}`, times);
    }
  }
  return found;
}

function differences(first: BoxEntry, second: BoxEntry): Problem[] {
  const [one, other] = [figures(first), figures(second)];
  const places = new Set([...one.keys(), ...other.keys()]);
  return [...places]
    .filter((where) => one.get(where) !== other.get(where))
    .map((where) => ({
      id: 'box-entries-differ',
      facts: { where, first: one.get(where) ?? '–', second: other.get(where) ?? '–' },
    }));
}

function* impossible(rule: VoteRule, entry: BoxEntry): Generator<Problem> {
  const { returned, items } = entry;
  const voided = voidsOf(entry);
  const valid = returned - voided;
  if (voided > returned) yield { id: 'box-more-void-than-returned', facts: { void: voided, returned } };

  for (const candidate of Object.keys(items)) {
    if (!rule.candidates.includes(candidate)) yield { id: 'box-candidate-unknown', facts: { candidate } };
  }
  for (const candidate of rule.candidates) {
    const counts = items[candidate];
    if (!counts) {
      yield { id: 'box-candidate-missing', facts: { candidate } };
      continue;
    }
    const marked = counts.for + counts.against;
    const sum = marked + (counts.abstain ?? Math.max(0, valid - marked));
    if (sum !== valid) yield { id: 'box-item-does-not-add-up', facts: { candidate, sum, valid } };
    if (rule.ballot === 'rank' && counts.points === undefined) yield { id: 'box-points-missing', facts: { candidate } };
  }
  yield* beyond(rule, entry, valid);
}

/** What no pile of that many valid ballots can hold. */
function* beyond({ ballot, seats, maxFor, candidates }: VoteRule, { items }: BoxEntry, valid: number): Generator<Problem> {
  const counts = Object.values(items);
  const marks = counts.reduce((sum, item) => sum + item.for, 0);
  const against = counts.reduce((sum, item) => sum + item.against, 0);
  const points = counts.reduce((sum, item) => sum + (item.points ?? 0), 0);

  const most = (ballot === 'per-item' ? (maxFor ?? candidates.length) : seats) * valid;
  if (marks > most) yield { id: 'box-too-many-marks', facts: { marks, most } };
  if (ballot !== 'per-item' && against > 0) yield { id: 'box-too-many-marks', facts: { marks: against, most: 0 } };

  const mostPoints = ballot === 'rank' ? ((candidates.length * (candidates.length - 1)) / 2) * valid : 0;
  if (points > mostPoints) yield { id: 'box-too-many-points', facts: { points, most: mostPoints } };
}
