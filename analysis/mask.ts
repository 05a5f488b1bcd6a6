import { doors } from './mask/doors.ts';
import type { Found } from './mask/found.ts';
import { names } from './mask/names.ts';
import { numbers } from './mask/numbers.ts';
import { viewed } from './mask/view.ts';

export type { Found, PrivateKind } from './mask/found.ts';

export interface Masked {
  /** The text with three asterisks in place of each private piece; it may be shown to anybody. */
  readonly text: string;
  /** The pieces in order, with their positions in the original text. */
  readonly found: readonly Found[];
}

const asterisks = '***';

/**
 * Masks private data in a text before others read it: telephone, identity and card numbers, plates, e-mail addresses, names (beside titles
 * and kinship words, or by their own characters), doors; in Chinese and English. The caller keeps the original for those who must act.
 */
export const mask = (text: string): Masked => {
  const view = viewed(text);
  const found = apart([...numbers(view.text), ...doors(view.text), ...names(view.text)], view.text.length).map(
    ({ kind, start, end }) => ({ kind, ...view.place(start, end) }),
  );
  let masked = '';
  let from = 0;
  for (const { start, end } of found) {
    masked += text.slice(from, start) + asterisks;
    from = end;
  }
  return { text: masked + text.slice(from), found };
};

/**
 * Resolves overlaps; the result is in the order of the text. Of two overlapping kinds the more specific one (listed first) stays, unless
 * the other contains all of it; pieces of one kind are merged. An array maps each position to its piece, so that many thousand pieces take
 * linear time.
 */
const apart = (found: readonly Found[], length: number): Found[] => {
  const kept: Found[] = [];
  const holders = new Int32Array(length).fill(-1);
  for (const { kind, ...piece } of found) {
    const met = [...new Set(holders.subarray(piece.start, piece.end))].flatMap((index) => kept[index] ?? []);
    const holdsAll = met.every((other) => piece.start <= other.start && other.end <= piece.end);
    if (!holdsAll && met.some((other) => other.kind !== kind)) continue;
    const start = Math.min(piece.start, ...met.map((other) => other.start));
    const end = Math.max(piece.end, ...met.map((other) => other.end));
    holders.fill(kept.length, start, end);
    kept.push({ kind: met[0]?.kind ?? kind, start, end });
  }
  return kept.filter(({ start }, index) => holders[start] === index).toSorted((a, b) => a.start - b.start);
};
