import { describe, expect, it } from 'vitest';
import { say } from '../../locales/say.ts';
import { notice } from '../../domain/notices.ts';
import { yearCode } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as outbox from '../../records/outbox.ts';
import * as topics from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import { heard, hears, type House, labels, until } from './house.ts';
import { aHolder, answered, aVote, becomes, personOf, press, somebody, type Someone, Way } from './officials.ts';
import { atShortlist, type Stage } from './stages.ts';

const zh = (id: string, facts = {}) => say('zh', id, facts);
const en = (id: string, facts = {}) => say('en', id, facts);

/** Three candidates are fixed, for the first of which three people asked. */
async function threeFixed(): Promise<Stage> {
  const stage = await atShortlist();
  const { year } = stage;
  await db.topic.create({
    data: {
      id: 't1',
      code: 'TTT',
      yearId: year,
      title: 'Lifts',
      regionCode: '330105',
      words: 'lifts',
      keys: [],
      candidateId: `${year}/lifts`,
    },
  });
  const at = new Date();
  for (const asker of ['one', 'two', 'three']) {
    await db.person.create({ data: { id: asker } });
    const kept = { text: 'A lift, please', masked: 'A lift, please', kind: 'suggestion', regionCode: '330105', at, readAt: at };
    const { id } = await db.suggestion.create({ data: { ...kept, receipt: `RECEIPT${asker}`, yearId: year, personId: asker } });
    await topics.joinSuggestion(id, 't1');
  }
  return stage;
}
const aMember = (house: House) => aHolder(house, 'member', 'member');
const aDeputy = (house: House) => aHolder(house, 'deputy', 'deputy-1', 'zh');
const aChief = (house: House) => aHolder(house, 'office-head', 'chief');

/** A member before the second of the three candidates. */
async function atSecond() {
  const stage = await threeFixed();
  const member = await aMember(stage.house);
  const way = new Way(stage.house, member);
  await way.says('/vote', '1/3 Project lifts');
  await way.goes('›', '2/3 Project canteens');
  return { ...stage, member, way };
}

/** Tells somebody that the shortlist is fixed, also where they have heard it. Gives the notice's key. */
async function tellFixed(year: string, who: Someone): Promise<string> {
  const news = notice('shortlist-fixed', { year: yearCode(year) }, { to: await personOf(who) });
  await db.outbox.deleteMany({ where: { key: news.key } });
  await outbox.enqueue([news], new Date());
  return news.key;
}

describe('that the candidates are fixed', () => {
  it('is told to a deputy: for how many places, by when, what they can say, and that the vote comes later', async () => {
    const { house, year } = await threeFixed();
    const deputy = await aDeputy(house);
    await tellFixed(year, deputy);
    const card = await hears(house, deputy, '拱墅区 2027 年：3 个候选项目已确定');
    expect(card.text).toMatch(/由人民代表大会从 3 个中票决选出 2 个，计划.*以前决定。/);
    expect(card.text).toContain(zh('shortlist-votes'));
    expect(card.text).toContain(zh('said-who-reads'));
    expect(labels(card)).toEqual([zh('button-read-candidates')]);
    await press(house, deputy, card, zh('button-read-candidates'));
    const first = await hears(house, deputy, '1/3 项目lifts');
    expect(labels(first)).toEqual([
      zh('button-in-favour'),
      zh('button-doubt'),
      zh('button-own-words'),
      zh('button-asked', { count: 3 }),
      '›',
    ]);
  });

  it('is told to a member, who does not vote', async () => {
    const { house, year } = await threeFixed();
    const member = await aMember(house);
    await tellFixed(year, member);
    const card = await hears(house, member, 'Gongshu District 2027: the 3 candidates are fixed');
    expect(card.text).toMatch(/The congress chooses 2 of the 3 by vote; the decision is planned to be taken by .*\./);
    expect(card.text).toContain(en('shortlist-comments'));
    expect(card.text).not.toContain(en('shortlist-votes'));
  });

  it('where the government decides, is told to both as a review', async () => {
    const { house, year } = await atShortlist();
    const deputy = await aDeputy(house);
    const { plan } = await years.planOf(year);
    const decide = (decision: typeof plan.decision) =>
      transaction(() => years.changePlan(year, { ...plan, decision }, 'test', new Date()));
    await decide({ method: 'adopt' });
    await tellFixed(year, deputy);
    const card = await hears(house, deputy, '由政府确定名单');
    expect(card.text).toContain(zh('shortlist-reviews'));
    expect(card.text).not.toContain('票决');
  });

  it('is told to nobody once the list is decided, the year is given up, or they hold neither role', async () => {
    const { house, year } = await atShortlist();
    const [deputy, chief] = [await aDeputy(house), await aChief(house)];
    await hears(house, deputy, '候选项目已确定');
    const untold = async (who: Someone) => {
      const key = await tellFixed(year, who);
      await until(async () => (await db.outbox.findUnique({ where: { key } }))?.state === 'stale');
    };
    const before = (await heard(house, deputy)).length;
    for (const [data, back] of [
      [{ listAt: new Date() }, { listAt: null }],
      [{ state: 'abandoned' }, { state: 'running' }],
      [{ shortlistAt: null }, { shortlistAt: new Date() }],
    ] as const) {
      await db.livelihoodYear.update({ where: { id: year }, data });
      await untold(deputy);
      await db.livelihoodYear.update({ where: { id: year }, data: back });
    }
    await untold(chief);
    expect(await heard(house, deputy)).toHaveLength(before);
  });
});

