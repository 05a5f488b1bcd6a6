// Writes rows as JSON or CSV, piece by piece, to a file or to standard output.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure, type House } from '../house.ts';
import { jsonSafe } from '../words.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A JSON array with one object on each line, readable by a parser as a whole and by line. */
export async function* jsonLines(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row, jsonSafe);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** CSV by RFC 4180, but with line feeds: cells with a quote, a comma or a line break are quoted. */
export async function* csvLines(columns: readonly string[], rows: AsyncIterable<Row>, forOffice = false): AsyncGenerator<string> {
  yield `${forOffice ? '\uFEFF' : ''}${columns.join(',')}\n`;
  for await (const row of rows) yield `${columns.map((name) => cell(row[name], forOffice)).join(',')}\n`;
}

function cell(value: unknown, forOffice: boolean): string {
  const text = textOf(value);
  const safe = forOffice && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value, jsonSafe) : String(value as string | number | boolean | bigint);
};

/** Writes all pieces. A reader that closes the pipe early (`| head`) is no failure. */
export async function send({ out }: House, pieces: AsyncIterable<string>, file?: string): Promise<void> {
  const source = Readable.from(batches(pieces), { objectMode: false });
  try {
    if (file === undefined) await pipeline(source, out, { end: false });
    else await pipeline(source, createWriteStream(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (file === undefined && code === 'EPIPE') return;
    if (file !== undefined && code !== undefined && ['ENOENT', 'EACCES', 'EISDIR', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code)) {
      throw new Failure(`${file}: cannot be written (${message})`);
    }
    throw error;
  }
}

/** Joins small pieces into larger ones, because each piece costs a stream more than its bytes do. */
async function* batches(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length > 65_536) {
      yield Buffer.from(held);
      held = '';
    }
  }
  if (held !== '') yield Buffer.from(held);
}
