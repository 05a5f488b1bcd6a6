// Whatever somebody writes to the bot, they are answered, it is kept as they wrote it, and nobody else waits for it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storable } from '../../domain/text.ts';
import { LONG, processorTime, strangeSigns, TWO_SECONDS } from '../strange.ts';
import { aYear, anna, chen, db, heard, type House, openHouse, until } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aYear();
  for (const who of [anna, chen]) {
    await house.people.say(who, '/start');
    await until(async () => (await heard(house, who)).length > 0);
  }
});
afterAll(() => house.close());

/** Says it and waits until the bot has answered. */
async function answered(who: typeof anna, text: string): Promise<void> {
  const before = (await heard(house, who)).length;
  await house.people.say(who, text);
  await until(async () => (await heard(house, who)).length > before && (await house.people.state()).pendingUpdates === 0, 60);
}
const kept = async (): Promise<string[]> => (await db.suggestion.findMany({ orderBy: { id: 'asc' } })).map(({ text }) => text);

describe('a message to the bot', () => {
  it.each(strangeSigns.map((each) => [each.name, each.text] as const))(
    '%s: is kept without a loss, and the next person is answered',
    async (_, text) => {
      const words = `希望公园修路 ${text} 谢谢`;
      await answered(anna, words);
      expect(await kept()).toContain(storable(words));
      const spent = await processorTime(() => answered(chen, `请在小区门口修一个公交站台，下雨天好等车 ${text.length}`));
      expect(spent).toBeLessThan(TWO_SECONDS);
      expect(house.logged.filter((line) => line.startsWith('update '))).toEqual([]);
    },
  );

  it('100,000 signs: as much as a message holds is kept, piece by piece, and the next person is answered', async () => {
    for (let from = 0; from < LONG.length; from += 4_096 * 8) await house.people.say(anna, LONG.slice(from, from + 4_096));
    const spent = await processorTime(() => answered(chen, '希望夜班公交开到凌晨'));
    expect(spent).toBeLessThan(TWO_SECONDS);
    await until(async () => (await kept()).some((text) => text.includes('长'.repeat(4_096))), 60);
  });

  it.each(strangeSigns.map((each) => [each.name, each.text] as const))('%s in a command: is answered', async (_, text) => {
    for (const command of ['/start ', '/region ', '/my ', '/help ', '/tasks ']) await answered(anna, command + text);
    expect(house.logged.filter((line) => line.startsWith('update '))).toEqual([]);
  });
});
