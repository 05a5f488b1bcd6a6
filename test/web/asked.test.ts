// The suggestions behind a topic on the public page: as many as it says, masked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, db } from '../../records/database.ts';
import { makeApp } from '../../web/app.tsx';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, COUNTY, publishLetter, say, startYear, topicOf } from './aYear.ts';

let database: FreshDatabase;
const receipts = { answered: '', waiting: '' };
const MASKED = '林师傅 ××××××××××× 社区缺食堂';
const app = makeApp({ regionCode: '330105' });

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text() };
};
const page = async (path: string) => (await get(path)).text;

beforeAll(async () => {
  database = await anInstallation('2025-11-20T09:00');
  await startYear('province');
  await startYear();
  await publishLetter(COUNTY);
  receipts.answered = await say('林师傅 13800138000 社区缺食堂', '2024-10-20T09:00');
  receipts.waiting = await say('食堂', '2024-10-21T09:00');
  await topicOf(COUNTY, [receipts.answered, receipts.waiting], MASKED);
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('who asks for the same', () => {
  it('shows those who ask for the same, as many as it says, masked, and nobody’s held words', async () => {
    const { code, id } = await db.topic.findFirstOrThrow({ where: { title: MASKED } });
    const list = await page('/330105/2025/topics?lang=en');
    expect(list).toContain(`href="/330105/2025/topics/${code}?lang=en">2 people`);
    expect(await page(`/suggestion?receipt=${receipts.answered}&lang=en`)).toContain(`/330105/2025/topics/${code}`);
    const shown = (text: string) => [...text.matchAll(/<blockquote>/g)].length;
    const both = await page(`/330105/2025/topics/${code}?lang=en`);
    expect(both).toContain('2 people asked for it');
    expect(shown(both)).toBe(2);
    expect(both).not.toContain('13800138000');
    await db.suggestion.updateMany({ where: { receipt: receipts.waiting }, data: { masked: null } });
    const one = await page(`/330105/2025/topics/${code}?lang=en`);
    expect(shown(one)).toBe(1);
    expect(one).toContain('One more is not read yet, or not for the public.');
    await db.suggestion.updateMany({
      where: { receipt: receipts.waiting },
      data: { masked: MASKED, withdrawnAt: new Date() },
    });
    expect(await page(`/330105/2025/topics/${code}?lang=en`)).toContain('one person asked for it');
    await db.suggestion.updateMany({ where: { receipt: receipts.waiting }, data: { withdrawnAt: null } });
    expect((await get(`/330000/2025/topics/${code}`)).status).toBe(404);
    expect((await get('/330105/2025/topics/NOSUCH')).status).toBe(404);
    expect(id).toBe(`topic/${MASKED}`);
  });
});
