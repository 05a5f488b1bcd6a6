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
import { aHolder, answered, as, atWork, becomes, made, NO_QUIET, press, type Someone, someCandidates, Way } from './officials.ts';
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
  made(
    await ask(await as(unit), task.code, number, {
      asked: { kind: 'date', days },
      reason: 'land-or-permit-refused',
      words: null,
    }),
  );
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
      en('button-other-change'),
      en('button-back-to-task'),
    ]);
    await way.goes(fifteen, en('more-time-why'));
    expect(labels(way.card)).toHaveLength(8);
    const proposal = await way.goes(en('change-reason-land-or-permit-refused'), 'A minor change: the office decides, by');
    expect(proposal.text).toContain(`From ${await dayAfter(promised, 0)} to`);
    expect(proposal.text).toContain('Reason: Land or permit refused');
    expect(proposal.text).toContain(en('more-time-means'));
    expect(labels(proposal)).toEqual([en('button-send-request'), en('button-more-to-say'), en('button-back')]);
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

describe('a unit that needs another change', () => {
  /** The menu of what may change. */
  async function menu(promised: Promised): Promise<Way> {
    const way = await opens(promised);
    await way.goes(en('button-more-time'), 'or write a day such as 20');
    await way.goes(en('button-other-change'), en('change-ask-kind'));
    return way;
  }
  const answers = async ({ house, unit }: Promised, said: string, hearsThen: string): Promise<SeenMessage> => {
    await house.people.say(unit, said);
    return hears(house, unit, hearsThen);
  };

  it('writes the place, the three prices, the reason and a document; the secretariat sees all of it and the paper', async () => {
    const promised = await aPromise();
    const { house, unit } = promised;
    const way = await menu(promised);
    await way.goes(en('button-change-place'), en('change-ask-place', { place: 'Stop 1' }));
    const asksPrices = await answers(promised, 'Stop 9, by the lake', 'What does it cost?');
    expect(asksPrices.text).toContain(en('change-what-place', { was: 'Stop 1', to: 'Stop 9, by the lake' }));
    await answers(promised, 'thirty', en('change-prices-unreadable'));
    const asksWhy = await answers(promised, '+30 −20万 −15', en('more-time-why'));
    expect(asksWhy.text).toContain('Time +30 days · money −¥200,000 · people served −15');
    await answers(promised, 'The plot is contaminated.', 'Reason: Another site: “The plot is contaminated.”');
    await house.people.sendDocument(unit, new TextEncoder().encode('%PDF'), 'soil.pdf');
    const whole = await hears(house, unit, en('change-document-there'));
    expect(whole.text).toContain('A major change: the congress’s standing committee decides, by');
    expect(await db.change.count()).toBe(0);
    await press(house, unit, whole, en('button-send-request'));
    await becomes(house, unit, whole, '⏳ Sent');
    expect(await changes()).toMatchObject([
      { kind: 'place', reason: 'site-substituted', prices: { days: 30, fen: -200_000_00, people: -15 }, desk: 'secretariat' },
    ]);
    const again = await house.people.press(unit, whole.id, `change.submit.${promised.task.code}.1.x`, { forced: true });
    expect(again).toMatchObject({ kind: 'answered' });
    expect(await db.change.count()).toBe(1);

    const secretary = await aHolder(house, 'secretariat', 'secretary');
    const card = await decides(house, secretary, 'Decide on a change');
    expect(card.text).toContain('Bus company asks: Stop 9, by the lake instead of Stop 1.');
    await press(house, secretary, card, en('button-document'));
    await until(async () =>
      (await house.people.chat(secretary)).messages.some((message) => JSON.stringify(message).includes('soil.pdf')),
    );
    await press(house, secretary, card, en('button-grant-other'));
    await becomes(house, secretary, card, en('change-granted-other-title'));
    const told = await hears(house, unit, 'has granted the change');
    expect(told.text).toContain('Stop 1 · Another site: “The plot is contaminated.” · the congress’s standing committee');
    expect(await db.suggestion.count()).toBe(0);
  });

  it('drops, adds and rewords a line of the standard, and a card that has become stale sends nothing', async () => {
    const promised = await aPromise();
    const { house, unit } = promised;
    const way = await menu(promised);
    await way.goes(en('button-change-standard'), en('change-ask-line'));
    await way.goes('1', 'Please write the words');
    const dropped = await way.goes(en('button-drop-line'), 'What does it cost?');
    expect(dropped.text).toContain('A line less in the standard: “A roof”.');
    const noPrices = dropped.keyboard.flat().find(({ label }) => label === en('button-no-prices'));
    await way.goes(en('button-back'), en('change-ask-kind'));
    await way.goes(en('button-change-standard'), en('change-ask-line'));
    const added = await answers(promised, 'A lamp', 'A line more in the standard');
    expect(added.text).toContain('A line more in the standard: “A lamp”.');
    expect(await house.people.press(unit, dropped.id, noPrices?.data ?? '', { forced: true })).toMatchObject({
      answer: { text: en('problem-button-stale') },
    });
    await press(house, unit, added, en('button-no-prices'));
    const why = await becomes(house, unit, added, en('more-time-why'));
    await press(house, unit, why, en('change-reason-standard-upgraded'));
    const whole = await becomes(house, unit, added, en('change-add-document'));
    await press(house, unit, whole, en('button-send-request'));
    await becomes(house, unit, added, '⏳ Sent');
    expect(await newest()).toMatchObject({
      kind: 'standard',
      reason: 'standard-upgraded',
      prices: { days: 0, fen: 0, people: 0 },
    });
  });

  it('may make two of one place, say another number, name another unit, or give it up', async () => {
    const promised = await aPromise();
    const way = await menu(promised);
    await way.goes(en('button-change-quantity'), 'How many instead?');
    await answers(promised, 'some', en('change-no-number'));
    const more = await answers(promised, '7', 'What does it cost?');
    expect(more.text).toContain('7 ');
    await press(promised.house, promised.unit, more, en('button-back'));
    await becomes(promised.house, promised.unit, more, en('change-ask-kind'));
    await press(promised.house, promised.unit, more, en('button-change-split'));
    await becomes(promised.house, promised.unit, more, 'One place becomes two');
    await answers(promised, 'only one', en('change-no-halves'));
    await answers(promised, 'East, 900\nWest, 900', 'do not add up');
    const gone = await menu(promised);
    await gone.goes(en('button-change-merged'), en('change-nobody-else'));
    await gone.goes(en('button-back'), en('change-ask-kind'));
    await gone.goes(en('button-change-unit'), en('change-nobody-else'));
    await gone.goes(en('button-back'), en('change-ask-kind'));
    const cancels = await gone.goes(en('button-change-cancelled'), 'It is given up.');
    expect(labels(cancels)).toEqual([en('button-no-prices'), en('button-back')]);
    expect(await db.change.count()).toBe(0);
  });

  it('adds money and people to a request for more time', async () => {
    const promised = await aPromise();
    const { house, unit } = promised;
    const way = await opens(promised);
    await way.goes(en('button-more-time'), 'or write a day such as 20');
    await way.goes(en('button-more-15', { when: await dayAfter(promised, 15) }), en('more-time-why'));
    await way.goes(en('change-reason-money-cut'), 'A minor change');
    const asks = await way.goes(en('button-more-to-say'), 'What does it cost?');
    await house.people.say(unit, '+15 −10万 0');
    const whole = await hears(house, unit, en('change-add-document'));
    await press(house, unit, whole, en('button-send-request'));
    await becomes(house, unit, whole, '⏳ Sent');
    expect(await newest()).toMatchObject({
      kind: 'date',
      prices: { days: 15, fen: -100_000_00, people: 0 },
      reason: 'money-cut',
    });
    expect(asks.id).toBeDefined();
  });
});

