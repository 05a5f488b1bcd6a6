// The two lists from a file (procedure 1.7, T1 and T2): rows of the project list, lines of the standards, or every fault.
import type { ListedRow, ListedStandard } from '../domain/lists.ts';
import type { Text } from '../domain/languages.ts';
import type { Book } from './book.ts';
import { type Cell, expected, linesOf, ok, type Read, textOf } from './cells.ts';
import type { Columns } from './columns.ts';
import type { DaysOf } from './days.ts';
import { type Named, named, regionsIn } from './named.ts';
import { inOrder, type Row, type SheetProblem } from './rows.ts';
import { fits, type Layout, readSheet, type Said, type SheetRead } from './sheet.ts';
import { both, type SiteColumn, siteColumns, siteIn, type SitesOf } from './sites.ts';

type Column = 'id' | 'title' | 'task' | 'unit' | 'standard' | 'standardEn' | SiteColumn;

const idColumn = { key: 'id', also: ['项目编号', '项目代号', 'project id', 'slug'] } as const;
const titleColumn = {
  key: 'title',
  also: ['项目', '名称', '民生实事项目', '实事项目', 'project', 'project name', 'project zh'],
} as const;
const standardColumns = [
  { key: 'standard', also: ['标准', '建设标准要求', '建设要求', '标准内容', 'construction standard', 'standard zh'] },
  { key: 'standardEn', also: ['英文标准'] },
] as const;

/** What downloads have beside what can be changed here. */
const PASSES = ['aspect', 'cost', 'yuan', 'area', 'sources', 'titleEn'];
const PASSED_NAMES = ['code', 'year', 'project_en', 'region_name', 'unit_name', 'first_due', 'state', 'light', 'progress'];

/** The project list: a row a place. */
const projectLayout: Layout<Column> = {
  columns: [
    idColumn,
    titleColumn,
    { key: 'task', also: ['任务编号', '点位编号', 'task id'] },
    { key: 'unit', also: ['牵头单位', '单位', '责任部门', '牵头部门', '实施单位', '责任主体', 'responsible unit', 'lead unit'] },
    ...standardColumns,
    ...siteColumns,
  ],
  required: ['title', 'place'],
  passes: PASSES,
  passedNames: PASSED_NAMES,
};

type StandardColumn = 'id' | 'title' | 'line' | 'standard' | 'standardEn' | 'place';

/** The construction-standard list: a row a line, or a row a project with its lines in one cell. */
const standardLayout: Layout<StandardColumn> = {
  columns: [
    idColumn,
    titleColumn,
    { key: 'line', also: ['序号', '条', '条目号', '标准序号', 'no', 'no.', 'number'] },
    ...standardColumns,
    siteColumns.find((column): column is Columns<'place'>[number] => column.key === 'place') ?? { key: 'place', also: [] },
  ],
  required: ['title', 'standard'],
  unless: ['place'],
  passes: PASSES,
};

export interface ListsOf {
  readonly region: string;
  /** The decided projects, by their short ids. */
  readonly projects: readonly Named[];
  readonly units: readonly Named[];
  readonly days?: DaysOf | undefined;
  /** The whole id of a project or a unit, from the short one. */
  readonly projectId: (slug: string) => string;
  readonly unitId: (unit: string) => string;
}

/** What a file holds: rows without a fault, and every fault of the others. */
export interface ListsRead {
  readonly rows: readonly ListedRow[];
  readonly standards: readonly ListedStandard[];
  readonly problems: readonly SheetProblem[];
  readonly said: readonly Said[];
}

/** Reads a project list, a construction-standard list, or a workbook with both. */
export const readLists = (book: Book, of: ListsOf, wanted?: string): ListsRead => {
  const hasStandards = fits(book, standardLayout);
  const hasProjects = fits(book, projectLayout) || !hasStandards;
  const projects = hasProjects ? projectsIn(readSheet(book, projectLayout, hasStandards ? undefined : wanted), of) : nothing;
  const standards = hasStandards ? standardsIn(readSheet(book, standardLayout, hasProjects ? undefined : wanted), of) : nothing;
  // of two sheets one may be left as the template has it
  const filled = [projects, standards].filter(({ problems }) => problems[0]?.id !== 'sheet-no-rows');
  return {
    rows: projects.rows,
    standards: mergedStandards([...projects.standards, ...standards.standards]),
    problems: (filled.some(({ rows, standards: lines }) => rows.length + lines.length > 0)
      ? filled
      : [projects, standards]
    ).flatMap(({ problems }) => problems),
    said: [...projects.said, ...standards.said],
  };
};

const nothing: ListsRead = { rows: [], standards: [], problems: [], said: [] };

