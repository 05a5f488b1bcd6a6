import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { putPeople } from '../../actions/people.ts';
import * as topicActions from '../../actions/topics.ts';
import * as years from '../../actions/years.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { prepareRound } from '../../activities/votes.ts';
import { readDay } from '../../conversation/typedDay.ts';
import { roleId } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as outbox from '../../records/outbox.ts';
import * as votes from '../../records/votes.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import * as temporal from '../../temporal/client.ts';
import { aPlan, somePeople } from '../builders.ts';
import { asKept } from '../notices.ts';
import { aHouse, hasLearnt, heard, hears, type House, labels, until } from './house.ts';
import {
  aHolder,
  aTask,
  atWork,
  becomes,
  made,
  personOf,
  plan,
  press,
  REGION,
  somebody,
  someCandidates,
  type Someone,
  takes,
  Way,
} from './officials.ts';
import { inExecution, inPlanning, inSolicitation, type Stage } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
const PROPOSED = ['bus-shelters', 'parks', 'lifts'];
const oneSeat = { decision: aPlan({ method: 'vote', seats: 1 }).decision };

const aChief = (house: House) => aHolder(house, 'office-head', 'chief');
const decisionId = async (kind: string, about: string) => (await db.decision.findFirstOrThrow({ where: { kind, about } })).id;

/** Opens the desk until it shows something to decide, and opens that. */
async function decides(house: House, who: Someone, what: RegExp): Promise<SeenMessage> {
  return until(async () => {
    const before = (await house.people.chat(who)).messages.at(-1)?.id ?? 0;
    await house.people.say(who, '/office');
    const desk = await until(async () =>
      (await house.people.chat(who)).messages.find(({ id, text }) => id > before + 1 && text.startsWith('🗂')),
    );
    const line = desk.text.split('\n').find((each) => what.test(each));
    if (!line) return undefined;
    await press(house, who, desk, /^(\d+)/.exec(line)?.[1] ?? '');
    return becomes(house, who, desk, /‹|^🗂 [^\d]/);
  }, 30);
}

describe('the desk', () => {
  it('shows where the year stands and what waits, and says what follows before it is done', async () => {
    const house = await aHouse({ region: REGION });
    await atWork();
    const year = made(await years.start(operator, { plan: plan(), people: somePeople(3), candidates: [] }));
    const chief = await aChief(house);
    const card = await decides(house, chief, /Publish the open letter · due in/);
    expect(card.text).toContain('“To everybody”');
    expect(card.text).toMatch(/Then: it goes to everybody who follows, .* They are planned to close in \d+ days/);
    await press(house, chief, card, en('button-publish-letter'));
    const done = await becomes(house, chief, card, en('decided-publish-letter'));
    expect(labels(done)).toEqual([en('button-desk')]);
    expect((await db.livelihoodYear.findUniqueOrThrow({ where: { id: year } })).letterAt).not.toBeNull();
    expect(await db.auditEntry.findMany({ where: { deed: 'publishLetter' } })).toMatchObject([
      { via: 'chat', by: roleId(REGION, 'office-head', 'chief') },
    ]);
    await until(async () => (await db.livelihoodYear.findUniqueOrThrow({ where: { id: year } })).stage === 'solicitation');
  });

  it('counts what came in since yesterday', async () => {
    const { house, year } = await inSolicitation();
    await db.livelihoodYear.update({ where: { id: year }, data: { opensAt: new Date() } });
    const citizen = await somebody(house, 'Citizen');
    await house.people.say(citizen, 'Please build bus shelters at the stops on Lake Road, with a bench.');
    await house.people.say(citizen, 'The dogs bark at night in our street.');
    await until(async () => (await db.suggestion.count()) === 2);
    const chief = await aChief(house);
    await house.people.say(chief, '/office');
    await hears(house, chief, 'Gongshu District 2027 · day 1 of solicitation · 2 new since yesterday, 2 in all');
  });

  it('is for the office and the secretariat', async () => {
    const { house } = await inSolicitation();
    const citizen = await somebody(house, 'Citizen');
    await house.people.say(citizen, '/office');
    await hears(house, citizen, en('desk-only-office'));
  });

  it('says that a decision was taken already when an old button is pressed, and takes the button away', async () => {
    const { house, year } = await inSolicitation();
    const chief = await aChief(house);
    await transaction(() => decisions.open({ kind: 'publish-letter', about: year, at: new Date() }));
    const way = new Way(house, chief);
    await way.says('/office', en('desk-publish-letter'));
    await way.goes('1', '“To everybody”');
    await transaction(() => decisions.settle(year, ['publish-letter'], new Date()));
    const pressed = await way.forces(`desk.confirm.${await decisionId('publish-letter', year)}`);
    expect(pressed).toMatchObject({ kind: 'answered', answer: { text: en('problem-decision-settled') } });
    expect(labels(await becomes(house, chief, way.card, en('problem-decision-settled')))).toEqual([en('button-desk')]);
  });
});

