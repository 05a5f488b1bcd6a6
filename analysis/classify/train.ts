import { calibrate, certainties } from './calibration.ts';
import { buckets, type Counts, counts, type Features, scaled } from './features.ts';
import type { Linear } from './linear.ts';
import type { Example } from './model.ts';
import { quality } from './quality.ts';
import { score, stretched, trainRow } from './svm.ts';

/**
 * The number of folds for calibration. With few texts a model trained on four fifths is closer to the final one than a model trained on two
 * thirds.
 */
const foldsFor = (texts: number): number => (texts < manyTexts ? 5 : 3);

/** Trains on labelled suggestions, and calibrates on each fold with a model of the other folds. */
export const learnFrom = (examples: Iterable<Example>): Linear => {
  const texts: Counts[] = [];
  const names: string[] = [];
  for (const { text, title, label } of examples) {
    texts.push(counts(text, title));
    names.push(label);
  }
  const aspects = [...new Set(names)].toSorted();
  if (aspects.length === 0) throw new Error('nothing to learn from');
  const labels = names.map((name) => aspects.indexOf(name));

  const scores: number[][] = [];
  const truths: number[] = [];
  const folds = foldsFor(texts.length);
  const fold = foldsOf(labels, folds);
  if (texts.length >= 10 * aspects.length) {
    for (let held = 0; held < folds; held++) {
      const part = fit(texts, labels, aspects.length, (i) => fold[i] !== held);
      texts.forEach((text, i) => {
        if (fold[i] !== held) return;
        const features = scaled(text, part.rarity);
        scores.push(part.rows.map((row, k) => score(row, features) + (part.bias[k] ?? 0)));
        truths.push(labels[i] ?? 0);
      });
    }
  }
  const fitted = fit(texts, labels, aspects.length, () => true);
  if (scores.length === 0) return { aspects, calibration: { scale: 2, shift: aspects.map(() => 0) }, ...fitted };
  const calibration = calibrate(scores, truths, aspects.length);
  const judged = scores.map((row, i) => {
    const chances = certainties(row, calibration);
    const certainty = Math.max(...chances);
    return { label: aspects[truths[i] ?? 0] ?? '', aspect: aspects[chances.indexOf(certainty)] ?? '', certainty };
  });
  return { aspects, calibration, measured: quality(judged), ...fitted };
};

/** From this many texts on, an n-gram that occurs in a single text is dropped. */
const manyTexts = 2_000;

const fit = (texts: readonly Counts[], labels: readonly number[], aspects: number, isIn: (i: number) => boolean) => {
  const chosen = [...texts.keys()].filter(isIn);
  const rarity = new Float32Array(buckets);
  for (const i of chosen) {
    for (const { at } of texts[i] ?? []) for (const bucket of at) rarity[bucket] = (rarity[bucket] ?? 0) + 1;
  }
  const unseen = Math.log(1 + chosen.length) + 1;
  // few texts need more regularisation than many
  const cost = chosen.length < manyTexts ? 0.3 : 0.7;
  const fewest = chosen.length < manyTexts ? 1 : 2;
  rarity.forEach((times, bucket) => {
    rarity[bucket] = times < fewest ? 0 : Math.log((1 + chosen.length) / (1 + times)) + 1;
  });
  const features = chosen.map((i) => scaled(texts[i] ?? [], rarity));
  const rows: Float32Array[] = [];
  const bias: number[] = [];
  for (let k = 0; k < aspects; k++) {
    const isPositive = chosen.map((i) => labels[i] === k);
    const row = new Float32Array(buckets);
    bias.push(trainRow(features, isPositive, stretchOf(features, isPositive), row, { cost }));
    rows.push(row);
  }
  return { rarity, unseen, rows, bias };
};

/**
 * Stretches each n-gram by how much it tells for or against an aspect: the log of how much likelier it is there than elsewhere (Wang and
 * Manning, “Baselines and Bigrams”, 2012). The factor is the square root of that, so the value here is the factor's square.
 */
const stretchOf = (features: readonly Features[], isPositive: readonly boolean[]): Float32Array => {
  const here = new Float32Array(buckets).fill(1);
  const there = new Float32Array(buckets).fill(1);
  let all = 2;
  features.forEach(({ at }, i) => {
    const side = isPositive[i] ? here : there;
    if (isPositive[i]) all++;
    for (const bucket of at) side[bucket] = (side[bucket] ?? 0) + 1;
  });
  const odds = all / (features.length + 4 - all);
  const stretch = here.map((times, bucket) => Math.abs(Math.log(times / (there[bucket] ?? 1) / odds)));
  // keeps the average length of texts, so that the cost of a mistake means the same for every aspect
  let was = 0;
  let is = 0;
  for (const text of features) {
    is += stretched(text, stretch);
    for (const value of text.value) was += value * value;
  }
  return is > 0 ? stretch.map((value) => (value * was) / is) : stretch.fill(1);
};

/** Stratified folds: each aspect is spread evenly over them. */
const foldsOf = (labels: readonly number[], folds: number): number[] => {
  const seen = new Map<number, number>();
  return labels.map((label) => {
    const n = seen.get(label) ?? 0;
    seen.set(label, n + 1);
    return n % folds;
  });
};
