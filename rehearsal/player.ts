// One person's hands: keep the chat up to date, ask the mind for the next act and carry it out, one act at a time.
import { say } from '../locales/say.ts';
import { type People, PeopleError, type PeopleEvent, type Pressed, type SeenMessage } from '../simulator/people.ts';
import type { Ledger, Where } from './ledger.ts';
import type { Cast } from './people.ts';
import { readPhoto } from './photos/index.ts';
import { type Act, type Mind, type Scene, type Sight, timesSaid } from './sight.ts';

/** Real milliseconds that the bot gets to show the effect of an act, also on a slow machine. */
const PATIENCE_MS = 10_000;
/** Real milliseconds before the same button on an unchanged card is pressed again. */
const AGAIN_MS = 15_000;
/** Real milliseconds to wait after an act, so that the bot's further messages arrive. */
const QUIET_MS = 15;

export class Player {
  readonly who: Cast;
  readonly #people: People;
  readonly #mind: Mind;
  readonly #ledger: Ledger;
  readonly #messages = new Map<number, SeenMessage>();
  /** When a button was last pressed on a card, by message, the card's content and button (real, epoch milliseconds). */
  readonly #tried = new Map<string, number>();
  #busy = false;
  #waker: (() => void) | undefined;
  #sorted: readonly SeenMessage[] | undefined;

  constructor(who: Cast, { people, mind, ledger }: { people: People; mind: Mind; ledger: Ledger }) {
    this.who = who;
    this.#people = people;
    this.#mind = mind;
    this.#ledger = ledger;
  }

  get busy(): boolean {
    return this.#busy;
  }
  /** The chat, oldest message first. */
  get chat(): readonly SeenMessage[] {
    this.#sorted ??= [...this.#messages.values()].toSorted((a, b) => a.id - b.id);
    return this.#sorted;
  }

  /** Reads the whole chat: at the start, and after events were missed. */
  async read(): Promise<void> {
    const { messages } = await this.#people.chat(this.who.number);
    this.#messages.clear();
    for (const message of messages) this.#messages.set(message.id, message);
    this.#sorted = undefined;
    this.#waker?.();
  }

  see(event: Extract<PeopleEvent, { kind: 'message' | 'edited' | 'deleted' }>): void {
    if (event.kind === 'deleted') this.#messages.delete(event.id);
    else this.#messages.set(event.message.id, event.message);
    this.#sorted = undefined;
    if (event.kind === 'deleted' || event.message.from === 'bot') this.#waker?.();
  }

  sight(scene: Scene): Sight {
    return { who: this.who, chat: this.chat, scene };
  }
  /** What this person would do next, if anything. */
  next(scene: Scene): Act | undefined {
    return scene.years.length === 0 ? undefined : this.#mind(this.sight(scene));
  }

