/** The rate limiter of the bot's messages. Telegram's published limits: 30 a second in all, 1 a second in a chat, a few at once. */
export interface Pace {
  /** Messages a second over all chats. */
  readonly overall: number;
  /** Messages a second in one chat, and how many may come at once. */
  readonly perChat: number;
  readonly burst: number;
}

interface Bucket {
  full: number;
  at: number;
}

/** Refuses calls beyond the rate limit. */
export class Flood {
  readonly #pace: Pace;
  readonly #overall: Bucket;
  readonly #chats = new Map<number | string, Bucket>();

  constructor(pace: Pace) {
    this.#pace = pace;
    this.#overall = { full: pace.overall, at: 0 };
  }

  /** Seconds to wait if this call comes too early; undefined if it does not. `now` is in real epoch milliseconds. */
  tooEarly(method: string, chat: number | string | undefined, now: number): number | undefined {
    if (chat === undefined || !/^(send|edit|forward|copy)/i.test(method) || /^sendChatAction$/i.test(method)) return undefined;
    const { overall, perChat, burst } = this.#pace;
    const bucket = this.#chats.get(chat) ?? { full: burst, at: now };
    this.#chats.set(chat, bucket);
    refill(this.#overall, overall, overall, now);
    refill(bucket, perChat, burst, now);
    const wait = Math.max((1 - this.#overall.full) / overall, (1 - bucket.full) / perChat);
    if (wait > 0) return Math.ceil(wait);
    this.#overall.full -= 1;
    bucket.full -= 1;
    return undefined;
  }
}

function refill(bucket: Bucket, perSecond: number, most: number, now: number): void {
  bucket.full = Math.min(most, bucket.full + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
}
