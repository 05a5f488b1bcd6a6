import { Bot, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { People } from '../../simulator/people.ts';

const token = '777000:AAtest-token';
const anna = { id: 1001, first_name: 'Anna', language_code: 'en' };

let simulator: Simulator;
let people: People;
let bot: Bot;

beforeEach(async () => {
  simulator = await startSimulator({
    token,
    bot: { username: 'livelihood_bot', first_name: 'Livelihood' },
    people: [anna],
    strict: true,
  });
  people = new People(simulator.url);
  bot = new Bot(token, { client: { apiRoot: simulator.apiRoot } });
});
afterEach(async () => {
  await bot.stop();
  await simulator.close();
});

const started = () => new Promise<void>((resolve) => void bot.start({ onStart: () => resolve() }));

describe('a grammY bot on the simulator', () => {
  it('hears a command and answers it', async () => {
    bot.command('start', (ctx) => ctx.reply(`Hello ${ctx.from?.first_name}, ${ctx.match}`));
    await started();
    const events = await people.events();
    await people.say(anna, '/start inv_1');
    const seen = [];
    for await (const event of events) {
      if (event.kind === 'message') seen.push(event.message.text);
      if (seen.length >= 1 && seen.includes('Hello Anna, inv_1')) break;
    }
    const chat = await people.chat(anna);
    expect(chat.messages.map(({ text, from }) => [from, text])).toEqual([
      ['person', '/start inv_1'],
      ['bot', 'Hello Anna, inv_1'],
    ]);
  });

  it('edits its card when a button is pressed, and the press is answered', async () => {
    bot.command('start', (ctx) =>
      ctx.reply('Choose', { reply_markup: new InlineKeyboard().text('One', 'one').text('Two', 'two') }),
    );
    bot.callbackQuery('two', async (ctx) => {
      await ctx.answerCallbackQuery({ text: 'Two it is' });
      await ctx.editMessageText('You chose two');
    });
    await started();
    await people.say(anna, '/start');
    await expect.poll(async () => (await people.chat(anna)).messages.length).toBe(2);
    const card = (await people.chat(anna)).messages[1];
    expect(card?.keyboard.flat().map(({ label }) => label)).toEqual(['One', 'Two']);
    const pressed = await people.press(anna, card?.id ?? 0, 'Two');
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: 'Two it is', alert: false } });
    await expect.poll(async () => (await people.chat(anna)).messages[1]).toMatchObject({ text: 'You chose two', keyboard: [] });
  });
});
