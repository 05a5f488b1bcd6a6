import { now } from '../../actions/moment.ts';
import { type Clock, paused, speedAt } from '../../domain/clock.ts';
import { readClock } from '../../records/clock.ts';
import type { House } from '../house.ts';
import { asJson, line, momentText } from '../words.ts';

/** Shows where the year stands and how fast it goes. */
export async function showClock(house: House, json: true | undefined): Promise<void> {
  await house.open();
  await show(house, await readClock(), json);
}

/** Shows a clock that was just read or changed. */
export async function show(house: House, clock: Clock, json: true | undefined): Promise<void> {
  const { at, real } = await now();
  const stands = {
    kind: clock.kind,
    moment: at,
    real,
    speed: speedAt(clock, real),
    paused: paused(clock),
    version: clock.version,
  };
  if (json) return asJson(house, stands);
  const pace =
    clock.kind === 'real'
      ? 'the real clock'
      : stands.paused
        ? 'a rehearsal, paused'
        : `a rehearsal, ${stands.speed} times as fast as ours`;
  line(house, `${momentText(at)} in Zhejiang (${pace})`);
}
