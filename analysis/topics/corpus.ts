import { type Features, featuresOf, Rarity } from '../features.ts';
import { places } from '../places.ts';
import { emptyVector } from '../vectors.ts';
import type { Item } from './item.ts';

/**
 * What a suggestion says, and what it says about where: Chinese names are compared by their characters, because it is uncertain where
 * they begin.
 */
export interface Read {
  readonly features: Features;
  readonly places: Features;
}

const openingCharacters = 80;

/** Where is read from the title; a suggestion without one, as people send in a chat, is taken by its first words. */
export const read = ({ text, title = '', place = '' }: { text: string; title?: string; place?: string }): Read => {
  const named = featuresOf([place, ...places(title || text.slice(0, openingCharacters))].join(' '));
  const isChinese = /\p{Script=Han}/u.test(place + title + text);
  return { features: featuresOf(text, title), places: isChinese ? { words: emptyVector, pairs: named.pairs } : named };
};

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
      places: this.names.vector(named),
      size: 1,
      ...(region === undefined ? {} : { region }),
    };
  }
}
