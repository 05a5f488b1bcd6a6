// Calls of the Bot API that answer people: taken up again where Telegram surely did not carry them out, and held while it says so.
import { type Api, GrammyError, HttpError } from 'grammy';
import { isAway } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import { pause, realNow } from '../conversation/moment.ts';

type Transformer = Parameters<Api['config']['use']>[0];

/** An answer waits at most so long (real seconds) for a 429 to pass; then it is taken over by the outbox or tried again later. */
const MOST_PATIENCE_S = 5;
const TIMES = 3;
/** What may be carried out twice without harm is asked again so long (real milliseconds), whatever the network does. */
const REPEATED_FOR_MS = 10_000;
/** And not waited for longer than this before it is asked again. */
const ONE_TRY_MS = 4_000;

/** Calls that are the same when they are carried out twice: answers to presses, edits, menus, what is asked for. Never what sends. */
export const mayBeRepeated = (method: string): boolean => /^(?:answer|edit|delete|set|get|pin|unpin)/i.test(method);

/** Until when Telegram wants to hear nothing of this bot: answers and outbox of this process share it, the outbox's row tells the others. */
export class Hush {
  readonly #bot: outbox.Bot;
  #until = 0;

  constructor(bot: outbox.Bot) {
    this.#bot = bot;
  }

  /** Real seconds left. */
  get left(): number {
    return Math.max(0, (this.#until - realNow().getTime()) / 1_000);
  }

  async begin(seconds: number): Promise<void> {
    this.#until = Math.max(this.#until, realNow().getTime() + seconds * 1_000);
    // the pause holds in this process even while the database is away
    await outbox.pauseBot(this.#bot, seconds).catch(() => 0);
  }
}

/** For the answers' Api; the outbox has one without it, since a letter must not go twice. */
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

/** Gives a call up that hangs, so that it can be asked again. */
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

/** The connection was never made: nothing was carried out. */
export const neverArrived = ({ error }: HttpError): boolean =>
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(`${String(error)} ${JSON.stringify(error)}`);

/** What went wrong, by what is to be done about it. */
export type Trouble =
  /** The database or the network is away, or Telegram wants to rest: do the same again after so many real milliseconds. */
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
