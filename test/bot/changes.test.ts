import { describe, expect, it } from 'vitest';
import { ask } from '../../actions/changes.ts';
import { decide } from '../../actions/changesDecided.ts';
import { addDays } from '../../domain/calendar.ts';
import { dayOf } from '../../locales/dates.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as tasks from '../../records/tasks.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import * as temporal from '../../temporal/client.ts';
import { hears, type House, labels, until } from './house.ts';
import { aHolder, answered, as, atWork, becomes, made, NO_QUIET, press, type Someone, Way } from './officials.ts';
import { inExecution } from './stages.ts';

const ZONE = 'Asia/Shanghai';
const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
const back = en('button-back-to-tasks');

interface Promised {
  readonly house: House;
  readonly task: { readonly id: string; readonly code: string };
  readonly unit: Someone;
}

/** A task that its unit has signed for. */
async function aPromise(): Promise<Promised> {
  const { house, task } = await inExecution({ plan: NO_QUIET });
  const unit = await aHolder(house, 'unit-contact', 'driver');
  await db.task.update({ where: { id: task.id }, data: { signedAt: new Date() } });
  return { house, task, unit };
}

/** The task's workflow at work, which reads its light. */
async function works({ task }: Promised): Promise<void> {
  await atWork();
  await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
}

/** The same, where the unit has asked for more time: 15 days are the office's to decide, 40 the standing committee's. */
async function asked(days = 15): Promise<Promised> {
  const promised = await aPromise();
  const { unit, task } = promised;
  const number = (await db.change.count()) + 1;
  made(await ask(await as(unit), task.code, number, { days, reason: 'land-or-permit-refused', words: null }));
  return promised;
}

const row = ({ task }: Promised) => db.task.findUniqueOrThrow({ where: { id: task.id } });
const changes = () => db.change.findMany({ orderBy: { number: 'asc' } });
const newest = async () => (await changes()).at(-1);
const isoAfter = async ({ task }: Promised, days: number): Promise<string> =>
  addDays((await tasks.existing(task.id)).due ?? '', days);
/** A day so many days after the one promised now, as cards name it. */
const dayAfter = async (promised: Promised, days: number): Promise<string> =>
  dayOf('en', await isoAfter(promised, days), ZONE, new Date());

async function opens({ house, unit }: Promised): Promise<Way> {
  const way = new Way(house, unit);
  await way.says('/tasks', 'One open task of your unit');
  await way.goes('1', '▫ A roof');
  return way;
}
/** The desk's first decision, opened. */
async function decides(house: House, who: Someone, name: string): Promise<SeenMessage> {
  const desk = await answered(house, who, '/office', name);
  await press(house, who, desk, '1');
  return becomes(house, who, desk, '🗂');
}

describe('a unit that needs more time', () => {
  it('chooses the day and the reason, and is told who decides and what it means before it is sent', async () => {
    const promised = await aPromise();
    const way = await opens(promised);
    expect(labels(way.card)).toEqual([en('button-report'), en('button-more-time'), en('button-not-ours'), back]);
    await way.goes(en('button-more-time'), 'or write a day such as 20');
    const fifteen = en('button-more-15', { when: await dayAfter(promised, 15) });
    expect(labels(way.card)).toEqual([
      en('button-more-7', { when: await dayAfter(promised, 7) }),
      fifteen,
      en('button-more-30', { when: await dayAfter(promised, 30) }),
      en('button-back-to-task'),
    ]);
    await way.goes(fifteen, en('more-time-why'));
    expect(labels(way.card)).toHaveLength(8);
    const proposal = await way.goes(en('change-reason-land-or-permit-refused'), 'A minor change: the office decides, by');
    expect(proposal.text).toContain(`From ${await dayAfter(promised, 0)} to`);
    expect(proposal.text).toContain('Reason: Land or permit refused');
    expect(proposal.text).toContain(en('more-time-means'));
    expect(labels(proposal)).toEqual([en('button-send-request'), en('button-back')]);
    expect(await db.change.count()).toBe(0);
    const sent = await way.goes(en('button-send-request'), '⏳ Sent');
    expect(sent.text).toContain(`Until ${await dayAfter(promised, 15)} is asked for; the office decides by`);
    expect(labels(sent)).toEqual([en('button-back-to-task')]);
    expect(await changes()).toMatchObject([{ number: 1, size: 'minor', desk: 'office', state: 'waiting', words: null }]);
  });

  it('presses twice and has asked once; a second request waits its turn', async () => {
    const promised = await asked();
    const way = await opens(promised);
    const { code } = promised.task;
    expect(await way.forces(`change.send.${code}.1.15.1.${'x'}`)).toMatchObject({ kind: 'answered' });
    expect(await db.change.count()).toBe(1);
    expect(await way.forces(`change.ask.${code}`)).toMatchObject({ answer: { text: en('problem-change-waits') } });
  });

  it('sees the grey light with what lies under it, and the date promised', async () => {
    const promised = await asked();
    await works(promised);
    await until(async () => (await row(promised)).light === 'grey');
    const { card } = await opens(promised);
    expect(card.text).toMatch(/^⚪ Bus shelters/);
    expect(card.text).toContain('A change of the promise is being examined. Under it 🟢 On its timeline.');
    expect(card.text).toContain(en('work-asked', { until: await dayAfter(promised, 15), who: en('decider-office') }));
    expect(labels(card)).toEqual([en('button-report'), en('button-withdraw-request'), en('button-not-ours'), back]);
  });

  it('takes its request back as long as it waits', async () => {
    const promised = await asked(40);
    const way = await opens(promised);
    await way.goes(en('button-withdraw-request'), '↩ Taken back');
    expect(await way.forces(`change.withdraw.${promised.task.code}`)).toMatchObject({
      answer: { text: en('problem-change-none-waits') },
    });
    expect(await newest()).toMatchObject({ state: 'withdrawn' });
  });

  it('asks for a major change with a typed day and in its own words', async () => {
    const promised = await aPromise();
    const { house, unit } = promised;
    const way = await opens(promised);
    await way.goes(en('button-more-time'), 'or write a day such as 20');
    await house.people.say(unit, 'as soon as we can');
    await hears(house, unit, 'Please write it like 20');
    await house.people.say(unit, await isoAfter(promised, 40));
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
    expect(await newest()).toMatchObject({
      number: 1,
      size: 'major',
      desk: 'secretariat',
      reason: 'postponed',
      words: 'The builder has gone bankrupt.',
    });
    expect(await db.suggestion.count()).toBe(0);
  });
});

