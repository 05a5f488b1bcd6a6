// The controls of the clock on the chat page: they pause, slow and hasten the rehearsal by the same actions as the command line.
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import { paused, speedAt, yearMoment } from '../domain/clock.ts';
import { say } from '../locales/say.ts';
import { readClock } from '../records/clock.ts';
import * as years from '../records/years.ts';
import type { ClockHands } from '../simulator/index.ts';
import { rehearsalState } from './rehearsalYears.ts';

const FACTOR = 2;

export const clockHands = (): ClockHands => ({
  async read() {
    const now = new Date();
    const kept = await readClock();
    const moment = yearMoment(kept, now);
    const all = await years.all();
    const present = all.find(({ state }) => state === 'running') ?? all[0];
    const stage = present?.stage ?? 'openLetter';
    return {
      stage,
      moment: moment.toISOString(),
      speed: speedAt(kept, now),
      paused: paused(kept),
      text: { zh: say('zh', `stage-${stage}`, {}), en: say('en', `stage-${stage}`, {}) },
      ...((await rehearsalState()) === 'over' && {
        notice: { zh: say('zh', 'rehearsal-over', {}), en: say('en', 'rehearsal-over', {}) },
      }),
    };
  },
  pause: () => clock.change(operator, { kind: 'pause' }),
  resume: () => clock.change(operator, { kind: 'resume' }),
  slower: () => change((speed) => speed / FACTOR),
  faster: () => change((speed) => speed * FACTOR),
});

async function change(by: (speed: number) => number): Promise<unknown> {
  const speed = speedAt(await readClock(), new Date());
  return speed > 0 ? clock.change(operator, { kind: 'speed', speed: by(speed) }) : undefined;
}
