import { childrenOf } from '../../domain/regions.ts';
import { featuresOf, Rarity } from '../features.ts';
import { places } from '../places.ts';
import { add, cosine, emptyVector, type Vector } from '../vectors.ts';
import { plain } from '../words.ts';
import type { Suggested } from './suggested.ts';

export interface Summary {
  /** The title (or, without titles, the sentence) of the member that best says what the others say. */
  readonly title: string;
  /** One or two sentences of members, word for word. */
  readonly summary: string;
  /** The place that most members name; empty where fewer than a third agree. */
  readonly place: string;
  /** First and last moment in milliseconds, if known. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const generally = new Rarity(100_000);
const readAtMost = 40;
/** Characters read of each text: by then it has said what it asks for. */
const readTo = 4_000;
const longestSentence = 120;
const shortestSentence = 8;

/** What a topic is about, in its members' own words; the order of the members does not matter. Texts should be masked before. */
export const summarise = (members: readonly Suggested[]): Summary => {
  const some = spreadOut(
    members.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    readAtMost,
  ).map((one) => ({ ...one, text: one.text.slice(0, readTo) }));
  const times = members.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const sentences = some.length > 2 ? tellingSentences(some) : some.slice(0, 1).map(({ text }) => firstSentence(text));
  return {
    title: tellingTitle(some) || (sentences[0] ?? ''),
    summary: sentences.join(' '),
    place: placeNamed(some),
    from: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined,
    to: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined,
  };
};

const longestTitle = 60;
/** How many UTF-16 units hold that many characters, family emoji included; a single endless character is cut. */
const unitsRead = longestTitle * 16;
const signs = new Intl.Segmenter('und');

/** A title for one line of a list: at most 60 characters, cut between words, never within a character, with a mark where it is cut. */
export const inBrief = (title: string): string => {
  if (title.length <= longestTitle) return title;
  const all = Array.from(signs.segment(title.slice(0, unitsRead)), ({ segment }) => segment);
  if (all.length <= longestTitle) return title;
  const part = all.slice(0, longestTitle - 1).join('');
  const cutsWord = /^[\p{Script=Latin}\d’'-]/u.test(all[longestTitle - 1] ?? '');
  return `${cutsWord ? part.replace(/(?<!\s)\s+[\p{Script=Latin}\d’'-]*$/u, '') : part.trimEnd()}…`;
};

/** At most `n` entries of a list, evenly spread. */
const spreadOut = <T>(all: readonly T[], n: number): T[] =>
  all.length <= n
    ? [...all]
    : Array.from({ length: n }, (_, i) => all[Math.floor((i * all.length) / n)]).filter((one) => one !== undefined);

const vectorOf = (text: string, title = ''): Vector => generally.vector(featuresOf(text, title));
const centre = (vectors: readonly Vector[]): Vector => vectors.reduce((sum, one) => add(sum, one), emptyVector);

const tellingTitle = (members: readonly Suggested[]): string => {
  const titles = members.flatMap(({ title }) => (title?.trim() ? [title.trim()] : []));
  if (titles.length < 3) return titles[0] ?? '';
  const vectors = titles.map((title) => vectorOf(title));
  return best(titles, vectors, centre(vectors)) ?? '';
};

const best = (texts: readonly string[], vectors: readonly Vector[], middle: Vector): string | undefined => {
  const scores = vectors.map((vector) => cosine(vector, middle));
  const top = scores.reduce((a, b) => Math.max(a, b), 0);
  return texts.find((_, i) => scores[i] === top);
};

/** The sentence nearest to the centre of all, and one more that says something else. */
const tellingSentences = (members: readonly Suggested[]): string[] => {
  const middle = centre(members.map(({ text, title }) => vectorOf(text, title)));
  const ranked = [...new Set(members.flatMap(({ text }) => sentencesOf(text).slice(0, 12)))]
    .map((sentence) => ({ sentence, vector: vectorOf(sentence) }))
    .map((one) => ({ ...one, score: cosine(one.vector, middle) }))
    .toSorted((a, b) => b.score - a.score || (a.sentence < b.sentence ? -1 : 1));
  const [first] = ranked;
  if (!first) return [];
  const second = ranked.find(({ vector, score }) => score > first.score / 2 && cosine(vector, first.vector) < 0.25);
  return second ? [first.sentence, second.sentence] : [first.sentence];
};

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？!?；;])|\n+|(?<=\.)\s+/u)
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= shortestSentence && length <= longestSentence);

const firstSentence = (text: string): string => sentencesOf(text)[0] ?? text.trim().slice(0, longestSentence);

/** The most telling place name among those that at least a third of the members mention: frequent, and long rather than short. */
const placeNamed = (members: readonly Suggested[]): string => {
  const texts = members.map(({ title = '', text }) => plain(`${title} ${text}`));
  const divisions = [...new Set(members.flatMap(({ region }) => (region ? childrenOf(region) : [])))].map(({ zh }) => zh);
  const names = new Set([...members.flatMap(({ title, text }) => places(title || text.slice(0, 200))), ...divisions]);
  let [chosen, top] = ['', 0];
  for (const name of [...names].toSorted()) {
    const mentions = texts.filter((text) => text.includes(name)).length;
    if (mentions === 0 || mentions * 3 < members.length) continue;
    const score = mentions * Math.log(1 + Math.min(name.length, 8));
    if (score > top) [chosen, top] = [name, score];
  }
  return chosen;
};
