// What may wait until people have their answers: understanding a suggestion, editing its card. A few at once, never unbounded.
import { later } from '../actions/conversations.ts';
import { pause } from './moment.ts';

/** Works so many at once. */
const AT_ONCE = 2;
/** Beyond so many waiting, the oldest are left to the year's own reading. */
const MOST_WAITING = 1_000;
/** While people wait for answers, this work waits too, but no longer than so many real milliseconds a piece. */
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

  /** What is added runs later than whoever adds it, and so in nobody's transaction. */
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
