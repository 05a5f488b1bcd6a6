import { operator } from '../../actions/actor.ts';
import * as clockActions from '../../actions/clock.ts';
import { now } from '../../actions/moment.ts';
import { speedAt } from '../../domain/clock.ts';
import { readClock } from '../../records/clock.ts';
import { Failure, type House } from '../house.ts';
import { made } from '../words.ts';
import { show } from './show.ts';

/** What a command does with a rehearsal's clock. */
export type Hand = 'pause' | 'resume' | 'slow' | 'hasten';

const FACTOR = 2;

const slower = (present: number, wanted = present / FACTOR): number => {
  if (wanted < present || present === 0) return wanted;
  throw new Failure(`slow: expected a speed below the present ${present}, found ${wanted}`, 2);
};
const faster = (present: number, wanted = present * FACTOR): number => {
  if (wanted > present) return wanted;
  throw new Failure(`hasten: expected a speed above the present ${present}, found ${wanted}`, 2);
};

const deeds: Readonly<Record<Hand, (present: number, wanted?: number) => clockActions.ClockDeed>> = {
  pause: () => ({ kind: 'pause' }),
  resume: () => ({ kind: 'resume' }),
  slow: (present, wanted) => ({ kind: 'speed', speed: slower(present, wanted) }),
  hasten: (present, wanted) => ({ kind: 'speed', speed: faster(present, wanted) }),
};

/** Changes a rehearsal's clock and shows it. */
export async function change(house: House, hand: Hand, wanted: number | undefined, json: true | undefined): Promise<void> {
  await house.open();
  const present = speedAt(await readClock(), (await now()).real);
  const changed = made(house, await clockActions.change(operator, deeds[hand](present, wanted)));
  await show(house, changed, json);
}
