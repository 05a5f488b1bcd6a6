import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as actions from '../../actions/tasks.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import * as temporal from '../../temporal/client.ts';
import { asKept } from '../notices.ts';
import { hears, type House, labels, until } from './house.ts';
import { aHolder, as, atWork, becomes, made, personOf, press, type Someone, Way } from './officials.ts';
import { inExecution } from './stages.ts';

const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
/** What is met with silence: an answer would wait for the chat's pace. */
const SILENT = { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } };
const TOO_LITTLE = { zh: '数量不足', en: 'there is too little of it' };

interface Work {
  readonly house: House;
  readonly task: { readonly id: string; readonly code: string };
  readonly unit: Someone;
}

/** A task of two lines, and the contact of the unit that has it. */
async function aUnitWithTask(): Promise<Work> {
  const stage = await inExecution();
  return { ...stage, unit: await aHolder(stage.house, 'unit-contact', 'driver') };
}

/** The same, with lines that the unit has shown already, without photos. */
async function withShown(...lines: readonly ('s1' | 's2')[]): Promise<Work> {
  const work = await aUnitWithTask();
  for (const line of lines) made(await actions.reportReached(await as(work.unit), work.task.code, line, null, null));
  return work;
}

/** Both lines shown and handed over; and the inspector. */
async function atAcceptance(): Promise<Work & { readonly inspector: Someone }> {
  const work = await withShown('s1', 's2');
  const inspector = await aHolder(work.house, 'inspector', 'inspector', 'zh');
  made(await actions.handOver(await as(work.unit), work.task.code));
  return { ...work, inspector };
}

const row = ({ task }: Work) => db.task.findUniqueOrThrow({ where: { id: task.id } });
const reports = (kind?: string) => db.report.count(kind ? { where: { kind } } : undefined);

/** The unit's way to its one task, from the list. */
async function toTask({ house, unit }: Work): Promise<Way> {
  const way = new Way(house, unit);
  await way.says('/tasks', 'One open task of your unit');
  await way.goes('1', /[▫◦✓] A roof/);
  return way;
}

/** From the list to the question why there is nothing new. */
async function isAskedWhy(work: Work): Promise<Way> {
  const way = await toTask(work);
  await way.goes(en('button-report'), /Reached: “.*”\?/);
  await way.goes(en('button-nothing-new'), en('progress-why'));
  return way;
}

/** Everything that was sent is dealt with: what is said last has its answer. */
async function dealtWith({ house }: Work): Promise<void> {
  await until(async () => (await house.people.state()).pendingUpdates === 0, 60);
}

