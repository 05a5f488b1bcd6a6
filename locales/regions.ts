// Divisions as a language names them.
import type { Language } from '../domain/languages.ts';
import { ancestors, regionOf } from '../domain/regions.ts';
import { textIn, traitsOf } from './spoken.ts';

/**
 * A division's name; with parents as an address is written: 杭州市拱墅区武林街道, "Wulin Sub-district, Gongshu District, Hangzhou".
 * The province is named only by itself. An unknown code is its own name.
 */
export function regionName(code: string, language: Language, withParents = false): string {
  const region = regionOf(code);
  if (!region) return code;
  const above = withParents ? ancestors(code).filter(({ level }) => level !== 'province') : [];
  return traitsOf(language).address([region, ...above].map((each) => textIn(each, language)));
}
