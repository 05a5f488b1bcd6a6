// Which transaction a statement belongs to: it travels with the caller's asynchronous context (design 4), so nobody passes it on.
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import type { Typed } from './rows.ts';

/** Prisma's client, inside a transaction or outside one. */
export type Speaker = Omit<Typed, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** A transaction and the one connection it owns. */
export interface Running {
  /** Prisma's client on that connection. */
  tx: Speaker | undefined;
  connection: pg.PoolClient | undefined;
  /** The transaction has ended: a later statement is an error. */
  over: boolean;
  /** What a nested transaction threw: nothing may be committed then, even if the error was caught. */
  failed: { readonly because: unknown } | undefined;
}

const contexts = new AsyncLocalStorage<Running | undefined>();

/** The transaction of this context, if there is one. Throws if it has ended. */
export function current(): Running | undefined {
  const here = contexts.getStore();
  if (here?.over) throw new Error('a statement came after the end of its transaction: what runs later is started with outside()');
  return here;
}

/** Whether this is inside a transaction that still runs. */
export const isInside = (): boolean => current() !== undefined;

/** Runs `work` outside any transaction: for what serves several callers at once, or runs after the caller has finished. */
export const outside = <Result>(work: () => Result): Result => contexts.run(undefined, work);

/** Runs `work` inside a transaction. */
export const within = <Result>(running: Running, work: () => Result): Result => contexts.run(running, work);

/** Assigns the connection that Prisma has just taken to this context's transaction, until it is released. */
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