describe('the office', () => {
  it('grants it in three taps, with what follows said beforehand; the unit is told, and the old date is struck through', async () => {
    const promised = await asked();
    const { house, unit } = promised;
    await works(promised);
    const clerk = await aHolder(house, 'office', 'clerk');
    const [was, will] = [await dayAfter(promised, 0), await dayAfter(promised, 15)];
    const card = await decides(house, clerk, 'Decide on a change: Bus shelters · Stop 1');
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
    const card = await decides(house, clerk, 'Decide on a change');
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
    made(await ask(await as(unit), task.code, 2, { asked: { kind: 'date', days: 40 }, reason: 'postponed', words: null }));
    const card = await decides(house, secretary, '决定变更申请');
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
    const desk = await decides(house, secretary, '决定变更申请');
    await press(house, secretary, desk, zh('button-refuse-change'));
    await becomes(house, secretary, desk, zh('change-refuse-why'));
    await house.people.say(secretary, '请先报送新的施工合同。');
    await hears(house, secretary, '请先报送新的施工合同。');
    await hears(house, unit, '请先报送新的施工合同。');
    expect(await newest()).toMatchObject({ state: 'refused' });
    expect(await db.suggestion.count()).toBe(0);
  });
});

describe('the office, when nothing of a project is left', () => {
  it('passes over the first of the reserve in words and takes up the next in one press', async () => {
    const { house, task, year } = await inExecution({ plan: NO_QUIET });
    await atWork();
    const unit = await aHolder(house, 'unit-contact', 'driver');
    const secretary = await aHolder(house, 'secretariat', 'secretary');
    const clerk = await aHolder(house, 'office', 'clerk');
    await someCandidates(year, ['wells', 'lamps'], 'reserve');
    for (const [slug, votes] of Object.entries({ wells: 30, lamps: 9 }))
      await db.candidate.update({ where: { yearId_slug: { yearId: year, slug } }, data: { result: [{ round: 1, for: votes }] } });
    await temporal.start({ id: year, kind: 'year', summary: 'a year' });
    await db.task.updateMany({ where: { id: { not: task.id } }, data: { state: 'cancelled' } });
    made(await ask(await as(unit), task.code, 1, { asked: { kind: 'cancelled' }, reason: 'money-cut', words: null }));
    made(await decide(await as(secretary), (await newest())?.code ?? '', { kind: 'grant' }));
    const card = await decides(house, clerk, en('desk-fill-place'));
    expect(card.text).toContain(en('reserve-next'));
    expect(card.text).toContain('30 votes');
    await press(house, clerk, card, labels(card).find((label) => label.startsWith('Pass over')) ?? '');
    await becomes(house, clerk, card, 'Why is');
    await house.people.say(clerk, 'The wells are dry.');
    const next = await hears(house, clerk, '9 votes');
    expect(next.text).toContain(en('reserve-passed', { count: 1 }));
    await press(house, clerk, next, labels(next).find((label) => label.startsWith('Take up')) ?? '');
    await becomes(house, clerk, next, en('decided-fill-place'));
    expect(await db.candidate.findFirst({ where: { slug: 'lamps' } })).toMatchObject({ state: 'elected' });
    expect(await db.decision.findFirst({ where: { kind: 'fill-place' } })).toMatchObject({ role: 'office' });
  });
});
