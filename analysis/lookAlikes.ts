import { tellingWords } from './features.ts';
import { signatureOf } from './lookAlikes/minhash.ts';
import { shingles } from './lookAlikes/shingles.ts';
import { Corpus, type Read, read } from './topics/corpus.ts';
import { type Item, likeness } from './topics/item.ts';
import { Neighbourhood } from './topics/neighbourhood.ts';
import { sameArea } from './topics/suggested.ts';

export { type NearDuplicate, nearDuplicates } from './lookAlikes/nearDuplicates.ts';
export { type Signature, similarity } from './lookAlikes/minhash.ts';

/** Fingerprint of a text's character triples, which detects near-copies without the text; empty for a text without letters. */
export const signature = (text: string) => signatureOf(shingles(text));

/** A text that may ask for the same thing. */
export interface Candidate extends Where {
  readonly id: string;
  readonly text: string;
}

export interface LookAlike {
  readonly id: string;
  /** 0 to 1: from 0.45 nearly always the same wish, from 0.2 in four cases of five (measured on letters whose issue is known). */
  readonly score: number;
}

export interface Where {
  /** Division code. Texts look alike only within the same region, the regions around it and those within it. */
  readonly region?: string;
  /** What the sender wrote about the place, in their own words. */
  readonly place?: string;
}

export interface Asked extends Where {
  readonly limit?: number;
  /** The least score that is offered. */
  readonly least?: number;
}

/** Below this score fewer than nine in ten short texts ask for the same. */
export const leastScore = 0.2;

const none = new Corpus(100_000);

const keysOfAText = 16;

/**
 * The words under which a text is stored in a database and by which it is searched there (an array with an inverted index, the texts that
 * share most first); `lookAlikes` then ranks the hits.
 */
export const searchKeys = (text: string): string[] => tellingWords(text, keysOfAText);

/** Ranks candidates by how probably they ask for the same as a text, the best first; ties by id. Depends on nothing but its arguments. */
export const lookAlikes = (text: string, candidates: readonly Candidate[], asked: Asked | number = {}): LookAlike[] => {
  const { limit = 3, least = leastScore, ...where }: Asked = typeof asked === 'number' ? { limit: asked } : asked;
  const item = none.item('', read({ text, ...where }), where.region);
  const others = candidates.map((candidate) => none.item(candidate.id, read(candidate), candidate.region));
  return ranked(item, others, limit, least);
};

const ranked = (item: Item, others: readonly Item[], limit: number, least: number): LookAlike[] =>
  others
    .filter((other) => sameArea(item.region, other.region))
    .map((other) => ({ id: other.id, score: likeness(item, other) }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);

export interface LookAlikeIndex {
  readonly size: number;
  /** Adds a text; it replaces the one with the same id. */
  add(id: string, text: string, where?: Where): void;
  remove(id: string): void;
  /** The texts that most probably ask for the same, the best first. */
  find(text: string, asked?: Asked): LookAlike[];
}

/** More are compared than offered, so that copies of one text do not hide the rest. */
const comparedAtMost = 60;

/** An index of texts in memory; what is rare among them weighs more. */
export const lookAlikeIndex = (): LookAlikeIndex => {
  const held = new Map<string, { readonly slot: number; readonly text: Read }>();
  const corpus = new Corpus();
  const neighbourhood = new Neighbourhood();

  const remove = (id: string): void => {
    const one = held.get(id);
    if (!one) return;
    held.delete(id);
    neighbourhood.leave(one.slot);
    corpus.remove(one.text);
  };

  return {
    get size() {
      return held.size;
    },
    remove,
    add(id, text, where = {}) {
      remove(id);
      const one = read({ text, ...where });
      corpus.add(one);
      held.set(id, { slot: neighbourhood.enter(corpus.item(id, one, where.region)), text: one });
    },
    find(text, { limit = 3, least = leastScore, ...where } = {}) {
      const item = corpus.item('', read({ text, ...where }), where.region);
      const near = neighbourhood.near(item, comparedAtMost).flatMap((slot) => neighbourhood.at(slot) ?? []);
      return ranked(item, near, limit, least);
    },
  };
};
