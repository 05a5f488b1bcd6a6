// `npm run bench:execution`: what it costs to start tasks and to see them through their lives, ours beside a bare program of Temporal and
// PostgreSQL alone (bench/bare/execution), in turns on the same servers, each worker in a process of its own.
//   --tasks 31569 --lives 500; EXECUTION_PROFILE=<folder> writes CPU profiles of both workers there.
import { loadavg } from 'node:os';
import { kindsOf, leftBy } from './execution/histories.ts';
import { type House, startHouse } from './execution/house.ts';
import { type Lived, live, tellLives } from './execution/lives.ts';
import { type Side, sumOf, together } from './execution/meter.ts';
import { startBare, type Started, startOurs } from './execution/starts.ts';

const asked = (name: string, otherwise: number): number => {
  const index = process.argv.indexOf(`--${name}`);
  const found = index < 0 ? otherwise : Number(process.argv[index + 1]);
  if (!Number.isInteger(found) || found < 1) throw new Error(`--${name}: expected a whole number above 0`);
  return found;
};
const [tasks, lives] = [asked('tasks', 31_569), asked('lives', 500)];
/** What the last task is held against. */
const FIRST = 1_000;
const PORTION = 50;
const [WARM_TASKS, WARM_LIVES] = [60, 20];
const SEEN = 20;

const began = performance.now();
const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
const say = (line: string): void => console.log(`${((performance.now() - began) / 1_000).toFixed(0)} s, load ${load()}: ${line}`);

/** Everything is compiled, and has been done once. */
async function warmUp(house: House): Promise<void> {
  await startBare(house, 'warm/', WARM_TASKS);
  await startOurs(house, '330400', WARM_TASKS);
  for (const side of ['bare', 'ours'] as const) await live(house, side, WARM_LIVES, false);
}

async function starts(house: House): Promise<{ small: Started; bare: Started[]; ours: Started }> {
  const few = Math.min(FIRST, Math.ceil(tasks / 3));
  await startBare(house, 'few/', few);
  const small = await startOurs(house, '330100', few);
  const half = Math.ceil(tasks / 2);
  const first = await startBare(house, 'first/', half);
  const ours = await startOurs(house, '330000', tasks);
  const second = await startBare(house, 'second/', tasks - half);
  return { small, bare: [first, second], ours };
}

async function allLives(house: House): Promise<Record<Side, Lived>> {
  const found: Record<Side, Lived[]> = { bare: [], ours: [] };
  const count = Math.max(2, Math.ceil(lives / PORTION));
  for (let n = 0; n < count; n++) {
    const size = Math.floor((lives * (n + 1)) / count) - Math.floor((lives * n) / count);
    if (size === 0) continue;
    for (const side of n % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
      const lived = await live(house, side, size);
      tellLives(lived);
      found[side].push(lived);
    }
  }
  const all = (side: Side): Lived => ({
    side,
    ids: found[side].flatMap(({ ids }) => ids),
    cost: together(found[side].map(({ cost }) => cost)),
    seconds: found[side].reduce((sum, { seconds }) => sum + seconds, 0),
  });
  return { bare: all('bare'), ours: all('ours') };
}

async function measure(house: House): Promise<void> {
  const { meter } = house;
  say('both workers stand; warming up');
  await warmUp(house);
  await meter.quiet();
  say(`idling takes, in ms of the processor a second: ${await meter.rest()}`);

  const { small, bare, ours } = await starts(house);
  const [oursMemory, bareMemory] = [meter.memory('ours'), meter.memory('bare')];
  const each = (of: readonly Started[]): number =>
    sumOf(together(of.map(({ cost }) => cost))) / of.reduce((sum, one) => sum + one.tasks, 0);
  const bareSeconds = bare.reduce((sum, { seconds }) => sum + seconds, 0);
  say(
    `started and looked at: bare ${(each(bare) * 1_000).toFixed(1)} ms of the processor a task, ours ${(each([ours]) * 1_000).toFixed(1)}; ` +
      `made, started and looked at in ${bareSeconds.toFixed(1)} s and ${ours.seconds.toFixed(1)} s; workers hold ${bareMemory.mb} MB (at most ` +
      `${bareMemory.peakMb}) and ${oursMemory.mb} MB (at most ${oursMemory.peakMb})`,
  );
  const freshBare = await leftBy(Array.from({ length: 3 }, (_, n) => `bare/first/${String(n + 1).padStart(6, '0')}`));
  say(`a fresh bare task: ${freshBare.events.toFixed(0)} events, ${freshBare.bytes.toFixed(0)} bytes`);
  const { rows } = await house.ours.query<{ id: string }>(`SELECT id FROM task WHERE id LIKE $1 LIMIT 3`, [`${ours.prefix}%`]);
  const fresh = await leftBy(rows.map(({ id }) => id));
  say(`a fresh task of ours: ${fresh.events.toFixed(0)} events, ${fresh.bytes.toFixed(0)} bytes`);

  await meter.quiet();
  say(`idling now takes: ${await meter.rest()}`);
  const lived = await allLives(house);
  const left = { bare: await leftBy(lived.bare.ids.slice(0, SEEN)), ours: await leftBy(lived.ours.ids.slice(-SEEN)) };
  for (const side of ['bare', 'ours'] as const) {
    tellLives(lived[side]);
    const [id = ''] = lived[side].ids;
    console.log(`     ${left[side].events.toFixed(1)} events, ${left[side].bytes.toFixed(0)} bytes: ${await kindsOf(id)}`);
  }

  const life = ({ cost, ids }: Lived): number => sumOf(cost) / ids.length;
  const rounded = (number: number, digits = 2): number => Number(number.toFixed(digits));
  say('done');
  console.log(
    JSON.stringify({
      bench: 'execution',
      tasks,
      lives: lived.ours.ids.length,
      ratio: rounded(each(bare) / each([ours])),
      lifeRatio: rounded(life(lived.bare) / life(lived.ours)),
      wallRatio: rounded(ours.seconds / bareSeconds),
      memoryRatio: rounded(oursMemory.mb / bareMemory.mb),
      events: rounded(left.ours.events, 1),
      bytes: Math.round(left.ours.bytes),
      workerMB: oursMemory.mb,
      seconds: rounded(ours.seconds, 1),
      flat: rounded(each([ours]) / each([small])),
      blockMs: Math.round(ours.longestBlockMs),
      transactionMs: Math.round(ours.longestTransactionMs),
    }),
  );
}

const starting = startHouse();
let ending: Promise<never> | undefined;
/** Whatever else fails meanwhile, everything is ended once; what is still coming up is ended when it stands. */
const end = (code: number): Promise<never> =>
  (ending ??= starting.then(
    (house) => house.stop().then(() => process.exit(code)),
    () => process.exit(code),
  ));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1));
try {
  await measure(await starting);
} catch (error) {
  console.error(error);
  await end(1);
}
await end(0);
