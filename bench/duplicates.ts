// Near-duplicates against the gold, online look-alikes at 40,000 held, and what 5,000 to 40,000 messages cost.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookAlikeIndex, nearDuplicates } from '../analysis/lookAlikes.ts';
import { readTable } from '../documents/table.ts';
import { dataFolder } from '../test/data.ts';
import { lettersOf, manyLetters, realLetters } from './letters.ts';
import { measure, measureSizes, sizeAsked } from './measured.ts';

const folder = dataFolder();
const size = sizeAsked(process.argv);
if (folder === undefined) console.log('bench:duplicates skipped: there is no data folder (MINSHENG_DATA, or ../shared/data)');
else if (size !== undefined) {
  const letters = manyLetters(await realLetters(folder), size);
  console.log(JSON.stringify(measure(() => Array.from(nearDuplicates(letters)).length)));
} else await bench(folder);

async function bench(data: string): Promise<void> {
  const { precision, recall } = await scores(data);
  console.log(`near-duplicates: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  console.log('to reach: 0.97 each (MinHash with bands 0.949 / 0.964; characters 2–3, cosine 0.7: 0.986 / 0.980)');

  const { p50, p95 } = await lookUps(data, 40_000);
  console.log(`look-alikes among 40,000 held: median ${p50.toFixed(1)} ms, 95 of 100 under ${p95.toFixed(1)} ms (to reach: 50)`);

  const { ratio, largest } = measureSizes(fileURLToPath(import.meta.url), [5_000, 10_000, 20_000, 40_000], 'pairs');
  const figures = {
    precision,
    recall,
    lookAlikesP95Ms: round(p95),
    seconds40000: round(largest.seconds),
    peakMb: largest.peakMb,
  };
  console.log(JSON.stringify({ bench: 'duplicates', ...figures, ratio: round(ratio) }));
}

async function scores(data: string): Promise<{ precision: number; recall: number }> {
  const read = await readTable(join(data, 'hotspots/near_duplicates_gold.csv'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const key = (a: unknown, b: unknown) => [String(a), String(b)].toSorted().join(' ');
  const gold = new Set(read.table.rows.map(({ cells: [a, b] }) => key(a, b)));
  const letters = await lettersOf(join(data, 'hotspots/messages.csv.gz'));
  const found = Array.from(nearDuplicates(letters), ({ id1, id2 }) => key(id1, id2));
  const hits = found.filter((pair) => gold.has(pair)).length;
  return { precision: hits / found.length, recall: hits / gold.size };
}

async function lookUps(data: string, held: number): Promise<{ p50: number; p95: number }> {
  const letters = manyLetters(await realLetters(data), held + 1_000);
  const index = lookAlikeIndex();
  for (const { id, title, text } of letters.slice(0, held)) index.add(id, `${title} ${text}`);
  const times = letters.slice(held).map(({ title, text }) => {
    const started = performance.now();
    index.find(`${title} ${text}`);
    return performance.now() - started;
  });
  const rising = times.toSorted((a, b) => a - b);
  return { p50: rising[Math.floor(rising.length / 2)] ?? 0, p95: rising[Math.floor(rising.length * 0.95)] ?? 0 };
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
