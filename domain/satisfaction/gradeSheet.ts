import { Grade } from './grades.ts';

/**
 * A deputy's unfinished grades, one character per project in the order in which they are asked about. It travels in the buttons' own data
 * and is not stored (procedure 1.11 A). `0` is no grade: nobody must grade everything.
 */
export type GradeSheet = string;

/** The most projects whose grades fit into a button's data. */
export const MOST_GRADED = 40;

export const emptySheet = (projects: number): GradeSheet => '0'.repeat(projects);

/** Whether these characters are a sheet of this many projects; false for another year's sheet and for made-up data. */
export const isSheetOf = (signs: string, projects: number): boolean =>
  signs.length === projects && Array.from(signs).every((sign) => sign === '0' || gradeAt(sign, 0) !== null);

/** The sheet with a grade, or none, for one project. */
export const graded = (sheet: GradeSheet, index: number, grade: Grade | null): GradeSheet =>
  sheet.slice(0, index) + String(grade === null ? 0 : Grade.options.indexOf(grade) + 1) + sheet.slice(index + 1);

/** The grade of one project; null if it has none. */
export const gradeAt = (sheet: GradeSheet, index: number): Grade | null => Grade.options[Number(sheet[index]) - 1] ?? null;

/** The projects that have a grade on a sheet, with it. */
export const gradesOn = <Item>(sheet: GradeSheet, items: readonly Item[]): { readonly item: Item; readonly grade: Grade }[] =>
  items.flatMap((item, index) => {
    const grade = gradeAt(sheet, index);
    return grade ? [{ item, grade }] : [];
  });
