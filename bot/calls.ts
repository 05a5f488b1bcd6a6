// Calls of the Bot API that answer people: retried when Telegram surely did not carry them out, and held back while it limits the rate.
import { type Api, GrammyError, HttpError } from 'grammy';
import { isAway } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import { pause, realNow } from '../conversation/moment.ts';

type Transformer = Parameters<Api['config']['use']>[0];

/** Real seconds that an answer waits for a 429 to pass; after that the outbox takes it over or it is retried later. */
const MOST_PATIENCE_S = 5;
const TIMES = 3;
/** Real milliseconds for which an idempotent call is retried, whatever the network does. */
const REPEATED_FOR_MS = 10_000;
/** Real milliseconds after which one attempt at an idempotent call is given up and retried. */
const ONE_TRY_MS = 4_000;

/** Whether a method is idempotent: answers to presses, edits, menus, reads. Never one that sends a message. */
export const mayBeRepeated = (method: string): boolean => /^(?:answer|edit|delete|set|get|pin|unpin)/i.test(method);

/**
 * The pause that Telegram imposed on this bot (429). Answers and outbox share it within this process; the outbox's row shares it with other
 * processes.
 */
export class Hush {
  readonly #bot: outbox.Bot;
  #until = 0;

  constructor(bot: outbox.Bot) {
    this.#bot = bot;
  }

  /** Real seconds until the pause ends; 0 when there is none. */
  get left(): number {
    return Math.max(0, (this.#until - realNow().getTime()) / 1_000);
  }

  async begin(seconds: number): Promise<void> {
    this.#until = Math.max(this.#until, realNow().getTime() + seconds * 1_000);
    // the pause holds in this process even if the database is down
    await outbox.pauseBot(this.#bot, seconds).catch(() => 0);
  }
}

/** Retries calls that answer people. The outbox uses an Api without it, because a notice must not be sent twice. */
export const patient =
  (hush: Hush): Transformer =>
  async (call, method, payload, signal) => {
    if (method === 'getUpdates') return call(method, payload, signal);
    const repeated = mayBeRepeated(method);
    const end = realNow().getTime() + REPEATED_FOR_MS;
    const isOver = (time: number): boolean => (repeated ? realNow().getTime() >= end : time >= TIMES);
    for (let time = 1; ; time++) {
      if (hush.left > MOST_PATIENCE_S) return tooMany(hush.left);
      if (hush.left > 0) await pause(hush.left * 1_000);
      let wait = Math.min(1_000, 200 * 2 ** time);
      try {
        const answer = await (repeated
          ? inTime((within) => call(method, payload, within), signal)
          : call(method, payload, signal));
        if (answer.ok || (answer.error_code !== 429 && answer.error_code < 500)) return answer;
        if (answer.error_code === 429) {
          const seconds = answer.parameters?.retry_after ?? 1;
          await hush.begin(seconds);
          wait = 0;
          if (time >= TIMES) return answer;
        }
        if (isOver(time)) return answer;
      } catch (error) {
        if (!(error instanceof HttpError) || !(repeated || neverArrived(error)) || isOver(time)) throw error;
      }
      await pause(wait);
    }
  };

type Signal = Parameters<Transformer>[3];

/** Aborts a hanging attempt after `ONE_TRY_MS`, so that it can be retried. */
async function inTime<Answer>(call: (signal: Signal) => Promise<Answer>, outer: Signal): Promise<Answer> {
  const within = new AbortController();
  const abort = (): void => within.abort();
  const timer = setTimeout(abort, ONE_TRY_MS);
  outer?.addEventListener('abort', abort);
  try {
    return await call(within.signal as unknown as Signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
  }
}

const tooMany = (left: number) => ({
  ok: false as const,
  error_code: 429,
  description: 'Too Many Requests: held back',
  parameters: { retry_after: Math.ceil(left) },
});

/** Whether the connection was never made, so that Telegram cannot have carried out the call. */
export const neverArrived = ({ error }: HttpError): boolean =>
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(`${String(error)} ${JSON.stringify(error)}`);

/** What went wrong, classified by what to do about it. */
export type Trouble =
  /** The database or the network is down, or Telegram limits the rate: retry after `afterMs` real milliseconds. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly forever: boolean }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'bug' };

export function troubleOf(error: unknown): Trouble {
  if (isAway(error)) return { kind: 'again', afterMs: 1_000, forever: true };
  if (error instanceof HttpError) return { kind: 'again', afterMs: 1_000, forever: false };
  if (!(error instanceof GrammyError)) return { kind: 'bug' };
  const { error_code: code, parameters, description } = error;
  if (code === 403 || /chat not found|user is deactivated/i.test(description)) return { kind: 'blocked' };
  if (code === 429) return { kind: 'again', afterMs: (parameters.retry_after ?? 1) * 1_000, forever: false };
  return code >= 500 ? { kind: 'again', afterMs: 1_000, forever: false } : { kind: 'bug' };
}
