// Corrected answers: a correction happens as a whole or not at all, leaves a trace, and is refused with a reason to those who may not make
// it.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Actor, actorOf, operator } from '../../actions/actor.ts';
import { correct } from '../../actions/corrections.ts';
import { support } from '../../actions/suggestions.ts';
import { correctTogether } from '../../actions/topicBundles.ts';
import { giveOutcome, link } from '../../actions/topics.ts';
import { decideCandidates } from '../../activities/listDecided.ts';
import { receiptFrom, shortCode, yearId } from '../../domain/ids.ts';
import * as candidates from '../../records/candidates.ts';
import { db, transaction } from '../../records/database.ts';
import { supporters } from '../../records/figures.ts';
import type * as people from '../../records/people.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as topics from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import { aPlan } from '../builders.ts';
import { someone, withDatabase } from '../records/aDatabase.ts';
import { yearIs } from '../yearIs.ts';

withDatabase();

const REGION = '330105';
let next = 2030;

/** A year with two proposed candidates. Gives its id. */
async function aYear(): Promise<string> {
  const plan = { ...aPlan({ method: 'vote', region: REGION }), year: next++ };
  const id = yearId(REGION, plan.year);
  await transaction(() => years.start({ id, regionCode: REGION, year: plan.year }, plan, 'operator', new Date()));
  for (const [order, slug] of ['lifts', 'parks'].entries())
    await db.candidate.create({
      data: {
        id: `${id}/${slug}`,
        code: shortCode(`${id}/${slug}`),
        yearId: id,
        slug,
        order,
        title: { zh: `项目${slug}`, en: `Project ${slug}` },
        aspect: 'transport',
        cost: 1n,
        paidBy: {},
        standard: [],
        sites: [],
      },
    });
  return id;
}
const candidate = (year: string, slug: string) => shortCode(`${year}/${slug}`);

/** A topic of a year with one suggestion of each of these people. Gives its code. */
async function aTopic(year: string, authors: readonly people.PersonHere[]): Promise<string> {
  const id = `topic/${year.slice(5)}/${randomUUID()}`;
  const code = shortCode(id);
  const words = { title: 'A lift for our house', words: 'A lift for our house', keys: [], regionCode: REGION, aspect: null };
  await topics.create({ id, code, yearId: year, ...words });
  for (const author of authors) {
    const filed = await suggestions.receive({
      where: author.where,
      message: String(Math.floor(Math.random() * 1e12)),
      album: null,
      personId: author.id,
      regionCode: REGION,
      text: 'A lift for our house',
      at: new Date(),
      receipt: receiptFrom(crypto.getRandomValues(new Uint8Array(32))),
      yearId: null,
      joins: false,
      joinsUntil: null,
    });
    await db.suggestion.update({ where: { id: filed.id }, data: { yearId: year, masked: 'A lift for our house' } });
    await topics.joinSuggestion(filed.id, id);
  }
  return code;
}
const several = (count: number) => Promise.all(Array.from({ length: count }, () => someone()));
const idOf = async (code: string) => (await db.topic.findUniqueOrThrow({ where: { code } })).id;
const own = (words: string) => ({ outcome: 'not-ours', because: { words } }) as const;

/** The state that a refused correction must leave unchanged. */
const kept = async () => ({
  topics: await db.topic.findMany({ orderBy: { id: 'asc' } }),
  suggestions: await db.suggestion.findMany({ orderBy: { id: 'asc' } }),
  corrections: await db.topicCorrection.count(),
  outbox: await db.outbox.count(),
  audit: await db.auditEntry.count(),
});
async function refuses(id: string, doing: () => ReturnType<typeof correct>): Promise<void> {
  const before = await kept();
  expect(await doing()).toMatchObject({ ok: false, problem: { id } });
  expect(await kept()).toEqual(before);
}

