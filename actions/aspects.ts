// The office corrects the aspects of suggestions; the reader learns from it at once, and shows what it would now decide differently.
import { yearOf } from '../domain/ids.ts';
import * as records from '../records/aspects.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as readers from '../records/readers.ts';
import * as suggestions from '../records/suggestions.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/**
 * Sets a suggestion's aspect, by its place in the plan; the same one confirms it. Every process learns from it before its next reading.
 * Null: none of the aspects, from which nothing is learnt.
 */
export async function correct(
  actor: Actor,
  receipt: string,
  aspectIndex: number | null,
): Promise<Done<suggestions.SuggestionView>> {
  const view = await suggestions.byReceipt(receipt);
  if (!view?.yearId) return refused('suggestion-unknown', { receipt });
  const { yearId } = view;
  const { at } = await now();
  const allowed = permitted(actor, 'aspects.correct', { regionCode: yearOf(yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  const { plan } = await years.planOf(yearId);
  const chosen = aspectIndex === null ? null : plan.aspects[aspectIndex];
  if (chosen === undefined) return refused('aspect-unknown');
  const aspect = chosen?.id ?? null;
  await transaction(async () => {
    const { id: suggestionId, aspect: was } = view;
    await suggestions.setAspect(suggestionId, aspect, 'office');
    if (aspect !== null) await readers.correct({ yearId, suggestionId, was, aspect, by: allowed.value, at });
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'suggestion-subject',
      about: receipt,
      facts: { was, aspect },
    });
  });
  return done((await suggestions.byReceipt(receipt)) ?? view);
}

/** A suggestion to which the reader would now give another aspect. */
export interface Rereading {
  readonly id: bigint;
  readonly receipt: string;
  readonly masked: string;
  readonly was: string | null;
  readonly aspect: string;
  readonly certainty: number;
}

export interface Rereadings {
  /** How many corrections the reader has learnt from. */
  readonly corrections: number;
  readonly changes: readonly Rereading[];
}

/** How many suggestions, the least certain, are read again; a few corrections do not turn what was certain. */
const READ_AGAIN = 2_000;
/** Suggestions whose aspect the reader would now decide differently, after the year's corrections. */
export async function rereadings(yearId: string): Promise<Rereadings> {
  const { count: corrections } = await records.correctionsOf(yearId);
  if (corrections === 0) return { corrections, changes: [] };
  const reader = await readers.readerOf(yearId);
  const rows = await records.leastCertain(yearId, READ_AGAIN);
  const changes: Rereading[] = [];
  for (const { id, receipt, masked, text, aspect: was } of rows) {
    const read = await reader.aspectOf(text);
    if (read && read.aspect !== was) changes.push({ id, receipt, masked: masked ?? '', was, ...read });
  }
  return { corrections, changes };
}

/** Accepts what the reader now decides differently; with `only`, for these receipts alone. Returns how many suggestions changed. */
export async function accept(actor: Actor, yearId: string, only?: readonly string[]): Promise<Done<number>> {
  const { at } = await now();
  const allowed = permitted(actor, 'aspects.correct', { regionCode: yearOf(yearId).regionCode }, at);
  if (!allowed.ok) return allowed;
  const { corrections, changes } = await rereadings(yearId);
  const chosen = changes.filter(({ receipt }) => only?.includes(receipt) ?? true);
  const changed = await transaction(async () => {
    const count = await records.reread(chosen);
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'subjects-reread',
      about: yearId,
      facts: { corrections, changed: count },
    });
    return count;
  });
  return done(changed);
}
