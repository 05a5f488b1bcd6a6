import { byCode, type Region, type RegionLevel, regions } from './tree.ts';

/** What a name may be found by, written as people type: lower case, no spaces, ü as v or u. */
interface Keys {
  readonly region: Region;
  /** The whole name and the name without its type: 武林街道 and 武林, wulinjiedao and wulin, "wulinsubdistrict". */
  readonly whole: readonly string[];
  readonly stem: readonly string[];
  /** The same from each later syllable on, so that a match in the middle begins where a syllable begins. */
  readonly later: readonly string[];
  readonly initials: readonly string[];
}

const TYPES = /(畲族自治县|畲族镇|畲族乡|街道|[镇乡区县市省])$/;

/** Folds what was typed: width, case, spaces, apostrophes, hyphens; ü is v, as on a keyboard. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’‘`·.\-–]/g, '')
    .replace(/ü/g, 'v');

const from = (parts: readonly string[], start: number): string => parts.slice(start).join('');

const bothWays = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => [name, name.replace(/v/g, 'u')])),
];

const keysOf = (region: Region): Keys => {
  const bare = region.zh.replace(TYPES, '');
  const stemZh = bare.length > 1 ? bare : region.zh;
  const spoken = region.pinyin.split(' ').map(fold);
  const stemSpoken = spoken.slice(0, stemZh.length);
  return {
    region,
    whole: bothWays([region.zh, from(spoken, 0), fold(region.en)]),
    stem: bothWays([stemZh, from(stemSpoken, 0)]),
    later: stemSpoken.slice(1).flatMap((_, i) => [region.zh.slice(i + 1), from(spoken, i + 1)]),
    initials: [stemSpoken, spoken].map((parts) => parts.map((part) => part.charAt(0)).join('')),
  };
};

let prepared: readonly Keys[] | undefined;
/** Built at the first search (some milliseconds), not on loading: workflows load this file and never search. */
const keys = (): readonly Keys[] => (prepared ??= regions.map(keysOf));

/** How well a name fits, 0 best; undefined if it does not. */
const fit = (query: string, { whole, stem, later, initials }: Keys): number | undefined => {
  if (whole.includes(query)) return 0;
  if (stem.includes(query)) return 1;
  if (whole.some((key) => key.startsWith(query))) return 2;
  if (later.some((key) => key.startsWith(query))) return 3;
  if (query.length > 1 && initials.includes(query)) return 4;
  if (slipAllowed(query) && [...stem, ...whole].some((key) => oneSlip(query, key))) return 5;
  return undefined;
};

/** One slip is forgiven in four letters or three signs and more; in fewer, every name would be near. */
const slipAllowed = (query: string): boolean => query.length >= (/^[a-z]+$/.test(query) ? 4 : 3);

/** True if one letter was added, left out, changed, or swapped with the next. */
export const oneSlip = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restOfA = a.slice(start);
  const restOfB = b.slice(start);
  if (restOfA.slice(1) === restOfB.slice(1) || restOfA.slice(1) === restOfB || restOfA === restOfB.slice(1)) return true;
  return restOfA.slice(2) === restOfB.slice(2) && restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0];
};

interface Hit {
  readonly region: Region;
  readonly rank: number;
  readonly length: number;
}

/** Townships and sub-districts stand side by side below their county. */
const HEIGHT: Readonly<Record<RegionLevel, number>> = { province: 0, city: 1, county: 2, township: 3, 'sub-district': 3 };

const compare = (a: Hit, b: Hit): number =>
  a.rank - b.rank ||
  HEIGHT[a.region.level] - HEIGHT[b.region.level] ||
  a.length - b.length ||
  (a.region.code < b.region.code ? -1 : 1);

const isWithin = (code: string, ancestor: string): boolean => {
  for (let at: string | undefined = code; at; at = byCode.get(at)?.parent) if (at === ancestor) return true;
  return false;
};

const hits = (query: string, among: readonly Keys[]): readonly Hit[] =>
  among.flatMap((entry) => {
    const rank = fit(query, entry);
    return rank === undefined ? [] : [{ region: entry.region, rank, length: entry.stem[0]?.length ?? 0 }];
  });

/** Names of an upper area typed before the place, as in an address: 杭州拱墅武林, 西湖区留下街道. */
const below = (query: string, among: readonly Keys[]): readonly Hit[] =>
  among
    .filter(({ region }) => region.code.length === 6)
    .flatMap(({ region, whole, stem }) => {
      const prefix = [...whole, ...stem].filter((key) => query.startsWith(key) && key.length < query.length);
      const longest = prefix.toSorted((a, b) => b.length - a.length)[0];
      if (!longest) return [];
      return addressed(
        query.slice(longest.length),
        among.filter((entry) => entry.region.code !== region.code && isWithin(entry.region.code, region.code)),
      );
    });

const addressed = (query: string, among: readonly Keys[]): readonly Hit[] => {
  const direct = hits(query, among).filter(({ rank }) => rank < 5);
  return direct.length > 0 ? direct : below(query, among);
};

/** Several words in any order, the place and areas above it: "wulin, gongshu", "Xihu Hangzhou". */
const crossed = (words: readonly string[], among: readonly Keys[]): readonly Hit[] =>
  words.flatMap((word, i) => {
    const above = words.filter((_, j) => j !== i);
    return hits(word, among).filter(({ region, rank }) => {
      const upper = keys().filter((entry) => entry.region.code !== region.code && isWithin(region.code, entry.region.code));
      return rank < 4 && above.every((other) => upper.some((entry) => (fit(other, entry) ?? 5) < 3));
    });
  });

export interface RegionSearch {
  /** Only divisions within this one, itself included. */
  readonly under?: string;
  readonly limit?: number;
}

/**
 * Divisions whose name somebody may have meant, best first: exact, beginning, middle, initials, one slip; among equals the higher
 * level, then the shorter name. Takes signs (武林), pinyin with or without spaces (wu lin), initials (wl), English (Wulin
 * Sub-district), and areas above the place (杭州拱墅武林; wulin, gongshu).
 */
export const searchRegions = (query: string, { under, limit = 5 }: RegionSearch = {}): Region[] => {
  const folded = fold(query.replace(/[,，、/]/g, ' '));
  if (folded === '') return [];
  const among = under === undefined ? keys() : keys().filter(({ region }) => isWithin(region.code, under));
  const words = query
    .split(/[\s,，、/]+/)
    .map(fold)
    .filter((word) => word !== '');
  const direct = hits(folded, among);
  const good = direct.filter(({ rank }) => rank < 5);
  const address = good.length > 0 ? [] : [...below(folded, among), ...(words.length > 1 ? crossed(words, among) : [])];
  const found = good.length > 0 ? good : address.length > 0 ? address : direct;
  const unique = new Map(found.toSorted(compare).map(({ region }) => [region.code, region]));
  return [...unique.values()].slice(0, limit);
};
