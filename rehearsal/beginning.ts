// The year begins when somebody looks: when the chat page is first opened, or after a minute.
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import * as years from '../actions/years.ts';
import { phaseOf } from './pace.ts';

/** Lets the rehearsal's clock run, if it has never run; one that was paused stays so. */
export async function openedPage(speed = 1): Promise<void> {
  const { begun, at } = await clock.reading();
  if (begun) return;
  const phase = phaseOf(await years.standings(), at, speed);
  if (phase) await clock.change(operator, { kind: 'resume', speed: phase.speed });
}
