// Lives of tasks: signed, reported, reminded by a timer, handed over, marked, accepted. A portion of each side in turn, so many at once.
import { setTimeout as pause } from 'node:timers/promises';
import * as orders from '../../actions/orders.ts';
import * as tasks from '../../actions/tasks.ts';
import { realMoment, yearMoment } from '../../domain/clock.ts';
import { shortCode } from '../../domain/ids.ts';
import { readClock } from '../../records/clock.ts';
import * as temporal from '../../temporal/client.ts';
import { type House, until } from './house.ts';
import { type Cost, type Side, sumOf, together } from './meter.ts';
import { beginExecution, DUE_AT, prepareYear } from './year.ts';

const AT_ONCE = 10;
const HOUR_MS = 3_600_000;

export interface Lived {
  readonly side: Side;
  /** Their workflows' ids. */
  readonly ids: readonly string[];
  /** All windows together. */
  readonly cost: Cost;
  /** On the wall, of what was said and answered: without waiting for the reminder, and for quiet. */
  readonly seconds: number;
}

/** A portion that stands: its tasks have looked once and wait. */
interface Portion {
  readonly ids: readonly string[];
  /** When they are reminded, in real epoch milliseconds. */
  readonly remindAt: number;
  readonly before: (id: string) => Promise<void>;
  readonly reminded: () => Promise<number>;
  readonly after: (id: string) => Promise<void>;
  readonly over: () => Promise<number>;
}

/** Real milliseconds from a portion's beginning to its reminder: as long as its preparation and what comes before took the last time, and more. */
const lead: Record<Side, number> = { ours: 40_000, bare: 20_000 };

/** A portion's whole life; without reminding, to warm up. Comes too late for its reminder, it is done again with another. */
export async function live(house: House, side: Side, count: number, reminding = true): Promise<Lived> {
  for (let attempt = 1; attempt <= 4; attempt++) {
    const begun = Date.now();
    const portion = await (side === 'ours' ? ours : bare)(
      house,
      count,
      reminding ? begun + lead[side] : Number.POSITIVE_INFINITY,
    );
    const lived = await through(house, side, portion, reminding);
    if (lived) {
      lead[side] = lived.ready - begun + 4_000;
      return lived;
    }
    lead[side] *= 2;
    console.log(`  ${side}: a portion was not ready when its reminder came; again`);
  }
  throw new Error(`${side}: no portion is ready in time`);
}

async function through(
  house: House,
  side: Side,
  portion: Portion,
  reminding: boolean,
): Promise<(Lived & { ready: number }) | undefined> {
  const { meter } = house;
  const { ids, remindAt } = portion;
  const windows: Cost[] = [];
  let seconds = 0;
  const window = async (work: () => Promise<unknown>): Promise<void> => {
    const before = meter.read();
    await work();
    seconds += (performance.now() - before.at) / 1_000;
    await settled(house, side);
    windows.push(meter.between(before, meter.read(), side));
  };
  await meter.quiet();
  if (await portion.reminded()) return undefined;
  await window(() => atOnce(ids, portion.before));
  if (reminding && (await portion.reminded())) return undefined;
  const ready = Date.now();
  if (reminding) {
    await pause(Math.max(0, remindAt - ready - 500));
    const spoken = seconds;
    await window(() => until(house, `${side}: all are reminded`, async () => (await portion.reminded()) === ids.length, 60));
    seconds = spoken;
  }
  await window(() => atOnce(ids, portion.after));
  const over = await portion.over();
  if (over !== ids.length) throw new Error(`${side}: ${over} of ${ids.length} lives came to their end`);
  return { side, ids, cost: together(windows), seconds, ready };
}

/** What it asked of others has been done too, such as its project's look. */
async function settled(house: House, side: Side): Promise<void> {
  const waiting = async (): Promise<number> =>
    number(house, 'ours', `SELECT count(*)::int AS n FROM errand WHERE state = 'waiting'`);
  if (side === 'ours') await until(house, 'no errand waits', async () => (await waiting()) === 0);
  await house.meter.quiet();
}

async function atOnce(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  const left = ids.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const id of left) await work(id);
    }),
  );
}

async function number(house: House, side: Side, text: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await house[side].query<{ n: number }>(text, [...values]);
  return rows[0]?.n ?? 0;
}

/** Counties whose year has not been used yet. */
const counties = ['330102', '330105', '330106', '330108', '330109', '330110', '330111', '330112', '330113', '330114']
  .concat([
    '330122',
    '330127',
    '330182',
    '330203',
    '330205',
    '330206',
    '330211',
    '330212',
    '330213',
    '330225',
    '330226',
    '330281',
  ])
  .concat([
    '330282',
    '330302',
    '330303',
    '330304',
    '330305',
    '330324',
    '330326',
    '330327',
    '330328',
    '330329',
    '330381',
    '330382',
  ])
  .values();

