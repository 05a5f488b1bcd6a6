import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, write, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './changes.ts';

/** Where changes are stored. `settled` resolves when the operating system has everything appended so far. */
export interface Journal {
  append(changes: readonly Change[]): void;
  settled(): Promise<void>;
  /** Whether the journal has grown so much since its last compaction that it should be rewritten. */
  readonly isLong: boolean;
  /** Replaces the journal's content with these changes, by one rename. */
  rewrite(changes: Iterable<Change>): void;
  close(): Promise<void>;
}

/** A journal that stores nothing: for benches and tests. */
export const forgetfulJournal = (): Journal => ({
  append: () => {},
  settled: () => Promise.resolve(),
  isLong: false,
  rewrite: () => {},
  close: () => Promise.resolve(),
});

const COMPACT_FROM_BYTES = 32 * 1024 * 1024;

/**
 * Reads a folder's journal, passes each change to `replay` in order, and opens the journal for appending. An unfinished last line of a
 * killed process is cut off: its call was never answered.
 *
 * Appends are batched: lines that come during a write are written together next. They survive the death of the process but not of the
 * machine, since nothing is forced to the disk.
 */
export function openJournal(dir: string, replay: (change: Change) => void): Journal {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'journal.jsonl');
  let { descriptor, bytes } = read(path, replay);
  let compactAt = COMPACT_FROM_BYTES;
  let gathering: string[] = [];
  let writing: Promise<void> | undefined;

  const writeGathered = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    const lines = Buffer.from(gathering.join(''));
    gathering = [];
    await writeAll(descriptor, lines);
    bytes += lines.length;
  };
  const settled = async (): Promise<void> => {
    while (writing || gathering.length > 0) {
      writing ??= writeGathered().finally(() => {
        writing = undefined;
      });
      // oxlint-disable-next-line no-await-in-loop -- one write after the other is the point
      await writing;
    }
  };

  return {
    append(changes) {
      for (const change of changes) gathering.push(`${JSON.stringify(change)}\n`);
    },
    settled,
    get isLong() {
      return bytes > compactAt && !writing;
    },
    rewrite(changes) {
      gathering = [];
      const next = rewritten(path, changes);
      closeSync(descriptor);
      ({ descriptor, bytes } = next);
      compactAt = Math.max(COMPACT_FROM_BYTES, bytes * 4);
    },
    async close() {
      await settled();
      closeSync(descriptor);
    },
  };
}

function read(path: string, replay: (change: Change) => void): { descriptor: number; bytes: number } {
  if (!existsSync(path)) return { descriptor: openSync(path, 'a'), bytes: 0 };
  const kept = readFileSync(path);
  const end = kept.lastIndexOf(0x0a) + 1;
  let from = 0;
  while (from < end) {
    const to = kept.indexOf(0x0a, from);
    replay(JSON.parse(kept.toString('utf8', from, to)) as Change);
    from = to + 1;
  }
  const descriptor = openSync(path, 'a');
  if (end < kept.length) ftruncateSync(descriptor, end);
  return { descriptor, bytes: end };
}

function rewritten(path: string, changes: Iterable<Change>): { descriptor: number; bytes: number } {
  const next = `${path}.next`;
  const descriptor = openSync(next, 'w');
  let bytes = 0;
  for (const change of changes) bytes += writeSync(descriptor, `${JSON.stringify(change)}\n`);
  closeSync(descriptor);
  renameSync(next, path);
  return { descriptor: openSync(path, 'a'), bytes };
}

const writeAll = async (descriptor: number, data: Buffer): Promise<void> => {
  for (let done = 0; done < data.length; ) {
    // oxlint-disable-next-line no-await-in-loop -- a short write is continued where it stopped
    done += await new Promise<number>((resolve, reject) =>
      write(descriptor, data, done, data.length - done, null, (error, count) => (error ? reject(error) : resolve(count))),
    );
  }
};