const projectsIn = (sheet: SheetRead<Column>, of: ListsOf): ListsRead => {
  const sites: SitesOf = { regionIn: regionsIn(of.region), days: of.days };
  const rows: ListedRow[] = [];
  const standards = new Map<string, ListedStandard>();
  let before: string | null = null;
  for (const row of sheet.rows) {
    const project: string | null = projectOf(row, of, before);
    before = project;
    const { place, regionCode, quantity, measure, due } = siteIn(row, sheet, sites);
    const unit = row.optional('unit', (cell) => named(cell, of.units, 'unit'));
    const task = taskOf(row);
    for (const key of ['place', 'placeEn'] as const)
      if (row.text(key).length > LONGEST) row.fault('sheet-expected', key, 'short-text');
    const lines = pairs(row);
    const first = project === null ? undefined : standards.get(project);
    if (first && lines.length > 0 && JSON.stringify(lines) !== JSON.stringify(first.lines))
      row.fault('sheet-expected', 'standard', 'same-candidate');
    if (row.isFaulty || project === null) continue;
    const id = of.projectId(project);
    if (!first && lines.length > 0) standards.set(project, { line: row.line, project: id, lines });
    rows.push({
      line: row.line,
      project: id,
      task,
      place,
      region: regionCode,
      unit: unit === null ? null : of.unitId(unit),
      due,
      quantity,
      measure,
    });
  }
  return { rows, standards: [...standards.values()], problems: inOrder(sheet.problems), said: sheet.said() };
};

/** As cards show places. */
const LONGEST = 120;

const standardsIn = (sheet: SheetRead<StandardColumn>, of: ListsOf): ListsRead => {
  const standards: ListedStandard[] = [];
  const last = new Map<string, number>();
  let before: string | null = null;
  for (const row of sheet.rows) {
    const project: string | null = projectOf(row, of, before);
    before = project;
    const lines = pairs(row);
    if (lines.length === 0) row.fault('sheet-cell-missing', 'standard');
    const number = row.optional('line', lineNumber);
    if (number !== null && number <= (last.get(project ?? '') ?? 0)) row.fault('sheet-expected', 'line', 'line-number');
    if (number !== null) last.set(project ?? '', number);
    if (!row.isFaulty && project !== null) standards.push({ line: row.line, project: of.projectId(project), lines });
  }
  return { rows: [], standards: mergedStandards(standards), problems: inOrder(sheet.problems), said: sheet.said() };
};

const lineNumber = (cell: Cell): Read<number> =>
  /^\d{1,5}$/.test(textOf(cell)) ? ok(Number(textOf(cell))) : expected('line-number');

/** The project of a row by its id, its title, or the row above if it names none. */
const projectOf = <Key extends string>(
  row: Row<Key | 'id' | 'title' | 'task'>,
  of: ListsOf,
  before: string | null,
): string | null => {
  const isTask = row.text('id').startsWith('task/');
  const key = row.text('id') === '' || isTask ? 'title' : 'id';
  // a cell with a formula's error is no empty one
  if (row.errs('title', 'id')) return null;
  if (row.text(key) === '' && !isTask) {
    if (before === null) row.fault('sheet-cell-missing', 'title');
    return before;
  }
  const project = row.optional(key, (cell) => named(cell, of.projects, 'project'));
  const titled =
    key === 'id' && row.text('title') !== '' ? row.optional('title', (cell) => named(cell, of.projects, 'project')) : project;
  if (project !== null && titled !== null && titled !== project) row.fault('sheet-expected', 'title', 'project', project);
  return project;
};

/** The task's id: a column of its own, or that of all tasks as `export tasks` writes it. */
const taskOf = (row: Row<Column>): string | null => {
  if (row.text('id').startsWith('task/')) return row.text('id');
  return row.optional('task', (cell) =>
    /^task\/\d{6,12}\/\d{4}\/[a-z0-9-]{1,40}\/\d{4,6}$/.test(textOf(cell)) ? ok(textOf(cell)) : expected('task'),
  );
};

/** The lines of a standard in one cell, in each language. */
const pairs = <Key extends string>(row: Row<Key | 'standard' | 'standardEn'>): readonly Text[] => {
  const zh = linesOf(row.words('standard'));
  const en = linesOf(row.words('standardEn'));
  if (zh.length > 0 && en.length > 0 && zh.length !== en.length) row.fault('sheet-expected', 'standardEn', 'same-count');
  return (zh.length > 0 ? zh : en).map((line, index) => both(line, en[index] ?? ''));
};

/** All lines of each project, in their order. */
const mergedStandards = (standards: readonly ListedStandard[]): ListedStandard[] => {
  const merged = new Map<string, ListedStandard>();
  for (const each of standards) {
    const before = merged.get(each.project);
    merged.set(each.project, before ? { ...before, lines: [...before.lines, ...each.lines] } : each);
  }
  return [...merged.values()];
};
