import { type Aspect, fromDescriptions } from './classify/coldStart.ts';
import { type Classifier, classifier, type Example } from './classify/model.ts';
import { restored } from './classify/saved.ts';
import { learnFrom } from './classify/train.ts';

export type { Aspect } from './classify/coldStart.ts';
export type { Classifier, Example, Learnt, Proposal } from './classify/model.ts';

/** A classifier from the plan's own descriptions of its aspects, in both languages, before anything is labelled. */
export const coldStart = (aspects: readonly Aspect[]): Classifier => classifier(fromDescriptions(aspects));

/** A classifier learnt from labelled suggestions. The same examples in the same order give the same classifier. */
export const train = (examples: Iterable<Example>): Classifier => classifier(learnFrom(examples));

/** The classifier that `save` wrote. Throws where the bytes are none of ours. */
export const load = (saved: Uint8Array): Classifier => classifier(restored(saved));
