import { Corpus, read, type Read } from './corpus.ts';
import { inSteps } from './grouping.ts';
import { agreementAmong, type Item, joined } from './item.ts';
import { sameArea, type Suggested } from './suggested.ts';

/** A stored topic with its members' words. */
export interface Kept {
  readonly id: string;
  readonly members: readonly Suggested[];
}

/** Two topics that turned out to ask for the same. */
export interface Found {
  readonly into: string;
  readonly from: string;
  /** Mean similarity, 0 to 1. */
  readonly score: number;
}

interface Refining {
  /** Similarity from which two topics are one. */
  readonly least: number;
  /** Whether people have said that two topics are different. */
  readonly parted: (one: string, other: string) => boolean;
  /** Awaited between steps of some milliseconds, so that the caller can do something else. */
  readonly pause: () => Promise<void>;
}

/** How many texts are read between two pauses. */
const textsAtOnce = 20;

/**
 * Finds which of a year's topics are one, in the order in which they are to be merged: by what all their members say, and by how rare words
 * have turned out to be. Topics that people keep apart stay apart, and so does everything merged with them. The order of the topics does
 * not matter.
 */
export async function refined(topics: readonly Kept[], { least, parted, pause }: Refining): Promise<Found[]> {
  const corpus = new Corpus();
  const texts = new Map<string, Read[]>();
  let done = 0;
  for (const { id, members } of topics) {
    const those: Read[] = [];
    for (const member of members) {
      const text = read(member);
      corpus.add(text);
      those.push(text);
      if (++done % textsAtOnce === 0) await pause();
    }
    texts.set(id, those);
  }
  const items: Item[] = [];
  for (const { id, members } of topics) {
    const [first, ...others] = (texts.get(id) ?? []).map((text, index) => corpus.item(id, text, members[index]?.region));
    if (first) items.push(others.reduce(joined, first));
    if (items.length % textsAtOnce === 0) await pause();
  }

  const kin = new Map(items.map(({ id }) => [id, [id]]));
  const kinOf = (id: string): readonly string[] => kin.get(id) ?? [id];
  const steps = inSteps(items, {
    least,
    apart: (a, b) => !sameArea(a.region, b.region) || kinOf(a.id).some((one) => kinOf(b.id).some((other) => parted(one, other))),
    onJoint: ({ into, from }) => {
      kin.set(into, [...kinOf(into), ...kinOf(from)]);
      kin.delete(from);
    },
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** How many members are read: more of them do not change the agreement. */
const readAtMost = 60;

/** Mean similarity between suggestions, 0 to 1: a part of `heat`. */
export const agreementOf = (members: readonly Suggested[]): number => {
  const corpus = new Corpus();
  return agreementAmong(members.slice(0, readAtMost).map((one) => corpus.item(one.id, read(one), one.region)));
};
