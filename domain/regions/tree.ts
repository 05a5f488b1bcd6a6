import { z } from 'zod';
import { divisions } from './divisions.ts';

/** From the widest to the narrowest. A sub-district (街道) has no congress; a township (乡, 镇) has one (procedure 1.2). */
export const RegionLevel = z.enum(['province', 'city', 'county', 'township', 'sub-district']);
export type RegionLevel = z.infer<typeof RegionLevel>;

/** A government area. `pinyin` has no tones and one syllable per word; the province has no `parent`. */
export const Region = z.object({
  code: z.string(),
  level: RegionLevel,
  zh: z.string(),
  en: z.string(),
  pinyin: z.string(),
  parent: z.string().optional(),
});
export type Region = Readonly<z.infer<typeof Region>>;

/** A province, city or county has six digits that end in 0000, 00 or neither; everything below has nine. */
const parentCode = (code: string): string | undefined => {
  if (code.length === 9) return code.slice(0, 6);
  if (!code.endsWith('00')) return `${code.slice(0, 4)}00`;
  return code.endsWith('0000') ? undefined : `${code.slice(0, 2)}0000`;
};

const levelFrom = (code: string, zh: string): RegionLevel => {
  if (code.endsWith('0000') && code.length === 6) return 'province';
  if (code.length === 6) return code.endsWith('00') ? 'city' : 'county';
  return /[镇乡]$/.test(zh) ? 'township' : 'sub-district';
};

const read = (line: string): Region => {
  const [code = '', zh = '', pinyin = '', en = ''] = line.split('|');
  const parent = parentCode(code);
  return { code, level: levelFrom(code, zh), zh, en, pinyin, ...(parent ? { parent } : {}) };
};

/** All divisions in the order of their codes, a parent before its children. */
export const regions: readonly Region[] = divisions.trim().split('\n').map(read);

export const byCode: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.code, region]));