describe('a member of the two sessions', () => {
  it('pages through the candidates: cost, unit, places, standard, how many asked for it', async () => {
    const { house } = await threeFixed();
    const member = await aMember(house);
    await house.people.say(member, '/vote');
    const card = await hears(house, member, '1/3 Project lifts');
    expect(card.text).toContain('Transport · ¥100,000 · Bus company');
    expect(card.text).toContain('1 place: Stop 1. Planned to be finished by');
    expect(card.text).toContain('· A roof\n· A bench');
    expect(card.text).toContain('3 people asked for it.');
    expect(card.text).toContain('Together the 3 cost ¥300,000; any 2 of them ¥200,000.');
    expect(card.keyboard.at(-1)?.map(({ label }) => label)).toEqual(['›']);
    await press(house, member, card, '›');
    const second = await becomes(house, member, card, '2/3 Project canteens');
    expect(second.text).toContain('2 places: Stop 1; Stop 2');
    expect(second.text).not.toContain('Together the 3');
    expect(second.keyboard.at(-1)?.map(({ label }) => label)).toEqual(['‹', '›']);
  });

  it('supports, changes their mind, and sees both counts on the card', async () => {
    const { house, member, way } = await atSecond();
    const { card } = way;
    await press(house, member, card, en('button-in-favour'));
    const supported = await becomes(house, member, card, '1 for it, 0 with doubts');
    expect(labels(supported)).toContain(en('button-in-favour-given'));
    await press(house, member, card, en('button-doubt'));
    await becomes(house, member, card, '0 for it, 1 with doubts');
    expect(await db.candidateComment.count()).toBe(1);
  });

  it('says it in words, and the next command is not taken for them', async () => {
    const { house, member, way } = await atSecond();
    const { card } = way;
    await way.goes(en('button-doubt'), '1 with doubts');
    await press(house, member, card, en('button-own-words'));
    await hears(house, member, 'What should the decision know about “Project canteens”?');
    await house.people.say(member, '/help');
    await press(house, member, card, en('button-own-words'));
    await house.people.say(member, `Please serve supper, ${'and breakfast, '.repeat(40)}too.`);
    await hears(house, member, en('problem-candidate-words-too-long', { most: 500 }));
    await house.people.say(member, 'Please serve supper too.');
    const said = await hears(house, member, 'Your words: Please serve supper too.');
    // who wrote does not read what others wrote, as long as they do not decide
    expect(labels(said)).not.toContain(en('button-said', { count: 1 }));
    expect(said.text).toContain('You have doubts.');
    expect(await db.candidateComment.findMany()).toMatchObject([{ stance: 'doubt', text: 'Please serve supper too.' }]);
    expect(await db.suggestion.count({ where: { text: { contains: 'supper' } } })).toBe(0);
  });
});

