import { shingles } from './shingles.ts';
import { bag, cosine, type Bag } from './terms.ts';

/** MinHash of a text's character triples: 64 whole numbers of 32 bits without sign, or none for an empty text. May be stored as JSON. */
export type Signature = readonly number[];

export interface Candidate {
  readonly id: string;
  readonly text: string;
}

export interface LookAlike {
  readonly id: string;
  /** 0 to 1; from about 0.5 nearly always the same wish in other words, at 0.35 half the time. */
  readonly score: number;
}

export interface Where {
  /** Division code; a suggestion is only compared with those of its own region, the regions around it and within it. */
  readonly region?: string;
  readonly place?: string;
}

const permutations = Array.from({ length: 64 }, (_, i) => ({
  factor: (Math.imul(i + 1, 0x9e3779b1) | 1) >>> 0,
  shift: Math.imul(i + 7, 0x85ebca77) >>> 0,
}));

/** The small fingerprint by which near-copies of a text are told without the text. */
export const signature = (text: string): Signature => {
  const found = shingles(text);
  if (found.length === 0) return [];
  return permutations.map(({ factor, shift }) => {
    let least = 0xffffffff;
    for (const shingle of found) {
      const mixed = Math.imul(shingle ^ shift, factor);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < least) least = value;
    }
    return least;
  });
};

/** Estimates the share of triples that two texts have in common, 0 to 1, give or take 0.06. */
export const similarity = (a: Signature, b: Signature): number =>
  a.length === 0 || a.length !== b.length ? 0 : a.filter((value, i) => value === b[i]).length / a.length;

/** Texts below this score are not offered as asking for the same. */
export const leastScore = 0.3;

/** Ranks candidates (fetched from wherever) by how probably they ask for the same as the text, the best first; equals by their id. */
export const lookAlikes = (text: string, candidates: readonly Candidate[], limit = 3): LookAlike[] => {
  const asked = bag(text);
  return best(
    candidates.map((candidate) => ({ id: candidate.id, score: cosine(asked, bag(candidate.text)) })),
    limit,
  );
};

const best = (found: readonly LookAlike[], limit: number): LookAlike[] =>
  found
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);

/** Whether one division code lies in the other (330106 in 330100 in 330000); unknown regions exclude nothing. */
export const nested = (a: string | undefined, b: string | undefined): boolean => {
  if (!a || !b) return true;
  const [short, long] = [a.replace(/(?:00)+$/, ''), b.replace(/(?:00)+$/, '')].toSorted((x, y) => x.length - y.length);
  return (long ?? '').startsWith(short ?? '');
};

export interface LookAlikeIndex {
  readonly size: number;
  /** Holds a text, in the place of what was held under that id. */
  add(id: string, text: string, where?: Where): void;
  remove(id: string): void;
  find(text: string, options?: Where & { readonly limit?: number }): LookAlike[];
}

/** Look-alikes among texts held by this process. */
export const lookAlikeIndex = (): LookAlikeIndex => {
  const held = new Map<string, { bag: Bag; where: Where }>();
  const postings = new Map<number, Set<string>>();

  const remove = (id: string): void => {
    for (const key of held.get(id)?.bag.keys ?? []) postings.get(key)?.delete(id);
    held.delete(id);
  };

  return {
    get size() {
      return held.size;
    },
    remove,
    add(id, text, where = {}) {
      remove(id);
      const words = bag(text);
      held.set(id, { bag: words, where });
      for (const key of words.keys) postings.set(key, (postings.get(key) ?? new Set()).add(id));
    },
    find(text, { limit = 3, ...where } = {}) {
      const asked = bag(text);
      const near = rarest(asked, postings, candidatesAtMost);
      const found: LookAlike[] = [];
      for (const id of near) {
        const other = held.get(id);
        if (other && nested(where.region, other.where.region)) found.push({ id, score: cosine(asked, other.bag) });
      }
      return best(found, limit);
    },
  };
};

const candidatesAtMost = 2_000;

/** Ids that share the heaviest words of a bag, up to a number: words that nearly everybody uses find nobody. */
const rarest = (asked: Bag, postings: ReadonlyMap<number, ReadonlySet<string>>, atMost: number): Set<string> => {
  const found = new Set<string>();
  const heaviest = Array.from(asked.keys, (key, i) => ({ key, weight: asked.weights[i] ?? 0 })).toSorted(
    (a, b) => b.weight - a.weight,
  );
  for (const { key } of heaviest) {
    const ids = postings.get(key);
    if (!ids || (found.size > 0 && found.size + ids.size > atMost)) continue;
    for (const id of ids) found.add(id);
  }
  return found;
};
