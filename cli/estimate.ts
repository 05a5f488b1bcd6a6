// minsheng estimate: estimates a population from a file of answers and a file that describes how the sample was drawn.
import { Command } from 'commander';
import { MISSING } from './estimate/cells.ts';
import { WrongInput } from './wrongInput.ts';

/** `minsheng estimate <answers.csv> --design <design.yaml> [--json]`. Wrong input ends with exit code 2 and is named by its place. */
export const estimateCommand = (): Command =>
  new Command('estimate')
    .summary('estimate means, totals and shares of a population from a sample survey')
    .description(
      'Estimates means, totals and shares of a population from a sample survey, with standard errors and intervals.\n\n' +
        'The design file (YAML):\n' +
        '  stratum: <column>          absent: one stratum\n' +
        '  population: <column>       size of each answer’s stratum; or weight: <column>\n' +
        '  postStratify: { by: <column>, totals: { <value>: <people>, … } }\n' +
        '  confidence: 0.95\n' +
        '  estimate: [ { mean: <column> }, { total: <column> }, { share: <column>, is: <value> } ]\n' +
        '  missing: [不知道]          cells that are missing answers too\n\n' +
        `Missing answers are an empty cell and ${MISSING.slice(1).join(', ')}. What is neither missing nor of the kind asked for is refused by its line.`,
    )
    .argument('<answers.csv>', '.csv, .csv.gz or .xlsx: one answer a line, under a line of column names')
    .requiredOption('--design <design.yaml>', 'how the sample was drawn, and what is wanted of it')
    .option('--json', 'print {"estimates":[{"mean":…,"estimate":…,"se":…,"low":…,"high":…,"n":…}]}')
    .action(async (answersFile: string, options: { design: string; json?: true }, command: Command) => {
      try {
        const { estimatesOf, table } = await import('./estimate/estimates.ts');
        const estimates = await estimatesOf(answersFile, options.design);
        command.configureOutput().writeOut?.(`${options.json ? JSON.stringify({ estimates }) : table(estimates)}\n`);
      } catch (problem) {
        if (!(problem instanceof WrongInput)) throw problem;
        command.error(`error: ${problem.message}`, { exitCode: 2, code: 'minsheng.wrongInput' });
      }
    });
