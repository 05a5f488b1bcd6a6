// Start and first look of many tasks: ours through its own year, which makes and starts them; bare by its own worker.
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house.ts';
import { type Cost, type Reading, type Side, sumOf } from './meter.ts';
import { beginExecution, prepareYear } from './year.ts';

export interface Started {
  readonly side: Side;
  readonly tasks: number;
  /** How the ids of its tasks begin. */
  readonly prefix: string;
  /** From the first start to the quiet after the last look. */
  readonly cost: Cost;
  /** Until all were made, and from the beginning of that until all were looked at; seconds on the wall. */
  readonly making: number;
  readonly seconds: number;
  readonly makingCost: Cost;
  readonly longestBlockMs: number;
  readonly longestTransactionMs: number;
}

interface Sample {
  readonly reading: Reading;
  readonly made: number;
  readonly started: number;
  readonly looked: number;
}

/** Nothing moves any more: the machine may be busy, but not for so long. */
const STILL_MS = 180_000;
/** Looking costs the database more the more there is to count. */
const pollMs = (tasks: number): number => Math.max(250, tasks / 15);
/** As long as it takes to read how a run goes, and to see whether it gets slower. */
const TOLD = 10;

const DUE_LATER_MS = 300 * 86_400_000;

export async function startOurs(house: House, region: string, tasks: number): Promise<Started> {
  const year = await prepareYear(house, { region, tasks, lines: 3 });
  return measure(house, 'ours', year.prefix, tasks, () => beginExecution(house, year));
}

export const startBare = (house: House, prefix: string, tasks: number): Promise<Started> =>
  measure(house, 'bare', prefix, tasks, async () => {
    await house.ask({ make: tasks, prefix, remindAt: Date.now() + DUE_LATER_MS });
    await house.ask({ start: prefix });
  });

async function measure(house: House, side: Side, prefix: string, tasks: number, begin: () => Promise<unknown>): Promise<Started> {
  const { meter } = house;
  await meter.quiet();
  const from = Date.now();
  const first: Sample = { reading: meter.read(), made: 0, started: 0, looked: 0 };
  const begun = begin();
  begun.catch(() => undefined); // told below
  const { samples, longestTransactionMs } = await watch(house, side, prefix, tasks, first);
  await begun;
  const looked = samples.at(-1) ?? first;
  await meter.quiet();
  // until the last row is there nothing is started
  const made = samples.find((sample) => sample.made === tasks) ?? looked;
  const longestBlockMs = house.longestBlock(side, from, Date.now());
  const started = {
    side,
    tasks,
    prefix,
    cost: meter.between(made.reading, meter.read(), side),
    making: (made.reading.at - first.reading.at) / 1_000,
    seconds: (looked.reading.at - first.reading.at) / 1_000,
    makingCost: meter.between(first.reading, made.reading, side),
    longestBlockMs,
    longestTransactionMs,
  };
  tell(started);
  return started;
}

async function watch(house: House, side: Side, prefix: string, tasks: number, first: Sample) {
  const samples: Sample[] = [];
  let longestTransactionMs = 0;
  let moved = first;
  let told = first;
  while (moved.looked < tasks) {
    await pause(pollMs(tasks));
    house.check();
    const [counted, transaction] = await Promise.all([count(house, side, prefix), longestTransaction(house, side)]);
    const sample = { reading: house.meter.read(), ...counted };
    samples.push(sample);
    longestTransactionMs = Math.max(longestTransactionMs, transaction);
    const isStill = sample.made + sample.started + sample.looked === moved.made + moved.started + moved.looked;
    if (!isStill) moved = sample;
    else if (sample.reading.at - moved.reading.at > STILL_MS)
      throw new Error(
        `${side}: of ${tasks} tasks ${sample.made} made, ${sample.started} started, ${sample.looked} looked at, and no more`,
      );
    if (tasks >= 1_000 && sample.looked - told.looked >= tasks / TOLD) {
      const seconds = (sample.reading.at - told.reading.at) / 1_000;
      const cost = house.meter.between(told.reading, sample.reading, side);
      console.log(
        `  ${side.padEnd(4)} ${sample.looked} of ${tasks} looked at (${sample.started} started), ${((sample.looked - told.looked) / seconds).toFixed(1)}/s, ` +
          `${((sumOf(cost) * 1_000) / (sample.looked - told.looked)).toFixed(0)} ms a task, ${house.meter.memory(side).mb} MB`,
      );
      told = sample;
    }
  }
  return { samples, longestTransactionMs };
}

async function count(house: House, side: Side, prefix: string): Promise<Omit<Sample, 'reading'>> {
  const looked = side === 'ours' ? 'because' : 'looked_at';
  const { rows } = await house[side].query<Omit<Sample, 'reading'>>(
    // a task's first look writes why its light is what it is; nothing does before
    `SELECT count(*)::int AS made, count(started_at)::int AS started, count(${looked})::int AS looked FROM task WHERE id LIKE $1`,
    [`${prefix}%`],
  );
  return rows[0] ?? { made: 0, started: 0, looked: 0 };
}

/** How long the oldest transaction of the side's database has lasted, in milliseconds. */
async function longestTransaction(house: House, side: Side): Promise<number> {
  const { rows } = await house[side].query<{ ms: number | null }>(
    `SELECT max(extract(epoch FROM clock_timestamp() - xact_start) * 1000)::float8 AS ms FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  return rows[0]?.ms ?? 0;
}

function tell({ side, tasks, cost, making, seconds, makingCost, longestBlockMs, longestTransactionMs }: Started): void {
  const ms = (spent: number): string => ((spent * 1_000) / tasks).toFixed(1);
  console.log(
    `${side.padEnd(4)} ${tasks} tasks: made in ${making.toFixed(1)} s (${ms(sumOf(makingCost))} ms of the processor a task), looked at after ` +
      `${seconds.toFixed(1)} s (${(tasks / Math.max(0.1, seconds - making)).toFixed(1)}/s); start and first look ${ms(sumOf(cost))} ms a task: worker ` +
      `${ms(cost.worker)}, Temporal ${ms(cost.temporal)}, PostgreSQL ${ms(cost.postgres)}; ${(cost.statements / tasks).toFixed(1)} statements a task, longest ` +
      `transaction seen ${longestTransactionMs.toFixed(0)} ms, longest block ${longestBlockMs.toFixed(0)} ms`,
  );
}
