// The one door to PostgreSQL. Opened once a process by worker/ or a test; everything in records/ goes through `db` and `prepared`, which
// belong to the transaction of their context (context.ts).
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '../prisma/client/client.ts';
import { current, outside, own, type Running, type Speaker, within } from './context.ts';
import { reading, type Typed } from './rows.ts';

export { outside };

interface Opened {
  readonly pool: pg.Pool;
  readonly prisma: Typed;
  readonly url: string;
}
let opened: Opened | undefined;

function theOpened(): Opened {
  if (!opened) throw new Error('the database is not open');
  return opened;
}

/** Identifies the open database: a new object at each opening, as a key for caches that hold for one database only. */
export const openNow = (): object => theOpened();

/** Prisma's client for records/ alone: in the transaction of this context if there is one, else on any free connection. */
export const db = new Proxy({} as Speaker, {
  get(_, name) {
    if (name === '$queryRaw') return async (...given: Given) => (await written(...given)).rows;
    if (name === '$executeRaw') return async (...given: Given) => (await written(...given)).rowCount ?? 0;
    const speaker = current()?.tx ?? theOpened().prisma;
    const part: unknown = Reflect.get(speaker, name);
    return typeof part === 'function' ? (part.bind(speaker) as unknown) : part;
  },
});

/**
 * Opens the database of this process.
 * @param connections at most so many at once (default 10)
 */
export function openDatabase(url: string, connections = 10): void {
  const pool = new Connections({ connectionString: url, max: connections, options: '-c timezone=UTC' });
  pool.on('error', ignore); // an idle connection that broke: the next statement takes another
  pool.on('connect', (client) => {
    client.on('error', ignore); // one that breaks between two statements: the next one on it fails, and says so
    takeTurns(client);
  });
  const adapter = new PrismaPg(pool);
  const prisma = reading(new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } }));
  opened = { pool, prisma, url };
}

/** The URL of this process's database, for code that opens a connection of its own (records/sealing). */
export const databaseUrl = (): string => theOpened().url;

export async function closeDatabase(): Promise<void> {
  const { pool, prisma } = theOpened();
  await prisma.$disconnect();
  if (!pool.ended) await pool.end();
}

/** Prisma's pool; it tells a transaction which connection it was given (context.ts). */
class Connections extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | void {
    return taken ? super.connect(taken) : super.connect().then(own);
  }
}
type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void;

/**
 * Runs one statement at a time on a connection. Within a transaction Prisma sends all parts of an `include` at once; pg before version 9
 * queues them too, but warns. A call with a callback comes from the pool itself, which has the connection to itself.
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

/** A template with its values, or the piece that was made of one. */
type Given = readonly [TemplateStringsArray | Prisma.Sql, ...unknown[]];

/**
 * Runs SQL of one's own without Prisma, which costs more than most statements. A template without pieces in it is always the same text: it
 * is prepared once on each connection.
 */
async function written(...[given, ...values]: Given): Promise<pg.QueryResult> {
  const sql = given instanceof Prisma.Sql ? given : Prisma.sql(given, ...values);
  const whole = 'raw' in given && !values.some((value) => value instanceof Prisma.Sql);
  return connection().query({ ...(whole && { name: nameOf(given) }), text: sql.text, values: sql.values as unknown[], types });
}

const names = new WeakMap<TemplateStringsArray, string>();
let named = 0;
function nameOf(template: TemplateStringsArray): string {
  const name = names.get(template) ?? `written-${++named}`;
  names.set(template, name);
  return name;
}

/** As Prisma reads them: a count of any size, and a day in UTC. Days are asked for as text where they are used as days. */
const types = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') => {
    if (type === pg.types.builtins.INT8) return BigInt;
    if (type === pg.types.builtins.DATE) return (day: string) => new Date(`${day}T00:00:00Z`);
    return pg.types.getTypeParser(type, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** The connection of this context's transaction, or any free one. */
function connection(): pg.Pool | pg.PoolClient {
  const here = current();
  const on = here ? here.connection : theOpened().pool;
  if (!on) throw new RanOut('the transaction of this statement ran out of time');
  return on;
}

/**
 * Runs a statement of a hot path, such as that of every incoming message: on the same connections, but prepared once on each and without
 * Prisma, which costs more than the statement itself. Everything else goes through `db`.
 */
export async function prepared(name: string, text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
  return (await connection().query({ name, text, values: [...values] })).rows;
}

/** Carries Prisma's own code for a transaction that timed out: worth a retry. */
class RanOut extends Error {
  readonly code = 'P2028';
}

/**
 * Runs `work` in one transaction; an error rolls it back. Every statement of `work`, at whatever depth, belongs to it. A nested transaction
 * joins the outer one: there is one commit, at the end of the outermost, and an error in a nested one rolls the whole back even if it is
 * caught (a deed is done as a whole or not at all, so there are no savepoints).
 */
export async function transaction<Result>(work: () => Promise<Result>): Promise<Result> {
  const outer = current();
  if (outer?.tx) return join(outer, work);
  const here: Running = { tx: undefined, connection: undefined, over: false, failed: undefined };
  return within(here, () =>
    theOpened().prisma.$transaction(async (tx) => {
      here.tx = tx;
      try {
        const result = await work();
        if (here.failed)
          throw new Error('a transaction inside this one failed, so nothing of it is kept', { cause: here.failed.because });
        return result;
      } finally {
        here.over = true;
      }
    }),
  );
}

async function join<Result>(outer: Running, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    outer.failed ??= { because: error };
    throw error;
  }
}

/** Whether an error is a violated unique key: somebody did the same at the same moment. */
export const isRepeat = (error: unknown): boolean =>
  (error instanceof pg.DatabaseError && error.code === '23505') ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('23505'))));

const AWAY = new Set(['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);

/** PostgreSQL's and the network's codes: connection lost, out of resources, shutting down, read-only, serialization failure, deadlock. */
const AWAY_CODE = /^(08...|53...|57P0.|25006|40001|40P01|ECONN\w+|EPIPE|ETIMEDOUT)$/;

/** Whether an error says that the database cannot be reached now: the same may be tried again. */
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
