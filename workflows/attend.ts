// The loop of every process of the year: look, which carries out orders and reminds people who are late, then wait for the next event.
import { condition, workflowInfo } from '@temporalio/workflow';
import type { Asked, Seen } from '../activities/looks.ts';
import { type Climb, FOOT } from '../domain/attention.ts';
import type { Language } from '../domain/languages.ts';
import { say } from '../locales/say.ts';
import { anAlarm, real } from './moment.ts';
import type { Inbox } from './orders.ts';

/** What the loop needs to know of where a thing stands. */
export interface Standing {
  readonly language: Language;
  readonly timezone: string;
  /** The process is over: the loop ends. */
  readonly over: boolean;
  /** The next moment of the year at which something can change by time alone, in epoch milliseconds. */
  readonly next: number | null;
}

export interface Attended<Found extends Standing> {
  readonly inbox: Inbox;
  look(asked: Asked<Found>): Promise<Seen<Found>>;
  show(standing: Found): void;
  /** Where the climb on the ladder stood at the end of the previous run. */
  readonly from?: Climb | undefined;
  /** Continues as new when the history is long, with the climb so far. */
  readonly turnPage?: (climb: Climb) => Promise<never>;
}

/** When a stay with a thing ends, besides when the thing is over. */
export interface Stay<Found extends Standing> {
  readonly until?: (standing: Found) => boolean;
  /** Another condition that ends the wait, such as a child workflow that has closed. */
  readonly woken?: () => boolean;
  /** Moments of the year at which the stay itself has work to do. */
  readonly looks?: readonly number[];
  /** The run may end here and continue as new, when its history is long. */
  readonly turns?: boolean;
}

/** Events after which a run continues as new: what replays stays short, whatever happens to the thing. */
export const LONG = 200;

/** Attends a thing: each stay runs until the thing is over (or the stay is), and returns where it stood last. */
export function attending<Found extends Standing>(it: Attended<Found>): (stay?: Stay<Found>) => Promise<Found> {
  const { inbox } = it;
  const alarm = anAlarm();
  let climb = it.from ?? FOOT;
  let known: Found | undefined;
  return async ({ until = () => false, woken = () => false, looks = [], turns = true } = {}) => {
    for (;;) {
      alarm.heard();
      const orders = inbox.take();
      const seen = await it.look({ real: real(), orders, climb, known, looks });
      // the first look says everything, a later one what has changed
      const standing = { ...known, ...seen.changed } as Found;
      known = standing;
      climb = seen.climb ?? climb;
      inbox.language = standing.language;
      it.show(standing);
      inbox.answer(orders, seen.refused ?? []);
      if (standing.over || until(standing) || woken()) return standing;
      if (turns && it.turnPage && isLong(LONG) && (await inbox.isAnswered())) await it.turnPage(climb);
      if (seen.wakes !== undefined)
        alarm.set(seen.wakes, () => say(standing.language, 'summary-timer', { at: standing.next, zone: standing.timezone }));
      await condition(() => inbox.happened() || alarm.rang() || woken());
      if (woken()) return standing;
    }
  };
}

/** Whether this run has so many events, or Temporal finds it long. */
export const isLong = (events: number): boolean =>
  workflowInfo().historyLength >= events || workflowInfo().continueAsNewSuggested;
