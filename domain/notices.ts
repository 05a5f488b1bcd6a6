// What the outbox takes to people (design 4): one table of kinds. A notice is an id and facts; it becomes words when it is told.
import type { Kind, Notice, Told } from './notices/kind.ts';
import { said, undertaken } from './notices/table.ts';

export type { Notice, What } from './notices/kind.ts';
export { MatterNews, TaskNews } from './notices/table.ts';

const table = { ...said, ...undertaken };

export type NoticeId = keyof typeof table;
/** A notice that is told in words: it has a reader and a card. */
export type SaidId = keyof typeof said;

/** The facts that are kept with a notice and read when it is told. */
export type FactsOf<Id extends NoticeId> = (typeof table)[Id] extends Kind<infer Facts, never> ? Facts : never;
/** What the caller passes for a notice: its facts and the parts of its keys. */
export type Given<Id extends NoticeId> = Parameters<(typeof table)[Id]['make']>[1];

const kinds: { readonly [Id in NoticeId]: Kind<FactsOf<Id>, Given<Id>> } = table;

/** Makes a notice to one person, with the key, priority and card that the table gives it. */
export const notice = <Id extends NoticeId>(id: Id, given: Given<Id>, told: Told): Notice => kinds[id].make(id, given, told);

export const isSaid = (id: string): id is SaidId => Object.hasOwn(said, id);
export const saidIds: readonly SaidId[] = Object.keys(said).filter(isSaid);

/** Reads a notice's stored facts; undefined where they do not fit its kind. */
export const factsOf = <Id extends NoticeId>(id: Id, kept: unknown): FactsOf<Id> | undefined => kinds[id].read(kept);

/** Whether a notice's own facts still make it worth telling at a moment of the year; its reader checks the rest. */
export function isWorthTelling<Id extends NoticeId>(id: Id, facts: FactsOf<Id>, moment: Date): boolean {
  const until = kinds[id].until(facts);
  return until === undefined || moment < until;
}
