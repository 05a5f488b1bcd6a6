// Answers in a CSV file: columns of texts and numbers, each complaint with its file, line and column.
import { CsvError, parse } from 'csv-parse/sync';
import { WrongInput } from './wrongInput.ts';

export interface Answers {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** An empty cell or NA is a missing answer; lines without anything are skipped. */
export function readAnswers(file: string, text: string): Answers {
  try {
    const lines: number[] = [];
    const [columns = [], ...records]: string[][] = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      on_record: (record: string[], context) => {
        lines.push(context.lines);
        return record;
      },
    });
    const twice = columns.find((column, index) => columns.indexOf(column) !== index);
    if (twice !== undefined) throw new WrongInput(`${file}:1: column "${twice}" stands twice`);
    if (records.length === 0) throw new WrongInput(`${file}: expected a line of column names and at least one answer`);
    const rows = records.map((record, row) => ({
      line: lines[row + 1] ?? 0,
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])),
    }));
    return { file, columns, rows };
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    throw new WrongInput(`${file}: ${problem.message}`);
  }
}

/** A column that has a value everywhere. */
export const texts = (answers: Answers, column: string): string[] =>
  answers.rows.map(({ cells }, row) => {
    const cell = cells[column] ?? '';
    if (isMissing(cell)) throw new WrongInput(`${place(answers, row, column)}: expected a value, found "${cell}"`);
    return cell;
  });

/** A column of numbers above nought, without gaps. */
export const positive = (answers: Answers, column: string): number[] =>
  numbers(answers, column).map((value, row) => {
    if (value !== undefined && value > 0) return value;
    throw new WrongInput(
      `${place(answers, row, column)}: expected a number above 0, found "${answers.rows[row]?.cells[column]}"`,
    );
  });

/** A column of numbers with gaps. */
export const numbers = (answers: Answers, column: string): (number | undefined)[] =>
  answers.rows.map(({ cells }, row) => {
    const cell = cells[column] ?? '';
    if (isMissing(cell)) return undefined;
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return Number(cell);
    throw new WrongInput(`${place(answers, row, column)}: expected a number, an empty cell or NA, found "${cell}"`);
  });

/** A stratum's size stands in each of its lines, the same in all. */
export function sizes(answers: Answers, strata: readonly string[], column: string): Map<string, number> {
  const found = new Map<string, number>();
  positive(answers, column).forEach((size, row) => {
    const stratum = strata[row] ?? '';
    const known = found.get(stratum) ?? size;
    if (known !== size) {
      throw new WrongInput(
        `${place(answers, row, column)}: stratum "${stratum}" had ${known} before; expected one size a stratum, found ${size}`,
      );
    }
    found.set(stratum, known);
  });
  return found;
}

/** Whether each answer is a given value; numbers and truth values in whatever notation (1.0 is 1, TRUE is true). */
export const matching = (answers: Answers, column: string, is: string | number | boolean): (boolean | undefined)[] =>
  answers.rows.map(({ cells }) => matches(cells[column] ?? '', is));

function matches(cell: string, is: string | number | boolean): boolean | undefined {
  if (isMissing(cell)) return undefined;
  if (typeof is === 'number') return Number(cell) === is;
  return typeof is === 'boolean' ? cell.toLowerCase() === String(is) : cell === is;
}

/** Refuses a column in which nobody answered: nothing can be said from it. */
export function someOf<Value>(
  values: readonly (Value | undefined)[],
  { file }: Answers,
  column: string,
): readonly (Value | undefined)[] {
  if (values.some((value) => value !== undefined)) return values;
  throw new WrongInput(`${file}: column "${column}" has no value in any line`);
}

const isMissing = (cell: string): boolean => cell === '' || cell === 'NA';

const place = ({ file, rows }: Answers, row: number, column: string): string => `${file}:${rows[row]?.line}: column "${column}"`;
