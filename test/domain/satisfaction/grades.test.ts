import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grade, type GradeCount, GradeRule, grade, gradeItems } from '../../../domain/satisfaction/grades.ts';

const rule = GradeRule.parse({});
const of = (satisfied: number, basically: number, dissatisfied: number, members: number, own = rule) => {
  const outcome = grade({ satisfied, basically, dissatisfied, members }, own);
  return outcome.ok ? outcome.result.grade : outcome.problem.id;
};

describe('the deputies’ ballot', () => {
  it.each([
    ['a published table: 17, 11, 1 of 29', 17, 11, 1, 29, 'satisfied'],
    ['another: 28, 1, 0 of 29', 28, 1, 0, 29, 'satisfied'],
    ['15 of 29 is more than half', 15, 14, 0, 29, 'satisfied'],
    ['14 of 29 is not', 14, 15, 0, 29, 'basically-satisfied'],
    ['exactly half of 30 is not enough', 15, 15, 0, 30, 'basically-satisfied'],
    ['exactly half together is not enough', 10, 5, 15, 30, 'dissatisfied'],
    ['half is taken of all members, not of those who voted', 14, 1, 0, 30, 'dissatisfied'],
    ['Longyou 2017: 152, 30, 0, 0', 152, 30, 0, 182, 'satisfied'],
  ] as const)('1.11 A %s', (_, satisfied, basically, dissatisfied, members, expected) => {
    expect(of(satisfied, basically, dissatisfied, members)).toBe(expected);
  });

  it('1.11 A says by rule whether exactly one half is enough, where the published text contradicts itself', () => {
    const half = GradeRule.parse({ exactHalf: 'is-enough' });
    expect([of(15, 15, 0, 30), of(15, 15, 0, 30, half)]).toEqual(['basically-satisfied', 'satisfied']);
    expect([of(10, 5, 15, 30), of(10, 5, 15, 30, half)]).toEqual(['dissatisfied', 'basically-satisfied']);
    expect([of(14, 1, 0, 29), of(14, 1, 0, 29, half)]).toEqual(['basically-satisfied', 'basically-satisfied']);
    expect(of(14, 0, 15, 29, half)).toBe('dissatisfied');
  });

  it.each([
    ['all-members', 31, 60],
    ['present', 26, 50],
    ['ballots', 21, 40],
  ] as const)('1.11 A takes half of %s if the rule says so', (base, needed, whole) => {
    const outcome = grade({ satisfied: 21, basically: 9, dissatisfied: 10, members: 60, present: 50 }, GradeRule.parse({ base }));
    expect(outcome).toMatchObject({ ok: true, result: { needed, base: whole } });
  });

  it('1.11 A has three grades from the best to the worst, and by default asks more than half of all members', () => {
    expect(Grade.options).toEqual(['satisfied', 'basically-satisfied', 'dissatisfied']);
    expect(GradeRule.parse({})).toEqual({ exactHalf: 'is-not-enough', base: 'all-members', least: 5 });
    expect(GradeRule.parse(GradeRule.parse({}))).toEqual(GradeRule.parse({}));
  });

  it('1.11 A counts everybody as present where nobody says otherwise', () => {
    const outcome = grade({ satisfied: 21, basically: 9, dissatisfied: 10, members: 60 }, GradeRule.parse({ base: 'present' }));
    expect(outcome).toMatchObject({ ok: true, result: { base: 60 } });
  });

  it('1.11 A always shows all three numbers, since no formula of an overall rate is agreed', () => {
    expect(grade({ satisfied: 17, basically: 11, dissatisfied: 1, members: 29 }, rule)).toEqual({
      ok: true,
      result: {
        grade: 'satisfied',
        needed: 15,
        base: 29,
        satisfied: { part: 17, of: 29 },
        basically: { part: 11, of: 29 },
        dissatisfied: { part: 1, of: 29 },
      },
    });
  });

  it.each([
    [{ satisfied: 20, basically: 10, dissatisfied: 1, members: 30 }, 'more-ballots-than-present', { ballots: 31, present: 30 }],
    [
      { satisfied: 20, basically: 0, dissatisfied: 0, members: 30, present: 19 },
      'more-ballots-than-present',
      { ballots: 20, present: 19 },
    ],
    [
      { satisfied: 1, basically: 0, dissatisfied: 0, members: 30, present: 31 },
      'more-present-than-members',
      { present: 31, members: 30 },
    ],
    [{ satisfied: 0, basically: 0, dissatisfied: 0, members: 30 }, 'no-ballots', {}],
  ] as const)('1.11 A refuses a count that cannot be: %j', (count, id, facts) => {
    expect(grade(count, rule)).toEqual({ ok: false, problem: { id, facts } });
  });

  it('1.11 A never gets worse because somebody is more content', () => {
    const votes = fc.integer({ min: 0, max: 40 });
    const count = fc
      .record({ satisfied: votes, basically: votes, dissatisfied: votes })
      .filter((one) => one.satisfied + one.basically + one.dissatisfied > 0);
    const rules = fc.record({
      exactHalf: fc.constantFrom('is-not-enough' as const, 'is-enough' as const),
      base: fc.constantFrom('all-members' as const, 'ballots' as const),
      least: fc.constant(5),
    });
    const rank = (one: GradeCount, own: GradeRule) => {
      const outcome = grade(one, own);
      return outcome.ok ? Grade.options.indexOf(outcome.result.grade) : Number.NaN;
    };
    fc.assert(
      fc.property(count, rules, (one, own) => {
        const members = 120;
        const before = rank({ ...one, members }, own);
        if (one.basically > 0)
          expect(rank({ ...one, satisfied: one.satisfied + 1, basically: one.basically - 1, members }, own)).toBeLessThanOrEqual(
            before,
          );
        if (one.dissatisfied > 0)
          expect(
            rank({ ...one, basically: one.basically + 1, dissatisfied: one.dissatisfied - 1, members }, own),
          ).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('1.11 A grades each item by itself, and shows none that so few graded that the roll would tell who', () => {
    const given = (item: string, ...all: Grade[]) => all.map((one) => ({ item, grade: one }));
    const all = [
      ...given('meals', 'satisfied', 'satisfied', 'satisfied', 'satisfied', 'satisfied', 'basically-satisfied'),
      ...given('lifts', 'dissatisfied', 'dissatisfied', 'satisfied', 'dissatisfied'),
    ];
    expect(gradeItems(['meals', 'lifts', 'parks'], all, 9, rule)).toEqual([
      {
        item: 'meals',
        grade: {
          kind: 'graded',
          grade: 'satisfied',
          needed: 5,
          base: 9,
          satisfied: { part: 5, of: 9 },
          basically: { part: 1, of: 9 },
          dissatisfied: { part: 0, of: 9 },
        },
      },
      { item: 'lifts', grade: { kind: 'too-few', least: 5 } },
      { item: 'parks', grade: { kind: 'too-few', least: 5 } },
    ]);
  });
});
