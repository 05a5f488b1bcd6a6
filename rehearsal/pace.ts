// The year's speed: each stage has a real length, a late stage waits for its person, and a decision that only the newcomer can take pauses
// the clock.
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import type { Standing } from '../actions/years.ts';
import { OpenStage } from '../domain/stages.ts';
import type { Journal } from './journal.ts';

/** Real seconds of each stage at speed 1, so that a year takes a quarter of an hour. */
export const stageSeconds: Readonly<Record<OpenStage, number>> = {
  openLetter: 60,
  solicitation: 180,
  planning: 90,
  decision: 120,
  execution: 240,
  yearEnd: 90,
};
export const yearSeconds = Object.values(stageSeconds).reduce((sum, seconds) => sum + seconds, 0);

const DAY = 86_400_000;
/** Real seconds that a day of the year takes while an overdue stage waits for a person. */
const LATE_SECONDS_A_DAY = 4;
/** Real seconds that the clock runs on after all years are over, at speed 1. */
const HEARD_OUT_SECONDS = 60;
/** The factor on the speed while the crowd is overloaded. */
const CROWDED = 1 / 8;

export interface Phase {
  /** Identifies a phase. The speed is set once when a phase begins, so that the newcomer's own changes during it last. */
  readonly key: string;
  /** Year milliseconds for each real millisecond. */
  readonly speed: number;
}

/** All years are over: the clock runs at real speed. */
const OVER: Phase = { key: 'over', speed: 1 };

/** The phase of the earliest running year; undefined if none runs and some are suspended. */
export function phaseOf(standings: readonly Standing[], at: Date, speed: number, crowded = false): Phase | undefined {
  const stages = standings
    .filter(({ state }) => state === 'running')
    .flatMap(({ stage, began, ends }) => (stage === 'closed' || !ends ? [] : [{ stage, began, ends }]));
  if (standings.length > 0 && standings.every(({ state }) => state === 'closed' || state === 'abandoned')) return OVER;
  const [earliest] = stages.toSorted((a, b) => orderOf(a.stage) - orderOf(b.stage) || a.ends.getTime() - b.ends.getTime());
  if (!earliest) return undefined;
  const { stage, began, ends } = earliest;
  const late = ends <= at;
  const natural = late
    ? DAY / (LATE_SECONDS_A_DAY * 1_000)
    : Math.max(1, ends.getTime() - (began ?? at).getTime()) / (stageSeconds[stage] * 1_000);
  return {
    key: `${stage}@${ends.getTime()}${late ? '/late' : ''}${crowded ? '/crowded' : ''}`,
    speed: natural * speed * (crowded ? CROWDED : 1),
  };
}
const orderOf = (stage: OpenStage): number => OpenStage.options.indexOf(stage);

/** What must outlive the process: the phase whose speed is being set, the phase whose speed was set, and the pace's own pause. */
export type PaceLine =
  | { readonly setting: string }
  | { readonly phase: string }
  | { readonly hold: { readonly version: number; readonly for: string } }
  | { readonly free: true };

export class Pace {
  readonly #journal: Journal<PaceLine>;
  readonly #speed: number;
  #phase = '';
  #overSince: Date | undefined;
  #held: { readonly version: number; readonly for: string } | undefined;
  /** The reasons for a pause that the newcomer ended; the pace does not pause for them again. */
  #waived = '';

  constructor(journal: Journal<PaceLine>, speed: number) {
    this.#journal = journal;
    this.#speed = speed;
    for (const line of journal.before) this.#apply(line);
  }

  /** Whether the clock is paused by the pace itself, not by a person. */
  holds({ version, paused }: Pick<clock.Reading, 'version' | 'paused'>): boolean {
    return paused && this.#held?.version === version;
  }

  /**
   * Sets the clock as it should be.
   * @param holds what only the newcomer can decide now; the clock is paused while there is any
   * @param crowded whether the crowd is overloaded
   */
  async keep(reading: clock.Reading, standings: readonly Standing[], holds: readonly string[], crowded: boolean): Promise<void> {
    if (!reading.begun) return;
    if (this.#held && !(reading.paused && reading.version === this.#held.version)) this.#letGo(reading);
    const wanted = holds.toSorted().join(' ');
    if (wanted === '') this.#waived = '';
    const holding = wanted !== '' && wanted !== this.#waived;
    if (holding && !reading.paused) return this.#hold(reading, wanted);
    if (!holding && this.#held) return this.#goOn();
    const phase = phaseOf(standings, reading.at, this.#speed, crowded);
    if (reading.paused || (phase === OVER && !this.#isHeardOut(reading.real))) return;
    await this.#setSpeed(phase);
  }

  /** Gives up the pace's pause because somebody has changed the clock since. */
  #letGo(reading: clock.Reading): void {
    if (this.#held && reading.version > this.#held.version) this.#waived = this.#held.for;
    this.#write({ free: true });
  }
  /** Whether the clock has run long enough after the end: the last notices of a year wait for a morning of its clock. */
  #isHeardOut(real: Date): boolean {
    this.#overSince ??= real;
    return real.getTime() - this.#overSince.getTime() > (HEARD_OUT_SECONDS * 1_000) / this.#speed;
  }
  async #hold(reading: clock.Reading, reason: string): Promise<void> {
    this.#write({ hold: { version: reading.version + 1, for: reason } });
    await clock.change(operator, { kind: 'pause' });
  }
  async #goOn(): Promise<void> {
    await clock.change(operator, { kind: 'resume' });
    this.#write({ free: true });
  }
  async #setSpeed(phase: Phase | undefined): Promise<void> {
    if (!phase || phase.key === this.#phase) return;
    if (this.#phase !== '') this.#write({ setting: phase.key }); // if this process dies now, the next one sets the speed again
    const changed = await clock.change(operator, { kind: 'speed', speed: phase.speed });
    if (changed.ok) this.#write({ phase: phase.key });
  }

  #write(line: PaceLine): void {
    this.#journal.write(line);
    this.#apply(line);
  }
  #apply(line: PaceLine): void {
    if ('setting' in line) this.#phase = '';
    else if ('phase' in line) this.#phase = line.phase;
    else this.#held = 'hold' in line ? line.hold : undefined;
  }
}
