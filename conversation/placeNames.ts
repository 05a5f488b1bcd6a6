// Places by their exact names: a person who writes nothing but a place says where they live, or has only begun a suggestion.
import { childrenOf, type Region, regionOf } from '../domain/regions.ts';
import { regionName } from '../locales/regions.ts';

const ROOT = '330000';
/** The longest name of a place. */
const LONGEST = 40;

let byName: ReadonlyMap<string, readonly Region[]> | undefined;

/** The places with exactly this name, with or without the word for their kind: 西湖, 西湖区, 杭州市西湖区, "Xihu District". */
export function placesCalled(text: string): readonly Region[] {
  if (text.length > LONGEST) return [];
  byName ??= namesOfAll();
  return byName.get(bare(text)) ?? [];
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function namesOfAll(): Map<string, Region[]> {
  const found = new Map<string, Region[]>();
  const add = (code: string): void => {
    const region = regionOf(code);
    if (!region) return;
    for (const name of namesOf(code)) found.set(name, [...(found.get(name) ?? []), region]);
    for (const child of childrenOf(code)) add(child.code);
  };
  add(ROOT);
  return found;
}

function namesOf(code: string): Set<string> {
  const zh = regionName(code, 'zh');
  const en = regionName(code, 'en');
  const stem = zh.replace(/(?:省|市|区|县|镇|乡|街道)$/, '');
  const names = [
    zh,
    regionName(code, 'zh', true),
    en,
    en.replace(/ (?:Province|District|County|City|Town|Township|Sub-district)$/, ''),
  ];
  return new Set([...names, ...(stem.length > 1 ? [stem] : [])].map(bare));
}
