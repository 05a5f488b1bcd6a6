import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import { AggressiveTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { Converter } from 'opencc-js/t2cn';
import { jieba } from './dictionary.ts';

const han = /\p{Script=Han}/u;
const latin = /^[a-z]+$/;
const marks = /\p{M}+/gu;
const possessive = /['’](?:s\b)?/g;
const aWord = /[\p{L}\p{N}]/u;
/** Normalisation sorts a run of combining marks; more than eight on one letter are not writing. */
const heaped = /(\p{M}{8})\p{M}+/gu;
const notAWord = /[^\p{L}\p{N}]+/gu;

const toSimplified = Converter({ from: 't', to: 'cn' });
const english = new AggressiveTokenizer();
const stems = new Map<string, string>();

/** Normalised writing, called `plain`: full-width forms become half-width (NFKC), traditional characters simplified, letters lower case. */
export const plain = (text: string): string => simplified(composed(text).toLowerCase());

/** A text without spaces, punctuation, width, case and script: equal results mean the same words. */
export const normal = (text: string): string => simplified(composed(text).toLowerCase().replace(notAWord, ''));

const composed = (text: string): string => text.replace(heaped, '$1').normalize('NFKC');

/**
 * The words of a text in order, in `plain` form: Chinese cut by jieba, English tokenised and stemmed, numbers as they are; without
 * punctuation and spaces.
 */
export const words = (text: string): string[] => wordsOfPlain(plain(text));

/** The same for a text that is already in `plain` form. */
export const wordsOfPlain = (written: string): string[] => {
  if (!han.test(written)) return english.tokenize(unadorned(written)).map(stem);
  return jieba()
    .cut(written, true)
    .filter((word) => aWord.test(word))
    .map((word) => (latin.test(word) ? stem(word) : word));
};

export interface Tagged {
  readonly word: string;
  /** Part of speech by jieba's dictionary: `nr` a person's name, `ns` a place, `n` a noun, `v` a verb, `x` unknown to it. */
  readonly tag: string;
}

/** The pieces of a text with their parts of speech; joined they are the text again. Recent results are cached. */
export const tagged = (text: string): readonly Tagged[] => {
  let pieces = lately.get(text);
  if (!pieces) {
    pieces = jieba().tag(text, true);
    if (lately.size >= remembered) lately.clear();
    lately.set(text, pieces);
  }
  return pieces;
};

const remembered = 2_000;
const lately = new Map<string, readonly Tagged[]>();

/** Traditional characters simplified, everything else as it is. */
export const simplified = (text: string): string => (han.test(text) ? toSimplified(text) : text);

/** The tokenizer knows only a to z: é becomes e, and `school's` becomes `school`. */
const unadorned = (text: string): string => text.normalize('NFKD').replace(marks, '').replace(possessive, '');

/** Longer words are not stemmed; a long run of one letter is no word. */
const longestWord = 40;

/** The stem of an English word; other words as they are. */
export const stem = (word: string): string => {
  if (word.length > longestWord || !latin.test(word)) return word;
  let known = stems.get(word);
  if (known === undefined) {
    known = PorterStemmer.stem(word);
    if (stems.size < 50_000) stems.set(word, known);
  }
  return known;
};
