// The look of a vote's workflow at each waking: the secretariat's orders, where the round stands, when to look again.
import type { Language } from '../domain/languages.ts';
import { type DecisionKind, deskOf, type DeskRole, ladderOf } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import { type Climb, reckon } from '../domain/attention.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import { quorumOf } from '../domain/vote/rule.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import { noteWaiting } from '../records/clock.ts';
import * as decisions from '../records/decisions.ts';
import { removeTraces } from '../records/sealing.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { remindDesks } from './desks.ts';
import type { Assessed } from './looks.ts';
import { carryOut } from './orders.ts';
import { standing } from './rounds.ts';
import { voteEffect } from './voteOrders.ts';

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
