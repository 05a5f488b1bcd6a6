// The conversation does not depend on its channel: a citizen's story and a unit's, told in the chat and on a terminal of a hundred lines.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { invite } from '../../actions/roles.ts';
import { roleId, yearCode } from '../../domain/ids.ts';
import { asKept } from '../notices.ts';
import { aYear, closeSound, heard, type House, openHouse, until } from '../bot/house.ts';
import { aCounty, aTask, REGION, somebody, withWorkers } from '../bot/officials.ts';
import * as temporal from '../../temporal/client.ts';
import { db } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import { citizen, type Player, unit } from './story.ts';
import { Terminal } from './terminal.ts';

const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
/** Seconds that a test may take on a busy machine. */
const SECONDS = 30;
let house: House;
let letter: string;
let endWorkers: () => Promise<void>;

const holds = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

const onTerminal = (terminal: Terminal): Player => ({
  say: (line) => terminal.type(line),
  photo: (words) => terminal.type(`photo: ${words}`),
  press: async (label) => {
    await until(() => Promise.resolve(terminal.shown.includes(`[${label}]`)));
    await terminal.type(label);
  },
  sees: (words) =>
    until(() => Promise.resolve(holds(terminal.shown, words) && terminal.shown), SECONDS).catch(() => {
      throw new Error(`${String(words)} is not shown; what is:\n${terminal.shown}`);
    }),
});

async function inChat(): Promise<Player> {
  const who = await somebody(house, 'Somebody');
  const newest = (found: (message: Awaited<ReturnType<typeof heard>>[number]) => boolean, wanted: string) =>
    until(async () => (await heard(house, who)).toReversed().find(found), SECONDS).catch(async () => {
      const texts = (await heard(house, who)).map(
        ({ text, keyboard }) => `${text} ${JSON.stringify(keyboard.flat().map(({ label }) => label))}`,
      );
      throw new Error(`${wanted} is not shown; what is:\n${texts.join('\n\n')}`);
    });
  return {
    say: async (line) => void (await house.people.say(who, line)),
    photo: async (words) => void (await house.people.sendPhoto(who, photo, words)),
    press: async (label) => {
      const card = await newest(({ keyboard }) => keyboard.flat().some((key) => key.label === label), label);
      await house.people.press(who, card.id, label);
    },
    sees: async (words) => (await newest(({ text }) => holds(text, words), String(words))).text,
  };
}

const invitation = async (): Promise<string> => {
  const invited = await invite(operator, roleId(REGION, 'unit-contact', 'driver'), { replace: true });
  if (!invited.ok) throw new Error(invited.problem.id);
  return invited.value.payload;
};

describe.each(['terminal', 'telegram'])('by %s', (channel) => {
  beforeAll(async () => {
    house = await openHouse();
    endWorkers = await withWorkers();
    letter = await aYear();
    const year = await aCounty({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() });
    const task = await aTask(year);
    await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
  });
  afterAll(async () => {
    await endWorkers();
    await closeSound(house);
  });

  const player = async (who: string): Promise<Player> => {
    if (channel === 'telegram') return inChat();
    const terminal = new Terminal(who, 'en', '330000');
    onTestFinished(() => expect(terminal.logged).toEqual([]));
    return onTerminal(terminal);
  };

  it('a citizen says, changes, takes back, reads and leaves', async () => {
    await citizen(await player('citizen'));
    const address = { where: { channel }, select: { personId: true } } as const;
    const persons = (await db.address.findMany(address)).map(({ personId }) => personId);
    expect(await db.suggestion.findMany({ where: { personId: { in: persons } } })).toMatchObject([{ aspect: 'childcare' }]);
  });

  it('a unit signs, reports with and without a photo, and says why there is nothing new', async () => {
    const before = await db.report.count();
    await unit(await player('driver'), await invitation());
    expect(await db.report.count()).toBe(before + 3);
  });

  it('somebody is told by the same drain what waits in the outbox for them', async () => {
    const here = { where: { channel }, select: { personId: true, bot: true } } as const;
    const before = new Set((await db.address.findMany(here)).map(({ personId }) => personId));
    const terminal = channel === 'terminal' ? new Terminal('told', 'en', '330000') : undefined;
    await (terminal ? onTerminal(terminal) : await inChat()).say('/help');
    const told = await until(
      async () => (await db.address.findMany(here)).find(({ personId }) => !before.has(personId)),
      SECONDS,
    );
    const facts = { year: yearCode(letter) };
    const key = `told/${channel}`;
    await outbox.enqueue([asKept({ key, personId: told.personId, message: 'letter-card', facts })], new Date());
    const row = await until(async () => {
      await terminal?.receive();
      return (await db.outbox.findFirst({ where: { key, state: { notIn: ['waiting', 'sending'] } } })) ?? false;
    }, SECONDS);
    expect(row).toMatchObject({ state: 'sent', channel, bot: told.bot });
    if (terminal) expect([terminal.shown, terminal.logged]).toEqual([expect.stringContaining('An open letter'), []]);
  });
});
