/** A labelled text with the proposal made for it without having seen it. */
export interface Judged {
  readonly label: string;
  readonly aspect: string;
  readonly certainty: number;
}

export interface Quality {
  readonly texts: number;
  readonly accuracy: number;
  /** The mean over labels of the harmonic mean of precision and recall. */
  readonly macroF1: number;
  /**
   * Expected calibration error: the mean gap between certainty and share of right proposals over ten equal bins, weighted by their size.
   */
  readonly calibrationError: number;
}

export const quality = (judged: readonly Judged[]): Quality => {
  const right = judged.filter(({ label, aspect }) => label === aspect);
  const labels = [...new Set(judged.map(({ label }) => label))];
  const f1 = labels.map((name) => {
    const hits = right.filter(({ label }) => label === name).length;
    const proposed = judged.filter(({ aspect }) => aspect === name).length;
    const wanted = judged.filter(({ label }) => label === name).length;
    return (2 * hits) / (proposed + wanted);
  });
  return {
    texts: judged.length,
    accuracy: right.length / judged.length,
    macroF1: f1.reduce((sum, value) => sum + value, 0) / labels.length,
    calibrationError: calibrationError(judged),
  };
};

const bins = 10;

const calibrationError = (judged: readonly Judged[]): number => {
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) {
    const inside = judged.filter(({ certainty }) => Math.min(bins - 1, Math.floor(certainty * bins)) === bin);
    const said = inside.reduce((total, { certainty }) => total + certainty, 0);
    const held = inside.filter(({ label, aspect }) => label === aspect).length;
    sum += Math.abs(said - held);
  }
  return sum / judged.length;
};
