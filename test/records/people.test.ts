// People as the bot first meets them.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as actions from '../../actions/people.ts';
import { db } from '../../records/database.ts';
import { withDatabase } from './aDatabase.ts';

withDatabase();

describe('a stranger', () => {
  it('who writes to two processes at once is one person', async () => {
    const where = { channel: 'test', bot: 'bot', chat: randomUUID() };
    const met = await Promise.all(Array.from({ length: 5 }, () => actions.meet(where, 'zh', '330106')));
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    expect(await db.person.count({ where: { addresses: { some: { chat: where.chat } } } })).toBe(1);
  });
});
