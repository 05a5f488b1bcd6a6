// Rows of a sheet that are no rows of its table: sums, notes, headings, the header once more.
import type { Grid, GridRow, Merge } from './book.ts';
import { type Cell, halfWidth, textOf } from './cells.ts';
import { type Columns, keyOf, type Names } from './columns.ts';
import type { Header } from './header.ts';

/** Why a row is passed over. */
export type Passed = 'total' | 'note' | 'heading' | 'repeat' | 'numbers' | 'blank' | 'example';

const TOTAL = /^(总?合计|小计|总计|共计|累计|总和|(grand|sub)?-?total|sum)[:：]?$/i;
/** A sum with other words: only where a row names no project. */
const TOTAL_OF =
  /^((总?合计|小计|总计|共计|累计|总和|(grand|sub)?-?total|sum)[:：(（\d共].*|.{1,8}(合计|小计|总计)[:：]?|共\d+[个项类].{0,6})$/i;
const NOTE =
  /^(备注|附注|注|说明|填表说明|填报说明|填表|填报|制表|审核|审批|复核|负责人|联系人|联系电话|电话|日期|单位负责人|主管|经办|(?:金额|计量|填报|编制|制表)?单位|盖章|签字|note|remark|prepared|checked|approved|signed|date|tel|source)[^:：]{0,12}[:：]/i;
const NUMBERED_NOTE = /^(注|备注|说明|notes?)\d{0,2}[:：.、]/i;
/** How a template marks the row that shows what is meant. */
const EXAMPLE = /^[（(【[]?(示例|例如|举例|样例|填写示例|example)[）)】\]]?(?![\p{L}])/iu;
/** When a sheet was made, below it. */
const DAY = /^\d{4}年\d{1,2}月(\d{1,2}日)?$/;
const HEADING = /^([（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]|第[一二三四五六七八九十]{1,3}[类部章])/;

/** Whether a row of a grid is passed over, and why; `second`: it is the header of another table, which nothing passes over. */
export const passed = <Key extends string>(
  row: GridRow,
  header: Header<Key>,
  names: Names<Key>,
  columns: Columns<Key>,
  merges: readonly Merge[],
): Passed | 'second' | undefined => {
  const filled = row.cells.map((cell) => textOf(cell)).filter((text) => text !== '');
  if (isTotal(row, filled, header, columns)) return 'total';
  if (EXAMPLE.test(filled[0] ?? '')) return 'example';
  if (isNote(filled)) return 'note';
  const isAlone = filled.length === 1;
  const place = columns.find(({ key }) => key === 'place')?.key;
  const isPlace = place !== undefined && !isEmpty(row.cells[header.at.get(place) ?? -1]);
  if (isAlone && !isPlace && HEADING.test(filled[0] ?? '')) return 'heading';
  if (isAlone && (isWide(row, header, merges) || DAY.test(halfWidth(filled[0] ?? '')))) return 'note';
  if (row.line === header.lines[1] + 1 && areNumbers(filled)) return 'numbers';
  const again = row.cells.flatMap((cell, index) => {
    const key = typeof cell === 'string' ? keyOf(cell, names, columns) : undefined;
    return key === undefined ? [] : [header.at.get(key) === index];
  });
  if (again.length >= 3 && again.length * 2 > filled.length) return again.every(Boolean) ? 'repeat' : 'second';
  if ([...header.at.values()].every((index) => isEmpty(row.cells[index]))) return 'blank';
  return undefined;
};

/** A row that says 合计 somewhere, or that names a sum in the place of its project: 养老小计, 合计：3个. */
const isTotal = <Key extends string>(
  { cells }: GridRow,
  filled: readonly string[],
  { at }: Header<Key>,
  columns: Columns<Key>,
): boolean => {
  if (filled.some((text) => TOTAL.test(halfWidth(text)))) return true;
  const key = columns.find((column) => column.key === 'title')?.key;
  const title = textOf(key === undefined ? undefined : cells[at.get(key) ?? -1]);
  return (title === '' ? filled : [title]).some((text) => TOTAL_OF.test(halfWidth(text)));
};

const isEmpty = (cell: Cell): boolean => textOf(cell) === '';

/** A note, or what stands below a table: who filled it in, who checked it, when. */
const isNote = (filled: readonly string[]): boolean =>
  filled.length <= 8 &&
  (filled.length <= 2
    ? NOTE.test(filled[0] ?? '') || NUMBERED_NOTE.test(halfWidth(filled[0] ?? ''))
    : filled.every((text) => NOTE.test(text)));

/** Merged over half of the table. */
const isWide = ({ line }: GridRow, { at }: Header<string>, merges: readonly Merge[]): boolean =>
  merges.some(({ lines, columns }) => lines[0] <= line && line <= lines[1] && (columns[1] - columns[0] + 1) * 2 > at.size);

/** Numbers of columns below the header: 1, 2, 3; 甲, 乙, 1, 2. */
const areNumbers = (filled: readonly string[]): boolean => {
  const numbers = filled
    .map((text) => halfWidth(text).replace(/[()（）]/g, ''))
    .filter((text) => !/^(栏次|[甲乙丙丁])$/.test(text));
  return numbers.length >= 3 && numbers.every((text, index) => text === String(index + 1));
};

/** A grid's rows with the value of cells merged over several rows in each of them. */
export const spread = ({ rows, merges }: Grid, after: number): readonly GridRow[] => {
  const tall = merges.filter(({ lines }) => lines[1] > lines[0] && lines[0] > after);
  if (tall.length === 0) return rows;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const given = new Map<number, [column: number, value: Cell][]>();
  for (const { lines, columns } of tall) {
    const value = byLine.get(lines[0])?.cells[columns[0]];
    for (let line = lines[0] + 1; !isEmpty(value) && line <= lines[1]; line += 1)
      given.set(line, [...(given.get(line) ?? []), [columns[0], value]]);
  }
  return rows.map((row) => {
    const own = given.get(row.line);
    if (!own) return row;
    const cells = [...row.cells];
    for (const [column, value] of own) cells[column] = value;
    return { ...row, cells: Array.from(cells, (cell) => cell ?? null) };
  });
};
