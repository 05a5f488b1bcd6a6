import type { Message } from '@grammyjs/types';
import type { PressAnswer } from './changes.ts';

/** Something that a person sees happen, or a change of who holds a person's role. */
export type Happening =
  | { readonly kind: 'message'; readonly person: number; readonly message: Message }
  | { readonly kind: 'edited'; readonly person: number; readonly message: Message }
  | { readonly kind: 'deleted'; readonly person: number; readonly id: number }
  | {
      readonly kind: 'answer';
      readonly person: number;
      readonly message: number;
      readonly query: string;
      readonly answer: PressAnswer;
    }
  | { readonly kind: 'typing'; readonly person: number; readonly action: string }
  | { readonly kind: 'commands' }
  | { readonly kind: 'taken'; readonly person: number; readonly until: number }
  | { readonly kind: 'givenBack'; readonly person: number }
  | { readonly kind: 'chat'; readonly person: number }
  | { readonly kind: 'people' };

export type Numbered = Happening & { readonly seq: number };

const KEPT = 20_000;

/** The stream of what people see: keeps the latest events by number and tells all listeners at once. */
export class Events {
  /** The id of this life of the server; event numbers begin again with each. */
  readonly epoch = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  #kept: Numbered[] = [];
  #last = 0;
  readonly #listeners = new Set<(event: Numbered) => void>();
  readonly #settled: () => Promise<void>;
  #sending: Promise<void> = Promise.resolve();

  /** @param settled - resolves when the events so far are written down; nobody is told earlier */
  constructor(settled: () => Promise<void>) {
    this.#settled = settled;
  }

  get last(): number {
    return this.#last;
  }

  tell(happening: Happening): void {
    this.#sending = this.#sending.then(this.#settled).then(() => {
      const event = { ...happening, seq: ++this.#last };
      this.#kept.push(event);
      if (this.#kept.length > KEPT * 1.2) this.#kept = this.#kept.slice(-KEPT);
      for (const listen of this.#listeners) listen(event);
    });
  }

  listen(listener: (event: Numbered) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The events after a number; undefined if some of them have been dropped. */
  after(seq: number): readonly Numbered[] | undefined {
    if (seq > this.#last) return undefined;
    const first = this.#kept[0]?.seq ?? this.#last + 1;
    return seq < first - 1 ? undefined : this.#kept.slice(seq - first + 1);
  }

  /** Waits until there is an event after a number, the time is over, or the signal aborts. */
  async next(seq: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#last > seq || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        stop();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      const stop = this.listen(end);
      signal.addEventListener('abort', end);
    });
  }
}
