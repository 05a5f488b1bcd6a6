// A background queue for work that may wait until people have their answers, such as reading a suggestion and editing its card. It runs a
// few at once and is bounded.
import { later } from '../actions/conversations.ts';
import { pause } from './moment.ts';

/** How many run at once. */
const AT_ONCE = 2;
/** How many may wait; beyond that the oldest are dropped and left to the year's own reading. */
const MOST_WAITING = 1_000;
/** While people wait for answers, this work waits too, but at most this many real milliseconds each. */
const COURTESY_MS = 2_000;

export class Afterwards {
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #failed: (error: unknown) => void;
  readonly #busy: () => boolean;
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(failed: (error: unknown) => void, busy: () => boolean = () => false) {
    this.#failed = failed;
    this.#busy = busy;
  }

  /** Adds work that runs after its caller has finished, and so outside the caller's transaction. */
  add(work: () => Promise<void>): void {
    this.#waiting.push(work);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
    if (this.#running < AT_ONCE) void later(() => this.#run());
  }

  /** Resolves when nothing is left to do. */
  async done(): Promise<void> {
    if (this.#running === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #run(): Promise<void> {
    this.#running++;
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) {
      for (let waited = 0; this.#busy() && waited < COURTESY_MS; waited += 20) await pause(20);
      await work().catch(this.#failed);
    }
    this.#running--;
    if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }
}
