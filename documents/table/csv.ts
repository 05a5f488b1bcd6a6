import { CsvError, parse } from 'csv-parse';
import { BadTable, type TableProblem, type TableRow } from './problem.ts';
import { type Opened, textOf, through } from './text.ts';

/**
 * The rows of a CSV file with the lines on which they begin; every row must have as many cells as the first, unless rows may be `ragged`:
 * a sheet has a title above its header and notes below.
 */
export async function* csvRows(open: Opened, name: string, { ragged = false } = {}): AsyncGenerator<TableRow> {
  const delimiter = await (ragged ? likelyDelimiter(open, name) : delimiterOf(open, name));
  let headers: readonly string[] = [];
  let next = 1; // the line on which the next row begins
  const begins: number[] = []; // of rows that are read and not yet yielded
  let doubled = 0; // csv-parse counts a CRLF within quotes as two lines
  const parser = parse({
    delimiter,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: ragged,
    on_record: (record: string[], { lines }) => {
      const text = record.join('');
      const within = countOf(text, '\n') + countOf(text, '\r');
      begins.push(lines - within - doubled);
      doubled += countOf(text, '\r\n');
      next = lines - doubled + 1;
      if (headers.length === 0) headers = record;
      return record;
    },
  });
  try {
    for await (const cells of through<string[]>(textOf(open, name), parser)) yield { line: begins.shift() ?? next, cells };
  } catch (error) {
    throw error instanceof CsvError ? new BadTable(problemOf(error, name, headers, next)) : error;
  }
}

const problemOf = (error: CsvError, name: string, headers: readonly string[], line: number): TableProblem => {
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const found = Array.isArray(error.record) ? error.record.length : 0;
    const expected = headers.length;
    return { id: 'table-row-length', facts: { name, line, column: Math.min(found, expected) + 1, found, expected } };
  }
  const at = Number(error.column ?? error.index ?? 0);
  return { id: 'table-quotes', facts: { name, line, column: headers[at] ?? String(at + 1) } };
};

/** The delimiter of the header, outside quotes: a comma, a semicolon or a tab, whichever is most frequent. */
const delimiterOf = async (open: Opened, name: string): Promise<string> => {
  let head = '';
  for await (const text of textOf(open, name)) {
    head += text;
    if (head.includes('\n')) break;
  }
  const line = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, times: line.split(mark).length }));
  return counts.reduce((best, next) => (next.times > best.times ? next : best)).mark;
};

/** The delimiter that most of the first lines have, where the first one may be a title. */
const likelyDelimiter = async (open: Opened, name: string): Promise<string> => {
  let head = '';
  for await (const text of textOf(open, name)) {
    head += text;
    if (countOf(head, '\n') >= HEAD_LINES) break;
  }
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .slice(0, HEAD_LINES);
  const marks = [',', ';', '\t'].map((mark) => {
    const times = lines.map((line) => countOf(line, mark));
    return { mark, score: times.filter((count) => count > 0).length * 1_000 + times.reduce((sum, count) => sum + count, 0) };
  });
  return marks.reduce((best, next) => (next.score > best.score ? next : best)).mark;
};
const HEAD_LINES = 20;

const countOf = (text: string, what: string): number => text.split(what).length - 1;
