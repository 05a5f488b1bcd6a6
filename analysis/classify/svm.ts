import type { Features } from './features.ts';

/**
 * Trains one row of a linear support vector machine (squared hinge loss, L2), one aspect against the rest, by dual coordinate descent with
 * shrinking: Hsieh et al., “A Dual Coordinate Descent Method for Large-scale Linear SVM” (2008). `stretch` is the square of the factor by
 * which each feature is multiplied; the resulting row applies to features without that factor. Returns the bias.
 */
export const trainRow = (
  texts: readonly Features[],
  isPositive: readonly boolean[],
  stretch: Float32Array,
  row: Float32Array,
  { cost = 1, rounds = 20, tolerance = 0.1 } = {},
): number => {
  const alpha = new Float64Array(texts.length);
  const diagonal = 0.5 / cost;
  const square = texts.map((text) => stretched(text, stretch) + 1);
  const order = Int32Array.from(texts.keys());
  let active = texts.length;
  let bias = 0;
  const random = shuffler(7);

  for (let round = 0; round < rounds; round++) {
    let worst = 0;
    for (let i = active - 1; i > 0; i--) swap(order, i, random(i + 1));
    for (let s = 0; s < active; s++) {
      const i = order[s] ?? 0;
      const text = texts[i];
      if (!text) continue;
      const sign = isPositive[i] ? 1 : -1;
      const old = alpha[i] ?? 0;
      const gradient = sign * (bias + score(row, text)) - 1 + diagonal * old;
      if (old === 0 && gradient > 0.1 && round > 0) {
        swap(order, s--, --active); // far on its own side: shrunk away
        continue;
      }
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (Math.abs(projected) < 1e-9) continue;
      const next = Math.max(old - gradient / ((square[i] ?? 1) + diagonal), 0);
      alpha[i] = next;
      const change = (next - old) * sign;
      bias += change;
      for (let f = 0; f < text.at.length; f++) {
        const index = text.at[f] ?? 0;
        row[index] = (row[index] ?? 0) + change * (text.value[f] ?? 0) * (stretch[index] ?? 1);
      }
    }
    if (worst < tolerance) {
      if (active === texts.length) break;
      active = texts.length; // checks all of them once more
    }
  }
  return bias;
};

export const score = (row: Float32Array, { at, value }: Features): number => {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += (row[at[i] ?? 0] ?? 0) * (value[i] ?? 0);
  return sum;
};

export const addTo = (row: Float32Array, { at, value }: Features, much: number): void => {
  for (let i = 0; i < at.length; i++) row[at[i] ?? 0] = (row[at[i] ?? 0] ?? 0) + much * (value[i] ?? 0);
};

/** The squared length of a text's features after stretching. */
export const stretched = ({ at, value }: Features, stretch: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += (value[i] ?? 0) ** 2 * (stretch[at[i] ?? 0] ?? 1);
  return sum;
};

const swap = (order: Int32Array, i: number, j: number): void => {
  const held = order[i] ?? 0;
  order[i] = order[j] ?? 0;
  order[j] = held;
};

/** A deterministic shuffle: the same examples give the same model. */
const shuffler = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
};
