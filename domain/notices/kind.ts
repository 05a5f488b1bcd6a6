// What one kind of notice is: its facts, its place in the queue, and the keys by which it is told once and its card is found again.
import { z } from 'zod';

declare const ofTheTable: unique symbol;

/** One thing to be told to one person, as the outbox takes it. Only the table makes it, so that keys and priorities stand nowhere else. */
export interface Notice {
  readonly [ofTheTable]: true;
  /** Whoever enqueues the same thing again enqueues nothing. */
  readonly key: string;
  readonly personId: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** `renew`: a new message, unless the card's own came just now: then that one is edited, so that nobody is rung twice in a moment. */
  readonly what: What;
  readonly priority: number;
  /** Key of the card that is made or edited. */
  readonly card: string | null;
  /** A year moment. */
  readonly notBefore: Date | null;
}

export type What = 'send' | 'edit' | 'renew' | 'fetch';

/** To whom a notice goes, and from which moment of the year on. */
export interface Told {
  readonly to: string;
  readonly notBefore?: Date | undefined;
}

/** A kind of notice: `Facts` are kept with it and read when it is told, `Given` is what its writer says. */
export interface Kind<Facts, Given> {
  make(id: string, given: Given, told: Told): Notice;
  /** Facts as they were kept; undefined where they are not those of this kind. */
  read(kept: unknown): Facts | undefined;
  /** The moment of the year from which on it is not worth telling, where its facts say so. */
  until(facts: Facts): Date | undefined;
}

/** A kind as the table writes it down. */
interface Row<Facts extends z.ZodRawShape, Names extends z.ZodRawShape> {
  /** Kept with it: what its reader needs to find the thing again. */
  readonly facts: Facts;
  /** What else its keys are made of; not kept. */
  readonly names?: Names;
  /** Smaller is sooner: 0 an answer that was cut off, 1 what must be noticed today, 5 news, 9 a letter to everybody. */
  readonly priority: number | ((facts: All<Facts, Names>) => number);
  /** The same key is the same notice, told once. */
  readonly key: (facts: All<Facts, Names>, to: string, id: string) => string;
  readonly card?: (facts: All<Facts, Names>) => string;
  readonly what?: What;
  readonly until?: (facts: z.output<z.ZodObject<Facts>>) => Date;
}
/** Everything that its writer says. */
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
