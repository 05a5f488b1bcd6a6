// The one place where actions look at a clock: the machine's, and by the installation's clock the year's.
import { yearMoment } from '../domain/clock.ts';
import { readClock } from '../records/clock.ts';

export interface Moment {
  /** Now on the year's clock: what rules and people see. */
  readonly at: Date;
  /** Now on the machine's: what paces fingers. */
  readonly real: Date;
}

export async function now(): Promise<Moment> {
  const real = new Date();
  return { at: yearMoment(await readClock(), real), real };
}