describe('a wrong answer', () => {
  it('gives way to the right one for topic and suggestions together, with a trace, and each author hears once', async () => {
    const year = await aYear();
    const [one, two, gone] = await several(3);
    const topic = await aTopic(
      year,
      [one, two, gone, one].filter((person) => person !== undefined),
    );
    await giveOutcome(operator, topic, 'under-way', { words: 'already under way' });
    await db.suggestion.updateMany({ where: { personId: gone?.id ?? '' }, data: { withdrawnAt: new Date() } });
    expect(await correct(operator, topic, 0, own('nothing that we could do'))).toMatchObject({ ok: true, value: { people: 2 } });

    const id = await idOf(topic);
    const reason = { id: 'words', zh: 'nothing that we could do', en: 'nothing that we could do' };
    expect(await db.topic.findUnique({ where: { id } })).toMatchObject({ outcome: 'not-ours', reason, answer: 1 });
    expect(await db.suggestion.findMany({ where: { topicId: id } })).toSatisfy((all: { outcome: string }[]) =>
      all.every(({ outcome }) => outcome === 'not-ours'),
    );
    expect(await db.topicCorrection.findMany({ where: { topicId: id } })).toMatchObject([
      { answer: 1, by: 'operator', wasOutcome: 'under-way', outcome: 'not-ours', reason },
    ]);
    expect(await db.auditEntry.findMany({ where: { about: id, deed: 'topic-corrected' } })).toMatchObject([
      { by: 'operator', via: 'command-line', facts: { from: { outcome: 'under-way' }, to: { outcome: 'not-ours', reason } } },
    ]);
    const told = await db.outbox.findMany({ where: { message: 'correction-news', key: { startsWith: `corrected/${id}/` } } });
    expect(told.map(({ key, facts }) => ({ key, facts })).toSorted((a, b) => (a.key < b.key ? -1 : 1))).toMatchObject(
      [
        { key: `corrected/${id}/1/${one?.id}`, facts: { count: 2, answer: 1 } },
        { key: `corrected/${id}/1/${two?.id}`, facts: { count: 1, answer: 1 } },
      ].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    );
  });

  it('is corrected again, each time from what holds, and words that come later end as it does now', async () => {
    const year = await aYear();
    const topic = await aTopic(year, await several(1));
    await giveOutcome(operator, topic, 'under-way', { words: 'first' });
    await correct(operator, topic, 0, own('second'));
    await correct(operator, topic, 1, { outcome: 'not-now', because: { reason: 0 } });
    const id = await idOf(topic);
    expect(await db.topicCorrection.findMany({ where: { topicId: id }, orderBy: { answer: 'asc' } })).toMatchObject([
      { answer: 1, wasOutcome: 'under-way', outcome: 'not-ours' },
      { answer: 2, wasOutcome: 'not-ours', outcome: 'not-now' },
    ]);
    await db.suggestion.updateMany({ where: { topicId: id }, data: { outcome: null } });
    expect(await suggestions.endLate(year, new Date())).toMatchObject([{ topicId: id, answer: 2 }]);
    expect(await db.suggestion.findFirst({ where: { topicId: id } })).toMatchObject({ outcome: 'not-now' });
  });

  it('leaves a candidate, or comes to one, and the people behind each are counted as they are', async () => {
    const year = await aYear();
    const [one, two, three] = await several(3);
    const both = [one, two, three].filter((person) => person !== undefined);
    const [first, second] = [await aTopic(year, both), await aTopic(year, both.slice(0, 1))];
    const count = (slug: string) => supporters(`${year}/${slug}`);
    await link(operator, first, candidate(year, 'lifts'));
    await link(operator, second, candidate(year, 'lifts'));
    expect([await count('lifts'), await count('parks')]).toEqual([3, 0]);
    await correct(operator, first, 0, { candidate: candidate(year, 'parks') });
    expect([await count('lifts'), await count('parks')]).toEqual([1, 3]);
    await correct(operator, first, 1, own('not ours after all'));
    expect([await count('lifts'), await count('parks')]).toEqual([1, 0]);
    expect(await db.topic.findUnique({ where: { code: first } })).toMatchObject({ candidateId: null, outcome: 'not-ours' });
    await correct(operator, first, 2, { candidate: candidate(year, 'lifts') });
    expect([await count('lifts'), await count('parks')]).toEqual([3, 0]);
    // the news of the candidate now reaches those who are behind it, and only them
    await correct(operator, second, 0, own('this one is not'));
    await transaction(async () => decideCandidates(year, await candidates.ofYear(year), ['lifts'], new Date()));
    expect(
      await db.outbox.count({ where: { message: 'decided-news', key: { startsWith: `decided/${await idOf(first)}/` } } }),
    ).toBe(3);
    expect(
      await db.outbox.count({ where: { message: 'decided-news', key: { startsWith: `decided/${await idOf(second)}/` } } }),
    ).toBe(0);
    expect(await db.suggestion.findFirst({ where: { topic: { code: second } } })).toMatchObject({ outcome: 'not-ours' });
  });

  it('of several topics is corrected together; one that a colleague has just corrected stays', async () => {
    const year = await aYear();
    const codes = [
      await aTopic(year, await several(1)),
      await aTopic(year, await several(2)),
      await aTopic(year, await several(1)),
    ];
    for (const code of codes) await giveOutcome(operator, code, 'under-way', { words: 'under way' });
    await correct(operator, codes[2] ?? '', 0, own('seen by somebody'));
    const lines = codes.map((code) => ({ code, answer: 0 }));
    expect(await correctTogether(operator, lines, { outcome: 'not-now', reason: 0 })).toEqual({
      ok: true,
      value: { topics: 2, people: 3 },
    });
    expect(await db.topic.findUnique({ where: { code: codes[2] ?? '' } })).toMatchObject({ outcome: 'not-ours', answer: 1 });
  });
});

