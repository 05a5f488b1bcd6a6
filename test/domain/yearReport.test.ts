import { describe, expect, it } from 'vitest';
import { FigureName, YearReport } from '../../domain/yearReport.ts';

const report: YearReport = {
  figures: { tasks: 12, accepted: 10 },
  progress: [{ aspect: 'elderly', tasks: 12, accepted: 10, progress: 90 }],
  promised: [
    {
      project: 'P1',
      title: { zh: '食堂', en: 'Canteens' },
      measure: { zh: '个餐位', en: 'seats' },
      promised: 195.5,
      accepted: 60,
      tasks: 12,
      acceptedTasks: 10,
    },
  ],
  units: [{ unit: '330105/civil', name: { zh: '民政局', en: 'Civil affairs' }, tasks: 12, accepted: 10, rank: 1 }],
  survey: null,
};

describe('a year report', () => {
  it('is kept as it was written: with the figures that there were, and the grades once there are some', () => {
    const rate = (part: number) => ({ part, of: 21 });
    const graded = { kind: 'graded', grade: 'satisfied', needed: 11, base: 21 } as const;
    const grades = [
      { item: 'P1', grade: { ...graded, satisfied: rate(11), basically: rate(0), dissatisfied: rate(0) } },
      { item: 'P2', grade: { kind: 'too-few' as const, least: 5 } },
    ];
    for (const kept of [report, { ...report, grades }]) expect(YearReport.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([
    ['a figure that there is not', { figures: { happiness: 7 } }],
    ['half a task', { figures: { tasks: 0.5 } }],
    ['no word of the survey', { survey: undefined }],
  ])('is none with %s', (_, wrong) => {
    expect(YearReport.safeParse({ ...report, ...wrong }).success).toBe(false);
  });

  it('names each figure once', () => {
    expect(new Set(FigureName.options).size).toBe(FigureName.options.length);
  });
});
