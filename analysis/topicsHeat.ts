import type { Suggested } from './topics.ts';

/** How hot a topic is, and of what the number is made, so that everybody can reckon it again. */
export interface Heat {
  readonly heat: number;
  readonly parts: {
    /** Distinct people; a message without a sender counts as one. */
    readonly people: number;
    readonly likes: number;
    /** 0 to 1: the mean over the people of 2^(-days since their last message / 90). */
    readonly recency: number;
    /** Distinct days on which somebody wrote. */
    readonly days: number;
  };
}

const day = 86_400_000;
const halfLifeDays = 90;

/**
 * heat = (people + ln(1 + likes)) × (1 + recency) × (1 + ln(days)): one person's campaign stays at one person, however many messages.
 * `moment` in milliseconds; messages without a time count as of that moment.
 */
export const heat = (members: readonly Suggested[], moment: number): Heat => {
  const latest = new Map<string, number>();
  const days = new Set<number>();
  let likes = 0;
  for (const { id, user, at = moment, likes: liked = 0 } of members) {
    const who = user ?? `message ${id}`;
    latest.set(who, Math.max(latest.get(who) ?? 0, at));
    days.add(Math.floor(at / day));
    likes += Math.max(0, liked);
  }
  const people = latest.size;
  const ages = [...latest.values()].map((at) => Math.max(0, moment - at) / day);
  const recency = people === 0 ? 0 : ages.reduce((sum, age) => sum + 2 ** (-age / halfLifeDays), 0) / people;
  const value = (people + Math.log1p(likes)) * (1 + recency) * (1 + Math.log(Math.max(1, days.size)));
  return { heat: people === 0 ? 0 : value, parts: { people, likes, recency, days: days.size } };
};
