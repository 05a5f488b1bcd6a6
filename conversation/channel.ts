// What a conversation needs of the channel by which somebody talks: how a card is shown there, and what the app does of its own.
import type { Deed } from '../domain/deeds.ts';
import type { GoesOn } from '../actions/suggestions.ts';
import type { Language } from '../domain/languages.ts';
import type { Card } from '../cards/card.ts';
import type { Where } from '../actions/people.ts';
import type { Command } from './commandWords.ts';

/** What is the same for everybody who comes by a channel: the installation's own region and page. */
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

/** What somebody sends beside words and photos, as far as an answer differs by it. */
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
  /** The same of a picture that was sent as a file. */
  readonly pictureFile: string | undefined;
  /** What came together bears the same name. */
  readonly album: string | undefined;
  /** Somebody else's words, passed on. */
  readonly forwarded: boolean;
  /** The message below which it was written. */
  readonly answers: string | undefined;
  readonly other: OtherKind | undefined;
}

/** What brought somebody: a button (`deed`: undefined where it is none of today's), a message, or a message that was changed. */
export type Came =
  | { readonly what: 'pressed'; readonly deed: Deed | undefined; readonly card: string | undefined }
  | { readonly what: 'said'; readonly said: Said }
  | { readonly what: 'changed'; readonly said: Said };

/** One chat of a channel, for as long as one thing that came by it is dealt with. */
export interface Channel {
  readonly where: Where;
  /** The language of somebody's app; undefined where it is neither of ours. */
  readonly speaks: Language | undefined;
  /** What tells this press or message from every other one: it may come again, and is still the same. */
  readonly once: string;
  /** Sends a card as a new message, below the one that it answers where there is one; gives the message's id. */
  send(card: Card, answers?: string): Promise<string>;
  /** Edits a card where it stands. `gone`: there is no such message any more, or it cannot become this card. */
  edit(message: string, card: Card): Promise<'edited' | 'gone'>;
  /** A card whose place another message has taken: its words stay, its buttons go. */
  retire(message: string): Promise<void>;
  /** Says something over the card that was pressed; false where that cannot be said so, or not any more. */
  say(words: string): Promise<boolean>;
  /** The press has its answer: what follows comes as cards. */
  answered(): Promise<void>;
  /** Puts the commands of somebody's roles into their menu; null: everybody's. */
  menu(language: Language, roles: readonly { readonly role: string }[] | null): Promise<void>;
  /** Sends a text as a file. */
  give(file: { readonly name: string; readonly text: string }, caption?: string): Promise<void>;
  /** A link that opens this channel with a word for us. */
  link(word: string): string;
  /** What went wrong: it may go well later and is tried again (`passes`), nobody hears us there any more (`gone`), or it is our fault. */
  trouble(error: unknown): 'passes' | 'gone' | 'ours';
}
