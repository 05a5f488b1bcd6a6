import { readFile, rename, rm } from 'node:fs/promises';
import { Command } from 'commander';
import { type Classifier, load } from '../analysis/classify.ts';
import { writeCsv } from '../documents/table.ts';
import { type Flags, openSuggestions, progress, type Suggestions } from './reader.ts';
import { WrongInput } from './wrongInput.ts';

interface Options extends Flags {
  readonly model: string;
  readonly out: string;
}

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
    .action(async (path: string, options: Options, command: Command) => {
      try {
        const classifier = await modelAt(options.model);
        const suggestions = await openSuggestions(path, ['id', 'text'], options);
        await writeCsv(
          `${options.out}.part`,
          [suggestions.columns.get('id') ?? 'id', 'pred', 'certainty'],
          proposals(suggestions, classifier),
          { escapeFormulas: false },
        );
        await rename(`${options.out}.part`, options.out);
      } catch (error) {
        await rm(`${options.out}.part`, { force: true });
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });

async function* proposals({ rows }: Suggestions, classifier: Classifier): AsyncGenerator<string[]> {
  const classified = progress('classified');
  for await (const { of } of rows) {
    const { aspect, certainty } = classifier.classify(of('text'), of('title'));
    classified.step();
    yield [of('id'), aspect, certainty.toFixed(4)];
  }
  classified.done();
}

const modelAt = async (path: string): Promise<Classifier> => {
  try {
    return load(await readFile(path));
  } catch (error) {
    throw new WrongInput(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