describe('a unit and its task', () => {
  it('hears of it on a card with place, standard, date and light, and signs for it', async () => {
    const work = await aUnitWithTask();
    const { house, unit, task } = work;
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
    expect((await row(work)).signedAt).not.toBeNull();
  });

  it('finds it in /tasks by what turns red first', async () => {
    const work = await aUnitWithTask();
    made(await actions.sign(await as(work.unit), work.task.code));
    const way = new Way(work.house, work.unit);
    const list = await way.says('/tasks', 'One open task of your unit');
    expect(list.text).toMatch(/1 🟢 Bus shelters · Stop 1, due in \d+ days/);
    const card = await way.goes('1', '▫ A roof');
    expect(labels(card)).toEqual([
      en('button-report'),
      en('button-more-time'),
      en('button-not-ours'),
      en('button-back-to-tasks'),
    ]);
  });

  it('goes back to the list from wherever it is', async () => {
    const way = await toTask(await aUnitWithTask());
    await way.goes(en('button-back-to-tasks'), 'One open task of your unit');
    await way.goes('1', '▫ A roof');
    await way.goes(en('button-report'), 'Reached: “A roof”?');
    await way.goes(en('button-back-to-task'), '▫ A roof');
  });

  it('reports in two taps and a photo: the next line is preselected; the photo given again is no second report', async () => {
    const work = await aUnitWithTask();
    const { house, unit, task } = work;
    const way = await toTask(work);
    await way.goes(en('button-report'), 'Reached: “A roof”?');
    await way.goes(en('button-reached'), 'Send one photo of “A roof”');
    await house.people.say(unit, 'it is done');
    const needed = await hears(house, unit, en('progress-photo-needed'));
    // pressed on another card meanwhile: the first one still asks for the photo, and it is welcome
    await house.people.press(unit, needed.id, `task.report.${task.code}`, { forced: true });
    await becomes(house, unit, needed, 'Reached: “A roof”?');
    await house.people.sendPhoto(unit, photo, 'finished yesterday');
    const done = await hears(house, unit, 'Line 1 is shown with a photo');
    expect(done.text).toContain('Before acceptance one line is still to be shown: 2.');
    expect(labels(done)).toEqual([en('button-back-to-task')]);
    expect(await db.report.findMany()).toMatchObject([{ line: 's1', text: 'finished yesterday', kind: 'reached' }]);
    expect(await db.suggestion.count()).toBe(0);
    await until(async () => (await db.file.findFirst({ where: { NOT: { sha256: null } } })) ?? undefined);

    await house.people.repeatUpdates(1);
    await way.says('/tasks', 'One open task of your unit'); // dealt with after what came again
    const again = await hears(house, unit, 'Line 1 is shown with a photo');
    expect(await db.suggestion.count()).toBe(0);
    expect(await reports()).toBe(1);
    await press(house, unit, again, en('button-back-to-task'));
    await becomes(house, unit, again, 'Last report');
  });

  it('leaves the photo by words of another kind, and by its own card’s way back', async () => {
    const work = await withShown('s1');
    const { house, unit } = work;
    const asksForPhoto = async (): Promise<Way> => {
      const way = await toTask(work);
      await way.goes(en('button-report'), 'Reached: “A bench”?');
      await way.goes(en('button-reached'), 'Send one photo');
      return way;
    };
    // it is asked what they are: they answer nothing, and are no citizen's suggestion by themselves
    const isAskedAbout = (text: string) => until(async () => (await db.unsortedWords.count({ where: { text } })) === 1);
    const other = await new Way(house, unit).says('/help', en('help-title'));
    await asksForPhoto();
    await house.people.press(unit, other.id, 'projects.list.0', { forced: true });
    await becomes(house, unit, other, '🏗');
    await house.people.say(unit, 'More benches in the park, please.');
    await isAskedAbout('More benches in the park, please.');
    await house.people.sendPhoto(unit, photo, 'Here, for example.');
    await isAskedAbout('Here, for example.');
    const second = await asksForPhoto();
    await second.goes(en('button-back-to-task'), '◦ A roof');
    await house.people.sendPhoto(unit, photo, 'And here.');
    await isAskedAbout('And here.');
    expect(await reports()).toBe(1);
  });

  it('may ask for acceptance only when every line is shown; without a photo is allowed', async () => {
    const work = await withShown('s1');
    const way = await toTask(work);
    expect(labels(way.card)).not.toContain(en('button-hand-over'));
    await way.goes(en('button-report'), 'Reached');
    await way.goes(en('button-other-line'), '2 A bench');
    await way.goes('2', 'Send one photo');
    await way.goes(en('button-without-photo'), en('progress-done-all'));
    await way.goes(en('button-hand-over'), en('progress-handed-over'));
    expect((await row(work)).state).toBe('handed-over');
    await way.says('/tasks', 'One open task');
    expect(labels(await way.goes('1', en('work-with-inspector-unit')))).toEqual([en('button-back-to-tasks')]);
  });
});

describe('a unit that has nothing new', () => {
  it('says why, by a usual reason or in words', async () => {
    const work = await withShown('s1');
    await (await isAskedWhy(work)).goes('1', en('nothing-reason-weather'));
    expect(await reports('nothing-new')).toBe(1);
    await isAskedWhy(work);
    await work.house.people.say(work.unit, 'the paint dries');
    await hears(work.house, work.unit, 'Nothing new: the paint dries');
    expect(await reports('nothing-new')).toBe(2);
  });

  it('has said it once, wherever Telegram begins to bring all of it again', async () => {
    const work = await aUnitWithTask();
    const { house, unit } = work;
    const way = await toTask(work);
    await way.goes(en('button-report'), 'Reached: “A roof”?');
    await way.goes(en('button-reached'), 'Send one photo');
    await house.people.sendPhoto(unit, photo, 'finished yesterday');
    await hears(house, unit, 'Line 1 is shown with a photo');
    await (await isAskedWhy(work)).goes('1', en('nothing-reason-weather'));
    await isAskedWhy(work);
    await house.people.say(unit, 'the paint dries');
    await hears(house, unit, 'Nothing new: the paint dries');
    // as after a kill of a bot that could confirm nothing for a while
    for (let step = 1; step <= 16; step++) {
      await house.people.repeatUpdates(1, step * 2);
      await house.people.note(unit, SILENT); // dealt with after what came again
      await dealtWith(work);
    }
    expect([await reports(), await db.suggestion.count()]).toEqual([3, 0]);
  });

  it('takes no old words for the answer to what was asked since', async () => {
    const work = await withShown('s1');
    const { house, unit } = work;
    await isAskedWhy(work);
    await house.people.say(unit, 'the paint dries');
    await hears(house, unit, 'Nothing new: the paint dries');
    await house.people.say(unit, '/suggest A bench at the other stop, please.');
    await until(async () => (await db.suggestion.count()) === 1);
    await isAskedWhy(work);
    for (let step = 1; step <= 8; step++) {
      await house.people.repeatUpdates(1, step);
      await house.people.sendSticker(unit); // dealt with after what came again, and leaves the question open
      await dealtWith(work);
    }
    expect([await reports(), await db.suggestion.count()]).toEqual([2, 1]);
    await house.people.say(unit, 'rain');
    await hears(house, unit, 'Nothing new: rain');
    expect([await reports(), await db.suggestion.count()]).toEqual([3, 1]);
  });
});

