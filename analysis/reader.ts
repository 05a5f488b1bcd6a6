// The reader as the year uses it: one suggestion in, what is proposed of it out. Built once for the aspects of a plan.
import { type Classifier, coldStart } from './classify.ts';
import type { Aspect } from './classify.ts';
import { type Kind, kindOf } from './kinds.ts';
import { mask } from './mask.ts';
import { places } from './places.ts';

/** What the reader proposes of a text. */
export interface Read {
  /** What others may see. */
  readonly masked: string;
  readonly kind: Kind;
  readonly aspect: string | null;
  /** 0 to 1. */
  readonly certainty: number | null;
  /** A road, an estate or a village that the words name. */
  readonly place: string | null;
}

export interface Reader {
  read(text: string): Read;
  /** Learns from a person's correction at once. */
  learn(text: string, aspect: string): void;
}

const readers = new Map<string, Reader>();

/** The reader for a plan's aspects; the same aspects give the same reader for the life of the process. */
export function readerOf(aspects: readonly Aspect[]): Reader {
  const key = JSON.stringify(aspects);
  const known = readers.get(key);
  if (known) return known;
  const made = reader(coldStart(aspects));
  readers.set(key, made);
  return made;
}

const reader = (classifier: Classifier): Reader => ({
  read: (text) => {
    const { aspect, certainty } = text.trim() ? classifier.classify(text) : { aspect: null, certainty: null };
    return { masked: mask(text).text, kind: kindOf(text).kind, aspect, certainty, place: places(text)[0] ?? null };
  },
  learn: (text, label) => {
    classifier.learn({ text, label });
  },
});
