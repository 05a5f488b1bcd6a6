// `npm run bench:inbox`: how long the office waits for a search of the inbox among 40,000 suggestions.
import { randomBytes } from 'node:crypto';
import { operator } from '../actions/actor.ts';
import { look } from '../actions/inbox.ts';
import { realClock } from '../domain/clock.ts';
import { withScratchServer } from '../embedded/scratch.ts';
import { createDatabase, dropDatabase, migrate, withDatabase } from '../prisma/migrate.ts';
import { install } from '../records/clock.ts';
import { closeDatabase, db, openDatabase } from '../records/database.ts';

const HELD = 40_000;
const ROUNDS = 9;
const YEAR = 'year/330000/2025';
const searches = ['', '电梯', '加装 电梯 老人', '没有人写过的字', 'bus', '%'];

/** Fills the table with suggestions of some 60 characters; one in fifty is about lifts. */
const fill = () => db.$executeRaw`
  INSERT INTO suggestion (receipt, region_code, text, masked, at, read_at, year_id, kind, aspect)
  SELECT 'R' || n, '330105', words, words, now(), now(), ${YEAR}, 'suggestion', 'transport' FROM (
    SELECT n, '第' || n || '幢的居民希望' || CASE WHEN n % 50 = 0 THEN '老旧小区加装电梯，让老人下得来楼' ELSE '门口的路灯修一修，晚上回家看得见路' END
      || '，' || repeat(md5(n::text), 1) AS words FROM generate_series(1, ${HELD}::int) n) w`;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const figures = await withScratchServer(async (server) => {
  const url = withDatabase(server, `bench_${randomBytes(4).toString('hex')}`);
  await createDatabase(url);
  await migrate(url);
  openDatabase(url);
  try {
    await install({ id: 'bench', rehearsal: false, clock: realClock() });
    await db.livelihoodYear.create({ data: { id: YEAR, regionCode: '330000', year: 2025, stage: 'planning' } });
    await fill();
    await db.$executeRaw`ANALYZE suggestion`;
    const [{ trigrams } = { trigrams: 0 }] = await db.$queryRaw<{ trigrams: number }[]>`
      SELECT count(*)::int AS trigrams FROM pg_available_extensions WHERE name = 'pg_trgm'`;
    process.stdout.write(`pg_trgm: ${trigrams > 0 ? 'there' : 'not there'}\n`);
    const found: Record<string, number> = {};
    for (const typed of searches) {
      const times: number[] = [];
      let count = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const started = performance.now();
        const page = await look(operator, { typed, aspect: undefined, state: undefined, skip: 0, take: 5 });
        times.push(performance.now() - started);
        if (page.ok) ({ count } = page.value);
      }
      found[typed] = Math.round(median(times));
      process.stdout.write(`“${typed}”: ${count} found, ${found[typed]} ms\n`);
    }
    return found;
  } finally {
    await closeDatabase();
    await dropDatabase(url);
  }
});
process.stdout.write(
  `${JSON.stringify({ bench: 'inbox', held: HELD, ms: figures, worst: Math.max(...Object.values(figures)) })}\n`,
);
