// What a vote's workflow does to the world: prepares a round, opens and closes it, counts, publishes.
import type { DecisionKind } from '../domain/decisions.ts';
import { shortCode, voteId, yearOf } from '../domain/ids.ts';
import { type Climb, type Reckoning, reckon } from '../domain/attention.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { Order, OrderAnswer } from '../domain/messages.ts';
import type { YearPlan } from '../domain/plan.ts';
import { nextRound, type NextRound, settle } from '../domain/vote/rounds.ts';
import { quorumOf, ruleHash, VoteRule } from '../domain/vote/rule.ts';
import { tally, type TallyResult } from '../domain/vote/tally.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import * as candidates from '../records/candidates.ts';
import { noteWaiting } from '../records/clock.ts';
import { transaction, type Tx } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { type Actor, carryOut, demand, NotDone } from './orders.ts';
import { holdersOf } from './outbox.ts';
import { decideCandidates } from './candidates.ts';

/** The rule that the session adopts for the year's projects: the plan's parameters on the fixed shortlist. */
async function adoptedRule(yearId: string): Promise<VoteRule> {
  const { plan } = await years.planOf(yearId);
  if (plan.decision.method !== 'vote') throw new Error(`${yearId} does not vote`);
  const { seats, ballot, quorum, pass, shortfall } = plan.decision;
  const shortlist = await candidates.ofYear(yearId, ['shortlisted', 'elected', 'reserve']);
  return VoteRule.parse({ seats, candidates: shortlist.map(({ slug }) => slug), ballot, quorum, pass, shortfall });
}

/** What follows the rounds held so far, decisions of the secretariat included. */
async function standing(yearId: string): Promise<{ rule: VoteRule; held: votes.VoteRow[]; next: NextRound }> {
  const rule = await adoptedRule(yearId);
  const held = (await votes.ofYear(yearId)).filter(({ state }) => state === 'certified');
  const results = held.flatMap((vote) => votes.resultOf(vote) ?? []);
  const next = nextRound(rule, results);
  const decided = held.at(-1)?.decision;
  if (next.kind === 'secretariat' && decided === 'again') return { rule, held, next: next.again };
  if (next.kind === 'secretariat' && (decided === 'fewer-seats' || decided === 'next-session'))
    return { rule, held, next: settle(rule, results, decided) ?? next };
  return { rule, held, next };
}

/**
 * Prepares the next round, once: its rule is locked by its hash before anybody votes (procedure 1.6). Whoever was present in the
 * round before is present in a second one. Gives the round's vote, or null when the list is final.
 */
export async function prepareRound({ yearId, moment }: { yearId: string; moment: number }): Promise<string | null> {
  const { next } = await standing(yearId);
  if (next.kind === 'final' || next.kind === 'secretariat') return null;
  const id = voteId(yearId, next.round);
  const { regionCode } = yearOf(yearId);
  const deputies = (await people.rolesIn([regionCode], 'deputy')).map((role) => role.id);
  const before = next.round > 1 ? await votes.roll(voteId(yearId, next.round - 1)) : [];
  const present = new Set(before.flatMap((entry) => (entry.present ? [entry.deputyId] : [])));
  await transaction(async (tx) => {
    await votes.prepare(
      tx,
      { id, code: shortCode(id), yearId, round: next.round, rule: next.rule, ruleHash: ruleHash(next.rule) },
      deputies,
      present,
    );
    await openDecision(tx, id, 'open-roll', new Date(moment));
  });
  return id;
}

const openDecision = async (tx: Tx, id: string, kind: DecisionKind, at: Date): Promise<void> => {
  const { yearId } = yearOf(id);
  const year = await years.of(yearId, tx);
  await decisions.open(tx, {
    yearId,
    kind,
    about: id,
    role: 'secretariat',
    facts: { vote: shortCode(id) },
    at,
    due: year?.stageEnds ?? null,
  });
};

export interface VoteStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly round: number;
  readonly language: 'zh' | 'en';
  readonly state: 'prepared' | 'roll' | 'open' | 'closed' | 'certified';
  readonly over: boolean;
  readonly waitsFor: DecisionKind | null;
  readonly overdue: boolean;
  readonly turnout: votes.Turnout;
  readonly quorum: number;
  readonly due: number | null;
  readonly reckoning: Reckoning;
  readonly quiet: YearPlan['quietHours'];
  readonly timezone: string;
}

