import { z } from 'zod';
import { refused, type Sentence } from '../tasks/verdict.ts';
import type { Rate } from './rates.ts';

export const Grade = z.enum(['satisfied', 'basically-satisfied', 'dissatisfied']);
export type Grade = z.infer<typeof Grade>;

/**
 * How the deputies' ballots become one grade (procedure 1.11 A). The published Zhenhai text calls exactly one half both enough and not
 * enough, so each session chooses; by default strictly more than half is needed.
 */
export const GradeRule = z.object({
  exactHalf: z.enum(['is-not-enough', 'is-enough']).default('is-not-enough'),
  /** What the half is taken of: everybody who may vote, those present, or the ballots given. */
  base: z.enum(['all-members', 'present', 'ballots']).default('all-members'),
  /** Results of fewer ballots than this are not shown: the roll knows who graded, so it would reveal how. */
  least: z.int().positive().default(5),
});
export type GradeRule = z.infer<typeof GradeRule>;

/** Counted ballots on one item; `members` is everybody who may vote, `present` those at the session. */
export interface GradeCount {
  readonly satisfied: number;
  readonly basically: number;
  readonly dissatisfied: number;
  readonly members: number;
  readonly present?: number;
}

/** The grade, the number that decides it, and all three numbers: an "overall rate" has no agreed formula (1.13, 9). */
export interface GradeResult {
  readonly grade: Grade;
  /** The number that is needed, and the base of which it is more (or at least) half. */
  readonly needed: number;
  readonly base: number;
  readonly satisfied: Rate;
  readonly basically: Rate;
  readonly dissatisfied: Rate;
}

export type GradeOutcome =
  | { readonly ok: true; readonly result: GradeResult }
  | { readonly ok: false; readonly problem: Sentence };

/** Grades one item: satisfied if enough are satisfied, basically so if enough are one or the other, else dissatisfied. */
export function grade(count: GradeCount, rule: GradeRule): GradeOutcome {
  const { satisfied, basically, dissatisfied, members, present = members } = count;
  const ballots = satisfied + basically + dissatisfied;
  if (present > members) return refused('more-present-than-members', { present, members });
  if (ballots > present) return refused('more-ballots-than-present', { ballots, present });
  if (ballots === 0) return refused('no-ballots');

  const base = { 'all-members': members, present, ballots }[rule.base];
  const needed = rule.exactHalf === 'is-enough' ? Math.ceil(base / 2) : Math.floor(base / 2) + 1;
  const enough = (votes: number) => votes >= needed;
  return {
    ok: true,
    result: {
      grade: enough(satisfied) ? 'satisfied' : enough(satisfied + basically) ? 'basically-satisfied' : 'dissatisfied',
      needed,
      base,
      satisfied: { part: satisfied, of: base },
      basically: { part: basically, of: base },
      dissatisfied: { part: dissatisfied, of: base },
    },
  };
}

/** The deputies' grade of one item; `too-few`: so few graded it that their grades are not shown. */
export type ItemGrade = ({ readonly kind: 'graded' } & GradeResult) | { readonly kind: 'too-few'; readonly least: number };

/** Grades every item of a year from the grades given (procedure 1.11 A), each separately: they are never averaged. */
export function gradeItems(
  items: readonly string[],
  given: readonly { readonly item: string; readonly grade: Grade }[],
  members: number,
  rule: GradeRule,
): { readonly item: string; readonly grade: ItemGrade }[] {
  return items.map((item) => {
    const of = (wanted: Grade) => given.filter((each) => each.item === item && each.grade === wanted).length;
    const count = { satisfied: of('satisfied'), basically: of('basically-satisfied'), dissatisfied: of('dissatisfied'), members };
    const outcome = grade(count, rule);
    const isShown = outcome.ok && count.satisfied + count.basically + count.dissatisfied >= rule.least;
    return { item, grade: isShown ? { kind: 'graded', ...outcome.result } : { kind: 'too-few', least: rule.least } };
  });
}
