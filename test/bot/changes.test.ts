import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../domain/calendar.ts';
import { dayOf } from '../../locales/dates.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as tasks from '../../records/tasks.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import * as temporal from '../../temporal/client.ts';
import { hears, type House, labels, openHouse, until } from './house.ts';
import { aCounty, aTask, becomes, NO_QUIET, press, somebody, type Someone, takes, withWorkers } from './officials.ts';

const ZONE = 'Asia/Shanghai';
const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
const back = en('button-back-to-tasks');
let house: House;
let task: { id: string; code: string };
let unit: Someone;
let clerk: Someone;
let secretary: Someone;
let endWorkers: () => Promise<void>;

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  endWorkers = await withWorkers();
  const year = await aCounty({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() }, 3, NO_QUIET);
  task = await aTask(year);
  unit = await somebody(house, 'Driver');
  clerk = await somebody(house, 'Clerk');
  secretary = await somebody(house, '秘书', 'zh');
  await takes(house, unit, 'unit-contact', 'driver');
  await takes(house, clerk, 'office', 'clerk');
  await takes(house, secretary, 'secretariat', 'secretary');
  await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
  await db.task.update({ where: { id: task.id }, data: { signedAt: new Date() } });
});
afterAll(async () => {
  await house.close();
  await endWorkers();
});

const row = () => db.task.findUniqueOrThrow({ where: { id: task.id } });
const changes = () => db.change.findMany({ orderBy: { number: 'asc' } });
/** A day so many days after the one promised now, as cards name it. */
const dayAfter = async (days: number, language: 'en' | 'zh' = 'en'): Promise<string> => {
  return dayOf(language, await isoAfter(days), ZONE, new Date());
};
const isoAfter = async (days: number): Promise<string> => addDays((await tasks.existing(task.id)).due ?? '', days);

async function opens(): Promise<SeenMessage> {
  await house.people.say(unit, '/tasks');
  const list = await hears(house, unit, 'One open task of your unit');
  await press(house, unit, list, '1');
  return becomes(house, unit, list, '▫ A roof');
}
/** The desk's first decision, opened. */
async function decides(who: Someone, name: string): Promise<SeenMessage> {
  const before = (await house.people.chat(who)).messages.at(-1)?.id ?? 0;
  await house.people.say(who, '/office');
  const desk = await until(async () =>
    (await house.people.chat(who)).messages.find(({ id, text }) => id > before && text.includes(name)),
  );
  await press(house, who, desk, '1');
  return becomes(house, who, desk, '🗂');
}

describe('a unit that needs more time', () => {
  it('chooses the day and the reason, and is told who decides and what it means before it is sent', async () => {
    const card = await opens();
    expect(labels(card)).toEqual([en('button-report'), en('button-more-time'), en('button-not-ours'), back]);
    await press(house, unit, card, en('button-more-time'));
    const ask = await becomes(house, unit, card, 'or write a day such as 20');
    const fifteen = en('button-more-15', { when: await dayAfter(15) });
    expect(labels(ask)).toEqual([
      en('button-more-7', { when: await dayAfter(7) }),
      fifteen,
      en('button-more-30', { when: await dayAfter(30) }),
      en('button-back-to-task'),
    ]);
    await press(house, unit, ask, fifteen);
    const why = await becomes(house, unit, card, en('more-time-why'));
    expect(labels(why)).toHaveLength(8);
    await press(house, unit, why, en('change-reason-land-or-permit-refused'));
    const proposal = await becomes(house, unit, card, 'A minor change: the office decides, by');
    expect(proposal.text).toContain(`From ${await dayAfter(0)} to`);
    expect(proposal.text).toContain('Reason: Land or permit refused');
    expect(proposal.text).toContain(en('more-time-means'));
    expect(labels(proposal)).toEqual([en('button-send-request'), en('button-back')]);
    expect(await db.change.count()).toBe(0);
    await press(house, unit, proposal, en('button-send-request'));
    const sent = await becomes(house, unit, card, '⏳ Sent');
    expect(sent.text).toContain(`Until ${await dayAfter(15)} is asked for; the office decides by`);
    expect(labels(sent)).toEqual([en('button-back-to-task')]);
    expect(await changes()).toMatchObject([{ number: 1, size: 'minor', desk: 'office', state: 'waiting', words: null }]);
  });

  it('presses twice and has asked once; a second request waits its turn', async () => {
    const sent = await hears(house, unit, '⏳ Sent');
    const again = `change.send.${task.code}.1.15.1.${'x'}`;
    expect(await house.people.press(unit, sent.id, again, { forced: true })).toMatchObject({ kind: 'answered' });
    expect(await db.change.count()).toBe(1);
    expect(await house.people.press(unit, sent.id, `change.ask.${task.code}`, { forced: true })).toMatchObject({
      answer: { text: en('problem-change-waits') },
    });
  });

  it('sees the grey light with what lies under it, and the date promised', async () => {
    await until(async () => (await row()).light === 'grey');
    const card = await opens();
    expect(card.text).toMatch(/^⚪ Bus shelters/);
    expect(card.text).toContain('A change of the promise is being examined. Under it 🟢 On its timeline.');
    expect(card.text).toContain(en('work-asked', { until: await dayAfter(15), who: en('decider-office') }));
    expect(labels(card)).toEqual([en('button-report'), en('button-withdraw-request'), en('button-not-ours'), back]);
  });
});

