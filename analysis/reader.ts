// The reader as the year uses it: a suggestion in, its proposed reading out. It is made for a plan's aspects, and learns from corrections.
import { type Aspect, coldStart, type Proposal } from './classify.ts';
import { type Kind, kindOf } from './kinds.ts';
import { mask } from './mask.ts';
import { places } from './places.ts';

/** The reader's proposal for a text. */
export interface Read {
  /** The text as others may see it. */
  readonly masked: string;
  readonly kind: Kind;
  /** Certainty of the kind, 0 to 1. */
  readonly sure: number;
  readonly aspect: string | null;
  /** Certainty of the aspect, 0 to 1. */
  readonly certainty: number | null;
  /** A road, an estate or a village named in the masked text; it is shown to others as it is. */
  readonly place: string | null;
}

export interface Reader {
  read(text: string): Read;
  /** The aspect alone; undefined for a text without words. */
  aspectOf(text: string): Proposal | undefined;
  /** Learns from a person's correction at once. */
  learn(text: string, aspect: string): void;
}

/** The reader for a plan's aspects, before anybody has corrected it. */
export const readerFor = (aspects: readonly Aspect[]): Reader => {
  const classifier = coldStart(aspects);
  return {
    read: (text) => {
      const { aspect, certainty } = text.trim() ? classifier.classify(text) : { aspect: null, certainty: null };
      const masked = mask(text).text;
      const { kind, certainty: sure } = kindOf(text);
      return { masked, kind, sure, aspect, certainty, place: places(masked)[0] ?? null };
    },
    aspectOf: (text) => (text.trim() ? classifier.classify(text) : undefined),
    learn: (text, label) => {
      classifier.learn({ text, label });
    },
  };
};
