import type { Linear } from './linear.ts';
import { certainties } from './calibration.ts';
import { counts, scaled, type Features } from './features.ts';
import type { Quality } from './quality.ts';
import { saved } from './saved.ts';
import { addTo, score } from './svm.ts';

/** A suggestion with the label that people gave it. */
export interface Example {
  readonly title?: string | undefined;
  readonly text: string;
  readonly label: string;
}

export interface Proposal {
  readonly aspect: string;
  /** The probability, 0 to 1, that people would give the same label; below the plan's threshold a person decides. */
  readonly certainty: number;
}

/** The effect of a correction: the proposal for the corrected text before and after. */
export interface Learnt {
  readonly before: Proposal;
  readonly after: Proposal;
}

export interface Classifier {
  readonly aspects: readonly string[];
  /** Quality on held-out suggestions during training; absent where too few were labelled. */
  readonly measured?: Quality | undefined;
  /** Throws if the classifier knows no aspect. */
  classify(text: string, title?: string): Proposal;
  /** Learns from one correction at once, and returns its effect. An unknown aspect is added. */
  learn(example: Example): Learnt;
  save(): Uint8Array;
}

/** The margin by which a corrected text must lie on its own side. */
const margin = 0.5;

export const classifier = (model: Linear): Classifier => {
  const propose = (features: Features): Proposal => {
    const scores = model.rows.map((row, k) => score(row, features) + (model.bias[k] ?? 0));
    const chances = certainties(scores, model.calibration);
    const best = chances.indexOf(Math.max(...chances));
    const aspect = model.aspects[best];
    if (aspect === undefined) throw new Error('a classifier without aspects');
    return { aspect, certainty: chances[best] ?? 0 };
  };
  const read = (text: string, title?: string): Features => scaled(counts(text, title), model.rarity);

  return {
    aspects: model.aspects,
    measured: model.measured,
    classify: (text, title) => propose(read(text, title)),
    learn: ({ text, title, label }) => {
      const before = propose(read(text, title));
      for (const { at } of counts(text, title)) {
        for (const bucket of at) model.rarity[bucket] ||= model.unseen;
      }
      correct(model, read(text, title), label);
      return { before, after: propose(read(text, title)) };
    },
    save: () => saved(model),
  };
};

/** Makes the smallest change of weights that puts a text on its own side of every other aspect by `margin` (passive-aggressive). */
const correct = (model: Linear, features: Features, label: string): void => {
  let own = model.aspects.indexOf(label);
  if (own < 0) {
    own = model.aspects.push(label) - 1;
    model.rows.push(new Float32Array(model.rarity.length));
    model.bias.push(Math.min(...model.bias));
    model.calibration.shift.push(0);
  }
  const square = features.value.reduce((sum, value) => sum + value * value, 0);
  const ownRow = model.rows[own];
  if (square === 0 || !ownRow) return;
  for (let round = 0; round < 10; round++) {
    const shifted = model.rows.map(
      (row, k) => score(row, features) + (model.bias[k] ?? 0) + (model.calibration.shift[k] ?? 0) / model.calibration.scale,
    );
    const rival = shifted.reduce((best, value, k) => (k !== own && (best < 0 || value > (shifted[best] ?? 0)) ? k : best), -1);
    const rivalRow = model.rows[rival];
    const lack = margin - ((shifted[own] ?? 0) - (shifted[rival] ?? 0));
    if (!rivalRow || lack <= 1e-6) return;
    addTo(ownRow, features, lack / (2 * square));
    addTo(rivalRow, features, -lack / (2 * square));
  }
};
