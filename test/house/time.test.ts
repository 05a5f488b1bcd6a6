import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bareClock, chance, clockInSql, clockInText, placesIn, root, rooms, sources } from './sources.ts';

/** The only files that may read the machine's clock, the last one for a budget; everywhere else the year moment is passed in. */
const mayAskTheTime = new Set([
  'workflows/moment.ts',
  'actions/moment.ts',
  'conversation/moment.ts',
  'cli/stopwatch.ts',
  'analysis/thread.ts',
]);

/** The only files that may use the database's clock: leases and rate limits run in real time, the same for every process. */
const pacesMachines = new Set(['records/outbox.ts', 'records/errands.ts', 'records/clock.ts', 'records/parts.ts']);

const house = sources([...rooms, 'bot', 'web', 'cli']).filter(({ path }) => !path.endsWith('generate.mjs'));

describe('the time in the house', () => {
  it('is asked of the machine only by one small file each in workflows, actions, bot and cli', () => {
    const bare = house.filter(({ path }) => !mayAskTheTime.has(path)).flatMap((source) => placesIn(source, bareClock));
    expect(bare).toEqual([]);
  });

  it('is never the database’s, but for what paces machines', () => {
    const all = sources([...rooms, 'bot', 'web', 'cli', 'worker']).filter(({ path }) => !pacesMachines.has(path));
    const inCode = all.flatMap((source) => placesIn(source, clockInText));
    // `real_at` is when the machine was told, beside the year moment that an argument gives
    const inMigrations = sources(['prisma'], ['.sql']).flatMap(({ path, text }) => {
      const found = clockInSql(
        text.replaceAll(/^(?:ALTER TABLE "\w+" ADD COLUMN)? *"real_at" .*DEFAULT clock_timestamp\(\).*$/gm, ''),
      );
      return found ? [`${path} ${found}`] : [];
    });
    expect([...inCode, ...inMigrations]).toEqual([]);
  });

  it('paces machines by the moment itself, not by when the transaction began', () => {
    const began = (node: ts.Node) => (/clock_timestamp/i.test(clockInText(node) ?? '') ? undefined : clockInText(node));
    const files = sources(['records']).filter(({ path }) => pacesMachines.has(path));
    expect(files.flatMap((source) => placesIn(source, began))).toEqual([]);
  });

  it('is no default in the data model either', () => {
    const model = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8').split('\n');
    const defaults = model.flatMap((line, index) =>
      /@updatedAt|@default\(\s*now\(\)|dbgenerated\("[^"]*now\(\)/.test(line) ? [index + 1] : [],
    );
    expect(defaults).toEqual([]);
  });

  it('of the crowd apart: chance without a seed has no place in rules and workflows', () => {
    expect(
      sources(['domain', 'workflows', 'analysis', 'locales', 'cards']).flatMap((source) => placesIn(source, chance)),
    ).toEqual([]);
  });
});

describe('the check itself', () => {
  const found = (text: string, named: (node: ts.Node) => string | undefined) =>
    placesIn({ path: 'x.ts', room: 'x', text }, named);

  it.each([
    ['const at = new Date();', 1],
    ['const at = new Date(moment);', 0],
    ['// never Date.now()\nconst later = () => Date.now() + 1;', 1],
    ['const today = Temporal.Now.plainDateISO();', 1],
  ])('sees the machine’s clock in %j', (text, places) => {
    expect(found(text, bareClock)).toHaveLength(places);
  });

  it.each([
    ['sql`SELECT now()`', 1],
    ['sql`UPDATE t SET at = ${at} WHERE until < CURRENT_TIMESTAMP`', 1],
    ['sql`SELECT known()`', 0],
    ['say("now or never")', 0],
  ])('sees the database’s clock in %j', (text, places) => {
    expect(found(text, clockInText)).toHaveLength(places);
  });
});
