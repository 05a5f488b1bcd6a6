// The one place where actions read a clock: the machine's, and through the installation's clock the year's.
import { yearMoment } from '../domain/clock.ts';
import { readClock } from '../records/clock.ts';
import { openNow } from '../records/database.ts';

export interface Moment {
  /** Now on the year's clock, which rules and people see. */
  readonly at: Date;
  /** Now on the machine's clock, for what paces people, such as links that expire. */
  readonly real: Date;
}

/** Databases with a real clock: it never changes, so it is not read again for every message. */
const real = new WeakSet<object>();

export async function now(): Promise<Moment> {
  const moment = new Date();
  if (real.has(openNow())) return { at: moment, real: moment };
  const clock = await readClock();
  if (clock.kind === 'real') real.add(openNow());
  return { at: yearMoment(clock, moment), real: moment };
}
