// What a deputy does at a vote: is present, casts a secret ballot. The ballot leaves no audit entry, only the mark on the roll.
import { yearOf } from '../domain/ids.ts';
import { type VoidReason, voidReasonOf } from '../domain/vote/ballots.ts';
import { transaction } from '../records/database.ts';
import * as audit from '../records/audit.ts';
import * as votes from '../records/votes.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

async function seatAt(
  actor: Actor,
  code: string,
  action: 'votes.present' | 'votes.cast',
): Promise<Done<{ vote: votes.VoteRow; seat: string }>> {
  const vote = await votes.byCode(code);
  if (!vote) return refused('vote-unknown', {});
  const { at } = await now();
  const allowed = permitted(actor, action, { regionCode: yearOf(vote.id).regionCode }, at);
  return allowed.ok ? done({ vote, seat: allowed.value }) : allowed;
}

/** "I am here", while the roll is open. Pressing twice counts once. */
export async function beHere(actor: Actor, code: string): Promise<Done<votes.VoteRow>> {
  const found = await seatAt(actor, code, 'votes.present');
  if (!found.ok) return found;
  const { vote, seat } = found.value;
  const { at } = await now();
  const marked = await transaction(async () => {
    const result = await votes.present(vote.id, seat);
    if (result === 'present') await audit.note({ at, by: seat, via: actor.via, deed: 'present', about: vote.id });
    return result;
  });
  return marked === 'present' ? done(vote) : refused(`roll-${marked}`, { state: vote.state });
}

/** "I must leave": until the ballot closes, only those who are there count as present. Leaving an open ballot is final. */
export async function leave(actor: Actor, code: string): Promise<Done<votes.VoteRow>> {
  const found = await seatAt(actor, code, 'votes.present');
  if (!found.ok) return found;
  const { vote, seat } = found.value;
  const { at } = await now();
  const left = await transaction(async () => {
    const result = await votes.leave(vote.id, seat);
    if (result === 'left') await audit.note({ at, by: seat, via: actor.via, deed: 'left', about: vote.id });
    return result;
  });
  // pressing twice counts once
  return left === 'left' || left === 'not-here' ? done(vote) : refused(`leave-${left}`, {});
}

/** The word under which a deputy's ballot will be published: the box makes it when they first take a paper, and keeps it. */
export async function wordOf(actor: Actor, code: string): Promise<Done<{ word: string }>> {
  const found = await seatAt(actor, code, 'votes.cast');
  if (!found.ok) return found;
  const asked = await votes.wordOf(found.value.vote.id, found.value.seat);
  return typeof asked === 'string' ? refused(`ballot-${asked}`, {}) : done(asked);
}

/** Casts a ballot, finally. A ballot that the rule would count as void is refused beforehand. */
export async function cast(
  actor: Actor,
  code: string,
  { choices }: { choices: readonly string[] },
): Promise<Done<{ vote: votes.VoteRow }>> {
  const found = await seatAt(actor, code, 'votes.cast');
  if (!found.ok) return found;
  const { vote, seat } = found.value;
  const rule = vote.rule;
  const because = voidReasonOf(rule, choices);
  if (because) return refused(notCast[because], { marks: choices.length, seats: rule.seats });
  const result = await votes.cast({ voteId: vote.id, deputyId: seat, choices });
  return result === 'cast' ? done({ vote }) : refused(`ballot-${result}`, {});
}

/** No current paper leads to the first three: they come from an old button or a forged one. */
const notCast: Readonly<Record<VoidReason, string>> = {
  unreadable: 'button-stale',
  'unknown-candidate': 'button-stale',
  'repeated-candidate': 'button-stale',
  'too-many-marks': 'too-many-marks',
  'too-few-marks': 'too-few-marks',
};