describe('topics', () => {
  /** Two suggestions, each a topic of its own, wait for an answer of the office's head. */
  async function withTopics(): Promise<Stage & { readonly chief: Someone }> {
    const stage = await inPlanning({ candidates: PROPOSED });
    const { house, year } = stage;
    await hasLearnt(year);
    await db.livelihoodYear.update({ where: { id: year }, data: { stage: 'solicitation' } });
    for (const text of [
      'Please build bus shelters at the stops on Lake Road, with a bench.',
      'The dogs bark at night in our street.',
    ]) {
      const citizen = await somebody(house, 'Citizen');
      await house.people.say(citizen, text);
      await hears(house, citizen, en('suggestion-title-received'));
    }
    await new MockActivityEnvironment().run(readSuggestions, { yearId: year, moment: Date.now() });
    await db.livelihoodYear.update({ where: { id: year }, data: { stage: 'planning' } });
    await transaction(() => decisions.open({ kind: 'answer-topics', about: year, at: new Date() }));
    return { ...stage, chief: await aChief(house) };
  }

  it('are answered in three taps: the proposed candidate, or another answer with a usual reason; every author is told once', async () => {
    const { house, chief } = await withTopics();
    const card = await decides(house, chief, /Answer the topics/);
    await press(house, chief, card, en('button-answer-topics'));
    const list = await becomes(house, chief, card, 'The hottest first');
    const shelters = list.text.split('\n').find((line) => line.includes('shelters'));
    await press(house, chief, list, /^\d/.exec(shelters ?? '')?.[0] ?? '');
    const topic = await becomes(house, chief, card, en('topic-follows'));
    expect(topic.text).toContain('“Please build bus shelters');
    await press(house, chief, topic, '→ Project bus-shelters');
    const linked = await becomes(house, chief, card, '→ Project bus-shelters');
    expect(linked.text).toContain('One topic is left.');
    await press(house, chief, linked, en('button-next-topic'));
    await press(house, chief, await becomes(house, chief, card, en('topic-follows')), en('button-outcome-not-now'));
    const why = await becomes(house, chief, card, 'Why? Choose, or write it yourself');
    expect(why.text).toContain('1 there is no money for it this year');
    await press(house, chief, why, '1');
    await becomes(house, chief, card, 'No topic is left.');
    expect(await db.outbox.count({ where: { message: 'outcome-news' } })).toBe(2);
  });

  it('wait for nobody once all are answered, and stay within reach', async () => {
    const { house, year, chief } = await withTopics();
    await transaction(() => decisions.open({ kind: 'fix-shortlist', about: year, at: new Date() }));
    const codeOf = async (words: string) => (await db.topic.findFirstOrThrow({ where: { title: { contains: words } } })).code;
    const { code } = await db.candidate.findFirstOrThrow({ where: { slug: 'bus-shelters' } });
    made(await topicActions.link(operator, await codeOf('shelters'), code));
    made(await topicActions.giveOutcome(operator, await codeOf('dogs'), 'not-now', { words: 'no money' }));
    await house.people.say(chief, '/office');
    const within = en('button-topics-answered', { count: 2 });
    const desk = await until(async () => (await heard(house, chief)).findLast((card) => labels(card).includes(within)));
    expect(desk.text).toContain('🗂 1 decision waits for you');
    expect(desk.text).toContain(en('desk-fix-shortlist'));
    expect(desk.text).not.toContain(en('desk-answer-topics'));
    await press(house, chief, desk, within);
    const list = await becomes(house, chief, desk, en('topics-title', { count: 0 }));
    expect(list.text).toMatch(/^\d .*shelters.* · 1 person · adopted$/m);
    expect(list.text).toMatch(/^\d .*dogs.* · 1 person · not this time$/m);
    await press(house, chief, list, '1');
    await press(house, chief, await becomes(house, chief, desk, 'Answered: '), en('button-back-to-topics'));
    await press(house, chief, await becomes(house, chief, desk, en('topics-done')), en('button-desk'));
    await db.topic.updateMany({ where: { outcome: 'not-now' }, data: { outcome: null } });
    const again = await decides(house, chief, /Answer the topics/);
    expect(again.text).toContain(en('topics-title', { count: 1 }));
  });
});

