import { describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import * as grades from '../../actions/grades.ts';
import { closeYear } from '../../activities/reports.ts';
import { decisionCard } from '../../cards/decisions.ts';
import { gradingId, roleId, shortCode, yearId } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { wordsFor } from '../../locales/words.ts';
import { db } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as records from '../../records/grades.ts';
import { decisionFacts } from '../../views/decisions.ts';
import { hears, labels } from './house.ts';
import { becomes, press, REGION } from './officials.ts';
import { atYearEnd } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);

/** So many others give theirs: satisfied with one project, dissatisfied with the other. */
async function grade(...holders: readonly string[]): Promise<void> {
  for (const holder of holders)
    expect(await grades.give(as(holder), CODE(), '13')).toEqual({ ok: true, value: { graded: 2, of: 2 } });
}

/** What the office's card says of the report that waits to be accepted. */
async function reportCard(year: string): Promise<string> {
  const row = await decisions.about(year, 'accept-report');
  const it = row && (await decisionFacts(row, new Date()));
  return it ? decisionCard(wordsFor('en', { now: new Date() }), it).lines.join('\n') : 'nothing waits';
}
const GRADING = gradingId(yearId(REGION, 2027));
const CODE = () => shortCode(GRADING);
/** What the open box holds, as whoever owns the test's database sees it. */
const inTheBox = () =>
  db.$queryRawUnsafe<{ project_id: string; grade: string }[]>(`SELECT * FROM box."grades_${CODE()}" ORDER BY ctid`);
const as = (holder: string) => ({
  id: holder,
  roles: [{ id: roleId(REGION, 'deputy', holder), role: 'deputy' as const, regionCode: REGION }],
  via: 'chat' as const,
});

/** Neither the records nor the audit, the outbox or what is kept of a person tells a grade. */
async function isNamedNowhere(): Promise<void> {
  const [kept] = await db.$queryRaw<{ text: string }[]>`
      SELECT string_agg(t, ' ') AS text FROM (
        SELECT facts::text AS t FROM audit_entry UNION ALL SELECT facts::text FROM outbox UNION ALL SELECT payload::text FROM errand
        UNION ALL SELECT coalesce(asked::text, '') FROM person UNION ALL SELECT facts::text FROM decision) AS kept`;
  expect(kept?.text).not.toMatch(/satisfied|grade\.give/);
}

