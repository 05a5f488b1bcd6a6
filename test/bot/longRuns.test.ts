// Long runs of every class of sign, which a reader might stumble over: whoever writes next to them has their receipt, and everybody's words
// are stored.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { aYear, closeSound, heard, type House, openHouse, until } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
  await house.restart();
});
afterAll(() => closeSound(house));

/** Milliseconds of the processor, of bot, reader and chat network together, after which nobody may still wait for an answer. */
const MOST_MS = 2_000;
/** In either language: words are answered in the one that they are written in. */
const received = [say('en', 'suggestion-title-received'), say('zh', 'suggestion-title-received')];
const isReceipt = ({ text }: { readonly text: string }): boolean => received.some((title) => text.includes(title));

const FULL = 4_000;
const runs: Readonly<Record<string, string>> = {
  'a stretched word': `Ple${'a'.repeat(60)}se fix our road`,
  'a stretched word as long as a message': `Ple${'a'.repeat(FULL)}se fix our road`,
  'a word in 100,000 signs': `Ple${'a'.repeat(100_000)}se fix our road`,
  'capitals and small letters by turns': `${'Aa'.repeat(FULL / 2)} Street`,
  'names without an end': `Mr ${'Aaron '.repeat(FULL / 6)}`,
  'hyphens and apostrophes': `O${'’-'.repeat(FULL / 2)}Neill`,
  digits: '1'.repeat(FULL),
  'digits and dashes': '1-'.repeat(FULL / 2),
  spaces: `a${' '.repeat(FULL)}b`,
  'line ends': `a${'\n'.repeat(FULL)}b`,
  'one Chinese sign': '路'.repeat(FULL),
  'Chinese titles': '王先生'.repeat(FULL / 3),
  'Chinese numbers': '一二三'.repeat(FULL / 3),
  doors: '1幢2单元'.repeat(FULL / 5),
  'wide letters and digits': 'Ａ１'.repeat(FULL / 2),
  'full stops': '。'.repeat(FULL),
  'at signs': 'a@'.repeat(FULL / 2),
  'invisible signs': `a${'\u200B'.repeat(FULL)}b`,
  'direction signs': `a${'\u202E'.repeat(FULL)}b`,
  'combining signs': `e${'\u0301'.repeat(FULL)}`,
  emoji: '👨‍👩‍👧‍👦'.repeat(FULL / 11),
  'private-use signs': '\uE000'.repeat(FULL),
  'halves of signs': '\uD83D'.repeat(FULL),
};

let next = 70_000;
const stranger = async () => {
  const person = { id: next++, first_name: 'Somebody', language_code: 'en' };
  await house.people.create(person);
  return person;
};

const filedBy = (who: { id: number }) =>
  db.suggestion.findMany({ where: { person: { addresses: { some: { chat: String(who.id) } } } } });

describe('whoever writes beside', () => {
  it.each(Object.entries(runs))('%s has their receipt at once; both are read, or wait for a person', async (_, text) => {
    const [one, other] = [await stranger(), await stranger()];
    const before = process.cpuUsage();
    await house.people.say(one, text);
    await house.people.say(other, 'Please mend the bench at the bridge.');
    await until(async () => (await heard(house, other)).some(isReceipt), 60);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(MOST_MS);
    await until(async () => (await heard(house, one)).some(isReceipt), 60);
    expect((await filedBy(one)).concat(await filedBy(other))).toHaveLength(2);
    await until(async () => [...(await filedBy(one)), ...(await filedBy(other))].every(({ readAt }) => readAt !== null), 120);
  });
});
