// The clock as workflows read it, and as they change it when an administrator orders so.
import { type Clock, pause, resume, setSpeed, speedAt, type ClockChange } from '../domain/clock.ts';
import type { Order, OrderAnswer } from '../domain/messages.ts';
import * as clocks from '../records/clock.ts';
import { carryOut, demand, NotDone } from './orders.ts';

export const readClock = (): Promise<Clock> => clocks.readClock();

/** Orders to the clock. `real` and `moment` are the workflow's now, on the machine's clock and on the year's. */
export async function changeClock({
  orders,
  real,
  moment,
}: {
  orders: readonly Order[];
  real: number;
  moment: number;
}): Promise<OrderAnswer[]> {
  const at = new Date(real);
  return carryOut('clock', orders, new Date(moment), async ({ name, payload }, actor) => {
    demand(
      actor,
      name === 'pause' ? 'clock.pause' : name === 'resume' ? 'clock.resume' : name === 'slow' ? 'clock.slow' : 'clock.hasten',
      {},
      new Date(moment),
    );
    const change = changed(await clocks.readClock(), at, name, Number(payload.speed));
    if (!change.ok) throw new NotDone(change.problem.id, change.problem.facts);
    if (!(await clocks.replaceClock(change.clock))) throw new Error('the clock was changed at the same moment');
  });
}

/** What an order makes of the clock: slowing must slow, hastening hasten. */
function changed(clock: Clock, at: Date, name: string, speed: number): ClockChange {
  const now = speedAt(clock, at);
  if (name === 'pause') return pause(clock, at);
  if (name === 'resume') return resume(clock, at);
  if (name === 'slow' && now > 0 && speed >= now)
    return { ok: false, problem: { id: 'clock-speed-impossible', facts: { speed } } };
  if (name === 'hasten' && speed <= now) return { ok: false, problem: { id: 'clock-speed-impossible', facts: { speed } } };
  return setSpeed(clock, at, speed);
}
