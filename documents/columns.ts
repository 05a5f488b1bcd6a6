/** A column's names, folded: the first Chinese and the first English one are written, all are read. */
export interface Column<Key extends string> {
  readonly key: Key;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export type Columns<Key extends string> = readonly Column<Key>[];

/** A header without width, case, spaces, brackets' content and marks for "required": `总投资（万元）*` → `总投资`. */
const folded = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]{0,60}\)/g, '')
    .replace(/[\s_*:-]/g, '');

export interface Found<Key extends string> {
  /** Where each column stands, counted from 0. */
  readonly at: ReadonlyMap<Key, number>;
  /** Headers as written, of the columns found. */
  readonly written: ReadonlyMap<Key, string>;
  /** Headers that no name fits: told, so that nothing is dropped in silence. */
  readonly ignored: readonly string[];
}

/** Finds columns by their header names in either language, in any order. The first of two with the same name counts. */
export const findColumns = <Key extends string>(headers: readonly string[], columns: Columns<Key>): Found<Key> => {
  const at = new Map<Key, number>();
  const written = new Map<Key, string>();
  const ignored: string[] = [];
  for (const [index, header] of headers.entries()) {
    const name = folded(header);
    const key = columns.find(({ zh, en }) => [...zh, ...en].some((known) => folded(known) === name))?.key;
    if (key !== undefined && !at.has(key)) {
      at.set(key, index);
      written.set(key, header);
    } else if (name !== '') ignored.push(header);
  }
  return { at, written, ignored };
};

/** The headers to write, in the order of the columns. */
export const headersOf = <Key extends string>(columns: Columns<Key>, language: 'zh' | 'en'): readonly string[] =>
  columns.map((column) => column[language][0] ?? column.key);

/** Whether a header says that its amounts are in ten thousands: `总投资（万元）`, `Cost (10k yuan)`. */
export const inTenThousands = (header: string): boolean => /万元|10k|10,?000|ten thousand/i.test(header);
