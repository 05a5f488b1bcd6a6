import { type Cell, type Expected, type Read, textOf } from './cells.ts';
import { type Columns, type Found, namesOf } from './columns.ts';

/** One fault: where it is, what was found, and what was expected. `line` counts from 1, and the header is line 1. */
export interface SheetProblem {
  readonly id: 'sheet-no-rows' | 'sheet-column-missing' | 'sheet-cell-missing' | 'sheet-expected';
  readonly facts: { readonly line: number; readonly column: string; readonly found: string; readonly expected?: Expected };
}

/** Reads one row column by column. It notes what cannot be read, and goes on. */
export class Row<Key extends string> {
  readonly line: number;
  private readonly cells: readonly Cell[];
  private readonly found: Found<Key>;
  private readonly problems: SheetProblem[];

  constructor(cells: readonly Cell[], line: number, found: Found<Key>, problems: SheetProblem[]) {
    this.cells = cells;
    this.line = line;
    this.found = found;
    this.problems = problems;
  }

  cell(key: Key): Cell {
    const at = this.found.at.get(key);
    return at === undefined ? undefined : this.cells[at];
  }

  text(key: Key): string {
    return textOf(this.cell(key));
  }

  header(key: Key): string {
    return this.found.written.get(key) ?? key;
  }

  /** The value of a cell, or null if it is empty or faulty; faults are noted. */
  optional<T>(key: Key, read: (cell: Cell) => Read<T>): T | null {
    if (this.text(key) === '') return null;
    const value = read(this.cell(key));
    if (value.ok) return value.value;
    this.fault('sheet-expected', key, value.expected);
    return null;
  }

  /** Like `optional`, but an empty cell is a fault too; `otherwise` only lets reading continue. */
  required<T>(key: Key, read: (cell: Cell) => Read<T>, otherwise: T): T {
    if (this.text(key) === '') this.fault('sheet-cell-missing', key);
    return this.optional(key, read) ?? otherwise;
  }

  fault(id: 'sheet-cell-missing' | 'sheet-expected', key: Key, what?: Expected): void {
    const facts = { line: this.line, column: this.header(key), found: this.text(key) };
    this.problems.push({ id, facts: what ? { ...facts, expected: what } : facts });
  }
}

/** A sheet's header and the rows below it, each with its line in the file, as `readTable` gives it. */
export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

/** The rows that have at least one filled cell. */
export const filledRows = ({ rows }: Sheet): Sheet['rows'] =>
  rows.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));

/** Problems found before any row is read: an empty sheet, or a missing required column. */
export const headProblems = <Key extends string>(
  found: Found<Key>,
  columns: Columns<Key>,
  needed: readonly Key[],
  rows: number,
): readonly SheetProblem[] => {
  if (rows === 0) return [{ id: 'sheet-no-rows', facts: { line: 1, column: '', found: '' } }];
  return columns
    .filter(({ key }) => needed.includes(key) && !found.at.has(key))
    .map(({ key }) => ({
      id: 'sheet-column-missing',
      facts: { line: 1, column: namesOf(key).join(' / '), found: '' },
    }));
};
