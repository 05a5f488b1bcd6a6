// The clock as workflows read it, and as they change it on an administrator's order.
import { type Clock, pause, resume, setSpeed, speedAt, type ClockChange, yearMoment } from '../domain/clock.ts';
import { type Refusal, refusalsOf, type WaitingOrder } from '../domain/messages.ts';
import * as clocks from '../records/clock.ts';
import { carryOut, effectOf, type Effects, NotDone } from './orders.ts';

/** Carries out orders to the clock at the workflow's now (epoch milliseconds of the machine's clock). Returns those that were refused. */
export async function changeClock({ orders, real }: { orders: readonly WaitingOrder[]; real: number }): Promise<Refusal[]> {
  const at = yearMoment(await clocks.readClock(), new Date(real));
  const effect = effectOf('clock', async () => ({ here: {}, real: new Date(real) }), effects, at);
  return refusalsOf(await carryOut('clock', orders, at, effect));
}

interface Thing {
  /** The machine's own clock. */
  readonly real: Date;
}

/** Slowing down must reduce the speed, speeding up must increase it. */
const effects: Effects<'clock', Thing> = {
  pause: (_, { real }) => replace((clock) => pause(clock, real)),
  resume: (_, { real }) => replace((clock) => resume(clock, real)),
  slow: ({ speed }, { real }) =>
    replace((clock) => {
      const now = speedAt(clock, real);
      return now > 0 && speed >= now ? impossible(speed) : setSpeed(clock, real, speed);
    }),
  hasten: ({ speed }, { real }) =>
    replace((clock) => (speed <= speedAt(clock, real) ? impossible(speed) : setSpeed(clock, real, speed))),
};

const impossible = (speed: number): ClockChange => ({
  ok: false,
  problem: { id: 'clock-speed-impossible', facts: { speed } },
});

async function replace(changed: (clock: Clock) => ClockChange): Promise<void> {
  const change = changed(await clocks.readClock());
  if (!change.ok) throw new NotDone(change.problem.id, change.problem.facts);
  if (!(await clocks.replaceClock(change.clock))) throw new Error('the clock was changed at the same moment');
}
