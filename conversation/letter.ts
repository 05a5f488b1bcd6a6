// The open letter: everybody who opens it here counts as one of its readers, once.
import { openLetter } from '../actions/years.ts';
import { yearOfCode } from '../domain/ids.ts';
import { noLetterCard, wholeLetterCard } from '../cards/letters.ts';
import type { Commands, Presses } from './talk.ts';
import { letterFacts, letterFor } from '../views/letters.ts';

export const commands = {
  letter: async (talk) => {
    const words = await talk.words();
    const letter = await letterFor(talk.person.regionCode ?? talk.station.regionCode, words.now);
    if (!letter) return void (await talk.showCard(null, noLetterCard(words)));
    await openLetter(talk.person, letter.id);
    await talk.showCard(`letter/${letter.id}`, wholeLetterCard(words, letterFacts(letter, words.now)));
  },
} satisfies Partial<Commands>;

export const presses = {
  'letter.open': async (talk) => {
    const opened = await openLetter(talk.person, yearOfCode(talk.deed.year));
    if (!opened.ok) return talk.refuse(opened.problem);
    const words = await talk.words();
    const { year, plan } = opened.value;
    await talk.updateCard(wholeLetterCard(words, letterFacts({ id: year.id, closesAt: year.closesAt, plan }, words.now)));
  },
} satisfies Partial<Presses>;
