// What is stored about a person, in any table, is shown to them completely and deleted completely.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { db, transaction } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import type { PersonHere } from '../../records/people.ts';
import { keptOf, PLACES, unlink } from '../../records/personal.ts';
import { STATES } from '../../records/states.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase();

/** Columns whose names suggest a person or a chat, but that belong to nobody. */
const OTHERS = new Set(['person.id', 'pace.bot', 'audit_entry.via']);
const NAMING = ['person_id', 'by', 'chat', 'accepted_by', 'decided_by', 'replaces'];

let server: pg.Client;
beforeAll(async () => {
  const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${row?.name ?? ''}`;
  server = new pg.Client({ connectionString: url.href });
  await server.connect();
  await server.query('SET session_replication_role = replica'); // rows without those that they refer to
});
afterAll(() => server.end());

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Inserts one row: the given values, and a value of the right type into every other required column. */
async function put(table: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const { rows } = await server.query<Column>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
       AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'`,
    [table],
  );
  const filled: Record<string, unknown> = Object.fromEntries(
    rows.map(({ name, type }) => [name, wordOf(table, name) ?? anyOf(type)]),
  );
  Object.assign(filled, given);
  const names = Object.keys(filled);
  await server.query(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(filled),
  );
}

/** A valid word for a column of states or kinds; undefined for other columns. */
const wordOf = (table: string, column: string): string | undefined => {
  const lists: Readonly<Record<string, Readonly<Record<string, { readonly options: readonly string[] }>>>> = STATES;
  return lists[table]?.[column]?.options[0];
};

const anyOf = (type: string): unknown => {
  if (type.startsWith('timestamp')) return new Date();
  if (type === 'date') return '2025-06-01';
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type === 'ARRAY') return '{}';
  return type === 'text' ? randomUUID() : Math.floor(Math.random() * 1_000_000);
};

/** Inserts one of the person's rows in every place; gives the ids that link them. */
async function everywhere({ id, where }: PersonHere): Promise<{ report: string }> {
  const [role, report, matter, answer] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const suggestion = Math.floor(Math.random() * 1_000_000_000);
  const bytes = Buffer.from('a photo');
  await put('role', { id: role, person_id: id });
  await put('suggestion', { id: suggestion, receipt: randomUUID(), person_id: id, text: 'I am Wang Fang, call 13800138000' });
  await put('report', { id: report, by: id });
  await put('matter', { id: matter, by: id });
  await put('matter_answer', { id: answer, by: id });
  const ofPhoto = {
    suggestion: { suggestion_id: suggestion },
    report: { report_id: report },
    matter: { matter_id: matter },
    answer: { answer_id: answer },
  };
  for (const { table, whose } of PLACES) {
    if (['role', 'suggestion', 'report', 'matter', 'matter_answer', 'address'].includes(table)) continue;
    if ('photoOf' in whose) await put(table, { ...ofPhoto[whose.photoOf], bytes, reference: `ref-${randomUUID()}` });
    else if ('chat' in whose) await put(table, { channel: where.channel, bot: where.bot, chat: where.chat });
    else if ('role' in whose) await put(table, { [whose.role]: role });
    else if ('byIn' in whose)
      await put(table, { [whose.byIn]: JSON.stringify({ by: id, reason: 'because' }), ...sequence(table) });
    else await put(table, { [whose.person]: id, ...sequence(table) });
  }
  return { report };
}
const sequence = (table: string) => (table === 'errand' ? { sequence: Math.floor(Math.random() * 1_000_000_000) } : {});

/** The rows of every table that contain a text. */
async function where(text: string): Promise<readonly string[]> {
  const { rows: tables } = await server.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await server.query(`SELECT 1 FROM "${name}" t WHERE strpos(to_jsonb(t)::text, $1) > 0`, [text]);
    if (rowCount) found.push(name);
  }
  return found;
}

describe('what is kept of a person', () => {
  it('stands in one list: no column that could name a person or a chat is forgotten', async () => {
    const { rows } = await server.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = ANY($1)`,
      [NAMING],
    );
    const listed = new Set(
      PLACES.flatMap(({ table, whose }) => {
        if ('person' in whose) return [`${table}.${whose.person}`];
        return 'chat' in whose ? [`${table}.chat`] : [];
      }),
    );
    // an address, and what the outbox and a card note of it, are found by the person
    for (const table of ['address', 'outbox', 'card', 'unsorted_words']) listed.add(`${table}.chat`);
    const forgotten = rows.map(({ table, column }) => `${table}.${column}`).filter((it) => !listed.has(it) && !OTHERS.has(it));
    expect(forgotten).toEqual([]);
  });

  it('is shown whole, photos as well, and nobody else’s with it', async () => {
    const [anna, bo] = [await someone(), await someone()];
    await everywhere(anna);
    await everywhere(bo);
    const kept = await keptOf(anna.id);
    expect(Object.keys(kept).toSorted()).toEqual([...new Set(['person', ...PLACES.map(({ name }) => name)])].toSorted());
    expect(kept.photos?.[0]).toMatchObject({ base64: Buffer.from('a photo').toString('base64') });
    expect(kept.suggestions?.[0]).toMatchObject({ text: 'I am Wang Fang, call 13800138000' });
    expect(kept.addresses?.[0]).toMatchObject({ chat: anna.where.chat });
    const told = JSON.stringify(kept);
    expect(told).not.toContain(bo.id);
    expect(told).not.toContain(bo.where.chat);
  });

  it('is gone after unlinking, down to the number of the chat, and what others left stays', async () => {
    const [anna, bo] = [await someone(), await someone()];
    await everywhere(anna);
    await everywhere(bo);
    const before = await keptOf(bo.id);
    await transaction(() => unlink(anna.id));
    expect(await where(anna.where.chat)).toEqual([]);
    expect(await where(anna.id)).toEqual(['person']);
    expect(await where('13800138000')).toEqual(['suggestion']); // that of Bo, who stays
    expect(await keptOf(bo.id)).toEqual(before);
  });

  it('keeps what one person did one person’s: nobody may accept what they reported themselves', async () => {
    const anna = await someone();
    const { report } = await everywhere(anna);
    await transaction(() => unlink(anna.id));
    const names = await server.query<{ by: string }>(`SELECT by FROM report WHERE id = $1`, [report]);
    const mark = await server.query(`SELECT 1 FROM line_mark WHERE by = $1`, [names.rows[0]?.by]);
    expect(names.rows[0]?.by).toMatch(/^unlinked-/);
    expect(mark.rowCount).toBe(1);
  });

  it('does not include a pace that has run out: it is swept', async () => {
    await put('pace', { channel: 'test', bot: 'sweeper', chat: 'chat-that-ran-out', free_at: new Date(Date.now() - 60_000) });
    await put('pace', { channel: 'test', bot: 'sweeper', chat: 'chat-that-runs', free_at: new Date(Date.now() + 60_000) });
    await put('pace', { channel: 'test', bot: 'sweeper', chat: '', free_at: new Date(Date.now() - 60_000) });
    await outbox.sweepPace({ channel: 'test', bot: 'sweeper' });
    expect(await where('chat-that-ran-out')).toEqual([]);
    expect(await where('chat-that-runs')).toEqual(['pace']);
  });
});
