// The one place where actions look at a clock: the machine's, and by the installation's clock the year's.
import { yearMoment } from '../domain/clock.ts';
import { readClock } from '../records/clock.ts';
import { openNow } from '../records/database.ts';

export interface Moment {
  /** Now on the year's clock: what rules and people see. */
  readonly at: Date;
  /** Now on the machine's: what paces fingers. */
  readonly real: Date;
}

/** Databases whose clock is the real one: that never changes, so that it need not be read for every word that somebody says. */
const real = new WeakSet<object>();

export async function now(): Promise<Moment> {
  const moment = new Date();
  if (real.has(openNow())) return { at: moment, real: moment };
  const clock = await readClock();
  if (clock.kind === 'real') real.add(openNow());
  return { at: yearMoment(clock, moment), real: moment };
}
