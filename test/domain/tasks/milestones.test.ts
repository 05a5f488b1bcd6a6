import { describe, expect, it } from 'vitest';
import { dueOfLine, isProven, milestonesOf } from '../../../domain/tasks/milestones.ts';
import { numbered } from '../../../domain/tasks/standard.ts';

const standard = numbered(['roof', 'bench', 'sign'].map((text) => ({ zh: text, en: text })));

describe('the milestones of a task', () => {
  it('1.7 T2 are one for each line, evenly until the day promised', () => {
    expect(milestonesOf(standard, '2027-03-01', '2027-06-30')).toEqual([
      { id: 'm1', title: { zh: 'roof', en: 'roof' }, lines: ['s1'], weight: 1, due: '2027-04-10' },
      { id: 'm2', title: { zh: 'bench', en: 'bench' }, lines: ['s2'], weight: 1, due: '2027-05-21' },
      { id: 'm3', title: { zh: 'sign', en: 'sign' }, lines: ['s3'], weight: 1, due: '2027-06-30' },
    ]);
  });

  it('1.7 T2 lie on the first day where what is promised is over before it begins, but for the last', () => {
    expect(milestonesOf(standard, '2027-03-05', '2027-03-01').map(({ due }) => due)).toEqual([
      '2027-03-05',
      '2027-03-05',
      '2027-03-01',
    ]);
    expect(milestonesOf(standard, '2027-03-05', '2027-03-05').map(({ due }) => due)).toEqual(Array(3).fill('2027-03-05'));
    expect(milestonesOf([], '2027-03-01', '2027-06-30')).toEqual([]);
  });

  it('1.7 T4 count once every line is met that they prove', () => {
    const met = new Set(['s1', 's3']);
    expect(isProven({ lines: ['s1', 's3'] }, met)).toBe(true);
    expect(isProven({ lines: ['s1', 's2'] }, met)).toBe(false);
    expect(isProven({ lines: [] }, met)).toBe(false);
  });

  it('1.7 T2 say by when a line is expected: by the first that proves it', () => {
    const steps = [
      { lines: ['s1', 's2'], due: '2027-06-30' },
      { lines: ['s2'], due: '2027-05-01' },
    ];
    expect(['s1', 's2', 's3'].map((id) => dueOfLine(steps, id))).toEqual(['2027-06-30', '2027-05-01', null]);
  });
});
