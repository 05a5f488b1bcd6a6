import type { BotCommand, Message, Update, User } from '@grammyjs/types';
import type { Change, Person, PressAnswer, ProfileText, StoredFile, Webhook } from './changes.ts';
import type { Journal } from './journal.ts';

/** A private chat of a person with the bot. */
export interface Chat {
  /** Whether the person has written to the bot; before that a bot cannot write to them. */
  started: boolean;
  blocked: boolean;
  readonly messages: Map<number, Message>;
  readonly pinned: Set<number>;
  readonly reactions: Map<number, readonly string[]>;
  /** The message whose reply keyboard is shown below the input, or null. */
  replyKeyboard: number | null;
}

/** A press that waits for its answer. */
export interface Press {
  readonly person: number;
  readonly message: number;
  /** Real, epoch milliseconds. */
  readonly at: number;
}

/** Presses that a commit answers, by query id. */
export type Answers = ReadonlyMap<string, { readonly press: Press; readonly answer: PressAnswer }>;

/** Milliseconds for which unanswered presses are kept: an hour. */
const FORGOTTEN_AFTER = 3_600_000;
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** The whole state of the network: its people, their chats, and the updates that the bot has not fetched. */
export class World {
  readonly people = new Map<number, Person>();
  readonly chats = new Map<number, Chat>();
  readonly files = new Map<string, StoredFile>();
  readonly presses = new Map<string, Press>();
  readonly commands = new Map<string, readonly BotCommand[]>();
  readonly profile = new Map<string, string>();
  readonly menuButtons = new Map<number, unknown>();
  /** Updates not confirmed yet, oldest first. */
  updates: Update[] = [];
  allowed: readonly string[] = [];
  webhook: Webhook | null = null;
  nextUpdate = 100_000_001;
  nextMessage = 1;
  nextFile = 1;
  readonly journal: Journal;
  readonly #listeners = new Set<(changes: readonly Change[], answers: Answers) => void>();
  readonly bot: User;

  /** `open` replays every stored change and gives the journal for the next ones. */
  constructor(bot: User, open: (replay: (change: Change) => void) => Journal) {
    this.bot = bot;
    this.journal = open((change) => this.apply(change));
  }

  /** Applies changes and writes them to the journal. A call is answered only after `journal.settled()`. */
  commit(changes: readonly Change[], answers: Answers = new Map()): void {
    for (const change of changes) this.apply(change);
    this.journal.append(changes);
    for (const listen of this.#listeners) listen(changes, answers);
    if (this.journal.isLong) this.journal.rewrite(this.snapshot());
  }

  /** Calls `listen` after every commit, in order, with what changed. */
  onCommit(listen: (changes: readonly Change[], answers: Answers) => void): void {
    this.#listeners.add(listen);
  }

  chat(person: number): Chat {
    let chat = this.chats.get(person);
    if (!chat) {
      chat = {
        started: false,
        blocked: false,
        messages: new Map(),
        pinned: new Set(),
        reactions: new Map(),
        replyKeyboard: null,
      };
      this.chats.set(person, chat);
    }
    return chat;
  }

  /** Whether the bot gets updates of this kind; by default it gets all but a few. */
  wants(kind: string): boolean {
    return this.allowed.length > 0 ? this.allowed.includes(kind) : !NOT_BY_DEFAULT.has(kind);
  }

  /** The change that queues an update with the next id; none if the bot did not ask for its kind. */
  update(content: Omit<Update, 'update_id'>): Change[] {
    const [kind = ''] = Object.keys(content);
    return this.wants(kind) ? [{ kind: 'update', update: { update_id: this.nextUpdate++, ...content } }] : [];
  }

  /** Applies one change to this state, and has no other effect, so that the journal can be replayed. */
  apply(change: Change): void {
    switch (change.kind) {
      case 'person':
        this.people.set(change.person.id, change.person);
        return;
      case 'started':
        this.chat(change.person).started = true;
        return;
      case 'blocked':
        this.chat(change.person).blocked = change.blocked;
        return;
      case 'message':
        this.chat(change.chat).messages.set(change.message.message_id, change.message);
        this.nextMessage = Math.max(this.nextMessage, change.message.message_id + 1);
        return;
      case 'deleted': {
        const chat = this.chat(change.chat);
        chat.messages.delete(change.id);
        chat.pinned.delete(change.id);
        return;
      }
      case 'replyKeyboard':
        this.chat(change.chat).replyKeyboard = change.message;
        return;
      case 'pinned':
        if (change.pinned) this.chat(change.chat).pinned.add(change.id);
        else this.chat(change.chat).pinned.delete(change.id);
        return;
      case 'reaction':
        this.chat(change.chat).reactions.set(change.id, change.emoji);
        return;
      case 'update':
        this.updates.push(change.update);
        this.nextUpdate = change.update.update_id + 1;
        return;
      case 'confirmed':
        this.updates = this.updates.filter((update) => update.update_id >= change.before);
        return;
      case 'delivered':
        this.updates = this.updates.filter((update) => update.update_id !== change.id);
        return;
      case 'allowed':
        this.allowed = change.updates;
        return;
      case 'ids':
        this.nextUpdate = change.update ?? this.nextUpdate;
        this.nextMessage = change.message ?? this.nextMessage;
        this.nextFile = change.file ?? this.nextFile;
        return;
      case 'press':
        this.#forgetPresses(change.at - FORGOTTEN_AFTER);
        this.presses.set(change.query, { person: change.person, message: change.message, at: change.at });
        return;
      case 'pressAnswered':
        this.presses.delete(change.query);
        return;
      case 'file':
        this.files.set(change.file.id, change.file);
        this.nextFile = Math.max(this.nextFile, Number(/_(\d+)\./.exec(change.file.path)?.[1] ?? 0) + 1);
        return;
      case 'commands':
        if (change.commands) this.commands.set(commandsKey(change.scope, change.language), change.commands);
        else this.commands.delete(commandsKey(change.scope, change.language));
        return;
      case 'profile':
        this.profile.set(profileKey(change.what, change.language), change.text);
        return;
      case 'menuButton':
        this.menuButtons.set(change.chat, change.button);
        return;
      case 'webhook':
        this.webhook = change.webhook;
        return;
      default:
        change satisfies never;
    }
  }

  #forgetPresses(before: number): void {
    for (const [query, { at }] of this.presses) {
      if (at >= before) return;
      this.presses.delete(query);
    }
  }

