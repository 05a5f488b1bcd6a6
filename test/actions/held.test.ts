// Held suggestions: no door shows one until a person has released it, and each ending is told once.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agenda } from '../../views/agenda.ts';
import * as held from '../../actions/held.ts';
import { operator } from '../../actions/actor.ts';
import { look } from '../../actions/inbox.ts';
import { exportOwn, unlink } from '../../actions/people.ts';
import * as suggestionActions from '../../actions/suggestions.ts';
import { giveOutcome } from '../../actions/topics.ts';
import { bundlesOf } from '../../actions/topicBundles.ts';
import { tellOfHeld } from '../../activities/held.ts';
import { askForAnswers, readSuggestions } from '../../activities/suggestions.ts';
import { suggestionRows } from '../../cli/export/suggestions.ts';
import type { PublishPolicy } from '../../domain/publication.ts';
import { heldInDigest } from '../../views/held.ts';
import { closeDatabase, db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import { countsOf } from '../../records/held.ts';
import type { PersonHere } from '../../records/people.ts';
import * as published from '../../records/published.ts';
import { forgetReaders } from '../../records/readers.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as topics from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, at, COUNTY, publishLetter, startYear } from '../web/aYear.ts';
import { as, inRole, say, somebody } from '../workflows/chat.ts';

const REGION = '330105';
const NOW = '2024-10-20T09:00';
const moment = at(NOW).getTime();

/** One held text of each kind, in both languages; none of these words may reach anybody else. */
const foolish = {
  abuse: ['你们这帮狗官都是蠢猪，吃屎去吧', 'You are all idiots and pigs, go to hell'],
  accusation: [
    '住建局的张伟局长收了开发商100000元，才批的项目',
    'Director Zhang Wei of the housing bureau took 100,000 from the developer',
  ],
  spam: ['澳门赌场上线，首存送100%，加微信 abc12345', 'Best online casino, first deposit bonus 100%, join t.me/win888'],
  emergency: ['救命，我老公拿刀要杀我，在东新路12号', 'Help, my neighbour collapsed and does not breathe, Dongxin Road 12'],
} as const;
const all = Object.values(foolish).flat();
const wish = '村口的路灯坏了，请修一修';

let database: FreshDatabase;
let web: Web;
beforeEach(async () => {
  database = await anInstallation(NOW);
  forgetReaders();
  await startYear('province');
  await startYear();
  await publishLetter(COUNTY);
  web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: REGION });
});
afterEach(async () => {
  await web.stop();
  await closeDatabase();
  await database.drop();
});

const read = (yearId = COUNTY): Promise<unknown> => new MockActivityEnvironment().run(readSuggestions, { yearId, moment });

/** Files words and has the bot read them; gives the receipt. */
async function says(text: string, person?: PersonHere): Promise<string> {
  const filed = await say(person ?? (await somebody(REGION)), text);
  await suggestionActions.understand(filed);
  return filed.receipt;
}
const rowOf = (receipt: string) => db.suggestion.findUniqueOrThrow({ where: { receipt } });
const plans = async (publish: PublishPolicy): Promise<void> => {
  const { plan } = await years.planOf(COUNTY);
  await transaction(() => years.changePlan(COUNTY, { ...plan, publish }, 'operator', at(NOW)));
};

