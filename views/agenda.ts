// What waits on the desks of the running years, for whoever sets the pace of a rehearsal: the year must not go past what only a newcomer can
// decide.
import type { DecisionKind } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import * as decisions from '../records/decisions.ts';
import * as topics from '../records/topics.ts';
import * as years from '../records/years.ts';

/** A decision that waits for a role in a region. */
export interface Waiting {
  readonly kind: DecisionKind;
  readonly role: string;
  readonly regionCode: string;
  /** Since when. */
  readonly at: Date;
}

export interface Agenda {
  readonly decisions: readonly Waiting[];
  /** Topics without an answer, by region. */
  readonly topics: Readonly<Record<string, number>>;
}

/** What waits on the desks of the running years. */
export async function agenda(): Promise<Agenda> {
  const running = (await years.all()).filter(({ state }) => state === 'running');
  const [waiting, topicsLeft] = await Promise.all([
    decisions.waiting(running.map(({ id }) => id)),
    Promise.all(running.map(async ({ id, regionCode }) => [regionCode, await topics.countUndecided(id)] as const)),
  ]);
  return {
    decisions: waiting.map(({ kind, role, at, yearId }) => ({ kind, role, at, regionCode: yearOf(yearId).regionCode })),
    topics: Object.fromEntries(topicsLeft),
  };
}
