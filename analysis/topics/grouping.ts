import { joined, likeness, type Item } from './item.ts';
import { Neighbourhood } from './neighbourhood.ts';

/** A merge of two groups. */
interface Joint {
  readonly into: string;
  readonly from: string;
  readonly score: number;
}

interface Grouping {
  /** Similarity from which two groups are merged. */
  readonly least: number;
  /** Whether two groups must stay apart, because of their regions or because people said so. Asked about the groups' first items. */
  readonly apart?: (a: Item, b: Item) => boolean;
  /** Called for every merge when it is made. */
  readonly onJoint?: (joint: Joint) => void;
}

const comparedAtMost = 24;

interface Group {
  readonly slot: number;
  readonly item: Item;
  alive: boolean;
  best: Group | undefined;
  score: number;
}

/** Runs `inSteps` to the end. */
export const group = (items: readonly Item[], how: Grouping): Joint[] => {
  const steps = inSteps(items, how);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** How many searches make a step: some milliseconds. */
const step = 50;

/**
 * Average linkage by reciprocal nearest neighbours: in rounds, every group looks for the one most similar to it, and pairs that chose each
 * other are merged, until no two groups are similar enough. Neighbours are searched among a bounded number of groups that share rare
 * features, so that the cost grows with the number of items and not with its square.
 *
 * Returns the merges in the order in which they were made; `into` is the larger group, of equals the one whose id comes first. The result
 * depends on the items, not on their order. Yields after every step, so that the caller can do something else in between.
 */
export function* inSteps(
  items: readonly Item[],
  { least, apart = () => false, onJoint = () => {} }: Grouping,
): Generator<void, Joint[]> {
  const neighbourhood = new Neighbourhood();
  const bySlot = new Map<number, Group>();
  const joints: Joint[] = [];

  const enter = (item: Item): Group => {
    const entered: Group = { slot: neighbourhood.enter(item), item, alive: true, best: undefined, score: 0 };
    bySlot.set(entered.slot, entered);
    return entered;
  };

  const leave = (one: Group): void => {
    one.alive = false;
    neighbourhood.leave(one.slot);
    bySlot.delete(one.slot);
  };

  const search = (seeker: Group): void => {
    seeker.best = undefined;
    seeker.score = 0;
    for (const slot of neighbourhood.near(seeker.item, comparedAtMost, seeker.slot)) {
      const other = bySlot.get(slot);
      if (!other || apart(seeker.item, other.item)) continue;
      const score = likeness(seeker.item, other.item);
      if (score < least) continue;
      prefer(seeker, other, score);
      prefer(other, seeker, score);
    }
  };

  const join = (one: Group, other: Group): Group => {
    const [into, from] = isFirst(one.item, other.item) ? [one, other] : [other, one];
    const joint = { into: into.item.id, from: from.item.id, score: one.score };
    joints.push(joint);
    onJoint(joint);
    leave(one);
    leave(other);
    return enter(joined(into.item, from.item));
  };

  const inOrder = items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let groups: Group[] = [];
  for (const item of inOrder) if (groups.push(enter(item)) % step === 0) yield;
  let seeking = groups;
  while (seeking.length > 0) {
    for (const [n, seeker] of seeking.entries()) {
      search(seeker);
      if (n % step === step - 1) yield;
    }
    const again: Group[] = [];
    for (const [n, one] of groups.entries()) {
      if (n % step === step - 1) yield;
      const other = one.best;
      if (!one.alive || !other?.alive || other.best !== one) continue;
      if (apart(one.item, other.item))
        again.push(one, other); // separated by a merge of this round
      else again.push(join(one, other));
    }
    groups = [...new Set([...groups, ...again])].filter(({ alive }) => alive);
    seeking = [...new Set([...groups.filter(({ best }) => best && !best.alive), ...again])].filter(({ alive }) => alive);
  }
  return joints;
}

const isFirst = (a: Item, b: Item): boolean => a.size > b.size || (a.size === b.size && a.id < b.id);

const prefer = (one: Group, other: Group, score: number): void => {
  if (one.best?.alive && (score < one.score || (score === one.score && other.slot >= one.best.slot))) return;
  one.best = other;
  one.score = score;
};
