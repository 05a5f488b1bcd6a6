// Every address gets an answer: the page that was asked for, or the words that there is none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../records/database.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import { LONG, processorTime, strangeSigns, TWO_SECONDS } from '../strange.ts';
import { anInstallation, startYear } from './aYear.ts';

const YEAR = '/330105/2025';
let database: FreshDatabase;
let web: Web;
beforeAll(async () => {
  database = await anInstallation('2025-11-20T09:00');
  await startYear();
  web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: '330105' });
});
afterAll(async () => {
  await web.stop();
  await closeDatabase();
  await database.drop();
});

const places = (value: string): string[] => [
  `/suggestion?receipt=${value}`,
  `/?lang=${value}`,
  `${YEAR}/projects?aspect=${value}`,
  `${YEAR}/tasks?light=${value}&unit=${value}&aspect=${value}&project=${value}&page=${value}`,
  `${YEAR}/topics?outcome=${value}&page=${value}`,
  `${YEAR}/projects/${value}`,
  `${YEAR}/tasks/${value}`,
  `${YEAR}/votes/${value}`,
  `/photos/${value}`,
  `/${value}`,
];

async function answers(path: string): Promise<void> {
  const answer = await fetch(web.url + path, { redirect: 'manual' });
  expect([path.slice(0, 80), answer.status], path.slice(0, 80)).not.toEqual([path.slice(0, 80), 500]);
  const text = await answer.text();
  if (answer.status < 400 || answer.status === 404) expect(text, path.slice(0, 80)).toMatch(/<h1|<title/);
}

/** A text as a browser encodes it, with lone surrogates as the bytes that some programs make of them. */
const written = (text: string): string =>
  Array.from(text, (sign) => {
    const number = sign.codePointAt(0) ?? 0;
    return number >= 0xd800 && number <= 0xdfff
      ? [0xe0 | (number >> 12), 0x80 | ((number >> 6) & 63), 0x80 | (number & 63)].map((byte) => `%${byte.toString(16)}`).join('')
      : encodeURIComponent(sign);
  }).join('');

describe('an address', () => {
  it.each<readonly [string, string]>([
    ...strangeSigns.map((each) => [each.name, written(each.text)] as const),
    ['a raw U+0000 among others', 'a%00b%0Ac'],
    ['U+0000 written too long', '%C0%80'],
    ['half an escape', '%'],
    ['an escape of an escape', '%2500'],
    ['GB18030', '%D0%DE%C2%B7'],
    ['bytes that are no text', '%FF%FE'],
    ['a number beyond all numbers', '9'.repeat(400)],
    ['a name of all objects', '__proto__'],
    ['3,000 wide signs', written('Ｗ'.repeat(1_000))],
  ])('%s: gets its page or words, and the next reader theirs', async (_, value) => {
    for (const path of places(value)) await answers(path);
    expect(await processorTime(() => answers(YEAR))).toBeLessThan(TWO_SECONDS);
  });

  it('100,000 signs: are refused before they are read, and the next reader is answered', async () => {
    for (const path of places(written(LONG).slice(0, 300_000))) {
      const answer = await fetch(web.url + path).catch(() => undefined);
      expect([undefined, 431]).toContain(answer?.status);
    }
    expect(await processorTime(() => answers(YEAR))).toBeLessThan(TWO_SECONDS);
  });
});
