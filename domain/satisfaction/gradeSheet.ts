import { Grade } from './grades.ts';

/**
 * A deputy's unfinished grades, one sign for each project in the order in which they are asked about: it travels in the buttons' own
 * data and is kept nowhere (procedure 1.11 A). `0` is no grade: nobody must grade everything.
 */
export type GradeSheet = string;

/** As many projects as a button can carry the grades of. */
export const MOST_GRADED = 40;

export const emptySheet = (projects: number): GradeSheet => '0'.repeat(projects);

/** Whether these signs are a sheet of so many projects: not one of another year's, nor an invention. */
export const isSheetOf = (signs: string, projects: number): boolean =>
  signs.length === projects && Array.from(signs).every((sign) => sign === '0' || gradeAt(sign, 0) !== null);

/** The sheet with a grade, or none, for one project. */
export const graded = (sheet: GradeSheet, at: number, grade: Grade | null): GradeSheet =>
  sheet.slice(0, at) + String(grade === null ? 0 : Grade.options.indexOf(grade) + 1) + sheet.slice(at + 1);

/** The grade of one project, if it has one. */
export const gradeAt = (sheet: GradeSheet, at: number): Grade | null => Grade.options[Number(sheet[at]) - 1] ?? null;

/** Projects with the grades that a sheet gives them; those without are left out. */
export const gradesOn = <Item>(sheet: GradeSheet, items: readonly Item[]): { readonly item: Item; readonly grade: Grade }[] =>
  items.flatMap((item, at) => {
    const grade = gradeAt(sheet, at);
    return grade ? [{ item, grade }] : [];
  });
