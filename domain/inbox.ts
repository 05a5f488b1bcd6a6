// The office's inbox: how far a suggestion has come as whoever works through them sees it, and what a search asks for.
import { z } from 'zod';
import { readReceipt } from './ids.ts';
import { Outcome } from './plan.ts';

/**
 * `unread`: nobody has read it yet, or the reader could not. `waiting`: read, and without an answer. `standing`: no letter asked for
 * it; it is kept.
 */
export const InboxState = z.enum(['unread', 'waiting', 'standing', 'withdrawn', ...Outcome.options]);
export type InboxState = z.infer<typeof InboxState>;

/** Where a suggestion stands: what its author took back before all else, then its answer. */
export function inboxState(it: {
  readonly ofLetter: boolean;
  readonly read: boolean;
  readonly outcome: Outcome | null;
  readonly withdrawn: boolean;
}): InboxState {
  if (it.withdrawn) return 'withdrawn';
  if (it.outcome !== null) return it.outcome;
  if (!it.read) return 'unread';
  return it.ofLetter ? 'waiting' : 'standing';
}

/** A search: all words must stand in the text; or it is one receipt. */
export interface Search {
  readonly receipt: string | null;
  readonly words: readonly string[];
}

/** So many words of so many signs are looked for; nobody types more. */
const MOST_WORDS = 6;
const LONGEST_WORD = 40;

/** What somebody looks for: signs that look alike are alike, words are parted by spaces. */
export function searchOf(typed: string): Search {
  const plain = typed.normalize('NFKC').trim();
  const receipt = readReceipt(plain);
  if (receipt !== undefined) return { receipt, words: [] };
  const words = plain.split(/\s+/).filter((word) => word !== '');
  return { receipt: null, words: words.slice(0, MOST_WORDS).map((word) => Array.from(word).slice(0, LONGEST_WORD).join('')) };
}

/** So much of a text before the words that were looked for. */
const BEFORE = 8;

/** A text in one line, shortened around the first of the words that were looked for. */
export function glimpse(text: string, words: readonly string[], signs: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const low = line.toLowerCase();
  const all = Array.from(line);
  if (all.length <= signs) return line;
  const found = words.map((word) => ({ at: low.indexOf(word.toLowerCase()), long: Array.from(word).length }));
  const [first = { at: 0, long: signs }] = found.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at);
  const before = Math.max(0, Math.min(BEFORE, signs - first.long));
  const at = Math.max(0, Math.min(Array.from(line.slice(0, first.at)).length - before, all.length - signs));
  const end = at + signs;
  return `${at > 0 ? '…' : ''}${all.slice(at, end).join('')}${end < all.length ? '…' : ''}`;
}
