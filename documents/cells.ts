// What a cell holds, and what reading one gives.

/** The value of a cell in a sheet or a CSV file. */
export type Cell = string | number | boolean | Date | null | undefined;

/** What was taken for granted when a cell was read: it is told, so that nobody is surprised. */
export type Assumed = 'year' | 'rounded' | 'local-time';

/** The value of a cell, or what was expected there (the last part of a message id), with the nearest right value where one is near. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly assumed?: Assumed }
  | { readonly ok: false; readonly expected: Expected; readonly nearest?: string };
export type Expected =
  | 'amount'
  | 'whole-number'
  | 'date'
  | 'date-of-year'
  | 'region'
  | 'aspect'
  | 'unit'
  | 'sources'
  | 'kind'
  | 'sum'
  | 'text'
  | 'same-count'
  | 'same-candidate'
  | 'coordinates'
  | 'id'
  | 'project'
  | 'task'
  | 'other-place'
  | 'one-each'
  | 'no-error'
  | 'no-filler'
  | 'line-number'
  | 'short-text';

export const ok = <T>(value: T, assumed?: Assumed): Read<T> => (assumed ? { ok: true, value, assumed } : { ok: true, value });
export const expected = (what: Expected, nearest?: string): Read<never> =>
  nearest === undefined || nearest === '' ? { ok: false, expected: what } : { ok: false, expected: what, nearest };

/** A cell as trimmed text; a date as ISO. Empty for an empty cell. */
export const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replaceAll('\u00a0', ' ').replaceAll('\ufeff', '').trim();
};

/** A formula that the file has no result for: the office program that wrote it never computed it. */
export const UNCOMPUTED = '#UNCOMPUTED!';

/** Whether a cell holds an office program's error, such as `#N/A`. */
export const isError = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^\s*(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|UNCOMPUTED!)|#{3,})\s*$/i.test(cell);

/** Text with narrow letters and digits, without any space. */
export const halfWidth = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Several lines in one cell: each on its own line or separated by `；` or `;`; leading numbers and bullets are removed. */
export const linesOf = (cell: Cell): readonly string[] =>
  textOf(cell)
    .split(/[；;\r\n]+/)
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,2}[)）.、](?!\d)|[•·*-]\s)\s*/, '').trim())
    .filter((line) => line !== '');
