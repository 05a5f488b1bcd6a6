import { Command } from 'commander';
import { heatFormula } from '../analysis/topics/heat.ts';
import type { Grouping } from './topics/find.ts';
import { WrongInput } from './wrongInput.ts';

/** `minsheng topics <in> --out <dir>`: groups suggestions that ask for the same thing at the same place, the hottest topics first. */
export const topicsCommand = (): Command =>
  new Command('topics')
    .summary('find what many ask for, the hottest first')
    .description(
      'Groups suggestions that ask for the same thing at the same place. Each suggestion stands in exactly one topic.\n\n' +
        `heat = ${heatFormula}\n` +
        '  people     distinct senders\n' +
        '  recency    0 to 1: halves with every 180 days since a person last wrote, counted from the latest suggestion of the file\n' +
        '  spread     0 to 1: 1 - 1 / days on which somebody wrote\n' +
        '  agreement  0 to 1: mean likeness between the suggestions; 0 for one alone',
    )
    .argument('<in>', '.csv, .csv.gz or .xlsx with a header: id, title and text; time, user, likes, region if there are any')
    .requiredOption('--out <dir>', 'where topics.csv and members.csv are written')
    .option('--id <column>', 'the column of the ids (else id, msg_id, row)')
    .option('--title <column>', 'the column of the titles (else title)')
    .option('--text <column>', 'the column of the texts (else detail, text, description)')
    .option('--time <column>', 'the column of the moments (else time)')
    .option('--user <column>', 'the column of the senders (else user)')
    .option('--likes <column>', 'the column of the likes (else likes)')
    .option('--region <column>', 'the column of the division codes (else region)')
    .action(async (path: string, options: Grouping, command: Command) => {
      try {
        await (await import('./topics/find.ts')).findTopics(path, options);
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });
