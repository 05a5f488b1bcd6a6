import { join } from 'node:path';
import { places } from '../analysis/places.ts';
import type { Suggested } from '../analysis/topics.ts';
import { readTable } from '../documents/table.ts';

export type Written = Required<Omit<Suggested, 'region'>>;

/** The real messages of a file, with the columns that all of these files share. */
export const suggestionsOf = async (path: string): Promise<Written[]> => {
  const read = await readTable(path);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { headers, rows } = read.table;
  const column = (...names: string[]) => headers.findIndex((header) => names.includes(header));
  const [id, title, text, user, time, likes] = [
    column('msg_id', 'id'),
    column('title'),
    column('detail'),
    column('user'),
    column('time'),
    column('likes'),
  ];
  return rows.map(({ cells }) => {
    const cell = (index: number) => String((index < 0 ? undefined : cells[index]) ?? '');
    return {
      id: cell(id),
      title: cell(title),
      text: cell(text),
      user: cell(user),
      at: momentOf(cell(time)),
      likes: Number(cell(likes)) || 0,
    };
  });
};

const momentOf = (time: string): number => Date.parse(`${time.replaceAll('/', '-').replace(' ', 'T')}+08:00`) || 0;

/** Real suggestions: first those with known topics, then others to the same city. */
export const realSuggestions = async (folder: string): Promise<Written[]> => {
  const files = ['hotspots/messages.csv.gz', 'messages/train.csv.gz', 'messages/with_replies.csv.gz'];
  const all = await Promise.all(files.map((file) => suggestionsOf(join(folder, file))));
  return all.flatMap((suggestions, i) => suggestions.map((suggestion) => ({ ...suggestion, id: `${i}-${suggestion.id}` })));
};

/**
 * `n` suggestions: the real ones, and if they are too few, variations on them: another writer, another time, usually another place, with
 * some sentences left out and others exchanged. Deterministic.
 */
export const manySuggestions = (real: readonly Written[], n: number): Written[] => {
  const chance = random(20261124);
  const names = [...new Set(real.flatMap(({ title }) => places(title)))];
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const varied = (suggestion: Written, round: number): Written => {
    const swaps = places(suggestion.title).map((name) => [name, chance() < 0.8 ? (pick(names) ?? name) : name] as const);
    const swap = (text: string) => swaps.reduce((now, [name, other]) => now.replaceAll(name, other), text);
    const sentences = swap(suggestion.text)
      .split(/(?<=[。！？；])/u)
      .flatMap((sentence) => {
        if (chance() < 0.25) return [];
        const other = chance() < 0.15 ? pick(real)?.text.split(/(?<=[。！？；])/u)[0] : undefined;
        return [other ?? sentence];
      });
    const text = sentences.length > 0 ? sentences.join('') : swap(suggestion.text);
    const user = chance() < 0.1 ? suggestion.user : `${suggestion.user}/${round}`;
    return {
      ...suggestion,
      id: `${suggestion.id}/${round}`,
      title: swap(suggestion.title),
      text,
      user,
      at: suggestion.at + Math.floor(chance() * 30 * 86_400_000),
    };
  };
  return Array.from({ length: n }, (_, i) => {
    const suggestion = real[i % real.length];
    if (!suggestion) throw new Error('no suggestions to vary');
    const round = Math.floor(i / real.length);
    return round === 0 ? suggestion : varied(suggestion, round);
  });
};

/** A small random generator from 0 to 1 (mulberry32), so that every run sees the same suggestions. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
