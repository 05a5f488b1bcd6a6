// A waiting decision, for the people of its desk, and its card after it was taken.
import { actorOf } from '../actions/actor.ts';
import { type DecisionKind, opensWith } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import type { Problem } from '../domain/messages.ts';
import { may } from '../domain/permissions.ts';
import { type DecisionFacts, settledCard } from '../cards/decisions.ts';
import { decisionFacts, ofId, thingOf } from '../views/decisions.ts';
import type { Talk } from './talk.ts';

const SETTLED: Problem = { id: 'decision-settled', facts: {} };

/** Calls `go` with a waiting decision, if the person may open it in its region. */
export async function withDecision(
  talk: Talk,
  id: string,
  go: (it: DecisionFacts, about: string) => Promise<void>,
): Promise<void> {
  const row = await ofId(id);
  const { now } = await talk.words();
  const facts = row && !row.settledAt ? await decisionFacts(row, now) : undefined;
  if (!row) return talk.refuse(SETTLED);
  if (!facts) return refuseSettled(talk, row, SETTLED);
  const allowed = may(actorOf(talk.person), opensWith(facts.kind), { regionCode: yearOf(row.yearId).regionCode }, now);
  return allowed.ok ? go(facts, row.about) : talk.refuse(allowed.because);
}

/**
 * Says that a decision was already taken, and removes its card's buttons. Somebody else took it, or this very press did and was delivered
 * again because the bot died before it could answer.
 */
export async function refuseSettled(
  talk: Talk,
  { kind, about }: { readonly kind: string; readonly about: string },
  problem: Problem,
): Promise<void> {
  await talk.refuse(problem);
  if (talk.came.what !== 'pressed') return;
  await talk.updateCard(settledCard(await talk.words(), kind as DecisionKind, await thingOf(about), problem));
}
