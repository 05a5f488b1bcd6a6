// Which transaction a statement belongs to: it travels with the asynchronous context of whoever asks (design 4), so nobody can forget it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import type { Typed } from './rows.ts';

/** How Prisma speaks, within a transaction or not. */
export type Speaker = Omit<Typed, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** A transaction and the one connection it owns. */
export interface Running {
  /** How Prisma speaks on that connection. */
  tx: Speaker | undefined;
  connection: pg.PoolClient | undefined;
  /** The work is done: nothing belongs to it any more. */
  over: boolean;
  /** What a transaction that joined this one threw: none of it may be committed, even where somebody caught that. */
  failed: { readonly because: unknown } | undefined;
}

const contexts = new AsyncLocalStorage<Running | undefined>();

/** The transaction of this context, if there is one. Throws where it has ended. */
export function current(): Running | undefined {
  const here = contexts.getStore();
  if (here?.over) throw new Error('a statement came after the end of its transaction: what runs later is started with outside()');
  return here;
}

/** Whether this is inside a transaction that still runs. */
export const isInside = (): boolean => current() !== undefined;

/** Starts what is in nobody's transaction: what serves several people at once, and what runs later than whoever starts it. */
export const outside = <Result>(work: () => Result): Result => contexts.run(undefined, work);

/** Runs `work` as a transaction's own. */
export const within = <Result>(running: Running, work: () => Result): Result => contexts.run(running, work);

/** The connection that Prisma has just taken for the transaction of this context is that transaction's, until it is given back. */
export function own(connection: pg.PoolClient): pg.PoolClient {
  const here = contexts.getStore();
  if (!here || here.connection) return connection;
  here.connection = connection;
  const release = connection.release.bind(connection);
  connection.release = (broken) => {
    here.connection = undefined;
    release(broken);
  };
  return connection;
}