describe('what was written of a candidate', () => {
  /** A member's and two deputies' views of the second candidate, each a minute older than the one before. */
  async function threeWrote(): Promise<Stage> {
    const stage = await threeFixed();
    const { id } = await db.candidate.findFirstOrThrow({ where: { slug: 'canteens' } });
    const of = (role: string, n: number, stance: string, text: string) => ({
      id: `c${n}`,
      candidateId: id,
      roleId: `330105/${role}`,
      stance,
      text,
      at: new Date(Date.now() - n * 60_000),
    });
    await db.candidateComment.createMany({
      data: [
        of('member/member', 1, 'doubt', 'Please serve supper too.'),
        of('deputy/deputy-2', 2, 'support', 'View 2,\nin two lines'),
        of('deputy/deputy-3', 3, 'words', 'View 3,\nin two lines'),
      ],
    });
    return stage;
  }

  it('is counted on its card for whoever decides, and opens: the newest first, each with its writer, role, stance and day', async () => {
    const { house } = await threeWrote();
    const chief = await aChief(house);
    await house.people.say(chief, '/projects');
    const way = en('button-read-candidates');
    const projects = await until(async () => (await heard(house, chief)).find((each) => labels(each).includes(way)));
    await press(house, chief, projects, way);
    const card = await hears(house, chief, '1/3 Project lifts');
    expect(labels(card).join()).not.toContain('wrote what they think');
    await press(house, chief, card, '›');
    const second = await becomes(house, chief, card, '2/3 Project canteens');
    await press(house, chief, second, en('button-said', { count: 3 }));
    const said = await becomes(house, chief, card, '💬 Project canteens: 3 people wrote');
    const day = /· ([^·\n]*)$/m.exec(said.text)?.[1] ?? '';
    expect(day).not.toBe('');
    expect(said.text.split('\n').slice(1)).toEqual([
      en('said-who-reads'),
      `1 member, CPPCC member · has doubts · ${day}`,
      '“Please serve supper too.”',
      expect.stringMatching(/^2 deputy-2, deputy · supports it · /),
      '“View 2, in two lines”',
      expect.stringMatching(/^3 deputy-3, deputy · neither for nor against · /),
      '“View 3, in two lines”',
    ]);
    expect(labels(said)).toEqual([en('button-back')]);
    await press(house, chief, said, en('button-back'));
    await becomes(house, chief, card, '2/3 Project canteens');
  });

  it('is read by a deputy in their language, page by page', async () => {
    const { house } = await threeWrote();
    const deputy = await aDeputy(house);
    const { id } = await db.candidate.findFirstOrThrow({ where: { slug: 'canteens' } });
    await db.role.createMany({
      data: [6, 7, 8].map((n) => ({ id: `d${n}`, code: `D${n}`, role: 'deputy', regionCode: '330105', holder: `代表${n}` })),
    });
    const old = { candidateId: id, stance: 'doubt', at: new Date(0) };
    await db.candidateComment.createMany({
      data: [6, 7, 8].map((n) => ({ ...old, id: `c${n}`, roleId: `d${n}`, text: '长'.repeat(700) })),
    });
    const card = await answered(house, deputy, '/vote', '1/3 项目lifts');
    await press(house, deputy, card, '›');
    await press(house, deputy, await becomes(house, deputy, card, '2/3 项目canteens'), zh('button-said', { count: 6 }));
    const first = await becomes(house, deputy, card, '💬 项目canteens：6 人写了意见');
    expect(first.text).toContain('1 member（政协委员）· 有疑问 · ');
    expect(first.text).toContain('5 代表7（人大代表）');
    expect(labels(first)).toEqual([zh('button-older'), zh('button-back')]);
    await press(house, deputy, first, zh('button-older'));
    const last = await becomes(house, deputy, card, '6 代表8');
    expect(labels(last)).toEqual([zh('button-newer'), zh('button-back')]);
  });

  it('is refused to a member and to a citizen, whatever button they bring', async () => {
    const { house, year } = await threeWrote();
    const member = await aMember(house);
    const { code } = await db.candidate.findFirstOrThrow({ where: { slug: 'canteens' } });
    const card = await answered(house, member, '/vote', '1/3 Project lifts');
    for (const deed of [`candidate.said.${code}.0`, `said.open.${yearCode(year)}`, `said.list.${yearCode(year)}.0`]) {
      const pressed = await house.people.press(member, card.id, deed, { forced: true });
      expect(pressed).toMatchObject({ answer: { text: expect.stringContaining('only these may do it'), alert: true } });
    }
    const gone = await house.people.press(member, card.id, 'candidate.said.222.0', { forced: true });
    expect(gone).toMatchObject({ answer: { text: en('problem-candidate-unknown', { candidate: '222' }) } });
    expect((await heard(house, member)).some(({ text }) => text.includes('View 2'))).toBe(false);
  });

  /** Opens the one decision that waits on somebody's desk. */
  async function onTheDesk(house: House, who: Someone, title: string) {
    const desk = await answered(house, who, '/office', title);
    await press(house, who, desk, '1');
    return desk;
  }

  it('stands on the decision’s card of the office’s head: how many wrote, of how many candidates, and the way there', async () => {
    const { house, year } = await threeWrote();
    const chief = await aChief(house);
    await transaction(() => decisions.open({ kind: 'adopt-list', about: year, at: new Date() }));
    const desk = await onTheDesk(house, chief, en('desk-adopt-list'));
    const card = await becomes(house, chief, desk, '3 people wrote what they think of one candidate, in their own words.');
    expect(labels(card).slice(0, 3)).toEqual([
      en('button-adopt-list', { count: 3 }),
      en('button-leave-out'),
      en('button-said-all'),
    ]);
    await press(house, chief, card, en('button-said-all'));
    const list = await hears(house, chief, '💬 3 people wrote of one candidate');
    expect(list.text).toContain('1 Project canteens: 3 people');
    expect((await becomes(house, chief, card, en('decision-adopt-follows'))).id).not.toBe(list.id);
    await press(house, chief, list, '1');
    await becomes(house, chief, list, '“View 2, in two lines”');
  });

  it('stands on the card by which the secretariat opens the roll call', async () => {
    const { house, year } = await threeWrote();
    const secretary = await aHolder(house, 'secretariat', 'secretary', 'zh');
    const vote = await aVote(year, ['lifts', 'canteens', 'buses'], 2);
    await transaction(() => decisions.open({ kind: 'open-roll', about: vote, at: new Date() }));
    const desk = await onTheDesk(house, secretary, zh('desk-open-roll'));
    const card = await becomes(house, secretary, desk, '3 人对 1 个候选项目写了意见');
    expect(labels(card)).toEqual([zh('button-open-roll'), zh('button-said-all'), zh('button-desk')]);
    await db.candidateComment.updateMany({ data: { text: null } });
    const empty = await onTheDesk(house, secretary, zh('desk-open-roll'));
    const bare = await becomes(house, secretary, empty, zh('decision-roll-follows'));
    expect(labels(bare)).toEqual([zh('button-open-roll'), zh('button-desk')]);
  });
});

it('once the decision is taken, an old button tells so and its card loses them', async () => {
  const { house, member, way } = await atSecond();
  const { card } = way;
  await db.candidate.updateMany({ where: { slug: 'canteens' }, data: { state: 'elected' } });
  const pressed = await house.people.press(member, card.id, en('button-in-favour'));
  expect(pressed).toMatchObject({ answer: { text: en('problem-candidate-not-under-review'), alert: true } });
  const now = await becomes(house, member, card, en('candidate-state-elected'));
  expect(labels(now)).toEqual(['‹', '›']);
});

it('a citizen reads the candidates and has no say on the card', async () => {
  const { house } = await threeFixed();
  const citizen = await somebody(house, '市民', 'zh');
  await house.people.say(citizen, '/projects');
  const list = await hears(house, citizen, '拱墅');
  await press(house, citizen, list, say('zh', 'button-read-candidates'));
  const card = await hears(house, citizen, '1/3 项目lifts');
  expect(labels(card)).toEqual([say('zh', 'button-asked', { count: 3 }), '›']);
});
