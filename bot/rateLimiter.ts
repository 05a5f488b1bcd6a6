// The door for updates: ignores those that say nothing, and limits the rate of each chat so that nobody makes others wait.
import type { Update } from '@grammyjs/types';
import { type Budget, type Purse, SHUT_MS, spend } from '../domain/intake.ts';
import { chatHeard } from './heard.ts';

export type Verdict =
  | { readonly kind: 'in'; readonly chat: number }
  /** The update says nothing and needs no answer. */
  | { readonly kind: 'nothing' }
  /** The chat exceeds its limit. `told`: its person has been told already. */
  | { readonly kind: 'over'; readonly told: boolean };

/** The most unanswered presses of one person; further presses are refused, since nothing new can be seen before those are answered. */
const MOST_PRESSES = 8;
/** How many verdicts on messages are remembered per chat: Telegram may deliver an update again. */
const REMEMBERED = 200;
/** How many chats are remembered; beyond that, the quietest chat is forgotten. */
const MOST_CHATS = 20_000;

interface Guest {
  purse: Purse | undefined;
  /** Until when (real, epoch milliseconds) the chat's messages are refused. */
  shutUntil: number;
  /** Until when (real, epoch milliseconds) a person need not be told again that too many presses wait. */
  hastyUntil: number;
  /** The allowance for urgent words when other words are refused: a call for help, or the command to stop messages. */
  urgent: Purse | undefined;
  readonly known: Map<string, boolean>;
}

/** The allowance for urgent words beyond the usual budget. */
const URGENT: Budget = { atOnce: 3, oneMoreAfterMs: 10_000 };

export interface RateLimiterOptions {
  readonly budget: Budget;
  /** Whether words are urgent and come in even when the budget is spent. */
  readonly isUrgent: (text: string) => boolean;
  readonly now: () => number;
}

export class RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #guests = new Map<number, Guest>();

  constructor(options: RateLimiterOptions) {
    this.#options = options;
  }

  /** Decides what to do with an update; `presses` is the number of its person's unanswered presses. */
  judge(update: Update, presses: number): Verdict {
    const chat = chatHeard(update);
    if (chat === undefined) return { kind: 'nothing' };
    if (update.my_chat_member) return { kind: 'in', chat };
    const now = this.#options.now();
    const guest = this.#guest(chat);
    if (update.callback_query) {
      if (presses < MOST_PRESSES) return { kind: 'in', chat };
      const told = now < guest.hastyUntil;
      if (!told) guest.hastyUntil = now + SHUT_MS;
      return { kind: 'over', told };
    }
    const key = keyOf(update);
    const before = guest.known.get(key);
    if (before !== undefined) return before ? { kind: 'in', chat } : { kind: 'over', told: true };
    const isIn = this.#comesIn(guest, update, now);
    guest.known.set(key, isIn);
    const [oldest] = guest.known.keys();
    if (guest.known.size > REMEMBERED && oldest !== undefined) guest.known.delete(oldest);
    if (isIn) return { kind: 'in', chat };
    const told = now < guest.shutUntil;
    if (!told) guest.shutUntil = now + SHUT_MS;
    return { kind: 'over', told };
  }

  #comesIn(guest: Guest, update: Update, now: number): boolean {
    if (now >= guest.shutUntil) {
      const left = spend(this.#options.budget, guest.purse, now);
      if (left) {
        guest.purse = left;
        return true;
      }
    }
    const text = update.message?.text ?? update.message?.caption;
    if (text === undefined || !this.#options.isUrgent(text)) return false;
    const left = spend(URGENT, guest.urgent, now);
    if (left) guest.urgent = left;
    return left !== undefined;
  }

  #guest(chat: number): Guest {
    const known = this.#guests.get(chat);
    const guest = known ?? {
      purse: undefined,
      shutUntil: 0,
      hastyUntil: 0,
      urgent: undefined,
      known: new Map<string, boolean>(),
    };
    // re-inserted at the end, so that the first key is the quietest chat
    this.#guests.delete(chat);
    this.#guests.set(chat, guest);
    const [quietest] = this.#guests.keys();
    if (this.#guests.size > MOST_CHATS && quietest !== undefined) this.#guests.delete(quietest);
    return guest;
  }
}

const keyOf = ({ message, edited_message: edited }: Update): string =>
  message ? String(message.message_id) : `${edited?.message_id ?? 0}/${edited?.edit_date ?? 0}`;
