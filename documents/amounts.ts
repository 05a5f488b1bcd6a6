// Amounts of money and quantities as people write them.
import { type Cell, expected, halfWidth, ok, type Read, textOf } from './cells.ts';
import { squared } from './columns.ts';

const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  thousand: 3,
  million: 6,
  m: 6,
  k: 3,
};

/** Commas stand before groups of three digits or nowhere: `1,2345` is no number that can be read safely. */
const ungrouped = (text: string): string => (/^\d{1,3}(,\d{3})+(?![\d,])/.test(text) ? text.replaceAll(',', '') : text);

/** The first number in a text, to be shown as what was probably meant. */
const numberIn = (text: string): string => /\d[\d,]*(?:\.\d+)?(?:[百千十]?万|亿|千)?元?/.exec(text)?.[0] ?? '';

/** Less than this part of a fen is a computer's rounding: `480.12000000000006`. */
const NOISE = 0.001;

/**
 * An amount in yuan as people write it, in fen: `1200000`, `1,200,000.50`, `120万元`, `1.2亿`, `¥3.5 million`. `power` is the power of ten of
 * the column's own unit (4 for 万元), used where the cell names none. Exact: decimals are computed in floating point only to recognise what
 * a spreadsheet's rounding has left behind.
 */
export const fenOf = (cell: Cell, power = 0): Read<number> => {
  const written = halfWidth(textOf(cell)).toLowerCase();
  const text = ungrouped(written.replace(/^(¥|cny|rmb|人民币)/, '').replace(/(元|yuan|cny|rmb)$/, ''));
  const parts = /^(\d+)(?:\.(\d+))?(|百|千|万|十万|百万|千万|亿|thousand|million|m|k)$/.exec(text);
  if (!parts) return expected('amount', numberIn(written));
  const [, whole = '', fraction = '', unit = ''] = parts;
  const places = (unit === '' && !/(元|yuan|cny|rmb)$/.test(written) ? power : (POWERS[unit] ?? 0)) + 2;
  const rest = fraction.replace(/(?<!0)0+$/, '');
  if (rest.length > places) return withoutNoise(`${whole}.${fraction}`, places);
  const value = Number(whole + rest.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? ok(value) : expected('amount');
};

/** The nearest whole fen, if only rounding lies between. */
const withoutNoise = (written: string, places: number): Read<number> => {
  const fen = Number(written) * 10 ** places;
  const whole = Math.round(fen);
  const noise = Math.max(NOISE, Math.abs(fen) * Number.EPSILON * 4);
  if (Number.isSafeInteger(whole) && Math.abs(fen - whole) < noise) return ok(whole, 'rounded');
  return expected('amount', String(whole / 10 ** places));
};

/** A quantity with the word for what is counted, if the cell names it: `60个餐位`. */
export interface Counted {
  readonly quantity: number;
  readonly measure: string | null;
}

/** A quantity: a positive whole number, also `1,200`, `１２`, `1.2万` and `60 个餐位`. `power` is that of the column's own unit. */
export const countedOf = (cell: Cell, power = 0): Read<Counted> => {
  const written = halfWidth(textOf(cell));
  const parts = /^(\d[\d,]*)(?:\.(\d+))?(百万|万|千|百)?([^\d.,，。%％~～\-–—+≥≤<>约余多()或×]{0,20}|k?m[23])$/u.exec(written);
  const digits = ungrouped(parts?.[1] ?? '');
  if (!parts || !/^\d{1,12}$/.test(digits) || ABOUT.test(parts[4] ?? '')) return expected('whole-number', numberIn(written));
  const [, , fraction = '', times = '', measure = ''] = parts;
  const exact = Number(`${digits}.${fraction || '0'}`) * 10 ** (times === '' ? power : (POWERS[times] ?? 0));
  const quantity = Math.round(exact);
  const isWhole = Math.abs(exact - quantity) < NOISE / 1_000;
  if (!isWhole || quantity <= 0 || quantity > MOST) return expected('whole-number', quantity > 0 ? String(quantity) : undefined);
  const read = { quantity, measure: measure === '' ? null : squared(measure) };
  return exact === quantity ? ok(read) : ok(read, 'rounded');
};

/** Words behind a number that make it no number. */
const ABOUT = /左右|上下|以上|以下|以内|不等|待定|暂定|预[计估]|approx/i;

/** What a list can hold (domain/plan.ts). */
const MOST = 2_000_000_000;

/** A quantity alone, in a cell that names no measure. */
export const quantityOf = (cell: Cell): Read<number> => {
  const read = countedOf(cell);
  if (!read.ok) return read;
  return read.value.measure === null
    ? ok(read.value.quantity, read.assumed)
    : expected('whole-number', String(read.value.quantity));
};
