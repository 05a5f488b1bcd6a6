import { Command } from 'commander';
import type { Finding } from './duplicates/find.ts';
import { WrongInput } from './wrongInput.ts';

/** `minsheng duplicates <in> --out <pairs.csv>`: all pairs of suggestions with nearly the same meaning and nearly the same words. */
export const duplicatesCommand = (): Command =>
  new Command('duplicates')
    .summary('find suggestions that are nearly the same, word for word')
    .argument('<in>', '.csv, .csv.gz or .xlsx with a header: id and text')
    .requiredOption('--out <pairs.csv>', 'id1, id2: each pair once')
    .option('--threshold <share>', 'share of three-character pieces in common, over 0 to 1', '0.5')
    .option('--id <column>', 'the column of the ids (else id, msg_id, row)')
    .option('--text <column>', 'the column of the texts (else detail, text, description, and at last title)')
    .action(async (path: string, options: Finding, command: Command) => {
      try {
        await (await import('./duplicates/find.ts')).findDuplicates(path, options);
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });
