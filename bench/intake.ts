// `npm run bench:intake`: messages a second that our bot files and acknowledges, beside a bare grammY bot with one INSERT and one reply.
// Both use one durable PostgreSQL, in turns within one run; each bot and each bot's network has its own process.
// --rounds 3 --messages 2000 --chats 1000 --seconds 15; INTAKE_PROFILE=<folder> writes CPU profiles of both bots there.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { realClock } from '../domain/clock.ts';
import { yearId } from '../domain/ids.ts';
import { YearPlan } from '../domain/plan.ts';
import { startScratchServers } from '../embedded/scratch.ts';
import { migrate } from '../prisma/migrate.ts';
import * as clocks from '../records/clock.ts';
import { closeDatabase, db, openDatabase, transaction } from '../records/database.ts';
import * as years from '../records/years.ts';
import { Crowd, rest } from './intake/crowd.ts';
import type { Told } from './intake/part.ts';

const asked = (name: string, otherwise: number): number => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? otherwise : Number(process.argv[index + 1]);
};
const [rounds, messages, chats, seconds] = [
  asked('rounds', 3),
  asked('messages', 2_000),
  asked('chats', 1_000),
  asked('seconds', 15),
];
const DAY = 86_400_000;

interface Part {
  readonly ready: Readonly<Record<string, string>>;
  cpuMs(): Promise<number>;
  end(): Promise<void>;
}

/** Starts a process of the bench and waits until it is ready. */
async function part(name: string, env: Readonly<Record<string, string>>): Promise<Part> {
  const profile =
    process.env.INTAKE_PROFILE && name !== 'network'
      ? ['--cpu-prof', `--cpu-prof-dir=${process.env.INTAKE_PROFILE}/${name}`]
      : [];
  const child = fork(fileURLToPath(new URL(`intake/${name}.ts`, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: [...process.execArgv, ...profile],
  });
  const { ready } = await told(child, name);
  return {
    ready: ready ?? {},
    cpuMs: async () => {
      const answer = told(child, name);
      child.send('usage');
      return (await answer).cpuMs ?? 0;
    },
    end: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function told(child: ChildProcess, name: string): Promise<Told> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error(`the process ${name} ended`);
  });
  ended.catch(() => {});
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Told];
  over.abort();
  return answer;
}

/** Opens a province's year with its letter sent and its solicitation open. */
async function openYear(databaseUrl: string): Promise<void> {
  openDatabase(databaseUrl);
  await clocks.install({ id: randomUUID(), rehearsal: false, clock: realClock() });
  const plan = YearPlan.parse(parse(readFileSync(new URL('../examples/rehearsal/province.yaml', import.meta.url), 'utf8')));
  const id = yearId(plan.region, plan.year);
  const now = Date.now();
  await transaction(async () => {
    await years.start({ id, regionCode: plan.region, year: plan.year }, plan, 'operator', new Date(now));
    const opened = new Date(now - DAY);
    await db.livelihoodYear.update({
      where: { id },
      data: {
        stage: 'solicitation',
        letterAt: opened,
        opensAt: opened,
        closesAt: new Date(now + 20 * DAY),
        answersBy: new Date(now + 40 * DAY),
      },
    });
  });
}

/** Waits until both bots are idle, so that one round's leftovers do not cost the next. */
async function quiet(parts: readonly Part[], edits: () => number): Promise<void> {
  const used = async () => (await Promise.all(parts.map((each) => each.cpuMs()))).reduce((a, b) => a + b, 0);
  for (let [before, edited, calm] = [await used(), edits(), 0]; calm < 2; ) {
    await rest(400);
    const [now, editedNow] = [await used(), edits()];
    calm = now - before < 120 && editedNow === edited ? calm + 1 : 0;
    [before, edited] = [now, editedNow];
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

const servers = await startScratchServers({
  which: ['postgres'],
  database: 'intake',
  durable: !process.argv.includes('--not-durable'),
});
const parts: Part[] = [];
try {
  await migrate(servers.databaseUrl);
  await openYear(servers.databaseUrl);
  const bots = await Promise.all(
    (['bare', 'ours'] as const).map(async (name, index) => {
      const TOKEN = `${4_242 + index}:intake`;
      const network = await part('network', { TOKEN, CHATS: String(chats) });
      const { url = '', apiRoot = '' } = network.ready;
      const bot = await part(name, { TOKEN, API_ROOT: apiRoot, DATABASE_URL: servers.databaseUrl });
      parts.push(bot, network);
      const crowd = new Crowd(url, chats);
      await crowd.listen();
      return { name, bot, network, crowd, rates: [] as number[], cpu: [] as number[] };
    }),
  );
  const everything = () => quiet(parts, () => bots.reduce((sum, { crowd }) => sum + crowd.edits, 0));
  for (const { crowd } of bots) await crowd.atOnce(chats * 2); // warm-up: everybody is known, everything is compiled
  await everything();
  for (let round = 1; round <= rounds; round++) {
    for (const { name, bot, network, crowd, rates, cpu } of bots) {
      const [before, networkBefore] = [await bot.cpuMs(), await network.cpuMs()];
      const rate = await crowd.atOnce(messages);
      const [used, networkUsed] = [(await bot.cpuMs()) - before, (await network.cpuMs()) - networkBefore];
      await everything();
      rates.push(rate);
      cpu.push(used / messages);
      console.log(
        `round ${round} ${name.padEnd(4)} ${rate.toFixed(0).padStart(5)}/s; processor a message: bot ${(used / messages).toFixed(2)} ms, network ${(networkUsed / messages).toFixed(2)} ms`,
      );
    }
  }
  const [bare, ours] = bots.map(({ rates }) => median(rates));
  if (bare === undefined || ours === undefined) throw new Error('nothing was measured');
  const crowd = bots[1]?.crowd;
  const pace = Math.max(1, Math.round(ours / 2));
  const waits = (await crowd?.steadily(pace, seconds)) ?? [];
  const p99 = percentile(waits, 0.99);
  console.log(
    `at ${pace}/s for ${seconds} s (${waits.length} messages): p50 ${percentile(waits, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${percentile(waits, 1).toFixed(0)} ms`,
  );
  await everything();
  const stored = await db.suggestion.count();
  const wanted = chats * 2 + rounds * messages + waits.length;
  console.log(`${stored} suggestions stored of ${wanted} sent; ${crowd?.edits} cards edited to what was understood`);
  if (stored !== wanted) process.exitCode = 1;
  console.log(
    JSON.stringify({
      bench: 'intake',
      ratio: Number((ours / bare).toFixed(2)),
      ours: Math.round(ours),
      bare: Math.round(bare),
      p99: Math.round(p99),
    }),
  );
} finally {
  for (const each of parts) await each.end(); // each bot ends before its network
  await closeDatabase().catch(() => {});
  await servers.stop();
}
process.exit();
