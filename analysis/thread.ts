// The reader beside the loop that answers people: a thread of its own, and for each text a budget. A text that takes more is given back
// unread and its thread ended; the next text has a new one.
import { Worker } from 'node:worker_threads';
import type { Jobs } from './thread/jobs.ts';
import type { Order, Reply } from './thread/serve.ts';

/** Why a text was not read: it took more time or memory than it may, or the reader failed on it. The same text would fail again. */
export type Because = 'time' | 'memory' | 'error';

export type Outcome<Answer> =
  | { readonly kind: 'read'; readonly answer: Answer }
  | { readonly kind: 'unread'; readonly because: Because }
  /** Not begun: the thread that was meant is gone, and with it what it had been taught. */
  | { readonly kind: 'gone' };

/** Milliseconds of this process's processor that a text may take: twenty times what an ordinary one needs, five times a long one. */
export const budgetMs = (signs: number): number => 500 + signs / 100;
/** On a machine that is busy with something else a text has so many times its budget in real time, and no more. */
const REAL_TIMES = 20;
const LOOK_AGAIN_MS = 20;
const MEMORY_MB = 512;

export interface ThreadOptions {
  /** The module that serves in the thread. */
  readonly entry?: URL;
  readonly budget?: (signs: number) => number;
}

type Settle = (reply: Reply | { readonly died: Because }) => void;

export class ReadingThread {
  readonly #entry: URL;
  readonly #budget: (signs: number) => number;
  #worker: Worker | undefined;
  #ready: Promise<void> | undefined;
  #settle: Settle | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #born = 0;

  constructor({ entry = new URL(`./thread/entry${ending}`, import.meta.url), budget = budgetMs }: ThreadOptions = {}) {
    this.#entry = entry;
    this.#budget = budget;
  }

  /** Which thread it is by now, counted from 1: what one was taught is gone with it. Starts it where none runs. */
  async born(): Promise<number> {
    await this.#started();
    return this.#born;
  }

  /**
   * Has a job done, after those that were asked for before. `signs`: how long the texts are of which it is done; it may take their budget
   * `times` over. `born`: only in that thread. Rejects only where no thread can be started at all.
   */
  ask<Name extends keyof Jobs>(
    job: Name,
    asked: Parameters<Jobs[Name]>[0],
    { signs, times = 1, born }: { readonly signs: number; readonly times?: number; readonly born?: number },
  ): Promise<Outcome<ReturnType<Jobs[Name]>>> {
    const mine = this.#last.then(async () => {
      await this.#started();
      if (born !== undefined && born !== this.#born) return { kind: 'gone' } as const;
      return this.#done<ReturnType<Jobs[Name]>>({ job, asked }, times * this.#budget(signs));
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the thread; what is asked afterwards has another. */
  async end(): Promise<void> {
    await this.#last;
    await this.#drop()?.terminate();
  }

  #started(): Promise<void> {
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#drop();
      throw error;
    });
    return this.#ready;
  }

  async #start(): Promise<void> {
    const isSource = this.#entry.pathname.endsWith('.ts');
    const worker = new Worker(isSource ? new URL('./thread/fromSource.mjs', import.meta.url) : this.#entry, {
      workerData: { entry: this.#entry.href },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.#worker = worker;
    this.#born++;
    const settle: Settle = (reply) => {
      if (this.#worker === worker) this.#settle?.(reply);
    };
    let died: Error | undefined;
    worker.on('message', (reply: Reply) => settle(reply));
    worker.on('error', (error: Error) => (died = error));
    worker.once('exit', () => {
      settle({ died: died && 'code' in died && died.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'error' });
      if (this.#worker === worker) this.#drop();
    });
    const begun = await new Promise<Parameters<Settle>[0]>((resolve) => (this.#settle = resolve));
    if (!('ready' in begun)) throw died ?? new Error('the reader’s thread ended before it was ready');
    worker.unref();
  }

  /** Hands the running thread one job and waits for its answer, its death or the end of its budget. */
  async #done<Answer>(order: Order, budget: number): Promise<Outcome<Answer>> {
    const worker = this.#worker;
    if (!worker) return { kind: 'gone' };
    worker.ref();
    const reply = await new Promise<Parameters<Settle>[0] | undefined>((resolve) => {
      const watch = overBudget(budget, () => resolve(undefined));
      this.#settle = (it) => {
        watch.end();
        resolve(it);
      };
      worker.postMessage(order);
    });
    this.#settle = undefined;
    worker.unref();
    if (reply === undefined) {
      void this.#drop()?.terminate();
      return { kind: 'unread', because: 'time' };
    }
    if ('answer' in reply) return { kind: 'read', answer: reply.answer as Answer };
    return { kind: 'unread', because: 'died' in reply ? reply.died : 'error' };
  }

  /** Forgets the thread and gives it to whoever ends it. */
  #drop(): Worker | undefined {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#ready = undefined;
    return worker;
  }
}

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** Calls back once the process has used so much of the processor since now, or the patience in real time is over; not after `end`. */
function overBudget(budget: number, isOver: () => void): { end(): void } {
  const began = performance.now();
  const before = process.cpuUsage();
  let ended = false;
  // an answer that has come meanwhile is taken first: this loop may have been busy itself
  const look = (): void =>
    void setImmediate(() => {
      if (ended) return;
      const { user, system } = process.cpuUsage(before);
      const left = Math.min(budget - (user + system) / 1_000, budget * REAL_TIMES - (performance.now() - began));
      if (left <= 0) isOver();
      else timer = setTimeout(look, Math.max(LOOK_AGAIN_MS, left));
    });
  let timer = setTimeout(look, budget);
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
