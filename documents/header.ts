// Finds the header of a sheet, wherever it stands: one row or two, below a title and a line that names the unit.
import type { Grid, GridRow, Merge } from './book.ts';
import { type Cell, halfWidth, textOf } from './cells.ts';
import { type Columns, folded, keyOf, moneyIn, type Names } from './columns.ts';

export interface Found<Key extends string> {
  /** The index of each column, from 0. */
  readonly at: ReadonlyMap<Key, number>;
  /** Headers as written, of the columns found. */
  readonly written: ReadonlyMap<Key, string>;
}

/** A header with what it names. */
export interface Header<Key extends string> extends Found<Key> {
  /** Its first and its last line. */
  readonly lines: readonly [number, number];
  /** Its cells, of two rows the lower one after the upper one. */
  readonly texts: readonly string[];
  /** Columns that name the same as another: the key and both indexes. */
  readonly doubles: readonly { readonly key: Key; readonly first: number; readonly second: number }[];
  /** Indexes of headers that name no column. */
  readonly unknown: readonly number[];
  /** The column 单位 that was read as what a quantity counts, because another names the responsible unit. */
  readonly measured: boolean;
}

/** Headers are looked for among so many filled rows. */
const FIRST = 40;

/**
 * The header that names most columns; undefined where no row names one. Two rows that name no more than the lower one alone are one row
 * below a title; two that name as many as the upper one alone are two.
 */
export const headerIn = <Key extends string>(grid: Grid, columns: Columns<Key>, names: Names<Key>): Header<Key> | undefined => {
  let best: Header<Key> | undefined;
  const rows = grid.rows.slice(0, FIRST);
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const one = named(single(row), columns, names);
    if (one.at.size > (best?.at.size ?? 0) || isLowerOf(one, best)) best = one;
    if (next?.line !== row.line + 1) continue;
    for (const texts of doubled(row, next, grid.merges, names, columns)) {
      const two = named(texts, columns, names);
      if (
        two.at.size > (best?.at.size ?? 0) ||
        (best !== undefined && best.lines[0] === row.line && two.at.size === best.at.size)
      )
        best = two;
    }
  }
  return best;
};

const isLowerOf = ({ lines, at }: Header<string>, best: Header<string> | undefined): boolean =>
  best !== undefined && best.lines[0] < best.lines[1] && best.lines[1] === lines[0] && at.size === best.at.size;

interface Tried {
  readonly lines: readonly [number, number];
  readonly texts: readonly string[];
}

const single = ({ line, cells }: GridRow): Tried => ({ lines: [line, line], texts: cells.map((cell) => headerText(cell)) });

const headerText = (cell: Cell): string => (cell instanceof Date ? '' : textOf(cell).replace(/[\r\n]+/g, ''));

/** Two rows as one header: groups above, names below; or the same names in two languages. */
const doubled = <Key extends string>(
  upper: GridRow,
  lower: GridRow,
  merges: readonly Merge[],
  names: Names<Key>,
  columns: Columns<Key>,
): Tried[] => {
  const below = lower.cells.map((cell) => headerText(cell));
  if (lower.cells.some((cell) => cell instanceof Date || typeof cell === 'number')) return [];
  const above = grouped(upper, below, merges);
  const isSum = (index: number): boolean =>
    SUM.test(halfWidth(below[index] ?? '')) &&
    columns.some(({ key, holds }) => holds === 'money' && key === keyOf(above[index] ?? '', names, columns)) &&
    above.filter((group) => group === above[index]).length > 1;
  const texts = Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const [group = '', name = ''] = [above[index], below[index]];
    if (name === '' || name === group || isSum(index)) return group;
    const known = [`${group}${name}`, name, `${name}${group}`].find((each) => keyOf(each, names, columns) !== undefined);
    if (known === undefined || group === '') return group === '' ? name : (known ?? `${group} ${name}`);
    // the group's unit of money holds for the names below it
    return moneyIn(known) === undefined && moneyIn(group) !== undefined ? `${known}${bracketOf(group)}` : known;
  });
  // a row of values below a header would lose columns that the header names
  const lost = above.some(
    (group, index) =>
      keyOf(group, names, columns) !== undefined &&
      keyOf(texts[index] ?? '', names, columns) === undefined &&
      above.filter((other) => other === group).length === 1,
  );
  const knownBelow = below.some((name, index) => name !== '' && (keyOf(name, names, columns) !== undefined || isSum(index)));
  return lost || !knownBelow ? [] : [{ lines: [upper.line, lower.line], texts }];
};

/** Which of several amounts below a group is the whole. */
const SUM = /^(合计|小计|总计|总额|total)$/i;

