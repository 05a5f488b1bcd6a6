import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import * as temporal from '../../temporal/client.ts';
import { aCounty, aTask, becomes, press, somebody, type Someone, takes, withWorkers } from './officials.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { asKept } from '../notices.ts';

const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
let house: House;
let task: { id: string; code: string };
let unit: Someone;
let inspector: Someone;
let endWorkers: () => Promise<void>;

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  endWorkers = await withWorkers();
  const year = await aCounty({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() });
  task = await aTask(year);
  unit = await somebody(house, 'Driver');
  inspector = await somebody(house, '验收', 'zh');
  await takes(house, unit, 'unit-contact', 'driver');
  await takes(house, inspector, 'inspector', 'inspector');
  await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
});
afterAll(async () => {
  await house.close();
  await endWorkers();
});

const personOf = async (who: Someone) => (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;
const row = () => db.task.findUniqueOrThrow({ where: { id: task.id } });

/** From the list to the question why there is nothing new; gives its card. */
async function isAskedWhy(): Promise<SeenMessage> {
  await house.people.say(unit, '/tasks');
  const list = await hears(house, unit, 'One open task of your unit');
  await press(house, unit, list, '1');
  await press(house, unit, await becomes(house, unit, list, '◦ A roof'), en('button-report'));
  await press(house, unit, await becomes(house, unit, list, 'Reached: “A bench”?'), en('button-nothing-new'));
  return becomes(house, unit, list, en('progress-why'));
}

describe('a unit and its task', () => {
  it('hears of it on a card with place, standard, date and light, and signs for it', async () => {
    const news = asKept({
      key: 'new/1',
      personId: await personOf(unit),
      message: 'task-card',
      facts: { task: task.code, because: 'new' },
      card: `task/${task.id}`,
    });
    await outbox.enqueue([news], new Date());
    const card = await hears(house, unit, en('task-news-new'));
    expect(card.text).toMatch(/^🟢 Bus shelters · Stop 1/);
    expect(card.text).toMatch(/Due in \d+ days \(\w+ \d+ \w+.*\) · Bus company/);
    expect(card.text).toContain('▫ A roof\n▫ A bench');
    expect(card.text).toMatch(/Turns yellow when \d+ more points behind, or after \d+ days without a report\./);
    expect(labels(card)).toEqual([en('button-sign'), en('button-report'), en('button-not-ours')]);
    await press(house, unit, card, en('button-sign'));
    await becomes(house, unit, card, 'It is yours. First line: “A roof”');
    expect((await row()).signedAt).not.toBeNull();
  });

  it('finds it in /tasks by what turns red first', async () => {
    await house.people.say(unit, '/tasks');
    const list = await hears(house, unit, 'One open task of your unit');
    expect(list.text).toMatch(/1 🟢 Bus shelters · Stop 1, due in \d+ days/);
    await press(house, unit, list, '1');
    const card = await becomes(house, unit, list, '▫ A roof');
    expect(labels(card)).toEqual([
      en('button-report'),
      en('button-more-time'),
      en('button-not-ours'),
      en('button-back-to-tasks'),
    ]);
  });

  it('goes back to the list from wherever it is', async () => {
    const card = await hears(house, unit, '▫ A roof');
    await press(house, unit, card, en('button-back-to-tasks'));
    await press(house, unit, await becomes(house, unit, card, 'One open task of your unit'), '1');
    await press(house, unit, await becomes(house, unit, card, '▫ A roof'), en('button-report'));
    await press(house, unit, await becomes(house, unit, card, 'Reached: “A roof”?'), en('button-back-to-task'));
    await becomes(house, unit, card, '▫ A roof');
  });

  it('reports in two taps and a photo: the next line is preselected', async () => {
    const card = await hears(house, unit, '▫ A roof');
    await press(house, unit, card, en('button-report'));
    const ask = await becomes(house, unit, card, 'Reached: “A roof”?');
    await press(house, unit, ask, en('button-reached'));
    await becomes(house, unit, card, 'Send one photo of “A roof”');
    await house.people.say(unit, 'it is done');
    const needed = await hears(house, unit, en('progress-photo-needed'));
    // pressed on another card meanwhile: the first one still asks for the photo, and it is welcome
    await house.people.press(unit, needed.id, `task.report.${task.code}`, { forced: true });
    await becomes(house, unit, needed, 'Reached: “A roof”?');
    await house.people.sendPhoto(unit, photo, 'finished yesterday');
    const done = await hears(house, unit, 'Line 1 is shown with a photo');
    expect(done.text).toContain('Before acceptance one line is still to be shown: 2.');
    expect(labels(done)).toEqual([]);
    expect(await db.report.findMany()).toMatchObject([{ line: 's1', text: 'finished yesterday', kind: 'reached' }]);
    expect(await db.suggestion.count()).toBe(0);
    await until(async () => (await db.file.findFirst({ where: { NOT: { sha256: null } } })) ?? undefined);
  });

  it('is understood as an answer when Telegram gives the photo again: it is no suggestion, and no second report', async () => {
    await house.people.repeatUpdates(1);
    await until(async () => (await hears(house, unit, 'Line 1 is shown with a photo')) && true);
    await house.people.say(unit, '/tasks'); // dealt with after what came again
    await hears(house, unit, 'One open task of your unit');
    expect(await db.suggestion.count()).toBe(0);
    expect(await db.report.count()).toBe(1);
  });

  it('says why there is nothing new, by a usual reason or in words', async () => {
    const list = await isAskedWhy();
    await press(house, unit, list, '1');
    await until(async () => (await db.report.count({ where: { kind: 'nothing-new' } })) === 1);
    await becomes(house, unit, list, en('nothing-reason-weather'));
  });

  it('is one report where Telegram brings the words again', async () => {
    await isAskedWhy();
    await house.people.say(unit, 'the paint dries');
    await hears(house, unit, 'Nothing new: the paint dries');
    await house.people.repeatUpdates(1);
    await house.people.say(unit, '/help'); // dealt with after what came again
    await hears(house, unit, en('help-title'));
    expect(await db.report.count({ where: { kind: 'nothing-new' } })).toBe(2);
    expect(await db.suggestion.count()).toBe(0);
  });

  it('is still one report each, from wherever on Telegram brings all of it again', async () => {
    // as after a kill of a bot that could confirm nothing for a while
    for (let step = 1; step <= 24; step++) {
      await house.people.repeatUpdates(1, step * 2);
      await house.people.say(unit, '/help'); // dealt with after what came again
      await until(async () => (await house.people.state()).pendingUpdates === 0, 60);
    }
    expect(await db.report.count()).toBe(3);
    expect(await db.suggestion.count()).toBe(0);
  });

  it('takes no old words for the answer to what was asked since', async () => {
    await house.people.say(unit, '/suggest A bench at the other stop, please.');
    await until(async () => (await db.suggestion.count()) === 1);
    await isAskedWhy();
    for (let step = 1; step <= 8; step++) {
      await house.people.repeatUpdates(1, step);
      await house.people.sendSticker(unit); // dealt with after what came again, and leaves the question open
      await until(async () => (await house.people.state()).pendingUpdates === 0);
    }
    expect([await db.report.count(), await db.suggestion.count()]).toEqual([3, 1]);
    await house.people.say(unit, 'rain');
    await hears(house, unit, 'Nothing new: rain');
    expect([await db.report.count(), await db.suggestion.count()]).toEqual([4, 1]);
  });

  it('leaves the photo by words of another kind, and by its own card’s way back', async () => {
    const asksForPhoto = async (): Promise<SeenMessage> => {
      const [said] = await house.people.say(unit, '/tasks');
      const list = await until(async () =>
        (await heard(house, unit)).find(({ id, text }) => id > (said?.id ?? 0) && text.includes('One open task')),
      );
      await press(house, unit, list, '1');
      await press(house, unit, await becomes(house, unit, list, '◦ A roof'), en('button-report'));
      await press(house, unit, await becomes(house, unit, list, 'Reached: “A bench”?'), en('button-reached'));
      return becomes(house, unit, list, 'Send one photo');
    };
    // it is asked what they are: they answer nothing, and are no citizen's suggestion by themselves
    const isAskedAbout = (text: string) => until(async () => (await db.unsortedWords.count({ where: { text } })) === 1);
    const reports = await db.report.count();
    const other = await hears(house, unit, 'Nothing new: rain');
    await asksForPhoto();
    await house.people.press(unit, other.id, 'projects.list.0', { forced: true });
    await becomes(house, unit, other, '🏗');
    await house.people.say(unit, 'More benches in the park, please.');
    await isAskedAbout('More benches in the park, please.');
    await house.people.sendPhoto(unit, photo, 'Here, for example.');
    await isAskedAbout('Here, for example.');
    const second = await asksForPhoto();
    await press(house, unit, second, en('button-back-to-task'));
    await becomes(house, unit, second, '◦ A roof');
    await house.people.sendPhoto(unit, photo, 'And here.');
    await isAskedAbout('And here.');
    expect(await db.report.count()).toBe(reports);
  });

  it('may ask for acceptance only when every line is shown; without a photo is allowed', async () => {
    await house.people.say(unit, '/tasks');
    const list = await hears(house, unit, 'One open task of your unit');
    await press(house, unit, list, '1');
    const card = await becomes(house, unit, list, 'nothing new, rain');
    expect(labels(card)).not.toContain(en('button-hand-over'));
    await press(house, unit, card, en('button-report'));
    await press(house, unit, await becomes(house, unit, list, 'Reached'), en('button-other-line'));
    await press(house, unit, await becomes(house, unit, list, '2 A bench'), '2');
    await press(house, unit, await becomes(house, unit, list, 'Send one photo'), en('button-without-photo'));
    const done = await becomes(house, unit, list, en('progress-done-all'));
    await press(house, unit, done, en('button-hand-over'));
    await becomes(house, unit, list, en('progress-handed-over'));
    expect((await row()).state).toBe('handed-over');
    await house.people.say(unit, '/tasks');
    const again = await until(async () =>
      (await heard(house, unit)).findLast(({ id, text }) => id > list.id && text.includes('One open task')),
    );
    await press(house, unit, again, '1');
    expect(labels(await becomes(house, unit, again, en('work-with-inspector-unit')))).toEqual([en('button-back-to-tasks')]);
  });
});

describe('an inspector', () => {
  it('sees what waits, line by line: the promise, the photo, ✓ or ✗ with a reason; sent back, the unit sees the failed lines', async () => {
    await house.people.say(inspector, '/tasks');
    const list = await hears(house, inspector, '1 个事项待验收');
    await press(house, inspector, list, '1');
    const first = await hears(house, inspector, '第 1 条，共 2 条');
    expect(first.text).toContain('“有顶棚”');
    expect(first.text).toContain('由driver报告');
    expect(first.photo).toBeDefined();
    await press(house, inspector, first, zh('button-met'));
    const second = await hears(house, inspector, '第 2 条，共 2 条');
    expect(second.photo).toBeUndefined();
    await press(house, inspector, second, zh('button-not-met'));
    const why = await becomes(house, inspector, second, zh('inspect-why'));
    await press(house, inspector, why, '2');
    const marked = await becomes(house, inspector, second, '已达到 1 条，未达到 1 条');
    expect(labels(marked)).not.toContain(zh('button-accept'));
    await press(house, inspector, marked, zh('button-send-back'));
    await becomes(house, inspector, second, '↩ 已退回');
    const told = await hears(house, unit, en('task-news-sent-back'));
    expect(told.text).toContain(`✗ A bench (${en('fail-reason-too-little')})`);
    expect(told.text).toContain('✓ A roof');
  });

  it('accepts when every line is met, and the unit is told', async () => {
    const card = await hears(house, unit, en('task-news-sent-back'));
    await press(house, unit, card, en('button-report'));
    await press(house, unit, await becomes(house, unit, card, 'Reached: “A bench”?'), en('button-reached'));
    await becomes(house, unit, card, 'Send one photo');
    await house.people.sendPhoto(unit, photo);
    await press(house, unit, await hears(house, unit, 'Line 2 is shown with a photo'), en('button-hand-over'));
    await house.people.say(inspector, '/tasks');
    const list = await hears(house, inspector, '1 个事项待验收');
    await press(house, inspector, list, '1');
    const line = await hears(house, inspector, '第 2 条，共 2 条');
    await press(house, inspector, line, zh('button-met'));
    const all = await hears(house, inspector, zh('inspect-all-met'));
    await press(house, inspector, all, zh('button-accept'));
    await becomes(house, inspector, all, '🔵 验收通过');
    await until(async () => (await row()).state === 'accepted');
    const told = await hears(house, unit, en('task-news-accepted'));
    expect(told.text).toMatch(/^🔵/);
    expect(labels(told)).toEqual([]);
  });

  it('is told that a finished one is finished, whatever old button is pressed', async () => {
    const old = await hears(house, inspector, '↩ 已退回');
    const pressed = await house.people.press(inspector, old.id, `task.pass.${task.code}.s1`, { forced: true });
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: zh('problem-task-is-over') } });
    const now = await becomes(house, inspector, old, '验收通过');
    expect(labels(now)).toEqual([zh('button-back-to-tasks')]);
  });

  it('is told to open the card again where a button names a line by its place, as buttons did before lines had ids', async () => {
    const old = await hears(house, inspector, '验收通过');
    const pressed = await house.people.press(inspector, old.id, `task.pass.${task.code}.0`, { forced: true });
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: zh('problem-button-stale') } });
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