describe('the office', () => {
  it('grants it in three taps, with what follows said beforehand; the unit is told, and the old date is struck through', async () => {
    const [was, will] = [await dayAfter(0), await dayAfter(15)];
    const card = await decides(clerk, 'Decide on more time: Bus shelters · Stop 1');
    expect(card.text).toContain(`Bus company asks for more time: from ${was} to ${will}.`);
    expect(card.text).toContain(en('change-minor', { who: en('decider-office') }));
    expect(card.text).toContain(en('change-follows'));
    await press(house, clerk, card, en('button-grant-change', { when: will }));
    const done = await becomes(house, clerk, card, en('change-granted-title'));
    expect(labels(done)).toEqual([en('button-desk')]);
    const told = await hears(house, unit, en('task-news-more-time', { who: en('decider-office'), until: will }));
    expect(told.text).toContain(
      `${was} · Land or permit refused · the office, ${dayOf('en', new Date(), ZONE, new Date())} (decision 1)`,
    );
    const struck = told.entities.filter(({ type }) => type === 'strikethrough');
    expect(struck.map(({ offset, length }) => told.text.slice(offset, offset + length))).toEqual([was]);
    await until(async () => (await row()).light === 'green');
  });

  it('is told kindly that it is decided when an old button is pressed', async () => {
    const [change] = await changes();
    const done = await hears(house, clerk, en('change-granted-title'));
    const pressed = await house.people.press(clerk, done.id, `change.refuse.${change?.code}`, { forced: true });
    expect(pressed).toMatchObject({ answer: { text: en('problem-change-settled') } });
    expect(labels(await becomes(house, clerk, done, en('problem-change-settled')))).toEqual([en('button-desk')]);
  });
});

