// `npm run bench:rehearsal`: the rehearsal as a newcomer starts it, from an empty folder to two closed years; seconds a stage, peak memory.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { yearSeconds } from '../rehearsal/pace.ts';

const SPEED = Number(process.env.REHEARSAL_SPEED ?? 1);
/** Real seconds at a newcomer's pace. */
const LONGEST_SECONDS = 900;

const root = fileURLToPath(new URL('..', import.meta.url));
const stateDir = mkdtempSync(join(tmpdir(), 'minsheng-rehearsal-'));
chmodSync(stateDir, 0o711); // lets PostgreSQL's own user pass through
const began = Date.now();
const seconds = (since = began): number => (Date.now() - since) / 1_000;
const say = (line: string): void => void process.stdout.write(`${seconds().toFixed(0).padStart(5)} s  ${line}\n`);

const { DATABASE_URL: _, TEMPORAL_ADDRESS: __, TELEGRAM_BOT_TOKEN: ___, ...environment } = process.env;
const house = spawn(process.execPath, [join(root, 'worker/start.mjs')], {
  cwd: root,
  env: { ...environment, MINSHENG_STATE: stateDir, PORT: '0', REHEARSAL_SPEED: String(SPEED) },
  stdio: ['ignore', 'pipe', 'pipe'],
});
house.stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes));
const ended = new Promise<void>((resolve) => house.once('exit', () => resolve()));

/** The database's address, once the installation has printed it. */
async function addressOf(): Promise<string> {
  for (;;) {
    const [file] = filesNamed('installation.json');
    if (file) return (JSON.parse(readFileSync(file, 'utf8')) as { databaseUrl: string }).databaseUrl;
    if (house.exitCode !== null) throw new Error(`npm start ended with ${house.exitCode}`);
    await pause(250);
  }
}
const filesNamed = (name: string): string[] =>
  readdirSync(stateDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(name))
    .map((path) => join(stateDir, path));

interface Memory {
  /** Kilobytes with shared pages counted in each process. */
  readonly each: number;
  /** Kilobytes with shared pages counted once. */
  readonly once: number;
}

/** What a process and all its descendants use now; 0 if the system does not tell. */
function memoryOf({ pid }: ChildProcess): Memory {
  if (!existsSync('/proc') || pid === undefined) return { each: 0, once: 0 };
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [readProcess(Number(name))] : []));
  const family = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of processes) if (one && family.has(one.parent) && !family.has(one.pid)) grown = Boolean(family.add(one.pid));
  }
  return processes.reduce(
    (sum, one) => (one && family.has(one.pid) ? { each: sum.each + one.each, once: sum.once + one.once } : sum),
    { each: 0, once: 0 },
  );
}
function readProcess(pid: number): (Memory & { pid: number; parent: number }) | undefined {
  try {
    const number = (file: string, name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
    return { pid, parent: number('status', 'PPid'), each: number('status', 'VmRSS'), once: number('smaps_rollup', 'Pss') };
  } catch {
    return undefined;
  }
}

interface Stage {
  readonly id: string;
  readonly stage: string;
  readonly state: string;
}

/** Watches the years until both are closed; gives real seconds from the moment the first stage is seen. */
async function watch(client: Client): Promise<{ stages: Map<string, number>; peak: Memory; yearTook: number }> {
  const stages = new Map<string, number>();
  let peak: Memory = { each: 0, once: 0 };
  let running = 0;
  for (;;) {
    const { rows } = await client.query<Stage>('SELECT id, stage, state FROM livelihood_year ORDER BY id');
    const clock = await client.query<{ clock: { segments: { speed: number }[] } }>('SELECT clock FROM installation');
    if (running === 0 && clock.rows[0]?.clock.segments.some(({ speed }) => speed > 0)) running = Date.now();
    for (const { id, stage } of rows) {
      const key = `${id} ${stage}`;
      if (running > 0 && !stages.has(key)) {
        stages.set(key, seconds(running));
        say(key);
      }
    }
    const now = memoryOf(house);
    peak = { each: Math.max(peak.each, now.each), once: Math.max(peak.once, now.once) };
    if (rows.length === 2 && rows.every(({ state }) => state === 'closed')) return { stages, peak, yearTook: seconds(running) };
    if (seconds() > (LONGEST_SECONDS * 2) / Math.min(1, SPEED)) throw new Error('the years do not close');
    await pause(500);
  }
}

try {
  const client = new Client({ connectionString: await addressOf() });
  await client.connect();
  say('up');
  const { stages, peak, yearTook } = await watch(client);
  await client.end();
  for (const id of ['year/330000/2025', 'year/330105/2025']) {
    const begins = [...stages].filter(([key]) => key.startsWith(id));
    const lengths = begins
      .slice(0, -1)
      .map(([key, at], index) => `${key.split(' ')[1]} ${((begins[index + 1]?.[1] ?? at) - at).toFixed(0)} s`);
    process.stdout.write(`${id}: ${lengths.join(' · ')}\n`);
  }
  const [peakMb, peakOnceMb] = [peak.each, peak.once].map((kilobytes) => Math.round(kilobytes / 1024));
  process.stdout.write(`peak memory ${peakMb} MB, all processes together; ${peakOnceMb} MB with shared pages counted once\n`);
  const isInTime = seconds() < LONGEST_SECONDS / SPEED;
  if (!isInTime) process.exitCode = 1;
  process.stdout.write(
    `${JSON.stringify({ bench: 'rehearsal', ratio: yearTook / (yearSeconds / SPEED), seconds: yearTook, fromStart: seconds(), peakMb, peakOnceMb })}\n`,
  );
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
} finally {
  house.kill('SIGINT');
  await ended;
  rmSync(stateDir, { recursive: true, force: true });
}
