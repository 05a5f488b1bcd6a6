// Which round of a vote follows, from the rule that the session adopted, the rounds so far, and what the secretariat decided about them.
import { nextRound, type NextRound, settle } from '../domain/vote/rounds.ts';
import { VoteRule } from '../domain/vote/rule.ts';
import * as candidates from '../records/candidates.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';

/** The rule that the session adopts for the year's projects: the plan's parameters on the fixed shortlist. */
export async function adoptedRule(yearId: string): Promise<VoteRule> {
  const { plan } = await years.planOf(yearId);
  if (plan.decision.method !== 'vote') throw new Error(`${yearId} does not vote`);
  const { method: _, ...decided } = plan.decision;
  const shortlist = await candidates.ofYear(yearId, ['shortlisted', 'elected', 'reserve']);
  return VoteRule.parse({ ...decided, candidates: shortlist.map(({ slug }) => slug) });
}

/** What follows the rounds so far, decisions of the secretariat included. */
export async function standing(yearId: string): Promise<{ rule: VoteRule; held: votes.VoteRow[]; next: NextRound }> {
  const rule = await adoptedRule(yearId);
  const held = (await votes.ofYear(yearId)).filter(({ state }) => state === 'certified');
  const results = held.flatMap((vote) => vote.result ?? []);
  const next = nextRound(rule, results);
  const decided = held.at(-1)?.decision;
  if (next.kind === 'secretariat' && decided === 'again') return { rule, held, next: next.again };
  if (next.kind === 'secretariat' && (decided === 'fewer-seats' || decided === 'next-session'))
    return { rule, held, next: settle(rule, results, decided) ?? next };
  return { rule, held, next };
}
