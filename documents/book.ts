// A file's sheets as they are: cells with their lines, merged and hidden parts, nothing interpreted.
import { readFile } from 'node:fs/promises';
import { type Cell, UNCOMPUTED } from './cells.ts';
import { csvRows } from './table/csv.ts';
import { BadTable, type TableProblem } from './table/problem.ts';
import { isGzip, unpacked } from './table/text.ts';
import { bytesOf, kindOf, missing, reasonOf, type TableSource } from './table.ts';

export interface GridRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Merged cells; lines from 1 and columns from 0, all included. */
export interface Merge {
  readonly lines: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export interface Grid {
  /** Null for a CSV file, which has one sheet without a name. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  readonly hiddenLines: readonly number[];
  /** Columns that are hidden, from 0. */
  readonly hiddenColumns: readonly number[];
}

/** The sheets of a file; one at least. */
export interface Book {
  readonly name: string;
  readonly sheets: readonly Grid[];
}

export type BookRead = { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly problem: TableProblem };

/** Reads a `.csv`, `.tsv` or `.xlsx` with all its sheets; a problem comes back with line, column and reason. */
export const readBook = async (source: TableSource): Promise<BookRead> => {
  const name = typeof source === 'string' ? source : source.name;
  try {
    const sheets = kindOf(name) === 'xlsx' ? await workbook(source, name) : [await csv(source, name)];
    if (sheets.every(({ rows }) => rows.length === 0)) throw new BadTable({ id: 'table-empty', facts: { name } });
    return { ok: true, book: { name, sheets } };
  } catch (error) {
    if (error instanceof BadTable) return { ok: false, problem: error.problem };
    throw error;
  }
};

/** A grid of plain rows, as CSV files and tests have them. */
export const plainGrid = (rows: readonly GridRow[], name: string | null = null): Grid => ({
  name,
  hidden: false,
  rows: rows.filter(({ cells }) => cells.some(isFilled)),
  merges: [],
  hiddenLines: [],
  hiddenColumns: [],
});

const isFilled = (cell: Cell): boolean => cell !== null && cell !== undefined && cell !== '';

async function csv(source: TableSource, name: string): Promise<Grid> {
  const rows: GridRow[] = [];
  for await (const { line, cells } of csvRows(() => bytesOf(source, name), name, { ragged: true }))
    rows.push({ line, cells: cells.map(asTyped) });
  return plainGrid(rows);
}

/** A text that was kept from running as a formula (table.ts) without its quote mark. */
const asTyped = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@\t\r])/, '') : cell);

const isFirst = (cell: Cell): cell is Date => cell instanceof Date && cell.getUTCDate() === 1;

/** Whether a format shows a day's year and month only: what was typed as 2025年6月 is kept as its first day. */
const isMonth = (format = ''): boolean => {
  const shown = format.replace(/"[^"]{0,80}"|\[[^\]]{0,80}\]|\\./g, '');
  return /m/i.test(shown) && /y/i.test(shown) && !/[dhs]/i.test(shown);
};

/** The last day of a month. */
const endOf = (day: Date): Date => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0));

async function workbook(source: TableSource, name: string): Promise<Grid[]> {
  const bytes = typeof source === 'string' ? await readFile(source).catch(missing(name)) : source.bytes;
  const { readXlsx } = await import('hucre/xlsx'); // much to load, and seldom needed
  try {
    const plain = isGzip(bytes) ? unpacked(bytes) : bytes;
    const read = await readXlsx(plain);
    // formats take long to read, and only they tell a month from its first day
    const { sheets } = read.sheets.some(({ rows }) => rows.some((row) => row.some(isFirst)))
      ? await readXlsx(plain, { readStyles: true })
      : read;
    return sheets.map(({ name: sheet, rows, merges = [], rowDefs, columns = [], hidden, veryHidden, cells }) => ({
      name: sheet,
      hidden: hidden === true || veryHidden === true,
      rows: rows
        .map((values, index) => ({
          line: index + 1,
          cells: values.map((value, column): Cell => {
            if (value === null && cells?.get(`${index},${column}`)?.formula !== undefined) return UNCOMPUTED;
            return isFirst(value) && isMonth(cells?.get(`${index},${column}`)?.style?.numFmt) ? endOf(value) : value;
          }),
        }))
        .filter((row) => row.cells.some(isFilled)),
      merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
        lines: [startRow + 1, endRow + 1],
        columns: [startCol, endCol],
      })),
      hiddenLines: [...(rowDefs ?? [])].flatMap(([row, def]) => (def.hidden === true ? [row + 1] : [])),
      hiddenColumns: columns.flatMap((column, index) => (column.hidden === true ? [index] : [])),
    }));
  } catch (error) {
    if (error instanceof BadTable) throw error;
    throw new BadTable({ id: 'table-broken', facts: { name, line: 1, reason: reasonOf(error) } });
  }
}
