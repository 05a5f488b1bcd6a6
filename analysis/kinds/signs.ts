import { stem, words } from '../words.ts';
import { ideasOf } from './ideas.ts';

/** The features of a text that tell its kind, with their weights. */
export type Signs = ReadonlyMap<string, number>;

const idea = 2.5;
const piece = 4;

/**
 * Chinese characters and their pairs, Chinese words, words next to a person, stems of other languages and their pairs, ideas, numbers and
 * punctuation, and the length.
 */
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
    // pieces of a word: a misspelt word still has most of them
    const edged = `^${word}$`;
    for (let i = 0; i + piece <= edged.length; i++) found.set(`~${edged.slice(i, i + piece)}`, 0.4);
  }
  for (const word of words(seenText)) if (/\p{Script=Han}/u.test(word)) found.set(`|${word}`, 1);
  for (const sign of ofSomebody(seenText)) found.set(`@${sign}`, 0.7);
  for (const [mark] of seenText.matchAll(/\d+|[!?:;、(\n]/g)) found.set(/\d/.test(mark) ? '#' : mark, 0.5);
  for (const name of ideasOf(seenText)) found.set(`=${name}`, idea);
  found.set(`length ${Math.min(7, Math.floor(Math.log2(seenText.length + 1)))}`, 1);
  return found;
};

/** The same for Chinese in Latin letters: syllables, their pairs and triples. */
export const signsOfSyllables = (syllables: readonly string[]): Signs => {
  const found = new Map<string, number>();
  syllables.forEach((syllable, i) => {
    found.set(syllable, 0.7);
    if (i > 0) found.set(syllables.slice(i - 1, i + 1).join(' '), 1);
    if (i > 1) found.set(syllables.slice(i - 2, i + 1).join(' '), 1);
  });
  return found;
};

/** The characters next to a person: all words for people become one, because the same is said of a grandmother, a neighbour or a child. */
const ofSomebody = (seenText: string): readonly string[] => {
  const text = seenText.replace(kin, '人').replace(kinEnglish, 'somebody');
  const near: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const signs = Array.from(run);
    signs.forEach((sign, i) => {
      const pair = `${signs[i - 1] ?? ''}${sign}`;
      const three = `${signs[i - 2] ?? ''}${pair}`;
      if (i > 0 && pair.includes('人')) near.push(pair);
      if (i > 1 && three.includes('人')) near.push(three);
    });
  }
  let last = '^';
  for (const [word] of text.matchAll(/[a-z]+/g)) {
    const next = stem(word);
    if (word === 'somebody' || last === somebody) near.push(`${last} ${next}`);
    last = next;
  }
  return near;
};

const somebody = stem('somebody');
const kin =
  /(?:我(?:的|们|家)?)?(?:爷爷|奶奶|外公|外婆|姥姥|姥爷|阿公|阿婆|婆婆|公公|老伴|老公|老婆|丈夫|妻子|爱人|媳妇|爸爸?|妈妈?|爹|娘|哥哥?|姐姐?|弟弟?|妹妹?|儿子|女儿|孙子|孙女|孩子|小孩|娃娃?|宝宝|老人家?|老头子?|老太太|大爷|大伯|大妈|阿姨|邻居|同学|工友|同事|师傅|她|他)/g;
const kinEnglish =
  /\b(?:my |our |the |an? )?(?:old )?(?:grand\w{2,8}|gran|nan|mother|mum|mom|mummy|father|dad|daddy|husband|wife|son|daughter|brother|sister|uncle|aunt|cousin|child|kid|kids|children|baby|toddler|boy|girl|man|woman|lady|neighbour|friend|he|she)\b/g;
