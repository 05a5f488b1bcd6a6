import { regionName } from '../domain/regions.ts';
import type { Both } from '../domain/plan.ts';
import type { Cell } from './cells.ts';
import { csvOf } from './table.ts';
import { type WrittenSheet, xlsxOf } from './xlsx.ts';

/** One place of a project (procedure 1.7, T1). What is null is still open, and the task cannot start (T3). */
export interface ListedTask {
  readonly id: string;
  readonly place: Both | null;
  readonly regionCode: string | null;
  readonly quantity: number | null;
  readonly measure: Both | null;
  /** ISO day. */
  readonly due: string | null;
  /** Where another unit than the project's answers for it. */
  readonly unit?: Both | null;
}

/** A decided project with its places and its construction standard. Cost in fen. */
export interface ListedProject {
  readonly id: string;
  readonly title: Both;
  readonly aspect: Both;
  readonly cost: number;
  readonly unit: Both | null;
  readonly standard: readonly Both[];
  readonly tasks: readonly ListedTask[];
}

type Language = 'zh' | 'en';
type Heading = readonly [zh: string, en: string];

/** Named as in a candidates' file, so that a list that was handed out can be handed in again. */
const PROJECT_HEADINGS: readonly Heading[] = [
  ['编号', 'id'],
  ['项目名称', 'title'],
  ['领域', 'aspect'],
  ['总投资（元）', 'cost (yuan)'],
  ['责任单位', 'unit'],
  ['事项编号', 'task'],
  ['地点', 'place'],
  ['区划代码', 'region'],
  ['所在地', 'area'],
  ['数量', 'quantity'],
  ['计量单位', 'measure'],
  ['完成时间', 'due'],
];

const STANDARD_HEADINGS: readonly Heading[] = [
  ['编号', 'id'],
  ['项目名称', 'title'],
  ['条目', 'line'],
  ['建设标准', 'standard'],
];

const headings = (among: readonly Heading[], language: Language): readonly string[] =>
  among.map(([zh, en]) => (language === 'zh' ? zh : en));

/** The project list (procedure 1.7, T1): one row a task; a project's cost stands once, so that the column may be summed. */
export const projectList = (projects: readonly ListedProject[], language: Language): WrittenSheet => ({
  name: language === 'zh' ? '项目清单' : 'Project list',
  headers: headings(PROJECT_HEADINGS, language),
  rows: projects.flatMap((project) => project.tasks.map((task, index) => taskRow(project, task, index === 0, language))),
});

const taskRow = (project: ListedProject, task: ListedTask, first: boolean, language: Language): readonly Cell[] => [
  project.id,
  project.title[language],
  project.aspect[language],
  first ? project.cost / 100 : null,
  (task.unit === undefined ? project.unit : task.unit)?.[language],
  task.id,
  task.place?.[language],
  task.regionCode,
  task.regionCode === null ? null : regionName(task.regionCode, language, true),
  task.quantity,
  task.measure?.[language],
  task.due === null ? null : new Date(`${task.due}T00:00:00Z`),
];

/** The construction-standard list (procedure 1.7, T2): one row a line of the standard, numbered within its project. */
export const standardList = (projects: readonly ListedProject[], language: Language): WrittenSheet => ({
  name: language === 'zh' ? '建设标准清单' : 'Construction standards',
  headers: headings(STANDARD_HEADINGS, language),
  rows: projects.flatMap(({ id, title, standard }) =>
    standard.map((line, index) => [id, title[language], index + 1, line[language]]),
  ),
});

/** Both lists as one workbook, a sheet each. */
export const listsXlsx = (projects: readonly ListedProject[], language: Language): Promise<Uint8Array> =>
  xlsxOf([projectList(projects, language), standardList(projects, language)]);

const csv = ({ headers, rows }: WrittenSheet): string => csvOf(headers, rows);

/** Both lists as CSV texts, with the mark by which office programs know UTF-8. */
export const listsCsv = (
  projects: readonly ListedProject[],
  language: Language,
): { readonly projects: string; readonly standards: string } => ({
  projects: csv(projectList(projects, language)),
  standards: csv(standardList(projects, language)),
});
