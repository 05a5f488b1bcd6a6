import type { Language } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import { languages } from '../locales/spoken.ts';

/** A column, with further header names besides the one that each language has for it. */
export interface Column<Key extends string> {
  readonly key: Key;
  /** The key of its name in the lists for download, if it differs. */
  readonly listed?: string;
  readonly also: readonly string[];
}

export type Columns<Key extends string> = readonly Column<Key>[];

/** A header without width, case, spaces, text in brackets and marks for "required": `总投资（万元）*` → `总投资`. */
const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]{0,60}\)/g, '')
    .replace(/[\s_*:-]/g, '');

export interface Found<Key extends string> {
  /** The index of each column, from 0. */
  readonly at: ReadonlyMap<Key, number>;
  /** Headers as written, of the columns found. */
  readonly written: ReadonlyMap<Key, string>;
  /** Headers that match no column: reported, so that nothing is dropped silently. */
  readonly ignored: readonly string[];
}

/** Finds columns by their header names in any language and order. Of two with the same name the first counts. */
export const findColumns = <Key extends string>(headers: readonly string[], columns: Columns<Key>): Found<Key> => {
  const keys = keysIn(columns);
  const at = new Map<Key, number>();
  const written = new Map<Key, string>();
  const ignored: string[] = [];
  for (const [index, header] of headers.entries()) {
    const name = folded(header);
    const key = keys.get(name);
    if (key !== undefined && !at.has(key)) {
      at.set(key, index);
      written.set(key, header);
    } else if (name !== '') ignored.push(header);
  }
  return { at, written, ignored };
};

/** Column keys by all their names; of two with the same name the first counts. */
const keysIn = <Key extends string>(columns: Columns<Key>): ReadonlyMap<string, Key> =>
  new Map(
    columns
      .flatMap(({ key, listed = key, also }) =>
        [...namesOf(key), ...namesOf(listed), ...also].map((name) => [folded(name), key] as const),
      )
      .toReversed(),
  );

const nameOf = (key: string, language: Language): string => say(language, `column-${key}`);

/** A column's name in each language. */
export const namesOf = (key: string): readonly string[] => [...new Set(languages.map((language) => nameOf(key, language)))];

/** The headers to write, in the given order. */
export const headersOf = (keys: readonly string[], language: Language): readonly string[] =>
  keys.map((key) => nameOf(key, language));

/** Whether a header says that its amounts are in units of ten thousand: `总投资（万元）`, `Cost (10k yuan)`. */
export const inTenThousands = (header: string): boolean => /万元|10k|10,?000|ten thousand/i.test(header);