export interface AssessVote extends Climb {
  readonly voteId: string;
  readonly moment: number;
  readonly orders: readonly Order[];
}

/** Carries out the secretariat's orders and reads where the vote stands. */
export async function assessVote({
  voteId: id,
  moment,
  orders,
  ...climb
}: AssessVote): Promise<{ answers: OrderAnswer[]; standing: VoteStanding }> {
  const at = new Date(moment);
  const answers = await carryOut(id, orders, at, (tx, order, actor) => effects(tx, id, order, actor, at));
  const vote = await required(id);
  const { plan, version } = await years.planOf(vote.yearId);
  const year = await years.of(vote.yearId);
  const due = year?.stageEnds ?? null;
  const ladder = due ? datedLadder(plan.ladders.decisions, due, await calendarOf(), plan.timezone) : null;
  const after = vote.state === 'certified' ? (await standing(vote.yearId)).next : undefined;
  const state = vote.state as VoteStanding['state'];
  const turnout = await votes.turnout(id);
  const reckoning = reckon(ladder, `${version}@${due?.getTime() ?? 0}`, climb, at, {
    resting: year?.state !== 'running',
    looks: [],
  });
  const over = year?.state === 'abandoned' || (after !== undefined && after.kind !== 'secretariat');
  await noteWaiting(undefined, id, over || reckoning.next === null ? undefined : new Date(reckoning.next));
  return {
    answers,
    standing: {
      ...yearOf(id),
      round: vote.round,
      language: plan.languages.administrators,
      state,
      over,
      waitsFor: after?.kind === 'secretariat' ? 'settle-vote' : waitsFor[state],
      overdue: state !== 'certified' && due !== null && at > due,
      turnout,
      quorum: quorumOf(votes.ruleOf(vote), turnout.deputies),
      due: due?.getTime() ?? null,
      reckoning,
      quiet: plan.quietHours,
      timezone: plan.timezone,
    },
  };
}

const waitsFor: Record<VoteStanding['state'], DecisionKind | null> = {
  prepared: 'open-roll',
  roll: 'open-ballot',
  open: 'close-ballot',
  closed: 'certify-vote',
  certified: null,
};

const required = async (id: string): Promise<votes.VoteRow> => {
  const vote = await votes.of(id);
  if (!vote) throw new Error(`there is no vote ${id}`);
  return vote;
};

async function effects(tx: Tx, id: string, { name, payload }: Order, actor: Actor, at: Date): Promise<void> {
  const vote = await required(id);
  const year = await years.of(vote.yearId, tx);
  const here = { regionCode: yearOf(id).regionCode };
  if (!year || year.state === 'abandoned') throw new NotDone('year-is-over', {});
  if (year.state === 'suspended') throw new NotDone('year-is-suspended', {});
  switch (name) {
    case 'openRoll':
      demand(actor, 'votes.openRoll', here, at);
      expectState(vote, 'prepared');
      await votes.setState(tx, id, 'roll');
      await decisions.settle(tx, id, ['open-roll'], at);
      await openDecision(tx, id, 'open-ballot', at);
      return tellDeputies(tx, vote, 'roll-open', false, at);
    case 'openBallot': {
      demand(actor, 'votes.open', here, at);
      expectState(vote, 'roll');
      const { deputies, present } = await votes.turnout(id, tx);
      const quorum = quorumOf(votes.ruleOf(vote), deputies);
      if (present < quorum) throw new NotDone('no-quorum', { present, quorum });
      await votes.setState(tx, id, 'open', { openedAt: at });
      await decisions.settle(tx, id, ['open-ballot'], at);
      await openDecision(tx, id, 'close-ballot', at);
      return tellDeputies(tx, vote, 'ballot-open', true, at);
    }
    case 'closeBallot':
      demand(actor, 'votes.close', here, at);
      expectState(vote, 'open');
      return closeAndCount(tx, vote, at);
    case 'certify':
      demand(actor, 'votes.certify', here, at);
      expectState(vote, 'closed');
      return certify(tx, vote, at);
    case 'settle': {
      demand(actor, 'votes.decideShortfall', here, at);
      expectState(vote, 'certified');
      const { next } = await standing(vote.yearId);
      const how = String(payload.how) as 'again' | 'fewer-seats' | 'next-session';
      if (next.kind !== 'secretariat' || vote.decision) throw new NotDone('nothing-to-settle', {});
      if (!next.may.includes(how)) throw new NotDone('settlement-not-offered', { how, may: next.may.join(', ') });
      await votes.setState(tx, id, 'certified', { decision: how });
      await decisions.settle(tx, id, ['settle-vote'], at);
      return;
    }
    default:
      throw new NotDone('order-unknown', { name });
  }
}

