// What every notice is asked before it is told: is it still true, and what are the facts of its card now?
import { type FactsOf, isWorthTelling, type SaidId } from '../../domain/notices.ts';
import type { Shown } from '../../cards/render.ts';

export interface Addressee {
  readonly personId: string;
  /** The year's now. */
  readonly now: Date;
  readonly station: { readonly publicUrl: string };
}

/** Reads what a notice's card is made of; undefined: it is not true any more, and nothing is said. */
export type Reader<Id extends SaidId> = (facts: FactsOf<Id>, to: Addressee) => Promise<Shown<Id> | undefined>;

/** The readers of some kinds. */
export type Reads<Ids extends SaidId> = { readonly [Id in Ids]: Reader<Id> };

/** Every kind of notice has a reader. */
export type Readers = Reads<SaidId>;

/** Reads a notice of any kind, if it is still worth telling. */
export const readBy = async <Id extends SaidId>(
  readers: Readers,
  id: Id,
  facts: FactsOf<Id>,
  to: Addressee,
): Promise<Shown<Id> | undefined> => (isWorthTelling(id, facts, to.now) ? readers[id](facts, to) : undefined);
