/** The value of a cell in a sheet or a CSV file. */
export type Cell = string | number | boolean | Date | null | undefined;

/** The value of a cell, or what was expected there (the last part of a message id). */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: Expected };
export type Expected =
  | 'amount'
  | 'whole-number'
  | 'date'
  | 'region'
  | 'aspect'
  | 'unit'
  | 'sources'
  | 'sum'
  | 'text'
  | 'same-count'
  | 'same-candidate'
  | 'id';

export const ok = <T>(value: T): Read<T> => ({ ok: true, value });
export const expected = (what: Expected): Read<never> => ({ ok: false, expected: what });

/** A cell as trimmed text; a date as ISO. Empty for an empty cell. */
export const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replaceAll('\u00a0', ' ').replaceAll('\ufeff', '').trim();
};

const halfWidth = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  thousand: 3,
  million: 6,
  m: 6,
  k: 3,
};

/**
 * An amount in yuan as people write it, in fen: `1200000`, `1,200,000.50`, `120万元`, `1.2亿`, `¥3.5 million`. `power` is the power of ten of
 * the column's own unit (4 for 万元), used where the cell names none. Exact: decimals are not computed in floating point.
 */
export const fenOf = (cell: Cell, power = 0): Read<number> => {
  const text = halfWidth(textOf(cell))
    .toLowerCase()
    .replace(/^(¥|cny|rmb|人民币)/, '')
    .replace(/(元|yuan|cny|rmb)$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const parts = /^(\d+)(?:\.(\d+))?(|千|万|百万|千万|亿|thousand|million|m|k)$/.exec(text);
  if (!parts) return expected('amount');
  const [, whole = '', fraction = '', unit = ''] = parts;
  const places = (unit === '' ? power : (POWERS[unit] ?? 0)) + 2;
  const rest = fraction.replace(/(?<!0)0+$/, '');
  if (rest.length > places) return expected('amount');
  const value = Number(whole + rest.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? ok(value) : expected('amount');
};

/** A quantity: a positive whole number, also `1,200` and `１２`. */
export const quantityOf = (cell: Cell): Read<number> => {
  const text = halfWidth(textOf(cell))
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\.0+$/, '');
  const value = Number(text);
  return /^\d{1,12}$/.test(text) && value > 0 ? ok(value) : expected('whole-number');
};

/**
 * A day as ISO text: `2025-10-31`, `2025/10/31`, `2025.10.31`, `20251031`, `2025年10月31日`; `2025年10月` and `2025年10月底` are the month's last
 * day; a number is a spreadsheet's day number. A day that does not exist is refused.
 */
export const dayOf = (cell: Cell): Read<string> => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? expected('date') : ok(cell.toISOString().slice(0, 10));
  const text = halfWidth(textOf(cell));
  if (/^\d{5}(\.0+)?$/.test(text))
    return ok(new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10));
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (whole) return isoDay(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const month = /^(\d{4})(?:年(\d{1,2})月[底末]?前?|[-/](\d{1,2}))$/.exec(text);
  if (!month) return expected('date');
  const [year, number] = [Number(month[1]), Number(month[2] ?? month[3])];
  return isoDay(year, number, new Date(Date.UTC(year, number, 0)).getUTCDate());
};

const isoDay = (year: number, month: number, day: number): Read<string> => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 2000 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? ok(date.toISOString().slice(0, 10))
    : expected('date');
};

/** Several lines in one cell: each on its own line or separated by `；` or `;`; leading numbers and bullets are removed. */
export const linesOf = (cell: Cell): readonly string[] =>
  textOf(cell)
    .split(/[；;\r\n]+/)
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,2}[)）.、](?!\d)|[•·*-]\s)\s*/, '').trim())
    .filter((line) => line !== '');
