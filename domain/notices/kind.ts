// What one kind of notice is: its facts, its priority, its dedupe key, and the key of the card that it makes or edits.
import { z } from 'zod';

declare const ofTheTable: unique symbol;

/** One notice to one person, as the outbox takes it. Only the table makes notices, so that keys and priorities are in one place. */
export interface Notice {
  readonly [ofTheTable]: true;
  /** The dedupe key: enqueueing the same key again enqueues nothing. */
  readonly key: string;
  readonly personId: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** `renew` sends a new message, unless the card was sent a moment ago: then it edits that message, so that nobody's phone rings twice. */
  readonly what: What;
  readonly priority: number;
  /** Key of the card that the notice makes or edits. */
  readonly card: string | null;
  /** A year moment before which it is not sent. */
  readonly notBefore: Date | null;
}

export type What = 'send' | 'edit' | 'renew' | 'fetch';

/** To whom a notice goes, and from which moment of the year on. */
export interface Told {
  readonly to: string;
  readonly notBefore?: Date | undefined;
}

/** A kind of notice. `Facts` are stored with the notice and read when it is told; `Given` is what the caller passes. */
export interface Kind<Facts, Given> {
  make(id: string, given: Given, told: Told): Notice;
  /** Reads stored facts; undefined where they do not fit this kind. */
  read(kept: unknown): Facts | undefined;
  /** The moment of the year from which on it is not worth telling, if its facts say so. */
  until(facts: Facts): Date | undefined;
}

/** A row of the table. */
interface Row<Facts extends z.ZodRawShape, Names extends z.ZodRawShape> {
  /** Stored with the notice: what its reader needs to find the thing again. */
  readonly facts: Facts;
  /** Further parts of its keys; not stored. */
  readonly names?: Names;
  /** Smaller is sooner: 0 an answer that was cut off, 1 what must be noticed today, 5 news, 9 the open letter, which goes to everybody. */
  readonly priority: number | ((facts: All<Facts, Names>) => number);
  /** The dedupe key: one notice per key is told. */
  readonly key: (facts: All<Facts, Names>, to: string, id: string) => string;
  readonly card?: (facts: All<Facts, Names>) => string;
  readonly what?: What;
  readonly until?: (facts: z.output<z.ZodObject<Facts>>) => Date;
}
/** Everything that the caller passes. */
type All<Facts extends z.ZodRawShape, Names extends z.ZodRawShape> = Said<Facts> & Said<Names>;
type Said<Shape extends z.ZodRawShape> = keyof Shape extends never ? unknown : z.output<z.ZodObject<Shape>>;

export function kind<Facts extends z.ZodRawShape, Names extends z.ZodRawShape = Record<never, never>>({
  facts,
  names,
  priority,
  key,
  card,
  what = 'send',
  until,
}: Row<Facts, Names>): Kind<z.output<z.ZodObject<Facts>>, All<Facts, Names>> {
  const kept = z.object(facts);
  const whole = z.object({ ...facts, ...names });
  return {
    make: (id, given, { to, notBefore }) => {
      whole.parse(given);
      const row: Omit<Notice, typeof ofTheTable> = {
        key: key(given, to, id),
        personId: to,
        message: id,
        facts: kept.parse(given),
        what,
        priority: typeof priority === 'number' ? priority : priority(given),
        card: card ? card(given) : null,
        notBefore: notBefore ?? null,
      };
      return row as Notice;
    },
    read: (found) => kept.safeParse(found).data,
    until: (found) => until?.(found),
  };
}
