// Words go in through the bot, and come out of the register as they were written: each exactly, each once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestionRows } from '../../cli/export/suggestions.ts';
import { jsonLines } from '../../cli/export/written.ts';
import { dataFolder } from '../data.ts';
import { aYear, db, type House, openHouse, until } from './house.ts';

/** Exactly a full message, after which nothing comes. */
const FULL = '我要建议'.repeat(1_024);
const CHATS = 500;
/** So many real messages, each of somebody of their own: what one person says within seconds of something long belongs to it. */
const REAL = 2_000;
const FIRST = 20_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
  await house.people.create(
    ...Array.from({ length: REAL }, (_, n) => ({
      id: FIRST + n,
      first_name: `市民${n}`,
      language_code: n % 9 === 0 ? 'en' : 'zh',
    })),
  );
});
afterAll(() => house.close());

/** The register, in the order in which words came. */
const registered = () =>
  db.suggestion.findMany({
    orderBy: { id: 'asc' },
    select: { receipt: true, text: true, at: true, regionCode: true, heldAs: true },
  });
type Registered = Awaited<ReturnType<typeof registered>>[number];

/** Everybody's words go in, some updates twice; gives the register once as many more texts are whole in it. */
async function goIn(texts: readonly string[], chats = CHATS): Promise<Registered[]> {
  const before = await registered();
  for (let from = 0; from < texts.length; from += CHATS) {
    const said = texts.slice(from, from + CHATS).map((text, n) => ({ person: FIRST + ((from + n) % chats), text }));
    await house.people.sayMany(said);
    await house.people.repeatUpdates(3);
  }
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const fresh = async () => (await registered()).slice(before.length);
  return until(async () => {
    const { pendingUpdates } = await house.people.state();
    if (pendingUpdates > 0) return undefined;
    const rows = await fresh();
    return rows.reduce((sum, { text }) => sum + text.length, 0) >= units && rows;
  }, 300);
}

const sorted = (texts: readonly string[]): string[] => texts.toSorted();

const real = (): string[] | undefined => {
  const folder = dataFolder();
  if (folder === undefined) return undefined;
  const rows = parse(gunzipSync(readFileSync(join(folder, 'hotspots', 'messages.csv.gz'))), { columns: true, bom: true }) as {
    detail: string;
  }[];
  const details = rows.map(({ detail }) => detail).filter((detail) => detail.length > 0);
  const long = details.filter((detail) => detail.length > 4_096);
  return [...long, ...details.filter((detail) => detail.length <= 4_096)].slice(0, REAL);
};
const messages = real();
if (!messages) console.log('skipped: the folder with real messages is not here (MINSHENG_DATA)');

describe('words come out as they went in', () => {
  it('whatever signs they are of', async () => {
    const texts = [
      '  two spaces before, two after  ',
      '第一行\n\n第三行\r\n第四行\t制表',
      'مقترح: حديقة بجانب المدرسة',
      'הצעה לספסל ליד התחנה',
      '👨‍👩‍👧‍👦 一家人的长椅 🪑🇨🇳',
      '\u202Eright to left\u202C and back',
      'quotes " \' `, braces { } $1 \\ %s, <b>tags</b> & entities',
      '=HYPERLINK("http://example.org")',
      FULL,
      `${'桥'.repeat(4_096)}${'路'.repeat(4_096)}完`, // three pieces
      '/etc/hosts 不是命令',
      'e\u0301 and é are not the same',
      '\uFEFFa mark before',
    ];
    const rows = await goIn(texts);
    // whoever filled a message says something else now: their next words stand alone
    const filled = FIRST + texts.indexOf(FULL);
    await house.people.sendSticker(filled);
    await until(async () => (await house.people.chat(filled, 1)).messages[0]?.from === 'bot');
    expect(sorted(rows.map(({ text }) => text))).toEqual(sorted(texts));
    expect(new Set(rows.map(({ receipt }) => receipt)).size).toBe(texts.length);
    for (const { receipt, regionCode } of rows) {
      expect(receipt).toMatch(/^[0-9A-Z]{11}$/);
      expect(regionCode).toBe('330000');
    }
  });

  it('the same words in two messages are two suggestions', async () => {
    const rows = await goIn(Array.from({ length: 3 }, () => '一样的话'));
    expect(rows.map(({ text }) => text)).toEqual(['一样的话', '一样的话', '一样的话']);
    expect(new Set(rows.map(({ receipt }) => receipt)).size).toBe(3);
  });

  it('hundreds of chats at once, each several times', async () => {
    const texts = Array.from(
      { length: 1_200 },
      (_, n) => `${n} 号建议：${'修一修这条路，'.repeat(n % 7)}谢谢${n % 2 ? '🙏' : '。'}`,
    );
    const rows = await goIn(texts);
    expect(sorted(rows.map(({ text }) => text))).toEqual(sorted(texts));
  });
});

describe.skipIf(!messages)('real messages', () => {
  it('2,000 of them, those beyond a full message in pieces, come out unchanged, each once', async () => {
    const texts = messages ?? [];
    expect(texts).toHaveLength(2_000);
    expect(texts.filter((text) => text.length > 4_096)).toHaveLength(3);
    const rows = await goIn(texts, REAL);
    expect(sorted(rows.map(({ text }) => text))).toEqual(sorted(texts));
    expect(new Set(rows.map(({ receipt }) => receipt)).size).toBe(REAL);
  }, 400_000);
});

describe('what `minsheng export suggestions --json` prints', () => {
  it('is the register word for word, but for the words that are held', async () => {
    let printed = '';
    for await (const piece of jsonLines(suggestionRows(undefined))) printed += piece;
    const rows = JSON.parse(printed) as { readonly receipt: string; readonly text: string; readonly at: string }[];
    const kept = await registered();
    expect(rows.map(({ receipt, text, at }) => ({ receipt, text, at }))).toEqual(
      kept.map(({ receipt, text, at, heldAs }) => ({ receipt, text: heldAs === null ? text : '', at: at.toISOString() })),
    );
  });
});

describe('nothing went wrong', () => {
  it('and nobody was told that something had', () => {
    expect(house.logged).toEqual([]);
  });
});
