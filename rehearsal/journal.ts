// A journal of what must outlive this process; each line is written before anybody acts on it.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Journal<Line> {
  /** The lines written by earlier processes, in order; a line cut off by a sudden death is left out. */
  readonly before: readonly Line[];
  write(line: Line): void;
}

export function openJournal<Line>(path: string): Journal<Line> {
  mkdirSync(dirname(path), { recursive: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== '' && !text.endsWith('\n')) appendFileSync(path, '\n');
  return {
    before: text.split('\n').flatMap((line) => read<Line>(line)),
    write: (line) => appendFileSync(path, `${JSON.stringify(line)}\n`),
  };
}

/** For tests: a journal that stores nothing. */
export const forgetfulJournal = <Line>(): Journal<Line> => ({ before: [], write: () => {} });

function read<Line>(line: string): Line[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Line];
  } catch {
    return [];
  }
}
