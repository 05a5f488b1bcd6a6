import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRunning, startOf } from '../../embedded/identity.mjs';
import { whenNpmEnds } from '../../worker/npm.ts';
import { until } from '../embedded/machine.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minsheng-npm-'));
  const ours = JSON.stringify(new URL('../../worker/npm.ts', import.meta.url).href);
  const program = [
    `import { writeFileSync } from 'node:fs';`,
    `import { whenNpmEnds } from ${ours};`,
    `whenNpmEnds(() => { writeFileSync('told', ''); process.exit(); });`,
    `process.on('SIGINT', () => { writeFileSync('interrupted', ''); process.exit(); });`,
    `setTimeout(() => process.exit(), 60_000);`,
    `writeFileSync('up', String(process.pid));`,
  ];
  await writeFile(join(folder, 'program.mjs'), program.join('\n'));
  const tsx = fileURLToPath(import.meta.resolve('tsx'));
  const scripts = { start: `node --import "file://${tsx}" program.mjs` };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'started', version: '1.0.0', scripts }));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

const scriptOf = async (of: string): Promise<string> =>
  (JSON.parse(await readFile(join(of, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start;

const forget = () => Promise.all(['up', 'told', 'interrupted'].map((name) => rm(join(folder, name), { force: true })));

/** The process that npm started, once it has reported. */
async function theProgram(): Promise<{ pid: number; started: string }> {
  const said = (): string => (existsSync(join(folder, 'up')) ? readFileSync(join(folder, 'up'), 'utf8') : '');
  await until('it is up', () => said() !== '');
  const pid = Number(said());
  return { pid, started: startOf(pid) ?? '' };
}

it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('an npm that %s ends alone takes along what it started', async (signal) => {
  await forget();
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: 'ignore' });
  const program = await theProgram();
  expect(isRunning(program)).toBe(true);
  npm.kill(signal);
  await once(npm, 'exit');
  await until('it has been told', () => existsSync(join(folder, 'told')));
  await until('it has ended', () => !isRunning(program));
});

/** Writes a start script like our own: the shell `exec`s the program, as some shells do by themselves. */
async function startAsOurs(): Promise<void> {
  const ours = await scriptOf(fileURLToPath(new URL('../..', import.meta.url)));
  const program = (await scriptOf(folder)).replace(/^exec /, '');
  const scripts = { start: ours.replace('node worker/start.mjs', program) };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'started', version: '1.0.0', scripts }));
}

it('our own `npm start` hears of an interrupt that reaches npm alone', async () => {
  await forget();
  await startAsOurs();
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: 'ignore' });
  const program = await theProgram();
  npm.kill('SIGINT');
  await once(npm, 'exit');
  expect(existsSync(join(folder, 'interrupted'))).toBe(true);
  expect(isRunning(program)).toBe(false);
});

it('whoever called npm may go: what npm started goes on', async () => {
  await forget();
  await startAsOurs();
  const caller = spawn('sh', ['-c', 'npm start & wait'], { cwd: folder, stdio: 'ignore' });
  const program = await theProgram();
  try {
    caller.kill('SIGKILL');
    await once(caller, 'exit');
    await pause(2_000);
    expect(existsSync(join(folder, 'told'))).toBe(false);
    expect(isRunning(program)).toBe(true);
  } finally {
    process.kill(program.pid);
  }
});

it('what npm did not start looks for nobody', () => {
  const never = () => expect.unreachable();
  expect(whenNpmEnds(never, {})).toBe(false);
  expect(whenNpmEnds(never, { npm_lifecycle_event: 'test' })).toBe(false);
});
