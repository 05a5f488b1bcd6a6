import { describe, expect, it } from 'vitest';
import { emptySheet, graded, gradeAt, gradesOn, isSheetOf, MOST_GRADED } from '../../../domain/satisfaction/gradeSheet.ts';

describe('an unfinished sheet of grades', () => {
  it('1.11 A has a sign for each project, and may leave some ungraded', () => {
    const sheet = graded(graded(emptySheet(4), 2, 'dissatisfied'), 0, 'satisfied');
    expect(sheet).toBe('1030');
    expect([0, 1, 2, 3, 4].map((at) => gradeAt(sheet, at))).toEqual(['satisfied', null, 'dissatisfied', null, null]);
    expect(gradesOn(sheet, ['meals', 'lifts', 'parks', 'buses'])).toEqual([
      { item: 'meals', grade: 'satisfied' },
      { item: 'parks', grade: 'dissatisfied' },
    ]);
  });

  it('1.11 A can be changed and taken back', () => {
    expect(graded(graded('1030', 0, 'basically-satisfied'), 2, null)).toBe('2000');
  });

  it('1.11 A is one of so many projects, with grades that there are', () => {
    for (const sheet of ['000', '123', '300']) expect(isSheetOf(sheet, 3)).toBe(true);
    for (const signs of ['', '00', '0000', '004', '00-', 'abc', '0 0', '00½']) expect(isSheetOf(signs, 3), signs).toBe(false);
  });

  it('1.11 A fits a button with all that it can carry', () => {
    expect(`grade.at.BCDFGHJKM.${emptySheet(MOST_GRADED)}.${MOST_GRADED - 1}`.length).toBeLessThanOrEqual(64);
  });
});
