import { fit, fold, type Keys, keysAbove, keysByCode, SLIP } from './names.ts';
import { byCode, type Region, type RegionLevel } from './tree.ts';

interface Hit {
  readonly region: Region;
  readonly rank: number;
  readonly length: number;
}

/** Townships and sub-districts are on the same level, below their county. */
const HEIGHT: Readonly<Record<RegionLevel, number>> = { province: 0, city: 1, county: 2, township: 3, 'sub-district': 3 };

const compare = (a: Hit, b: Hit): number =>
  a.rank - b.rank ||
  HEIGHT[a.region.level] - HEIGHT[b.region.level] ||
  a.length - b.length ||
  Number(a.region.code) - Number(b.region.code);

const isWithin = (code: string, ancestor: string): boolean => {
  for (let at: string | undefined = code; at; at = byCode.get(at)?.parent) if (at === ancestor) return true;
  return false;
};

const hits = (query: string, among: readonly Keys[]): readonly Hit[] =>
  among.flatMap((entry) => {
    const rank = fit(query, entry);
    return rank === undefined ? [] : [{ region: entry.region, rank, length: entry.stem[0].length }];
  });

/** What may follow a division in an address: a village, an estate, a street and number; not a sentence. */
const DETAIL = /^(?!.*[的了太请吗])[\p{Script=Han}\w]{1,16}(?:社区|村|小区|路|街|弄|巷|里|苑|园|坊|组|号|幢|室)$/u;

/** Matches an area above typed before the place, as in an address: 杭州拱墅武林, 西湖区留下街道, 朝晖街道应家桥社区. */
const addressed = (query: string, among: readonly Keys[]): readonly Hit[] => {
  const direct = hits(query, among).filter(({ rank }) => rank < SLIP);
  return direct.length > 0 ? direct : among.flatMap((entry) => below(query, entry, among));
};

const below = (query: string, { region, whole, stem }: Keys, among: readonly Keys[]): readonly Hit[] => {
  const typed = [...whole, ...stem].filter((name) => query.startsWith(name) && name.length < query.length);
  const longest = typed.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const rest = query.slice(longest.length);
  if (region.code.length === 9)
    return whole.includes(longest) && DETAIL.test(rest) ? [{ region, rank: 3, length: longest.length }] : [];
  return addressed(
    rest,
    among.filter((entry) => entry.region.code !== region.code && isWithin(entry.region.code, region.code)),
  );
};

/** Matches several words in any order, the place and areas above it: "wulin, gongshu", "Xihu Hangzhou". */
const crossed = (words: readonly string[], among: readonly Keys[]): readonly Hit[] =>
  words.flatMap((word, i) => {
    const others = words.filter((_, j) => j !== i);
    return hits(word, among).filter(({ region, rank }) => {
      if (rank >= 4) return false;
      const above = keysAbove(region.code);
      return others.every((other) => above.some((entry) => (fit(other, entry) ?? SLIP) < 3));
    });
  });

export interface RegionSearch {
  /** Only divisions within this one, itself included. */
  readonly under?: string;
  readonly limit?: number;
}

/**
 * Divisions whose name somebody may have meant, best first: exact, beginning, middle, initials, one slip; among equals the higher level,
 * then the shorter name. Takes Chinese (武林), pinyin with or without spaces (wu lin), initials (wl), English (Wulin Sub-district), and areas
 * above the place (杭州拱墅武林; wulin, gongshu).
 */
export const searchRegions = (query: string, { under, limit = 5 }: RegionSearch = {}): Region[] => {
  const folded = fold(query.replace(/[,，、/]/g, ' '));
  if (folded === '') return [];
  const coded = byCode.get(folded);
  if (coded) return under === undefined || isWithin(coded.code, under) ? [coded] : [];

  const all = [...keysByCode().values()];
  const among = under === undefined ? all : all.filter(({ region }) => isWithin(region.code, under));
  const words = query
    .split(/[\s,，、/]+/)
    .map(fold)
    .filter((word) => word !== '');
  const direct = hits(folded, among);
  const good = direct.filter(({ rank }) => rank < SLIP);
  const address = good.length > 0 ? [] : [...addressed(folded, among), ...(words.length > 1 ? crossed(words, among) : [])];
  const found = good.length > 0 ? good : address.length > 0 ? address : direct;
  const unique = new Map(found.toSorted(compare).map(({ region }) => [region.code, region]));
  return [...unique.values()].slice(0, limit);
};
