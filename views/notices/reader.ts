// What every notice is asked before it is sent: is it still true, and what are the facts of its card now?
import { type FactsOf, isWorthTelling, type SaidId } from '../../domain/notices.ts';

export interface Addressee {
  readonly personId: string;
  /** The year's now. */
  readonly now: Date;
  readonly station: { readonly publicUrl: string };
}

/** Reads what a notice shows; undefined if it is not true now, and then nothing is sent. */
export type Reader<Id extends SaidId, Shown = object> = (facts: FactsOf<Id>, to: Addressee) => Promise<Shown | undefined>;

/** The readers of some kinds of notices. */
export type Reads<Ids extends SaidId> = { readonly [Id in Ids]: Reader<Id> };

/** Reads a notice of any kind; undefined if it is not worth telling now. */
export const readBy = async <Id extends SaidId, Shown>(
  reader: Reader<Id, Shown>,
  id: Id,
  facts: FactsOf<Id>,
  to: Addressee,
): Promise<Shown | undefined> => (isWorthTelling(id, facts, to.now) ? reader(facts, to) : undefined);
