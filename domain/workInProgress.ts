// What a process part is working on and since when it has made no progress. Its heartbeat carries this, so that the supervisor and the
// health page can tell a part that stands still (ground rule: nobody stops another).

/** A piece of work in progress: an update that is being answered, a notice that is being sent, a page that is being served. */
export interface Work {
  /** Progress: an attempt was made, or a step is done. */
  moved(): void;
  /** A loop has completed a turn: the work's age starts again at zero. */
  turned(): void;
  /** The work waits for something outside, from now on for at most `ms` milliseconds; this does not count as standing still. */
  waits(on: string, ms: number): void;
  end(): void;
}

/** The piece of work that has made no progress for the longest time. */
export interface OldestWork {
  readonly what: string;
  /** Milliseconds since the work began, and since its last progress. */
  readonly ageMs: number;
  readonly stillMs: number;
  /** What it waits for outside, or null. */
  readonly waitsFor: string | null;
}

interface Thing {
  readonly what: string;
  since: number;
  still: number;
  waitsFor: string | null;
}

export class WorkInProgress {
  readonly #now: () => number;
  readonly #things = new Set<Thing>();

  /** `now`: milliseconds of a monotonic clock. */
  constructor(now: () => number) {
    this.#now = now;
  }

  take(what: string): Work {
    const now = this.#now();
    const thing: Thing = { what, since: now, still: now, waitsFor: null };
    this.#things.add(thing);
    const goesOn = (ms: number, on: string | null): void => {
      thing.still = this.#now() + ms;
      thing.waitsFor = on;
    };
    return {
      moved: () => goesOn(0, null),
      turned: () => {
        goesOn(0, null);
        thing.since = thing.still;
      },
      waits: (on, ms) => goesOn(ms, on),
      end: () => void this.#things.delete(thing),
    };
  }

  /** Runs a function and tracks it as work in progress until it settles. */
  async during<Result>(what: string, work: (begun: Work) => Promise<Result>): Promise<Result> {
    const begun = this.take(what);
    try {
      return await work(begun);
    } finally {
      begun.end();
    }
  }

  /** All work waits for the same thing: the database is away, or the chat network asks for a pause. */
  allWait(on: string): void {
    for (const thing of this.#things) {
      thing.still = Math.max(thing.still, this.#now());
      thing.waitsFor = on;
    }
  }

  oldest(): OldestWork | undefined {
    const now = this.#now();
    const [thing] = [...this.#things].toSorted((a, b) => a.still - b.still || a.since - b.since);
    if (!thing) return undefined;
    const { what, since, still, waitsFor } = thing;
    return { what, ageMs: now - since, stillMs: Math.max(0, now - still), waitsFor: now > still ? null : waitsFor };
  }
}

/** A part's last heartbeat, as seen `silentMs` milliseconds later. */
export interface Heartbeat {
  readonly part: string;
  readonly silentMs: number;
  readonly oldest: OldestWork | undefined;
}

/** Limits for a part: milliseconds without a heartbeat, and milliseconds without progress on a piece of work. */
export interface Patience {
  readonly silentMs: number;
  readonly stillMs: { readonly worker: number; readonly others: number };
}

/** The interval of every part's heartbeat. */
export const HEARTBEAT_MS = 2_000;
/**
 * `told`: when people are told that a part stands still; `ended`: when its supervisor ends it. An answer's calls take up to 45 s each and
 * are retried; an activity may run ten minutes before Temporal retries it. Work that waits for something outside says so. A busy machine
 * may delay a loop by some seconds.
 */
export const patience: { readonly told: Patience; readonly ended: Patience } = {
  told: { silentMs: 15_000, stillMs: { worker: 780_000, others: 120_000 } },
  ended: { silentMs: 30_000, stillMs: { worker: 900_000, others: 180_000 } },
};

/** Why a part stands still: `silent`, it sends no heartbeat; `still`, a piece of its work makes no progress. */
export interface Standing {
  readonly part: string;
  readonly why: 'silent' | 'still';
  /** The oldest work in its last heartbeat. */
  readonly what: string | null;
  readonly seconds: number;
}

/** Judges a part by its last heartbeat; undefined while it works, or while it sends heartbeats and waits for something outside. */
export function standing({ part, silentMs, oldest }: Heartbeat, least: Patience): Standing | undefined {
  const what = oldest?.what ?? null;
  if (silentMs >= least.silentMs) return { part, why: 'silent', what, seconds: Math.round(silentMs / 1_000) };
  if (!oldest || oldest.waitsFor !== null) return undefined;
  if (oldest.stillMs < least.stillMs[part === 'worker' ? 'worker' : 'others']) return undefined;
  return { part, why: 'still', what, seconds: Math.round((oldest.stillMs + silentMs) / 1_000) };
}
