// npm run bench:duplicates: near-duplicates against the gold standard, online look-alikes among 40,000, and the cost of 5,000 to 40,000
// messages.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookAlikeIndex, nearDuplicates } from '../analysis/lookAlikes.ts';
import { readTable } from '../documents/table.ts';
import { dataFolder } from '../test/data.ts';
import { manySuggestions, realSuggestions, suggestionsOf, type Written } from './suggestions.ts';
import { lookUpsInPostgres } from './lookAlikesInPostgres.ts';
import { measure, measureSizes, sizeAsked } from './measured.ts';

const folder = dataFolder();
const size = sizeAsked(process.argv);
if (folder === undefined) console.log('bench:duplicates skipped: there is no data folder (MINSHENG_DATA, or ../shared/data)');
else if (size !== undefined) {
  const suggestions = manySuggestions(await realSuggestions(folder), size);
  console.log(JSON.stringify(measure(() => Array.from(nearDuplicates(suggestions)).length)));
} else await bench(folder);

async function bench(data: string): Promise<void> {
  const { precision, recall } = await scores(data);
  console.log(`near-duplicates: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  console.log('to reach: 0.97 each (MinHash with bands 0.949 / 0.964; characters 2–3, cosine 0.7: 0.986 / 0.980)');

  const suggestions = manySuggestions(await realSuggestions(data), 40_500);
  const [held, asked] = [suggestions.slice(0, 40_000), suggestions.slice(40_000)];
  const inProcess = told('look-alikes among 40,000 held by the process', lookUps(held, asked), 50);
  const inPostgres = told('look-alikes among 40,000 in PostgreSQL', await lookUpsInPostgres(held, asked), 200);

  const { ratio, largest } = measureSizes(fileURLToPath(import.meta.url), [5_000, 10_000, 20_000, 40_000], 'pairs');
  const figures = {
    precision,
    recall,
    inProcessP95Ms: round(inProcess),
    inPostgresP95Ms: round(inPostgres),
    seconds40000: round(largest.seconds),
    peakMb: largest.peakMb,
  };
  console.log(JSON.stringify({ bench: 'duplicates', ...figures, ratio: round(ratio) }));
}

async function scores(data: string): Promise<{ precision: number; recall: number }> {
  const read = await readTable(join(data, 'hotspots/near_duplicates_gold.csv'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const gold = new Set(read.table.rows.map(({ cells: [a, b] }) => key(a, b)));
  const suggestions = await suggestionsOf(join(data, 'hotspots/messages.csv.gz'));
  const found = Array.from(nearDuplicates(suggestions), ({ id1, id2 }) => key(id1, id2));
  const hits = found.filter((pair) => gold.has(pair)).length;
  return { precision: hits / found.length, recall: hits / gold.size };
}

function lookUps(held: readonly Written[], asked: readonly Written[]): number[] {
  const index = lookAlikeIndex();
  for (const { id, title, text } of held) index.add(id, `${title} ${text}`);
  return asked.map(({ title, text }) => {
    const started = performance.now();
    index.find(`${title} ${text}`);
    return performance.now() - started;
  });
}

/** Prints the median and the 95th percentile in milliseconds; gives the latter. */
function told(what: string, times: readonly number[], toReach: number): number {
  const rising = times.toSorted((a, b) => a - b);
  const [p50 = 0, p95 = 0] = [rising[Math.floor(rising.length / 2)], rising[Math.floor(rising.length * 0.95)]];
  console.log(`${what}: median ${p50.toFixed(1)} ms, 95 of 100 under ${p95.toFixed(1)} ms (to reach: ${toReach})`);
  return p95;
}

function key(a: unknown, b: unknown): string {
  return [String(a), String(b)].toSorted().join(' ');
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
