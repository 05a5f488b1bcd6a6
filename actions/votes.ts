// What a deputy does at a vote: is present, casts a secret ballot. Nothing else is kept of it: no audit but the mark on the roll.
import { randomBytes } from 'node:crypto';
import { codeFrom, yearOf } from '../domain/ids.ts';
import { isRepeat, transaction } from '../records/database.ts';
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

/** "I am here", while the roll is open. Pressed twice it is still once. */
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

/** "I must leave": until the ballot closes somebody is present only while they are there. In an open ballot that is for good. */
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
  // pressed twice it is still once
  return left === 'left' || left === 'not-here' ? done(vote) : refused(`leave-${left}`, {});
}

/** The word under which a ballot stands in the published list; made when the paper is taken, so that it can be shown before. */
export const newWord = (): string => codeFrom(randomBytes(24), 6);

/** A ballot into the box, final. The word must be the deputy's alone to know: it is in their buttons, and with the ballot. */
export async function cast(
  actor: Actor,
  code: string,
  ballot: { choices: readonly string[]; word: string },
): Promise<Done<{ vote: votes.VoteRow }>> {
  const found = await seatAt(actor, code, 'votes.cast');
  if (!found.ok) return found;
  const { vote, seat } = found.value;
  const { seats } = votes.ruleOf(vote);
  if (ballot.choices.length > seats) return refused('too-many-marks', { marks: ballot.choices.length, seats });
  try {
    const result = await votes.cast({ voteId: vote.id, deputyId: seat, choices: ballot.choices, receipt: ballot.word });
    return result === 'cast' ? done({ vote }) : refused(`ballot-${result}`, {});
  } catch (error) {
    if (isRepeat(error)) return refused('ballot-word-taken', {});
    throw error;
  }
}
