import { every } from './every.ts';
import { simplified } from '../words.ts';
import { surnames } from './surnames.ts';

/** A text as a person sees it, with the positions of its units in the original text. */
export interface View {
  readonly text: string;
  /** The range in the original text of `start` to `end` in this one, including the invisible characters around it. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

/**
 * Normalises a text so that every rule reads what eyes read: wide, circled, keycap and mathematical digits and letters become plain ones,
 * digits of every script 0 to 9, every dash `-`, every space ` `, traditional characters simplified; invisible characters (directions, zero
 * width, variation) and combining accents are left out.
 */
export const viewed = (text: string): View => {
  const whole = oneForOne.test(text) ? { text: text.replace(hasOther, plainSign) } : rewritten(text);
  const { text: seen, from, to } = parted.test(whole.text) ? joined(whole) : whole;
  const written = simplified(seen);
  return {
    text: written.length === seen.length ? written : seen,
    place: (start, end) =>
      from && to
        ? { start: start === 0 ? 0 : (to[start - 1] ?? 0), end: end < from.length ? (from[end] ?? text.length) : text.length }
        : { start, end },
  };
};

/** Most texts contain only characters that stay or have a plain form of the same length. */
const oneForOne = /^[\n -~\p{Script=Han}\uFF01-\uFF5E、。《》「」“”‘’…·\u2010-\u2015\u2212\u3000\u00A0]*$/u;
const hasOther = /[\uFF01-\uFF5E\u2010-\u2015\u2212\u3000\u00A0\u2F00-\u2FDF\uF900-\uFAFF]/g;

interface Rewritten {
  readonly text: string;
  /** Where each unit begins and ends in the original text; absent where positions are the same. */
  readonly from?: readonly number[];
  readonly to?: readonly number[];
}

const parts = '[ *_./|~-]{1,2}';
/** 龙 飞 虎, 李*明: a name with separated characters. */
const marks = '[*_./|~-]{1,2}';
const partedName = `[${[...surnames].join('')}](?:${parts}(?![男女])\\p{Script=Han}(?:${parts}\\p{Script=Han}|(?!\\p{Script=Han}))|${marks}(?![男女])\\p{Script=Han})`;
const parted = new RegExp(partedName, 'u');
const everyParted = new RegExp(partedName, 'gu');

const joined = ({ text, from, to }: Rewritten): Rewritten => {
  const dropped = new Set<number>();
  for (const { index, 0: whole } of every(text, everyParted)) {
    for (let i = 0; i < whole.length; i++) if (parting.has(whole.charAt(i))) dropped.add(index + i);
  }
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !dropped.has(at));
  return {
    text: kept.map((at) => text.charAt(at)).join(''),
    from: kept.map((at) => from?.[at] ?? at),
    to: kept.map((at) => to?.[at] ?? at + 1),
  };
};

const parting = new Set(' *_./|~-');

const rewritten = (text: string): Rewritten => {
  const from: number[] = [];
  const to: number[] = [];
  let seen = '';
  let at = 0;
  for (const sign of text) {
    const ringed = circled.test(sign) && !circled.test(neighbour(text, at, sign.length)) ? ' ' : undefined;
    const plain = ringed ?? plainSign(sign);
    for (let i = 0; i < plain.length; i++) {
      from.push(at);
      to.push(at + sign.length);
    }
    seen += plain;
    at += sign.length;
  }
  return { text: seen, from, to };
};

const circled = /^[\u2460-\u2473\u24EA\u24F5-\u24FF\u2776-\u2793]/u;

/** The character next to a position. A circled digit alone numbers a list's items and belongs to no number. */
const neighbour = (text: string, index: number, length: number): string =>
  circled.test(text.charAt(index - 1)) ? text.charAt(index - 1) : text.slice(index + length).slice(0, 1);

const known = new Map<string, string>();
const plainSign = (sign: string): string => {
  let plain = known.get(sign);
  if (plain === undefined) {
    plain = read(sign);
    if (known.size < 20_000) known.set(sign, plain);
  }
  return plain;
};

const unseen = /^[\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]$/u;
const dash = /^[\p{Pd}\u2043\u2212\u23AF\u2500\u30FC\uFF70]$/u;
const space = /^[\p{Zs}\t]$/u;
const figure = /^\p{Nd}$/u;
/** Characters with a plain form that reads the same; measures (㎡) and marks (…) stay. */
const hasPlain = /^[\p{L}\p{Nd}\p{No}\uFF01-\uFF5E\uFE10-\uFE6B\u2F00-\u2FDF]$/u;

const read = (sign: string): string => {
  if (unseen.test(sign)) return '';
  if (dash.test(sign)) return '-';
  if (space.test(sign)) return ' ';
  if (!hasPlain.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  // ❶ and ➀ to ➓, ⓵ to ⓾, ⓿: circled digits without a plain form in Unicode
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1);
  if (code >= 0x24f5 && code <= 0x24fe) return String(code - 0x24f4);
  if (code === 0x24ff) return '0';
  const plain = sign.normalize('NFKC');
  return Array.from(plain, (one) =>
    figure.test(one) ? String(valueOf(one)) : one.normalize('NFD').replace(/\p{M}/gu, '') || one,
  ).join('');
};

/** The digits of a script are consecutive, zero first. */
const valueOf = (one: string): number => {
  const code = one.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let value = 0;
  while (value < 9 && figure.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
};