  /** Does the next act, if there is one; resolves to whether something was done. */
  async go(scene: Scene): Promise<boolean> {
    if (this.#busy) return false;
    this.#reckon();
    const act = this.next(scene);
    if (!act || this.#triedLately(act)) return false;
    this.#busy = true;
    try {
      await this.#do(act);
      return true;
    } catch (error) {
      if (!(error instanceof PeopleError || error instanceof TypeError)) throw error;
      return false;
    } finally {
      this.#busy = false;
    }
  }

  async #do(act: Act): Promise<void> {
    const { entry } = act;
    if (entry) this.#ledger.means(entry, this.#whereOf(act));
    if (act.kind === 'press') {
      this.#tried.set(this.#key(act), Date.now());
      const before = { state: this.#stateOf(act.message), newest: this.#newest() };
      const pressed = await this.#people.press(this.who.number, act.message, act.button);
      if (entry && !this.#settle(entry.key, pressed)) return;
      if (pressed.kind === 'answered' && pressed.answer.alert !== true) await this.#answersOn(act.message, before);
      this.#reckon();
    } else {
      const shown = this.#shows();
      const said =
        act.kind === 'say'
          ? await this.#people.say(this.who.number, act.text)
          : await this.#people.sendPhoto(this.who.number, await readPhoto(act.photo), act.caption);
      for (const message of said) this.#messages.set(message.id, message);
      this.#sorted = undefined;
      const newest = this.#newest();
      await shown;
      if (entry) this.#note(entry.key, newest);
    }
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }

  /**
   * Settles deeds that were begun and not yet seen to end. A press is done once its button, or the question beside it, has gone: whatever
   * else comes into the chat meanwhile, such as a notice, does not confirm it, and a refusal may still follow.
   */
  #reckon(): void {
    for (const { key, who, at } of this.#ledger.open) {
      if (who !== this.who.slug || !at) continue;
      if ('words' in at) {
        if (timesSaid(this, at.words) > at.before) this.#ledger.did(key);
        continue;
      }
      const card = this.#messages.get(at.message);
      const stands = card?.keyboard.flat().some(({ label }) => label === at.button) && card.text.includes(at.beside ?? '');
      if (this.#refusals(at.newest, at.message).length > 0) this.#ledger.didNot(key);
      else if (!stands) this.#ledger.did(key);
    }
  }
  #whereOf(act: Act): Where {
    if (act.kind === 'press') {
      const { message, button, beside } = act;
      return { message, button, newest: this.#newest(), ...(beside !== undefined && { beside }) };
    }
    const words = act.kind === 'say' ? act.text : act.caption;
    return { words, before: timesSaid(this, words) };
  }

  /**
   * Settles a press by its answer: an alert says that it was refused, and a vanished button was not pressed. Without an answer the chat
   * will tell later. True if the press may have worked.
   */
  #settle(key: string, pressed: Pressed): boolean {
    if (pressed.kind === 'unanswered') return false;
    const not = pressed.kind !== 'answered' || pressed.answer.alert === true;
    if (not) this.#ledger.didNot(key);
    return !not;
  }

  /** Notes words as said and taken, unless the chat has refused them since; after one of the bot's own faults, the chat decides later. */
  #note(key: string, newest: number): void {
    if (this.#linesAfter(newest).some((line) => this.#isFault(line))) return;
    if (this.#refusals(newest, undefined).length > 0) this.#ledger.didNot(key);
    else this.#ledger.did(key);
  }

  #newest(): number {
    return this.chat.at(-1)?.id ?? 0;
  }
  #isFault({ text }: SeenMessage): boolean {
    return text === say(this.who.language, 'error-ours');
  }
  /** Refusals since `newest`: those of a press reply to its card, those of words reply to nothing. */
  #refusals(newest: number, pressed: number | undefined): readonly SeenMessage[] {
    return this.#linesAfter(newest).filter((line) => line.replyTo === pressed && !this.#isFault(line));
  }
  /** The bot's plain lines since `newest`, without title or button: so it refuses when it is too late for an alert. */
  #linesAfter(newest: number): readonly SeenMessage[] {
    return this.chat.filter(
      ({ id, from, keyboard, entities }) =>
        id > newest &&
        from === 'bot' &&
        keyboard.length === 0 &&
        !entities.some(({ type, offset }) => type === 'bold' && offset === 0),
    );
  }

  /**
   * Resolves when the bot has answered a press: its card stands anew, or a line says why not; at the latest after `PATIENCE_MS`. Nothing else
   * answers it. Whoever went on because of a notice would be a step ahead of the bot, and a photo would reach the question before.
   */
  async #answersOn(message: number, before: { readonly state: string; readonly newest: number }): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    const isAnswered = (): boolean =>
      this.#stateOf(message) !== before.state ||
      this.#linesAfter(before.newest).some((line) => line.replyTo === message || this.#isFault(line));
    // oxlint-disable-next-line no-await-in-loop -- one thing after the other is shown
    while (!isAnswered() && Date.now() < end) await this.#shows(end - Date.now());
  }

  /** Resolves when the bot shows something in this chat, or after some real milliseconds. */
  #shows(patience = PATIENCE_MS): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, patience);
      this.#waker = done;
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
    });
  }

  #triedLately(act: Act): boolean {
    return act.kind === 'press' && Date.now() - (this.#tried.get(this.#key(act)) ?? 0) < AGAIN_MS;
  }
  #key(act: Extract<Act, { kind: 'press' }>): string {
    return `${act.message} ${act.button} ${this.#stateOf(act.message)}`;
  }
  #stateOf(id: number): string {
    const message = this.#messages.get(id);
    return message ? JSON.stringify([message.text, message.keyboard]) : '';
  }
}
