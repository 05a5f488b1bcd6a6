import { Command } from 'commander';
import type { Proposing } from './classify/propose.ts';
import { WrongInput } from './wrongInput.ts';

/** `minsheng classify <in> --model <model> --out <out.csv>`: proposes an aspect and its certainty for each suggestion. */
export const classifyCommand = (): Command =>
  new Command('classify')
    .summary('propose the aspect of each suggestion')
    .argument('<in>', '.csv, .csv.gz or .xlsx with a header: id, title and text')
    .requiredOption('--model <model>', 'what `minsheng train` wrote')
    .requiredOption('--out <out.csv>', 'id (under its own name), pred, certainty (0 to 1)')
    .option('--id <column>', 'the column of the ids (else id, msg_id, row)')
    .option('--title <column>', 'the column of the titles (else title)')
    .option('--text <column>', 'the column of the texts (else detail, text, description)')
    .action(async (path: string, options: Proposing, command: Command) => {
      try {
        await (await import('./classify/propose.ts')).propose(path, options);
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });
