// The rehearsal's two years: a province that adopts and a district that votes, at the same time.
import { fileURLToPath } from 'node:url';
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import * as years from '../actions/years.ts';
import { type Clock, realClock, rehearsalClock } from '../domain/clock.ts';
import { readYearFiles } from '../documents/planFiles.ts';
import type { RehearsalState } from './addresses.ts';

const plans = ['province', 'county'].map((name) => fileURLToPath(new URL(`../examples/rehearsal/${name}.yaml`, import.meta.url)));

/** An hour before the rehearsal's open letter is due, in Zhejiang. */
const EVE = new Date('2024-10-08T08:00:00+08:00');

/** The clock of a new installation: a rehearsal's stands still until its first visitor, a real one runs on real time. */
export const firstClock = (rehearsal: boolean): Clock => (rehearsal ? rehearsalClock(new Date(), EVE, 0) : realClock());

/** Starts both years. Idempotent: later calls find the same years. */
export async function loadRehearsal(): Promise<void> {
  for (const plan of plans) {
    const started = await years.start(operator, await readYearFiles(plan));
    if (!started.ok)
      throw new Error(`the rehearsal does not start: ${started.problem.id} ${JSON.stringify(started.problem.facts)}`);
  }
}

export async function rehearsalState(): Promise<RehearsalState> {
  const standings = await years.standings();
  if (standings.every(({ state }) => state === 'closed' || state === 'abandoned')) return 'over';
  return (await clock.reading()).begun ? 'runs' : 'waits';
}
