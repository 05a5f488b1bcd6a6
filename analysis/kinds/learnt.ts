import type { Kind } from '../../domain/kinds.ts';
import { examples } from './examples.ts';
import { spelt, syllablesOf } from './pinyin.ts';
import { seen } from './seen.ts';
import { type Signs, signsOf, signsOfSyllables } from './signs.ts';

/** The kinds that have examples. A possible emergency is an emergency with less certainty. */
export type Taught = Exclude<Kind, 'possible-emergency'>;
const taught = Object.keys(examples) as readonly Taught[];

export type Chances = Readonly<Record<Taught, number>>;

const rounds = 10;
const pull = 1e-5;
const pace = 1;
const gaps = 0.3;
const alone = 0.1;
const heaviest = 3;
const warmUp = 3;

interface Model {
  readonly features: ReadonlyMap<string, number>;
  /** Per feature one weight for each kind; the first row is the bias. */
  readonly weights: Float64Array;
}

let written: Model | undefined;
let inLatin: Model | undefined;

/**
 * The probability of each kind, from what the examples teach; they sum to 1. The first call trains the model, in some tenths of a second.
 */
export const learntChances = (seenText: string): Chances => {
  const syllables = syllablesOf(seenText);
  if (syllables.length === 0) return chancesBy((written ??= learn(signsOf)), signsOf(seenText));
  inLatin ??= learn((text) => signsOfSyllables(syllablesOr(text)));
  return chancesBy(inLatin, signsOfSyllables(syllables));
};

const syllablesOr = (text: string): readonly string[] => {
  const typed = syllablesOf(text);
  return typed.length > 0 ? typed : spelt(text);
};

const chancesBy = ({ features, weights }: Model, signs: Signs): Chances => {
  const chances = new Float64Array(taught.length);
  estimate(
    weights,
    rowOf(signs, (sign) => features.get(sign)),
    chances,
  );
  const named: Partial<Record<Taught, number>> = {};
  taught.forEach((kind, k) => {
    named[kind] = chances[k] ?? 0;
  });
  return named as Record<Taught, number>;
};

/** A text as features with their values; the values of a long text are smaller. */
interface Row {
  readonly at: Uint32Array;
  readonly values: Float64Array;
}

/** Maps a text's signs to features. Feature 0 is the bias. */
const rowOf = (signs: Signs, featureOf: (sign: string) => number | undefined): Row => {
  const scale = 1 / Math.sqrt(signs.size || 1);
  const at = new Uint32Array(signs.size + 1);
  const values = new Float64Array(signs.size + 1);
  values[0] = alone;
  let n = 1;
  for (const [sign, value] of signs) {
    const feature = featureOf(sign);
    if (feature === undefined) continue;
    at[n] = feature;
    values[n++] = value * scale;
  }
  return { at: at.subarray(0, n), values: values.subarray(0, n) };
};

/** Fills `chances` with the softmax of the weights of a row's features. */
const estimate = (weights: Float64Array, { at, values }: Row, chances: Float64Array): void => {
  const n = chances.length;
  chances.fill(0);
  for (let i = 0; i < at.length; i++) {
    const from = (at[i] ?? 0) * n;
    const value = values[i] ?? 0;
    for (let k = 0; k < n; k++) chances[k] = (chances[k] ?? 0) + (weights[from + k] ?? 0) * value;
  }
  const top = Math.max(...chances);
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const raised = Math.exp((chances[k] ?? 0) - top);
    chances[k] = raised;
    sum += raised;
  }
  for (let k = 0; k < n; k++) chances[k] = (chances[k] ?? 0) / sum;
};

/**
 * Multinomial logistic regression by stochastic gradient descent (AdaGrad), in a fixed order; rare kinds count more. The result is the mean
 * of the weights after each round except the first ones, so that a single last text weighs little.
 */
const learn = (signs: (text: string) => Signs): Model => {
  const features = new Map<string, number>();
  const featureOf = (sign: string): number => {
    let at = features.get(sign);
    if (at === undefined) features.set(sign, (at = features.size + 1));
    return at;
  };
  const all = Object.values(examples).flat().length;
  const rows = taught.flatMap((kind, k) => {
    const weight = Math.min(heaviest, Math.sqrt(all / (taught.length * examples[kind].length)));
    return examples[kind].map((text) => ({ row: rowOf(signs(seen(text)), featureOf), kind: k, weight }));
  });
  const n = taught.length;
  const weights = new Float64Array((features.size + 1) * n);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const chances = new Float64Array(n);
  const settled = new Float64Array(weights.length);
  const stride = coprime(rows.length);
  for (let turn = 0; turn < rounds * rows.length; turn++) {
    if (turn % rows.length === 0 && turn >= warmUp * rows.length) addTo(settled, weights);
    const one = rows[(turn * stride) % rows.length];
    if (!one) continue;
    const { kind, weight } = one;
    const row = withGaps(one.row, turn);
    estimate(weights, row, chances);
    for (let k = 0; k < n; k++) chances[k] = ((chances[k] ?? 0) - (k === kind ? 1 : 0)) * weight;
    for (let i = 0; i < row.at.length; i++) {
      const from = (row.at[i] ?? 0) * n;
      const value = row.values[i] ?? 0;
      for (let k = 0; k < n; k++) {
        const old = weights[from + k] ?? 0;
        const slope = (chances[k] ?? 0) * value + pull * old;
        const square = (squares[from + k] ?? 0) + slope * slope;
        squares[from + k] = square;
        weights[from + k] = old - (pace * slope) / Math.sqrt(square);
      }
    }
  }
  addTo(settled, weights);
  const taken = rounds - warmUp + 1;
  return { features, weights: settled.map((sum) => sum / taken) };
};

const addTo = (sum: Float64Array, weights: Float64Array): void => {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0);
};

/** The row with some features left out, different ones each turn, so that the model does not depend on a single word (dropout). */
const withGaps = ({ at, values }: Row, turn: number): Row => {
  const kept = new Float64Array(values.length);
  let dice = Math.imul(turn, 0x9e3779b1) >>> 0;
  for (let i = 0; i < values.length; i++) {
    dice = (Math.imul(dice ^ (dice >>> 15), 0x2c1b3c6d) + i) >>> 0;
    kept[i] = (dice >>> 8) / 2 ** 24 < gaps ? 0 : (values[i] ?? 0) / (1 - gaps);
  }
  return { at, values: kept };
};

/** A step size that visits every row once, in an order far from the original. */
const coprime = (size: number): number => {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let step = Math.floor(size * 0.618) || 1;
  while (divides(step, size) !== 1) step++;
  return step;
};
