/** A sparse vector: distinct keys in ascending order, with one weight each. */
export interface Vector {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
}

export const emptyVector: Vector = { keys: new Uint32Array(), weights: new Float32Array() };

/** A vector of the given entries. */
export const vectorOf = (entries: ReadonlyMap<number, number>): Vector => {
  const keys = Uint32Array.from(entries.keys()).toSorted();
  return { keys, weights: Float32Array.from(keys, (key) => entries.get(key) ?? 0) };
};

export const dot = (a: Vector, b: Vector): number => {
  const [small, large] = a.keys.length <= b.keys.length ? [a, b] : [b, a];
  return small.keys.length * 12 < large.keys.length ? dotBySearch(small, large) : dotByMerge(small, large);
};

const dotByMerge = (a: Vector, b: Vector): number => {
  const { keys: left, weights: u } = a;
  const { keys: right, weights: v } = b;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const x = left[i] ?? 0;
    const y = right[j] ?? 0;
    if (x === y) sum += (u[i++] ?? 0) * (v[j++] ?? 0);
    else if (x < y) i++;
    else j++;
  }
  return sum;
};

const dotBySearch = (small: Vector, large: Vector): number => {
  let sum = 0;
  let from = 0;
  for (let i = 0; i < small.keys.length; i++) {
    const key = small.keys[i] ?? 0;
    let to = large.keys.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((large.keys[middle] ?? 0) < key) from = middle + 1;
      else to = middle;
    }
    if (large.keys[from] === key) sum += (small.weights[i] ?? 0) * (large.weights[from] ?? 0);
  }
  return sum;
};

/** a + factor × b, without zero entries. */
export const add = (a: Vector, b: Vector, factor = 1): Vector => {
  const keys = new Uint32Array(a.keys.length + b.keys.length);
  const weights = new Float32Array(keys.length);
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < a.keys.length || j < b.keys.length) {
    const x = a.keys[i] ?? Infinity;
    const y = b.keys[j] ?? Infinity;
    const weight = (x <= y ? (a.weights[i] ?? 0) : 0) + (y <= x ? factor * (b.weights[j] ?? 0) : 0);
    if (x <= y) i++;
    if (y <= x) j++;
    if (Math.abs(weight) < 1e-7) continue;
    keys[n] = Math.min(x, y);
    weights[n++] = weight;
  }
  return { keys: keys.slice(0, n), weights: weights.slice(0, n) };
};

export const lengthOf = ({ weights }: Vector): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) ** 2;
  return Math.sqrt(sum);
};

export const scaled = (a: Vector, factor: number): Vector => ({
  keys: a.keys,
  weights: a.weights.map((weight) => weight * factor),
});

/** Cosine of two vectors without negative weights, 0 to 1; 0 if one is empty. */
export const cosine = (a: Vector, b: Vector): number => {
  const lengths = lengthOf(a) * lengthOf(b);
  return lengths === 0 ? 0 : Math.min(1, dot(a, b) / lengths);
};

/** The heaviest entries as [key, weight], in descending order, at most `n`; of equals the lower key. */
export const heaviest = ({ keys, weights }: Vector, n: number): (readonly [key: number, weight: number])[] => {
  const least = weights.length > n ? (weights.toSorted()[weights.length - n] ?? 0) : -Infinity;
  const found: (readonly [number, number])[] = [];
  for (let i = 0; i < keys.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight >= least) found.push([keys[i] ?? 0, weight]);
  }
  return found.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, n);
};
