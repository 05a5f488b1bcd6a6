// npm run bench:tally: 100,000 ballots on 30 candidates beside a bare loop over the same ballots; the largest Pabulib file by every method,
// beside pabutools if PYTHON names a Python that has it. Ends with one line of JSON.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ballot, Mark } from '../domain/vote/ballots.ts';
import { type BudgetRule, decideBudget, type Election, readPabulib } from '../domain/vote/budgeting.ts';
import { VoteRule } from '../domain/vote/rule.ts';
import { tally } from '../domain/vote/tally.ts';
import { dataFolder } from '../test/data.ts';

const howMany = 100_000;
const candidates = Array.from({ length: 30 }, (_, index) => `candidate-${index + 1}`);

/** A well-known random generator (mulberry32), so that every run counts the same ballots. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const roll = dice(20_261_124);
/** Each ballot of up to 24 marks is an object with strings of its own, as a database gives it. */
const lists = Array.from({ length: howMany }, (): readonly string[] =>
  candidates
    .map((id) => ({ id, at: roll() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, 12 + Math.floor(roll() * 13))
    .map(({ id }) => id),
);
const marked = Array.from(
  { length: howMany },
  (): Readonly<Record<string, Mark>> =>
    Object.fromEntries(candidates.map((id) => [id, (['for', 'against', 'abstain'] as const)[Math.floor(roll() * 3)] ?? 'for'])),
);

/** The fewest milliseconds of several rounds in which the runs take turns: other load on the machine only adds to them. */
function fastestOf(rounds: number, ...runs: (() => unknown)[]): number[] {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const begin = performance.now();
      run();
      best[index] = Math.min(best[index] ?? 0, performance.now() - begin);
    }
  }
  return best;
}

const fastest = (run: () => unknown, rounds: number): number => fastestOf(rounds, run)[0] ?? 0;

function bareLists(): Map<string, number> {
  const counts = new Map(candidates.map((id): [string, number] => [id, 0]));
  for (const ballot of lists) for (const id of ballot) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function bareMarks(): Map<string, number> {
  const counts = new Map(candidates.map((id): [string, number] => [id, 0]));
  for (const ballot of marked) for (const id in ballot) if (ballot[id] === 'for') counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const numbers: Record<string, number | string | null> = {};
const rounded = (ms: number): number => Math.round(ms * 10) / 10;

for (const [kind, ballots, bare] of [
  ['choose-up-to-k', lists, bareLists],
  ['rank', lists, bareLists],
  ['per-item', marked, bareMarks],
] as const) {
  const rule = VoteRule.parse({ seats: 24, candidates, ballot: kind, shortfall: 'second-round' });
  const vote: { ballots: readonly Ballot[] } = { ballots };
  const count = () => tally(rule, { deputies: howMany, present: howMany, issued: howMany, ...vote });
  const [ours = 0, loop = 0] = fastestOf(9, count, bare);
  numbers[`${kind} ms`] = rounded(ours);
  numbers[`${kind} bare ms`] = rounded(loop);
  numbers[`${kind} ratio`] = Math.round((loop / ours) * 100) / 100;
  console.log(`${howMany} ballots, ${kind}: ${rounded(ours)} ms, bare loop ${rounded(loop)} ms`);
}

const methods: Readonly<Record<string, BudgetRule>> = {
  greedy: { method: 'greedy', skip: true, threshold: 0 },
  'top-k': { method: 'top-k', seats: 5 },
  'equal-shares': { method: 'equal-shares', utility: 'cost', completion: 'none' },
  'equal-shares, cardinality': { method: 'equal-shares', utility: 'cardinality', completion: 'none' },
  'equal-shares, add1u': { method: 'equal-shares', utility: 'cost', completion: 'add1u' },
  phragmen: { method: 'phragmen' },
};

const pabutools = `
import sys, time, json
from pabutools.election import parse_pabulib, Cost_Sat, Cardinality_Sat
from pabutools.rules import greedy_utilitarian_welfare as g, method_of_equal_shares as m, sequential_phragmen as p
i, v = parse_pabulib(sys.argv[1])
out = {}
for name, run in {'greedy': lambda: g(i, v, Cost_Sat), 'equal-shares': lambda: m(i, v, Cost_Sat),
                  'equal-shares, cardinality': lambda: m(i, v, Cardinality_Sat), 'phragmen': lambda: p(i, v)}.items():
    t = time.perf_counter(); run(); out[name] = (time.perf_counter() - t) * 1000
print(json.dumps(out))`;

function theirs(file: string): Record<string, number> {
  try {
    return JSON.parse(
      execFileSync(process.env['PYTHON'] ?? 'python3', ['-c', pabutools, file], { encoding: 'utf8', stdio: 'pipe' }),
    );
  } catch {
    console.log('pabutools is not measured: name a Python that has it by PYTHON');
    return {};
  }
}

function electionIn(text: string): Election {
  const reading = readPabulib(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.election;
}

const folder = dataFolder();
if (folder === undefined) {
  console.log('no elections are measured: the data folder is absent');
} else {
  const elections = readdirSync(join(folder, 'pabulib'))
    .filter((name) => name.endsWith('.pb'))
    .map((name) => ({ name, path: join(folder, 'pabulib', name), text: readFileSync(join(folder, 'pabulib', name), 'utf8') }))
    .toSorted((a, b) => b.text.length - a.text.length)
    .map((file) => ({ ...file, election: electionIn(file.text) }));
  const [largest] = elections;
  if (largest) {
    numbers['largest file'] = largest.name;
    numbers['read ms'] = rounded(fastest(() => readPabulib(largest.text), 3));
    const beside = theirs(largest.path);
    for (const [name, rule] of Object.entries(methods)) {
      const ours = rounded(fastest(() => decideBudget(largest.election, rule), 3));
      const other = beside[name];
      const slowest = Math.max(...elections.map(({ election }) => fastest(() => decideBudget(election, rule), 1)));
      numbers[`${name} ms`] = ours;
      numbers[`${name} slowest of ${elections.length} ms`] = rounded(slowest);
      if (other !== undefined) numbers[`${name} pabutools ms`] = rounded(other);
      const besides = other === undefined ? '' : `, pabutools ${rounded(other)} ms`;
      console.log(
        `${largest.name}, ${name}: ${ours} ms${besides}; slowest of all ${elections.length} files ${rounded(slowest)} ms`,
      );
    }
  }
}

console.log(JSON.stringify({ bench: 'tally', ratio: numbers['choose-up-to-k ratio'], ...numbers }));
