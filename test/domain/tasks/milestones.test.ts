import { describe, expect, it } from 'vitest';
import { building, kindOf, ProjectKind } from '../../../domain/tasks/kinds.ts';
import { dueOfLine, isProven, milestonesOf, stepsAlone } from '../../../domain/tasks/milestones.ts';
import { needsPhoto, numbered, textOfPart } from '../../../domain/tasks/standard.ts';

const both = (text: string) => ({ zh: text, en: text });
const standard = numbered(['roof', 'bench', 'sign'].map(both));
const kind = ProjectKind.parse({
  id: 'stops',
  ...both('stops'),
  steps: [
    { ...both('ready'), weight: 1, by: 25 },
    { ...both('built'), weight: 2, by: 50, photo: true },
    { ...both('open'), weight: 1, by: 100 },
  ],
});

describe('the milestones of a task', () => {
  it('1.7 T1 are the steps of its kind, each on its share of the days; the last proves every line of the standard', () => {
    expect(milestonesOf(kind, standard, '2027-03-01', '2027-06-29')).toEqual([
      { id: 'm1', title: both('ready'), lines: [], weight: 1, due: '2027-03-31' },
      { id: 'm2', title: both('built'), lines: [], weight: 2, due: '2027-04-30', photo: true },
      { id: 'm3', title: both('open'), lines: ['s1', 's2', 's3'], weight: 1, due: '2027-06-29' },
    ]);
  });

  it('1.7 T1 lie on the first day where what is promised is over before it begins, but for the last', () => {
    const dues = milestonesOf(kind, standard, '2027-03-05', '2027-03-01').map(({ due }) => due);
    expect(dues).toEqual(['2027-03-05', '2027-03-05', '2027-03-01']);
  });

  it('1.7 T1 take ids that no line of the standard has', () => {
    const lines = [
      { id: 'm1', ...both('roof') },
      { id: 'm2', ...both('bench') },
    ];
    expect(milestonesOf(kind, lines, '2027-03-01', '2027-06-29').map(({ id }) => id)).toEqual(['m3', 'm4', 'm5']);
  });

  it('1.7 T4 count once every line is met that they prove, or by themselves', () => {
    const met = new Set(['s1', 's3']);
    expect(isProven({ lines: ['s1', 's3'] }, met)).toBe(true);
    expect(isProven({ lines: ['s1', 's2'] }, met)).toBe(false);
    expect(isProven({ lines: [] }, met)).toBe(false);
    expect(stepsAlone(milestonesOf(kind, standard, '2027-03-01', '2027-06-29')).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('1.7 T2 say by when a line is expected: by the first that proves it', () => {
    const steps = [
      { lines: ['s1', 's2'], due: '2027-06-30' },
      { lines: ['s2'], due: '2027-05-01' },
    ];
    expect(['s1', 's2', 's3'].map((id) => dueOfLine(steps, id))).toEqual(['2027-06-30', '2027-05-01', null]);
  });

  it('1.7 T2 have words, as lines have; one that lines prove is not shown by itself', () => {
    const task = { standard, milestones: milestonesOf(kind, standard, '2027-03-01', '2027-06-29') };
    expect(textOfPart(task, 's2')).toMatchObject(both('bench'));
    expect(textOfPart(task, 'm2')).toEqual(both('built'));
    expect([textOfPart(task, 'm3'), textOfPart(task, 'm9')]).toEqual([null, null]);
    expect(['m1', 'm2', 's1'].map((part) => needsPhoto(task, part))).toEqual([false, true, false]);
  });
});

describe('a kind of project', () => {
  it('1.7 T2 is the one that a project names, else the plan’s first, else building', () => {
    const other = { ...kind, id: 'other' };
    expect(kindOf([kind, other], 'other')).toBe(other);
    expect(kindOf([kind, other], null)).toBe(kind);
    expect(kindOf([], 'other')).toBe(building);
    expect(ProjectKind.safeParse(building).success).toBe(true);
  });

  it('1.7 T2 has steps in their order, the last on the last day', () => {
    const with_ = (...bys: number[]) => ({ ...kind, steps: bys.map((by) => ({ ...both('a step'), weight: 1, by })) });
    expect(ProjectKind.safeParse(with_(20, 20, 100)).success).toBe(true);
    expect(ProjectKind.safeParse(with_(50, 20, 100)).error?.issues[0]?.message).toContain('one above');
    expect(ProjectKind.safeParse(with_(20, 90)).error?.issues[0]?.message).toContain('by: 100');
    expect(ProjectKind.safeParse(with_()).success).toBe(false);
  });
});