it('the shortlist can leave some out, but not so many that there is nothing to choose', async () => {
  const { house, year } = await inPlanning({ candidates: PROPOSED, plan: oneSeat });
  const chief = await aChief(house);
  await atWork();
  await years.run(year);
  const card = await decides(house, chief, /Fix the candidates/);
  expect(card.text).toContain('3 candidates for one place');
  await press(house, chief, card, en('button-leave-out'));
  const toggles = await becomes(house, chief, card, en('decision-leave-out'));
  await press(house, chief, toggles, '☑ 3 Project lifts');
  const two = await until(async () => {
    const now = await becomes(house, chief, card, en('decision-leave-out'));
    return labels(now).includes('☐ 3 Project lifts') && now;
  });
  await press(house, chief, two, '☑ 2 Project parks');
  expect(two.text).toContain('Together the 2 cost ¥200,000; any one of them ¥100,000.');
  const one = await becomes(house, chief, card, 'Not yet: one candidate is too few');
  await press(house, chief, one, '☐ 2 Project parks');
  const again = await until(async () => {
    const now = await becomes(house, chief, card, en('decision-leave-out'));
    return labels(now).includes(en('button-fix-chosen', { count: 2 })) && now;
  });
  await press(house, chief, again, en('button-fix-chosen', { count: 2 }));
  await becomes(house, chief, card, en('decided-fix-shortlist'));
  const listed = { where: { state: 'shortlisted' }, select: { slug: true }, orderBy: { slug: 'asc' } } as const;
  expect(await db.candidate.findMany(listed)).toEqual([{ slug: 'bus-shelters' }, { slug: 'parks' }]);
});