const bracketOf = (group: string): string => {
  const at = group.search(/[(（【[]/);
  return at < 0 ? `（${group}）` : group.slice(at);
};

/** The upper row with each group's name over all its columns: where cells are merged, or where the upper row is empty behind it. */
const grouped = ({ line, cells }: GridRow, below: readonly string[], merges: readonly Merge[]): string[] => {
  const above = Array.from({ length: Math.max(cells.length, below.length) }, (_, index) => headerText(cells[index]));
  const here = merges.filter(({ lines }) => lines[0] === line);
  for (const { columns } of here)
    for (let column = columns[0] + 1; column <= columns[1]; column += 1) above[column] = above[columns[0]] ?? '';
  if (here.length > 0) return above;
  for (let column = 1; column < above.length; column += 1)
    if (above[column] === '' && (below[column] ?? '') !== '' && (below[column - 1] ?? '') !== '')
      above[column] = above[column - 1] ?? '';
  return above;
};

/** 单位 and unit name a responsible unit, or what a quantity counts. */
const AMBIGUOUS = /^(单位|unit)$/;

/** What the texts of a header name. */
export const named = <Key extends string>({ texts, lines }: Tried, columns: Columns<Key>, names: Names<Key>): Header<Key> => {
  const keys = texts.map((text) => keyOf(text, names, columns));
  const units = texts.flatMap((text, index) => (AMBIGUOUS.test(folded(text)) ? [index] : []));
  // of two the one behind the quantity says what it counts
  const unit =
    units.find((index) => columns.some(({ key, holds }) => holds === 'count' && key === keys[index - 1])) ?? units[0] ?? -1;
  const measure = columns.find(({ key }) => key === 'measure')?.key;
  const measured =
    unit >= 0 &&
    measure !== undefined &&
    !keys.includes(measure) &&
    keys.some((key, index) => key === keys[unit] && index !== unit);
  if (measured) keys[unit] = measure;
  const at = new Map<Key, number>();
  const written = new Map<Key, string>();
  const doubles: { key: Key; first: number; second: number }[] = [];
  const unknown: number[] = [];
  for (const [index, text] of texts.entries()) {
    const key = keys[index];
    if (key === undefined) {
      if (text.trim() !== '') unknown.push(index);
    } else {
      const first = at.get(key);
      if (first === undefined) {
        at.set(key, index);
        written.set(key, text);
      } else doubles.push({ key, first, second: index });
    }
  }
  return { at, written, lines, texts, doubles, unknown, measured };
};

/** Units of money that lines beside the table name: `单位：万元`, also in two cells, `（万元）`; each once. */
export const unitsBeside = (rows: readonly GridRow[]): readonly (number | 'other')[] => {
  const said = rows
    .flatMap(({ cells }) => {
      const texts = cells.map((cell) => headerText(cell).normalize('NFKC')).filter((text) => text !== '');
      return texts.map((text, index) => (/单位\s*:?$/.test(text) ? `${text}${texts[index + 1] ?? ''}` : text));
    })
    .flatMap((text) => [...text.matchAll(/(?:单位|units?|金额|amounts? in|\bin)\s*[为:]?\s*([^()]{1,40})|\(([^)]{1,30})\)/gi)])
    .flatMap(([, after = '', inBrackets = '']) => unitsIn(after || inBrackets));
  return [...new Set(said)];
};

/** Units of money among what a line names: 万元 of `万元、个`, none of 万年县, 元氏县 or 十万人. */
const unitsIn = (text: string): readonly (number | 'other')[] => {
  const said = text.replace(/^(?:计量|金额|货币|投资)?单位\s*[为:]?/, '').trim();
  if (ENGLISH.test(said)) return [moneyIn(said) ?? []].flat();
  return said.split(/[、，,;。\s]+/).flatMap((word) => (MONEY.test(word) ? (moneyIn(word) ?? []) : []));
};
const ENGLISH =
  /^(?=.*[a-z])(?:(?:in|of|ten|hundred|thousands?|millions?|billions?|rmb|cny|yuan|usd|eur|hkd|wan|[kmw]|mn|bn|[\d,.'’]+k?|[¥$€])\s*)+[.]?$/i;
/** The whole of a word. */
const MONEY =
  /^(?:人民币|rmb|cny)?(?:\d+|十|百|千|万|十万|百万|千万|亿|十亿)?(?:[美欧日港]?元|港币|人民币)?(?:人民币)?(?:\/.{1,6})?$/i;

/** Whether a cell holds nothing but a unit of money. */
export const isMoneyUnit = (text: string): boolean => /[元币]/.test(text) && MONEY.test(text.normalize('NFKC'));
