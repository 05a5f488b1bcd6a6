import { rename } from 'node:fs/promises';
import { Command } from 'commander';
import { nearDuplicates } from '../analysis/lookAlikes.ts';
import { writeCsv } from '../documents/table.ts';
import { type Flags, openSuggestions, progress } from './reader.ts';
import { WrongInput } from './wrongInput.ts';
import { idsOnce } from './topics/rows.ts';

interface Options extends Flags {
  readonly out: string;
  readonly threshold: string;
}

/** `minsheng duplicates <in> --out <pairs.csv>`: all pairs of suggestions with nearly the same meaning and nearly the same words. */
export const duplicatesCommand = (): Command =>
  new Command('duplicates')
    .summary('find suggestions that are nearly the same, word for word')
    .argument('<in>', '.csv, .csv.gz or .xlsx with a header: id and text')
    .requiredOption('--out <pairs.csv>', 'id1, id2: each pair once')
    .option('--threshold <share>', 'share of three-character pieces in common, over 0 to 1', '0.5')
    .option('--id <column>', 'the column of the ids (else id, msg_id, row)')
    .option('--text <column>', 'the column of the texts (else detail, text, description, and at last title)')
    .action(async (path: string, options: Options, command: Command) => {
      try {
        await findDuplicates(path, options);
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });

const findDuplicates = async (path: string, { out, threshold, ...flags }: Options): Promise<void> => {
  const least = Number(threshold);
  if (!(least > 0 && least <= 1)) throw new WrongInput(`--threshold: ${threshold} is not a share over 0 and up to 1`);
  const { rows, columns } = await openSuggestions(path, ['id', 'text'], flags);
  const once = idsOnce(path, columns.get('id') ?? 'id');
  const reading = progress('read');
  const texts: { id: string; text: string }[] = [];
  for await (const { line, of } of rows) {
    texts.push({ id: once(of('id'), line), text: of(columns.has('text') ? 'text' : 'title') });
    reading.step();
  }
  reading.done();

  const found = progress('pairs found');
  const pairs = function* () {
    for (const { id1, id2 } of nearDuplicates(texts, least)) {
      found.step();
      yield [id1, id2];
    }
    found.done();
  };
  await writeCsv(`${out}.part`, ['id1', 'id2'], pairs(), { escapeFormulas: false });
  await rename(`${out}.part`, out);
};
