import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { tally } from '../../domain/vote/tally.ts';
import * as outbox from '../../records/outbox.ts';
import { db, transaction } from '../../records/database.ts';
import * as votes from '../../records/votes.ts';
import { aCounty, aVote, becomes, press, somebody, someCandidates, type Someone, takes } from './officials.ts';
import { heard, hears, type House, labels, openHouse, until } from './house.ts';
import { asKept } from '../notices.ts';

const slugs = ['lifts', 'canteens', 'buses'];
let house: House;
let vote: string;
let deputy: Someone;
let absent: Someone;

beforeAll(async () => {
  house = await openHouse({ region: '330105' });
  const year = await aCounty({ stage: 'decision', shortlistAt: new Date(), stageEnds: new Date(Date.now() + 5 * 86_400_000) });
  await someCandidates(year, slugs, 'shortlisted');
  deputy = await somebody(house, 'Deputy');
  absent = await somebody(house, '缺席', 'zh');
  await takes(house, deputy, 'deputy', 'deputy-1');
  await takes(house, absent, 'deputy', 'deputy-2');
  vote = await aVote(year, slugs, 2);
});
afterAll(() => house.close());

/** The word that the deputy was shown. */
let word = '';
/** What the open box holds, as whoever owns the test's database sees it. */
const inTheBox = async () =>
  db.$queryRawUnsafe<{ word: string; choices: string[] }[]>(
    `SELECT word, choices FROM box."ballots_${(await votes.of(vote))?.code}" ORDER BY ctid`,
  );
