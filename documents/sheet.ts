// The one reader of sheets: finds the sheet, its header and its rows, says what it assumed, and refuses what can be read in two ways.
import type { Book, Grid, GridRow, Merge } from './book.ts';
import { type Assumed, textOf } from './cells.ts';
import { type Columns, countedIn, folded, isHarmless, moneyIn, type Names, namesIn, namesOf, nearColumn } from './columns.ts';
import { type Header, headerIn, isMoneyUnit, named, unitsBeside } from './header.ts';
import { nearest } from '../domain/nearest.ts';
import { type Passed, passed, spread } from './passed.ts';
import { letters, type Reading, Row, type SheetProblem } from './rows.ts';

/** What a sheet must have to be read. */
export interface Layout<Key extends string> {
  readonly columns: Columns<Key>;
  readonly required: readonly Key[];
  /** Columns that make it another table. */
  readonly unless?: readonly Key[];
  /** Columns (`column-…`) and further names that a file may have and that are passed over without a doubt. */
  readonly passes?: readonly string[];
  readonly passedNames?: readonly string[];
}

/** What was assumed or passed over: the last part of a message id (`said-…` in locales/) with its facts. */
export interface Said {
  readonly id: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A sheet that was read: its rows, and what its header says of all of them. */
export interface SheetRead<Key extends string> {
  readonly rows: readonly Row<Key>[];
  /** The power of ten of the amounts in a column of money. */
  powerOf(key: Key): number;
  /** What quantities count, where the header says so. */
  countedIn(key: Key): { readonly measure: string | null; readonly power: number } | undefined;
  /** Faults; those of rows that are read later are added. */
  readonly problems: SheetProblem[];
  /** What is to be told, once all rows are read. */
  said(): readonly Said[];
}

/** Whether a book has a sheet for this layout: its header names all required columns. */
export const fits = <Key extends string>({ sheets }: Book, layout: Layout<Key>): boolean => {
  const names = namesIn(layout.columns);
  return sheets.some((grid) => !grid.hidden && isFor(headerIn(grid, layout.columns, names), layout));
};

const isFor = <Key extends string>(header: Header<Key> | undefined, { required, unless = [] }: Layout<Key>): boolean =>
  needs(header, required).length === 0 && !unless.some((key) => header?.at.has(key));

const needs = <Key extends string>(header: Header<Key> | undefined, required: readonly Key[]): readonly Key[] =>
  required.filter((key) => !header?.at.has(key));

/** Reads the sheet of a book that fits a layout, or the one that is named. */
export const readSheet = <Key extends string>(book: Book, layout: Layout<Key>, wanted?: string): SheetRead<Key> => {
  const names = namesIn(layout.columns);
  const chosen = choose(book, layout, names, wanted);
  if ('problem' in chosen) return nothing([chosen.problem]);
  const { grid } = chosen;
  const units = moneyColumn(chosen.header, grid);
  const header = chosen.header && units ? named(units.header, layout.columns, names) : chosen.header;
  const said: Said[] = [...chosen.said];
  const missing = missingIn(header, grid, layout, names);
  if (missing.length > 0 || !header) return nothing(missing);

  const problems: SheetProblem[] = [];
  const reading: Reading<Key> = { found: header, problems, assumed: new Map<Assumed, string[]>() };
  const body = spread(grid, header.lines[1]).filter(({ line }) => line > header.lines[1]);
  const { kept, over, beyond } = sortedOut(body, header, names, layout.columns, grid, problems);
  if (beyond.length > 0) said.push({ id: 'beyond', facts: { lines: few(beyond), count: beyond.length } });
  tellHeader(header, grid, said);
  tellPassed(over, grid, header.texts, said);
  columnsLeft(header, kept, layout, names, problems, said, units?.at);
  mergedNumbers(header, layout.columns, grid, kept, problems);
  if (kept.length === 0 && problems.length === 0)
    problems.push({ id: 'sheet-no-rows', facts: { line: header.lines[1], column: '', found: '' } });
  const beside = grid.rows.filter(({ line }) => line < header.lines[0] || (over.get('note') ?? []).includes(line));
  const above = [...new Set([...unitsBeside(beside), ...(units?.units ?? [])])];
  const powers = moneyOf(header, above, layout.columns, kept, problems, said);
  return {
    rows: kept.map(({ cells, line }) => new Row(cells, line, reading)),
    powerOf: (key) => powers.get(key) ?? 0,
    countedIn: (key) => countedIn(header.written.get(key) ?? ''),
    problems,
    said: () => [
      ...said,
      ...[...reading.assumed].map(([what, cells]): Said => ({ id: what, facts: { cells: few(cells), count: cells.length } })),
    ],
  };
};

const nothing = <Key extends string>(problems: readonly SheetProblem[]): SheetRead<Key> => ({
  rows: [],
  powerOf: () => 0,
  countedIn: () => undefined,
  problems: [...problems],
  said: () => [],
});

/** The first of many, for a sentence. */
const few = (items: readonly (string | number)[], most = 8): string =>
  items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')}, …`;

type Chosen<Key extends string> =
  | { readonly grid: Grid; readonly header: Header<Key> | undefined; readonly said: readonly Said[] }
  | { readonly problem: SheetProblem };

/** The sheet that has all required columns; where several do, a person must say which. */
function choose<Key extends string>(book: Book, layout: Layout<Key>, names: Names<Key>, wanted?: string): Chosen<Key> {
  const { columns } = layout;
  const sheets = book.sheets.map((grid) => ({ grid, header: headerIn(grid, columns, names) }));
  const called = (some: readonly { readonly grid: Grid }[]): string => some.map(({ grid }) => grid.name ?? '').join(', ');
  if (wanted !== undefined) {
    const named = sheets.find(({ grid }) => grid.name?.trim() === wanted.trim());
    if (!named)
      return { problem: { id: 'sheet-named-missing', facts: { line: 1, column: '', found: wanted, sheets: called(sheets) } } };
    return { ...named, said: [] };
  }
  const [only] = sheets;
  if (sheets.length === 1 && only) return { ...only, said: [] };
  const filled = sheets.filter(({ grid }) => !grid.hidden && grid.rows.length > 0);
  const fitting = filled.filter(({ header, grid }) => isFor(header, layout) && hasRows(header, grid));
  if (fitting.length > 1)
    return {
      problem: { id: 'sheet-several-fit', facts: { line: 1, column: '', found: called(fitting), sheets: called(fitting) } },
    };
  const best =
    fitting[0] ??
    filled.toSorted((a, b) => (b.header?.at.size ?? 0) - (a.header?.at.size ?? 0))[0] ??
    sheets.find(({ grid }) => grid.rows.length > 0);
  if (!best) return { problem: { id: 'sheet-none-fits', facts: { line: 1, column: '', found: called(sheets) } } };
  const others = sheets.filter((sheet) => sheet !== best);
  return { ...best, said: [{ id: 'sheet', facts: { sheet: best.grid.name ?? '', others: called(others) } }] };
}

const hasRows = (header: Header<string> | undefined, { rows }: Grid): boolean =>
  header !== undefined && rows.some(({ line }) => line > header.lines[1]);

/** Required columns that are missing, each with the header that is nearest to it. */
function missingIn<Key extends string>(
  header: Header<Key> | undefined,
  { rows }: Grid,
  { columns, required }: Layout<Key>,
  names: Names<Key>,
): SheetProblem[] {
  const line = header?.lines[0] ?? rows[0]?.line ?? 1;
  const below = rows.some((row) => row.line > (header?.lines[1] ?? line));
  if (!below) return [{ id: 'sheet-no-rows', facts: { line: 1, column: '', found: '' } }];
  const texts = header?.texts ?? rows[0]?.cells.map((cell) => textOf(cell)) ?? [];
  const open = (header?.unknown ?? texts.map((_, index) => index)).map((index) => texts[index] ?? '');
  return needs(header, required).map((key) => {
    const column = namesOf(key).join(' / ');
    const near =
      open.find((text) => nearColumn(text, names) === key) ??
      open.find((text) => columns.some((each) => each.key === key && nearest(folded(text), each.also.map(folded)) !== undefined));
    return near === undefined
      ? { id: 'sheet-column-missing' as const, facts: { line, column, found: '' } }
      : { id: 'sheet-column-missing-near' as const, facts: { line, column, found: near } };
  });
}

/** Rows of the table, and those that are passed over, with why. */
function sortedOut<Key extends string>(
  body: readonly GridRow[],
  header: Header<Key>,
  names: Names<Key>,
  columns: Columns<Key>,
  { name, merges }: Grid,
  problems: SheetProblem[],
) {
  const kept: GridRow[] = [];
  const over = new Map<Passed, number[]>();
  const beyond: number[] = [];
  const width = header.texts.length;
  for (const row of body) {
    const why = passed(row, header, names, columns, merges);
    if (why === 'second') {
      problems.push({ id: 'sheet-second-header', facts: { line: row.line, column: '', found: textOf(row.cells[0]) } });
      break;
    }
    if (why !== undefined) {
      const lines = over.get(why) ?? [];
      lines.push(row.line);
      over.set(why, lines);
    } else {
      const filled = row.cells.findLastIndex((cell) => textOf(cell) !== '') + 1;
      // in a CSV file a cell too few or too many has moved all that follow it
      const length = row.cells.length < width ? row.cells.length : filled;
      if (name === null && (filled > width || row.cells.length < width))
        problems.push({ id: 'sheet-row-length', facts: { line: row.line, column: '', found: length, expected: width } });
      else kept.push(row);
      if (name !== null && filled > width) beyond.push(row.line);
    }
  }
  return { kept, over, beyond };
}

function tellHeader<Key extends string>({ lines, measured }: Header<Key>, { rows }: Grid, said: Said[]): void {
  const [first, last] = lines;
  if (first !== last) said.push({ id: 'header-two', facts: { line: first, last } });
  else if (rows[0]?.line !== first) said.push({ id: 'header', facts: { line: first } });
  if (measured) said.push({ id: 'unit-counts', facts: {} });
}

function tellPassed(
  over: ReadonlyMap<Passed, readonly number[]>,
  { hiddenLines, hiddenColumns, rows }: Grid,
  texts: readonly string[],
  said: Said[],
): void {
  for (const [why, lines] of over) said.push({ id: 'passed', facts: { why, lines: few(lines), count: lines.length } });
  const filled = new Set(rows.map(({ line }) => line));
  const hidden = hiddenLines.filter((line) => filled.has(line));
  if (hidden.length > 0) said.push({ id: 'hidden-rows', facts: { lines: few(hidden), count: hidden.length } });
  const columns = hiddenColumns.flatMap((index) => texts[index] ?? []);
  if (columns.length > 0) said.push({ id: 'hidden-columns', facts: { columns: few(columns), count: columns.length } });
}

/** Columns that name none or the same as another: told, or refused where they hold what would be lost. */
function columnsLeft<Key extends string>(
  header: Header<Key>,
  rows: readonly GridRow[],
  { columns, passes = [], passedNames = [] }: Layout<Key>,
  names: Names<Key>,
  problems: SheetProblem[],
  said: Said[],
  unitAt: number | undefined,
): void {
  const fine = new Set([...passes.flatMap(namesOf), ...passedNames].map(folded));
  const holds = (index: number): boolean => rows.some(({ cells }) => textOf(cells[index]) !== '');
  const written = (index: number): string => header.texts[index] ?? '';
  const over: string[] = [];
  for (const [index, text] of header.texts.entries())
    if (text.trim() === '' && index !== unitAt && holds(index)) over.push(letters(index));
  for (const index of header.unknown) {
    const near = isHarmless(written(index)) || fine.has(folded(written(index))) ? undefined : nearColumn(written(index), names);
    const nearName = near === undefined ? '' : (namesOf(columns.find(({ key }) => key === near)?.listed ?? near)[0] ?? near);
    if (near !== undefined && !header.at.has(near) && holds(index))
      problems.push({
        id: 'sheet-column-near',
        facts: { line: header.lines[1], column: written(index), found: written(index), cell: letters(index), nearest: nearName },
      });
    else over.push(written(index));
  }
  if (over.length > 0) said.push({ id: 'columns-unknown', facts: { columns: few(over, 20), count: over.length } });
  for (const { first, second } of header.doubles) {
    if (holds(second))
      problems.push({
        id: 'sheet-column-double',
        facts: { line: header.lines[1], column: written(first), found: written(second), cell: letters(second) },
      });
    else said.push({ id: 'column-empty', facts: { column: written(second) } });
  }
}

/** A number that is merged over several rows, an amount over several projects, may be one for all or one for each: nobody can tell. */
function mergedNumbers<Key extends string>(
  { at, written }: Header<Key>,
  columns: Columns<Key>,
  { merges }: Grid,
  rows: readonly GridRow[],
  problems: SheetProblem[],
): void {
  const kept = new Set(rows.map(({ line }) => line));
  const title = columns.find(({ key }) => key === 'title')?.key;
  const projects = (lines: Merge['lines']): number =>
    new Set(
      rows
        .filter(({ line }) => line >= lines[0] && line <= lines[1])
        .map(({ cells }) => textOf(title === undefined ? undefined : cells[at.get(title) ?? -1]))
        .filter((text) => text !== ''),
    ).size;
  for (const { key, holds } of columns) {
    const index = at.get(key);
    if (holds === undefined || index === undefined) continue;
    for (const { lines, columns: across } of merges)
      if (
        across[0] <= index &&
        index <= across[1] &&
        lines[1] > lines[0] &&
        (holds === 'count' || projects(lines) > 1) &&
        (kept.has(lines[0]) || kept.has(lines[1]))
      )
        problems.push({
          id: 'sheet-expected',
          facts: {
            line: lines[0],
            column: written.get(key) ?? key,
            found: `${letters(index)}${lines[0]}:${letters(index)}${lines[1]}`,
            cell: `${letters(index)}${lines[0]}`,
            expected: 'one-each',
          },
        });
  }
}

/** A column 单位 whose cells all name a unit of money: the header without it, and its units. */
function moneyColumn<Key extends string>(header: Header<Key> | undefined, { rows }: Grid) {
  if (!header) return undefined;
  for (const [index, text] of header.texts.entries()) {
    if (!/^(金额|货币)?(单位|unit)$/.test(folded(text))) continue;
    const values = rows
      .filter(({ line }) => line > header.lines[1])
      .map(({ cells }) => textOf(cells[index]))
      .filter((value) => value !== '');
    if (values.length > 0 && values.every(isMoneyUnit)) {
      const texts = header.texts.map((each, other) => (other === index ? '' : each));
      return {
        at: index,
        header: { lines: header.lines, texts },
        units: unitsBeside([{ line: 0, cells: values.map((value) => `(${value})`) }]),
      };
    }
  }
  return undefined;
}

/** The unit of each column of money: its own header's, else that of the lines above the table, else yuan. What was taken is said. */
function moneyOf<Key extends string>(
  header: Header<Key>,
  above: readonly (number | 'other')[],
  columns: Columns<Key>,
  rows: readonly GridRow[],
  problems: SheetProblem[],
  said: Said[],
): ReadonlyMap<Key, number> {
  const powers = new Map<Key, number>();
  for (const { key, holds } of columns) {
    const [index, column = ''] = [header.at.get(key), header.written.get(key)];
    if (holds !== 'money' || index === undefined || !rows.some(({ cells }) => textOf(cells[index]) !== '')) continue;
    const own = moneyIn(column);
    const unit = own ?? (above.length > 1 ? 'other' : above[0]) ?? 0;
    const facts = { line: header.lines[1], column, found: column };
    if (unit === 'other') problems.push({ id: 'sheet-money-unit', facts });
    else {
      powers.set(key, unit);
      said.push({
        id: own === undefined && above.length === 0 ? 'money-assumed' : 'money',
        facts: { column, unit: String(unit) },
      });
    }
  }
  return powers;
}
