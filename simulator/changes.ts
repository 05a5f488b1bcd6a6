import type { BotCommand, Message, Update } from '@grammyjs/types';
import { z } from 'zod';

const TwoLanguages = z.object({ zh: z.string(), en: z.string() });

/** One of the prepared people; the id is the person's user id and, in a private chat, the chat's id too. */
export const Person = z.object({
  id: z.int().positive(),
  first_name: z.string().min(1),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
  /** The "try this" line of the page. */
  note: TwoLanguages.optional(),
  /** The person's occupation, by which the page groups and finds people. */
  group: TwoLanguages.optional(),
  /** The page's column that shows the person first. */
  column: z.enum(['citizen', 'unit', 'deputy', 'office']).optional(),
});
export type Person = z.infer<typeof Person>;
export type Column = NonNullable<Person['column']>;

/** A file of the network; its bytes are stored beside the journal under `unique`. */
export interface StoredFile {
  readonly id: string;
  readonly unique: string;
  readonly path: string;
  readonly size: number;
  readonly mime: string;
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What a bot answered to a press. */
export interface PressAnswer {
  readonly text?: string;
  readonly alert: boolean;
  readonly url?: string;
}

export interface Webhook {
  readonly url: string;
  readonly secret?: string;
  readonly maxConnections: number;
}

/** The bot's own texts, by language code ('' for every other language). */
export type ProfileText = 'name' | 'description' | 'short_description';

/** Every way in which the network's state changes. The journal is a list of changes; {@link World.apply} carries them out. */
export type Change =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'started'; readonly person: number }
  | { readonly kind: 'blocked'; readonly person: number; readonly blocked: boolean }
  | { readonly kind: 'message'; readonly chat: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly chat: number; readonly id: number }
  | { readonly kind: 'replyKeyboard'; readonly chat: number; readonly message: number | null }
  | { readonly kind: 'pinned'; readonly chat: number; readonly id: number; readonly pinned: boolean }
  | { readonly kind: 'reaction'; readonly chat: number; readonly id: number; readonly emoji: readonly string[] }
  | { readonly kind: 'update'; readonly update: Update }
  | { readonly kind: 'confirmed'; readonly before: number }
  | { readonly kind: 'delivered'; readonly id: number }
  | { readonly kind: 'allowed'; readonly updates: readonly string[] }
  | { readonly kind: 'ids'; readonly update?: number; readonly message?: number; readonly file?: number }
  | { readonly kind: 'press'; readonly query: string; readonly person: number; readonly message: number; readonly at: number }
  | { readonly kind: 'pressAnswered'; readonly query: string }
  | { readonly kind: 'file'; readonly file: StoredFile }
  | {
      readonly kind: 'commands';
      readonly scope: string;
      readonly language: string;
      readonly commands: readonly BotCommand[] | null;
    }
  | { readonly kind: 'profile'; readonly what: ProfileText; readonly language: string; readonly text: string }
  | { readonly kind: 'menuButton'; readonly chat: number; readonly button: unknown }
  | { readonly kind: 'webhook'; readonly webhook: Webhook | null };
