import { tagged, type Tagged } from '../words.ts';
import { goesOn, placeAfter, titles } from './cues.ts';
import {
  doubleSurnames,
  givenCharacters,
  neverLast,
  neverNames,
  particles,
  plainSurnames,
  surnames,
  wordSurnames,
} from './surnames.ts';

export const leadingHan = /^\p{Script=Han}{0,10}/u;
/** The end of a person's job or form of address before a surname: 快递员|马师傅, 村医|翁大夫. */
const worker = /[员工长师生的位名医警爸妈]\p{Script=Han}$/u;
const startsTitle = new RegExp(`^(?:${titles})`);
const endsInTitle = new RegExp(`(?:${titles})$`);
const han = /\p{Script=Han}/u;
const neverBefore = new Set(
  '的个位名是有些各让给请被说叫和与及对在了着过不没还都也就被副总为个每多少老家本该此这那校院镇县市省区村',
);
const pause = /^(?:$|[\s，。、；：,.;:！!？?（(）)“”"'《》\-—\d])/u;
const noSurname = /^[pducvfrm]/;
const functionTag = /^[pducrm]/;

/**
 * How many characters at the beginning of `right` are a name, after a cue for one. `sure` is for text after “my name is”: there a
 * dictionary noun may be a name if the sentence ends or pauses after it.
 */
export const nameAtStart = (right: string, sure = false): number => {
  const run = leadingHan.exec(right)?.[0] ?? '';
  const family = surnameLength(run);
  if (family === 0 || run.length <= family) return 0;
  const tokens = tagged(run);
  const first = tokens[0]?.word ?? '';
  if (neverNames.has(first) || neverNames.has(run.slice(0, 2))) return nameOverWord(run, tokens);
  if (particles.has(run[0] ?? '') && !isWhole(tokens, run, sure)) return 0;
  if (startsTitle.test(run.slice(family))) return 0;
  const title = endsInTitle.exec(first);
  if (title) return title.index;
  const closed = run.length <= family + 2 && pause.test(right.slice(run.length));
  if (closed && isAlone(run, tokens, family, sure)) return run.length;
  for (const length of [family + 2, family + 1]) {
    if (length <= run.length && isNameOf(run, tokens, family, length)) return length;
  }
  return 0;
};

/** 高兴国 | 说: begins like a word and continues with a one-character noun that can end a given name. */
const nameOverWord = (run: string, [first, second]: readonly Tagged[]): number =>
  first?.word.length === 2 &&
  second?.word.length === 1 &&
  second.tag.startsWith('n') &&
  isMadeOfGiven(run.slice(1, 3)) &&
  !neverLast.has(second.word) &&
  (pause.test(run.slice(3)) || follows(run.slice(3)))
    ? 3
    : 0;

/** 于洋 | 开网约车: begins with a one-character word but is a name where the dictionary, too, sees one word. */
const isWhole = ([first, ...more]: readonly Tagged[], run: string, sure: boolean): boolean => {
  if (!first || first.word.length < 2 || first.word.length > 3) return false;
  if (first.tag.startsWith('nr') || (first.tag === 'ns' && run.startsWith('于')) || (sure && more.length === 0))
    return first.word.length === 3 || /^[于向]/.test(run);
  return first.tag === 'x' && /^[于向]/.test(run) && isMadeOfGiven(first.word.slice(1)) && follows(run.slice(first.word.length));
};

const surnameLength = (run: string): number =>
  doubleSurnames.has(run.slice(0, 2)) && run.length > 2 ? 2 : surnames.has(run[0] ?? '') ? 1 : 0;

/** Whether a name stands between a cue and a pause: it contains no word of the sentence and, unless it is sure, no word but nouns. */
const isAlone = (run: string, tokens: readonly Tagged[], family: number, sure: boolean): boolean => {
  const last = run.at(-1) ?? '';
  if (neverLast.has(last) || (wordSurnames.has(run[0] ?? '') && !sure)) return false;
  if (goesOn.has(last) && !givenCharacters.has(last)) return false;
  const [head, ...tail] = tokens;
  if (!head) return false;
  const unknown = (token: Tagged): boolean => token.tag === 'x' || token.tag.startsWith('nr');
  if (tail.length === 0)
    return unknown(head)
      ? sure || isLikely(run, family, head)
      : sure && (head.word.length === 2 ? head.tag.startsWith('n') : /^n[sz]/.test(head.tag));
  return [...tail, ...(head.word.length > family ? [head] : [])].every(
    (token) => unknown(token) || isMadeOfGiven(token.word) || (token.word.length === 1 && !/^[pducrvm]/.test(token.tag)),
  );
};

const notGiven = /[太所很多再把没不了着]/;

/** Whether what the dictionary takes for a name is likely one: two or three characters, and ending like a name (银行卡 does not). */
const isLikely = (word: string, family: number, { tag }: Tagged): boolean => {
  const given = word.slice(family);
  if (notGiven.test(given)) return false;
  return given.length <= 2 && (isMadeOfGiven(given) || (tag === 'x' ? given.length === 2 : isMadeOfGiven(given.slice(-1))));
};

/** Whether the first `length` characters of `run` read as one name, by the dictionary's cuts and by what follows. */
const isNameOf = (run: string, tokens: readonly Tagged[], family: number, length: number): boolean => {
  const given = run.slice(family, length);
  const rest = run.slice(length);
  const last = run[length - 1] ?? '';
  if (neverLast.has(last) || placeAfter.test(rest) || goesOn.has(last)) return false;
  const { within, cut } = cutAt(tokens, length);
  const likely = isMadeOfGiven(given);
  if (cut) return (cut.tag === 'x' || cut.tag.startsWith('nr')) && likely && follows(rest);
  const [head, ...tail] = within;
  if (!head) return false;
  const known = head.tag === 'x' || head.tag.startsWith('nr');
  if (tail.length === 0 && length === 2 && wordSurnames.has(run[0] ?? '')) return false;
  if (tail.length === 0) return known && isLikely(run.slice(0, length), family, head);
  if (!likely) return false;
  if (wordSurnames.has(run[0] ?? '') && !known)
    return head.word.length === family && tail.length === 1 && given.length === 2 && follows(rest);
  if (head.word.length > family) return known || !functionTag.test(head.tag);
  return tail.every(({ tag }) => !/^[pduc]/.test(tag));
};

/** The tokens within the first `length` characters, and the one that crosses their end. */
const cutAt = (tokens: readonly Tagged[], length: number): { within: Tagged[]; cut?: Tagged } => {
  const within: Tagged[] = [];
  let end = 0;
  for (const token of tokens) {
    if (end >= length) break;
    end += token.word.length;
    if (end > length) return { within, cut: token };
    within.push(token);
  }
  return { within };
};

/** Whether `rest` can continue a sentence after a name: with a dictionary word, or with a one-character verb. */
export const follows = (rest: string): boolean => {
  const [next] = tagged(rest);
  if (!next) return true;
  return next.word.length > 1 ? next.tag !== 'x' : goesOn.has(next.word) || noSurname.test(next.tag);
};

/** Whether a name may end like this; a cheap test that saves most dictionary look-ups for 老师 and 医生. */
export const endsName = (character: string): boolean => han.test(character) && !neverBefore.has(character);

/** How many characters at the end of `left` are a name, before a title: 王 | 王建国 | 欧阳 | none. */
export const nameAtEnd = (left: string): number => {
  const tokens = tagged(left);
  const last = tokens.at(-1);
  if (!last) return 0;
  if (
    leadsTo.has(last.word[0] ?? '') &&
    /^(?:x|v|nr)/.test(last.tag) &&
    last.word.length === 2 &&
    surnames.has(last.word[1] ?? '')
  )
    return 1;
  if (isName(last) || doubleSurnames.has(last.word)) return last.word.length;
  const full = fullNameAtEnd(tokens);
  if (full > 0) return full;
  const surname = last.word.at(-1) ?? '';
  if (!surnames.has(surname) || particles.has(surname)) return begins.test(left) && beginning.has(surname) ? 1 : 0;
  if (last.word.length === 1 && !(wordSurnames.has(surname) && !(begins.test(left) && beginning.has(surname)))) return 1;
  // 班欧 | 老师: an unknown two-character word that is no name ends in a surname
  if (last.tag === 'x' && last.word.length === 2 && !surnames.has(last.word[0] ?? '') && plainSurnames.has(surname)) return 1;
  // 快递员马 | 师傅: an unknown word may hold the end of a job and a surname
  return last.tag === 'x' && worker.test(left) && !wordSurnames.has(surname) ? 1 : 0;
};

/** 找郎会计, 向黎局长: verbs and prepositions before a person. */
const leadsTo = new Set('找问跟给请让叫被向和与对听是由见去到');
const begins = /^(?:.*[\s，。；：、,.;:!！?？（(])?.$/u;
/** Surnames that are also words; at the beginning of a clause they are surnames: 单老师. */
const beginning = new Set('时单付代于');

/** A surname and everything after it up to the end of the tokens: 王|建国, 黎国|强, 欧阳|慧. */
const fullNameAtEnd = (tokens: readonly Tagged[]): number => {
  let text = '';
  for (const token of tokens.slice(-3).toReversed()) {
    text = token.word + text;
    if (text.length > 4) return 0;
    const family = doubleSurnames.has(text.slice(0, 2)) ? 2 : 1;
    const given = text.slice(family);
    if (text === token.word || given === '') continue;
    const unknown = token.tag === 'x' || token.tag.startsWith('nr') || token.word.length === family;
    if (leadsTo.has(given.at(-1) ?? '')) return 0;
    const verb = noSurname.test(token.tag) && !doubleSurnames.has(token.word);
    if (given.length <= 2 && unknown && !verb && isSurname(text.slice(0, family)) && isMadeOfGiven(given)) return text.length;
  }
  return 0;
};

/** Whether the dictionary, too, ends a word where the title begins (全部|长霉 has no 部长), or takes name and title as one word. */
export const isBoundary = (left: string, length: number, right: string): boolean => {
  let end = 0;
  for (const { word, tag } of tagged(left + right)) {
    const start = end;
    end += word.length;
    if (end < left.length) continue;
    return end === left.length || (start === left.length - length && (tag === 'x' || tag.startsWith('nr')));
  }
  return true;
};

/** Whether the dictionary ends a word at `at`: 承包人|阎光明, but 工程|施工. */
export const endsWord = (text: string, at: number): boolean => {
  let end = Math.max(0, at - 4);
  return tagged(text.slice(end, at + 6)).some(({ word }) => (end += word.length) === at);
};

/** A dictionary name, or an unknown word that looks like one. */
const isName = ({ word, tag }: Tagged): boolean =>
  word.length >= 2 &&
  word.length <= 4 &&
  !neverNames.has(word) &&
  !particles.has(word[0] ?? '') &&
  !neverLast.has(word.at(-1) ?? '') &&
  !endsInTitle.test(word) &&
  (surnames.has(word[0] ?? '') || doubleSurnames.has(word.slice(0, 2))) &&
  (tag.startsWith('nr') || (tag === 'x' && (word.length === 3 || isMadeOfGiven(word.slice(1)))));

const isSurname = (word: string): boolean => surnames.has(word) || doubleSurnames.has(word);
const isMadeOfGiven = (word: string): boolean => Array.from(word).every((character) => givenCharacters.has(character));
