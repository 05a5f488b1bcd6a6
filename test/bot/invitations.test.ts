import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { aCounty, becomes, press, somebody, type Someone, takes } from './officials.ts';
import { hears, type House, labels, openHouse, until } from './house.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
let house: House;
let clerk: Someone;
let link = '';

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  await aCounty();
  clerk = await somebody(house, 'Clerk');
});
afterAll(() => house.close());

describe('an invitation', () => {
  it('makes a role of a stranger, says what it brings, and gives the role its own menu', async () => {
    await takes(house, clerk, 'office', 'clerk');
    const card = await hears(house, clerk, '🔑 office, Gongshu District');
    expect(card.text).toContain('Welcome, clerk.');
    expect(labels(card)).toEqual([en('button-open-desk')]);
    const { commands } = await until(async () => {
      const chat = await house.people.chat(clerk);
      return chat.commands[0]?.command === 'office' && chat;
    });
    expect(commands.map(({ command }) => command)).toContain('tasks');
  });

  it('is made on the desk for a role that nobody holds yet; the link is shown once and never stored', async () => {
    await house.people.say(clerk, '/office');
    await press(house, clerk, await hears(house, clerk, en('desk-title', { count: 0 })), en('button-invite'));
    const list = await hears(house, clerk, 'roles have no chat yet');
    expect(list.text).toContain('1 deputy-1 · deputy');
    await press(house, clerk, list, '1');
    const made = await becomes(house, clerk, list, 'https://t.me/minsheng_test_bot?start=inv_');
    expect(made.text).toContain('It works once, for 14 days');
    link = /start=(inv_\w+)/.exec(made.text)?.[1] ?? '';
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(link.slice(4));
  });

  it('works once', async () => {
    const first = await somebody(house, '主任', 'zh');
    await house.people.say(first, `/start ${link}`);
    await hears(house, first, '拱墅区人大代表');
    const second = await somebody(house, 'Second');
    await house.people.say(second, `/start ${link}`);
    await hears(house, second, en('problem-invitation-used'));
    await house.people.say(second, '/start inv_WHATEVER');
    await hears(house, second, en('problem-invitation-unknown'));
    expect(await db.role.count({ where: { NOT: { personId: null } } })).toBe(2);
  });

  it('expires', async () => {
    const late = await somebody(house, 'Late');
    await house.people.say(clerk, '/office');
    const desk = await until(async () => (await house.people.chat(clerk)).messages.findLast(({ text }) => text.startsWith('🗂')));
    await press(house, clerk, desk, en('button-invite'));
    const list = await becomes(house, clerk, desk, 'roles have no chat yet');
    await press(house, clerk, list, '1');
    const made = await becomes(house, clerk, desk, 'start=inv_');
    await db.invitation.updateMany({ data: { expires: new Date(0) } });
    await house.people.say(late, `/start ${/start=(inv_\w+)/.exec(made.text)?.[1] ?? ''}`);
    await hears(house, late, en('problem-invitation-expired'));
  });

  it('nobody gets the list of roles by asking', async () => {
    const citizen = await somebody(house, 'Citizen');
    await house.people.say(citizen, '/help');
    const card = await until(async () => (await house.people.chat(citizen)).messages.findLast(({ from }) => from === 'bot'));
    const pressed = await house.people.press(citizen, card.id, 'invite.list.0', { forced: true });
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: en('problem-desk-only-office') } });
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
