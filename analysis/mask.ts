import { doors } from './mask/doors.ts';
import type { Found } from './mask/found.ts';
import { names } from './mask/names.ts';
import { numbers } from './mask/numbers.ts';
import { simplified } from './words.ts';

export type { Found, PrivateKind } from './mask/found.ts';

export interface Masked {
  /** The text with three asterisks in place of each private piece; it may be shown to anybody. */
  readonly text: string;
  /** The pieces in their order, by their places in the text that was given. */
  readonly found: readonly Found[];
}

const asterisks = '***';

/**
 * Takes private data out of a text before others read it: telephone, identity and card numbers, plates, e-mail, names beside
 * titles and kinship words, doors; in Chinese and English. The original is the caller's to keep for those who must act.
 */
export const mask = (text: string): Masked => {
  const narrow = simplifiedInPlace(narrowed(text));
  const found = apart([...numbers(narrow), ...doors(narrow), ...names(narrow)]);
  let masked = '';
  let from = 0;
  for (const { start, end } of found) {
    masked += text.slice(from, start) + asterisks;
    from = end;
  }
  return { text: masked + text.slice(from), found };
};

/** Wide letters, digits and spaces made narrow one by one, so that every place stays where it is. */
const narrowed = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (wide) => (wide === '\u3000' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));

/** Simplified characters, where that moves no place. */
const simplifiedInPlace = (text: string): string => {
  const written = simplified(text);
  return written.length === text.length ? written : text;
};

/** In the order of the text; of two that overlap, the one that says more about its piece (listed first) stays. */
const apart = (found: readonly Found[]): Found[] => {
  const kept: Found[] = [];
  for (const piece of found) {
    const other = kept.findIndex(({ start, end }) => piece.start < end && start < piece.end);
    if (other < 0) kept.push(piece);
    else {
      const { kind, start, end } = kept[other] ?? piece;
      if (kind === piece.kind) kept[other] = { kind, start: Math.min(start, piece.start), end: Math.max(end, piece.end) };
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
};
