import type { Events } from './events.ts';

/**
 * Which roles the newcomer holds: each from the first act on the page until it is given back or nobody has acted for a while. Reading
 * counts as activity: the page reports it while it is visible.
 */
export class Taken {
  readonly #events: Events;
  readonly #silence: number;
  readonly #now: () => number;
  readonly #held = new Map<number, { readonly until: number; readonly timer: NodeJS.Timeout }>();

  /** @param silence - real milliseconds without activity after which a role goes back by itself */
  constructor(events: Events, silence: number, now: () => number) {
    this.#events = events;
    this.#silence = silence;
    this.#now = now;
  }

  /** Notes that the newcomer wrote or pressed as this person. */
  act(person: number): void {
    const before = this.#held.get(person);
    if (before) clearTimeout(before.timer);
    const until = this.#now() + this.#silence;
    const timer = setTimeout(() => this.giveBack(person), this.#silence).unref();
    this.#held.set(person, { until, timer });
    this.#events.tell({ kind: 'taken', person, until });
  }

  /** Notes that the newcomer reads as a person whom they hold; reading alone does not take a role. */
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

  /** Until when (real, epoch milliseconds) the newcomer holds a person's role; undefined if they do not. */
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
