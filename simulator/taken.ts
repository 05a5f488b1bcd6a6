import type { Events } from './events.ts';

/**
 * Which roles the newcomer holds: from the first act on the page until given back, or until a while of silence. Whoever reads is not
 * silent: the page says so while it is looked at.
 */
export class Taken {
  readonly #events: Events;
  readonly #silence: number;
  readonly #now: () => number;
  readonly #held = new Map<number, { readonly until: number; readonly timer: NodeJS.Timeout }>();

  /** @param silence - real milliseconds after which a role goes back by itself */
  constructor(events: Events, silence: number, now: () => number) {
    this.#events = events;
    this.#silence = silence;
    this.#now = now;
  }

  /** The newcomer wrote or pressed as this person. */
  act(person: number): void {
    const before = this.#held.get(person);
    if (before) clearTimeout(before.timer);
    const until = this.#now() + this.#silence;
    const timer = setTimeout(() => this.giveBack(person), this.#silence).unref();
    this.#held.set(person, { until, timer });
    this.#events.tell({ kind: 'taken', person, until });
  }

  /** The newcomer reads as somebody whom they hold. Nobody is taken by being looked at. */
  reads(person: number): void {
    if (this.#held.has(person)) this.act(person);
  }

  giveBack(person: number): void {
    const held = this.#held.get(person);
    if (!held) return;
    clearTimeout(held.timer);
    this.#held.delete(person);
    this.#events.tell({ kind: 'givenBack', person });
  }

  /** Until when a person is the newcomer's (real, epoch milliseconds), or nothing. */
  until(person: number): number | undefined {
    return this.#held.get(person)?.until;
  }

  get all(): readonly { readonly person: number; readonly until: number }[] {
    return [...this.#held].map(([person, { until }]) => ({ person, until }));
  }

  close(): void {
    for (const { timer } of this.#held.values()) clearTimeout(timer);
  }
}
