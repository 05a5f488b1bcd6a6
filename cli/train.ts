import { Command } from 'commander';
import type { Learning } from './train/learn.ts';
import { WrongInput } from './wrongInput.ts';

/** `minsheng train <labelled> --out <model> [--label COLUMN]`: learns aspects from suggestions that people have labelled. */
export const trainCommand = (): Command =>
  new Command('train')
    .summary('learn aspects from labelled suggestions')
    .argument('<labelled>', '.csv, .csv.gz or .xlsx with a header: title and text, and the label of each row')
    .requiredOption('--out <model>', 'where the model is written')
    .option('--label <column>', 'the column of the labels (else label, aspect)')
    .option('--title <column>', 'the column of the titles (else title)')
    .option('--text <column>', 'the column of the texts (else detail, text, description)')
    .action(async (labelled: string, options: Learning, command: Command) => {
      try {
        await (await import('./train/learn.ts')).learn(labelled, options);
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });
