// What a handler is given: the person, what came, their words, and how a card is shown. Nothing of it depends on a channel.
import type { Deed, DeedKind, Question } from '../domain/deeds.ts';
import type { Problem } from '../domain/messages.ts';
import type { Language } from '../domain/languages.ts';
import type { Card } from '../cards/card.ts';
import type { Facts } from '../locales/say.ts';
import type { Words } from '../locales/words.ts';
import type { PersonHere } from '../actions/people.ts';
import type { Came, Channel, Said, Station } from './channel.ts';
import type { Command, CommandName } from './commandWords.ts';

export interface Talk {
  readonly station: Station;
  readonly channel: Channel;
  readonly came: Came;
  person: PersonHere;
  /** The deed of the pressed button; undefined for words. */
  readonly deed: Deed | undefined;
  /** The message on which a button was pressed. */
  readonly card: string | undefined;
  /** The message, as an answer to the open question. */
  readonly said: Said | undefined;
  /** The texts in the person's language at the year's now; read once. */
  words(): Promise<Words>;
  /** Changes the language of what is still to be said. */
  speak(language: Language): void;

  /** Sends a card as a new message. With a key it becomes the card of that thing, which later news edit. Returns the message's id. */
  showCard(key: string | null, card: Card): Promise<string>;
  /** Replaces the message whose button was pressed by a card; after words, replaces the thing's own card; if neither exists, sends it. */
  updateCard(card: Card, key?: string): Promise<void>;
  /** Says one plain sentence. */
  tell(id: string, facts?: Facts): Promise<void>;
  /**
   * Says why something did not happen: over the card if a button was pressed, else as a message. The card stays as it is: if its thing has
   * changed, the handler that refuses shows the current state.
   */
  refuse(problem: Problem): Promise<void>;
  /** Sets the one question whose answer may be words; null: none is open. */
  ask(question: Question | null): Promise<void>;
  /**
   * Stores that this message answers the open question, so that it does so again if it is delivered again. For questions that any words may
   * leave.
   */
  noteAnswer(): Promise<void>;
  /** Runs work after this has been answered, when there is time; it may be dropped under load. */
  afterwards(work: () => Promise<void>): void;
}

/** A button of one kind was pressed. */
export type Pressed<Kind extends DeedKind = DeedKind> = Talk & { readonly deed: Deed<Kind> };

/** A message was sent. */
export type Spoken = Talk & { readonly said: Said };

/** A command was given. */
export type Commanded = Spoken & { readonly said: { readonly command: Command } };

/** Questions that any words may leave, or that a photo answers; all others are answered in words. */
export type Loose = 'region' | 'suggestion' | 'report-photo' | 'change-draft';

/** A message came while a question of one kind is open. */
export type Answering<Kind extends Question['kind']> = Spoken & {
  readonly person: PersonHere & { readonly asked: Extract<Question, { kind: Kind }> };
} & (Kind extends Loose ? unknown : { readonly said: { readonly text: string } });

/** The message was no answer, or not for this handler: the next handler is tried. */
export const PASSED = 'passed';
export type Heard = Promise<typeof PASSED | void>;

/** What each kind of deed does. */
export type Presses = { readonly [Kind in DeedKind]: (talk: Pressed<Kind>) => Promise<void> };
/** What each command does. */
export type Commands = { readonly [Name in CommandName]: (talk: Commanded) => Promise<void> };
/** What an answer to each kind of question does. */
export type Answers = { readonly [Kind in Question['kind']]: (talk: Answering<Kind>) => Heard };
