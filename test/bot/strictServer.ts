// A Bot API server for one test file, with nothing of the simulator in it: it holds every call against the published specification and
// Telegram's known limits, and does to the bot what the real one does.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { partOf } from './formPart.ts';

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}
interface Kind {
  readonly fields?: readonly Field[];
  readonly subtypes?: readonly string[];
}
export interface Specification {
  readonly methods: Readonly<Record<string, Kind>>;
  readonly types: Readonly<Record<string, Kind>>;
}
type Json = Readonly<Record<string, unknown>>;

export interface Key {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}
export interface Sent {
  readonly message_id: number;
  text: string;
  keys: readonly Key[];
  edited: boolean;
  readonly fromBot: boolean;
}
interface Chat {
  readonly user: Json & { readonly id: number };
  readonly messages: Map<number, Sent>;
  started: boolean;
  blocked: boolean;
}
export type Fault =
  | { readonly method: string; readonly status: number; readonly retryAfter?: number; readonly description?: string }
  | { readonly method: string; readonly drop: 'before' | 'after' };

const SENDS = /^(send|edit|forward|copy|delete|pin)/;

export class StrictServer {
  /** What the real server would refuse, or a bot should not do. */
  readonly problems: string[] = [];
  readonly calls: { readonly method: string; readonly params: Json; readonly at: number }[] = [];
  readonly token: string;
  readonly #specification: Specification;
  readonly #server: Server;
  readonly #chats = new Map<number, Chat>();
  readonly #queries = new Map<string, { answered: boolean; readonly at: number }>();
  #updates: Json[] = [];
  #given: readonly Json[] = [];
  #repeat = 0;
  #faults: Fault[] = [];
  #nextUpdate = 900_000_001;
  #nextMessage = 1;
  #wake: () => void = () => {};
  #polling: (() => void) | undefined;
  #restUntil = 0;

  constructor(specification: Specification, token: string) {
    this.#specification = specification;
    this.token = token;
    this.#server = createServer(
      (request, response) =>
        void this.#serve(request, response).catch((error: unknown) => {
          this.problems.push(`a call that could not be read: ${String(error)}`);
          request.socket.destroy();
        }),
    );
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#polling?.();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  // People

  join(id: number, first_name: string, language_code: string): void {
    const user = { id, is_bot: false, first_name, language_code };
    this.#chats.set(id, { user, messages: new Map(), started: false, blocked: false });
  }

  say(id: number, text: string): number {
    const command = /^\/\w+/.exec(text)?.[0];
    return this.message(id, {
      text,
      ...(command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {}),
    });
  }

  message(id: number, content: Json): number {
    const chat = this.#chat(id);
    chat.started = true;
    const message_id = this.#nextMessage++;
    chat.messages.set(message_id, { message_id, text: wordsIn(content.text), keys: [], edited: false, fromBot: false });
    this.#update({ message: { message_id, ...this.#around(chat), ...content } });
    return message_id;
  }

  edit(id: number, message_id: number, text: string): void {
    this.#update({ edited_message: { message_id, ...this.#around(this.#chat(id)), edit_date: seconds(), text } });
  }

  /** Presses a button by its data, whatever the message shows now. Gives the query's id. */
  press(id: number, message_id: number, data: string, { old = false } = {}): string {
    const chat = this.#chat(id);
    const query = `${id}${Date.now()}${this.#nextMessage++}`;
    this.#queries.set(query, { answered: false, at: old ? 0 : Date.now() });
    const message = {
      message_id,
      chat: chatOf(chat),
      date: seconds(),
      from: this.#me(),
      text: chat.messages.get(message_id)?.text ?? '',
    };
    this.#update({ callback_query: { id: query, from: chat.user, chat_instance: '1', data, message } });
    return query;
  }

  answered(query: string): boolean {
    return this.#queries.get(query)?.answered ?? false;
  }

  get unanswered(): number {
    return [...this.#queries.values()].filter(({ answered, at }) => !answered && at > 0).length;
  }

  block(id: number, blocked: boolean): void {
    const chat = this.#chat(id);
    chat.blocked = blocked;
    const member = (status: string) => ({ user: this.#me(), status });
    this.#update({
      my_chat_member: {
        chat: chatOf(chat),
        from: chat.user,
        date: seconds(),
        old_chat_member: member(blocked ? 'member' : 'kicked'),
        new_chat_member: member(blocked ? 'kicked' : 'member'),
      },
    });
  }

  /** Blocks without a word: the bot learns it by its next message. */
  blockSilently(id: number): void {
    this.#chat(id).blocked = true;
  }

  heard(id: number): readonly Sent[] {
    return [...this.#chat(id).messages.values()].filter(({ fromBot }) => fromBot);
  }

  forget(id: number, message_id: number): void {
    this.#chat(id).messages.delete(message_id);
  }

  get waiting(): number {
    return this.#updates.length;
  }

  // What the real one does

  fault(...faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }
  get faultsLeft(): number {
    return this.#faults.length;
  }
  repeatUpdates(calls: number): void {
    this.#repeat = calls;
  }
  restartIds(): void {
    this.#nextUpdate = 1;
  }

  // The server

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const params = await this.#paramsOf(request);
    const reply = (status: number, body: Json): void => {
      if (response.destroyed) return;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const refuse = (status: number, description: string, parameters?: Json): void =>
      reply(status, { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) });
    if (bot !== this.token) return refuse(401, 'Unauthorized');
    this.calls.push({ method, params, at: Date.now() });
    this.#check(method, params);
    if (SENDS.test(method) && Date.now() < this.#restUntil) this.problems.push(`${method} while it should rest`);
    const index = this.#faults.findIndex((fault) => fault.method === method);
    const [fault] = index < 0 ? [] : this.#faults.splice(index, 1);
    if (fault && 'status' in fault) {
      if (fault.status === 429 && SENDS.test(method)) this.#restUntil = Date.now() + (fault.retryAfter ?? 1) * 1_000 - 50;
      const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter };
      return refuse(
        fault.status,
        fault.description ?? (fault.status === 429 ? `Too Many Requests: retry after ${fault.retryAfter}` : 'Bad Gateway'),
        parameters,
      );
    }
    if (fault?.drop === 'before') return void request.socket.destroy();
    const answer = await this.#carryOut(method, params);
    if (fault?.drop === 'after') return void request.socket.destroy();
    if ('error' in answer) return refuse(answer.error, answer.description);
    reply(200, { ok: true, result: answer.result });
  }

  async #carryOut(method: string, params: Json): Promise<{ result: unknown } | { error: number; description: string }> {
    switch (method) {
      case 'getMe':
        return {
          result: { ...this.#me(), can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false },
        };
      case 'getUpdates':
        return this.#poll(params);
      case 'sendMessage':
      case 'sendPhoto':
      case 'sendDocument':
        return this.#send(params, wordsIn(params.text ?? params.caption));
      case 'editMessageText':
      case 'editMessageReplyMarkup':
      case 'editMessageMedia':
        return this.#edit(method, params);
      case 'answerCallbackQuery': {
        const query = this.#queries.get(String(params.callback_query_id));
        if (!query || query.answered || Date.now() - query.at > 60_000)
          return bad('query is too old and response timeout expired or query ID is invalid');
        query.answered = true;
        return { result: true };
      }
      default:
        return { result: true };
    }
  }

  async #poll({
    offset = 0,
    limit = 100,
    timeout = 0,
  }: Json): Promise<{ result: unknown } | { error: number; description: string }> {
    if (this.#polling) {
      this.#polling();
      return {
        error: 409,
        description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      };
    }
    if (this.#repeat > 0 && this.#given.length > 0) {
      this.#repeat--;
      return { result: this.#given };
    }
    // ids that began again are below what was confirmed: the real server gives them all the same
    this.#updates = this.#updates.filter(
      ({ update_id }) => Number(update_id) >= Number(offset) || Number(offset) - Number(update_id) > 1_000_000,
    );
    if (this.#updates.length === 0 && Number(timeout) > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Number(timeout) * 1_000);
        this.#polling = this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#polling = undefined;
    }
    const given = this.#updates.slice(0, Number(limit));
    if (given.length > 0) this.#given = given;
    return { result: given };
  }

  #send(params: Json, text: string): { result: unknown } | { error: number; description: string } {
    const chat = this.#chats.get(Number(params.chat_id));
    if (!chat) return bad('chat not found');
    if (!chat.started) return { error: 403, description: "Forbidden: bot can't initiate conversation with a user" };
    if (chat.blocked) return { error: 403, description: 'Forbidden: bot was blocked by the user' };
    const message_id = this.#nextMessage++;
    chat.messages.set(message_id, { message_id, text, keys: keysOf(params), edited: false, fromBot: true });
    return { result: { message_id, chat: chatOf(chat), date: seconds(), from: this.#me(), text } };
  }

  #edit(method: string, params: Json): { result: unknown } | { error: number; description: string } {
    const chat = this.#chats.get(Number(params.chat_id));
    if (!chat) return bad('chat not found');
    if (chat.blocked) return { error: 403, description: 'Forbidden: bot was blocked by the user' };
    const message = chat.messages.get(Number(params.message_id));
    if (!message) return bad('message to edit not found');
    if (!message.fromBot) return bad("message can't be edited");
    const text = method === 'editMessageText' ? String(params.text) : message.text;
    const keys = keysOf(params);
    if (text === message.text && JSON.stringify(keys) === JSON.stringify(message.keys))
      return bad(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    Object.assign(message, { text, keys, edited: true });
    return {
      result: {
        message_id: message.message_id,
        chat: chatOf(chat),
        date: seconds(),
        edit_date: seconds(),
        from: this.#me(),
        text,
      },
    };
  }

  // The contract

  #check(method: string, params: Json): void {
    const kind = this.#specification.methods[method];
    if (!kind) return void this.problems.push(`there is no method ${method}`);
    this.#checkFields(params, kind.fields ?? [], method);
    const wrong = (words: string): void => void this.problems.push(`${method}: ${words}`);
    for (const [name, longest] of [
      ['text', method === 'answerCallbackQuery' ? 200 : 4_096],
      ['caption', 1_024],
    ] as const) {
      const text = params[name];
      if (typeof text !== 'string') continue;
      if (text.length > longest) wrong(`${name} of ${text.length} units`);
      if (name === 'text' && method !== 'answerCallbackQuery' && text.trim() === '') wrong('an empty text');
      for (const entity of (params[name === 'text' ? 'entities' : 'caption_entities'] ?? []) as {
        offset: number;
        length: number;
      }[])
        if (entity.length < 1 || entity.offset < 0 || entity.offset + entity.length > text.length)
          wrong('an entity outside of its text');
    }
    const markup = params.reply_markup as { inline_keyboard?: readonly (readonly Json[])[] } | undefined;
    const rows = markup?.inline_keyboard ?? [];
    if (rows.flat().length > 100) wrong(`${rows.flat().length} buttons`);
    for (const row of rows) if (row.length > 8 || row.length === 0) wrong(`a row of ${row.length} buttons`);
    for (const { text, ...does } of rows.flat()) {
      const ways = Object.keys(does).filter((name) => !['style', 'icon_custom_emoji_id'].includes(name));
      if (typeof text !== 'string' || text.trim() === '') wrong('a button without words');
      if (ways.length !== 1) wrong(`a button that does ${ways.length} things: ${String(text)}`);
      const bytes = Buffer.byteLength(typeof does.callback_data === 'string' ? does.callback_data : 'x');
      if (bytes < 1 || bytes > 64) wrong(`callback data of ${bytes} bytes`);
      const { url } = does;
      if (typeof url === 'string' && !/^(https?|tg):\/\/\S+$/.test(url)) wrong(`a link to ${url}`);
    }
    if (method === 'setMyCommands') {
      const commands = params.commands as { command: string; description: string }[];
      if (commands.length > 100) wrong(`${commands.length} commands`);
      for (const { command, description } of commands)
        if (!/^[a-z0-9_]{1,32}$/.test(command) || description.length < 1 || description.length > 256)
          wrong(`the command ${command}`);
    }
  }

  #checkFields(given: Json, fields: readonly Field[], path: string): void {
    for (const name of Object.keys(given))
      if (!fields.some((field) => field.name === name)) this.problems.push(`${path}: unknown parameter ${name}`);
    for (const { name, types, required } of fields) {
      const value = given[name];
      if (value === undefined) {
        if (required) this.problems.push(`${path}: ${name} is missing`);
      } else if (!types.some((type) => this.#fits(value, type))) {
        this.problems.push(`${path}: ${name} is no ${types.join(' or ')}: ${JSON.stringify(value)?.slice(0, 200)}`);
      }
    }
  }

  #fits(value: unknown, type: string): boolean {
    const of = /^Array of (.*)$/.exec(type)?.[1];
    if (of !== undefined) return Array.isArray(value) && value.every((each) => this.#fits(each, of));
    if (type === 'Integer') return Number.isSafeInteger(value);
    if (type === 'Float') return typeof value === 'number';
    if (type === 'Boolean') return typeof value === 'boolean';
    if (type === 'String') return typeof value === 'string';
    if (type === 'InputFile') return value instanceof Uint8Array;
    const kind = this.#specification.types[type];
    if (!kind || typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (kind.subtypes) return kind.subtypes.some((each) => this.#fits(value, each));
    const fields = kind.fields ?? [];
    return (
      Object.keys(value).every((name) => fields.some((field) => field.name === name)) &&
      fields.every(({ name, types, required }) => {
        const inner = (value as Json)[name];
        return inner === undefined ? !required : types.some((each) => this.#fits(inner, each));
      })
    );
  }

  /** JSON as it is; of a form, files as bytes and everything else read as JSON where it is. */
  async #paramsOf(request: IncomingMessage): Promise<Json> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const type = request.headers['content-type'] ?? '';
    if (body.length === 0) return {};
    if (type.startsWith('application/json')) return JSON.parse(body.toString()) as Json;
    const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
    const parts = body.toString('latin1').split(`--${boundary}`).slice(1, -1).map(partOf);
    const files = new Map(parts.flatMap(({ name, file, bytes }) => (file ? [[name, new Uint8Array(bytes)]] : [])));
    return Object.fromEntries(
      parts
        .filter(({ file }) => !file)
        .map(({ name, bytes }) => {
          const value = bytes.toString();
          const attached = /^attach:\/\/(.+)$/.exec(value)?.[1];
          if (attached !== undefined) return [name, files.get(attached)];
          return [
            name,
            WORDS.has(name) ? value : /^[[{]|^(true|false|-?\d+)$/.test(value) ? (JSON.parse(value) as unknown) : value,
          ];
        }),
    );
  }

  #update(content: Json): void {
    this.#updates.push({ update_id: this.#nextUpdate++, ...content });
    this.#wake();
  }
  #chat(id: number): Chat {
    const chat = this.#chats.get(id);
    if (!chat) throw new Error(`nobody is ${id}`);
    return chat;
  }
  #around = (chat: Chat) => ({ from: chat.user, chat: chatOf(chat), date: seconds() });
  #me = () => ({ id: Number(this.token.split(':')[0]), is_bot: true, first_name: 'Strict', username: 'strict_test_bot' });
}

const WORDS = new Set(['text', 'caption']);

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const bad = (words: string) => ({ error: 400, description: `Bad Request: ${words}` });
const seconds = (): number => Math.floor(Date.now() / 1_000);
const chatOf = ({ user }: Chat) => ({ id: user.id, type: 'private', first_name: user.first_name });
const keysOf = ({ reply_markup }: Json): Key[] =>
  ((reply_markup as { inline_keyboard?: Key[][] } | undefined)?.inline_keyboard ?? []).flat();
