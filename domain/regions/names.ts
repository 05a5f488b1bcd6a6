import { byCode, type Region, regions } from './tree.ts';

/** The names by which a region may be found, written as people type: lower case, no spaces, ü as v or u. */
export interface Keys {
  readonly region: Region;
  /** The whole name and the name without its type: 武林街道 and 武林, wulinjiedao and wulin, "wulinsubdistrict". */
  readonly whole: readonly string[];
  readonly stem: readonly [zh: string, ...spoken: string[]];
  /** The same from each later syllable on, so that a match in the middle starts at a syllable. */
  readonly later: readonly string[];
  readonly initials: readonly string[];
}

const TYPES = /(畲族自治县|畲族镇|畲族乡|街道|[镇乡区县市省])$/;

/** Normalises what was typed: width, case, spaces, apostrophes, hyphens; ü becomes v, as on a keyboard. */
export const fold = (text: string): string =>
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
  const stemZh = region.zh.replace(TYPES, '');
  const spoken = region.pinyin.split(' ').map(fold);
  const stemSpoken = spoken.slice(0, stemZh.length);
  return {
    region,
    whole: bothWays([region.zh, from(spoken, 0), fold(region.en)]),
    stem: [stemZh, ...bothWays([from(stemSpoken, 0)])],
    later: stemSpoken.slice(1).flatMap((_, i) => [region.zh.slice(i + 1), from(spoken, i + 1)]),
    initials: [stemSpoken, spoken].map((parts) => parts.map((part) => part.charAt(0)).join('')),
  };
};

/** The rank of the worst match: one slip away. */
export const SLIP = 5;

/** How well a name matches, 0 best; undefined if it does not. */
export const fit = (query: string, { whole, stem, later, initials }: Keys): number | undefined => {
  if (whole.includes(query)) return 0;
  if (stem.includes(query)) return 1;
  if (whole.some((key) => key.startsWith(query))) return 2;
  if (later.some((key) => key.startsWith(query))) return 3;
  if (query.length > 1 && initials.includes(query)) return 4;
  if (slipAllowed(query) && [...stem, ...whole].some((key) => oneSlip(query, key))) return SLIP;
  return undefined;
};

/** One slip is forgiven from four letters or three Chinese characters on; in shorter words every name would be near. */
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

let prepared: ReadonlyMap<string, Keys> | undefined;

/** All names by code. Built at the first search (some milliseconds), not on loading, because workflows load this file and never search. */
export const keysByCode = (): ReadonlyMap<string, Keys> =>
  (prepared ??= new Map(regions.map((region) => [region.code, keysOf(region)])));

/** The names of the areas above a division, nearest first. */
export const keysAbove = (code: string): readonly Keys[] => {
  const parent = byCode.get(code)?.parent;
  const above = parent === undefined ? undefined : keysByCode().get(parent);
  return above ? [above, ...keysAbove(above.region.code)] : [];
};
