// Reads answers from a CSV file or a workbook, as columns of texts and numbers; every error names file, line and column.
import { readTable } from '../../documents/table.ts';
import { shortened } from '../../domain/text.ts';
import { tableSentence } from '../tableSentence.ts';
import { WrongInput } from '../wrongInput.ts';
import { missingBy, numberIn, truthIn } from './cells.ts';

export interface Answers {
  /** Whether a cell is a missing answer. */
  readonly isMissing: (cell: string) => boolean;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** Reads a table of answers, skipping blank lines. `missing` adds to the usual words for a missing answer. */
export async function readAnswers(file: string, missing: readonly (string | number)[]): Promise<Answers> {
  const reading = await readTable(file);
  if (!reading.ok) throw new WrongInput(tableSentence(reading.problem));
  const { headers: columns, rows } = reading.table;
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new WrongInput(`${file}:1: column "${twice}" stands twice`);
  if (rows.length === 0) throw new WrongInput(`${file}: expected a line of column names and at least one answer`);
  const read = rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, String(cells[index] ?? '').trim()])),
  }));
  return { isMissing: missingBy(missing), file, columns, rows: read };
}

/** A column in which every line has a value. */
export const texts = (answers: Answers, column: string): string[] =>
  answers.rows.map(({ cells }, row) => {
    const cell = cells[column] ?? '';
    if (answers.isMissing(cell)) throw new WrongInput(`${place(answers, row, column)}: expected a value, found "${cell}"`);
    return cell;
  });

/** A column of positive numbers without gaps. */
export const positive = (answers: Answers, column: string): number[] =>
  numbers(answers, column).map((value, row) => {
    if (value !== undefined && value > 0) return value;
    throw new WrongInput(
      `${place(answers, row, column)}: expected a number above 0, found "${answers.rows[row]?.cells[column]}"`,
    );
  });

/** A column of numbers; undefined for a missing answer. */
export const numbers = (answers: Answers, column: string): (number | undefined)[] =>
  answers.rows.map(({ cells }, row) => {
    const cell = cells[column] ?? '';
    if (answers.isMissing(cell)) return undefined;
    const value = numberIn(cell);
    if (value !== undefined) return value;
    throw new WrongInput(
      `${place(answers, row, column)}: expected a number, an empty cell or NA, found "${shown(cell)}"${OTHERWISE}`,
    );
  });

/** The size of each stratum. Every line of a stratum repeats it; lines that disagree are refused. */
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

/**
 * Whether each answer equals `is`; undefined for a missing answer. If `is` is a number or a truth value, a cell that is neither that nor
 * missing is refused. A text `is` counts as an answer even if it is a usual word for a missing one.
 */
export const matching = (answers: Answers, column: string, is: string | number | boolean): (boolean | undefined)[] =>
  answers.rows.map(({ cells }, row) => {
    const cell = cells[column] ?? '';
    if (typeof is === 'string' && is.normalize('NFKC').trim() === cell.normalize('NFKC').trim()) return true;
    if (answers.isMissing(cell)) return undefined;
    if (typeof is === 'string') return false;
    const value = typeof is === 'number' ? numberIn(cell) : truthIn(cell);
    if (value !== undefined) return value === is;
    const expected = typeof is === 'number' ? 'a number' : 'true or false';
    throw new WrongInput(
      `${place(answers, row, column)}: expected ${expected}, an empty cell or NA, found "${shown(cell)}"${OTHERWISE}`,
    );
  });

const OTHERWISE = '; where it means no answer, name it in the design file (missing: […])';

/** A cell in an error message. */
const shown = (cell: string): string => shortened(cell, 40);

/** Refuses a column without any answer, since nothing can be estimated from it. */
export function someOf<Value>(
  values: readonly (Value | undefined)[],
  { file }: Answers,
  column: string,
): readonly (Value | undefined)[] {
  if (values.some((value) => value !== undefined)) return values;
  throw new WrongInput(`${file}: column "${column}" has no value in any line`);
}

const place = ({ file, rows }: Answers, row: number, column: string): string => `${file}:${rows[row]?.line}: column "${column}"`;
