// The one place where actions read a clock: the machine's, and through the installation's clock the year's.
import { yearMoment } from '../domain/clock.ts';
import { presentClock } from '../records/clock.ts';

export interface Moment {
  /** Now on the year's clock, which rules and people see. */
  readonly at: Date;
  /** Now on the machine's clock, for what paces people, such as links that expire. */
  readonly real: Date;
}

export async function now(): Promise<Moment> {
  const real = new Date();
  return { at: yearMoment(await presentClock(), real), real };
}
