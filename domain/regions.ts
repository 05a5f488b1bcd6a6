import { z } from 'zod';
import { byCode, type Region, type RegionLevel, regions } from './regions/tree.ts';

export { type RegionSearch, searchRegions } from './regions/search.ts';
export { Region, RegionLevel, regions } from './regions/tree.ts';

/** A division code that exists; numbers (YAML reads 330000 as one) become text. */
export const RegionCode = z
  .union([z.string(), z.int().transform(String)])
  .refine((code) => byCode.has(code), { error: 'expected a division code of Zhejiang, such as 330000 or 330106' });
export type RegionCode = z.infer<typeof RegionCode>;

/** The division with this code, or undefined: codes come from files and from buttons. */
export const regionOf = (code: string): Region | undefined => byCode.get(code);

export const parentOf = (code: string): Region | undefined => {
  const parent = byCode.get(code)?.parent;
  return parent === undefined ? undefined : byCode.get(parent);
};

/** The areas above a division, nearest first: county, city, province. */
export const ancestors = (code: string): readonly Region[] => {
  const parent = parentOf(code);
  return parent ? [parent, ...ancestors(parent.code)] : [];
};

/** Whether a division lies within another or is the same one. False for an unknown code. */
export const within = (code: string, ancestor: string): boolean =>
  byCode.has(code) && (code === ancestor || ancestors(code).some((region) => region.code === ancestor));

export const levelOf = (code: string): RegionLevel | undefined => byCode.get(code)?.level;

/** Whether a division is larger than a township: two sites in it may lie far from each other. */
export const isLarge = (code: string): boolean => ['province', 'city', 'county'].includes(levelOf(code) ?? '');

/** The prefix that the codes of a division and of everything within it share. */
export const codesWithin = (code: string): string => {
  const level = levelOf(code);
  return level === 'province' ? code.slice(0, 2) : level === 'city' ? code.slice(0, 4) : code;
};

/** The divisions directly below, in the order of their codes. */
export const childrenOf = (code: string): readonly Region[] => regions.filter(({ parent }) => parent === code);

/** Whether a region has a people's congress: all but sub-districts do (procedure 1.2). */
export const hasCongress = (code: string): boolean => byCode.has(code) && levelOf(code) !== 'sub-district';
