// A year's vote: its rounds are prepared and attended one after the other, then the list is settled.
import type { Language } from '../domain/languages.ts';
import { type DecisionKind, deskOf, type DeskRole, ladderOf } from '../domain/decisions.ts';
import { shortCode, voteId, yearOf } from '../domain/ids.ts';
import { type Climb, reckon } from '../domain/attention.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import { notice } from '../domain/notices.ts';
import { quorumOf, ruleHash } from '../domain/vote/rule.ts';
import type { TallyResult } from '../domain/vote/tally.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import * as candidates from '../records/candidates.ts';
import { noteWaiting } from '../records/clock.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import { removeTraces } from '../records/sealing.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { remindDesks } from './desks.ts';
import { decideCandidates } from './listDecided.ts';
import type { Assessed } from './looks.ts';
import { carryOut } from './orders.ts';
import { holdersOf } from './holders.ts';
import { standing } from './rounds.ts';
import { voteEffect } from './voteOrders.ts';

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

export interface VoteStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly round: number;
  readonly language: Language;
  readonly state: votes.VoteState;
  readonly over: boolean;
  readonly waitsFor: DecisionKind | null;
  /** The desk on which it waits, one of the congress's; after the last step nothing waits. */
  readonly owner: DeskRole;
  readonly overdue: boolean;
  readonly turnout: votes.Turnout;
  readonly quorum: number;
  readonly due: number | null;
  readonly timezone: string;
}

export interface AssessVote extends Climb {
  readonly voteId: string;
  readonly moment: number;
  readonly orders: readonly WaitingOrder[];
}

/** Carries out the secretariat's orders and reads where the vote stands. */
export async function assessVote({ voteId: id, moment, orders, ...climb }: AssessVote): Promise<Assessed<VoteStanding>> {
  const at = new Date(moment);
  const answers = await carryOut(id, orders, at, voteEffect(id, at));
  if (orders.some(({ name }) => name === 'closeBallot')) await removeTraces();
  const vote = await votes.existing(id);
  const { plan, version } = await years.planOf(vote.yearId);
  const year = await years.byId(vote.yearId);
  const due = year?.stageEnds ?? null;
  const after = vote.state === 'certified' ? (await standing(vote.yearId)).next : undefined;
  const state = vote.state;
  const decision = after?.kind === 'secretariat' ? 'settle-vote' : waitsFor[state];
  const owner = deskOf(decision ?? 'certify-vote');
  const asks = decision && ladderOf(decision);
  const calendar = await calendarOf();
  const ladder = due && asks ? datedLadder(plan.ladders[asks], due, calendar, plan.timezone) : null;
  const turnout = await votes.turnout(id);
  if (year?.state === 'running') {
    const told = await audit.keysAbout(id);
    await remindDesks(id, await decisions.allAbout(id), plan, at, { calendar, told });
  }
  const reckoning = reckon(ladder, `${version}@${due?.getTime() ?? 0}`, climb, at, {
    resting: year?.state !== 'running',
    looks: [],
  });
  const over = year?.state === 'abandoned' || (after !== undefined && after.kind !== 'secretariat');
  await noteWaiting(id, over || reckoning.next === null ? undefined : new Date(reckoning.next));
  return {
    answers,
    standing: {
      ...yearOf(id),
      round: vote.round,
      language: plan.languages.administrators,
      state,
      over,
      waitsFor: decision,
      owner,
      overdue: state !== 'certified' && due !== null && at > due,
      turnout,
      quorum: quorumOf(vote.rule, turnout.deputies),
      due: due?.getTime() ?? null,
      timezone: plan.timezone,
    },
    reckoning,
    reminds: {
      about: id,
      owner,
      ladder: `${decision}/${reckoning.ladderKey}`,
      message: 'decision-due',
      facts: { decision, due: due?.getTime() ?? null },
      quiet: plan.quietHours,
      timezone: plan.timezone,
    },
  };
}

const waitsFor: Record<votes.VoteState, DecisionKind | null> = {
  prepared: 'open-roll',
  roll: 'open-ballot',
  open: 'close-ballot',
  closed: 'certify-vote',
  certified: null,
};

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
