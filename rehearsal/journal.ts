// A line for each thing that must outlive this process; written before anybody acts on it.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Journal<Line> {
  /** What was written before, in order; a line that a sudden death cut off is left out. */
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

/** For tests: forgets everything at the end. */
export const forgetfulJournal = <Line>(): Journal<Line> => ({ before: [], write: () => {} });

function read<Line>(line: string): Line[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Line];
  } catch {
    return [];
  }
}
