import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, db } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import * as people from '../../records/people.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';
import { asKept } from '../notices.ts';

const AT = new Date('2024-11-01T02:00:00Z');

let database: FreshDatabase;
const them: string[] = [];

/**
 * The cards of a survey for four people: one sent, one waiting, one cut off by a kill, one cut off for a person who has blocked the bot
 * since.
 */
beforeAll(async () => {
  database = await anInstallation('2024-11-01T10:00');
  for (const chat of ['1', '2', '3', '4']) {
    const { id } = await people.meet(
      { channel: 't', bot: 'b', chat },
      { id: randomUUID(), language: 'en', regionCode: '330105' },
    );
    them.push(id);
  }
  const cards = them.map((personId) => asKept({ key: `survey/${personId}`, personId, message: 'survey-card', facts: {} }));
  await outbox.enqueue(cards, AT);
  for (const [index, state] of ['sent', 'waiting', 'unknown', 'unknown'].entries())
    await db.outbox.updateMany({ where: { personId: them[index] ?? '' }, data: { state, attempts: 5 } });
  await outbox.enqueue([asKept({ key: 'task', personId: them[0] ?? '', message: 'task-card', facts: {} })], AT);
  await db.outbox.update({ where: { key: 'task' }, data: { state: 'failed', problem: 'Bad Request: chat not found' } });
  await db.person.update({ where: { id: them[3] ?? '' }, data: { stopped: true } });
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const states = async (message: string): Promise<string[]> =>
  (await db.outbox.findMany({ where: { message }, orderBy: { id: 'asc' } })).map(({ state }) => state);

describe('minsheng notices', () => {
  it('lists what has not plainly gone out, by message', async () => {
    const { code, out } = await minsheng(['notices', 'list']);
    expect(code).toBe(0);
    expect(out).toMatch(/survey-card +cut off, may have arrived +2 +since 2024-11-01 10:00/);
    expect(out).toMatch(/survey-card +on their way +1 /);
    expect(out).toMatch(/task-card +failed +1 +.*Bad Request: chat not found/);
    const listed = json<{ message: string; state: string; count: number }[]>(await minsheng(['notices', 'list', '--json']));
    expect(listed.map(({ message, state, count }) => [message, state, count])).toEqual([
      ['task-card', 'failed', 1],
      ['survey-card', 'unknown', 2],
      ['survey-card', 'waiting', 1],
    ]);
  });

  it('sends those of one message again that were cut off, but to nobody who has stopped the bot; the audit keeps it', async () => {
    expect(await minsheng(['notices', 'again', 'survey-card'])).toMatchObject({
      code: 0,
      out: 'survey-card: 1 notice goes out again.\n',
    });
    expect(await states('survey-card')).toEqual(['sent', 'waiting', 'waiting', 'unknown']);
    expect(await db.outbox.findFirst({ where: { personId: them[2] ?? '' } })).toMatchObject({ attempts: 0, problem: null });
    expect(await states('task-card')).toEqual(['failed']);
    expect(await db.auditEntry.findMany({ where: { deed: 'notices-sent-again' } })).toMatchObject([
      { by: 'operator', via: 'command-line', about: 'survey-card', facts: { count: 1 } },
    ]);
  });

  it('is refused where nothing is to be sent again, and changes nothing', async () => {
    const again = await minsheng(['notices', 'again', 'survey-card']);
    expect(again).toMatchObject({
      code: 1,
      err: expect.stringContaining('[no-notices-to-send-again]') as string,
    });
    expect(await db.auditEntry.count({ where: { deed: 'notices-sent-again' } })).toBe(1);
  });
});
