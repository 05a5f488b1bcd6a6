import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, db, transaction } from '../../records/database.ts';
import * as errands from '../../records/errands.ts';
import * as people from '../../records/people.ts';
import type { FreshDatabase } from '../database.ts';
import { strangeTexts } from '../strange.ts';
import { anInstallation } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

const YEAR = 'year/330105/2025';
let database: FreshDatabase;
let personId = '';

beforeAll(async () => {
  database = await anInstallation('2024-11-01T10:00');
  const who = { channel: 't', bot: 'b', chat: '1' };
  ({ id: personId } = await people.meet(who, { id: randomUUID(), language: 'en', regionCode: '330105' }));
  await transaction(async () => {
    await errands.send({ id: 'errand-1', workflowId: YEAR, name: 'suspend', payload: { by: 'operator' }, personId }, 5_000);
    await errands.send({ id: 'errand-2', workflowId: 'clock', name: 'pause', payload: { by: 'operator' }, personId: null });
  });
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('minsheng order list', () => {
  it('shows what waits, the oldest first, and from whom', async () => {
    const { code, out } = await minsheng(['order', 'list']);
    expect(code).toBe(0);
    const [first, second] = out.split('\n');
    expect(first).toMatch(new RegExp(`^errand-1 +${YEAR} +suspend +since .* ${personId}$`));
    expect(second).toMatch(/^errand-2 +clock +pause +since .* operator$/);
    expect(json<{ id: string }[]>(await minsheng(['order', 'list', '--json'])).map(({ id }) => id)).toEqual([
      'errand-1',
      'errand-2',
    ]);
  });
});

describe('minsheng order remove', () => {
  it('needs a reason', async () => {
    expect(await minsheng(['order', 'remove', 'errand-1'])).toMatchObject({ code: 2 });
    const { code, err } = await minsheng(['order', 'remove', 'errand-1', '--why', '  ']);
    expect([code, err]).toEqual([1, expect.stringContaining('[text-missing]')]);
  });

  it.each(strangeTexts.map((each) => [each.name, each] as const))(
    '%s as the reason: kept, or refused in words',
    async (name, each) => {
      const { code, err } = await minsheng(['order', 'remove', `nothing ${name}`, '--why', each.text]);
      expect(code).toBe(each.odd ? 2 : 1);
      expect(err).toMatch(
        each.odd ? `argument 5: expected signs that can be kept, found ${each.sign}` : /\[(order-not-waiting|text-too-long)\]/,
      );
    },
  );

  it('takes it away once, audits it and tells whoever gave it', async () => {
    const { code, out } = await minsheng(['order', 'remove', 'errand-1', '--why', 'given twice']);
    expect([code, out]).toEqual([0, `suspend of ${YEAR}: removed\n`]);
    expect(await minsheng(['order', 'remove', 'errand-1', '--why', 'again'])).toMatchObject({ code: 1 });
    expect(await db.auditEntry.findMany({ where: { deed: 'order-removed' } })).toMatchObject([
      { about: YEAR, by: 'operator', via: 'command-line', facts: { order: 'errand-1', name: 'suspend', why: 'given twice' } },
    ]);
    await db.errand.updateMany({ data: { tellAt: new Date(0) } });
    const told = await transaction(() => errands.claimUntold(5));
    expect(told).toMatchObject([{ id: 'errand-1', personId, problem: { id: 'order-removed', facts: { why: 'given twice' } } }]);
    expect((await minsheng(['order', 'list'])).out).not.toContain('errand-1');
  });

  it('takes away what is the installation’s too, and no other', async () => {
    expect(await minsheng(['order', 'remove', 'errand-2', '--why', 'no longer wanted', '--by', 'nobody'])).toMatchObject({
      code: 1,
    });
    expect(await minsheng(['order', 'remove', 'errand-2', '--why', 'no longer wanted'])).toMatchObject({ code: 0 });
    expect((await minsheng(['order', 'list'])).out).toBe('No order waits.\n');
    const { err } = await minsheng(['order', 'remove', 'errand-7', '--why', 'x']);
    expect(err).toContain('no order errand-7 is waiting');
  });
});
