// The door through which updates come in: what says nothing passes by, and nobody brings so much at once that others wait.
import type { Update } from '@grammyjs/types';
import { type Budget, type Purse, SHUT_MS, spend } from '../domain/intake.ts';
import { chatHeard } from './heard.ts';

export type Verdict =
  | { readonly kind: 'in'; readonly chat: number }
  /** Nobody's word: there is nothing to answer. */
  | { readonly kind: 'nothing' }
  /** More than one person may bring. `told`: that has been said already. */
  | { readonly kind: 'over'; readonly told: boolean };

/** So many presses of one person wait at most: who presses on sees nothing new before they are answered. */
const MOST_PRESSES = 8;
/** Of so many messages of a chat it is remembered whether they came in: Telegram may give them again. */
const REMEMBERED = 200;
/** So many chats are kept in mind; of those beyond, who has been quiet longest begins anew. */
const MOST_CHATS = 20_000;

interface Guest {
  purse: Purse | undefined;
  /** Until when (real, epoch milliseconds) no more words come in. */
  shutUntil: number;
  /** Until when it need not be said again that presses wait. */
  hastyUntil: number;
  /** What may come in although the rest does not: a cry for help, a wish for silence. */
  urgent: Purse | undefined;
  readonly known: Map<string, boolean>;
}

/** What is let in beyond the budget. */
const URGENT: Budget = { atOnce: 3, oneMoreAfterMs: 10_000 };

export interface DoorOptions {
  readonly budget: Budget;
  /** Words that are taken whatever came before them. */
  readonly isUrgent: (text: string) => boolean;
  readonly now: () => number;
}

export class Door {
  readonly #options: DoorOptions;
  readonly #guests = new Map<number, Guest>();

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /** What is to be done with an update; `presses` says how many of its person's presses wait for their answers. */
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
    // the newest stand last, so that the first is the one to be forgotten
    this.#guests.delete(chat);
    this.#guests.set(chat, guest);
    const [quietest] = this.#guests.keys();
    if (this.#guests.size > MOST_CHATS && quietest !== undefined) this.#guests.delete(quietest);
    return guest;
  }
}

const keyOf = ({ message, edited_message: edited }: Update): string =>
  message ? String(message.message_id) : `${edited?.message_id ?? 0}/${edited?.edit_date ?? 0}`;
