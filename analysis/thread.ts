// Runs the reader in a worker thread beside the loop that answers people, with a budget for each text. A text over its budget is returned
// unread and the thread is ended; the next text gets a new one.
import { Worker } from 'node:worker_threads';
import type { Jobs } from './thread/jobs.ts';
import type { Order, Reply } from './thread/serve.ts';

/** Why a text was not read: it exceeded its time or memory, or the reader failed on it. The same text would fail again. */
export type Because = 'time' | 'memory' | 'error';

export type Outcome<Answer> =
  | { readonly kind: 'read'; readonly answer: Answer }
  | { readonly kind: 'unread'; readonly because: Because }
  /** Not started: the wanted thread is gone, and with it what it had been taught. */
  | { readonly kind: 'gone' };

/** Milliseconds of processor time that a text may take: twenty times what an ordinary text needs, five times what a long one does. */
export const budgetMs = (signs: number): number => 500 + signs / 100;
/** The limit in real time, as a multiple of the budget, for a machine that is busy with something else. */
const REAL_TIMES = 20;
const LOOK_AGAIN_MS = 20;
const MEMORY_MB = 512;

export interface ThreadOptions {
  /** The module that runs in the thread. */
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

  constructor({ entry = new URL('./thread/entry.ts', import.meta.url), budget = budgetMs }: ThreadOptions = {}) {
    this.#entry = entry;
    this.#budget = budget;
  }

  /** The number of the current thread, from 1: what a thread was taught is gone with it. Starts a thread if none runs. */
  async born(): Promise<number> {
    await this.#started();
    return this.#born;
  }

  /**
   * Runs a job after those that were asked for before. `signs`: the length of its texts; the job may take their budget `times` over.
   * `born`: only in that thread. Rejects only if no thread can be started at all.
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

  /** Ends the thread; later jobs get another one. */
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

  /** Gives one job to the running thread and waits for its answer, its death or the end of its budget. */
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

  /** Forgets the thread and returns it, so that the caller can end it. */
  #drop(): Worker | undefined {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#ready = undefined;
    return worker;
  }
}

/** Calls back once the process has used `budget` of processor time from now on, or the limit in real time is over; not after `end`. */
function overBudget(budget: number, isOver: () => void): { end(): void } {
  const began = performance.now();
  const before = process.cpuUsage();
  let ended = false;
  // an answer that has arrived meanwhile is taken first: this loop itself may have been busy
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
