import { type Duplex, pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { BadTable } from './problem.ts';

const newline = 10;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export const unpacked = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);

/** Opens the bytes anew each time: they are read once to find out how letters are written, and once for the rows. */
export type Opened = () => AsyncIterable<Uint8Array>;

/**
 * The text of a file that says nowhere how its letters are written: UTF-16 or UTF-8 by its mark, else UTF-8 if every byte of it
 * is, else GB18030, as Chinese office programs write it, unless most of it reads as UTF-8 (then it is a broken one). A gzip file is
 * known by its first bytes, whatever its name.
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

/** The line of the first bytes that are no letters in this writing, or nothing if all are. */
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

/** Whether all bytes are letters in this writing. */
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

/** Whether more of the signs beyond ASCII read as UTF-8 than do not: of GB18030 one in ten does by chance. */
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

/** One line's text by the same rules; undefined where its letters are unknown. */
export function textOfLine(bytes: Uint8Array): string | undefined {
  for (const letters of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(letters, { fatal: true }).decode(bytes);
    } catch {
      // the next writing, if there is one
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

/** What comes out of a stream when chunks are put in; an error of either ends the loop that reads it, and leaving the loop ends both. */
export async function* through<Out>(chunks: AsyncIterable<unknown>, stream: Duplex): AsyncGenerator<Out> {
  yield* pipeline(Readable.from(chunks), stream, () => {
    // told by the loop
  }) as AsyncIterable<Out>;
}
