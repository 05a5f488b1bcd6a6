import { regionName } from '../locales/regions.ts';
import type { Language, Text } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import { textIn } from '../locales/spoken.ts';
import type { Cell } from './cells.ts';
import { headersOf } from './columns.ts';
import { csvOf } from './table.ts';
import { type WrittenSheet, xlsxOf } from './xlsx.ts';

/** One place of a project (procedure 1.7, T1). Null fields are still open, and the task cannot start (T3). */
export interface ListedTask {
  readonly id: string;
  readonly place: Text | null;
  readonly regionCode: string | null;
  readonly quantity: number | null;
  readonly measure: Text | null;
  /** ISO day. */
  readonly due: string | null;
  /** The responsible unit, where it is not the project's. */
  readonly unit?: Text | null;
}

/** A decided project with its places and its construction standard. Cost in fen. */
export interface ListedProject {
  readonly id: string;
  readonly title: Text;
  readonly aspect: Text;
  readonly cost: number;
  readonly unit: Text | null;
  readonly standard: readonly Text[];
  readonly tasks: readonly ListedTask[];
}

/** Named as in a candidates' file, so that a list that was downloaded can be uploaded again. */
const PROJECTS = [
  'id',
  'title',
  'aspect',
  'yuan',
  'unit',
  'task',
  'place',
  'code',
  'area',
  'quantity',
  'measure',
  'due',
] as const;
const STANDARDS = ['id', 'title', 'line', 'standard'] as const;

/** The project list (procedure 1.7, T1): one row per task; a project's cost appears once, so that the column can be summed. */
export const projectList = (projects: readonly ListedProject[], language: Language): WrittenSheet => ({
  name: say(language, 'list-projects'),
  headers: headersOf(PROJECTS, language),
  rows: projects.flatMap((project) => project.tasks.map((task, index) => taskRow(project, task, index === 0, language))),
});

const taskRow = (project: ListedProject, task: ListedTask, first: boolean, language: Language): readonly Cell[] => [
  project.id,
  textIn(project.title, language),
  textIn(project.aspect, language),
  first ? project.cost / 100 : null,
  said(task.unit === undefined ? project.unit : task.unit, language),
  task.id,
  said(task.place, language),
  task.regionCode,
  task.regionCode === null ? null : regionName(task.regionCode, language, true),
  task.quantity,
  said(task.measure, language),
  task.due === null ? null : new Date(`${task.due}T00:00:00Z`),
];

const said = (text: Text | null, language: Language): Cell => (text === null ? undefined : textIn(text, language));

/** The construction-standard list (procedure 1.7, T2): one row per line of the standard, numbered within its project. */
export const standardList = (projects: readonly ListedProject[], language: Language): WrittenSheet => ({
  name: say(language, 'list-standards'),
  headers: headersOf(STANDARDS, language),
  rows: projects.flatMap(({ id, title, standard }) =>
    standard.map((line, index) => [id, textIn(title, language), index + 1, textIn(line, language)]),
  ),
});

/** Both lists as one workbook, one sheet each. */
export const listsXlsx = (projects: readonly ListedProject[], language: Language): Promise<Uint8Array> =>
  xlsxOf([projectList(projects, language), standardList(projects, language)]);

const csv = ({ headers, rows }: WrittenSheet): string => csvOf(headers, rows);

/** Both lists as CSV texts, with the byte order mark by which office programs recognise UTF-8. */
export const listsCsv = (
  projects: readonly ListedProject[],
  language: Language,
): { readonly projects: string; readonly standards: string } => ({
  projects: csv(projectList(projects, language)),
  standards: csv(standardList(projects, language)),
});
