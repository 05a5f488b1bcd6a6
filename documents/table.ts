import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { stringify as stringifyNow } from 'csv-stringify/sync';
import type { Cell } from './cells.ts';
import { csvRows } from './table/csv.ts';
import { BadTable, type TableProblem, type TableRow } from './table/problem.ts';
import { isGzip, unpacked } from './table/text.ts';

export { BadTable, type TableProblem, type TableRow } from './table/problem.ts';

/** A table with a header: `headers` as written, `rows` below it, each with its line in the file (the header is line 1). */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableRead = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly problem: TableProblem };

/** A path, or bytes with the file name under which they came: the name's ending says what they are. */
export type TableSource = string | { readonly bytes: Uint8Array; readonly name: string };

/** Reads a whole `.csv`, `.csv.gz`, `.tsv` or `.xlsx`; a problem comes back with line, column and reason. */
export const readTable = async (source: TableSource): Promise<TableRead> => {
  try {
    const rows: TableRow[] = [];
    for await (const row of streamTable(source)) rows.push(row);
    const head = rows.shift();
    return { ok: true, table: { headers: head?.cells.map((cell) => String(cell ?? '').trim()) ?? [], rows } };
  } catch (error) {
    if (error instanceof BadTable) return { ok: false, problem: error.problem };
    throw error;
  }
};

/**
 * The rows of a table one after the other, the header first, in bounded memory (the bytes of a workbook are held whole). Empty rows are
 * left out. Throws `BadTable` with the problem where the file cannot be read further.
 */
export async function* streamTable(source: TableSource): AsyncGenerator<TableRow> {
  const name = typeof source === 'string' ? source : source.name;
  const kind = kindOf(name);
  let empty = true;
  for await (const row of kind === 'xlsx' ? xlsxRows(source, name) : csvRows(() => bytesOf(source, name), name)) {
    if (row.cells.every((cell) => cell === null || cell === undefined || cell === '')) continue;
    empty = false;
    yield row;
  }
  if (empty) throw new BadTable({ id: 'table-empty', facts: { name } });
}

/** What a file is, by its name's ending. Throws `BadTable` where it is no table. */
export const kindOf = (name: string): string => {
  const kind = /\.(csv|tsv|txt|xlsx)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (!kind) throw new BadTable({ id: 'table-kind-unknown', facts: { name } });
  return kind;
};

async function* xlsxRows(source: TableSource, name: string): AsyncGenerator<TableRow> {
  const bytes = typeof source === 'string' ? await readFile(source).catch(missing(name)) : source.bytes;
  const { streamXlsxRows } = await import('hucre/xlsx'); // much to load, and seldom needed
  let line = 0;
  try {
    for await (const { index, values } of streamXlsxRows(isGzip(bytes) ? unpacked(bytes) : bytes)) {
      line = index + 1;
      yield { line, cells: values };
    }
  } catch (error) {
    throw new BadTable({ id: 'table-broken', facts: { name, line: line + 1, reason: reasonOf(error) } });
  }
}

/** A source's bytes as a stream. */
export const bytesOf = (source: TableSource, name: string): AsyncIterable<Uint8Array> =>
  typeof source === 'string' ? fileBytes(source, name) : Readable.from([source.bytes]);

/** A file's bytes as a stream. Throws `BadTable` if it cannot be opened. */
export async function* fileBytes(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    missing(name)(error);
  }
}

/** Says that a file cannot be opened. */
export const missing =
  (name: string) =>
  (error: unknown): never => {
    throw new BadTable({ id: 'table-not-there', facts: { name, reason: reasonOf(error) } });
  };

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface CsvOptions {
  /** Writes a byte order mark, so that office programs take the file for UTF-8; true by default. */
  readonly bom?: boolean;
  /** Puts a quote mark before cells that a spreadsheet would run as a formula; true by default, because texts come from the public. */
  readonly escapeFormulas?: boolean;
}

/** A table as CSV text, for tables that fit into memory. */
export const csvOf = (headers: readonly string[], rows: Iterable<readonly Cell[]>, options: CsvOptions = {}): string =>
  stringifyNow([headers, ...rows].map(asWritten), csvSettings(options));

/** Writes a table to a CSV file, row by row as rows come. */
export const writeCsv = async (
  path: string,
  headers: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  options: CsvOptions = {},
): Promise<void> => {
  const all = async function* () {
    yield asWritten(headers);
    for await (const row of rows) yield asWritten(row);
  };
  await pipeline(Readable.from(all()), stringify(csvSettings(options)), createWriteStream(path));
};

const csvSettings = ({ bom = true, escapeFormulas = true }: CsvOptions) => ({ bom, escape_formulas: escapeFormulas });

/** A day without its time, moments in full; yes and no as words. */
const asWritten = (row: readonly Cell[]): (string | number)[] =>
  row.map((cell) => {
    if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
    return typeof cell === 'boolean' ? String(cell) : (cell ?? '');
  });
