// What a handler is given beside grammY's own: the person, the deed that was pressed, their words, and how a card is shown.
import type { Context } from 'grammy';
import type { Deed, Question } from '../domain/deeds.ts';
import type { Problem } from '../domain/messages.ts';
import type { Card } from '../cards/card.ts';
import type { Facts } from '../locales/say.ts';
import type { Words } from '../locales/words.ts';
import type { PersonHere } from '../records/people.ts';

/** What is the same for everybody: the bot and its installation. */
export interface Station {
  /** The bot's id, as addresses and cards carry it. */
  readonly bot: string;
  readonly username: string;
  /** Everybody's region until they choose. */
  readonly regionCode: string;
  /** Where the public page stands, without a slash at the end. */
  readonly publicUrl: string;
}

export interface Here {
  readonly station: Station;
  person: PersonHere;
  /** The deed of the pressed button; undefined for words. */
  readonly deed: Deed | undefined;
  /** The person's words at the year's now: read once an update. */
  words(): Promise<Words>;
  /** Changes the language of what is still to be said in this update. */
  speak(language: 'zh' | 'en'): void;

  /** Sends a card as a new message. With a key it is the card of that thing: later news edit it. Gives the message's number. */
  showCard(key: string | null, card: Card): Promise<number>;
  /**
   * Puts a card in the place of the message whose button was pressed; after words, in the place of the thing's own card; where
   * neither stands, sends it.
   */
  updateCard(card: Card, key?: string): Promise<void>;
  /** Says one plain sentence. */
  tell(id: string, facts?: Facts): Promise<void>;
  /**
   * Says why something did not happen: over the card where a button was pressed, else as a message. The card stays as it is: where its
   * thing has moved on, whoever refuses shows it as it stands.
   */
  refuse(problem: Problem): Promise<void>;
  /** Puts the one question whose answer may be words, or closes it (null). */
  ask(question: Question | null): Promise<void>;
  /** Keeps that this message answers the open question: given again, it is the same answer. For questions that any words may leave. */
  noteAnswer(): Promise<void>;
  /** Goes on after the update is answered, when the bot has time: may be left out under load. */
  afterwards(work: () => Promise<void>): void;
}

export type BotContext = Context & Here;

/** What tells this press or message from every other one: Telegram may bring it again, and it is still the same. */
export const onceOf = ({ callbackQuery, message, person: { where } }: BotContext): string =>
  callbackQuery ? `press/${where.bot}/${callbackQuery.id}` : `said/${where.bot}/${where.chat}/${message?.message_id ?? 0}`;
