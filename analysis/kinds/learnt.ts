import { examples } from './examples.ts';
import { type Kind, kinds } from './kind.ts';

const rounds = 30;
const pull = 0.001;

interface Model {
  readonly features: ReadonlyMap<string, number>;
  /** By kind, a weight a feature; the last one stands alone. */
  readonly weights: readonly Float64Array[];
}

let model: Model | undefined;

/** How probable each kind is by what the examples teach, 0 to 1, together 1; learnt when first asked for, in some tenths of a second. */
export const learntChances = (plainText: string): Readonly<Record<Kind, number>> => {
  model ??= learn();
  const { features, weights } = model;
  const signs = signsOf(plainText);
  const own = signs.flatMap((sign) => features.get(sign) ?? []);
  const chances = softmax(scores(weights, own, signs.length));
  return Object.fromEntries(kinds.map((kind, k) => [kind, chances[k] ?? 0])) as Record<Kind, number>;
};

/** Single signs and their pairs of Chinese, words of other languages, figures and marks, and how long it is. */
const signsOf = (text: string): string[] => {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    const signs = Array.from(run);
    signs.forEach((sign, i) => {
      found.add(sign);
      if (i > 0) found.add(`${signs[i - 1] ?? ''}${sign}`);
    });
  }
  for (const [word] of text.matchAll(/[a-z']+/g)) found.add(` ${word}`);
  for (const [mark] of text.matchAll(/\d+|[!?:;、(①-⑳\n]/g)) found.add(/\d/.test(mark) ? '#' : mark);
  found.add(`length ${Math.min(6, Math.floor(Math.log2(text.length + 1)))}`);
  return [...found];
};

const scores = (weights: readonly Float64Array[], own: readonly number[], signs: number): number[] =>
  weights.map((row) => {
    let sum = 0;
    for (const feature of own) sum += row[feature] ?? 0;
    return (row.at(-1) ?? 0) + sum / Math.sqrt(signs);
  });

const softmax = (all: readonly number[]): number[] => {
  const top = Math.max(...all);
  const raised = all.map((score) => Math.exp(score - top));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
};

/** Multinomial logistic regression by stochastic descent, in an order that is always the same; rare kinds count more. */
const learn = (): Model => {
  const features = new Map<string, number>();
  const texts = kinds.flatMap((kind, k) => {
    const weight = Math.sqrt(Object.values(examples).flat().length / (kinds.length * examples[kind].length));
    return examples[kind].map((text) => ({ signs: signsOf(text.toLowerCase()), kind: k, weight }));
  });
  for (const { signs } of texts) for (const sign of signs) if (!features.has(sign)) features.set(sign, features.size);
  const rows = texts.map(({ signs, ...rest }) => ({ ...rest, own: signs.flatMap((sign) => features.get(sign) ?? []) }));
  const weights = kinds.map(() => new Float64Array(features.size + 1));
  for (let round = 0; round < rounds; round++) {
    const rate = 0.5 / (1 + round * 0.2);
    for (let n = 0; n < rows.length; n++) {
      const row = rows[(n * 7_919) % rows.length];
      if (!row) continue;
      const chances = softmax(scores(weights, row.own, row.own.length));
      weights.forEach((kindWeights, k) => {
        const miss = ((chances[k] ?? 0) - (k === row.kind ? 1 : 0)) * row.weight;
        kindWeights[features.size] = (kindWeights[features.size] ?? 0) - rate * miss * 0.1;
        const step = miss / Math.sqrt(row.own.length);
        for (const at of row.own) {
          const weight = kindWeights[at] ?? 0;
          kindWeights[at] = weight - rate * (step + pull * weight);
        }
      });
    }
  }
  return { features, weights };
};
