import { heaviest } from '../vectors.ts';
import type { Item } from './item.ts';

const postedFeatures = 64;
const askedFeatures = 40;
const readAtMost = 4_000;

interface Posting {
  slots: number[];
  weights: number[];
}

/**
 * Items by their heaviest features, for finding those that may be like one. The rarest features are read first, and only a bounded
 * number of entries: a question costs the same among a thousand items and among a hundred thousand.
 */
export class Neighbourhood {
  private readonly items: (Item | undefined)[] = [];
  private readonly postings = new Map<number, Posting>();
  private shares = new Float64Array(1024);

  /** Takes an item in and returns the slot under which it is known until it leaves. */
  enter(item: Item): number {
    const slot = this.items.push(item) - 1;
    for (const [key, weight] of heaviest(item.sum, postedFeatures)) {
      const posting = this.postings.get(key);
      if (posting) {
        posting.slots.push(slot);
        posting.weights.push(weight / item.size);
      } else this.postings.set(key, { slots: [slot], weights: [weight / item.size] });
    }
    return slot;
  }

  leave(slot: number): void {
    this.items[slot] = undefined;
  }

  at(slot: number): Item | undefined {
    return this.items[slot];
  }

  /** Slots of at most `n` items that share the most of what tells an item apart, the most first; of equals the one that came first. */
  near(item: Item, n: number, itself = -1): number[] {
    if (this.shares.length < this.items.length) this.shares = new Float64Array(this.items.length * 2);
    const { shares } = this;
    const touched: number[] = [];
    let read = 0;
    for (const { weight, posting } of this.rarestFirst(item)) {
      const { slots, weights } = posting;
      if (read > 0 && read + slots.length > readAtMost) break;
      read += slots.length;
      for (let i = 0; i < slots.length; i++) {
        const slot = slots[i] as number;
        if (slot === itself) continue;
        if (shares[slot] === 0) touched.push(slot);
        shares[slot] = (shares[slot] as number) + weight * (weights[i] as number);
      }
    }
    const found = touched.toSorted((a, b) => (shares[b] as number) - (shares[a] as number) || a - b).slice(0, n);
    for (const slot of touched) shares[slot] = 0;
    return found;
  }

  private rarestFirst(item: Item): { key: number; weight: number; posting: Posting }[] {
    const found = heaviest(item.sum, askedFeatures).flatMap(([key, weight]) => {
      const posting = this.living(key);
      return posting ? [{ key, weight, posting }] : [];
    });
    return found.toSorted((a, b) => a.posting.slots.length - b.posting.slots.length || a.key - b.key);
  }

  /** The entries of a feature, from which those that have left are swept. */
  private living(key: number): Posting | undefined {
    const posting = this.postings.get(key);
    if (!posting) return undefined;
    const { slots, weights } = posting;
    let kept = 0;
    for (let i = 0; i < slots.length; i++) {
      if (!this.items[slots[i] as number]) continue;
      slots[kept] = slots[i] as number;
      weights[kept++] = weights[i] as number;
    }
    slots.length = kept;
    weights.length = kept;
    if (kept > 0) return posting;
    this.postings.delete(key);
    return undefined;
  }
}
