// minsheng tally: counts a vote from a file, by a congress's rule or by a method of participatory budgeting, or thousands of votes from a
// stream.
import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { BudgetResult } from '../domain/vote/budgeting.ts';
import type { TallyResult } from '../domain/vote/tally.ts';
import { writeCsv } from '../documents/table.ts';
import { WrongInput } from './wrongInput.ts';
import { type BudgetFlags, completions, decidePabulib, decideSheet, methods, utilities } from './tally/budget.ts';
import { answersTo } from './tally/jsonl.ts';
import { table } from './tally/table.ts';
import { countVote } from './tally/vote.ts';

interface Options extends BudgetFlags {
  readonly rule?: string;
  readonly deputies?: number;
  readonly present?: number;
  readonly issued?: number;
  readonly out?: string;
  readonly json?: true;
  readonly jsonl?: true;
}

const amount = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(`expected a whole number, found "${text}"`);
  return Number(text);
};

/**
 * `minsheng tally <file.pb | ballots.csv> [--rule rule.yaml] [--method …] [--seats K] [--out result.csv] [--json]`, or `--jsonl` / from
 * standard input. Wrong input ends with exit code 2 and names the place; a stream with bad lines ends with 1 after all others are counted.
 */
export const tallyCommand = (): Command =>
  new Command('tally')
    .summary('count a vote or an election on a budget')
    .description(
      'Counts ballots and says who is elected, and why.\n\n' +
        'A file of ballots (.csv) has a column "ballot" with ids ("" for an empty one), or a column for each candidate; --rule is the adopted rule (YAML):\n' +
        '  seats: 10                       candidates: [c01, c02, …]\n' +
        '  ballot: choose-up-to-k          or per-item, rank\n' +
        '  quorum: { share: 2/3, of: all } pass: { majorityOf: all }   or present, valid; or pass: plurality\n' +
        '  tie: run-off                    shortfall: second-round     or fewer-seats, next-session\n' +
        '  deputies: 327, present: 314, issued: 314 may stand there too.\n' +
        'Without a rule the K most named are taken.\n\n' +
        'A .pb file (Pabulib) is decided by the rule that it names, or by --method. Equal ones are reported; where the money or the\n' +
        'places do not reach for all of them, the smallest ids are marked as selected.',
    )
    .argument('[file]', 'election.pb or ballots.csv')
    .option('--rule <rule.yaml>', 'the rule that the session adopted')
    .option('--deputies <n>', 'all deputies of the list in force', amount)
    .option('--present <n>', 'those present at the roll call', amount)
    .option('--issued <n>', 'ballots issued', amount)
    .addOption(new Option('--method <method>', 'a rule of participatory budgeting').choices(methods))
    .option('--seats <k>', 'with top-k: how many are taken', amount)
    .option('--no-skip', 'with greedy: end at the first project that does not fit')
    .option('--threshold <votes>', 'with greedy: the fewest votes that a project needs', amount)
    .addOption(new Option('--utility <worth>', 'with equal-shares: what a project is worth to its supporters').choices(utilities))
    .addOption(new Option('--completion <how>', 'with equal-shares: what is done with what is left over').choices(completions))
    .option('--out <result.csv>', 'project_id,votes,selected')
    .option('--json', 'print the whole result as JSON')
    .option('--jsonl', 'read one vote a line from standard input, write one result a line')
    .action(async (file: string | undefined, options: Options, command: Command) => {
      try {
        if (options.jsonl) return await recount(command);
        if (file === undefined) throw new WrongInput('expected a file (.pb or .csv), or --jsonl with votes on standard input');
        return await countFile(file, options, command);
      } catch (problem) {
        if (!(problem instanceof WrongInput)) throw problem;
        return command.error(`error: ${problem.message}`, { exitCode: 2, code: 'minsheng.wrongInput' });
      }
    });

async function recount(command: Command): Promise<void> {
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

async function countFile(file: string, options: Options, command: Command): Promise<void> {
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

async function vote(file: string, rule: string, options: Options): Promise<Counted> {
  if (file.endsWith('.pb'))
    throw new WrongInput(`${file}: expected a file of ballots (.csv) with --rule; a .pb file goes with --method`);
  const { result, notes } = await countVote(file, rule, options);
  return { result, notes, lines: result.items.map((item) => ({ id: item.id, votes: item.for, selected: item.elected })) };
}

async function budget(file: string, options: Options): Promise<Counted> {
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