describe('the office', () => {
  it('grants it in three taps, with what follows said beforehand; the unit is told, and the old date is struck through', async () => {
    const promised = await asked();
    const { house, unit } = promised;
    await works(promised);
    const clerk = await aHolder(house, 'office', 'clerk');
    const [was, will] = [await dayAfter(promised, 0), await dayAfter(promised, 15)];
    const card = await decides(house, clerk, 'Decide on more time: Bus shelters · Stop 1');
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
    await until(async () => (await row(promised)).light === 'green');
  });

  it('is told kindly that it is decided when an old button is pressed', async () => {
    const { house } = await asked();
    const clerk = await aHolder(house, 'office', 'clerk');
    const card = await decides(house, clerk, 'Decide on more time');
    const code = (await newest())?.code ?? '';
    made(await decide(await as(clerk), code, { kind: 'grant' }));
    const pressed = await house.people.press(clerk, card.id, `change.refuse.${code}`, { forced: true });
    expect(pressed).toMatchObject({ answer: { text: en('problem-change-settled') } });
    expect(labels(await becomes(house, clerk, card, en('problem-change-settled')))).toEqual([en('button-desk')]);
  });

  it('cannot decide what is the standing committee’s', async () => {
    const { house } = await asked(40);
    const clerk = await aHolder(house, 'office', 'clerk');
    const card = await new Way(house, clerk).says('/help', en('help-title'));
    const forced = await house.people.press(clerk, card.id, `change.grant.${(await newest())?.code}`, { forced: true });
    expect(forced).toMatchObject({ kind: 'answered', answer: { alert: true } });
    expect(await newest()).toMatchObject({ desk: 'secretariat', state: 'waiting' });
  });
});

describe('the secretariat', () => {
  it('refuses a major change with a reason; what was granted before is counted', async () => {
    const promised = await asked();
    const { house, unit, task } = promised;
    const clerk = await aHolder(house, 'office', 'clerk');
    const secretary = await aHolder(house, 'secretariat', 'secretary', 'zh');
    made(await decide(await as(clerk), (await newest())?.code ?? '', { kind: 'grant' }));
    made(await ask(await as(unit), task.code, 2, { days: 40, reason: 'postponed', words: null }));
    const card = await decides(house, secretary, '决定是否延期');
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
    expect(await newest()).toMatchObject({ state: 'refused', because: 'refusal-too-long', decision: 2 });
  });

  it('refuses in words, which the unit reads', async () => {
    const { house, unit } = await asked(40);
    const secretary = await aHolder(house, 'secretariat', 'secretary', 'zh');
    const desk = await decides(house, secretary, '决定是否延期');
    await press(house, secretary, desk, zh('button-refuse-change'));
    await becomes(house, secretary, desk, zh('change-refuse-why'));
    await house.people.say(secretary, '请先报送新的施工合同。');
    await hears(house, secretary, '请先报送新的施工合同。');
    await hears(house, unit, '请先报送新的施工合同。');
    expect(await newest()).toMatchObject({ state: 'refused' });
    expect(await db.suggestion.count()).toBe(0);
  });
});
