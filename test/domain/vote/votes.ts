/** Small builders for the vote's tests. */
import type { Ballot } from '../../../domain/vote/ballots.ts';
import { VoteRule } from '../../../domain/vote/rule.ts';
import { type TallyResult, tally } from '../../../domain/vote/tally.ts';

/** Ids of candidates; `ids(3)` gives c01, c02, c03. */
export const ids = (howMany: number): string[] =>
  Array.from({ length: howMany }, (_, index) => `c${String(index + 1).padStart(2, '0')}`);

/** A rule with the procedure's defaults, except for the given changes. */
export const aRule = (changes: Partial<VoteRule> & { readonly of?: number } = {}): VoteRule => {
  const { of = 12, ...rest } = changes;
  return VoteRule.parse({ seats: 10, candidates: ids(of), ballot: 'choose-up-to-k', shortfall: 'second-round', ...rest });
};

/** So many ballots that give each candidate the stated votes, spread evenly: `votesFor({ c01: 8, c02: 5 }, 10)`. */
export const votesFor = (votes: Readonly<Record<string, number>>, howMany: number): Ballot[] => {
  const ballots = Array.from({ length: howMany }, (): string[] => []);
  let next = 0;
  for (const [id, times] of Object.entries(votes)) {
    for (let time = 0; time < times; time++) ballots[next++ % howMany]?.push(id);
  }
  return ballots;
};

/** A round in which all deputies are present and every ballot comes back. */
export const aRound = (rule: VoteRule, votes: Readonly<Record<string, number>>, deputies = 10): TallyResult => {
  const result = tally(rule, { deputies, present: deputies, issued: deputies, ballots: votesFor(votes, deputies) });
  if (result.void > 0) throw new Error('more votes than the ballots have room for');
  return result;
};

/** Values by their ids, so that a test may say `byId(result.items).c03`. */
export const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));
