import { add, cosine, dot, type Vector } from '../vectors.ts';

/** Something that can be grouped: a suggestion, or a topic of several. */
export interface Item {
  readonly id: string;
  /** Sum of the members' vectors, each of length 1. */
  readonly sum: Vector;
  /** Sum of what the members say about the place; empty where they name none. */
  readonly places: Vector;
  /** Number of members. */
  readonly size: number;
  readonly region?: string;
}

/** Factors for two items that both name places: less similar where these differ, more similar where they agree. */
const elsewhere = 0.5;
const samePlace = 0.7;

/** Mean cosine between the members of two items, weighted by how well their places agree; 0 to 1. */
export const likeness = (a: Item, b: Item): number => {
  const alike = dot(a.sum, b.sum) / (a.size * b.size);
  if (alike === 0 || a.places.keys.length === 0 || b.places.keys.length === 0) return Math.min(1, alike);
  return Math.min(1, alike * (elsewhere + samePlace * cosine(a.places, b.places)));
};

/** Mean cosine between different members of a group, 0 to 1; 0 for a single one. */
export const agreementAmong = (items: readonly Item[]): number => {
  const [first, ...others] = items;
  if (!first || others.length === 0) return 0;
  const { sum } = others.reduce(joined, first);
  const withThemselves = items.reduce((total, item) => total + dot(item.sum, item.sum), 0);
  return Math.min(1, Math.max(0, (dot(sum, sum) - withThemselves) / (items.length * (items.length - 1))));
};

/** Merges two items under the first one's id. Where the regions differ, the wider one counts. */
export const joined = (into: Item, from: Item): Item => {
  const region = wider(into.region, from.region);
  return {
    id: into.id,
    sum: add(into.sum, from.sum),
    places: add(into.places, from.places),
    size: into.size + from.size,
    ...(region === undefined ? {} : { region }),
  };
};

const extent = (code: string): number => code.replace(/(?:00){1,5}$/, '').length;

const wider = (a: string | undefined, b: string | undefined): string | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return extent(b) < extent(a) ? b : a;
};
