// The orders to a vote, each with its conditions and its effect.
import { yearOf } from '../domain/ids.ts';
import { notice } from '../domain/notices.ts';
import { nextRound } from '../domain/vote/rounds.ts';
import { quorumOf } from '../domain/vote/rule.ts';
import { tally } from '../domain/vote/tally.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { effectOf, type Effects, NotDone } from './orders.ts';
import { adoptedRule, standing } from './rounds.ts';

interface Thing {
  readonly vote: votes.VoteRow;
  readonly here: { readonly regionCode: string };
}

/** The vote; refuses if its year is over or suspended. */
async function going(id: string): Promise<Thing> {
  const vote = await votes.existing(id);
  const year = await years.byId(vote.yearId);
  if (!year || year.state === 'abandoned') throw new NotDone('year-is-over', {});
  if (year.state === 'suspended') throw new NotDone('year-is-suspended', {});
  return { vote, here: { regionCode: yearOf(id).regionCode } };
}

const effects: Effects<'vote', Thing> = {
  openRoll: async (_, { vote }, { at }) => {
    expectState(vote, 'prepared');
    await votes.setState(vote.id, 'roll');
    await decisions.settle(vote.id, ['open-roll'], at);
    await decisions.open({ kind: 'open-ballot', about: vote.id, at });
    await tellDeputies(vote, 'roll-open', () => true, at);
  },
  callAgain: async (_, { vote }, { at, order }) => {
    expectState(vote, 'roll');
    await tellDeputies(vote, 'roll-open', ({ present }) => !present, at, order);
  },
  openBallot: async (_, { vote }, { at }) => {
    expectState(vote, 'roll');
    const { deputies, present } = await votes.turnout(vote.id);
    const quorum = quorumOf(vote.rule, deputies);
    if (present < quorum) throw new NotDone('no-quorum', { present, quorum });
    await votes.setState(vote.id, 'open', { openedAt: at });
    await decisions.settle(vote.id, ['open-ballot'], at);
    await decisions.open({ kind: 'close-ballot', about: vote.id, at });
    await tellDeputies(vote, 'ballot-open', ({ present: here }) => here, at);
  },
  closeBallot: async (_, { vote }, { at }) => {
    expectState(vote, 'open');
    await closeAndCount(vote, at);
  },
  certify: async (_, { vote }, { at }) => {
    expectState(vote, 'closed');
    await certify(vote, at);
  },
  settle: async ({ how }, { vote }, { at }) => {
    expectState(vote, 'certified');
    const { next } = await standing(vote.yearId);
    if (next.kind !== 'secretariat' || vote.decision) throw new NotDone('nothing-to-settle', {});
    if (!next.may.includes(how)) throw new NotDone('settlement-not-offered', { how, may: next.may.join(', ') });
    await votes.setState(vote.id, 'certified', { decision: how });
    await decisions.settle(vote.id, ['settle-vote'], at);
  },
};

/** Carries out an order to a vote, or refuses it. */
export const voteEffect = (id: string, at: Date) => effectOf('vote', () => going(id), effects, at);

function expectState(vote: votes.VoteRow, state: votes.VoteState): void {
  if (vote.state !== state) throw new NotDone(`vote-not-${state}`, { state: vote.state });
}

/** Closes the box, seals it in random order, and has it counted by `domain/vote`. */
async function closeAndCount(vote: votes.VoteRow, at: Date): Promise<void> {
  await votes.close(vote.id, at);
  const { deputies, present } = await votes.turnout(vote.id);
  const cast = await votes.ballots(vote.id);
  const result = tally(vote.rule, { deputies, present, issued: present, ballots: cast.map(({ choices }) => choices) });
  await votes.setResult(vote.id, result);
  await decisions.settle(vote.id, ['close-ballot'], at);
  await decisions.open({ kind: 'certify-vote', about: vote.id, at });
}

/** Certifies a vote, which publishes its result. If the rule leaves the next step to the secretariat, a decision is put on their desk. */
async function certify(vote: votes.VoteRow, at: Date): Promise<void> {
  const rule = await adoptedRule(vote.yearId);
  const held = [...(await votes.ofYear(vote.yearId)).filter(({ state }) => state === 'certified'), vote];
  await votes.setState(vote.id, 'certified');
  await decisions.settle(vote.id, ['certify-vote'], at);
  const next = nextRound(
    rule,
    held.flatMap((each) => each.result ?? []),
  );
  if (next.kind === 'secretariat') await decisions.open({ kind: 'settle-vote', about: vote.id, at });
  await tellDeputies(vote, 'vote-result', () => true, at);
}

/** Tells the deputies concerned, once for each step, and once for each repeated call. */
async function tellDeputies(
  vote: votes.VoteRow,
  id: 'roll-open' | 'ballot-open' | 'vote-result',
  concerns: (entry: { readonly present: boolean }) => boolean,
  at: Date,
  call?: string,
): Promise<void> {
  const roll = await votes.roll(vote.id);
  const notices = roll.filter(concerns).flatMap(({ deputy: { id: deputy, personId: to } }) => {
    if (!to) return [];
    const step = { vote: vote.code, voteId: vote.id, deputy };
    return [
      id === 'roll-open' && call !== undefined ? notice(id, { ...step, again: true, call }, { to }) : notice(id, step, { to }),
    ];
  });
  await outbox.enqueue(notices, at);
}
