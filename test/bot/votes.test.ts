import { describe, expect, it } from 'vitest';
import { roleId } from '../../domain/ids.ts';
import { tally } from '../../domain/vote/tally.ts';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as outbox from '../../records/outbox.ts';
import * as votes from '../../records/votes.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { asKept } from '../notices.ts';
import { heard, hears, type House, labels, until } from './house.ts';
import { aHolder, aVote, becomes, personOf, press, REGION, somebody, type Someone, Way } from './officials.ts';
import { CANDIDATES, inVote } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);
const seat = (deputy: string) => roleId(REGION, 'deputy', deputy);

interface Voting {
  readonly house: House;
  readonly year: string;
  readonly vote: string;
  /** The vote's code, as buttons have it. */
  readonly code: string;
  readonly deputy: Someone;
}

/** A vote as far as it has come, and its first deputy; who is on the roll once the ballot is open, unless they are said to be absent. */
async function aDeputyAt(
  state: votes.VoteState,
  { absent = false, language = 'en' }: { absent?: boolean; language?: 'zh' | 'en' } = {},
): Promise<Voting> {
  const stage = await inVote({ state });
  const deputy = await aHolder(stage.house, 'deputy', 'deputy-1', language);
  if (state === 'open' && !absent)
    await db.rollEntry.updateMany({ where: { voteId: stage.vote, deputyId: seat('deputy-1') }, data: { present: true } });
  return { ...stage, deputy, code: (await votes.byId(stage.vote))?.code ?? '' };
}

/** The deputy's paper, with so many marks, the first candidates first. */
async function withPaper({ house, deputy }: Voting, marked: readonly string[] = []): Promise<SeenMessage> {
  const language = deputy.language_code as 'zh' | 'en';
  await house.people.say(deputy, '/vote');
  const marks = (count: number) => (language === 'en' ? `${count} of 2 marked` : `已选 ${count} 个`);
  let paper = await hears(house, deputy, language === 'en' ? /to 2 of 3|majority of all 3/ : /过半数|已选 0 个/);
  if (!paper.text.includes(marks(0))) await press(house, deputy, paper, say(language, 'button-take-paper'));
  paper = await becomes(house, deputy, paper, marks(0));
  for (const [index, label] of marked.entries()) {
    await press(house, deputy, paper, label);
    paper = await becomes(house, deputy, paper, marks(index + 1));
  }
  return paper;
}

/** Through the chat, from the paper to the box; gives the word that was shown. */
async function casts(voting: Voting, marked: readonly string[]): Promise<string> {
  const { house, deputy } = voting;
  const paper = await withPaper(voting, marked);
  await press(house, deputy, paper, en('button-review'));
  const review = await becomes(house, deputy, paper, 'Your word is');
  await press(house, deputy, review, en('button-cast'));
  await becomes(house, deputy, paper, 'Your ballot is in the box');
  return /Your word is ([0-9A-Z]+)/.exec(review.text)?.[1] ?? '';
}

/** In the box, without the chat. */
const isCast = (vote: string, choices: readonly string[]) =>
  votes.cast({ voteId: vote, deputyId: seat('deputy-1'), choices: [...choices] });

/** What the open box holds, as whoever owns the test's database sees it. */
const inTheBox = ({ code }: Voting) =>
  db.$queryRawUnsafe<{ word: string; choices: string[] }[]>(`SELECT word, choices FROM box."ballots_${code}" ORDER BY ctid`);

const tell = async ({ vote, code, deputy }: Voting, message: string) =>
  outbox.enqueue(
    [
      asKept({
        key: `${message}/${deputy.id}`,
        personId: await personOf(deputy),
        message,
        facts: { vote: code },
        card: `vote/${vote}`,
        priority: 1,
      }),
    ],
    new Date(),
  );

