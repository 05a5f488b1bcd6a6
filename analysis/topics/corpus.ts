import { type Features, featuresOf, Rarity } from '../features.ts';
import { places } from '../places.ts';
import { emptyVector, type Vector } from '../vectors.ts';
import type { Item } from './item.ts';

/** What a suggestion says, and what it says about where. */
export interface Read {
  readonly features: Features;
  readonly places: Features;
}

const openingCharacters = 80;

/** Where is read from the title; a suggestion without one, as people send in a chat, is taken by its first words. */
export const read = ({ text, title = '', place = '' }: { text: string; title?: string; place?: string }): Read => ({
  features: featuresOf(text, title),
  places: featuresOf([place, ...places(title || text.slice(0, openingCharacters))].join(' ')),
});

/** The suggestions by which it is known how much a word and a name say. */
export class Corpus {
  private readonly words: Rarity;
  private readonly names = new Rarity();

  /** `believed`: see `Rarity`; large for a corpus that will hold nothing. */
  constructor(believed?: number) {
    this.words = new Rarity(believed);
  }

  add({ features, places: named }: Read): void {
    this.words.add(features);
    this.names.add(named);
  }

  remove({ features, places: named }: Read): void {
    this.words.remove(features);
    this.names.remove(named);
  }

  item(id: string, { features, places: named }: Read, region?: string): Item {
    return {
      id,
      sum: this.words.vector(features),
      places: this.where(named),
      size: 1,
      ...(region === undefined ? {} : { region }),
    };
  }

  /** Chinese names are compared by their characters, because it is uncertain where they begin; others by their words. */
  private where(named: Features): Vector {
    if (named.pairs.keys.length > 0) return this.names.vector({ words: emptyVector, pairs: named.pairs });
    return named.words.keys.length > 0 ? this.names.vector(named) : emptyVector;
  }
}
