import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { mask } from '../analysis/mask.ts';
import { groupSuggestions, heat, heatFormula, type Suggested, summarise } from '../analysis/topics.ts';
import type { Cell } from '../documents/cells.ts';
import { writeCsv } from '../documents/table.ts';
import { type Flags, openSuggestions, progress } from './reader.ts';
import { WrongInput } from './wrongInput.ts';
import { dayOf, suggestionsOf } from './topics/rows.ts';

interface Options extends Flags {
  readonly out: string;
}

/** `minsheng topics <in> --out <dir>`: groups suggestions that ask for the same thing at the same place, the hottest topics first. */
export const topicsCommand = (): Command =>
  new Command('topics')
    .summary('find what many ask for, the hottest first')
    .description(
      'Groups suggestions that ask for the same thing at the same place. Each suggestion stands in exactly one topic.\n\n' +
        `heat = ${heatFormula}\n` +
        '  people     distinct senders\n' +
        '  recency    0 to 1: halves with every 180 days since a person last wrote, counted from the latest suggestion of the file\n' +
        '  spread     0 to 1: 1 - 1 / days on which somebody wrote\n' +
        '  agreement  0 to 1: mean likeness between the suggestions; 0 for one alone',
    )
    .argument('<in>', '.csv, .csv.gz or .xlsx with a header: id, title and text; time, user, likes, region if there are any')
    .requiredOption('--out <dir>', 'where topics.csv and members.csv are written')
    .option('--id <column>', 'the column of the ids (else id, msg_id, row)')
    .option('--title <column>', 'the column of the titles (else title)')
    .option('--text <column>', 'the column of the texts (else detail, text, description)')
    .option('--time <column>', 'the column of the moments (else time)')
    .option('--user <column>', 'the column of the senders (else user)')
    .option('--likes <column>', 'the column of the likes (else likes)')
    .option('--region <column>', 'the column of the division codes (else region)')
    .action(async (path: string, options: Options, command: Command) => {
      try {
        await findTopics(path, options);
      } catch (error) {
        if (!(error instanceof WrongInput)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2, code: 'minsheng.refused' });
      }
    });

const findTopics = async (path: string, { out, ...flags }: Options): Promise<void> => {
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