describe('the secretariat', () => {
  /** The vote on two candidates for one place, as its workflow holds it; and who leads it. */
  async function beforeTheVote(): Promise<{ house: House; vote: string; secretary: Someone }> {
    const { house, year } = await inPlanning({ plan: oneSeat });
    await someCandidates(year, ['bus-shelters', 'parks'], 'shortlisted');
    await db.livelihoodYear.update({ where: { id: year }, data: { stage: 'decision', shortlistAt: new Date() } });
    const secretary = await aHolder(house, 'secretariat', 'secretary', 'zh');
    await atWork();
    const vote = (await prepareRound({ yearId: year, moment: Date.now() })) ?? '';
    await temporal.start({ id: vote, kind: 'vote', summary: 'a vote' });
    return { house, vote, secretary };
  }

  it('opens the roll call, and cannot open the ballot before the quorum is there', async () => {
    const { house, vote, secretary } = await beforeTheVote();
    const roll = await decides(house, secretary, /开始点名/);
    expect(roll.text).toContain('名册上有代表 3 名，须到 2 名');
    await press(house, secretary, roll, zh('button-open-roll'));
    await becomes(house, secretary, roll, zh('decided-open-roll'));
    const early = await decides(house, secretary, /开始投票/);
    expect(early.text).toContain('还差 2 名签到');
    expect(labels(early)).toEqual([zh('button-refresh'), zh('button-call-again'), zh('button-desk')]);
    // whose call was lost, as with a bot that died with it, is called again, and comes
    const deputy = await somebody(house, 'Deputy');
    await takes(house, deputy, 'deputy', 'deputy-1');
    await press(house, secretary, early, zh('button-call-again'));
    const called = await becomes(house, secretary, early, zh('called-again', { count: 3 }));
    const card = await hears(house, deputy, 'Are you present?');
    await press(house, deputy, card, en('button-here'));
    await becomes(house, deputy, card, 'You are on the roll. 1 of 3');
    await db.rollEntry.updateMany({ where: { voteId: vote }, data: { present: true } });
    await press(house, secretary, called, zh('button-refresh'));
    const ready = await becomes(house, secretary, early, zh('decision-ballot-follows'));
    expect(labels(ready)).toEqual([zh('button-open-ballot'), zh('button-refresh'), zh('button-desk')]);
    await press(house, secretary, ready, zh('button-open-ballot'));
    await becomes(house, secretary, ready, zh('decided-open-ballot'));
  });

  it('closes the ballot with the turnout before its eyes, and certifies with the numbers', async () => {
    const { house, vote, secretary } = await beforeTheVote();
    const roll = await decides(house, secretary, /开始点名/);
    await press(house, secretary, roll, zh('button-open-roll'));
    await becomes(house, secretary, roll, zh('decided-open-roll'));
    await db.rollEntry.updateMany({ where: { voteId: vote }, data: { present: true } });
    const open = await decides(house, secretary, /开始投票/);
    await press(house, secretary, open, zh('button-open-ballot'));
    await becomes(house, secretary, open, zh('decided-open-ballot'));
    const nobodyYet = await decides(house, secretary, /结束投票/);
    expect(nobodyYet.text).toContain('到会 3 名中已有 0 名投票');
    for (const [index, choice] of ['bus-shelters', 'bus-shelters', 'parks'].entries())
      await votes.cast({ voteId: vote, deputyId: roleId(REGION, 'deputy', `deputy-${index + 1}`), choices: [choice] });
    await press(house, secretary, nobodyYet, zh('button-refresh'));
    const close = await becomes(house, secretary, nobodyYet, '到会 3 名中已有 3 名投票');
    await press(house, secretary, close, zh('button-close-ballot'));
    await becomes(house, secretary, close, zh('decided-close-ballot'));
    const certify = await decides(house, secretary, /确认票决结果/);
    expect(certify.text).toContain('✓ 项目bus-shelters：2 · 0 · 1');
    expect(certify.text).toContain(zh('decision-certify-follows-final'));
    await press(house, secretary, certify, zh('button-certify-vote'));
    await becomes(house, secretary, certify, zh('decided-certify-vote'));
  });
});

describe('tasks on the desk', () => {
  it('get the date that they lack, typed or by a button; an unreadable one changes nothing', async () => {
    const { house, year } = await inExecution({ tasks: [] });
    const chief = await aChief(house);
    const { id } = await aTask(year, { lacksDue: true });
    await atWork();
    await temporal.start({ id, kind: 'task', summary: 'a task' });
    const card = await decides(house, chief, /Complete Bus shelters/);
    expect(card.text).toContain('lacks a date');
    await press(house, chief, card, en('button-complete-due'));
    const ask = await becomes(house, chief, card, 'or write a date such as 20');
    expect(labels(ask)).toEqual([en('button-due-30'), en('button-due-60'), en('button-due-90'), en('button-back')]);
    await house.people.say(chief, 'as soon as possible');
    await hears(house, chief, 'Write it like 20');
    await house.people.say(chief, '2027-10-15');
    await hears(house, chief, en('decided-complete-task'));
    expect((await db.task.findFirstOrThrow()).due).toEqual(new Date('2027-10-15'));
  });

  it('go to another unit when one says that it is not theirs', async () => {
    const { house, year, task } = await inExecution();
    const people = somePeople(3);
    const [buses] = people.units;
    const roads = {
      ...buses,
      id: 'roads',
      zh: '市政公司',
      en: 'Roads company',
      contact: { id: 'paver', name: 'paver' },
      head: { id: 'boss', name: 'boss' },
    };
    await transaction(() => putPeople(REGION, { ...people, units: [...people.units, roads] }, year));
    const chief = await aChief(house);
    const driver = await aHolder(house, 'unit-contact', 'driver');
    await atWork();
    await temporal.start({ id: task.id, kind: 'task', summary: 'a task' });
    const way = new Way(house, driver);
    await way.says('/tasks', 'One open task of your unit');
    await way.goes('1', en('work-unsigned'));
    await way.goes(en('button-not-ours'), en('not-ours-ask'));
    await way.goes('Roads company', 'with your hint: Roads company');
    const card = await decides(house, chief, /Say whose it is/);
    expect(card.text).toContain('Bus company says that Bus shelters · Stop 1 is not theirs, and names Roads company.');
    await press(house, chief, card, en('button-give-to', { unit: 'Roads company' }));
    await becomes(house, chief, card, en('decided-reassign-task', { unit: 'Roads company' }));
    expect((await db.task.findFirstOrThrow()).unitId).toBe(`${REGION}/roads`);
  });
});

