// A card: one thing, read in three seconds (storyboards, manners 1 and 2). Which channel shows it, and how, is not known here.
import type { Deed } from '../domain/deeds.ts';
import type { Facts } from '../locales/say.ts';
import type { Words } from '../locales/words.ts';

export type Button = { readonly label: string; readonly deed: Deed } | { readonly label: string; readonly url: string };

export interface Card {
  /** The thing and its state, with the light or one sign in front. */
  readonly title: string;
  /** Six at most; an empty one keeps a distance. */
  readonly lines: readonly string[];
  /** Three rows at most, the likely deed first and alone in its row. */
  readonly buttons: readonly (readonly Button[])[];
  /** A picture above it, by the id under which records/ keep it. */
  readonly photo?: { readonly fileId: string };
}

// Private-use signs, which nobody writes: what stands between them is shown struck through.
const STRUCK = ['\uE000', '\uE001'] as const;

/** Words that no longer hold and stay visible: shown struck through, however a channel does that. */
export const struckThrough = (words: string): string => STRUCK.join(words);

/** A text without its marks, and where in it something is struck through. */
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

/** A button whose label is a key of locales: tests and the rehearsal find it by that. */
export const button = (words: Words, label: string, deed: Deed, facts: Facts = {}): Button => ({
  label: words.say(label, facts),
  deed,
});

/** "‹ back". */
export const back = (words: Words, deed: Deed): Button => button(words, 'button-back', deed);

/** How many entries a list shows on a page. */
export const PAGE = 5;

/** Number buttons in one row, and one row to turn the pages. */
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
