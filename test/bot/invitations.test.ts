import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import type { SeenMessage } from '../../simulator/people.ts';
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

/** Turns the list of roles until a line stands there, and opens it. */
async function pressLine(card: SeenMessage, words: string): Promise<void> {
  for (;;) {
    const list = await becomes(house, clerk, card, en('roles-intro'));
    const number = new RegExp(`^(\\d+) ${words}`, 'm').exec(list.text)?.[1];
    await press(house, clerk, list, number ?? en('button-older'));
    if (number) return;
    await becomes(house, clerk, card, `\n${Number(/^(\d+) /m.exec(list.text)?.[1] ?? 1) + 5} `);
  }
}

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

  it('gives a held role to somebody else, who hears of it, and ends one, on the office’s word', async () => {
    const [holder, successor] = [await somebody(house, 'Holder'), await somebody(house, 'Successor')];
    await takes(house, holder, 'inspector', 'inspector');
    await house.people.say(clerk, '/office');
    const desk = await until(async () => (await house.people.chat(clerk)).messages.findLast(({ text }) => text.startsWith('🗂')));
    await press(house, clerk, desk, en('button-invite'));
    const vacant = await becomes(house, clerk, desk, 'roles have no chat yet');
    await press(house, clerk, vacant, en('button-roles'));
    await pressLine(desk, 'inspector · inspector');
    const role = await becomes(house, clerk, desk, '👤 inspector · inspector');
    await press(house, clerk, role, en('button-role-replace'));
    const made = await becomes(house, clerk, desk, 'start=inv_');
    await house.people.say(successor, `/start ${/start=(inv_\w+)/.exec(made.text)?.[1] ?? ''}`);
    await hears(house, successor, '🔑 inspector');
    await hears(house, holder, 'now somebody else’s');

    await press(house, clerk, made, en('button-back-to-invitations'));
    await press(house, clerk, await becomes(house, clerk, desk, 'roles have no chat yet'), en('button-roles'));
    await pressLine(desk, 'inspector · inspector');
    await press(house, clerk, await becomes(house, clerk, desk, '👤 inspector · inspector'), en('button-role-end'));
    await press(
      house,
      clerk,
      await becomes(house, clerk, desk, en('role-end-title', { holder: 'inspector' })),
      en('button-role-end-yes'),
    );
    await becomes(house, clerk, desk, en('role-ended-title', { holder: 'inspector' }));
    await hears(house, successor, 'your role has ended');
    expect(await db.role.count({ where: { role: 'inspector', until: null } })).toBe(0);
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
