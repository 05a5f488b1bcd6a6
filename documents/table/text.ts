import { type Duplex, pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { BadTable } from './problem.ts';

const newline = 10;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export const unpacked = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);

/** Opens the bytes anew at each call: they are read once to detect the encoding, and once for the rows. */
export type Opened = () => AsyncIterable<Uint8Array>;

/**
 * The text of a file whose encoding is not declared: UTF-16 or UTF-8 by its byte order mark, else UTF-8 if all bytes are valid, else
 * GB18030, which Chinese office programs write, unless most of it reads as UTF-8 (then it is broken UTF-8). A gzip file is recognised by
 * its first bytes, whatever its name.
 */
export async function* textOf(open: Opened, name: string): AsyncGenerator<string> {
  const letters = await lettersOf(open, name);
  const decoder = new TextDecoder(letters);
  for await (const chunk of plainBytes(open, name)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const lettersOf = async (open: Opened, name: string): Promise<string> => {
  const [first] = await take(plainBytes(open, name));
  if (first?.[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first?.[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const broken = await firstBadLine(open, name, 'utf-8');
  if (broken === undefined) return 'utf-8';
  const line = (await isMostlyUtf8(open, name)) ? broken : await firstBadLine(open, name, 'gb18030');
  if (line !== undefined) throw new BadTable({ id: 'table-letters-unknown', facts: { name, line } });
  return 'gb18030';
};

/** The line of the first invalid bytes in this encoding; undefined if all are valid. */
const firstBadLine = async (open: Opened, name: string, letters: string): Promise<number | undefined> => {
  if (await isWhole(plainBytes(open, name), letters)) return undefined;
  const decoder = new TextDecoder(letters, { fatal: true });
  let line = 1;
  for await (const chunk of plainBytes(open, name)) {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.indexOf(newline, from) + 1 || chunk.length;
      try {
        decoder.decode(chunk.subarray(from, end), { stream: true });
      } catch {
        return line;
      }
      if (chunk[end - 1] === newline) line++;
      from = end;
    }
  }
  return line;
};

/** Whether all bytes are valid in this encoding. */
const isWhole = async (chunks: AsyncIterable<Uint8Array>, letters: string): Promise<boolean> => {
  const decoder = new TextDecoder(letters, { fatal: true });
  try {
    for await (const chunk of chunks) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** Whether more of the characters beyond ASCII are valid UTF-8 than not: of GB18030 text one in ten is by chance. */
const isMostlyUtf8 = async (open: Opened, name: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8');
  let [read, bad] = [0, 0];
  const count = (text: string): void => {
    bad += text.match(/\uFFFD/g)?.length ?? 0;
    read += text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  };
  for await (const chunk of plainBytes(open, name)) count(decoder.decode(chunk, { stream: true }));
  count(decoder.decode());
  return read > bad;
};

/** One line's text by the same rules; undefined where its encoding is unknown. */
export function textOfLine(bytes: Uint8Array): string | undefined {
  for (const letters of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(letters, { fatal: true }).decode(bytes);
    } catch {
      // try the next encoding, if there is one
    }
  }
  return undefined;
}

const take = async (chunks: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> => {
  for await (const chunk of chunks) return [chunk];
  return [];
};

async function* plainBytes(open: Opened, name: string): AsyncGenerator<Uint8Array> {
  const chunks = open()[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  if (!isGzip(first.value)) {
    yield* all();
    return;
  }
  try {
    yield* through<Uint8Array>(all(), createGunzip());
  } catch (error) {
    if (error instanceof BadTable) throw error;
    throw new BadTable({
      id: 'table-broken',
      facts: { name, line: 1, reason: error instanceof Error ? error.message : String(error) },
    });
  }
}

/**
 * The output of a stream for the given input chunks. An error of either side ends the loop that reads it, and leaving the loop ends both.
 */
export async function* through<Out>(chunks: AsyncIterable<unknown>, stream: Duplex): AsyncGenerator<Out> {
  yield* pipeline(Readable.from(chunks), stream, () => {
    // the reading loop gets the error
  }) as AsyncIterable<Out>;
}
