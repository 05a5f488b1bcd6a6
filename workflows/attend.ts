// The loop of every process of the year: carry out orders, look, remind people who are late, wait for the next event.
import type { Language } from '../domain/languages.ts';
import { allHandlersFinished, condition, workflowInfo } from '@temporalio/workflow';
import type { Climb, Reckoning } from '../domain/attention.ts';
import type { WaitingOrder, OrderAnswer } from '../domain/messages.ts';
import { now } from './moment.ts';
import type { Inbox } from './orders.ts';

/** What the loop needs to know of where a thing stands. */
export interface Standing {
  readonly language: Language;
  /** The process is over: the loop ends. */
  readonly over: boolean;
  readonly reckoning: Reckoning;
}

export interface Look extends Climb {
  readonly moment: number;
  readonly orders: readonly WaitingOrder[];
}

export interface Attended<Found extends Standing> {
  readonly inbox: Inbox;
  look(input: Look): Promise<{ answers: OrderAnswer[]; standing: Found }>;
  nudge?(standing: Found, step: NonNullable<Reckoning['step']>, moment: number): Promise<unknown>;
  show(standing: Found): void;
  /** Another condition that ends the wait, such as a child workflow that has closed. */
  readonly woken?: () => boolean;
  /** Where the climb on the ladder stood at the end of the previous run. */
  readonly from?: Climb | undefined;
  /** Continues as new when the history is long, with the climb so far. */
  readonly turnPage?: (climb: Climb) => Promise<never>;
}

export const FOOT: Climb = { ladderKey: '', climbed: 0 };

/** Runs until the thing is over (or `woken`), and returns where it stood last. */
export async function attend<Found extends Standing>(it: Attended<Found>): Promise<Found> {
  const { inbox, woken = () => false } = it;
  let climb: Climb = it.from ?? FOOT;
  for (;;) {
    const clock = await now();
    const { answers, standing } = await it.look({ moment: clock.moment, orders: inbox.take(), ...climb });
    inbox.language = standing.language;
    const { step, next, ladderKey, climbed } = standing.reckoning;
    climb = { ladderKey, climbed };
    it.show(standing);
    inbox.answer(answers);
    if (standing.over || woken()) return standing;
    if (step) await it.nudge?.(standing, step, clock.moment);
    await clock.until(next, () => inbox.happened() || woken());
    if (woken()) return standing;
    if (it.turnPage && workflowInfo().continueAsNewSuggested && !inbox.happened()) {
      await condition(allHandlersFinished);
      if (!inbox.happened()) await it.turnPage(climb);
    }
  }
}
