import type { Calibration } from './calibration.ts';
import type { Quality } from './quality.ts';

/** A linear model: one row of weights per aspect over hashed n-grams. Training and the cold start both produce it. */
export interface Linear {
  readonly aspects: string[];
  readonly rows: Float32Array[];
  readonly bias: number[];
  /** The rarity of each n-gram; 0 where it was never seen. */
  readonly rarity: Float32Array;
  /** The rarity of a new n-gram once it is learnt. */
  readonly unseen: number;
  readonly calibration: Calibration;
  readonly measured?: Quality | undefined;
}
