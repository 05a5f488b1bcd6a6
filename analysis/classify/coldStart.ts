import { buckets, counts, scaled } from './features.ts';
import type { Linear } from './model.ts';

/** An aspect as the year plan describes it. */
export interface Aspect {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly keywords?: readonly string[] | undefined;
}

/** Each aspect's row is what its description says, in both languages; what every description says counts little. */
export const fromDescriptions = (aspects: readonly Aspect[]): Linear => {
  const said = aspects.map(({ zh, en, keywords }) => {
    const all = [zh, en, ...(keywords ?? [])];
    return [counts(all.join('。'), all.join('。')), counts(en, en)].flat();
  });
  const rarity = new Float32Array(buckets).fill(1);
  const times = new Float32Array(buckets);
  for (const blocks of said)
    for (const bucket of new Set(blocks.flatMap(({ count }) => [...count.keys()]))) times[bucket] = (times[bucket] ?? 0) + 1;
  times.forEach((n, bucket) => {
    if (n > 0) rarity[bucket] = Math.log((1 + aspects.length) / n) + 1;
  });
  const rows = said.map((blocks) => {
    const row = new Float32Array(buckets);
    const { at, value } = scaled(blocks, rarity);
    for (let i = 0; i < at.length; i++) row[at[i] ?? 0] = (row[at[i] ?? 0] ?? 0) + (value[i] ?? 0);
    return row;
  });
  return {
    aspects: aspects.map(({ id }) => id),
    rows,
    bias: aspects.map(() => 0),
    rarity,
    unseen: 1,
    calibration: { scale: 8, shift: aspects.map(() => 0) },
  };
};
