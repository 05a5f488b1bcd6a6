// Jieba and its dictionaries. Its own module would keep both files in memory, eleven megabytes in every process that only might read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Package from '@node-rs/jieba';

const require = createRequire(import.meta.url);
const file = (name: string): Uint8Array => readFileSync(require.resolve(`@node-rs/jieba/${name}`));

let cutter: Package.Jieba | undefined;
/** The dictionary takes a tenth of a second and some forty megabytes, so it is loaded when Chinese is first read. */
export const jieba = (): Package.Jieba => {
  const { Jieba } = require('@node-rs/jieba') as typeof Package;
  cutter ??= Jieba.withDict(file('dict.txt'));
  return cutter;
};

/** Jieba's table of general frequencies, word by word: the word and its inverse share of texts. The table is read and let go. */
export function* frequencies(): Generator<readonly [word: string, idf: number]> {
  const table = new TextDecoder().decode(file('idf.txt'));
  for (let from = 0; from < table.length; ) {
    const end = table.indexOf('\n', from) < 0 ? table.length : table.indexOf('\n', from);
    const space = table.indexOf(' ', from);
    if (space > from && space < end) yield [table.slice(from, space), Number(table.slice(space + 1, end))];
    from = end + 1;
  }
}
