// What a text must be so that it can be stored: checked at every border through which texts come.
import { z } from 'zod';

/** A character that cannot be stored: its Unicode number, and its place in the text, counted from 1. */
export interface OddSign {
  readonly sign: string;
  readonly place: number;
}

/**
 * The first character of a text that cannot be stored: U+0000 and lone surrogates, which PostgreSQL refuses, and the other control
 * characters, which break terminals, sheets and pages. Tab and line ends are allowed; so are invisible and direction characters, which
 * scripts and emoji need.
 */
export function oddSignIn(text: string): OddSign | undefined {
  let place = 0;
  for (const sign of text) {
    place++;
    const number = Number(sign.codePointAt(0));
    if (isControl(number) || isHalf(number)) return { sign: nameOf(number), place };
  }
  return undefined;
}

const isControl = (number: number): boolean =>
  (number < 0x20 && number !== 0x09 && number !== 0x0a && number !== 0x0d) || (number >= 0x7f && number <= 0x9f);
const isHalf = (number: number): boolean => number >= 0xd800 && number <= 0xdfff;
const nameOf = (number: number): string => `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;

/** The number of code points in a text; an emoji counts as one or a few, never as half of one. */
export function signsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The longest view of a deputy or member on a candidate, in characters: five of them fill one message. */
export const LONGEST_VIEW = 500;

/** What is wrong with a text, as a message id with its facts. */
export type TextProblem =
  | { readonly id: 'text-sign-not-kept'; readonly facts: { readonly sign: string; readonly place: number } }
  | { readonly id: 'text-too-long'; readonly facts: { readonly most: number; readonly found: number } }
  | { readonly id: 'text-missing'; readonly facts: Readonly<Record<string, never>> };

/** Something visible: neither a space nor a format character. */
const VISIBLE = /[^\s\p{Z}\p{Cf}]/u;

/** Why a text cannot be taken, if it cannot: empty, an unstorable character, or more than `most` characters. */
export function textProblem(text: string, most: number): TextProblem | undefined {
  if (!VISIBLE.test(text)) return { id: 'text-missing', facts: {} };
  const odd = oddSignIn(text);
  if (odd) return { id: 'text-sign-not-kept', facts: { ...odd } };
  const found = text.length > most ? signsIn(text) : 0;
  return found > most ? { id: 'text-too-long', facts: { most, found } } : undefined;
}

/**
 * A text that can be stored, of at most `most` characters. The issue has the problem in `params` and an English message for those who write
 * files.
 */
export const storableText = (most: number) =>
  z.string().superRefine((text, found) => {
    const problem = textProblem(text, most);
    if (problem) found.addIssue({ code: 'custom', message: worded(problem), params: { problem } });
  });

/** The problem that an issue of {@link storableText} carries. */
export const problemIn = (issue: z.core.$ZodIssue): TextProblem | undefined =>
  issue.code === 'custom' ? (issue.params?.problem as TextProblem | undefined) : undefined;

/** The problem in words, as the readers of files and forms say it: what was expected, what was found. */
export function worded({ id, facts }: TextProblem): string {
  switch (id) {
    case 'text-sign-not-kept':
      return `expected signs that can be kept, found ${facts.sign} in place ${facts.place}`;
    case 'text-too-long':
      return `expected ${facts.most} signs at most, found ${facts.found}`;
    case 'text-missing':
      return 'expected words, found none';
  }
}

/** A lone surrogate is stored as a character of the last private plane, which nobody uses, until its other half arrives. */
const PRIVATE = 0x10_0000;
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A text as PostgreSQL can store it, without loss: U+0000 becomes its picture ␀ (U+2400), a lone surrogate a private character that joining
 * the pieces reads back (a chat app that cuts a text after 4,096 units may cut an emoji in two). For what citizens say, which is never
 * refused.
 */
export const storable = (text: string): string => {
  const visible = text.includes('\u0000') ? text.replaceAll('\u0000', '\u2400') : text;
  return visible.replace(HALF, (half) => String.fromCodePoint(PRIVATE + half.charCodeAt(0)));
};

/** Plain data in which every text and every property name is {@link storable}. */
export function storableIn(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(storableIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [storable(name), storableIn(part)]));
}

/** At most `most` characters of a text, with an ellipsis if some are cut off. */
export const shortened = (text: string, most: number): string =>
  text.length <= most || signsIn(text) <= most
    ? text
    : `${Array.from(text.slice(0, most * 2))
        .slice(0, most)
        .join('')}…`;
