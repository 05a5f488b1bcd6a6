// The names of divisions in each language.
import type { Language } from '../domain/languages.ts';
import { ancestors, regionOf } from '../domain/regions.ts';
import { textIn, traitsOf } from './spoken.ts';

/**
 * A division's name; `withParents` writes it as an address: 杭州市拱墅区武林街道, "Wulin Sub-district, Gongshu District, Hangzhou". The province is
 * named only on its own. An unknown code is returned as it is.
 */
export function regionName(code: string, language: Language, withParents = false): string {
  const region = regionOf(code);
  if (!region) return code;
  const above = withParents ? ancestors(code).filter(({ level }) => level !== 'province') : [];
  return traitsOf(language).address([region, ...above].map((each) => textIn(each, language)));
}
