import type { Calibration } from './calibration.ts';
import type { Quality } from './quality.ts';

/** One row of weights an aspect over hashed n-grams; what training and the cold start both make. */
export interface Linear {
  readonly aspects: string[];
  readonly rows: Float32Array[];
  readonly bias: number[];
  /** How rare each n-gram is; 0 where it was never seen. */
  readonly rarity: Float32Array;
  /** What an n-gram never seen before counts once it is learnt. */
  readonly unseen: number;
  readonly calibration: Calibration;
  readonly measured?: Quality | undefined;
}
