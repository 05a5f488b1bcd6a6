// The bare worker, in a process of its own: makes rows and starts workflows when its parent says so, as the product's worker does by its
// own activities, and runs them.
import { once } from 'node:events';
import { Client } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { TABLE, wakeOn } from './wake.ts';

/** What the parent may ask for; each is answered by one `Told`. */
export type Asked =
  | { readonly make: number; readonly prefix: string; readonly remindAt: number }
  /** All rows whose id begins so. */
  | { readonly start: string };
export interface Told {
  readonly done: number;
}

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
};

export const BARE_QUEUE = 'bare-tasks';
const BATCH = 200;
const AT_ONCE = 20;
const ROWS_AT_ONCE = 2_000;
const DUE_MS = 400 * 86_400_000;

Runtime.install({
  logger: new DefaultLogger('WARN'),
  telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
  shutdownSignals: [],
});
const address = given('TEMPORAL_ADDRESS');
const pool = new pg.Pool({ connectionString: given('BARE_DATABASE_URL'), max: 10 });
await pool.query(TABLE);
const native = await NativeConnection.connect({ address });
// the worker's own connection, which is a little cheaper than one of JavaScript; an eager start is never granted by the embedded server
const client = new Client({ connection: native });
const worker = await Worker.create({
  // as the product's own worker of tasks is told (bench/execution/workerOptions.ts)
  ...(JSON.parse(given('BARE_WORKER_OPTIONS')) as object),
  connection: native,
  taskQueue: BARE_QUEUE,
  workflowBundle: { codePath: given('BARE_BUNDLE') },
  activities: { wake: wakeOn(pool) },
});
const running = worker.run();

process.on('message', (asked: Asked) => {
  const doing = 'make' in asked ? make(asked) : start(asked.start);
  doing.then(
    (done) => process.send?.({ done } satisfies Told),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.({ done: 0 } satisfies Told);
await Promise.race([once(process, 'disconnect'), once(process, 'SIGTERM'), running]);
if (worker.getState() === 'RUNNING') worker.shutdown();
await running;
await Promise.all([native.close(), pool.end()]);
process.exit(0);

async function make({ make: count, prefix, remindAt }: Extract<Asked, { make: number }>): Promise<number> {
  for (let first = 1; first <= count; first += ROWS_AT_ONCE) {
    await pool.query(
      `INSERT INTO task (id, unit, due, remind_at) SELECT $1 || lpad(n::text, 6, '0'), 'unit-' || n % 56, $4, $5
        FROM generate_series($2::int, $3::int) n`,
      [prefix, first, Math.min(count, first + ROWS_AT_ONCE - 1), new Date(Date.now() + DUE_MS), new Date(remindAt)],
    );
  }
  return count;
}

/** In batches that go on where a killed one stopped; those of a batch so many at once, and none waits for the slowest. */
async function start(prefix: string): Promise<number> {
  let count = 0;
  for (let after = prefix; ; ) {
    const { rows } = await pool.query<{ id: string; unit: string; due: Date }>({
      name: 'unstarted',
      text: `SELECT id, unit, due FROM task WHERE id > $1 AND id LIKE $2 AND started_at IS NULL ORDER BY id LIMIT ${BATCH}`,
      values: [after, `${prefix}%`],
    });
    const last = rows.at(-1);
    if (!last) return count;
    const left = rows.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const row of left) await startOne(row);
      }),
    );
    await pool.query({
      name: 'started',
      text: 'UPDATE task SET started_at = now() WHERE id = ANY($1)',
      values: [rows.map(({ id }) => id)],
    });
    count += rows.length;
    after = last.id;
  }
}

/** What an administrator filters by is set here, where it costs no event; the workflow writes what changes. */
async function startOne({ id, unit, due }: { id: string; unit: string; due: Date }): Promise<void> {
  await client.workflow.start('task', {
    workflowId: `bare/${id}`,
    taskQueue: BARE_QUEUE,
    args: [{ id }],
    staticSummary: id,
    typedSearchAttributes: [
      { key: { name: 'Region', type: 'KEYWORD' }, value: '330000' },
      { key: { name: 'Year', type: 'KEYWORD' }, value: '2025' },
      { key: { name: 'Stage', type: 'KEYWORD' }, value: 'execution' },
      { key: { name: 'Aspect', type: 'KEYWORD' }, value: 'elderly' },
      { key: { name: 'Unit', type: 'KEYWORD' }, value: unit },
      { key: { name: 'Light', type: 'KEYWORD' }, value: 'green' },
      { key: { name: 'DueDate', type: 'DATETIME' }, value: due },
      { key: { name: 'Overdue', type: 'BOOL' }, value: false },
    ],
  });
}
