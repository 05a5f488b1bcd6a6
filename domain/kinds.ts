// What somebody's words may be, and where each kind goes.

export const kinds = [
  'suggestion',
  'several',
  'grievance',
  'emergency',
  'possible-emergency',
  'accusation',
  'abuse',
  'spam',
  'no-content',
] as const;

/**
 * `several` asks for different things of different bodies; a `grievance` is one's own case; an `emergency` is a danger to somebody now, a
 * `possible-emergency` words that may be one and may be none; an `accusation` says that a named person or body did wrong for gain, or did
 * violence; `abuse` insults or threatens and asks for nothing; `spam` sells or lures; in `no-content` nothing is said: a greeting,
 * thanks, digits, signs, a bare name of a place.
 */
export type Kind = (typeof kinds)[number];

/**
 * Where words of a kind go.
 * - `publish`: into the topics, for all to see.
 * - `office-first`: kept from the public; on the office's desk before all else. The numbers to call stand on the writer's card.
 * - `hold`: kept from the public until a person of the office releases it.
 * - `hold-above`: the same, but read by the office's head and the region above alone: never by a unit, for it may be the accused's own.
 * - `answer-only`: a kind word back, no receipt and no promise, for nothing was asked.
 */
export type Treatment = 'publish' | 'office-first' | 'hold' | 'hold-above' | 'answer-only';

/** Who writes nothing is answered only where that is nearly sure; in doubt the words are kept, and held. */
const surelyNothing = 0.75;
/** Less is no reason to keep somebody's words from the public. */
const likely = 0.42;

/**
 * What to do with words that are read as a kind with a certainty of 0 to 1. An emergency is one whatever its certainty: alone it is
 * answered with the warning before all else (`warnsLoudly`), a possible one with the numbers below its receipt.
 */
export const treatmentOf = ({ kind, certainty }: { readonly kind: Kind; readonly certainty: number }): Treatment => {
  switch (kind) {
    case 'suggestion':
    case 'several':
    case 'grievance':
      return 'publish';
    case 'emergency':
    case 'possible-emergency':
      return 'office-first';
    case 'accusation':
      return certainty < likely ? 'publish' : 'hold-above';
    case 'abuse':
    case 'spam':
      return certainty < likely ? 'publish' : 'hold';
    case 'no-content':
      return certainty < surelyNothing ? 'hold' : 'answer-only';
  }
};

/** Whether the call to 110, 119 and 120 comes first and alone. */
export const warnsLoudly = ({ kind }: { readonly kind: Kind }): boolean => kind === 'emergency';

/** Whether the numbers stand on the card: an emergency's and what may be one. */
export const showsNumbers = ({ kind }: { readonly kind: Kind }): boolean => kind === 'emergency' || kind === 'possible-emergency';
