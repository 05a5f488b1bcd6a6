// `npm run bench:cli`: processor time of commands as people type them, beside an empty Node in the same run. Ends with one line of JSON.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 15;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'minsheng-bench-cli-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const minsheng = here('../worker/minsheng.mjs');
const ballots = file('ballots.csv', 'ballot\nc01;c02\nc01;c03\nc02\n');
const rule = file(
  'rule.yaml',
  [
    'seats: 2',
    'candidates: [c01, c02, c03]',
    'ballot: choose-up-to-k',
    'quorum: { share: 2/3, of: all }',
    'pass: { majorityOf: all }',
    'tie: run-off',
    'shortfall: second-round',
    'deputies: 4',
    'present: 3',
    'issued: 3',
  ].join('\n'),
);

/** Each run's arguments of Node, and the code it ends with. */
const runs = {
  empty: [[file('empty.mjs', '')], 0],
  version: [[minsheng, '--version'], 0],
  help: [[minsheng, '--help'], 0],
  refused: [[minsheng, 'tally', '--seats', 'many'], 2],
  tally: [[minsheng, 'tally', ballots, '--rule', rule], 0],
} as const;
type Run = keyof typeof runs;
const names = Object.keys(runs) as Run[];

/** Processor milliseconds of a run, of all its threads from its start to its end. */
function cost(name: Run): number {
  const [args, expected] = runs[name];
  const told = join(folder, 'told');
  const { status, stderr } = spawnSync(process.execPath, ['--import', here('cli/meter.mjs'), ...args], {
    env: { ...process.env, BENCH_CLI: told },
    encoding: 'utf8',
  });
  if (status !== expected) throw new Error(`${name}: ended with ${status}, not ${expected}\n${stderr}`);
  return Number(readFileSync(told, 'utf8')) / 1_000;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

try {
  for (const name of names) cost(name); // sets up and fills the system's caches
  const costs = new Map(names.map((name): [Run, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round++) for (const name of names) costs.get(name)?.push(cost(name));
  const bare = median(costs.get('empty') ?? []);
  const ratioOf = (name: Run): number => Math.round((median(costs.get(name) ?? []) / bare) * 100) / 100;
  for (const name of names)
    console.log(
      `${name.padEnd(8)} ${median(costs.get(name) ?? [])
        .toFixed(0)
        .padStart(5)} ms, × ${ratioOf(name)}`,
    );
  const [version, help, refused, tally] = (['version', 'help', 'refused', 'tally'] as const).map(ratioOf);
  console.log(
    JSON.stringify({ bench: 'cli', ratio: Math.max(version ?? 0, help ?? 0, refused ?? 0), version, help, refused, tally }),
  );
} finally {
  rmSync(folder, { recursive: true });
}
