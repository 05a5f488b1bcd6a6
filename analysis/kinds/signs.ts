import { stem } from '../words.ts';
import { ideasOf } from './ideas.ts';

/** What a text has that tells its kind, with how much each counts. */
export type Signs = ReadonlyMap<string, number>;

const idea = 2.5;
const piece = 4;

/** Single signs and their pairs of Chinese, stems of other languages and their pairs, ideas, figures and marks, and how long it is. */
export const signsOf = (seenText: string): Signs => {
  const found = new Map<string, number>();
  for (const [run] of seenText.matchAll(/\p{Script=Han}+/gu)) {
    const signs = Array.from(run);
    signs.forEach((sign, i) => {
      found.set(sign, 0.7);
      if (i > 0) found.set(`${signs[i - 1] ?? ''}${sign}`, 1);
      if (i > 1) found.set(`${signs[i - 2] ?? ''}${signs[i - 1] ?? ''}${sign}`, 0.7);
    });
  }
  let last = '^';
  for (const [word] of seenText.matchAll(/[a-z]+/g)) {
    const next = stem(word);
    found.set(` ${next}`, 1);
    found.set(` ${last} ${next}`, 0.7);
    last = next;
    // Whoever misspells a word gets most of its pieces right.
    const edged = `^${word}$`;
    for (let i = 0; i + piece <= edged.length; i++) found.set(`~${edged.slice(i, i + piece)}`, 0.4);
  }
  for (const [mark] of seenText.matchAll(/\d+|[!?:;、(\n]/g)) found.set(/\d/.test(mark) ? '#' : mark, 0.5);
  for (const name of ideasOf(seenText)) found.set(`=${name}`, idea);
  found.set(`length ${Math.min(7, Math.floor(Math.log2(seenText.length + 1)))}`, 1);
  return found;
};

/** The same of Chinese in Latin letters: syllables, their pairs and threes. */
export const signsOfSyllables = (syllables: readonly string[]): Signs => {
  const found = new Map<string, number>();
  syllables.forEach((syllable, i) => {
    found.set(syllable, 0.7);
    if (i > 0) found.set(syllables.slice(i - 1, i + 1).join(' '), 1);
    if (i > 1) found.set(syllables.slice(i - 2, i + 1).join(' '), 1);
  });
  return found;
};
