// The office's inbox: how far each suggestion has come, and what a search looks for.
import { z } from 'zod';
import { readReceipt } from './ids.ts';
import { Outcome } from './plan.ts';

/**
 * `unread`: neither the reader nor a person has read it yet. `waiting`: read, but not answered. `standing`: it belongs to no letter and is
 * kept.
 */
export const InboxState = z.enum(['unread', 'waiting', 'standing', 'withdrawn', ...Outcome.options]);
export type InboxState = z.infer<typeof InboxState>;

/** The state of a suggestion in the inbox. A withdrawal comes before any answer. */
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

/** A search: either one receipt, or words that must all occur in the text. */
export interface Search {
  readonly receipt: string | null;
  readonly words: readonly string[];
}

/** Limits of a search: words, and characters per word. */
const MOST_WORDS = 6;
const LONGEST_WORD = 40;

/** Reads what somebody typed as a search: compatibility forms are unified (NFKC), spaces separate words. */
export function searchOf(typed: string): Search {
  const plain = typed.normalize('NFKC').trim();
  const receipt = readReceipt(plain);
  if (receipt !== undefined) return { receipt, words: [] };
  const words = plain.split(/\s+/).filter((word) => word !== '');
  return { receipt: null, words: words.slice(0, MOST_WORDS).map((word) => Array.from(word).slice(0, LONGEST_WORD).join('')) };
}

/** How many characters of a text are shown before the first match. */
const BEFORE = 8;

/** A text on one line, shortened to `signs` characters around the first match. */
export function glimpse(text: string, words: readonly string[], signs: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const low = line.toLowerCase();
  const all = Array.from(line);
  if (all.length <= signs) return line;
  const found = words.map((word) => ({ at: low.indexOf(word.toLowerCase()), long: Array.from(word).length }));
  const [first = { at: 0, long: signs }] = found.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at);
  const before = Math.max(0, Math.min(BEFORE, signs - first.long));
  const index = Math.max(0, Math.min(Array.from(line.slice(0, first.at)).length - before, all.length - signs));
  const end = index + signs;
  return `${index > 0 ? '…' : ''}${all.slice(index, end).join('')}${end < all.length ? '…' : ''}`;
}
