// Rows below a header, read column by column.
import { type Assumed, type Cell, type Expected, halfWidth, isError, type Read, textOf } from './cells.ts';
import type { Found } from './header.ts';

/** One fault: where it is, what was found, what was expected, and the nearest right value where one is near. Lines count from 1. */
export interface SheetProblem {
  readonly id:
    | 'sheet-no-rows'
    | 'sheet-none-fits'
    | 'sheet-several-fit'
    | 'sheet-named-missing'
    | 'sheet-column-missing'
    | 'sheet-column-missing-near'
    | 'sheet-column-near'
    | 'sheet-column-double'
    | 'sheet-money-unit'
    | 'sheet-row-length'
    | 'sheet-second-header'
    | 'sheet-cell-missing'
    | 'sheet-expected'
    | 'sheet-expected-near';
  readonly facts: Facts;
}
export interface Facts extends Readonly<Record<string, string | number>> {
  readonly line: number;
  readonly column: string;
  readonly found: string | number;
}

/** Letters of a column, as office programs name it: 0 is A, 27 is AB. */
export const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Faults in the order in which they stand in the sheet. */
export const inOrder = (problems: readonly SheetProblem[]): readonly SheetProblem[] =>
  problems.toSorted(({ facts: a }, { facts: b }) => a.line - b.line || order(a) - order(b));

const order = ({ cell = '' }: Facts): number =>
  Array.from(/^[A-Z]*/.exec(String(cell))?.[0] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** What the rows of a sheet have in common: where columns are, and where faults and assumptions are gathered. */
export interface Reading<Key extends string> {
  readonly found: Found<Key>;
  readonly problems: SheetProblem[];
  /** What was assumed, with the cells where. */
  readonly assumed: Map<Assumed, string[]>;
}

/** What stands for words that are elsewhere, or not known yet. */
const FILLER = /^(同上|同前|〃|["″]|待定|未定|待确定|tb[dc]|n\/a|[/\\]|[-—]+)$/i;

/** Reads one row column by column. It notes what cannot be read, and goes on. */
export class Row<Key extends string> {
  readonly line: number;
  private readonly cells: readonly Cell[];
  private readonly reading: Reading<Key>;
  private readonly faulty = new Set<Key>();

  constructor(cells: readonly Cell[], line: number, reading: Reading<Key>) {
    this.cells = cells;
    this.line = line;
    this.reading = reading;
    for (const [key, at] of reading.found.at) if (isError(cells[at])) this.fault('sheet-expected', key, 'no-error');
  }

  /** Whether something in it cannot be read. */
  get isFaulty(): boolean {
    return this.faulty.size > 0;
  }

  /** Whether one of these cells cannot be read. */
  errs(...keys: readonly Key[]): boolean {
    return keys.some((key) => this.faulty.has(key));
  }

  has(key: Key): boolean {
    return this.reading.found.at.has(key);
  }

  cell(key: Key): Cell {
    const at = this.reading.found.at.get(key);
    return at === undefined || this.faulty.has(key) ? undefined : this.cells[at];
  }

  text(key: Key): string {
    return textOf(this.cell(key));
  }

  header(key: Key): string {
    return this.reading.found.written.get(key) ?? key;
  }

  /** A text as it was written; a day or a yes in its place is what an office program made of the words, and refused. */
  words(key: Key): string {
    const cell = this.cell(key);
    const isOther = cell instanceof Date || typeof cell === 'boolean';
    if (!isOther && !FILLER.test(halfWidth(textOf(cell)))) return textOf(cell);
    this.fault('sheet-expected', key, isOther ? 'text' : 'no-filler');
    return '';
  }

  /** The value of a cell, or null if it is empty or faulty; faults are noted. */
  optional<T>(key: Key, read: (cell: Cell) => Read<T>): T | null {
    if (this.text(key) === '') return null;
    const value = read(this.cell(key));
    if (value.ok) {
      if (value.assumed) this.assume(value.assumed, key);
      return value.value;
    }
    this.fault('sheet-expected', key, value.expected, value.nearest);
    return null;
  }

  /** Like `optional`, but an empty cell is a fault too; `otherwise` only lets reading continue. */
  required<T>(key: Key, read: (cell: Cell) => Read<T>, otherwise: T): T {
    if (this.text(key) === '') this.fault('sheet-cell-missing', key);
    return this.optional(key, read) ?? otherwise;
  }

  /** Notes a fault; of several in one cell the first is told. */
  fault(id: 'sheet-cell-missing' | 'sheet-expected', key: Key, what?: Expected, nearest?: string): void {
    if (this.faulty.has(key)) return;
    const at = this.reading.found.at.get(key);
    const found = textOf(at === undefined ? undefined : this.cells[at]);
    this.faulty.add(key);
    const facts = { line: this.line, column: this.header(key), found, cell: this.address(key) };
    if (what === undefined) this.reading.problems.push({ id, facts });
    else if (nearest === undefined) this.reading.problems.push({ id: 'sheet-expected', facts: { ...facts, expected: what } });
    else this.reading.problems.push({ id: 'sheet-expected-near', facts: { ...facts, expected: what, nearest } });
  }

  private assume(what: Assumed, key: Key): void {
    const cells = this.reading.assumed.get(what) ?? [];
    cells.push(this.address(key));
    this.reading.assumed.set(what, cells);
  }

  /** A cell as office programs name it: F7. */
  private address(key: Key): string {
    const at = this.reading.found.at.get(key);
    return at === undefined ? String(this.line) : `${letters(at)}${this.line}`;
  }
}
