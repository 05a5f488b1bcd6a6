// The reason of a suggestion's outcome, in words: an id of locales with its facts, or the office's own words by language.
import type { Decision } from '../domain/planned.ts';
import { sayPlanned } from './planned.ts';
import type { Words } from '../locales/words.ts';

export interface Reason {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The decision on the candidate that took it up. */
  readonly decision?: Decision | undefined;
}

/** A reason as cards say it. */
export const sayReason = (words: Words, { id, facts, decision }: Reason): string =>
  decision ? sayPlanned(words, `reason-${id}`, decision, { ...facts, fate: decision.fate }) : words.say(`reason-${id}`, facts);

/** A reason as the public page says it. */
export const sayReasonOnPage = (words: Words, { id, facts, decision }: Reason): string =>
  decision
    ? sayPlanned(words, `web-reason-${id}`, decision, { ...facts, fate: decision.fate })
    : words.say(`web-reason-${id}`, facts);