const pages = ['', '/topics', '/letter', '/projects', '/tasks', '/report'];
async function everyPage(receipts: readonly string[]): Promise<string> {
  const paths = [
    ...pages.map((path) => `/${REGION}/2025${path}`),
    ...receipts.map((receipt) => `/suggestion?receipt=${receipt}`),
    '/',
  ];
  const texts: string[] = [];
  for (const path of paths)
    for (const language of ['zh', 'en'])
      texts.push(await (await fetch(`${web.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)).text());
  return texts.join('\n').replaceAll('&#39;', '’');
}
const exported = async (): Promise<string> => {
  const rows: string[] = [];
  for await (const row of suggestionRows(undefined)) rows.push(JSON.stringify(row));
  return rows.join('\n');
};
/** A piece of the words that no other text contains. */
const traceOf = (text: string): string => text.slice(0, 12);

async function everyDoor(receipts: readonly string[]): Promise<string> {
  const offered: unknown[] = [];
  for (const text of all) {
    const filed = await say(await somebody(REGION), `${text} ${wish}`);
    const view = await suggestions.byId(filed.id);
    // treats the words as ordinary ones: even then no held suggestion is offered
    if (view) offered.push(await suggestionActions.alikesOf({ ...view, heldAs: null, heldEnd: null }));
    await db.suggestionMessage.deleteMany({ where: { suggestionId: filed.id } });
    await db.suggestion.delete({ where: { id: filed.id } });
  }
  const lists = [
    await published.topics(COUNTY, undefined, 0, 100),
    await topics.undecided(COUNTY, 0, 100),
    await topics.decided(COUNTY, 0, 100),
    await db.topic.findMany({ select: { title: true, words: true, keys: true } }),
    await bundlesOf(COUNTY),
    await agenda(),
    await look(operator, { typed: '', aspect: undefined, state: undefined, skip: 0, take: 100 }),
    await db.suggestion.findMany({ select: { masked: true } }),
  ];
  return [await everyPage(receipts), await exported(), JSON.stringify([offered, lists], safe)].join('\n');
}
const safe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

describe('what the reader holds', () => {
  it('is shown by no page, list, count, look-alike or export until a person releases it; then it is', {
    timeout: 120_000,
  }, async () => {
    const receipts: string[] = [];
    for (const text of all) receipts.push(await says(text));
    const lamp = await says(wish);
    await read();
    await read();
    const shown = await everyDoor([...receipts, lamp]);
    for (const text of all) expect(shown, text).not.toContain(traceOf(text));
    expect(shown).toContain(wish);
    expect(await published.countTopics(COUNTY, undefined)).toBe(1);
    for (const receipt of receipts) expect(await rowOf(receipt)).toMatchObject({ topicId: null, masked: null, outcome: null });
    // receipt and deadline remain
    expect(await everyPage(receipts.slice(0, 1))).toMatch(/The date of the answer stays/);
    expect(await suggestions.countOpen(COUNTY)).toBe(all.length + 1);

    expect(await held.endTogether(operator, receipts.slice(0, 3), { as: 'released' })).toMatchObject({ ok: true });
    const after = await everyPage(receipts);
    for (const receipt of receipts.slice(0, 3)) expect(after).toContain((await rowOf(receipt)).masked);
    for (const text of all.slice(3)) expect(after, text).not.toContain(traceOf(text));
    expect(await read()).toMatchObject({ read: 0 });
  });

  it('joins no topic by a press of its author’s either, and is offered none; the author goes on seeing it', async () => {
    await says('公交车站要有顶棚，下雨天没有地方躲');
    await read();
    const [topic] = await topics.undecided(COUNTY, 0, 1);
    const person = await somebody(REGION);
    const receipt = await says('公交车站要有顶棚，下雨天没有地方躲，你们这帮狗官都是蠢猪，吃屎去吧，操你妈', person);
    const view = await suggestions.byReceipt(receipt);
    expect(view?.heldAs).toBe('abuse');
    expect(view && (await suggestionActions.alikesOf(view))).toEqual([]);
    expect(await suggestionActions.support(person, receipt, topic?.code ?? '')).toMatchObject({
      ok: false,
      problem: { id: 'suggestion-held' },
    });
    await expect(topics.joinSuggestion(view?.id ?? 0n, topic?.id ?? '')).rejects.toThrow(/suggestion_held_from_others/);
    expect((await suggestions.ofPerson(person.id, 0, 5))[0]?.text).toContain('蠢猪');
  });

  it('leaves a topic that it joined before a further piece of it was read', async () => {
    const person = await somebody(REGION);
    const long = `${wish}。${'路灯坏了很久，晚上看不见路。'.repeat(220)}`;
    const first = await say(person, long);
    await suggestionActions.understand(first);
    await read();
    expect((await rowOf(first.receipt)).topicId).not.toBeNull();
    const again = await suggestionActions.file(
      { ...person, joinsNext: first.id, joinsUntil: null },
      { text: foolish.abuse[0].repeat(60), message: '77', album: null, photo: null, sentAt: 0, yearId: null },
    );
    await db.$executeRaw`UPDATE suggestion SET text = ${foolish.abuse[0]} WHERE id = ${again.id}`;
    await suggestionActions.understand(again);
    expect(await rowOf(first.receipt)).toMatchObject({ heldAs: 'abuse', topicId: null, masked: null });
    expect(await published.topics(COUNTY, undefined, 0, 5)).toEqual([]);
    expect(await topics.countUndecided(COUNTY)).toBe(0);
  });

  it('is held again where it says more than the person who released it has read', async () => {
    const person = await somebody(REGION);
    const first = await say(person, foolish.spam[0]);
    await suggestionActions.understand(first);
    expect(await held.endTogether(operator, [first.receipt], { as: 'released' })).toMatchObject({ ok: true });
    expect(await published.countTopics(COUNTY, undefined)).toBe(1);
    await suggestionActions.file(
      { ...person, joinsNext: first.id, joinsUntil: null },
      { text: foolish.abuse[0], message: '78', album: null, photo: null, sentAt: 0, yearId: null },
    );
    expect(await rowOf(first.receipt)).toMatchObject({ heldEnd: null, topicId: null, masked: null });
    expect(await published.countTopics(COUNTY, undefined)).toBe(0);
  });
});

describe('a plan’s publish', () => {
  it.each([
    ['all', 2, 0],
    ['unless-held', 1, 1],
    ['reviewed', 0, 2],
  ] as const)('%s: %i of two are topics, %i wait', async (publish, shown, waits) => {
    await plans(publish);
    await says(wish);
    await says(foolish.spam[0]);
    await read();
    expect(await published.countTopics(COUNTY, undefined)).toBe(shown);
    expect((await held.queueOf(operator, { skip: 0, take: 5 })).count).toBe(waits);
  });

  it('reviewed shows an ordinary wish once a person released it, grouped with others that ask for the same', async () => {
    await plans('reviewed');
    const receipts = [await says(wish), await says('村口的路灯坏了，请来修一修')];
    expect(await held.endTogether(operator, receipts, { as: 'released' })).toMatchObject({ ok: true, value: receipts });
    expect(await published.topics(COUNTY, undefined, 0, 5)).toMatchObject([{ size: 2 }]);
  });
});

describe('an accusation', () => {
  it('is read by the office’s head and the region above, never by a clerk of its own office or a unit', async () => {
    const receipt = await says(foolish.accusation[0]);
    const spam = await says(foolish.spam[0]);
    const roles = await db.role.findMany({
      where: { role: { in: ['office', 'office-head', 'unit-head', 'unit-contact', 'deputy', 'secretariat'] } },
    });
    for (const role of ['office', 'office-head', 'unit-head', 'unit-contact', 'deputy', 'secretariat']) {
      for (const regionCode of [REGION, '330000']) {
        const found = roles.find((each) => each.role === role && each.regionCode === regionCode);
        if (!found) continue;
        const who = as(await inRole(found.id));
        const reads = role === 'office-head' || (role === 'office' && regionCode === '330000');
        expect((await held.open(who, receipt)).ok, `${role} ${regionCode}`).toBe(reads);
        const own = regionCode === REGION && role.startsWith('office');
        expect((await held.open(who, spam)).ok, `${role} ${regionCode}`).toBe(own);
        const queue = (await held.queueOf(who, { skip: 0, take: 9 })).rows.map((row) => row.receipt);
        expect(queue, `${role} ${regionCode}`).toEqual([...(reads ? [receipt] : []), ...(own ? [spam] : [])]);
        const digest = await heldInDigest(
          who.roles.map(({ role: name }) => ({ role: name, regionCode })),
          at(NOW),
        );
        expect(JSON.stringify(digest ?? {}).includes('accusation'), `${role} ${regionCode}`).toBe(
          reads && (regionCode === REGION || role.startsWith('office')) && regionCode !== '330000',
        );
      }
    }
  });
});

describe('a danger', () => {
  it('is held and first in the queue as soon as it is filed, before anybody has read it', async () => {
    await says(foolish.spam[0]);
    const { receipt } = await say(await somebody(REGION), foolish.emergency[0]);
    const { rows } = await held.queueOf(operator, { skip: 0, take: 5 });
    expect(rows.map((row) => [row.receipt, row.kind])).toMatchObject([
      [receipt, 'emergency'],
      [expect.anything(), 'spam'],
    ]);
  });

  it('is told to each of the office’s people at once, once, also where no letter is open', async () => {
    const [role] = await db.role.findMany({ where: { role: 'office', regionCode: REGION }, take: 1 });
    const clerk = await inRole(role?.id ?? '');
    await db.livelihoodYear.updateMany({ data: { closesAt: at('2024-10-19T09:00') } });
    const filed = await say(await somebody(REGION), foolish.emergency[1]);
    await suggestionActions.understand(filed);
    await suggestionActions.understand(filed);
    expect(await db.outbox.findMany({ where: { message: 'held-urgent' } })).toMatchObject([
      { personId: clerk.id, facts: { receipt: filed.receipt }, notBefore: null },
    ]);
    expect(await rowOf(filed.receipt)).toMatchObject({ yearId: null, heldIn: REGION, heldAs: 'emergency' });
    expect(await held.endTogether(as(clerk), [filed.receipt], { as: 'released' })).toMatchObject({ ok: true });
    expect((await rowOf(filed.receipt)).masked).not.toBeNull();
  });
});

describe('held words end', () => {
  const news = () => db.outbox.count({ where: { message: 'outcome-news' } });

  it('dropped: with a reason that their author hears once, however often it is pressed; nobody else sees them', async () => {
    const receipt = await says(foolish.abuse[0]);
    const drop = { as: 'dropped', reason: 'not-a-suggestion' } as const;
    expect(await held.endTogether(operator, [receipt, receipt], drop)).toMatchObject({ ok: true, value: [receipt] });
    for (const ending of [drop, { as: 'released' } as const])
      expect(await held.endTogether(operator, [receipt], ending)).toMatchObject({ ok: false, problem: { id: 'held-no-longer' } });
    expect(await news()).toBe(1);
    await read();
    expect(await rowOf(receipt)).toMatchObject({ outcome: 'not-ours', heldEnd: 'dropped', masked: null, topicId: null });
    const page = await everyPage([receipt]);
    expect(page).not.toContain(traceOf(foolish.abuse[0]));
    expect(page).toContain('We could not find a suggestion in it.');
    expect(await db.auditEntry.findMany({ where: { about: receipt, deed: 'held-dropped' } })).toHaveLength(1);
  });

  it('dropped: not with a reason that promises something, or that the plan does not have', async () => {
    const receipt = await says(foolish.abuse[0]);
    for (const reason of ['next-in-line', 'no-such'])
      expect(await held.endTogether(operator, [receipt], { as: 'dropped', reason })).toMatchObject({
        problem: { id: 'reason-unknown' },
      });
    expect((await rowOf(receipt)).outcome).toBeNull();
  });

  it('answered alone, in the office’s own words or the plan’s, without being shown', async () => {
    const [one, other] = [await says(foolish.emergency[0]), await says(foolish.emergency[1])];
    const own = { as: 'answered', outcome: 'under-way', because: { words: '民警已经到了' } } as const;
    const usual = { as: 'answered', outcome: 'under-way', because: { reason: 'daily-work' } } as const;
    expect(await held.endTogether(operator, [one], own)).toMatchObject({ ok: true });
    expect(await held.endTogether(operator, [other], usual)).toMatchObject({ ok: true });
    expect(await rowOf(one)).toMatchObject({ outcome: 'under-way', heldEnd: 'answered', masked: null, topicId: null });
    expect(await news()).toBe(2);
    expect(await suggestions.countOpen(COUNTY)).toBe(0);
  });

  it('released into a topic that has its answer: as that did, and the author hears it', async () => {
    await plans('reviewed');
    const first = await says(wish);
    await held.endTogether(operator, [first], { as: 'released' });
    const [topic] = await topics.undecided(COUNTY, 0, 1);
    expect(await giveOutcome(operator, topic?.code ?? '', 'not-now', { words: '不' })).toMatchObject({ ok: true });
    const late = await says('村口的路灯坏了，请来修一修');
    await held.endTogether(operator, [late], { as: 'released' });
    expect(await rowOf(late)).toMatchObject({ outcome: 'not-now', topicId: topic?.id });
    expect(await news()).toBe(2);
  });

  it('by their author, who takes them back: then they wait for nobody', async () => {
    const person = await somebody(REGION);
    const receipt = await says(foolish.abuse[0], person);
    await suggestionActions.withdraw(person, receipt, true);
    expect((await held.queueOf(operator, { skip: 0, take: 5 })).count).toBe(0);
    expect(await held.endTogether(operator, [receipt], { as: 'released' })).toMatchObject({ ok: false });
  });

  it('counted by kind for everybody, in both languages, and without a word of them', async () => {
    const receipts = [await says(foolish.spam[0]), await says(foolish.spam[1]), await says(foolish.abuse[0])];
    await held.endTogether(operator, receipts.slice(0, 1), { as: 'dropped', reason: 'not-a-suggestion' });
    expect(await countsOf(COUNTY)).toEqual([
      { kind: 'abuse', waiting: 1, released: 0, dropped: 0, answered: 0 },
      { kind: 'spam', waiting: 1, released: 0, dropped: 1, answered: 0 },
    ]);
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map(async (language) => (await fetch(`${web.url}/${REGION}/2025?lang=${language}`)).text()),
    );
    expect(zh).toMatch(/广告<\/strong> <span class="small">1 条在等，0 条已公开，1 条不公开，0 条单独答复/);
    expect(en).toMatch(/Advertisements<\/strong> <span class="small">1 waiting, 0 shown, 1 kept back, 0 answered alone/);
  });
});

describe('what waits', () => {
  it('is in the next morning’s digest of the office, and after days in that of the head above', async () => {
    const roles = await db.role.findMany({ where: { role: { in: ['office', 'office-head'] } } });
    const who = async (role: string, regionCode: string) =>
      inRole(roles.find((each) => each.role === role && each.regionCode === regionCode)?.id ?? '');
    const clerk = await who('office', REGION);
    await says(foolish.spam[0]);
    await read();
    await read();
    const told = await db.outbox.findMany({ where: { message: 'digest' } });
    expect(told.map(({ personId }) => personId)).toEqual([clerk.id]);
    expect(await heldInDigest(clerk.roles, at(NOW))).toMatchObject({ kinds: [{ kind: 'spam', count: 1 }], below: [] });
  });

  it('is told again when the answers are asked for, and after days to the head above, who may not read it', async () => {
    const chief = { id: '330100/office-head/mayor', code: 'MAYOR', role: 'office-head', regionCode: '330100', holder: 'Mayor' };
    await db.role.create({ data: chief });
    const above = await inRole(chief.id);
    const receipt = await says(foolish.spam[0]);
    const told = () => db.outbox.findMany({ where: { message: 'digest', personId: above.id } });
    await tellOfHeld(COUNTY, at(NOW));
    expect(await told()).toEqual([]);
    const later = at('2024-10-26T09:00');
    await askForAnswers({ yearId: COUNTY, moment: later.getTime() });
    expect(await told()).toHaveLength(1);
    expect(await heldInDigest(above.roles, later)).toEqual({ kinds: [], below: [{ regionCode: REGION, count: 1 }] });
    expect((await held.open(as(above), receipt)).ok).toBe(false);
  });

  it('is no decision on topics, and keeps no shortlist from being asked for', async () => {
    await says(foolish.spam[0]);
    await read();
    await transaction(() => decisions.open({ kind: 'answer-topics', about: COUNTY, at: at(NOW) }));
    expect(await decisions.countOpen(COUNTY)).toBe(0);
  });
});

describe('a person’s data', () => {
  it('shows held words to their author alone, and keeps them from others when the author unlinks', async () => {
    const person = await somebody(REGION);
    const receipt = await says(`${foolish.accusation[0]}，电话13800138000`, person);
    const taken = await exportOwn(person);
    expect(JSON.stringify(taken)).toContain('张伟');
    await unlink(person);
    const row = await rowOf(receipt);
    expect(row).toMatchObject({ personId: null, masked: null, topicId: null, heldEnd: null });
    expect(row.text).not.toContain('13800138000');
    expect((await held.queueOf(operator, { skip: 0, take: 5 })).count).toBe(1);
    expect(await held.endTogether(operator, [receipt], { as: 'dropped', reason: 'other-authority' })).toMatchObject({ ok: true });
  });
});
