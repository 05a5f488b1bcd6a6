// The kinds of what people write, and where each kind goes.

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
 * `several` asks different bodies for different things; a `grievance` is one's own case; an `emergency` is a danger to somebody now, a
 * `possible-emergency` may be one; an `accusation` says that a named person or body did wrong for gain, or was violent; `abuse` insults or
 * threatens and asks for nothing; `spam` sells or lures; `no-content` says nothing: a greeting, thanks, digits, symbols, a bare place name.
 */
export type Kind = (typeof kinds)[number];

/**
 * Where words of a kind go.
 * - `publish`: into the topics, for all to see.
 * - `office-first`: held from the public and first on the office's desk. The writer's card shows the numbers to call.
 * - `hold`: held from the public until a person of the office releases it.
 * - `hold-above`: held too, but only the office's head and the region above read it, never a unit: the accused may work there.
 * - `answer-only`: a kind word back, without a receipt or a promise, because nothing was asked.
 */
export type Treatment = 'publish' | 'office-first' | 'hold' | 'hold-above' | 'answer-only';

/** Words are taken for `no-content`, and get no receipt, only from this certainty on; below it they are kept and held. */
const surelyNothing = 0.75;
/** Below this certainty nobody's words are held from the public. */
const likely = 0.42;

/**
 * What to do with words that were read as a kind, with a certainty of 0 to 1. Emergencies go to the office at any certainty: the answer to
 * an `emergency` starts with the warning (`warnsLoudly`), that to a `possible-emergency` has the numbers below its receipt.
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

/** Whether the answer is first of all, and alone, the advice to call 110, 119 or 120. */
export const warnsLoudly = ({ kind }: { readonly kind: Kind }): boolean => kind === 'emergency';

/** Whether the card shows the emergency numbers. */
export const showsNumbers = ({ kind }: { readonly kind: Kind }): boolean => kind === 'emergency' || kind === 'possible-emergency';