/** A year of its own for each portion, whose ladder reminds at the hour that is wanted: through what a unit and an inspector do. */
async function ours(house: House, count: number, remindAt: number): Promise<Portion> {
  const { value: region } = counties.next();
  if (!region) throw new Error('there are no more counties');
  const wanted = Number.isFinite(remindAt) ? yearMoment(await readClock(), new Date(remindAt)).getTime() : DUE_AT.getTime();
  const remindHours = Math.max(1, Math.floor((DUE_AT.getTime() - wanted) / HOUR_MS));
  const year = await prepareYear(house, { region, tasks: count, lines: 1, remindHours });
  await beginExecution(house, year);
  const like = [`${year.prefix}%`];
  await until(
    house,
    'all have looked',
    async () => (await number(house, 'ours', 'SELECT count(because)::int AS n FROM task WHERE id LIKE $1', like)) === count,
  );
  const { rows } = await house.ours.query<{ id: string }>('SELECT id FROM task WHERE id LIKE $1 ORDER BY id', like);
  const real = realMoment(await readClock(), new Date(DUE_AT.getTime() - remindHours * HOUR_MS));
  return {
    ids: rows.map(({ id }) => id),
    remindAt: real?.getTime() ?? Number.POSITIVE_INFINITY,
    before: async (id) => {
      const code = shortCode(id);
      must(await tasks.sign(year.contact, code));
      must(await tasks.reportReached(year.contact, code, 's1', null, '已经建好，请来看看'));
    },
    reminded: () => number(house, 'ours', 'SELECT count(told_at)::int AS n FROM task WHERE id LIKE $1', like),
    after: async (id) => {
      const code = shortCode(id);
      must(await tasks.handOver(year.contact, code));
      must(await tasks.mark(year.inspector, code, 's1', { met: true }));
      must(await orders.order<'task'>(year.inspector, id, 'accept', {}, { patienceMs: 30_000 }));
    },
    over: () => number(house, 'ours', `SELECT count(*)::int AS n FROM task WHERE id LIKE $1 AND state = 'accepted'`, like),
  };
}

function must(answer: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly id: string } }): void {
  if (!answer.ok) throw new Error(answer.problem.id);
}

let portions = 0;

/** The same said to the bare workflows by their own Updates. */
async function bare(house: House, count: number, remindAt: number): Promise<Portion> {
  const prefix = `life-${String(++portions).padStart(3, '0')}/`;
  const at = Number.isFinite(remindAt) ? remindAt : Date.now() + 365 * 86_400_000;
  await house.ask({ make: count, prefix, remindAt: at });
  await house.ask({ start: prefix });
  const like = [`${prefix}%`];
  await until(
    house,
    'all have looked',
    async () => (await number(house, 'bare', 'SELECT count(looked_at)::int AS n FROM task WHERE id LIKE $1', like)) === count,
  );
  const { rows } = await house.bare.query<{ id: string }>('SELECT id FROM task WHERE id LIKE $1 ORDER BY id', like);
  let said = 0;
  const client = await temporal.connected();
  const say = (id: string, name: string, words: Readonly<Record<string, string>>) =>
    client.workflow.getHandle(id).executeUpdate(name, { args: [words], updateId: `said-${++said}` });
  const [unit, inspector] = ['330105/unit-contact/contact-1', '330105/inspector/inspector'];
  return {
    ids: rows.map(({ id }) => `bare/${id}`),
    remindAt: at,
    before: async (id) => {
      await say(id, 'sign', { by: unit });
      await say(id, 'report', { by: unit, line: 's1' });
    },
    reminded: () => number(house, 'bare', 'SELECT count(told_at)::int AS n FROM task WHERE id LIKE $1', like),
    after: async (id) => {
      await say(id, 'handOver', { by: unit });
      await say(id, 'mark', { by: inspector, line: 's1' });
      await say(id, 'accept', { by: inspector });
    },
    over: () => number(house, 'bare', `SELECT count(*)::int AS n FROM task WHERE id LIKE $1 AND state = 'accepted'`, like),
  };
}

export function tellLives({ side, ids, cost, seconds }: Lived): void {
  const ms = (spent: number): string => ((spent * 1_000) / ids.length).toFixed(0);
  console.log(
    `${side.padEnd(4)} ${ids.length} lives: ${ms(sumOf(cost))} ms of the processor a life: worker ${ms(cost.worker)}, Temporal ${ms(cost.temporal)}, ` +
      `PostgreSQL ${ms(cost.postgres)}; beside it the caller ${ms(cost.caller)}; ${ms(seconds)} ms of wall a life at ${AT_ONCE} at once; ` +
      `${(cost.statements / ids.length).toFixed(1)} statements of the worker`,
  );
}
