// Tells edits by people from edits by their app, which change no word, for instance when the app has found a link's picture.
import { createHash } from 'node:crypto';
import type { Where } from '../actions/people.ts';
import { wordsWith } from '../views/suggestions.ts';
import type { Said } from './channel.ts';
import { spokenCommand } from './commandWords.ts';

/** How many messages this process remembers, by fingerprints of their words alone. */
const MOST = 5_000;
const prints = new Map<string, string>();

const keyOf = ({ bot, chat }: Where, message: string): string => `${bot}/${chat}/${message}`;
const printOf = (words: string): string => createHash('sha256').update(words).digest('base64');

/** Remembers what a message said when it came. */
export function remember(where: Where, message: string, words: string): void {
  prints.set(keyOf(where, message), printOf(words));
  const [oldest] = prints.keys();
  if (prints.size > MOST && oldest !== undefined) prints.delete(oldest);
}

/** Whether an edited message says something other than when it came. */
export async function changesWords(where: Where, changed: Said): Promise<boolean> {
  const words = changed.text ?? changed.caption ?? '';
  const before = prints.get(keyOf(where, changed.id));
  if (before !== undefined) return before !== printOf(words);
  const filed = await wordsWith(where, changed.id);
  const said = spokenCommand(words)?.rest || words;
  return filed === undefined || !filed.includes(said);
}
