import { describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { hears, type House, labels, until } from './house.ts';
import { aHolder, somebody, takes, Way } from './officials.ts';
import { inSolicitation } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);

/** A clerk of the office, who makes invitations. */
async function aClerk(): Promise<{ house: House; way: Way }> {
  const { house } = await inSolicitation();
  return { house, way: new Way(house, await aHolder(house, 'office', 'clerk')) };
}
/** From the desk to the first vacant role's link, which is shown once. */
async function makesLink(way: Way): Promise<string> {
  await toInvitations(way);
  await way.goes('1', 'start=inv_');
  return linkIn(way);
}
async function toInvitations(way: Way): Promise<void> {
  await way.says('/office', '🗂');
  await way.goes(en('button-invite'), 'roles have no chat yet');
}
const linkIn = ({ card }: Way): string => /start=(inv_\w+)/.exec(card.text)?.[1] ?? '';

/** Turns the list of roles until a line stands there, and opens it. */
async function opensRole(way: Way, words: string): Promise<void> {
  for (;;) {
    const number = new RegExp(`^(\\d+) ${words}`, 'm').exec(way.card.text)?.[1];
    if (number) return void (await way.goes(number, `👤 ${words}`));
    const next = Number(/^(\d+) /m.exec(way.card.text)?.[1] ?? 1) + 5;
    await way.goes(en('button-older'), `\n${next} `);
  }
}

describe('an invitation', () => {
  it('makes a role of a stranger, says what it brings, and gives the role its own menu', async () => {
    const { house } = await inSolicitation();
    const clerk = await somebody(house, 'Clerk');
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
    const { way } = await aClerk();
    await toInvitations(way);
    expect(way.card.text).toContain('1 deputy-1 · deputy');
    await way.goes('1', 'https://t.me/minsheng_test_bot?start=inv_');
    expect(way.card.text).toContain('It works once, for 14 days');
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(linkIn(way).slice('inv_'.length));
  });

  it('works once', async () => {
    const { house, way } = await aClerk();
    const link = await makesLink(way);
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
    const { house, way } = await aClerk();
    const link = await makesLink(way);
    await db.invitation.updateMany({ data: { expires: new Date(0) } });
    const late = await somebody(house, 'Late');
    await house.people.say(late, `/start ${link}`);
    await hears(house, late, en('problem-invitation-expired'));
  });

  it('gives a held role to somebody else, who hears of it, and ends one, on the office’s word', async () => {
    const { house, way } = await aClerk();
    const holder = await aHolder(house, 'inspector', 'inspector');
    const successor = await somebody(house, 'Successor');
    await toInvitations(way);
    await way.goes(en('button-roles'), en('roles-intro'));
    await opensRole(way, 'inspector · inspector');
    await way.goes(en('button-role-replace'), 'start=inv_');
    await house.people.say(successor, `/start ${linkIn(way)}`);
    await hears(house, successor, '🔑 inspector');
    await hears(house, holder, 'now somebody else’s');

    await way.goes(en('button-back-to-invitations'), 'roles have no chat yet');
    await way.goes(en('button-roles'), en('roles-intro'));
    await opensRole(way, 'inspector · inspector');
    await way.goes(en('button-role-end'), en('role-end-title', { holder: 'inspector' }));
    await way.goes(en('button-role-end-yes'), en('role-ended-title', { holder: 'inspector' }));
    await hears(house, successor, 'your role has ended');
    expect(await db.role.count({ where: { role: 'inspector', until: null } })).toBe(0);
  });

  it('nobody gets the list of roles by asking', async () => {
    const { house } = await inSolicitation();
    const way = new Way(house, await somebody(house, 'Citizen'));
    await way.says('/help', en('help-title'));
    expect(await way.forces('invite.list.0')).toMatchObject({
      kind: 'answered',
      answer: { text: en('problem-desk-only-office') },
    });
  });
});
