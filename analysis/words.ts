import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import { AggressiveTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { Converter } from 'opencc-js/t2cn';

const han = /\p{Script=Han}/u;
const latin = /^[a-z]+$/;
const marks = /\p{M}+/gu;
const possessive = /['’](?:s\b)?/g;
const aWord = /[\p{L}\p{N}]/u;
/** Normalisation sorts a run of marks with one another: beyond eight on one letter they are no writing. */
const heaped = /(\p{M}{8})\p{M}+/gu;
const notAWord = /[^\p{L}\p{N}]+/gu;

const toSimplified = Converter({ from: 't', to: 'cn' });
const english = new AggressiveTokenizer();
const stems = new Map<string, string>();

let cutter: Jieba | undefined;
/** The dictionary takes a tenth of a second and some forty megabytes: only whoever reads Chinese pays for it. */
const jieba = (): Jieba => (cutter ??= Jieba.withDict(dict));

/** One way of writing: full-width forms become narrow (NFKC), traditional characters simplified, letters small. */
export const plain = (text: string): string => simplified(composed(text).toLowerCase());

/** What is left of a text when spaces, punctuation, width, case and script no longer count: equal here is the same words. */
export const normal = (text: string): string => simplified(composed(text).toLowerCase().replace(notAWord, ''));

const composed = (text: string): string => text.replace(heaped, '$1').normalize('NFKC');

/**
 * The words of a text in their order, in `plain` writing: Chinese cut by jieba, English cut and stemmed, numbers as they are;
 * punctuation and spaces are left out.
 */
export const words = (text: string): string[] => wordsOfPlain(plain(text));

/** The same of a text that is in `plain` writing already. */
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

/** The pieces of a text with their parts of speech; joined they are the text again. What is asked again is remembered for a while. */
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

/** Traditional characters made simplified, all else as it is. */
export const simplified = (text: string): string => (han.test(text) ? toSimplified(text) : text);

/** The tokenizer knows a to z only: é is e to it, and `school's` is `school`. */
const unadorned = (text: string): string => text.normalize('NFKD').replace(marks, '').replace(possessive, '');

/** No word that has a stem is longer; a long run of one letter is no word. */
const longestWord = 40;

/** An English word without its endings; others as they are. */
export const stem = (word: string): string => {
  if (word.length > longestWord || !latin.test(word)) return word;
  let known = stems.get(word);
  if (known === undefined) {
    known = PorterStemmer.stem(word);
    if (stems.size < 50_000) stems.set(word, known);
  }
  return known;
};
