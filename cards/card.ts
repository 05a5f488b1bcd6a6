// A card: one thing, read in three seconds (storyboards, manners 1 and 2). It does not know which channel shows it, or how.
import type { Deed } from '../domain/deeds.ts';
import type { Facts } from '../locales/say.ts';
import type { Words } from '../locales/words.ts';

export type Button = { readonly label: string; readonly deed: Deed } | { readonly label: string; readonly url: string };

export interface Card {
  /** The thing and its state, with its light or one symbol in front. */
  readonly title: string;
  /** Six at most; an empty line separates. */
  readonly lines: readonly string[];
  /** Three rows at most; the likely button comes first, alone in its row. */
  readonly buttons: readonly (readonly Button[])[];
  /** A picture above the text, by its id in records/. */
  readonly photo?: { readonly fileId: string };
}

// Private-use characters, which nobody types: text between them is shown struck through.
const STRUCK = ['\uE000', '\uE001'] as const;

/** Words that were replaced but stay visible, struck through in the channel's way. */
export const struckThrough = (words: string): string => STRUCK.join(words);

/** A text without its strike marks, and the ranges that are struck through. */
export function unmarked(text: string): { text: string; struck: { offset: number; length: number }[] } {
  const struck: { offset: number; length: number }[] = [];
  let plain = '';
  for (const part of text.split(/(\uE000[^\uE000\uE001]*\uE001)/)) {
    const words = part.replaceAll(/[\uE000\uE001]/g, '');
    if (part.startsWith(STRUCK[0]) && words !== '') struck.push({ offset: plain.length, length: words.length });
    plain += words;
  }
  return { text: plain, struck };
}

/** A button whose label is a key of locales; tests and the rehearsal find buttons by that key. */
export const button = (words: Words, label: string, deed: Deed, facts: Facts = {}): Button => ({
  label: words.say(label, facts),
  deed,
});

/** The button "‹ back". */
export const back = (words: Words, deed: Deed): Button => button(words, 'button-back', deed);

/** How many entries a list shows per page. */
export const PAGE = 5;

/** One row of number buttons, and one row to turn pages. */
export const listButtons = <Entry>(
  words: Words,
  entries: readonly Entry[],
  { page, count, open, turn }: { page: number; count: number; open: (entry: Entry) => Deed; turn: (page: number) => Deed },
): Button[][] => {
  const numbers = entries.map((entry, index) => ({ label: String(page * PAGE + index + 1), deed: open(entry) }));
  const pages = Math.ceil(count / PAGE);
  const turning = [
    ...(page > 0 ? [button(words, 'button-newer', turn(page - 1))] : []),
    ...(page + 1 < pages ? [button(words, 'button-older', turn(page + 1))] : []),
  ];
  return [numbers, turning].filter((row) => row.length > 0);
};