describe('the deputies’ grades', () => {
  it('1.11 A are asked for one project after the other, reviewed, and given once; the message then holds none of them', async () => {
    const { house, deputy } = await atYearEnd();
    const card = await hears(house, deputy, en('grading-secret'));
    expect(card.text).toContain('grade its 2 projects');
    await press(house, deputy, card, en('button-grade-begin'));
    const first = await becomes(house, deputy, card, '1 of 2 ·');
    expect(labels(first)).toEqual([
      en('button-grade-satisfied'),
      en('button-grade-basically-satisfied'),
      en('button-grade-dissatisfied'),
      en('button-back'),
      en('button-grade-none'),
    ]);
    await press(house, deputy, first, en('button-grade-dissatisfied'));
    await press(house, deputy, await becomes(house, deputy, card, '2 of 2 ·'), en('button-grade-none'));
    const review = await becomes(house, deputy, card, '1 of 2 graded');
    expect(review.text).toContain('dissatisfied');
    expect(review.text).toContain(en('grade-none'));
    await press(house, deputy, review, '1');
    await press(house, deputy, await becomes(house, deputy, card, '1 of 2 ·'), en('button-grade-satisfied'));
    await press(house, deputy, await becomes(house, deputy, card, '2 of 2 ·'), en('button-grade-satisfied'));
    await press(house, deputy, await becomes(house, deputy, card, '2 of 2 graded'), en('button-grade-give'));
    const given = await becomes(house, deputy, card, en('grading-given-title'));
    expect(labels(given)).toEqual([]);
    expect(given.text).not.toMatch(/satisfied/);
    const again = await house.people.press(deputy, card.id, `grade.give.${CODE()}.33`, { forced: true });
    expect(again).toMatchObject({ answer: { text: en('problem-grading-given-already') } });
    expect((await inTheBox()).map(({ grade }) => grade)).toEqual(['satisfied', 'satisfied']);
    expect(await db.givenGrade.count()).toBe(0);
    await isNamedNowhere();
  });

  it('1.11 A name nobody anywhere: not in the records, the audit, the outbox, nor what the bot keeps of a person', async () => {
    await atYearEnd();
    await grade('deputy-2', 'deputy-3', 'deputy-4', 'deputy-5');
    await isNamedNowhere();
    expect(Object.keys((await inTheBox())[0] ?? {}).toSorted()).toEqual(['grade', 'project_id']);
    expect(await db.auditEntry.count({ where: { by: { contains: 'deputy-2' } } })).toBe(0);
  });

  it('1.11 A are the deputies’ own, need at least one grade, and are given once by two presses at a time', async () => {
    const { house, deputy } = await atYearEnd();
    expect(await grades.give(operator, CODE(), '11')).toMatchObject({ ok: false, problem: { id: 'role-needed' } });
    expect(await grades.give(as('deputy-6'), CODE(), '00')).toMatchObject({ problem: { id: 'grading-empty' } });
    for (const sheet of ['111', '1', '14', '1-', 'zz'])
      expect(await grades.give(as('deputy-6'), CODE(), sheet), sheet).toMatchObject({ problem: { id: 'button-stale' } });
    const card = await hears(house, deputy, en('grading-secret'));
    for (const deed of ['review', 'give', 'at'])
      expect(
        await house.people.press(deputy, card.id, `grade.${deed}.${CODE()}.111${deed === 'at' ? '.0' : ''}`, { forced: true }),
      ).toMatchObject({ answer: { text: en('problem-button-stale'), alert: true } });
    expect(await grades.give(as('deputy-99'), CODE(), '11')).toMatchObject({ problem: { id: 'grading-not-on-roll' } });
    const both = await Promise.all([grades.give(as('deputy-6'), CODE(), '20'), grades.give(as('deputy-6'), CODE(), '20')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await records.turnout(GRADING)).toEqual({ deputies: 8, graded: 1 });
  });

  it('1.11 A are still being given on the card by which the report is accepted: in words, and no number that it does not hold', async () => {
    const { year } = await atYearEnd();
    const undated = en('decision-report-grades', { state: 'undated', day: '' });
    expect(await reportCard(year)).toContain(undated);
    const ends = new Date(Date.now() + 20 * 86_400_000);
    await db.decision.updateMany({ where: { about: year, kind: 'accept-report' }, data: { due: ends } });
    const words = wordsFor('en', { now: new Date() });
    expect(await reportCard(year)).toContain(`grades, until ${words.day(ends)}.`);
    await db.grading.updateMany({ data: { closedAt: new Date() } });
    expect(await reportCard(year)).not.toContain('giving their grades');
  });

  it('1.11 A end with the accepted report, are put in random order, and counted against all members', async () => {
    const { house, year, deputy } = await atYearEnd();
    const card = await hears(house, deputy, en('grading-secret'));
    expect(await grades.give(as('deputy-2'), CODE(), '11')).toMatchObject({ ok: true });
    await grade('deputy-3', 'deputy-4', 'deputy-5', 'deputy-6');
    expect(await grades.give(as('deputy-7'), CODE(), '20')).toMatchObject({ ok: true });
    await closeYear({ yearId: year, moment: Date.now() });
    await closeYear({ yearId: year, moment: Date.now() });
    const after = await db.givenGrade.findMany();
    expect(after).toHaveLength(11);
    const { report } = await db.livelihoodYear.findUniqueOrThrow({ where: { id: year } });
    expect((report as unknown as { grades: unknown }).grades).toMatchObject([
      { item: expect.stringContaining('parks'), grade: { kind: 'graded', grade: 'satisfied', needed: 5, base: 8 } },
      {
        item: expect.stringContaining('shelters'),
        grade: { kind: 'graded', grade: 'dissatisfied', dissatisfied: { part: 4, of: 8 } },
      },
    ]);
    const pressed = await house.people.press(deputy, card.id, en('button-grade-begin'));
    expect(pressed).toMatchObject({ answer: { text: en('problem-grading-closed') } });
    const over = await becomes(house, deputy, card, 'the grading has ended');
    expect(labels(over)).toEqual([en('button-read-report')]);
  });
});