const state = (to: votes.VoteState) => transaction(() => votes.setState(vote, to));
const en = (id: string, facts = {}) => say('en', id, facts);
const personOf = async (who: Someone) => (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;
const tell = async (who: Someone, message: string) =>
  outbox.enqueue(
    [
      asKept({
        key: `${message}/${who.id}/${Math.random()}`,
        personId: await personOf(who),
        message,
        facts: { vote: (await votes.of(vote))?.code },
        card: `vote/${vote}`,
        priority: 1,
      }),
    ],
    new Date(),
  );

describe('a deputy at the vote', () => {
  it('is told that the roll call has not begun, and is not asked before', async () => {
    await house.people.say(deputy, '/vote');
    const card = await hears(house, deputy, 'Not open yet');
    expect(labels(card)).toEqual([en('button-read-candidates')]);
  });

  it('says “I am here” on the card that the roll call brings, once', async () => {
    await state('roll');
    await tell(deputy, 'roll-open');
    const card = await hears(house, deputy, 'Are you present?');
    await press(house, deputy, card, en('button-here'));
    const marked = await becomes(house, deputy, card, 'You are on the roll. 1 of 3');
    expect(labels(marked)).toEqual([en('button-leave'), en('button-read-candidates')]);
    expect(await votes.turnout(vote)).toMatchObject({ deputies: 3, present: 1 });
  });

  it('may leave before voting, knowing what that means, and come back while the roll call lasts', async () => {
    const card = await hears(house, deputy, 'You are on the roll');
    await press(house, deputy, card, en('button-leave'));
    const sure = await becomes(house, deputy, card, en('vote-leave-roll'));
    expect(labels(sure)).toEqual([en('button-leave-now'), en('button-back')]);
    await press(house, deputy, sure, en('button-leave-now'));
    const left = await becomes(house, deputy, card, 'Are you present? 0 of 3');
    await press(house, deputy, left, en('button-here'));
    await becomes(house, deputy, card, 'You are on the roll. 1 of 3');
    expect((await db.auditEntry.findMany({ where: { about: vote }, orderBy: { id: 'asc' } })).map(({ deed }) => deed)).toEqual([
      'present',
      'left',
      'present',
    ]);
  });

  it('who did not answer the roll call gets no paper, and is told kindly', async () => {
    await state('open');
    await house.people.say(absent, '/vote');
    const card = await hears(house, absent, '没有签到');
    expect(labels(card)).not.toContain(say('zh', 'button-take-paper'));
  });

  it('takes a paper with the rule in three lines and a toggle for each candidate, in the order of the list', async () => {
    await tell(deputy, 'ballot-open');
    const card = await hears(house, deputy, 'majority of all 3 deputies: 2 votes');
    await press(house, deputy, card, en('button-take-paper'));
    const paper = await becomes(house, deputy, card, '0 of 2 marked');
    expect(paper.text).toContain('Choose up to 2 of 3.');
    expect(paper.text).toContain('Secret');
    expect(labels(paper)).toEqual([
      '☐ 1 Project lifts',
      '☐ 2 Project canteens',
      '☐ 3 Project buses',
      en('button-review'),
      en('button-back'),
    ]);
  });

  it('puts the paper away again, back to the vote; the next one is empty', async () => {
    const paper = await hears(house, deputy, '0 of 2 marked');
    await press(house, deputy, paper, '☐ 2 Project canteens');
    await press(house, deputy, await becomes(house, deputy, paper, '1 of 2'), en('button-back'));
    const card = await becomes(house, deputy, paper, 'majority of all 3 deputies');
    expect(labels(card)).toEqual([en('button-take-paper'), en('button-leave'), en('button-read-candidates')]);
    await press(house, deputy, card, en('button-take-paper'));
    await becomes(house, deputy, paper, '0 of 2 marked');
  });

  it('is refused a mark too many, on the screen, and keeps the marks', async () => {
    const paper = await hears(house, deputy, '0 of 2 marked');
    await press(house, deputy, paper, '☐ 1 Project lifts');
    await press(house, deputy, await becomes(house, deputy, paper, '1 of 2'), '☐ 3 Project buses');
    await becomes(house, deputy, paper, '2 of 2');
    const refused = await house.people.press(deputy, paper.id, '☐ 2 Project canteens');
    expect(refused).toMatchObject({ kind: 'answered', answer: { text: expect.stringContaining('2 are allowed'), alert: true } });
    expect(labels(await becomes(house, deputy, paper, '2 of 2'))).toContain('☐ 2 Project canteens');
  });

  it('reviews, sees the word before, casts, and afterwards no message holds a choice', async () => {
    const paper = await hears(house, deputy, '2 of 2 marked');
    await press(house, deputy, paper, en('button-review'));
    const review = await becomes(house, deputy, paper, 'Your word is');
    expect(review.text).toContain('☑ 1 Project lifts');
    word = /Your word is ([0-9A-Z]+)/.exec(review.text)?.[1] ?? '';
    expect(word).toMatch(/^[23456789BCDFHJKMNPRTVWX]{6}$/);
    expect(JSON.stringify(review.keyboard)).not.toContain(word);
    // going back and reviewing again shows the same one
    await press(house, deputy, review, en('button-change-marks'));
    await press(house, deputy, await becomes(house, deputy, paper, '2 of 2 marked'), en('button-review'));
    expect((await becomes(house, deputy, paper, 'Your word is')).text).toContain(`Your word is ${word}.`);
    await press(house, deputy, review, en('button-cast'));
    await becomes(house, deputy, paper, 'Your ballot is in the box');
    expect(await inTheBox()).toEqual([{ word, choices: ['lifts', 'buses'] }]);
    for (const { text, keyboard } of await heard(house, deputy)) {
      expect(text).not.toContain('☑');
      expect(text).not.toContain(word);
      expect(JSON.stringify(keyboard)).not.toContain(word);
    }
  });

  it('stays counted as present once the ballot is in the box; who is not there has nothing to leave', async () => {
    const leave = (seat: string) => transaction(() => votes.leave(vote, `330105/deputy/${seat}`));
    expect(await leave('deputy-1')).toBe('voted-already');
    expect(await leave('deputy-2')).toBe('not-here');
    expect(await votes.turnout(vote)).toMatchObject({ present: 1, voted: 1 });
  });

  it('leaves no trace of the choice but the ballot itself: not in the outbox, not in the audit, not with the person', async () => {
    const kept = JSON.stringify([
      await db.outbox.findMany({ select: { facts: true, key: true, message: true } }),
      await db.auditEntry.findMany({ select: { deed: true, about: true, facts: true, by: true } }),
      await db.person.findMany(),
      house.logged,
    ]);
    expect(kept).not.toMatch(/"lifts"|"buses"/);
    expect(await db.auditEntry.count({ where: { deed: { contains: 'cast' } } })).toBe(0);
  });

  it('cannot cast twice, and an old paper says so', async () => {
    await house.people.say(deputy, '/vote');
    await hears(house, deputy, 'Your ballot is in the box');
    const card = (await heard(house, deputy)).at(-1);
    const code = (await votes.of(vote))?.code;
    await house.people.press(deputy, card?.id ?? 0, `vote.cast.${code}.1`, { forced: true });
    expect(await inTheBox()).toHaveLength(1);
    expect((await heard(house, deputy)).at(-1)?.text).toContain('Your ballot is in the box');
  });

  it('only one message of a vote holds a paper: /vote again retires the one before', async () => {
    await db.rollEntry.updateMany({ where: { deputyId: '330105/deputy/deputy-2' }, data: { present: true } });
    await house.people.say(absent, '/vote');
    const first = await hears(house, absent, '已选 0 个');
    await press(house, absent, first, '☐ 2 项目canteens');
    await becomes(house, absent, first, '已选 1 个');
    await house.people.say(absent, '/vote');
    const retired = await becomes(house, absent, first, say('zh', 'vote-moved'));
    expect(retired.keyboard).toEqual([]);
    const second = await hears(house, absent, '已选 0 个');
    expect(second.id).not.toBe(first.id);
  });

  it.each([
    ['a mark beyond the candidates', '8'],
    ['a mark far beyond them', 'zzzzzzzzzzzz'],
    ['marks on all and one more', 'f'],
    ['marks that this paper would write otherwise', '01'],
  ])('marks that are none of its paper are refused as an old button, and cast nothing: %s', async (_, marks) => {
    const code = (await votes.of(vote))?.code ?? '';
    const paper = await hears(house, absent, '已选 0 个');
    for (const deed of ['cast', 'review', 'paper']) {
      const pressed = await house.people.press(absent, paper.id, `vote.${deed}.${code}.${marks}`, { forced: true });
      expect(pressed, deed).toMatchObject({ answer: { text: say('zh', 'problem-button-stale'), alert: true } });
    }
    const toggled = await house.people.press(absent, paper.id, `vote.mark.${code}.0.3`, { forced: true });
    expect(toggled).toMatchObject({ answer: { text: say('zh', 'problem-button-stale') } });
    expect(await inTheBox()).toHaveLength(1);
    expect(labels(await hears(house, absent, '已选 0 个'))).toContain('☐ 2 项目canteens');
  });

  it('a word that a client sends is no button of ours, and never published', async () => {
    const code = (await votes.of(vote))?.code ?? '';
    const paper = await hears(house, absent, '已选 0 个');
    for (const deed of [
      `vote.cast.${code}.1.BUYER1`,
      `vote.review.${code}.1.BUYER1`,
      `vote.mark.${code}.0.BUYER1.0`,
      `vote.cast.${code}.-1`,
    ])
      expect(await house.people.press(absent, paper.id, deed, { forced: true }), deed).toMatchObject({
        answer: { text: say('zh', 'problem-button-stale') },
      });
    expect(await inTheBox()).toEqual([{ word, choices: ['lifts', 'buses'] }]);
  });

  it('too many marks in a button are refused by the rule itself', async () => {
    const code = (await votes.of(vote))?.code ?? '';
    const paper = await hears(house, absent, '已选 0 个');
    const pressed = await house.people.press(absent, paper.id, `vote.cast.${code}.7`, { forced: true });
    expect(pressed).toMatchObject({ answer: { text: say('zh', 'problem-too-many-marks', { marks: 3, seats: 2 }) } });
    expect(await inTheBox()).toHaveLength(1);
    await house.people.say(absent, '/vote');
    await until(async () => (await hears(house, absent, '已选 0 个')).id > paper.id);
  });

  it('an empty ballot is an abstention, and is called that', async () => {
    const paper = await hears(house, absent, '已选 0 个');
    await press(house, absent, paper, say('zh', 'button-review'));
    await becomes(house, absent, paper, say('zh', 'vote-review-empty'));
    await press(house, absent, paper, say('zh', 'button-cast'));
    await becomes(house, absent, paper, '您的票已入箱');
    expect((await inTheBox()).filter(({ choices }) => choices.length === 0)).toHaveLength(1);
    expect(await db.ballot.count()).toBe(0);
  });
});

describe('an old button', () => {
  it('leaves the card as the vote stands: a roll call that is over, a ballot that is closed', async () => {
    const code = (await votes.of(vote))?.code ?? '';
    const stale = async (deed: string) => {
      const card = (await heard(house, deputy)).at(-1);
      const pressed = await house.people.press(deputy, card?.id ?? 0, deed, { forced: true });
      return { pressed, card: (await heard(house, deputy)).find(({ id }) => id === card?.id) };
    };
    const present = await stale(`vote.present.${code}`);
    expect(present.pressed).toMatchObject({ answer: { text: en('problem-roll-not-now'), alert: true } });
    await until(async () => (await heard(house, deputy)).at(-1)?.text.includes('Your ballot is in the box'));
    await state('closed');
    const left = await stale(`vote.left.${code}`);
    expect(left.pressed).toMatchObject({ answer: { text: en('problem-leave-not-now') } });
    const closed = await until(async () => (await heard(house, deputy)).findLast(({ text }) => text.includes('Ballot closed')));
    expect(labels(closed)).toEqual([en('button-read-candidates')]);
    await state('open');
  });
});

describe('the result', () => {
  it('shows quorum, majority and each candidate’s numbers, and that a run-off follows', async () => {
    const row = await votes.of(vote);
    if (!row) throw new Error('no vote');
    const result = tally(row.rule, {
      deputies: 3,
      present: 3,
      issued: 3,
      ballots: [['lifts', 'buses'], ['lifts', 'canteens'], ['lifts', 'buses', 'canteens'].slice(1)],
    });
    await transaction(async () => {
      await votes.setResult(vote, result);
      await votes.setState(vote, 'certified');
    });
    await tell(deputy, 'vote-result');
    const card = await hears(house, deputy, /Result: \d of 2 places filled/);
    expect(card.text).toContain('3 ballots from 3 present (quorum 2 of 3)');
    expect(card.text).toContain('A majority of all 3 was needed: 2 votes.');
    expect(card.text).toMatch(/[=✓–] Project lifts: 2 · 0 · 1/);
    expect(card.text).toContain('level for the last');
  });

  it('of one round never mixes with the next: the run-off has only the tied, another code, and says why', async () => {
    const row = await votes.of(vote);
    const tied = row?.result?.runOff ?? [];
    const second = await aVote(row?.yearId ?? '', tied, 1, 2);
    await transaction(() => votes.setState(second, 'open'));
    await db.rollEntry.updateMany({ where: { voteId: second }, data: { present: true } });
    await house.people.say(deputy, '/vote');
    const paper = await hears(house, deputy, 'Run-off');
    expect(labels(paper)).toHaveLength(tied.length + 2);
    const code = row?.code ?? '';
    expect(JSON.stringify(paper.keyboard)).not.toContain(code);
    // an old paper of the first round shows that round's result, and casts nothing into the second
    await house.people.press(deputy, paper.id, `vote.cast.${code}.1`, { forced: true });
    await until(async () => (await heard(house, deputy)).some(({ text }) => text.includes('Result:')));
    expect(await votes.turnout(second)).toMatchObject({ voted: 0 });
  });
});

it('a citizen is told that deputies vote', async () => {
  const citizen = await somebody(house, 'Citizen');
  await house.people.say(citizen, '/vote');
  await hears(house, citizen, en('vote-deputies-only'));
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
