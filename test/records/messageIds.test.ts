// Message ids become text: questions, answers and waiting notices still find the same message.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { root } from '../house/sources.ts';
import { db } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import * as people from '../../records/people.ts';
import { someone, withDatabase } from './aDatabase.ts';

withDatabase();

/** The migration's statements after the change of column types. */
const statements = (): string => {
  const folder = join(root, 'prisma/migrations');
  const name = readdirSync(folder).find((each) => each.endsWith('_message_ids_are_text')) ?? '';
  const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
  return sql.slice(sql.indexOf('-- Those that questions'));
};

const run = async (sql: string): Promise<void> => {
  const [{ name } = { name: '' }] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const client = new pg.Client(inject('databaseUrl').replace(/\/[^/]*$/, `/${name}`));
  await client.connect();
  await client.query(sql);
  await client.end();
};

describe('what was kept with numbers', () => {
  it('is read with text: the open question, answers, and what waits to be said', async () => {
    const person = await someone();
    const question = { kind: 'report-photo', task: 't1', line: 's1', card: 41 };
    await db.person.update({ where: { id: person.id }, data: { asked: question } });
    const address = { channel_bot_chat: { ...person.where } };
    const answers = [
      { message: 7, question },
      { message: 8, question: { kind: 'region' } },
    ];
    await db.address.update({ where: address, data: { answers } });
    const waits = { receipt: 'R1', bot: 'bot', chat: '7', message: 12 };
    const row = { personId: person.id, at: new Date(), key: 'answer/7/12' };
    await db.outbox.create({ data: { ...row, message: 'suggestion-card', facts: waits } });
    await run(statements());
    const found = await people.at(person.where);
    expect(found?.asked).toMatchObject({ card: '41' });
    expect(found?.answers).toEqual([
      { message: '7', question: { ...question, card: '41' } },
      { message: '8', question: { kind: 'region' } },
    ]);
    expect((await db.outbox.findFirstOrThrow({ where: { key: row.key } })).facts).toMatchObject({ message: '12' });
  });
});

describe('a card of a thing', () => {
  it('stands in each channel by itself, and takes the place of the one before in its chat', async () => {
    const person = await someone();
    const there = { ...person.where, channel: 'another' };
    expect(await outbox.noteCard(person.id, 'task/1', person.where, '5')).toBeUndefined();
    expect(await outbox.noteCard(person.id, 'task/1', there, 'abc')).toBeUndefined();
    expect(await outbox.noteCard(person.id, 'task/1', person.where, '6')).toBe('5');
    expect(await outbox.cardAt(person.id, 'task/1', there)).toMatchObject({ message: 'abc' });
    expect(await outbox.keyOfCard(person.id, there, 'abc')).toBe('task/1');
    expect(await outbox.keyOfCard(person.id, person.where, 'abc')).toBeUndefined();
  });
});