describe('nothing is corrected, told or half-changed', () => {
  it('where the answer is the same already; another reason is another answer', async () => {
    const year = await aYear();
    const topic = await aTopic(year, await several(1));
    await giveOutcome(operator, topic, 'not-ours', { words: 'ask the city' });
    await refuses('topic-answer-same', () => correct(operator, topic, 0, own('ask the city')));
    expect(await correct(operator, topic, 0, own('ask the district'))).toMatchObject({ ok: true });
    const linked = await aTopic(year, await several(1));
    await link(operator, linked, candidate(year, 'lifts'));
    await refuses('topic-answer-same', () => correct(operator, linked, 0, { candidate: candidate(year, 'lifts') }));
  });

  it('where two clerks correct at once: one does, the other is shown what the first made of it', async () => {
    const year = await aYear();
    const topic = await aTopic(year, await several(1));
    await giveOutcome(operator, topic, 'under-way', { words: 'under way' });
    const both = await Promise.all([
      correct(operator, topic, 0, own('the one')),
      correct(operator, topic, 0, { outcome: 'not-now', because: { words: 'the other' } }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const now = await db.topic.findUniqueOrThrow({ where: { code: topic } });
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      problem: { id: 'topic-corrected-already', facts: { outcome: now.outcome } },
    });
    expect(await db.topicCorrection.count({ where: { topicId: now.id } })).toBe(1);
    expect(await db.outbox.count({ where: { key: { startsWith: `corrected/${now.id}/` } } })).toBe(1);
  });

  it('where its candidate goes to the decision or was decided, or the new one does; one that was dropped holds nothing', async () => {
    const year = await aYear();
    const [linked, other] = [await aTopic(year, await several(1)), await aTopic(year, await several(1))];
    await link(operator, linked, candidate(year, 'lifts'));
    await giveOutcome(operator, other, 'under-way', { words: 'under way' });
    await candidates.setState(year, ['lifts'], 'shortlisted');
    await refuses('topic-candidate-shortlisted', () => correct(operator, linked, 0, own('wrong')));
    await refuses('topic-candidate-shortlisted', () => correct(operator, linked, 0, { candidate: candidate(year, 'parks') }));
    await refuses('shortlist-fixed-already', () => correct(operator, other, 0, { candidate: candidate(year, 'lifts') }));
    for (const state of ['elected', 'reserve'] as const) {
      await candidates.setState(year, ['lifts'], state);
      await refuses('topic-candidate-decided', () => correct(operator, linked, 0, own('wrong')));
    }
    await candidates.setState(year, ['lifts'], 'dropped');
    expect(await correct(operator, linked, 0, own('it was left out'))).toMatchObject({ ok: true });
  });

  it('by somebody without the office’s role, or of another region', async () => {
    const year = await aYear();
    const topic = await aTopic(year, await several(1));
    await giveOutcome(operator, topic, 'under-way', { words: 'under way' });
    const citizen = actorOf(await someone());
    const from = (regionCode: string, role: 'office' | 'deputy'): Actor => ({
      ...citizen,
      roles: [{ id: randomUUID(), role, regionCode }],
    });
    await refuses('role-needed', () => correct(citizen, topic, 0, own('wrong')));
    await refuses('role-needed', () => correct(from(REGION, 'deputy'), topic, 0, own('wrong')));
    await refuses('other-region', () => correct(from('330106', 'office'), topic, 0, own('wrong')));
    await refuses('other-region', () => correct(from('330100', 'office'), topic, 0, own('wrong')));
    expect(await correct(from(REGION, 'office'), topic, 0, own('right'))).toMatchObject({ ok: true });
  });

  it('where there is no answer yet, none of that name, no such reason, or a candidate of another year', async () => {
    const [year, elsewhere] = [await aYear(), await aYear()];
    const topic = await aTopic(year, await several(1));
    await refuses('topic-not-answered', () => correct(operator, topic, 0, own('early')));
    await refuses('topic-unknown', () => correct(operator, 'NOSUCH', 0, own('what')));
    await giveOutcome(operator, topic, 'under-way', { words: 'under way' });
    await refuses('reason-unknown', () => correct(operator, topic, 0, { outcome: 'reserve', because: { reason: 7 } }));
    await refuses('candidate-unknown', () => correct(operator, topic, 0, { candidate: candidate(elsewhere, 'lifts') }));
  });

  it('once the year’s report counts its answers, and once the year is over', async () => {
    const year = await aYear();
    const topic = await aTopic(year, await several(1));
    await giveOutcome(operator, topic, 'under-way', { words: 'under way' });
    await yearIs(year, { reportAt: new Date() });
    await refuses('topic-reported-already', () => correct(operator, topic, 0, own('late')));
    for (const state of ['closed', 'abandoned']) {
      await yearIs(year, { state });
      await refuses('year-is-over', () => correct(operator, topic, 0, own('late')));
    }
  });

  it('by an author who would take answered words elsewhere: they heard their answer there', async () => {
    const year = await aYear();
    const [author] = await several(1);
    if (!author) throw new Error('nobody');
    const [mine, other] = [await aTopic(year, [author]), await aTopic(year, await several(2))];
    await giveOutcome(operator, mine, 'under-way', { words: 'under way' });
    const { receipt } = await db.suggestion.findFirstOrThrow({ where: { topic: { code: mine } } });
    const before = await kept();
    expect(await support(author, receipt, other)).toMatchObject({ ok: false, problem: { id: 'suggestion-answered-stays' } });
    expect(await kept()).toEqual(before);
  });
});
