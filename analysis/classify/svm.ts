import type { Features } from './features.ts';

/**
 * A linear support vector machine (squared hinge loss, L2), trained by dual coordinate descent as in Hsieh et al., “A Dual
 * Coordinate Descent Method for Large-scale Linear SVM” (2008), with shrinking. One row of weights a class, one against the rest.
 */
export const trainRow = (
  texts: readonly Features[],
  isPositive: readonly boolean[],
  cost: number,
  into: Float32Array,
  { rounds = 30, tolerance = 0.05 } = {},
): number => {
  const alpha = new Float64Array(texts.length);
  const diagonal = 0.5 / cost;
  const square = texts.map((text) => dot(text.value, text.value) + 1);
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
      const gradient = sign * (bias + score(into, text)) - 1 + diagonal * old;
      if (old === 0 && gradient > 0.1 && round > 0) {
        swap(order, s--, --active); // far on its own side: of no use any more
        continue;
      }
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (Math.abs(projected) < 1e-9) continue;
      const next = Math.max(old - gradient / ((square[i] ?? 1) + diagonal), 0);
      alpha[i] = next;
      const change = (next - old) * sign;
      bias += change;
      addTo(into, text, change);
    }
    if (worst < tolerance) {
      if (active === texts.length) break;
      active = texts.length; // looks once more at all of them
    }
  }
  return bias;
};

export const score = (row: Float32Array, { at, value }: Features): number => {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += (row[at[i] as number] as number) * (value[i] as number);
  return sum;
};

export const addTo = (row: Float32Array, { at, value }: Features, much: number): void => {
  for (let i = 0; i < at.length; i++) row[at[i] as number] = (row[at[i] as number] as number) + much * (value[i] as number);
};

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

const swap = (order: Int32Array, i: number, j: number): void => {
  const held = order[i] ?? 0;
  order[i] = order[j] ?? 0;
  order[j] = held;
};

/** The same shuffle every time: the same examples give the same model. */
const shuffler = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
};
