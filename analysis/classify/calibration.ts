/** Turns scores into probabilities: `softmax(scale × score + shift)`. */
export interface Calibration {
  readonly scale: number;
  readonly shift: number[];
}

/** The probability of each aspect, from its scores. */
export const certainties = (scores: readonly number[], { scale, shift }: Calibration): number[] => {
  const raw = scores.map((score, k) => scale * score + (shift[k] ?? 0));
  const top = Math.max(...raw);
  const grown = raw.map((value) => Math.exp(value - top));
  const sum = grown.reduce((total, value) => total + value, 0);
  return grown.map((value) => value / sum);
};

/**
 * Fits scale and shifts to the scores of texts that the model has not seen, by gradient descent on their log loss. The shifts are kept near
 * 0, so that the few texts of a rare aspect do not move it far.
 */
export const calibrate = (scores: readonly (readonly number[])[], labels: readonly number[], aspects: number): Calibration => {
  let logScale = Math.log(3);
  const shift = Array.from({ length: aspects }, () => 0);
  const n = Math.max(1, scores.length);
  for (let round = 0; round < 300; round++) {
    const scale = Math.exp(logScale);
    let slope = 0;
    const slopes = Array.from({ length: aspects }, () => 0);
    scores.forEach((row, i) => {
      certainties(row, { scale, shift }).forEach((chance, k) => {
        const error = chance - (labels[i] === k ? 1 : 0);
        slope += error * (row[k] ?? 0) * scale;
        slopes[k] = (slopes[k] ?? 0) + error;
      });
    });
    const step = 1;
    logScale -= (step * slope) / n;
    for (let k = 0; k < aspects; k++) shift[k] = (shift[k] ?? 0) - step * ((slopes[k] ?? 0) / n + 0.01 * (shift[k] ?? 0));
  }
  return { scale: Math.exp(logScale), shift };
};