describe('an inspector', () => {
  it('sees what waits, line by line: the promise, the photo, ✓ or ✗ with a reason; sent back, the unit sees the failed lines', async () => {
    const work = await aUnitWithTask();
    const { house, unit, task } = work;
    const inspector = await aHolder(house, 'inspector', 'inspector', 'zh');
    await atWork();
    await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
    const reporting = await toTask(work);
    await reporting.goes(en('button-report'), 'Reached: “A roof”?');
    await reporting.goes(en('button-reached'), 'Send one photo');
    await house.people.sendPhoto(unit, photo);
    await hears(house, unit, 'Line 1 is shown with a photo');
    await until(async () => (await db.file.findFirst({ where: { NOT: { sha256: null } } })) ?? undefined);
    made(await actions.reportReached(await as(unit), task.code, 's2', null, null));
    made(await actions.handOver(await as(unit), task.code));

    await new Way(house, inspector).says('/tasks', '1 个事项待验收');
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

  it('accepts what was mended after it was sent back, when every line is met, and the unit is told', async () => {
    const work = await withShown('s1', 's2');
    const { house, unit, task } = work;
    const inspector = await aHolder(house, 'inspector', 'inspector', 'zh');
    made(await actions.mark(await as(inspector), task.code, 's1', { met: true }));
    made(await actions.mark(await as(inspector), task.code, 's2', { met: false, reason: TOO_LITTLE }));
    await atWork();
    await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
    const way = await toTask(work);
    await way.goes(en('button-report'), 'Reached: “A bench”?');
    await way.goes(en('button-reached'), 'Send one photo');
    await house.people.sendPhoto(unit, photo);
    await press(house, unit, await hears(house, unit, 'Line 2 is shown with a photo'), en('button-hand-over'));
    await house.people.say(inspector, '/tasks');
    await press(house, inspector, await hears(house, inspector, '1 个事项待验收'), '1');
    const line = await hears(house, inspector, '第 2 条，共 2 条');
    await press(house, inspector, line, zh('button-met'));
    const all = await hears(house, inspector, zh('inspect-all-met'));
    await press(house, inspector, all, zh('button-accept'));
    await becomes(house, inspector, all, '🔵 验收通过');
    await until(async () => (await row(work)).state === 'accepted');
    const told = await hears(house, unit, en('task-news-accepted'));
    expect(told.text).toMatch(/^🔵/);
    expect(labels(told)).toEqual([]);
  });

  it('is told that a finished one is finished, whatever old button is pressed', async () => {
    const work = await atAcceptance();
    const old = await lineCard(work);
    await db.task.update({ where: { id: work.task.id }, data: { state: 'accepted', acceptedAt: new Date(), light: 'blue' } });
    const pressed = await work.house.people.press(work.inspector, old.id, `task.pass.${work.task.code}.s1`, { forced: true });
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: zh('problem-task-is-over') } });
    const now = await becomes(work.house, work.inspector, old, '验收通过');
    expect(labels(now)).toEqual([zh('button-back-to-tasks')]);
  });

  it('is told to open the card again where a button names a line by its place, as buttons did before lines had ids', async () => {
    const work = await atAcceptance();
    const old = await lineCard(work);
    const pressed = await work.house.people.press(work.inspector, old.id, `task.pass.${work.task.code}.0`, { forced: true });
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: zh('problem-button-stale') } });
  });
});

/** The first line that waits for the inspector, opened. */
async function lineCard({ house, inspector }: { house: House; inspector: Someone }): Promise<SeenMessage> {
  await house.people.say(inspector, '/tasks');
  await press(house, inspector, await hears(house, inspector, '1 个事项待验收'), '1');
  return hears(house, inspector, '第 1 条，共 2 条');
}
