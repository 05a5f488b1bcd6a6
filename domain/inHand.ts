// What a part has in hand, and since when nothing has become of it: by that others see whether it turns (ground rule: nobody stops another).

/** Something that is being done: an update that is answered, a letter that is sent, a page that is asked for. */
export interface Held {
  /** It goes on: an attempt was made, a step is done. */
  moved(): void;
  /** A loop has gone round: it begins anew. */
  turned(): void;
  /** It waits for something outside, for so many milliseconds at the most from now on: that is no standing. */
  waits(on: string, ms: number): void;
  end(): void;
}

/** The thing of which nothing has become for longest. */
export interface Oldest {
  readonly what: string;
  /** Milliseconds since it came in hand, and since it last went on. */
  readonly ageMs: number;
  readonly stillMs: number;
  /** What it waits for outside, if it does. */
  readonly waitsFor: string | null;
}

interface Thing {
  readonly what: string;
  since: number;
  still: number;
  waitsFor: string | null;
}

export class InHand {
  readonly #now: () => number;
  readonly #things = new Set<Thing>();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(now: () => number) {
    this.#now = now;
  }

  take(what: string): Held {
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

  /** Does something with a thing in hand for so long. */
  async during<Result>(what: string, work: (held: Held) => Promise<Result>): Promise<Result> {
    const held = this.take(what);
    try {
      return await work(held);
    } finally {
      held.end();
    }
  }

  /** Everything in hand waits for the same: the database is away, or the chat network wants to hear nothing. */
  allWait(on: string): void {
    for (const thing of this.#things) {
      thing.still = Math.max(thing.still, this.#now());
      thing.waitsFor = on;
    }
  }

  oldest(): Oldest | undefined {
    const now = this.#now();
    const [thing] = [...this.#things].toSorted((a, b) => a.still - b.still || a.since - b.since);
    if (!thing) return undefined;
    const { what, since, still, waitsFor } = thing;
    return { what, ageMs: now - since, stillMs: Math.max(0, now - still), waitsFor: now > still ? null : waitsFor };
  }
}

/** How a part that reports is seen, so many milliseconds after its last word. */
export interface Report {
  readonly part: string;
  readonly silentMs: number;
  readonly oldest: Oldest | undefined;
}

/** From when on a part is said to stand, and from when on its supervisor ends it: milliseconds of silence, and of a thing that lies still. */
export interface Patience {
  readonly silentMs: number;
  readonly stillMs: { readonly worker: number; readonly others: number };
}

/** Every part says a word so often. */
export const REPORT_MS = 2_000;
/**
 * An answer's calls take up to 45 s each and are tried again; a workflow's activity may take ten minutes before Temporal begins it anew;
 * whatever waits outside says so. A busy machine may keep a loop for some seconds.
 */
export const patience: { readonly told: Patience; readonly ended: Patience } = {
  told: { silentMs: 15_000, stillMs: { worker: 780_000, others: 120_000 } },
  ended: { silentMs: 30_000, stillMs: { worker: 900_000, others: 180_000 } },
};

/** Why a part stands: its loop does not turn, or something in it lies still. */
export interface Standing {
  readonly part: string;
  readonly why: 'silent' | 'still';
  /** The oldest thing that it had in hand when it last said a word. */
  readonly what: string | null;
  readonly seconds: number;
}

/** What stands, by what a part last said of itself; undefined where it turns, or waits for something outside and turns. */
export function standing({ part, silentMs, oldest }: Report, least: Patience): Standing | undefined {
  const what = oldest?.what ?? null;
  if (silentMs >= least.silentMs) return { part, why: 'silent', what, seconds: Math.round(silentMs / 1_000) };
  if (!oldest || oldest.waitsFor !== null) return undefined;
  if (oldest.stillMs < least.stillMs[part === 'worker' ? 'worker' : 'others']) return undefined;
  return { part, why: 'still', what, seconds: Math.round((oldest.stillMs + silentMs) / 1_000) };
}