describe('a deputy at the roll call', () => {
  it('is told that it has not begun, and is not asked before', async () => {
    const { house, deputy } = await aDeputyAt('prepared');
    await house.people.say(deputy, '/vote');
    const card = await hears(house, deputy, 'Not open yet');
    expect(labels(card)).toEqual([en('button-read-candidates')]);
  });

  it('says “I am here” on the card that it brings, once', async () => {
    const voting = await aDeputyAt('roll');
    const { house, deputy, vote } = voting;
    await tell(voting, 'roll-open');
    const card = await hears(house, deputy, 'Are you present?');
    await press(house, deputy, card, en('button-here'));
    const marked = await becomes(house, deputy, card, 'You are on the roll. 1 of 3');
    expect(labels(marked)).toEqual([en('button-leave'), en('button-read-candidates')]);
    expect(await votes.turnout(vote)).toMatchObject({ deputies: 3, present: 1 });
  });

  it('may leave before voting, knowing what that means, and come back while it lasts', async () => {
    const { house, deputy, vote } = await aDeputyAt('roll');
    await house.people.say(deputy, '/vote');
    const card = await hears(house, deputy, 'Are you present?');
    await press(house, deputy, card, en('button-here'));
    await press(house, deputy, await becomes(house, deputy, card, 'You are on the roll'), en('button-leave'));
    const sure = await becomes(house, deputy, card, en('vote-leave-roll'));
    expect(labels(sure)).toEqual([en('button-leave-now'), en('button-back')]);
    await press(house, deputy, sure, en('button-leave-now'));
    const left = await becomes(house, deputy, card, 'Are you present? 0 of 3');
    await press(house, deputy, left, en('button-here'));
    await becomes(house, deputy, card, 'You are on the roll. 1 of 3');
    const audited = await db.auditEntry.findMany({ where: { about: vote }, orderBy: { id: 'asc' } });
    expect(audited.map(({ deed }) => deed)).toEqual(['present', 'left', 'present']);
  });

  it('who did not answer it gets no paper, and is told kindly', async () => {
    const { house, deputy } = await aDeputyAt('open', { absent: true, language: 'zh' });
    await house.people.say(deputy, '/vote');
    const card = await hears(house, deputy, '没有签到');
    expect(labels(card)).not.toContain(zh('button-take-paper'));
  });
});

