// A refusal that comes too late for a notice: a line that answers the card on which the button was pressed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { anna, hears, type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ answerMs: 0 });
});
afterAll(() => house.close());

it('says below which card it is, with an answer to the press that turns no more', async () => {
  const [said] = await house.people.say(anna, '/help');
  expect(said).toBeDefined();
  const card = await hears(house, anna, /./);
  const pressed = await house.people.press(anna, card.id, 'candidate.open.222', { forced: true });
  expect(pressed).toMatchObject({ kind: 'answered', answer: { alert: false } });
  const line = await hears(house, anna, say('en', 'problem-candidate-unknown', { candidate: '222' }));
  expect(line).toMatchObject({ replyTo: card.id, keyboard: [] });
});
