import type { Card } from '../card.ts';
import type { Words } from '../words.ts';

/** The cards of outbox messages of this area, by message id. */
export const messages = {} as const satisfies Record<string, (words: Words, facts: never) => Card>;