describe('what the year says to the office by itself', () => {
  const tell = async (who: Someone, key: string, message: string, facts: Record<string, unknown>) =>
    outbox.enqueue([asKept({ key, personId: await personOf(who), message, facts, priority: 1 })], new Date());

  it('asks again for an overdue decision, with the way to decide for whoever may, and is silent once it is decided', async () => {
    const { house, year } = await inExecution();
    const chief = await aChief(house);
    const secretary = await aHolder(house, 'secretariat', 'secretary', 'zh');
    const { id } = await db.decision.create({
      data: {
        id: 'DECIDE',
        yearId: year,
        kind: 'end-execution',
        about: year,
        role: 'office',
        facts: {},
        at: new Date(),
        due: new Date(Date.now() - 2 * 86_400_000),
      },
    });
    const facts = { decision: 'end-execution', about: year, kind: 'escalate', again: 1 };
    await tell(chief, 'due/1', 'decision-due', facts);
    const card = await hears(house, chief, '⚠️ Overdue: End the execution');
    expect(card.text).toContain('You have been told once before.');
    await press(house, chief, card, en('button-decide'));
    await becomes(house, chief, card, 'The one task is not accepted yet.');
    await tell(secretary, 'due/2', 'decision-due', facts);
    const other = await hears(house, secretary, '已逾期：结束实施');
    expect(other.text).toContain('等民生办决定');
    expect(labels(other)).toEqual([]);
    await db.decision.update({ where: { id }, data: { settledAt: new Date() } });
    await tell(chief, 'due/3', 'decision-due', facts);
    await until(async () => (await db.outbox.findUnique({ where: { key: 'due/3' } }))?.state === 'stale');
  });

  it('tells that the vote has decided the list', async () => {
    const { house } = await inExecution();
    const chief = await aChief(house);
    await tell(chief, 'list/1', 'list-decided', { elected: 1, reserve: 1, vacant: 0 });
    const card = await hears(house, chief, en('news-list-title'));
    expect(card.text).toContain('1 elected, 1 in the reserve.');
  });

  it('names an order that was refused later', async () => {
    const { house } = await inPlanning();
    const chief = await aChief(house);
    await tell(chief, 'refused/1', 'order-refused', {
      order: 'fixShortlist',
      problem: { id: 'suggestions-without-outcome', facts: { count: 3 } },
    });
    const refused = await hears(house, chief, '✗ Not done: fix the candidates');
    expect(refused.text).toContain('3 suggestions have no answer yet');
  });
});

describe('a typed day', () => {
  it.each([
    ['2025-09-30', '2025-09-30'],
    ['2025/9/3', '2025-09-03'],
    ['2025年9月3日', '2025-09-03'],
    ['9月3日', '2026-09-03'],
    ['12-31', '2025-12-31'],
    ['30 Feb', undefined],
    ['2025-02-30', undefined],
    ['soon', undefined],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, '2025-10-01')).toBe(day);
  });
});
