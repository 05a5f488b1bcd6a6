// Steers the installation's clock: a rehearsal's can be paused, slowed down and sped up; a real one refuses.
import { type Clock, type ClockChange, pause, paused, resume, setSpeed, speedAt, standStill } from '../domain/clock.ts';
import * as audit from '../records/audit.ts';
import * as clocks from '../records/clock.ts';
import { transaction } from '../records/database.ts';
import { type Actor, type Done, done, permitted } from './actor.ts';
import { now } from './moment.ts';

export type ClockDeed =
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume'; readonly speed?: number }
  | { readonly kind: 'speed'; readonly speed: number };

/**
 * Changes the clock for all years at once. The relay then signals waiting workflows, soonest first, since their moments may now come
 * earlier.
 */
export async function change(actor: Actor, deed: ClockDeed): Promise<Done<Clock>> {
  const { at, real } = await now();
  const allowed = permitted(
    actor,
    deed.kind === 'pause' ? 'clock.pause' : deed.kind === 'resume' ? 'clock.resume' : 'clock.hasten',
    {},
    at,
  );
  if (!allowed.ok) return allowed;
  for (;;) {
    const changed = apply(await clocks.readClock(), deed, real);
    if (!changed.ok) return { ok: false, problem: changed.problem };
    const replaced = await transaction(async () => {
      if (!(await clocks.replaceClock(changed.clock))) return false;
      await audit.note({
        at,
        by: allowed.value,
        via: actor.via,
        deed: `clock-${deed.kind}`,
        about: 'clock',
        facts: { ...deed },
      });
      return true;
    });
    if (replaced) return done(changed.clock);
  }
}

const apply = (clock: Clock, deed: ClockDeed, real: Date): ClockChange => {
  switch (deed.kind) {
    case 'pause':
      return pause(clock, real);
    case 'resume':
      return deed.speed === undefined ? resume(clock, real) : resume(clock, real, deed.speed);
    case 'speed':
      return setSpeed(clock, real, deed.speed);
  }
};

/** A rehearsal stands still while the machine is off: called at every start with the last heartbeat before it. */
export async function stoodStill(from: Date, to: Date): Promise<void> {
  const clock = await clocks.readClock();
  if (clock.kind !== 'rehearsal') return;
  const changed = standStill(clock, from, to);
  if (changed.ok) await transaction(() => clocks.replaceClock(changed.clock));
}

/** Where the clock stands, read-only. */
export interface Reading {
  /** The year's now. */
  readonly at: Date;
  readonly real: Date;
  /** Year milliseconds per real one; 0 while paused. */
  readonly speed: number;
  readonly paused: boolean;
  /** Whether it has ever run. */
  readonly begun: boolean;
  readonly version: number;
}

export async function reading(): Promise<Reading> {
  const { at, real } = await now();
  const clock = await clocks.readClock();
  const begun = clock.kind === 'real' || clock.segments.some(({ speed }) => speed > 0);
  return { at, real, speed: speedAt(clock, real), paused: paused(clock), begun, version: clock.version };
}
