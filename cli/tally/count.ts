import { once } from 'node:events';
import type { Command } from 'commander';
import type { BudgetResult } from '../../domain/vote/budgeting.ts';
import type { TallyResult } from '../../domain/vote/tally.ts';
import { writeCsv } from '../../documents/table.ts';
import { WrongInput } from '../wrongInput.ts';
import { decidePabulib, decideSheet } from './budget.ts';
import type { BudgetFlags } from './flags.ts';
import { answersTo } from './jsonl.ts';
import { table } from './table.ts';
import { countVote } from './vote.ts';

export interface Counting extends BudgetFlags {
  readonly rule?: string;
  readonly deputies?: number;
  readonly present?: number;
  readonly issued?: number;
  readonly out?: string;
  readonly json?: true;
  readonly jsonl?: true;
}

/** Counts the votes on standard input, one a line. */
export async function recount(command: Command): Promise<void> {
  let bad = 0;
  for await (const { ok, json } of answersTo(process.stdin as AsyncIterable<Uint8Array>)) {
    if (!ok) bad++;
    if (!process.stdout.write(`${json}\n`)) await once(process.stdout, 'drain');
  }
  if (bad > 0)
    command.error(`error: ${bad} bad ${bad === 1 ? 'line' : 'lines'}; every other line is counted`, {
      exitCode: 1,
      code: 'minsheng.badLines',
    });
}

/** Counts the vote or decides the election of a file. */
export async function countFile(file: string, options: Counting, command: Command): Promise<void> {
  const output = command.configureOutput();
  if (options.rule !== undefined && (options.method ?? options.seats) !== undefined) {
    throw new WrongInput('--rule: expected without --method and --seats, which the rule decides itself');
  }
  const { result, notes, lines } =
    options.rule === undefined ? await budget(file, options) : await vote(file, options.rule, options);
  for (const note of notes) output.writeErr?.(`note: ${note}\n`);
  if (options.out !== undefined) await writeResult(options.out, lines);
  output.writeOut?.(`${options.json ? JSON.stringify(result) : table(result)}\n`);
}

interface Line {
  readonly id: string;
  readonly votes: number;
  readonly selected: boolean;
}

interface Counted {
  readonly result: TallyResult | BudgetResult;
  readonly notes: readonly string[];
  readonly lines: readonly Line[];
}

async function vote(file: string, rule: string, options: Counting): Promise<Counted> {
  if (file.endsWith('.pb'))
    throw new WrongInput(`${file}: expected a file of ballots (.csv) with --rule; a .pb file goes with --method`);
  const { result, notes } = await countVote(file, rule, options);
  return { result, notes, lines: result.items.map((item) => ({ id: item.id, votes: item.for, selected: item.elected })) };
}

async function budget(file: string, options: Counting): Promise<Counted> {
  const { result, notes } = await (file.endsWith('.pb') ? decidePabulib(file, options) : decideSheet(file, options));
  const ties = result.ties.map(
    ({ tied, taken }) =>
      `tie: ${tied.join(', ')} are equal and not all can be taken; ${taken.join(', ') || 'none'} taken by id, which is no decision`,
  );
  return { result, notes: [...notes, ...ties], lines: result.projects };
}

async function writeResult(path: string, lines: readonly Line[]): Promise<void> {
  const rows = lines.map(({ id, votes, selected }) => [id, votes, selected ? 1 : 0]);
  try {
    await writeCsv(path, ['project_id', 'votes', 'selected'], rows, { bom: false, escapeFormulas: false });
  } catch (problem) {
    throw new WrongInput(`${path}: cannot be written (${problem instanceof Error ? problem.message : String(problem)})`);
  }
}
