import { pinyin } from 'pinyin-pro';

/** The syllables of Mandarin as they are typed, without tones: the finals that may follow each initial. */
const finals: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a e i ao ou an in ang ing ong u ue uan un o',
  w: 'a o ai ei an en ang eng u',
};
const syllables = new Set(Object.entries(finals).flatMap(([begin, ends]) => ends.split(' ').map((end) => begin + end)));
const longest = 6;
const longestWord = 40;

/** Cuts a word into syllables, long ones first; empty if it does not consist of them. */
const cut = (word: string): readonly string[] => {
  if (word.length > longestWord || !/^(?:[aeo]|[bpmfdtnlgkhjqxrzcsyw]h?[aeiouv])/.test(word)) return [];
  // the best cut up to each position: the fewest syllables
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let to = 1; to <= word.length; to++) {
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const before = ways[from];
      const last = word.slice(from, to);
      if (before && syllables.has(last) && before.length + 1 < (ways[to]?.length ?? Infinity)) ways[to] = [...before, last];
    }
  }
  return ways[word.length] ?? [];
};

const enough = 0.8;
const inAscii = /^[\p{ASCII}\p{P}\p{S}ü]*$/u;

/** The syllables of a text that is Chinese in Latin letters; empty if it is not. */
export const syllablesOf = (seenText: string): readonly string[] => {
  if (!inAscii.test(seenText)) return [];
  const words =
    seenText
      .replaceAll('ü', 'v')
      .match(/[a-z]{1,60}/g)
      ?.slice(0, 200) ?? [];
  const forgiven = words.length < 5 ? 0 : words.length * (1 - enough);
  const found: string[] = [];
  let others = 0;
  for (const word of words) {
    const piece = cut(word);
    found.push(...piece);
    if (piece.length === 0 && ++others > forgiven) return [];
  }
  return found.length > 1 ? found : [];
};

const known = new Map<string, string>();

/** How a Chinese text would be typed in Latin letters, each character by its usual reading. */
export const spelt = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\p{Script=Han}/gu), ([sign]) => {
    let reading = known.get(sign);
    if (reading === undefined) known.set(sign, (reading = pinyin(sign, { toneType: 'none', type: 'array', v: true })[0] ?? sign));
    return reading;
  });
