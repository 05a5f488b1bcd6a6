// What all commands share that read suggestions from a file: finding columns by name or flag, refusals, progress.
import type { Cell } from '../documents/cells.ts';
import { BadTable, streamTable } from '../documents/table.ts';
import { tableSentence } from './tableSentence.ts';
import { WrongInput } from './wrongInput.ts';
import { stopwatch } from './stopwatch.ts';

/** The parts of a suggestion, each with the usual names of its column, the likeliest first. */
const known = {
  id: ['id', 'msg_id', 'row', '编号', '留言编号'],
  title: ['title', 'subject', '标题', '留言主题'],
  text: ['detail', 'text', 'description', '内容', '留言详情'],
  label: ['label', 'aspect', '一级标签', '方面'],
  time: ['time', '时间', '留言时间'],
  user: ['user', '用户', '留言用户'],
  likes: ['likes', '点赞', '点赞数'],
  region: ['region', '地区'],
} as const;

export type Part = keyof typeof known;

/** The columns that flags name for parts. */
export type Flags = Partial<Record<Part, string | undefined>>;

export interface SuggestionRow {
  readonly line: number;
  /** The text of a part's cell; empty if the file has no such column. */
  readonly of: (part: Part) => string;
}

export interface Suggestions {
  /** The name of each part's column in the file. */
  readonly columns: ReadonlyMap<Part, string>;
  readonly rows: AsyncIterable<SuggestionRow>;
}

/**
 * Opens a table of suggestions and finds its columns. Every part in `needed` must be there; of `title` and `text`, one is enough. Throws
 * `WrongInput`.
 */
export const openSuggestions = async (path: string, needed: readonly Part[], flags: Flags = {}): Promise<Suggestions> => {
  const rows = refusing(streamTable(path));
  const head = await rows.next();
  const headers = head.done ? [] : head.value.cells.map((cell) => String(cell ?? '').trim());
  const at = new Map<Part, number>();
  for (const part of Object.keys(known) as Part[]) {
    const index = find(path, headers, part, flags[part]);
    if (index >= 0) at.set(part, index);
  }
  for (const part of needed) {
    const isThere = part === 'text' || part === 'title' ? at.has('text') || at.has('title') : at.has(part);
    if (!isThere)
      throw new WrongInput(
        `${path}: line 1: no column ${listed(known[part].filter((name) => !/\p{Script=Han}/u.test(name)))}; name it by --${part}`,
      );
  }
  const columns = new Map([...at].map(([part, index]) => [part, headers[index] ?? part]));
  return { columns, rows: rowsOf(path, rows, at, columns, needed) };
};

async function* rowsOf(
  path: string,
  rows: AsyncIterable<{ readonly line: number; readonly cells: readonly Cell[] }>,
  at: ReadonlyMap<Part, number>,
  columns: ReadonlyMap<Part, string>,
  needed: readonly Part[],
): AsyncGenerator<SuggestionRow> {
  for await (const { line, cells } of rows) {
    const of = (part: Part): string => {
      const cell = cells[at.get(part) ?? -1];
      return cell instanceof Date ? cell.toISOString() : String(cell ?? '');
    };
    if (needed.includes('id') && of('id').trim() === '') {
      throw new WrongInput(
        `${path}: line ${line}, column ${columns.get('id') ?? 'id'}: empty, but every suggestion needs its id`,
      );
    }
    yield { line, of };
  }
}

const find = (path: string, headers: readonly string[], part: Part, flag: string | undefined): number => {
  if (flag !== undefined) {
    const index = headers.indexOf(flag);
    if (index < 0) throw new WrongInput(`${path}: line 1: no column "${flag}"; there are ${listed(headers)}`);
    return index;
  }
  const small = headers.map((header) => header.toLowerCase());
  return known[part].map((name) => small.indexOf(name)).find((index) => index >= 0) ?? -1;
};

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

async function* refusing<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof BadTable ? new WrongInput(tableSentence(error.problem)) : error;
  }
}

/** Reports progress on stderr: on a terminal as one changing line, elsewhere as a line for every ten thousand. */
export const progress = (what: string): { readonly step: () => void; readonly done: () => void } => {
  const isLive = process.stderr.isTTY;
  const every = isLive ? 500 : 10_000;
  const seconds = stopwatch();
  let count = 0;
  const say = (end: string): void => {
    process.stderr.write(`${isLive ? '\r' : ''}${what}: ${count} in ${seconds()} s${end}`);
  };
  return {
    step: () => {
      if (++count % every === 0) say(isLive ? '' : '\n');
    },
    done: () => say('\n'),
  };
};
