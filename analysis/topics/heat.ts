import type { Suggested } from './suggested.ts';

/** How hot a topic is, with the parts of the number, so that everybody can compute it again. */
export interface Heat {
  readonly heat: number;
  readonly parts: {
    /** Distinct people; a suggestion without a sender counts as one. */
    readonly people: number;
    readonly likes: number;
    /** 0 to 1: mean over the people of 2^(-days since their last suggestion / 180). */
    readonly recency: number;
    /** 0 to 1: 1 - 1 / (distinct days on which somebody wrote); a burst of one day is 0. */
    readonly spread: number;
    /** 0 to 1: mean similarity between the suggestions; low where many write about one subject and each wants something else. */
    readonly agreement: number;
  };
}

/** The formula, shown beside every list that is ranked by it. */
export const heatFormula = '(people + ln(1 + likes)) × (1 + recency / 2) × (1 + spread / 2) × (1/2 + agreement)';

const day = 86_400_000;
const halfLifeDays = 180;

/**
 * Computes `heatFormula`. People count, not letters, so that one person's campaign stays one person. Recency is as of `moment`
 * (milliseconds); suggestions without a time count as of that moment. `agreement` comes from the grouping (`groupSuggestions`,
 * `agreementOf`).
 */
export const heat = (members: readonly Suggested[], moment: number, agreement: number): Heat => {
  const lastWritten = new Map<string, number>();
  const days = new Set<number>();
  let likes = 0;
  for (const { id, user, at = moment, likes: liked = 0 } of members) {
    const who = user === undefined || user === '' ? `suggestion ${id}` : `person ${user}`;
    lastWritten.set(who, Math.max(lastWritten.get(who) ?? -Infinity, at));
    days.add(Math.floor(at / day));
    likes += Math.max(0, liked);
  }
  const people = lastWritten.size;
  if (people === 0) return { heat: 0, parts: { people, likes, recency: 0, spread: 0, agreement } };
  const freshness = Array.from(lastWritten.values(), (at) => 2 ** (-Math.max(0, moment - at) / day / halfLifeDays));
  const recency = freshness.toSorted((a, b) => a - b).reduce((sum, one) => sum + one, 0) / people;
  const spread = 1 - 1 / days.size;
  const value = (people + Math.log1p(likes)) * (1 + recency / 2) * (1 + spread / 2) * (0.5 + agreement);
  return { heat: value, parts: { people, likes, recency, spread, agreement } };
};
