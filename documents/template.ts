// The template of the two lists: drop-downs, explanations and an example row, in the language asked for. `listReader.ts` reads it filled in.
import { type DataValidation, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Language, Text } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import { textIn } from '../locales/spoken.ts';
import type { Cell } from './cells.ts';
import { headersOf } from './columns.ts';
import { type ListedProject, projectList, standardList } from './lists.ts';
import { letters } from './rows.ts';
import { cellValue, sheetOf } from './xlsx.ts';

export interface Template {
  readonly language: Language;
  /** Of one year: its projects as they stand, its units. */
  readonly region?: string;
  readonly year?: number;
  readonly projects?: readonly ListedProject[];
  readonly units?: readonly Text[];
}

/** How many rows drop-downs reach. */
const ROWS = 40_000;

/** Columns of the example row that are words. */
const EXAMPLE = ['title', 'unit', 'place', 'code', 'measure'] as const;

/** A workbook of four sheets: the project list, the standards, explanations, and the names for the drop-downs. */
export const listsTemplate = ({ language, year, projects = [], units = [] }: Template): Promise<Uint8Array> => {
  const names = say(language, 'template-names');
  const list = projectList(projects, language);
  const standards = standardList(projects, language);
  const titles = projects.map(({ title }) => textIn(title, language));
  const named = units.map((unit) => textIn(unit, language));
  const choices: DataValidation[] = [];
  const offer = (column: string, index: number, count: number): void => {
    const at = letters(list.headers.indexOf(column));
    if (count > 0)
      choices.push({
        type: 'list',
        formula1: `'${names}'!$${letters(index)}$2:$${letters(index)}$${count + 1}`,
        range: `${at}2:${at}${ROWS}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: column,
        errorMessage: say(language, 'template-choose'),
      });
  };
  const [title = '', unit = '', quantity = '', due = ''] = headersOf(['title', 'unit', 'quantity', 'due'], language);
  offer(title, 0, titles.length);
  offer(unit, 1, named.length);
  choices.push(numbers(list.headers.indexOf(quantity), say(language, 'template-quantity')));
  if (year !== undefined) choices.push(days(list.headers.indexOf(due), year, say(language, 'template-due')));
  const example = exampleRow(list.headers, language, year);
  const sheets: WriteSheet[] = [
    { ...sheetOf({ ...list, rows: [example, ...list.rows] }), dataValidations: choices },
    sheetOf({ ...standards, rows: [standardExample(language), ...standards.rows] }),
    explanations(language),
    {
      name: names,
      hidden: true,
      rows: [
        [title, unit],
        ...Array.from({ length: Math.max(titles.length, named.length) }, (_, index) => [
          titles[index] ?? null,
          named[index] ?? null,
        ]),
      ],
    },
  ];
  return writeXlsx({ sheets });
};

const numbers = (column: number, said: string): DataValidation => ({
  type: 'whole',
  operator: 'greaterThanOrEqual',
  formula1: '1',
  range: `${letters(column)}2:${letters(column)}${ROWS}`,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorMessage: said,
  showInputMessage: true,
  inputMessage: said,
});

const days = (column: number, year: number, said: string): DataValidation => ({
  type: 'date',
  operator: 'between',
  formula1: String(serial(`${year}-01-01`)),
  formula2: String(serial(`${year}-12-31`)),
  range: `${letters(column)}2:${letters(column)}${ROWS}`,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorMessage: said,
  showInputMessage: true,
  inputMessage: said,
});

/** A spreadsheet's number of a day. */
const serial = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** A row that shows what is meant; its first cell says that it is an example, and nobody reads it. */
const exampleRow = (headers: readonly string[], language: Language, year: number | undefined) => {
  const [quantity = '', due = ''] = headersOf(['quantity', 'due'], language);
  const said: Readonly<Record<string, Cell>> = {
    ...Object.fromEntries(EXAMPLE.map((key) => [headersOf([key], language)[0], say(language, `template-example-${key}`)])),
    [quantity]: 60,
    [due]: year === undefined ? null : new Date(`${year}-09-30T00:00:00Z`),
  };
  return headers.map((header, index) => (index === 0 ? say(language, 'template-example') : said[header]));
};

const standardExample = (language: Language) => [
  say(language, 'template-example'),
  say(language, 'template-example-title'),
  1,
  say(language, 'template-example-standard'),
];

const explanations = (language: Language): WriteSheet => ({
  name: say(language, 'template-explanations'),
  rows: say(language, 'template-how')
    .split('\n')
    .map((sentence) => [cellValue(sentence)]),
  columns: [{ width: 100 }],
});
