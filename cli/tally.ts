// minsheng tally: counts a vote from a file, by a congress's rule or by a method of participatory budgeting, or thousands of votes from a
// stream.
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Counting } from './tally/count.ts';
import { completions, methods, utilities } from './tally/flags.ts';
import { WrongInput } from './wrongInput.ts';

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
    .action(async (file: string | undefined, options: Counting, command: Command) => {
      try {
        const { countFile, recount } = await import('./tally/count.ts');
        if (options.jsonl) return await recount(command);
        if (file === undefined) throw new WrongInput('expected a file (.pb or .csv), or --jsonl with votes on standard input');
        return await countFile(file, options, command);
      } catch (problem) {
        if (!(problem instanceof WrongInput)) throw problem;
        return command.error(`error: ${problem.message}`, { exitCode: 2, code: 'minsheng.wrongInput' });
      }
    });
