import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { mask } from '../../analysis/mask.ts';
import { groupSuggestions, heat, type Suggested, summarise } from '../../analysis/topics.ts';
import type { Cell } from '../../documents/cells.ts';
import { writeCsv } from '../../documents/table.ts';
import { type Flags, openSuggestions, progress } from '../reader.ts';
import { dayOf, suggestionsOf } from './rows.ts';

export interface Grouping extends Flags {
  readonly out: string;
}

/** Writes the topics of a file's suggestions and their members. */
export const findTopics = async (path: string, { out, ...flags }: Grouping): Promise<void> => {
  const suggestions = await suggestionsOf(path, await openSuggestions(path, ['id', 'text'], flags));
  const topics = ranked(suggestions);
  await mkdir(out, { recursive: true });
  await written(join(out, 'members.csv'), ['msg_id', 'cluster', 'rank'], memberRows(topics));
  await written(
    join(out, 'topics.csv'),
    ['rank', 'cluster', 'heat', 'size', 'people', 'from', 'to', 'place', 'title', 'summary'],
    topicRows(topics),
  );
};

interface Ranked {
  readonly cluster: string;
  readonly members: readonly Suggested[];
  readonly heat: number;
  readonly people: number;
}

/** Topics by falling heat; a topic takes the first id among its members as its own. */
const ranked = (suggestions: readonly Suggested[]): Ranked[] => {
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const moment = suggestions.reduce((latest, { at = 0 }) => Math.max(latest, at), 0);
  const reading = progress('compared');
  const groups = groupSuggestions(suggestions, { onRead: reading.step });
  reading.done();
  return groups
    .map(({ members: ids, agreement }) => {
      const members = ids.flatMap((id) => byId.get(id) ?? []);
      const { heat: hot, parts } = heat(members, moment, agreement);
      return { cluster: ids[0] ?? '', members, heat: hot, people: parts.people };
    })
    .toSorted((a, b) => b.heat - a.heat || b.members.length - a.members.length || (a.cluster < b.cluster ? -1 : 1));
};

function* topicRows(topics: readonly Ranked[]): Generator<Cell[]> {
  const summing = progress('summed up');
  for (const [i, { cluster, members, heat: hot, people }] of topics.entries()) {
    const { title, summary, place, from, to } = summarise(members);
    yield [
      i + 1,
      cluster,
      hot.toFixed(3),
      members.length,
      people,
      dayOf(from),
      dayOf(to),
      place,
      mask(title).text,
      mask(summary).text,
    ];
    summing.step();
  }
  summing.done();
}

function* memberRows(topics: readonly Ranked[]): Generator<Cell[]> {
  for (const [i, { cluster, members }] of topics.entries()) for (const { id } of members) yield [id, cluster, i + 1];
}

const written = async (path: string, headers: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> => {
  await writeCsv(`${path}.part`, headers, rows);
  await rename(`${path}.part`, path);
};
