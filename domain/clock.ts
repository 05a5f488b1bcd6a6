// The installation's one clock (design 5.1): from real moments to moments of the year and back.
import { z } from 'zod';

/** From the real moment `real` on, the year starts at `year` and advances `speed` milliseconds per real millisecond; speed 0 is a pause. */
const Segment = z.object({ real: z.int(), year: z.int(), speed: z.number().min(0) });
type Segment = z.infer<typeof Segment>;

/**
 * The clock as it is stored and sent: JSON-safe, moments as epoch milliseconds, segments in the order of their real moments. Before its
 * first segment a rehearsal's clock stands at that segment's beginning. A real clock shows real time and ignores its segments.
 */
export const Clock = z.object({
  version: z.int().min(0),
  kind: z.enum(['real', 'rehearsal']),
  segments: z.tuple([Segment], Segment).refine(neverBackwards, 'a clock never goes backwards'),
});
export type Clock = z.infer<typeof Clock>;

/** A changed clock with the next version, or the reason why it cannot be changed: a message id and facts. */
export type ClockChange =
  | { readonly ok: true; readonly clock: Clock }
  | {
      readonly ok: false;
      readonly problem: { readonly id: ClockProblem; readonly facts: Readonly<Record<string, string | number>> };
    };
export type ClockProblem = 'clock-is-real' | 'clock-backwards' | 'clock-paused' | 'clock-not-paused' | 'clock-speed-impossible';

/** The last moment that a `Date` can represent. */
const LAST = 8_640_000_000_000_000;

export const realClock = (): Clock => ({ version: 1, kind: 'real', segments: [{ real: 0, year: 0, speed: 1 }] });

/** A rehearsal clock that shows `year` at the real moment `real`. Speed 0 starts it paused, for a year that waits for its first visitor. */
export const rehearsalClock = (real: Date, year: Date, speed: number): Clock =>
  Clock.parse({ version: 1, kind: 'rehearsal', segments: [{ real: real.getTime(), year: year.getTime(), speed }] });

/** The year moment at a real moment. It never goes backwards. */
export function yearMoment(clock: Clock, real: Date): Date {
  if (clock.kind === 'real') return new Date(real);
  return new Date(yearAt(segmentAt(clock, real), real.getTime()));
}

/**
 * The first real millisecond at which the year reaches a moment: `realMoment(clock, y) <= r` exactly when `y <= yearMoment(clock, r)`, for
 * every r from the clock's beginning on. Undefined if the clock is paused before it gets there.
 */
export function realMoment(clock: Clock, year: Date): Date | undefined {
  if (clock.kind === 'real') return new Date(year);
  const wanted = year.getTime();
  for (const [index, segment] of clock.segments.entries()) {
    const end = clock.segments[index + 1]?.real ?? LAST + 1;
    const reached = realAt(segment, wanted);
    if (reached < end) return new Date(reached);
  }
  return undefined;
}

/** Year milliseconds per real millisecond: 1 on a real clock, 0 while paused or before the beginning. */
export function speedAt(clock: Clock, real: Date): number {
  if (clock.kind === 'real') return 1;
  const segment = segmentAt(clock, real);
  return segment.real <= real.getTime() ? segment.speed : 0;
}

/** Whether the last change paused the clock. */
export const paused = (clock: Clock): boolean => clock.kind === 'rehearsal' && last(clock).speed === 0;

/** Stops the year from a real moment on. */
export function pause(clock: Clock, at: Date): ClockChange {
  if (paused(clock)) return refused('clock-paused', {});
  return turned(clock, at, 0);
}

/** Resumes a paused year, by default at the speed at which it last ran. */
export function resume(clock: Clock, at: Date, speed: number = lastSpeed(clock)): ClockChange {
  if (clock.kind === 'rehearsal' && !paused(clock)) return refused('clock-not-paused', {});
  return possible(speed) ? turned(clock, at, speed) : refused('clock-speed-impossible', { speed });
}

/** Slows down or speeds up a running year. A paused year stays paused: resume it at the new speed instead. */
export function setSpeed(clock: Clock, at: Date, speed: number): ClockChange {
  if (paused(clock)) return refused('clock-paused', {});
  return possible(speed) ? turned(clock, at, speed) : refused('clock-speed-impossible', { speed });
}

/** Pauses a rehearsal for the real time during which the machine was off; afterwards it continues at the same speed. */
export function standStill(clock: Clock, from: Date, to: Date): ClockChange {
  const { real, speed } = last(clock);
  const stopped = turned(clock, new Date(Math.max(from.getTime(), real)), 0);
  if (!stopped.ok) return stopped;
  const started = turned(stopped.clock, to, speed);
  return started.ok ? { ok: true, clock: { ...started.clock, version: clock.version + 1 } } : started;
}

function turned(clock: Clock, at: Date, speed: number): ClockChange {
  if (clock.kind === 'real') return refused('clock-is-real', {});
  const real = at.getTime();
  const before = last(clock).real;
  if (real < before) return refused('clock-backwards', { at: at.toISOString(), before: new Date(before).toISOString() });
  const segments: Clock['segments'] = [...clock.segments, { real, year: yearAt(last(clock), real), speed }];
  return { ok: true, clock: { ...clock, version: clock.version + 1, segments } };
}

const refused = (id: ClockProblem, facts: Record<string, string | number>): ClockChange => ({
  ok: false,
  problem: { id, facts },
});

const possible = (speed: number): boolean => Number.isFinite(speed) && speed > 0;

const lastSpeed = (clock: Clock): number => clock.segments.findLast(({ speed }) => speed > 0)?.speed ?? 1;

const last = ({ segments }: Clock): Segment => segments.reduce((_, next) => next);

const segmentAt = ({ segments }: Clock, real: Date): Segment =>
  segments.findLast((segment) => segment.real <= real.getTime()) ?? segments[0];

/** The year millisecond at a real millisecond within or before a segment, rounded down; whole numbers of any size. */
function yearAt({ real, year, speed }: Segment, at: number): number {
  const { top, bottom } = fraction(speed);
  return Math.min(LAST, year + Number((BigInt(Math.max(0, at - real)) * top) / bottom));
}

/** The first real millisecond at which a segment, were it endless, reaches a year moment; infinite in a pause. */
function realAt({ real, year, speed }: Segment, wanted: number): number {
  if (wanted <= year) return real;
  if (speed === 0) return Number.POSITIVE_INFINITY;
  const { top, bottom } = fraction(speed);
  return real + Number((BigInt(wanted - year) * bottom + top - 1n) / top);
}

/** The exact fraction of a floating-point number, over a power of two, so that both directions agree to the millisecond. */
function fraction(speed: number): { top: bigint; bottom: bigint } {
  let top = speed;
  let bottom = 1n;
  while (!Number.isInteger(top)) {
    top *= 2;
    bottom *= 2n;
  }
  return { top: BigInt(top), bottom };
}

function neverBackwards(segments: readonly Segment[]): boolean {
  return segments.every((next, index) => {
    const before = segments[index - 1];
    return !before || (before.real <= next.real && yearAt(before, next.real) <= next.year);
  });
}
