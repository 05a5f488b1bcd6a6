// What is put to units, on the public page of its site.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, transaction } from '../../records/database.ts';
import * as matters from '../../records/matters.ts';
import * as published from '../../records/published.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, at, COUNTY, publishLetter, shortlist, startYear, voteOnList } from './aYear.ts';

let database: FreshDatabase;
let web: Web;
const page = async (path: string) => (await fetch(web.url + path)).text();

beforeAll(async () => {
  database = await anInstallation('2025-11-20T09:00');
  await startYear();
  await publishLetter(COUNTY);
  await shortlist(COUNTY);
  await voteOnList(COUNTY);
  web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: '330105' });
});
afterAll(async () => {
  await web.stop();
  await closeDatabase();
  await database.drop();
});

describe('the public page of a site', () => {
  it('1.10 S4 shows what deputies found there, the answer, and whose turn it is; words are masked, and nobody is named', async () => {
    const [{ id, code, unitId } = { id: '', code: '', unitId: '' }] = await published.tasks({ yearId: COUNTY }, 0, 1);
    const moment = at('2025-05-06T10:00');
    const put = await transaction(() =>
      matters.put({
        yearId: COUNTY,
        kind: 'finding',
        once: 'once',
        about: id,
        line: null,
        severity: 'serious',
        words: '漏水，电话 13800138000',
        roleId: '330105/deputy/ying-meiyu',
        by: 'the-deputy',
        at: moment,
        unitId: unitId ?? '',
        due: '2025-05-21',
        ladder: 1,
      }),
    );
    expect(await page(`/330105/2025/tasks/${code}?lang=en`)).toMatch(
      /Finding \(serious\) “漏水，电话 \*\*\*”[\s\S]*owes an answer/,
    );
    const given = { id: 'an answer', matterId: put?.id ?? '', round: 1, roleId: 'x', by: 'x', words: 'Mended' };
    await matters.answer(given, moment);
    await matters.send(given.matterId, given.id, moment);
    const text = await page(`/330105/2025/tasks/${code}?lang=en`);
    expect(text).toMatch(/: Mended[\s\S]*Answered on Tue 6 May: the deputy looks at it/);
    expect(text).not.toMatch(/ying-meiyu|the-deputy/);
  });
});
