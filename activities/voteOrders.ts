// What may be ordered of a vote: each order with its permission, its conditions and its effect.
import { yearOf } from '../domain/ids.ts';
import type { Order } from '../domain/messages.ts';
import { notice } from '../domain/notices.ts';
import { nextRound } from '../domain/vote/rounds.ts';
import { quorumOf } from '../domain/vote/rule.ts';
import { tally } from '../domain/vote/tally.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { type Actor, demand, NotDone } from './orders.ts';
import { adoptedRule, standing } from './rounds.ts';

/** What an order to a vote does; refused where it may not or cannot be. */
export async function voteEffects(id: string, order: Order, actor: Actor, at: Date): Promise<void> {
  const { name, payload } = order;
  const vote = await votes.existing(id);
  const year = await years.of(vote.yearId);
  const here = { regionCode: yearOf(id).regionCode };
  if (!year || year.state === 'abandoned') throw new NotDone('year-is-over', {});
  if (year.state === 'suspended') throw new NotDone('year-is-suspended', {});
  switch (name) {
    case 'openRoll':
      demand(actor, 'votes.openRoll', here, at);
      expectState(vote, 'prepared');
      await votes.setState(id, 'roll');
      await decisions.settle(id, ['open-roll'], at);
      await decisions.open({ kind: 'open-ballot', about: id, at });
      return tellDeputies(vote, 'roll-open', () => true, at);
    case 'callAgain':
      demand(actor, 'votes.openRoll', here, at);
      expectState(vote, 'roll');
      return tellDeputies(vote, 'roll-open', ({ present }) => !present, at, order.id);
    case 'openBallot': {
      demand(actor, 'votes.open', here, at);
      expectState(vote, 'roll');
      const { deputies, present } = await votes.turnout(id);
      const quorum = quorumOf(votes.ruleOf(vote), deputies);
      if (present < quorum) throw new NotDone('no-quorum', { present, quorum });
      await votes.setState(id, 'open', { openedAt: at });
      await decisions.settle(id, ['open-ballot'], at);
      await decisions.open({ kind: 'close-ballot', about: id, at });
      return tellDeputies(vote, 'ballot-open', ({ present }) => present, at);
    }
    case 'closeBallot':
      demand(actor, 'votes.close', here, at);
      expectState(vote, 'open');
      return closeAndCount(vote, at);
    case 'certify':
      demand(actor, 'votes.certify', here, at);
      expectState(vote, 'closed');
      return certify(vote, at);
    case 'settle': {
      demand(actor, 'votes.decideShortfall', here, at);
      expectState(vote, 'certified');
      const { next } = await standing(vote.yearId);
      const how = String(payload.how) as 'again' | 'fewer-seats' | 'next-session';
      if (next.kind !== 'secretariat' || vote.decision) throw new NotDone('nothing-to-settle', {});
      if (!next.may.includes(how)) throw new NotDone('settlement-not-offered', { how, may: next.may.join(', ') });
      await votes.setState(id, 'certified', { decision: how });
      await decisions.settle(id, ['settle-vote'], at);
      return;
    }
    default:
      throw new NotDone('order-unknown', { name });
  }
}

function expectState(vote: votes.VoteRow, state: votes.VoteState): void {
  if (vote.state !== state) throw new NotDone(`vote-not-${state}`, { state: vote.state });
}

/** The box is closed, sealed in random order, and counted by `domain/vote`. */
async function closeAndCount(vote: votes.VoteRow, at: Date): Promise<void> {
  await votes.close(vote.id, at);
  const { deputies, present } = await votes.turnout(vote.id);
  const cast = await votes.ballots(vote.id);
  const result = tally(votes.ruleOf(vote), { deputies, present, issued: present, ballots: cast.map(({ choices }) => choices) });
  await votes.setResult(vote.id, result);
  await decisions.settle(vote.id, ['close-ballot'], at);
  await decisions.open({ kind: 'certify-vote', about: vote.id, at });
}

/** Certified, the result is published; where the rule leaves it to the secretariat what follows, it stands on their desk. */
async function certify(vote: votes.VoteRow, at: Date): Promise<void> {
  const rule = await adoptedRule(vote.yearId);
  const held = [...(await votes.ofYear(vote.yearId)).filter(({ state }) => state === 'certified'), vote];
  await votes.setState(vote.id, 'certified');
  await decisions.settle(vote.id, ['certify-vote'], at);
  const next = nextRound(
    rule,
    held.flatMap((each) => votes.resultOf(each) ?? []),
  );
  if (next.kind === 'secretariat') await decisions.open({ kind: 'settle-vote', about: vote.id, at });
  await tellDeputies(vote, 'vote-result', () => true, at);
}

/** Those deputies of the roll whom it concerns are told once a step, and once for each time that they are called again. */
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
