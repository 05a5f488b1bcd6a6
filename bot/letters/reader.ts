// What every outbox message asks before it is sent: is it still true, and what are its facts now?
import type { FactsOf, MessageId } from '../../locales/render.ts';

export interface Addressee {
  readonly personId: string;
  /** The year's now. */
  readonly now: Date;
  readonly station: { readonly publicUrl: string };
}

/** Reads a message's facts; undefined: it is not true any more, and nothing is said. */
type Reader<Id extends MessageId> = (facts: Readonly<Record<string, unknown>>, to: Addressee) => Promise<FactsOf<Id> | undefined>;

export type Readers = { readonly [Id in MessageId]?: Reader<Id> };

/** A fact that is a word. */
export const word = (facts: Readonly<Record<string, unknown>>, name: string): string => {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
};
