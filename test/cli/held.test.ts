// minsheng held: the same queue and the same endings as on the desk, many at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { understand } from '../../actions/suggestions.ts';
import { closeDatabase, db } from '../../records/database.ts';
import { forgetReaders } from '../../records/readers.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, COUNTY, publishLetter, startYear } from '../web/aYear.ts';
import { say, somebody } from '../workflows/chat.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
const receipts: string[] = [];
const said = [
  '澳门赌场上线，首存送100%，加微信 abc12345',
  '澳门赌场上线，首存送200%，加微信 abc12346',
  '你们这帮狗官都是蠢猪，吃屎去吧',
  '住建局的张伟局长收了开发商100000元，才批的项目',
  '救命，我老公拿刀要杀我，在东新路12号',
];

beforeAll(async () => {
  database = await anInstallation('2024-10-20T09:00');
  forgetReaders();
  await startYear();
  await publishLetter(COUNTY);
  for (const text of said) {
    const filed = await say(await somebody('330105'), text);
    await understand(filed);
    receipts.push(filed.receipt);
  }
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

interface Listed {
  readonly receipt: string;
  readonly kind: string;
  readonly text: string;
}

describe('minsheng held', () => {
  it('lists what waits, dangers first, of one kind or one year, for people and for programs', async () => {
    const listed = json<Listed[]>(await minsheng(['held', 'list', '--json', '--year', '330105/2025']));
    expect(listed.map(({ kind }) => kind)).toEqual(['emergency', 'accusation', 'abuse', 'spam', 'spam']);
    expect(listed[0]?.text).toBe(said[4]);
    expect((await minsheng(['held', 'list'])).out.split('\n')[0]).toMatch(/^\w{11} +emergency +330105 +2024-10-20 09:00 +救命/);
    expect(json<Listed[]>(await minsheng(['held', 'list', '--json', '--kind', 'spam']))).toHaveLength(2);
    expect((await minsheng(['held', 'list', '--kind', 'no-content'])).out).toBe('Nothing held waits.\n');
  });

  it('drops all of a kind with one of the plan’s reasons; done again, nothing waits', async () => {
    const drop = ['held', 'drop', '--kind', 'spam', '--reason', 'not-a-suggestion', '--json'];
    expect(json(await minsheng(drop))).toEqual({ dropped: receipts.slice(0, 2), left: [] });
    expect(json(await minsheng(drop))).toEqual({ dropped: [], left: [] });
    expect(await db.outbox.count({ where: { message: 'outcome-news' } })).toBe(2);
    expect(await db.auditEntry.count({ where: { deed: 'held-dropped', via: 'command-line', by: 'operator' } })).toBe(2);
  });

  it('releases and answers by receipts, however they are typed', async () => {
    const [abuse = '', accusation = '', danger = ''] = receipts.slice(2);
    const released = await minsheng(['held', 'release', `${abuse.slice(0, 4).toLowerCase()}-${abuse.slice(4)}`]);
    expect(released.out).toBe('released: 1 of 1\n');
    expect(await db.suggestion.count({ where: { receipt: abuse, topicId: { not: null } } })).toBe(1);
    const answered = await minsheng(['held', 'answer', danger, '--outcome', 'under-way', '--words', 'A crew is there.']);
    expect(answered.out).toBe('answered: 1 of 1\n');
    const usual = ['held', 'answer', accusation, '--outcome', 'not-ours', '--reason', 'other-authority'];
    expect((await minsheng(usual)).out).toBe('answered: 1 of 1\n');
    expect((await minsheng(['held', 'list'])).out).toBe('Nothing held waits.\n');
  });

  it.each([
    [['release'], 'name receipts, or a --kind', 2],
    [['release', 'nonsense'], 'nonsense is not a receipt number', 2],
    [['release', 'nonsense', '--kind', 'spam'], 'not both', 2],
    [['release', '--kind', 'nonsense'], 'Allowed choices', 2],
    [['drop', '--kind', 'spam'], '--reason', 2],
    [['answer', 'x', '--outcome', 'adopted', '--words', 'x'], 'Allowed choices', 2],
    [['answer', 'x', '--outcome', 'reserve'], '--reason or --words', 2],
  ])('%j: %s', async (args, because, code) => {
    const refused = await minsheng(['held', ...args]);
    expect(refused.code).toBe(code);
    expect(refused.err).toContain(because);
  });

  it('refuses what waits no longer, in words', async () => {
    const refused = await minsheng(['held', 'release', receipts[0] ?? '']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain(`${receipts[0]} waits no longer`);
  });
});
