import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortCode, surveyId, yearCode } from '../../domain/ids.ts';
import * as surveys from '../../actions/surveys.ts';
import { say } from '../../locales/say.ts';
import * as outbox from '../../records/outbox.ts';
import type { PersonHere } from '../../records/people.ts';
import { anna, aYear, chen, db, heard, hears, type House, labels, openHouse, planOf, until } from './house.ts';
import { asKept } from '../notices.ts';

let house: House;
let province: string;
let county: string;
beforeAll(async () => {
  house = await openHouse();
  province = await aYear(planOf('province'));
  county = await aYear(planOf('county'));
  await house.people.say(anna, '/start');
  await hears(house, anna, say('en', 'region-title'));
  const { region } = planOf('county');
  await db.person.updateMany({ data: { regionCode: region } });
});
afterAll(() => house.close());

const personId = async (who: { id: number }): Promise<string> =>
  (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;

describe('two letters at once', () => {
  it('plain words belong to the lowest level that asks', async () => {
    await house.people.say(anna, 'A lamp at the corner of our street, please.');
    const filed = await until(
      async () => (await db.suggestion.findFirst({ where: { text: { startsWith: 'A lamp' } } })) ?? undefined,
    );
    expect(filed.yearId).toBe(county);
  });

  it('words written from a letter’s button belong to that letter', async () => {
    const letter = { personId: await personId(anna), message: 'letter-card', facts: { year: yearCode(province) } };
    await outbox.enqueue([asKept({ key: 'letter/p', ...letter, card: `letter/${province}` })], new Date());
    const card = await hears(house, anna, planOf('province').letter.title.en);
    await house.people.press(anna, card.id, say('en', 'button-write'));
    await hears(house, anna, say('en', 'suggest-ask'));
    await house.people.say(anna, 'Trains to the coast on Sunday evenings.');
    const filed = await until(
      async () => (await db.suggestion.findFirst({ where: { text: { startsWith: 'Trains' } } })) ?? undefined,
    );
    expect(filed.yearId).toBe(province);
  });
});

describe('the year’s survey', () => {
  const id = () => surveyId(province);
  beforeAll(async () => {
    const person = await personId(anna);
    const closesAt = new Date(Date.now() + 10 * 86_400_000);
    await db.survey.create({ data: { id: id(), code: shortCode(id()), yearId: province, openedAt: new Date(), closesAt } });
    await db.surveyInvitation.create({ data: { surveyId: id(), personId: person } });
    const invitation = asKept({
      key: 'survey/1',
      personId: person,
      message: 'survey-card',
      facts: { survey: shortCode(id()) },
      card: `survey/${id()}`,
    });
    await outbox.enqueue([invitation], new Date());
  });

  it('asks one question at a time on one card, and keeps answers apart from who gave them', async () => {
    const { aspects } = planOf('province');
    const card = await hears(house, anna, aspects[0]?.en ?? '');
    expect(labels(card)).toContain(say('en', 'button-not-this-time'));
    for (const [at, { en }] of aspects.entries()) {
      await hears(house, anna, `${en}: `);
      await house.people.press(anna, card.id, say('en', at === 1 ? 'button-skip' : 'button-face-4'));
    }
    const thanks = await hears(house, anna, 'Thank you, noted · ');
    expect(thanks.id).toBe(card.id);
    expect(thanks.text).toContain('One question is still open');
    expect(await db.surveyAnswer.count()).toBe(aspects.length - 1);
    expect(await db.surveyMark.count()).toBe(aspects.length - 1);
  });

  it('brings back what was skipped, by command', async () => {
    const { aspects } = planOf('province');
    await house.people.say(anna, '/survey');
    await until(async () => (await heard(house, anna)).at(-1)?.text.includes(`${aspects[1]?.en}: `));
  });

  it('respects “not this time”, once and for all', async () => {
    await house.people.say(chen, '/help');
    await hears(house, chen, say('zh', 'help-title'));
    const person = await personId(chen);
    await db.surveyInvitation.create({ data: { surveyId: id(), personId: person } });
    const invitation = { personId: person, message: 'survey-card', facts: { survey: shortCode(id()) } };
    await outbox.enqueue([asKept({ key: 'survey/2', ...invitation })], new Date());
    const card = await until(async () => (await heard(house, chen)).find(({ text }) => text.startsWith('📝')));
    await house.people.press(chen, card.id, say('zh', 'button-not-this-time'));
    await hears(house, chen, say('zh', 'survey-refused'));
    await outbox.enqueue([asKept({ key: 'survey/3', ...invitation })], new Date());
    await until(async () => (await db.outbox.findUnique({ where: { key: 'survey/3' } }))?.state === 'stale');
    const answer = (face: number) => surveys.answer({ id: person } as PersonHere, shortCode(id()), 0, face);
    expect(await answer(3)).toMatchObject({ ok: false, problem: { id: 'survey-declined' } });
    for (const face of [0, 6, 2.5]) expect(await answer(face)).toMatchObject({ ok: false, problem: { id: 'face-unknown' } });
    expect(await db.surveyMark.count({ where: { personId: person } })).toBe(0);
  });
});

describe('a survey that is closed', () => {
  it('says so on the card whose old button is pressed, with the way to the results; nothing of it is counted', async () => {
    const [, second] = planOf('province').aspects;
    const card = await until(async () => (await heard(house, anna)).findLast(({ text }) => text.includes(`${second?.en}: `)));
    const invited = await db.surveyInvitation.findFirstOrThrow({ where: { personId: await personId(anna) } });
    await db.survey.update({ where: { id: invited.surveyId }, data: { closedAt: new Date() } });
    const pressed = await house.people.press(anna, card.id, say('en', 'button-face-4'));
    expect(pressed).toMatchObject({ answer: { text: say('en', 'problem-survey-closed'), alert: true } });
    const over = await until(async () =>
      (await heard(house, anna)).find(({ id, text }) => id === card.id && text.includes('this survey is closed')),
    );
    expect(labels(over)).toEqual([say('en', 'button-survey-results')]);
    for (const stale of [`survey.skip.${shortCode(invited.surveyId)}.1`, `survey.refuse.${shortCode(invited.surveyId)}`])
      expect(await house.people.press(anna, card.id, stale, { forced: true })).toMatchObject({
        answer: { text: say('en', 'problem-survey-closed') },
      });
    expect(await db.surveyInvitation.count({ where: { personId: invited.personId, refused: true } })).toBe(0);
    expect(await db.surveyAnswer.count()).toBe(planOf('province').aspects.length - 1);
  });
});

describe('projects and sites, as everybody sees them', () => {
  beforeAll(async () => {
    const title = { zh: '老年食堂', en: 'Canteens for the elderly' };
    const unit = await db.unit.create({ data: { id: '330105/civil', regionCode: '330105', zh: '民政局', en: 'Civil Affairs' } });
    const candidate = {
      id: 'c1',
      code: 'CAND1',
      yearId: county,
      slug: 'meals',
      title,
      aspect: 'elderly',
      cost: 120_000_000n,
      standard: [],
      sites: [],
      state: 'elected',
    };
    await db.candidate.create({ data: { ...candidate, unitId: unit.id } });
    await db.livelihoodYear.update({ where: { id: county }, data: { listAt: new Date() } });
    await db.project.create({
      data: { id: 'project/1', code: 'PR0J1', yearId: county, candidateId: 'c1', title, aspect: 'elderly' },
    });
    for (let n = 1; n <= 7; n++)
      await db.task.create({
        data: {
          id: `task/${n}`,
          code: `TASK${n}`,
          projectId: 'project/1',
          unitId: unit.id,
          place: { zh: `第 ${n} 社区`, en: `Community ${n}` },
          regionCode: planOf('county').region,
          standard: [{ id: 's1', zh: '二十个座位', en: 'Twenty seats' }],
          due: new Date(Date.now() + 30 * 86_400_000),
          begins: new Date(),
          light: n === 3 ? 'red' : 'green',
          because: n === 3 ? { id: 'overdue', facts: { days: 4 } } : { id: 'on-time', facts: { gap: 0 } },
        },
      });
    await db.report.create({
      data: { id: randomUUID(), taskId: 'task/3', roleId: 'r', by: 'r', kind: 'reached', line: 's1', at: new Date() },
    });
  });

  it('a list of projects opens one, and that its sites, the worst first', async () => {
    await house.people.say(anna, '/projects');
    const list = await hears(house, anna, '1. 🟢 Canteens for the elderly · 0 of 7 accepted');
    await house.people.press(anna, list.id, '1');
    const project = await hears(house, anna, '1. 🔴 Community 3');
    expect(project.text).toContain('Civil Affairs · ¥1.2 million');
    await house.people.press(anna, project.id, '1');
    const site = await hears(house, anna, 'Canteens for the elderly · Community 3');
    expect(site.text).toContain('Twenty seats');
    expect(site.text).toMatch(/in 30 days \(/);
  });

  it('projects of one’s own level come first, each level under its name', async () => {
    const title = { zh: '夜班公交', en: 'Night buses' };
    const candidate = {
      yearId: province,
      slug: 'buses',
      title,
      aspect: 'transport',
      cost: 1n,
      standard: [],
      sites: [],
      state: 'elected',
    };
    await db.candidate.create({ data: { id: 'a1', code: 'CAND2', ...candidate } });
    await db.livelihoodYear.update({ where: { id: province }, data: { listAt: new Date() } });
    // by its id the province's would come first
    await db.project.create({
      data: { id: 'project/0', code: 'PR0J0', yearId: province, candidateId: 'a1', title, aspect: 'transport' },
    });
    await house.people.say(anna, '/projects');
    const { text } = await hears(house, anna, 'Night buses');
    const [own, above] = [planOf('county'), planOf('province')];
    expect(text.split('\n').slice(1)).toEqual([
      `Gongshu District ${own.year}`,
      expect.stringMatching(/^1\. 🟢 Canteens/),
      '',
      `Zhejiang ${above.year}`,
      expect.stringMatching(/^2\. 🟢 Night buses/),
    ]);
  });

  it('sites near somebody are listed five a page', async () => {
    await house.people.say(anna, '/tasks');
    const list = await hears(house, anna, /Sites in .* · 7/);
    expect(labels(list)).toEqual(['1', '2', '3', '4', '5', say('en', 'button-older')]);
    await house.people.press(anna, list.id, say('en', 'button-older'));
    const second = await hears(house, anna, '7. 🟢');
    expect(labels(second)).toEqual(['6', '7', say('en', 'button-newer')]);
  });
});

it('nothing was logged as a fault', () => {
  expect(house.logged).toEqual([]);
});
