// The one door to PostgreSQL. Opened once a process by worker/ or a test; everything in records/ goes through `db`.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '../prisma/client/client.ts';

/** Set by `openDatabase`; used by records/ alone. */
export let db: PrismaClient;

/** A running transaction, handed from record to record so that one deed is one commit. */
export type Tx = Prisma.TransactionClient;

export { Prisma };

/**
 * Opens the database of this process.
 * @param connections at most so many at once (default 10)
 */
export function openDatabase(url: string, connections = 10): void {
  pool = new pg.Pool({ connectionString: url, max: connections, options: '-c timezone=UTC' });
  pool.on('error', ignore); // an idle connection that broke: the next statement takes another
  pool.on('connect', (client) => {
    client.on('error', ignore); // one that breaks between two statements: the next one on it fails, and says so
    takeTurns(client);
  });
  db = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
}

/**
 * One statement at a time on a connection. Within a transaction Prisma asks for all parts of an `include` at once, which pg queues, with a
 * warning, until its version 9. Whoever gives a callback (the pool itself) has the connection alone.
 */
function takeTurns(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> | undefined;
  const inTurn = (...given: unknown[]): Promise<unknown> => {
    if (typeof given.at(-1) === 'function') return ask(...given);
    const answer = last ? last.then(() => ask(...given)) : ask(...given);
    const over = answer.then(ignore, ignore).then(() => {
      if (last === over) last = undefined;
    });
    last = over;
    return answer;
  };
  client.query = inTurn as typeof client.query;
}
const ignore = (): void => {};

export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
}

let pool: pg.Pool;

/**
 * A statement that every word of every citizen goes through: on the same connections, but prepared once for each and without Prisma,
 * which costs more than the statement itself. Everything else goes through `db`.
 */
export const prepared = async <Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => (await pool.query<Row>({ name, text, values: [...values] })).rows;

/** One transaction; what is thrown inside undoes it all. */
export const transaction = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => db.$transaction(work);

/** Whether an error says that a unique key was there already: somebody did the same at the same moment. */
export const isRepeat = (error: unknown): boolean =>
  (error instanceof pg.DatabaseError && error.code === '23505') ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('23505'))));

const AWAY = new Set(['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);

/** PostgreSQL's own: connection lost, out of resources, shutting down, read-only; and of two that wait for each other, the loser. */
const AWAY_CODE = /^(08...|53...|57P0.|25006|40001|40P01|ECONN\w+|EPIPE|ETIMEDOUT)$/;

/** Whether an error says that the database cannot be reached at the moment: the same may be tried again. */
export const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && (AWAY.has(error.code) || AWAY_CODE.test(error.code))) return true;
  const told = `${error.name} ${error.message} ${JSON.stringify('meta' in error ? error.meta : '')} ${isAwayCause(error.cause)}`;
  return /PrismaClientInitializationError|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|[Cc]onnection terminated|closed the connection|terminating connection|DatabaseNotReachable|timeout exceeded when trying to connect|the database system is/.test(
    told,
  );
};
const isAwayCause = (cause: unknown): string =>
  cause === undefined ? '' : cause instanceof Error ? cause.message : JSON.stringify(cause);

/** Plain JSON for a JSONB column. */
export const json = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