function expectState(vote: votes.VoteRow, state: VoteStanding['state']): void {
  if (vote.state !== state) throw new NotDone(`vote-not-${state}`, { state: vote.state });
}

/** The box is closed, sealed in random order, and counted by `domain/vote`. */
async function closeAndCount(tx: Tx, vote: votes.VoteRow, at: Date): Promise<void> {
  await votes.close(tx, vote.id, at);
  await votes.seal(tx, vote.id);
  const { deputies, present } = await votes.turnout(vote.id, tx);
  const cast = await votes.ballots(vote.id, tx);
  const result = tally(votes.ruleOf(vote), { deputies, present, issued: present, ballots: cast.map(({ choices }) => choices) });
  await votes.setResult(tx, vote.id, result);
  await decisions.settle(tx, vote.id, ['close-ballot'], at);
  await openDecision(tx, vote.id, 'certify-vote', at);
}

/** Certified, the result is published; where the rule leaves it to the secretariat what follows, it stands on their desk. */
async function certify(tx: Tx, vote: votes.VoteRow, at: Date): Promise<void> {
  const rule = await adoptedRule(vote.yearId);
  const held = [...(await votes.ofYear(vote.yearId)).filter(({ state }) => state === 'certified'), vote];
  await votes.setState(tx, vote.id, 'certified');
  await decisions.settle(tx, vote.id, ['certify-vote'], at);
  const next = nextRound(
    rule,
    held.flatMap((each) => votes.resultOf(each) ?? []),
  );
  if (next.kind === 'secretariat') await openDecision(tx, vote.id, 'settle-vote', at);
  await tellDeputies(tx, vote, 'vote-result', false, at);
}

/** Each deputy is told once a step; those who are absent hear of the ballot only when they are present. */
async function tellDeputies(tx: Tx, vote: votes.VoteRow, message: string, presentOnly: boolean, at: Date): Promise<void> {
  const roll = await votes.roll(vote.id);
  const letters = roll.flatMap(({ deputy, present }) =>
    deputy.personId && (present || !presentOnly)
      ? [
          {
            key: `${message}/${vote.id}/${deputy.id}`,
            personId: deputy.personId,
            message,
            facts: { vote: vote.code },
            priority: 1,
            card: `vote/${vote.id}`,
          },
        ]
      : [],
  );
  await outbox.enqueue(tx, letters, at);
}

/** All rounds are over: the elected and the reserve stand, and the list is fixed. */
export async function settleList({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const at = new Date(moment);
  const { next, held } = await standing(yearId);
  if (next.kind !== 'final') throw new Error(`${yearId}: the vote is not final but ${next.kind}`);
  const all = await candidates.ofYear(yearId, ['shortlisted']);
  await transaction(async (tx) => {
    const year = await years.of(yearId, tx);
    if (year?.listAt) return;
    for (const candidate of all) await candidates.setResult(tx, candidate.id, courseOf(candidate.slug, held));
    await decideCandidates(tx, yearId, all, next.elected, at);
    await audit.note(tx, {
      at,
      by: yearId,
      via: 'process',
      deed: 'list-decided',
      about: yearId,
      facts: { elected: next.elected.length, vacant: next.vacant },
    });
    const office = [...new Set([...(await holdersOf(yearId, 'office')), ...(await holdersOf(yearId, 'office-head'))])];
    await outbox.enqueue(
      tx,
      office.map((personId) => ({
        key: `list/${yearId}/${personId}`,
        personId,
        message: 'list-decided',
        facts: { elected: next.elected.length, reserve: next.reserve.length, vacant: next.vacant },
        priority: 4,
      })),
      at,
    );
  });
}

/** A candidate's counts round by round, for its card and the public page. */
const courseOf = (slug: string, held: readonly votes.VoteRow[]) =>
  held.flatMap((vote) => {
    const result: TallyResult | null = votes.resultOf(vote);
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
