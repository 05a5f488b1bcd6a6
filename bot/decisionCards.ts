// A decision that waits, for whoever has its desk; and what is left of its card once it was taken.
import { actorOf } from '../actions/actor.ts';
import { type DecisionKind, opensWith } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import type { Problem } from '../domain/messages.ts';
import { may } from '../domain/permissions.ts';
import { type DecisionFacts, settledCard } from '../cards/decisions.ts';
import * as decisions from '../records/decisions.ts';
import type { BotContext } from './context.ts';
import { decisionFacts, thingOf } from '../views/decisions.ts';

const SETTLED: Problem = { id: 'decision-settled', facts: {} };

/** Goes on with a decision of whoever has a desk in its region. */
export async function withDecision(
  ctx: BotContext,
  id: string,
  go: (it: DecisionFacts, about: string) => Promise<void>,
): Promise<void> {
  const row = await decisions.of(id);
  const { now } = await ctx.words();
  const facts = row && !row.settledAt ? await decisionFacts(row, now) : undefined;
  if (!row) return ctx.refuse(SETTLED);
  if (!facts) return refuseSettled(ctx, row, SETTLED);
  const allowed = may(actorOf(ctx.person), opensWith(facts.kind), { regionCode: yearOf(row.yearId).regionCode }, now);
  return allowed.ok ? go(facts, row.about) : ctx.refuse(allowed.because);
}

/**
 * Decided already, by somebody else or by this very press, which a bot that died before it could say so is given again: said so, and the
 * card's button is gone.
 */
export async function refuseSettled(
  ctx: BotContext,
  { kind, about }: { readonly kind: string; readonly about: string },
  problem: Problem,
): Promise<void> {
  await ctx.refuse(problem);
  if (!ctx.callbackQuery) return;
  const thing = about.startsWith('task/') ? await thingOf(about) : null;
  await ctx.updateCard(settledCard(await ctx.words(), kind as DecisionKind, thing, problem));
}
