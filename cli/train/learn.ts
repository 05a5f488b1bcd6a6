import { rename, writeFile } from 'node:fs/promises';
import { type Example, train } from '../../analysis/classify.ts';
import { type Flags, openSuggestions, progress } from '../reader.ts';
import { stopwatch } from '../stopwatch.ts';
import { WrongInput } from '../wrongInput.ts';

export interface Learning extends Flags {
  readonly out: string;
}

/** Learns from the labelled suggestions of a file and writes the model. */
export const learn = async (path: string, options: Learning): Promise<void> => {
  const { rows, columns } = await openSuggestions(path, ['text', 'label'], options);
  const examples: Example[] = [];
  let unlabelled = 0;
  const reading = progress('read');
  for await (const { of } of rows) {
    reading.step();
    const label = of('label').trim();
    if (label === '') unlabelled++;
    else examples.push({ title: of('title'), text: of('text'), label });
  }
  reading.done();
  if (unlabelled > 0) process.stderr.write(`${unlabelled} rows without a label were left out\n`);
  if (examples.length === 0) {
    throw new WrongInput(
      `${path}: column ${columns.get('label') ?? 'label'}: no row has a label; there is nothing to learn from`,
    );
  }

  const seconds = stopwatch();
  const classifier = train(examples);
  const { measured } = classifier;
  process.stderr.write(`learnt ${classifier.aspects.length} aspects from ${examples.length} suggestions in ${seconds()} s\n`);
  if (measured) {
    process.stderr.write(
      `on suggestions held back: accuracy ${measured.accuracy.toFixed(3)}, macro-F1 ${measured.macroF1.toFixed(3)}, calibration error ${measured.calibrationError.toFixed(3)}\n`,
    );
  }
  await writeFile(`${options.out}.part`, classifier.save());
  await rename(`${options.out}.part`, options.out);
};
