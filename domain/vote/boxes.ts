import { z } from 'zod';
import { type ItemCount, VoidReason } from './ballots.ts';
import type { Problem, VoteRule } from './rule.ts';
import type { Part } from './tally.ts';

const Count = z.int().min(0);

/** What one teller reads off the counting sheet of a box. Figures left out: against is 0, abstain is the rest. */
export const BoxEntry = z.strictObject({
  returned: Count,
  voidBecause: z.partialRecord(VoidReason, Count).default({}),
  items: z.record(
    z.string(),
    z.strictObject({ for: Count, against: Count.default(0), abstain: Count.optional(), points: Count.optional() }),
  ),
});
export type BoxEntry = z.infer<typeof BoxEntry>;

/** A sealed box of paper ballots. Two people enter its counts without seeing each other's entry (procedure 1.6 V10). */
export const Box = z.strictObject({
  box: z.string().min(1),
  /** Ballots handed out for this box. If more came back, the tally finds the vote invalid (V6). */
  issued: Count,
  entries: z.tuple([BoxEntry, BoxEntry]),
});
export type Box = z.infer<typeof Box>;

export type BoxReading =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Takes a box into the tally if both entries agree and are possible. Problems, all with the fact `box`: `box-entries-differ` (`where`,
 * `first`, `second`), `box-candidate-missing` and `box-candidate-unknown` (`candidate`), `box-item-does-not-add-up` (`candidate`, `sum`,
 * `valid`), `box-points-missing` (`candidate`), `box-more-void-than-returned` (`void`, `returned`), `box-too-many-marks` (`marks`, `most`),
 * `box-too-many-points` (`points`, `most`).
 */
export function readBox(rule: VoteRule, { box, issued, entries }: Box): BoxReading {
  const [first, second] = entries;
  const voided = Object.values(first.voidBecause).reduce((sum, times) => sum + times, 0);
  const valid = first.returned - voided;
  const counted = rule.candidates.map((id) => itemOf(rule, first, id, valid));

  const problems = [...differences(first, second), ...impossible(rule, first, voided), ...counted.flatMap((it) => it.problems)];
  if (problems.length > 0) return { ok: false, problems: problems.map(({ id, facts }) => ({ id, facts: { box, ...facts } })) };

  const items = counted.flatMap((it) => it.item);
  return { ok: true, part: { issued, returned: first.returned, void: voided, voidBecause: first.voidBecause, items } };
}

function itemOf(
  rule: VoteRule,
  { items }: BoxEntry,
  candidate: string,
  valid: number,
): { item: ItemCount[]; problems: Problem[] } {
  const counts = items[candidate];
  if (!counts) return { item: [], problems: [{ id: 'box-candidate-missing', facts: { candidate } }] };

  const { for: inFavour, against, points } = counts;
  const abstain = counts.abstain ?? Math.max(0, valid - inFavour - against);
  const sum = inFavour + against + abstain;
  const problems: Problem[] = [];
  if (sum !== valid) problems.push({ id: 'box-item-does-not-add-up', facts: { candidate, sum, valid } });
  if (rule.ballot === 'rank' && points === undefined) problems.push({ id: 'box-points-missing', facts: { candidate } });
  return { item: [{ id: candidate, for: inFavour, against, abstain, ...(points === undefined ? {} : { points }) }], problems };
}

/** Every figure of an entry, by its place on the sheet. */
function figures({ returned, voidBecause, items }: BoxEntry): Map<string, number> {
  const found = new Map([['returned', returned]]);
  for (const reason of VoidReason.options) found.set(`void.${reason}`, voidBecause[reason] ?? 0);
  for (const [id, counts] of Object.entries(items)) {
    for (const mark of ['for', 'against', 'abstain', 'points'] as const) {
      const times = counts[mark];
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

/** Figures that no pile of ballots can have. */
function* impossible(rule: VoteRule, { returned, items }: BoxEntry, voided: number): Generator<Problem> {
  if (voided > returned) yield { id: 'box-more-void-than-returned', facts: { void: voided, returned } };
  for (const candidate of Object.keys(items)) {
    if (!rule.candidates.includes(candidate)) yield { id: 'box-candidate-unknown', facts: { candidate } };
  }

  const { ballot, seats, maxFor, candidates } = rule;
  const valid = returned - voided;
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
