import { readFile, rename, rm } from 'node:fs/promises';
import { type Classifier, load } from '../../analysis/classify.ts';
import { writeCsv } from '../../documents/table.ts';
import { type Flags, openSuggestions, progress, type Suggestions } from '../reader.ts';
import { WrongInput } from '../wrongInput.ts';

export interface Proposing extends Flags {
  readonly model: string;
  readonly out: string;
}

/** Writes an aspect and its certainty for each suggestion of a file; nothing is left of an output that does not become whole. */
export async function propose(path: string, options: Proposing): Promise<void> {
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
  } finally {
    await rm(`${options.out}.part`, { force: true });
  }
}

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
