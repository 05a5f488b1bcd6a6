// The people of one network: they write, and note when each message was acknowledged.
import { People } from '../../simulator/people.ts';
import { textOf } from './texts.ts';

const FIRST = 10_000;

export class Crowd {
  readonly #people: People;
  readonly #chats: number;
  readonly #ending = new AbortController();
  readonly #heard = new Map<number, ((at: number) => void)[]>();
  #acknowledged: number[] = [];
  #written = 0;
  #edits = 0;

  constructor(url: string, chats: number) {
    this.#people = new People(url);
    this.#chats = chats;
  }

  async listen(): Promise<void> {
    const events = await this.#people.events(this.#ending.signal);
    void (async () => {
      for await (const event of events) {
        if (event.kind === 'edited') this.#edits++;
        if (event.kind !== 'message' || event.message.from !== 'bot') continue;
        const at = performance.now();
        this.#acknowledged.push(at);
        this.#heard.get(event.person)?.shift()?.(at);
      }
    })();
  }

  leave(): void {
    this.#ending.abort();
  }

  get edits(): number {
    return this.#edits;
  }

  /** Everybody writes at once, chat by chat in turn. Gives acknowledgements a second, without the first twentieth. */
  async atOnce(count: number): Promise<number> {
    this.#acknowledged = [];
    await this.#people.sayMany(Array.from({ length: count }, () => this.#next()));
    for (const until = performance.now() + 180_000; this.#acknowledged.length < count; await rest(10))
      if (performance.now() > until) throw new Error(`only ${this.#acknowledged.length} of ${count} were acknowledged`);
    const skipped = Math.floor(count / 20);
    const [first = 0, last = 0] = [this.#acknowledged[skipped], this.#acknowledged.at(-1)];
    return ((count - 1 - skipped) / (last - first)) * 1_000;
  }

  /** People write `pace` messages a second for so many seconds. Gives the milliseconds that each message waited for its acknowledgement. */
  async steadily(pace: number, seconds: number): Promise<number[]> {
    const waits: Promise<number>[] = [];
    const sendings: Promise<unknown>[] = [];
    const begun = performance.now();
    for (let sent = 0; sent < pace * seconds; await rest(10)) {
      const due = Math.min(Math.ceil(((performance.now() - begun) / 1_000) * pace), pace * seconds) - sent;
      if (due <= 0) continue;
      const said = Array.from({ length: due }, () => this.#next());
      const at = performance.now();
      for (const { person } of said) waits.push(this.#hears(person).then((heard) => heard - at));
      sendings.push(this.#people.sayMany(said));
      sent += due;
    }
    await Promise.all(sendings);
    return Promise.all(waits);
  }

  #hears(person: number): Promise<number> {
    return new Promise((resolve) => {
      const waiting = this.#heard.get(person) ?? [];
      waiting.push(resolve);
      this.#heard.set(person, waiting);
    });
  }

  #next(): { person: number; text: string } {
    const n = this.#written++;
    return { person: FIRST + (n % this.#chats), text: textOf(n) };
  }
}

export const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
