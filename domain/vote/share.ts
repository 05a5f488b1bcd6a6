import { z } from 'zod';

/** A fraction as the law writes it: `2/3`. More than nothing, at most the whole. */
export const Share = z.string().check((it) => {
  const share = parts(it.value);
  if (!share || share.take === 0 || share.take > share.of) {
    it.issues.push({ code: 'custom', input: it.value, message: 'share-not-a-fraction' });
  }
});
export type Share = z.infer<typeof Share>;

const parts = (text: string): { take: number; of: number } | undefined => {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  return found ? { take: Number(found[1]), of: Number(found[2]) } : undefined;
};

const known = (share: Share): { take: number; of: number } => {
  const read = parts(share);
  if (!read) throw new Error(`not a share: ${share}`);
  return read;
};

/** The smallest whole number that is at least this share of the base: 2/3 of 100 is 67, of 327 exactly 218 (procedure 1.6 V1). */
export function atLeast(share: Share, base: number): number {
  const { take, of } = known(share);
  const beyond = (base * take) % of;
  return (base * take - beyond) / of + (beyond > 0 ? 1 : 0);
}

/** The same share in lowest terms, so that 4/6 and 2/3 are one rule. */
export function lowestTerms(share: Share): Share {
  const { take, of } = known(share);
  let [a, b] = [of, take];
  while (b > 0) [a, b] = [b, a % b];
  return `${take / a}/${of / a}`;
}