describe('a deputy with a paper', () => {
  it('takes it with the rule in three lines and a toggle for each candidate, in the order of the list', async () => {
    const voting = await aDeputyAt('open');
    const { house, deputy } = voting;
    await tell(voting, 'ballot-open');
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

  it('puts it away again, back to the vote; the next one is empty', async () => {
    const voting = await aDeputyAt('open');
    const { house, deputy } = voting;
    const paper = await withPaper(voting, ['☐ 2 Project canteens']);
    await press(house, deputy, paper, en('button-back'));
    const card = await becomes(house, deputy, paper, 'majority of all 3 deputies');
    expect(labels(card)).toEqual([en('button-take-paper'), en('button-leave'), en('button-read-candidates')]);
    await press(house, deputy, card, en('button-take-paper'));
    await becomes(house, deputy, paper, '0 of 2 marked');
  });

  it('is refused a mark too many, on the screen, and keeps the marks', async () => {
    const voting = await aDeputyAt('open');
    const { house, deputy } = voting;
    const paper = await withPaper(voting, ['☐ 1 Project lifts', '☐ 3 Project buses']);
    const refused = await house.people.press(deputy, paper.id, '☐ 2 Project canteens');
    expect(refused).toMatchObject({ kind: 'answered', answer: { text: expect.stringContaining('2 are allowed'), alert: true } });
    expect(labels(await becomes(house, deputy, paper, '2 of 2'))).toContain('☐ 2 Project canteens');
  });

  it('reviews, sees the word before, casts, and afterwards no message holds a choice', async () => {
    const voting = await aDeputyAt('open');
    const { house, deputy } = voting;
    const paper = await withPaper(voting, ['☐ 1 Project lifts', '☐ 3 Project buses']);
    await press(house, deputy, paper, en('button-review'));
    const review = await becomes(house, deputy, paper, 'Your word is');
    expect(review.text).toContain('☑ 1 Project lifts');
    const word = /Your word is ([0-9A-Z]+)/.exec(review.text)?.[1] ?? '';
    expect(word).toMatch(/^[23456789BCDFHJKMNPRTVWX]{6}$/);
    expect(JSON.stringify(review.keyboard)).not.toContain(word);
    // going back and reviewing again shows the same one
    await press(house, deputy, review, en('button-change-marks'));
    await press(house, deputy, await becomes(house, deputy, paper, '2 of 2 marked'), en('button-review'));
    expect((await becomes(house, deputy, paper, 'Your word is')).text).toContain(`Your word is ${word}.`);
    await press(house, deputy, review, en('button-cast'));
    await becomes(house, deputy, paper, 'Your ballot is in the box');
    expect(await inTheBox(voting)).toEqual([{ word, choices: ['lifts', 'buses'] }]);
    for (const { text, keyboard } of await heard(house, deputy)) {
      expect(text).not.toContain('☑');
      expect(text).not.toContain(word);
      expect(JSON.stringify(keyboard)).not.toContain(word);
    }
  });

  it('gives an empty one as an abstention, which is called that', async () => {
    const voting = await aDeputyAt('open', { language: 'zh' });
    const { house, deputy } = voting;
    const paper = await withPaper(voting);
    await press(house, deputy, paper, zh('button-review'));
    await becomes(house, deputy, paper, zh('vote-review-empty'));
    await press(house, deputy, paper, zh('button-cast'));
    await becomes(house, deputy, paper, '您的票已入箱');
    expect(await inTheBox(voting)).toMatchObject([{ choices: [] }]);
    expect(await db.ballot.count()).toBe(0);
  });

  it('has it on one message alone: /vote again retires the one before', async () => {
    const voting = await aDeputyAt('open', { language: 'zh' });
    const { house, deputy } = voting;
    const first = await withPaper(voting, ['☐ 2 项目canteens']);
    await house.people.say(deputy, '/vote');
    const retired = await becomes(house, deputy, first, zh('vote-moved'));
    expect(retired.keyboard).toEqual([]);
    const second = await hears(house, deputy, '已选 0 个');
    expect(second.id).not.toBe(first.id);
  });
});

describe('a deputy whose ballot is in the box', () => {
  it('stays counted as present; who is not there has nothing to leave', async () => {
    const { vote } = await aDeputyAt('open');
    await isCast(vote, ['lifts', 'buses']);
    const leave = (deputy: string) => transaction(() => votes.leave(vote, seat(deputy)));
    expect(await leave('deputy-1')).toBe('voted-already');
    expect(await leave('deputy-2')).toBe('not-here');
    expect(await votes.turnout(vote)).toMatchObject({ present: 1, voted: 1 });
  });

  it('leaves no trace of the choice but the ballot itself: not in the outbox, not in the audit, not with the person', async () => {
    const voting = await aDeputyAt('open');
    const word = await casts(voting, ['☐ 1 Project lifts', '☐ 3 Project buses']);
    expect(await inTheBox(voting)).toEqual([{ word, choices: ['lifts', 'buses'] }]);
    const kept = JSON.stringify([
      await db.outbox.findMany({ select: { facts: true, key: true, message: true } }),
      await db.auditEntry.findMany({ select: { deed: true, about: true, facts: true, by: true } }),
      await db.person.findMany(),
      voting.house.logged,
    ]);
    expect(kept).not.toMatch(/"lifts"|"buses"/);
    expect(await db.auditEntry.count({ where: { deed: { contains: 'cast' } } })).toBe(0);
  });

  it('cannot cast twice, and an old paper says so', async () => {
    const voting = await aDeputyAt('open');
    const { house, deputy, code } = voting;
    await isCast(voting.vote, ['lifts', 'buses']);
    await house.people.say(deputy, '/vote');
    const card = await hears(house, deputy, 'Your ballot is in the box');
    await house.people.press(deputy, card.id, `vote.cast.${code}.1`, { forced: true });
    expect(await inTheBox(voting)).toHaveLength(1);
    await becomes(house, deputy, card, 'Your ballot is in the box');
  });
});

describe('a button that is none of the paper', () => {
  it.each([
    ['a mark beyond the candidates', '8'],
    ['a mark far beyond them', 'zzzzzzzzzzzz'],
    ['marks on all and one more', 'f'],
    ['marks that this paper would write otherwise', '01'],
  ])('is refused as an old button, and casts nothing: %s', async (_, marks) => {
    const voting = await aDeputyAt('open', { language: 'zh' });
    const { house, deputy, code } = voting;
    const paper = await withPaper(voting);
    for (const deed of ['cast', 'review', 'paper']) {
      const pressed = await house.people.press(deputy, paper.id, `vote.${deed}.${code}.${marks}`, { forced: true });
      expect(pressed, deed).toMatchObject({ answer: { text: zh('problem-button-stale'), alert: true } });
    }
    const toggled = await house.people.press(deputy, paper.id, `vote.mark.${code}.0.3`, { forced: true });
    expect(toggled).toMatchObject({ answer: { text: zh('problem-button-stale') } });
    expect(await inTheBox(voting)).toEqual([]);
    expect(labels(await hears(house, deputy, '已选 0 个'))).toContain('☐ 2 项目canteens');
  });

  it('brings no word of a client’s own, which is never published', async () => {
    const voting = await aDeputyAt('open', { language: 'zh' });
    const { house, deputy, code } = voting;
    const paper = await withPaper(voting);
    for (const deed of [
      `vote.cast.${code}.1.BUYER1`,
      `vote.review.${code}.1.BUYER1`,
      `vote.mark.${code}.0.BUYER1.0`,
      `vote.cast.${code}.-1`,
    ])
      expect(await house.people.press(deputy, paper.id, deed, { forced: true }), deed).toMatchObject({
        answer: { text: zh('problem-button-stale') },
      });
    expect(await inTheBox(voting)).toEqual([]);
  });

  it('with too many marks is refused by the rule itself', async () => {
    const voting = await aDeputyAt('open', { language: 'zh' });
    const { house, deputy, code } = voting;
    const paper = await withPaper(voting);
    const pressed = await house.people.press(deputy, paper.id, `vote.cast.${code}.7`, { forced: true });
    expect(pressed).toMatchObject({ answer: { text: zh('problem-too-many-marks', { marks: 3, seats: 2 }) } });
    expect(await inTheBox(voting)).toEqual([]);
    await house.people.say(deputy, '/vote');
    await until(async () => (await hears(house, deputy, '已选 0 个')).id > paper.id);
  });

  it('leaves the card as the vote stands: a roll call that is over, a ballot that is closed', async () => {
    const { house, deputy, vote, code } = await aDeputyAt('open');
    await isCast(vote, ['lifts']);
    const way = new Way(house, deputy);
    await way.says('/vote', 'Your ballot is in the box');
    expect(await way.forces(`vote.present.${code}`)).toMatchObject({ answer: { text: en('problem-roll-not-now'), alert: true } });
    await way.turns('Your ballot is in the box');
    await transaction(() => votes.setState(vote, 'closed'));
    expect(await way.forces(`vote.left.${code}`)).toMatchObject({ answer: { text: en('problem-leave-not-now') } });
    expect(labels(await way.turns('Ballot closed'))).toEqual([en('button-read-candidates')]);
  });
});

describe('the result', () => {
  /** Two ballots out of three are alike, and two candidates level for the last place. */
  async function isCertified(vote: string) {
    const row = await votes.byId(vote);
    if (!row) throw new Error('no vote');
    const result = tally(row.rule, {
      deputies: 3,
      present: 3,
      issued: 3,
      ballots: [
        ['lifts', 'buses'],
        ['lifts', 'canteens'],
        ['canteens', 'buses'],
      ],
    });
    await transaction(async () => {
      await votes.setResult(vote, result);
      await votes.setState(vote, 'certified');
    });
    return result;
  }

  it('shows quorum, majority and each candidate’s numbers, and that a run-off follows', async () => {
    const voting = await aDeputyAt('closed');
    await isCertified(voting.vote);
    await tell(voting, 'vote-result');
    const card = await hears(voting.house, voting.deputy, /Result: \d of 2 places filled/);
    expect(card.text).toContain('3 ballots from 3 present (quorum 2 of 3)');
    expect(card.text).toContain('A majority of all 3 was needed: 2 votes.');
    expect(card.text).toMatch(/[=✓–] Project lifts: 2 · 0 · 1/);
    expect(card.text).toContain('level for the last');
  });

  it('of one round never mixes with the next: the run-off has only the tied, another code, and says why', async () => {
    const { house, deputy, vote, code, year } = await aDeputyAt('closed');
    const tied = (await isCertified(vote)).runOff ?? [];
    expect(CANDIDATES).toEqual(expect.arrayContaining([...tied]));
    const second = await aVote(year, tied, 1, 2);
    await transaction(() => votes.setState(second, 'open'));
    await db.rollEntry.updateMany({ where: { voteId: second }, data: { present: true } });
    await house.people.say(deputy, '/vote');
    const paper = await hears(house, deputy, 'Run-off');
    expect(labels(paper)).toHaveLength(tied.length + 2);
    expect(JSON.stringify(paper.keyboard)).not.toContain(code);
    // an old paper of the first round shows that round's result, and casts nothing into the second
    await house.people.press(deputy, paper.id, `vote.cast.${code}.1`, { forced: true });
    await until(async () => (await heard(house, deputy)).some(({ text }) => text.includes('Result:')));
    expect(await votes.turnout(second)).toMatchObject({ voted: 0 });
  });
});

it('a citizen is told that deputies vote', async () => {
  const { house } = await inVote();
  const citizen = await somebody(house, 'Citizen');
  await house.people.say(citizen, '/vote');
  await hears(house, citizen, en('vote-deputies-only'));
});
