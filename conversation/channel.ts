// What a conversation needs of a channel: how a card is shown there, and what its app does by itself.
import type { Deed } from '../domain/deeds.ts';
import type { GoesOn } from '../actions/suggestions.ts';
import type { Language } from '../domain/languages.ts';
import type { Card } from '../cards/card.ts';
import type { Where } from '../actions/people.ts';
import type { Command } from './commandWords.ts';

/** What is the same for everybody on a channel: the installation's own region and page. */
export interface Station {
  /** The channel's name. Addresses, cards and what goes out carry it. */
  readonly channel: string;
  /** The channel's own name of this installation in it: a bot's id. They carry it too. */
  readonly bot: string;
  /** Everybody's region until they choose. */
  readonly regionCode: string;
  /** Where the public page stands, without a slash at the end. */
  readonly publicUrl: string;
}

/** What people send apart from words and photos, as far as the answer differs. */
export type OtherKind = 'voice' | 'sticker' | 'file' | 'location' | 'other';

/** A message that somebody sent. */
export interface Said {
  /** The channel's id of the message within its chat. */
  readonly id: string;
  /** When it was sent, in the channel's own seconds. */
  readonly sentAt: number;
  readonly text: string | undefined;
  /** Whether the channel may have cut a longer text here. */
  readonly goesOn: GoesOn | undefined;
  /** The words under a picture. */
  readonly caption: string | undefined;
  /** The command that the words are, or that a picture's words begin with. */
  readonly command?: Command | undefined;
  /** The channel's reference of a photo, in its largest size. */
  readonly photo: string | undefined;
  /** The same for a picture that was sent as a file. */
  readonly pictureFile: string | undefined;
  /** A file of any kind: the channel's reference and its name. */
  readonly file?: { readonly reference: string; readonly name: string } | undefined;
  /** The id that all messages of one album share. */
  readonly album: string | undefined;
  /** Somebody else's words, passed on. */
  readonly forwarded: boolean;
  /** The message below which it was written. */
  readonly answers: string | undefined;
  readonly other: OtherKind | undefined;
}

/** What came: a pressed button (`deed` is undefined if the button is out of date), a message, or an edited message. */
export type Came =
  | { readonly what: 'pressed'; readonly deed: Deed | undefined; readonly card: string | undefined }
  | { readonly what: 'said'; readonly said: Said }
  | { readonly what: 'changed'; readonly said: Said };

/** One chat of a channel, while one update from it is handled. */
export interface Channel {
  readonly where: Where;
  /** The language of somebody's app; undefined if it is neither of ours. */
  readonly speaks: Language | undefined;
  /** The dedupe key of this press or message: the same if it is delivered again. */
  readonly once: string;
  /** Sends a card as a new message, as a reply to `answers` if that is given; returns the message's id. */
  send(card: Card, answers?: string): Promise<string>;
  /** Edits a card in place. `gone`: there is no such message, or it cannot become this card. */
  edit(message: string, card: Card): Promise<'edited' | 'gone'>;
  /** Retires a card that another message has replaced: its words stay, its buttons go. */
  retire(message: string): Promise<void>;
  /** Shows words over the pressed card; false if that is not possible, or too late. */
  say(words: string): Promise<boolean>;
  /** Confirms the press; what follows comes as cards. */
  answered(): Promise<void>;
  /** Puts the commands of somebody's roles into their menu; null: everybody's. */
  menu(language: Language, roles: readonly { readonly role: string }[] | null): Promise<void>;
  /** Sends a text as a file. */
  give(file: { readonly name: string; readonly text: string }, caption?: string): Promise<void>;
  /** Sends a file that the channel has, by its reference; one without a name is a picture. */
  pass(file: { readonly reference: string; readonly name: string | null }): Promise<void>;
  /** A link that opens this channel and passes a word to us. */
  link(word: string): string;
  /** What kind of failure it is: temporary and to be retried (`passes`), nobody reads this chat (`gone`), or our own fault. */
  trouble(error: unknown): 'passes' | 'gone' | 'ours';
}
