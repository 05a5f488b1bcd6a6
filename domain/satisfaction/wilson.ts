export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval for a share (procedure 1.11 B): honest for small n and near 0 and 1, and always within them. `share` is the share of
 * `n`; after weighting, `n` is the effective sample size and need not be whole.
 */
export function wilson(share: number, n: number, confidence = 0.95): Interval {
  const z2 = zOf(confidence) ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt((z2 * (share * (1 - share) + z2 / (4 * n))) / n) / (1 + z2 / n);
  return { low: share <= 0 ? 0 : middle - half, high: share >= 1 ? 1 : middle + half };
}

/** The number of standard errors that an interval reaches to either side: 1.96 for 0.95. Confidence from 0.5 to 0.9999. */
export function zOf(confidence: number): number {
  if (!(confidence >= 0.5 && confidence <= 0.9999)) throw new RangeError(`confidence from 0.5 to 0.9999, not ${confidence}`);
  return normalQuantile(confidence);
}

/** The normal quantile for a half-width, by Wichura's AS 241 (1988), to sixteen digits; its far tail lies beyond the allowed confidence. */
function normalQuantile(confidence: number): number {
  const q = confidence / 2;
  if (q <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_ABOVE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-Math.log(0.5 - q)) - 1.6;
  return polynomial(TAIL_ABOVE, r) / polynomial(TAIL_BELOW, r);
}

const polynomial = (coefficients: readonly number[], r: number): number =>
  coefficients.reduceRight((sum, one) => sum * r + one, 0);

const CENTRE_ABOVE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const TAIL_ABOVE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const TAIL_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
  1.0507500716444169e-9,
];
