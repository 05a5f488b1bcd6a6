import { rename } from 'node:fs/promises';
import { nearDuplicates } from '../../analysis/lookAlikes.ts';
import { writeCsv } from '../../documents/table.ts';
import { type Flags, openSuggestions, progress } from '../reader.ts';
import { idsOnce } from '../topics/rows.ts';
import { WrongInput } from '../wrongInput.ts';

export interface Finding extends Flags {
  readonly out: string;
  readonly threshold: string;
}

/** Writes all pairs of suggestions that are nearly the same. */
export const findDuplicates = async (path: string, { out, threshold, ...flags }: Finding): Promise<void> => {
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
