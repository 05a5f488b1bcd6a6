// Starts the rehearsal's clock when the chat page is first opened, or after a minute.
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import * as years from '../actions/years.ts';
import { phaseOf } from './pace.ts';

/** Starts the clock if it has never run; a paused clock stays paused. Does nothing while the database is down. */
export async function openedPage(speed = 1): Promise<void> {
  try {
    const { begun, at } = await clock.reading();
    const phase = begun ? undefined : phaseOf(await years.standings(), at, speed);
    if (phase) await clock.change(operator, { kind: 'resume', speed: phase.speed });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
