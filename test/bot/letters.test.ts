// Two letters at once: the province's and a district's, in one person's chat.
import { describe, expect, it } from 'vitest';
import { yearCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import * as outbox from '../../records/outbox.ts';
import { asKept } from '../notices.ts';
import { db, hears, planOf, until } from './house.ts';
import { personOf } from './officials.ts';
import { twoLetters } from './stages.ts';

describe('two letters at once', () => {
  it('plain words belong to the lowest level that asks', async () => {
    const { house, county, anna } = await twoLetters();
    await house.people.say(anna, 'A lamp at the corner of our street, please.');
    const filed = await until(
      async () => (await db.suggestion.findFirst({ where: { text: { startsWith: 'A lamp' } } })) ?? undefined,
    );
    expect(filed.yearId).toBe(county);
  });

  it('words written from a letter’s button belong to that letter', async () => {
    const { house, province, anna } = await twoLetters();
    const letter = { personId: await personOf(anna), message: 'letter-card', facts: { year: yearCode(province) } };
    await outbox.enqueue([asKept({ key: 'letter/p', ...letter, card: `letter/${province}` })], new Date());
    const card = await hears(house, anna, planOf('province').letter.title.en);
    await house.people.press(anna, card.id, say('en', 'button-write'));
    await hears(house, anna, say('en', 'suggest-ask'));
    await house.people.say(anna, 'Trains to the coast on Sunday evenings.');
    const filed = await until(
      async () => (await db.suggestion.findFirst({ where: { text: { startsWith: 'Trains' } } })) ?? undefined,
    );
    expect(filed.yearId).toBe(province);
  });
});
