import type { Suggested } from '../../analysis/topics.ts';
import { progress, type SuggestionRow, type Suggestions } from '../reader.ts';
import { WrongInput } from '../wrongInput.ts';

/** Gives a check that refuses an id it has seen before, because suggestions are counted by id. */
export const idsOnce = (path: string, column: string): ((id: string, line: number) => string) => {
  const lines = new Map<string, number>();
  return (id, line) => {
    const before = lines.get(id);
    if (before !== undefined)
      throw new WrongInput(`${path}: line ${line}, column ${column}: "${id}" stands in line ${before} already`);
    lines.set(id, line);
    return id;
  };
};

/** All suggestions of a file. Throws `WrongInput` for an unreadable moment or number, and for a repeated id. */
export const suggestionsOf = async (path: string, { rows, columns }: Suggestions): Promise<Suggested[]> => {
  const once = idsOnce(path, columns.get('id') ?? 'id');
  const reading = progress('read');
  const all: Suggested[] = [];
  for await (const row of rows) {
    all.push({ ...suggestionOf(path, row, columns), id: once(row.of('id'), row.line) });
    reading.step();
  }
  reading.done();
  return all;
};

const suggestionOf = (path: string, { line, of }: SuggestionRow, columns: Suggestions['columns']): Suggested => {
  const wrong = (part: 'time' | 'likes', expected: string) =>
    new WrongInput(`${path}: line ${line}, column ${columns.get(part) ?? part}: "${of(part)}" is not ${expected}`);
  const at = momentOf(of('time').trim());
  if (Number.isNaN(at)) throw wrong('time', 'a moment such as 2019-02-28 11:25:05');
  const likes = Number(of('likes').trim() || 0);
  if (!Number.isFinite(likes)) throw wrong('likes', 'a number');
  const some = (part: 'title' | 'user' | 'region') => (of(part).trim() === '' ? {} : { [part]: of(part).trim() });
  return {
    id: of('id'),
    text: of('text'),
    likes,
    ...some('title'),
    ...some('user'),
    ...some('region'),
    ...(at === undefined ? {} : { at }),
  };
};

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const offsetOfChina = 8 * 3_600_000;

/** Epoch milliseconds; a time without a zone is China's. Undefined for an empty cell, NaN for an unreadable one. */
export const momentOf = (text: string): number | undefined => {
  if (text === '') return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone] = written.exec(text) ?? [];
  if (year === undefined) return Number.NaN;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const isReal = new Date(moment).getUTCDate() === Number(day) && new Date(moment).getUTCMonth() === Number(month) - 1;
  return isReal ? moment - offsetOf(zone) : Number.NaN;
};

const offsetOf = (zone: string | undefined): number => {
  if (zone === undefined) return offsetOfChina;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
};

/** A moment's day in China, such as 2019-02-28; empty for undefined. */
export const dayOf = (moment: number | undefined): string =>
  moment === undefined ? '' : new Date(moment + offsetOfChina).toISOString().slice(0, 10);
