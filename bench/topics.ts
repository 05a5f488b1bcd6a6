// npm run bench:topics: how well the two hot issues of the data folder are found, and the cost of 5,000 to 40,000 messages.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupSuggestions, heat } from '../analysis/topics.ts';
import { readTable } from '../documents/table.ts';
import { dataFolder } from '../test/data.ts';
import { manySuggestions, realSuggestions, suggestionsOf, type Written } from './suggestions.ts';
import { measure, measureSizes, sizeAsked } from './measured.ts';

const folder = dataFolder();
const size = sizeAsked(process.argv);
if (folder === undefined) console.log('bench:topics skipped: there is no data folder (MINSHENG_DATA, or ../shared/data)');
else if (size !== undefined) {
  const suggestions = manySuggestions(await realSuggestions(folder), size);
  console.log(JSON.stringify(measure(() => groupSuggestions(suggestions).length)));
} else await bench(folder);

async function bench(data: string): Promise<void> {
  const suggestions = await suggestionsOf(join(data, 'hotspots/messages.csv.gz'));
  const scores = scoresOf(suggestions, await issuesOf(data));
  for (const { issue, f1, rank } of scores) console.log(`${issue}: F1 ${f1.toFixed(3)}, place ${rank} by heat`);
  console.log('to reach: F1 0.9 each, both in the first ten (average linkage on words, distance 0.88: 1.000 and 0.840)');

  const { ratio, largest } = measureSizes(fileURLToPath(import.meta.url), [5_000, 10_000, 20_000, 40_000], 'topics');
  const meanF1 = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const figures = { meanF1: round(meanF1), seconds40000: round(largest.seconds), peakMb: largest.peakMb, ratio: round(ratio) };
  console.log(JSON.stringify({ bench: 'topics', ...figures }));
}

async function issuesOf(data: string): Promise<Map<string, Set<string>>> {
  const read = await readTable(join(data, 'hotspots/issues_gold.csv'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { headers, rows } = read.table;
  const [issue, id, gold] = ['issue', 'msg_id', 'gold'].map((name) => headers.indexOf(name));
  const issues = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    if (String(cells[gold ?? -1]) !== '1') continue;
    const name = String(cells[issue ?? -1]);
    issues.set(name, (issues.get(name) ?? new Set()).add(String(cells[id ?? -1])));
  }
  return issues;
}

function scoresOf(suggestions: readonly Written[], issues: ReadonlyMap<string, ReadonlySet<string>>) {
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const moment = suggestions.reduce((latest, { at }) => Math.max(latest, at), 0);
  const topics = groupSuggestions(suggestions)
    .map(({ members: ids, agreement }) => ({
      ids,
      heat: heat(
        ids.flatMap((id) => byId.get(id) ?? []),
        moment,
        agreement,
      ).heat,
    }))
    .toSorted((a, b) => b.heat - a.heat);
  return Array.from(issues, ([issue, members]) => {
    const f1s = topics.map(({ ids }) => (2 * ids.filter((id) => members.has(id)).length) / (ids.length + members.size));
    const f1 = f1s.reduce((a, b) => Math.max(a, b), 0);
    return { issue, f1, rank: f1s.indexOf(f1) + 1 };
  });
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
