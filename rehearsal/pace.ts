// How fast the year goes: each stage has a real length, a late one waits for its person, and what only the newcomer can decide holds
// the clock.
import { operator } from '../actions/actor.ts';
import * as clock from '../actions/clock.ts';
import type { Standing } from '../actions/years.ts';
import { OpenStage } from '../domain/stages.ts';
import type { Journal } from './journal.ts';

/** Real seconds of each stage at speed 1: a year in a quarter of an hour (issue 7). */
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
/** Real seconds for a day of the year while a stage that is over waits for a person. */
const LATE_SECONDS_A_DAY = 4;
/** Real seconds for which the clock runs on at speed 1 when all years are over. */
const HEARD_OUT_SECONDS = 60;
/** What is left of the pace while the crowd cannot follow. */
const CROWDED = 1 / 8;

export interface Phase {
  /** Tells one phase from the next: the speed is set once on entering it, so that what the newcomer changes in it stays. */
  readonly key: string;
  /** Year milliseconds a real one. */
  readonly speed: number;
}

/** Nothing is played any more: a day lasts a day. */
const OVER: Phase = { key: 'over', speed: 1 };

/** The phase of the earliest running year; nothing where none runs and some rest. */
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

/** What the pace must remember: the phase whose speed is about to be set and was set, and the pause that is its own. */
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
  /** The newcomer let the year go on although it was held for this. */
  #waived = '';

  constructor(journal: Journal<PaceLine>, speed: number) {
    this.#journal = journal;
    this.#speed = speed;
    for (const line of journal.before) this.#apply(line);
  }

  /** Whether the clock stands because of the pace itself, and not by a person's hand. */
  holds({ version, paused }: Pick<clock.Reading, 'version' | 'paused'>): boolean {
    return paused && this.#held?.version === version;
  }

  /**
   * Brings the clock to where it should be.
   * @param holds what only the newcomer can decide now; the year stands still while there is any
   * @param crowded the crowd has more to do than it can
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

  /** Somebody changed the clock since we stopped it: the pause is not ours any more. */
  #letGo(reading: clock.Reading): void {
    if (this.#held && reading.version > this.#held.version) this.#waived = this.#held.for;
    this.#write({ free: true });
  }
  /** The last letters of a year wait for a morning of its clock: it runs on until they are out. */
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
    if (this.#phase !== '') this.#write({ setting: phase.key }); // whoever dies in between sets it again
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
