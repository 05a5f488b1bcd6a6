// Columns of states and kinds: the database allows exactly the words that the code knows.
import { beforeAll, describe, expect, it } from 'vitest';
import { db, isRepeat } from '../../records/database.ts';
import { lastingFailure } from '../../records/failures.ts';
import { STATES } from '../../records/states.ts';
import { withDatabase } from './aDatabase.ts';

withDatabase();

const lists = Object.entries(STATES).flatMap(([table, columns]) =>
  Object.entries(columns).map(([column, { options }]) => [`${table}.${column}`, options as readonly string[]] as const),
);

/** The names of such columns; `_by` and `_as` alone may also name people and things. */
const NAMED =
  /(^|_)(state|kind|stage|outcome|light|grade|size|via|what|as|end|because|stance|decision|desk|decider|reason|role)$/;
/** Columns with such names but free values: people's words, or those of files and programs. */
const OPEN = new Set([
  'candidate.project_kind', // the id that a plan gives its kind of project
  'change.because', // a usual reason's id, or free words
  'role.role', // the name in the people's file
  'outbox.sent_as', // the channel's own message id
  'part_report.what', // a process's work in hand, in words
]);

let kept: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  const rows = await db.$queryRaw<{ column: string; check: string }[]>`
    SELECT r.relname || '.' || a.attname AS column, pg_get_constraintdef(c.oid) AS check
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace AND c.conname = r.relname || '_' || a.attname || '_known'`;
  kept = new Map(rows.map(({ column, check }) => [column, [...check.matchAll(/'([^']+)'::text/g)].map(([, word = '']) => word)]));
});

describe('a column that says a state or a kind', () => {
  it.each(lists)('%s holds the words that the code knows, and no other', (column, words) => {
    expect(kept.get(column)?.toSorted(), `give ${column} a constraint by a migration`).toEqual(words.toSorted());
  });

  it('has its list where it is called like one', async () => {
    const rows = await db.$queryRaw<{ column: string }[]>`
      SELECT table_name || '.' || column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'text' ORDER BY 1`;
    const listed = new Set<string>(lists.map(([column]) => column));
    const named = rows.map(({ column }) => column).filter((column) => NAMED.test(column.split('.')[1] ?? ''));
    expect(named.filter((column) => !listed.has(column) && !OPEN.has(column))).toEqual([]);
    expect([...kept.keys()].filter((column) => !listed.has(column))).toEqual([]);
  });

  it('takes no other word, whoever writes it', async () => {
    const given = { channel: 'test', bot: 'bot', chat: 'a chat', state: 'gone' };
    const writing = db.address.create({ data: { ...given, person: { create: { id: 'somebody' } } } });
    const error = await writing.catch((thrown: unknown) => thrown);
    expect(isRepeat(error)).toBe(false);
    expect(lastingFailure(error)).toBe('23514');
    await expect(
      db.address.create({ data: { ...given, state: 'linked', person: { create: { id: 'somebody' } } } }),
    ).resolves.toMatchObject({ state: 'linked' });
  });
});
