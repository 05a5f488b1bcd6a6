// Earlier promises as everybody sees them: struck through, with why, when and by whose decision they were replaced (procedure 1.9, C4).
import type { Day } from '../domain/calendar.ts';
import type { ChangeReason, Decider } from '../domain/tasks/change.ts';
import { struckThrough } from './card.ts';
import type { Words } from '../locales/words.ts';

export interface StruckDate {
  readonly due: Day;
  readonly reason: ChangeReason;
  /** The unit's own words. */
  readonly words: string | null;
  readonly decider: Decider;
  readonly decidedOn: Day;
  /** The number of the decision in its year. */
  readonly decision: string;
}

/** The reason's name, with the unit's words if it gave any. */
export const reasonOf = (words: Words, { reason, words: own }: Pick<StruckDate, 'reason' | 'words'>): string =>
  own
    ? words.say('change-reason-own', { reason: words.say(`change-reason-${reason}`), words: own })
    : words.say(`change-reason-${reason}`);

/** Why an earlier date was replaced, without the date. */
export const struckBecause = (words: Words, promise: StruckDate): string =>
  words.say('promise-struck', {
    reason: reasonOf(words, promise),
    who: words.say(`decider-${promise.decider}`),
    when: words.day(promise.decidedOn),
    number: promise.decision,
  });

export const struckLine = (words: Words, promise: StruckDate): string =>
  `${struckThrough(words.day(promise.due))} · ${struckBecause(words, promise)}`;