  /** The smallest list of changes that recreates this state. */
  *snapshot(): Generator<Change> {
    for (const person of this.people.values()) yield { kind: 'person', person };
    for (const file of this.files.values()) yield { kind: 'file', file };
    for (const [person, chat] of this.chats) {
      if (chat.started) yield { kind: 'started', person };
      if (chat.blocked) yield { kind: 'blocked', person, blocked: true };
      for (const message of chat.messages.values()) yield { kind: 'message', chat: person, message };
      for (const id of chat.pinned) yield { kind: 'pinned', chat: person, id, pinned: true };
      for (const [id, emoji] of chat.reactions) yield { kind: 'reaction', chat: person, id, emoji };
      if (chat.replyKeyboard !== null) yield { kind: 'replyKeyboard', chat: person, message: chat.replyKeyboard };
    }
    for (const [query, press] of this.presses) yield { kind: 'press', query, ...press };
    for (const [key, commands] of this.commands) {
      const [scope = '', language = ''] = key.split('|');
      yield { kind: 'commands', scope, language, commands };
    }
    for (const [key, text] of this.profile) {
      const [what, language = ''] = key.split('|');
      yield { kind: 'profile', what: what as ProfileText, language, text };
    }
    for (const [chat, button] of this.menuButtons) yield { kind: 'menuButton', chat, button };
    if (this.webhook) yield { kind: 'webhook', webhook: this.webhook };
    yield { kind: 'allowed', updates: this.allowed };
    for (const update of this.updates) yield { kind: 'update', update };
    yield { kind: 'ids', update: this.nextUpdate, message: this.nextMessage, file: this.nextFile };
  }
}

export const commandsKey = (scope: string, language: string): string => `${scope}|${language}`;
export const profileKey = (what: ProfileText, language: string): string => `${what}|${language}`;

/** The sender of a person's messages, as the Bot API tells it. */
export const userOf = ({ id, first_name, last_name, username, language_code }: Person): User => ({
  id,
  is_bot: false,
  first_name,
  ...(last_name === undefined ? {} : { last_name }),
  ...(username === undefined ? {} : { username }),
  ...(language_code === undefined ? {} : { language_code }),
});

/** A person's private chat, as the Bot API tells it. */
export const chatOf = ({ id, first_name, last_name, username }: Person) => ({
  id,
  type: 'private' as const,
  first_name,
  ...(last_name === undefined ? {} : { last_name }),
  ...(username === undefined ? {} : { username }),
});
