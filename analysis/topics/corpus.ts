import { type Features, featuresOf, Rarity } from '../features.ts';
import { places } from '../places.ts';
import { emptyVector } from '../vectors.ts';
import type { Item } from './item.ts';

/**
 * The features of a suggestion's text and of its places. Chinese place names are compared by their characters, because it is uncertain
 * where they begin.
 */
export interface Read {
  readonly features: Features;
  readonly places: Features;
}

const openingCharacters = 80;

/**
 * Reads a suggestion. Places are taken from the title, or from the first words of a suggestion without one, as people send them in a chat.
 */
export const read = ({ text, title = '', place = '' }: { text: string; title?: string; place?: string }): Read => {
  const named = featuresOf([place, ...places(title || text.slice(0, openingCharacters))].join(' '));
  const isChinese = /\p{Script=Han}/u.test(place + title + text);
  return { features: featuresOf(text, title), places: isChinese ? { words: emptyVector, pairs: named.pairs } : named };
};

/** The suggestions from which the rarity of words and place names is known. */
export class Corpus {
  private readonly words: Rarity;
  private readonly names = new Rarity();

  /** `believed`: see `Rarity`; large for a corpus to which nothing is added. */
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