describe('a major change', () => {
  it('is asked for with a typed day and in the unit’s own words', async () => {
    const card = await opens();
    await press(house, unit, card, en('button-more-time'));
    await becomes(house, unit, card, 'or write a day such as 20');
    await house.people.say(unit, 'as soon as we can');
    await hears(house, unit, 'Please write it like 20');
    await house.people.say(unit, await isoAfter(40));
    await hears(house, unit, en('more-time-why'));
    await house.people.say(unit, 'The builder has gone bankrupt.');
    const proposal = await hears(house, unit, 'Reason: Postponed: “The builder has gone bankrupt.”');
    expect(proposal.text).toContain('A major change: the congress’s standing committee decides, by');
    await house.people.say(unit, 'The builder has gone bankrupt, and another is sought.');
    const better = await hears(house, unit, 'and another is sought');
    // the earlier card's words are not what would be sent any more; its buttons go, and a finger may still be on its way
    const send = proposal.keyboard.flat().find(({ label }) => label === en('button-send-request'));
    expect(await house.people.press(unit, proposal.id, send?.data ?? '', { forced: true })).toMatchObject({
      answer: { text: en('problem-button-stale') },
    });
    await press(house, unit, await becomes(house, unit, better, 'Reason'), en('button-back'));
    await becomes(house, unit, better, en('more-time-why'));
    await house.people.say(unit, 'The builder has gone bankrupt.');
    const last = await until(async () => {
      const seen = (await house.people.chat(unit)).messages.at(-1);
      return seen?.text.includes('gone bankrupt.”') ? seen : undefined;
    });
    await press(house, unit, last, en('button-send-request'));
    await becomes(house, unit, last, '⏳ Sent');
    expect((await changes()).at(-1)).toMatchObject({
      number: 2,
      size: 'major',
      desk: 'secretariat',
      reason: 'postponed',
      words: 'The builder has gone bankrupt.',
    });
    expect(await db.suggestion.count()).toBe(0);
  });

  it('waits on the secretariat’s desk, which refuses it with a reason; the office cannot', async () => {
    const change = (await changes()).at(-1);
    const old = await hears(house, clerk, en('problem-change-settled'));
    const forced = await house.people.press(clerk, old.id, `change.grant.${change?.code}`, { forced: true });
    expect(forced).toMatchObject({ kind: 'answered', answer: { alert: true } });
    expect((await changes()).at(-1)?.state).toBe('waiting');

    const card = await decides(secretary, '决定是否延期');
    expect(card.text).toContain(zh('change-major', { who: zh('decider-standing-committee') }));
    expect(card.text).toContain(zh('change-before', { count: 1 }));
    await press(house, secretary, card, zh('button-refuse-change'));
    const why = await becomes(house, secretary, card, zh('change-refuse-why'));
    await press(house, secretary, why, zh('button-refusal-too-long'));
    await becomes(house, secretary, card, zh('change-refused-title'));
    const told = await hears(
      house,
      unit,
      en('task-news-no-more-time', { who: en('decider-standing-committee'), reason: en('refusal-too-long') }),
    );
    expect(labels(told)).toContain(en('button-more-time'));
    expect((await changes()).at(-1)).toMatchObject({ state: 'refused', because: 'refusal-too-long', decision: 2 });
  });

  it('is refused in words, and taken back by the unit, as they like', async () => {
    for (const number of [3, 4]) {
      const card = await opens();
      await press(house, unit, card, en('button-more-time'));
      await press(
        house,
        unit,
        await becomes(house, unit, card, 'or write a day such as 20'),
        en('button-more-7', { when: await dayAfter(7) }),
      );
      await press(house, unit, await becomes(house, unit, card, en('more-time-why')), en('change-reason-money-cut'));
      await press(house, unit, await becomes(house, unit, card, en('more-time-means')), en('button-send-request'));
      await becomes(house, unit, card, '⏳ Sent');
      if (number === 3) {
        const desk = await decides(secretary, '决定是否延期');
        await press(house, secretary, desk, zh('button-refuse-change'));
        await becomes(house, secretary, desk, zh('change-refuse-why'));
        await house.people.say(secretary, '请先报送新的施工合同。');
        await hears(house, secretary, '请先报送新的施工合同。');
        await hears(house, unit, '请先报送新的施工合同。');
        continue;
      }
      const open = await opens();
      await press(house, unit, open, en('button-withdraw-request'));
      await becomes(house, unit, open, '↩ Taken back');
      expect(await house.people.press(unit, open.id, `change.withdraw.${task.code}`, { forced: true })).toMatchObject({
        answer: { text: en('problem-change-none-waits') },
      });
    }
    expect((await changes()).map(({ state }) => state)).toEqual(['granted', 'refused', 'refused', 'withdrawn']);
    expect(await db.suggestion.count()).toBe(0);
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
