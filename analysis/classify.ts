import { type Aspect, fromDescriptions } from './classify/coldStart.ts';
import { type Classifier, classifier, type Example } from './classify/model.ts';
import { restored } from './classify/saved.ts';
import { learnFrom } from './classify/train.ts';

export type { Aspect } from './classify/coldStart.ts';
export type { Classifier, Example, Learnt, Proposal } from './classify/model.ts';

/** Makes a classifier from the plan's own descriptions of its aspects, in both languages, before any suggestion is labelled. */
export const coldStart = (aspects: readonly Aspect[]): Classifier => classifier(fromDescriptions(aspects));

/** Trains a classifier on labelled suggestions. The same examples in the same order give the same classifier. */
export const train = (examples: Iterable<Example>): Classifier => classifier(learnFrom(examples));

/** Loads a classifier that `save` wrote. Throws on other bytes. */
export const load = (saved: Uint8Array): Classifier => classifier(restored(saved));
