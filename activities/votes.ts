// A year's vote: its rounds are prepared and attended one after the other, then the list is settled.
import { shortCode, voteId, yearOf } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import { ruleHash } from '../domain/vote/rule.ts';
import type { TallyResult } from '../domain/vote/tally.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { decideCandidates } from './listDecided.ts';
import { holdersOf } from './holders.ts';
import { standing } from './rounds.ts';

/**
 * Prepares the next round, once: its rule is locked by its hash before anybody votes (procedure 1.6). Deputies who were present in the
 * round before start as present. Returns the round's vote id; null if the list is final or the secretariat decides first.
 */
export async function prepareRound({ yearId, moment }: { yearId: string; moment: number }): Promise<string | null> {
  const { next } = await standing(yearId);
  if (next.kind === 'final' || next.kind === 'secretariat') return null;
  const id = voteId(yearId, next.round);
  const { regionCode } = yearOf(yearId);
  const deputies = (await people.rolesIn([regionCode], { at: new Date(moment), role: 'deputy', yearId })).map((role) => role.id);
  const before = next.round > 1 ? await votes.roll(voteId(yearId, next.round - 1)) : [];
  const present = new Set(before.flatMap((entry) => (entry.present ? [entry.deputyId] : [])));
  await transaction(async () => {
    await votes.prepare(
      { id, code: shortCode(id), yearId, round: next.round, rule: next.rule, ruleHash: ruleHash(next.rule) },
      deputies,
      present,
    );
    await decisions.open({ kind: 'open-roll', about: id, at: new Date(moment) });
  });
  return id;
}

/** All rounds are over: stores who is elected and who in reserve, and fixes the list. */
export async function settleList({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const at = new Date(moment);
  const { next, held } = await standing(yearId);
  if (next.kind !== 'final') throw new Error(`${yearId}: the vote is not final but ${next.kind}`);
  const all = await candidates.ofYear(yearId, ['shortlisted']);
  await transaction(async () => {
    const year = await years.byId(yearId);
    if (year?.listAt) return;
    for (const candidate of all) await candidates.setResult(candidate.id, courseOf(candidate.slug, held));
    await decideCandidates(yearId, all, next.elected, at);
    await audit.note({
      at,
      by: yearId,
      via: 'process',
      deed: 'list-decided',
      about: yearId,
      facts: { elected: next.elected.length, vacant: next.vacant },
    });
    const office = [...new Set([...(await holdersOf(yearId, 'office', at)), ...(await holdersOf(yearId, 'office-head', at))])];
    await outbox.enqueue(
      office.map((to) =>
        notice(
          'list-decided',
          { elected: next.elected.length, reserve: next.reserve.length, vacant: next.vacant, yearId },
          { to },
        ),
      ),
      at,
    );
  });
}

/** A candidate's counts in each round, for its card and the public page. */
const courseOf = (slug: string, held: readonly votes.VoteRow[]) =>
  held.flatMap((vote) => {
    const result: TallyResult | null = vote.result;
    const item = result?.items.find(({ id }) => id === slug);
    return item && result
      ? [
          {
            round: vote.round,
            for: item.for,
            against: item.against,
            abstain: item.abstain,
            elected: item.elected,
            majority: result.majority,
          },
        ]
      : [];
  });
