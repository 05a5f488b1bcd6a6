// Runs the bot and its dispatcher in one process; on stop, finishes what was begun.
import { Api, BotError } from 'grammy';
import type { Update } from '@grammyjs/types';
import { learnKinds, soundsUrgent } from '../analysis/firstLook.ts';
import { type Work, WorkInProgress } from '../domain/workInProgress.ts';
import { type Budget, USUAL_BUDGET } from '../domain/intake.ts';
import { readerOf } from '../records/readers.ts';
import { isAway } from '../records/database.ts';
import * as setAside from '../records/setAside.ts';
import * as years from '../records/years.ts';
import { CALL_S, makeBot, wordsOf } from './bot.ts';
import { Hush, troubleOf } from './calls.ts';
import { CHANNEL } from './channel.ts';
import { setCommands } from './commands.ts';
import { spokenCommand } from '../conversation/commandWords.ts';
import { dispatch } from './dispatcher.ts';
import { RateLimiter } from './rateLimiter.ts';
import { pause, realNow } from '../conversation/moment.ts';
import { type Aside, Poller } from './poll.ts';
import { RateLimitNotices } from './rateLimitNotices.ts';

export interface RunOptions {
  readonly token: string;
  /** Another Bot API server than Telegram's. */
  readonly apiRoot?: string;
  readonly regionCode: string;
  readonly publicUrl: string;
  /** The rate limit of one person's messages. */
  readonly budget?: Budget;
  readonly log?: (words: string) => void;
  /** Real milliseconds that a press waits for the words of its reply. */
  readonly answerMs?: number;
  /** Where updates and notices are registered while they are handled. */
  readonly inHand?: WorkInProgress;
}

export interface RunningBot {
  readonly username: string;
  /** Resolves when every update that was taken is answered and confirmed, and every claimed notice settled. */
  stop(): Promise<void>;
  /** Rejects if the bot cannot go on (a wrong token). */
  readonly ended: Promise<void>;
}

const TELEGRAM = 'https://api.telegram.org';
/** Attempts at an update whose answer cannot be given; one that cannot be stored is retried until it can. */
const MOST_TIMES = 5;
/** Attempts after an unforeseen error, over about two minutes, since the cause may be the database. */
const MOST_TIMES_UNKNOWN = 15;
const LONGEST_WAIT_MS = 10_000;

/** Starts polling and sending; resolves when Telegram has accepted the token. Rejects on a wrong one. */
export async function runBot({
  token,
  apiRoot: root = TELEGRAM,
  regionCode,
  publicUrl,
  budget = USUAL_BUDGET,
  answerMs,
  log = console.error,
  inHand = new WorkInProgress(() => realNow().getTime()),
}: RunOptions): Promise<RunningBot> {
  const apiRoot = root.replace(/(?<!\/)\/+$/, '');
  const bare = new Api(token, { apiRoot, timeoutSeconds: CALL_S });
  const stopping = new AbortController();
  const botInfo = await patiently(() => bare.getMe(), log);
  // loaded now, so that the first message need not wait for it
  learnKinds();
  const hush = new Hush({ channel: CHANNEL, bot: String(botInfo.id) });
  const { bot, station, afterwards } = makeBot({
    token,
    apiRoot,
    regionCode,
    answerMs,
    publicUrl: publicUrl.replace(/\/$/, ''),
    botInfo,
    hush,
    log,
    busy: () => poller.pending > 0,
  });
  const tooMuch = new RateLimitNotices(bot.api, station);
  const poller: Poller = new Poller({
    api: bare,
    log,
    door: new RateLimiter({
      budget,
      isUrgent: (text) => soundsUrgent(text) || spokenCommand(text)?.name === 'stop',
      now: () => realNow().getTime(),
    }),
    tooMuch: (update, told) => untilStored(() => tooMuch.tell(update, told), log),
    aside: asideOf(station.bot),
    handle: (update) => inHand.during('an update', (held) => handled(update, held, (given) => bot.handleUpdate(given), log)),
  });
  await warmUp().catch((error: unknown) => log(`reader: ${wordsOf(error)}`));
  await patiently(() => bare.deleteWebhook(), log);
  void setCommands(bot.api).catch((error: unknown) => log(`commands: ${wordsOf(error)}`));

  const ended = Promise.all([
    inHand.during('the poll for updates', (held) => {
      bare.config.use(polling(held));
      return poller.run(stopping.signal).then(() => afterwards.done());
    }),
    dispatch({ api: bare, apiRoot, token, station, hush, log, inHand }, stopping.signal),
  ]).then(() => undefined);
  ended.catch(() => stopping.abort());
  return {
    username: botInfo.username,
    ended,
    stop: async () => {
      stopping.abort();
      await ended.catch(() => undefined);
    },
  };
}

/** Reports each `getUpdates` call as progress of the poll; after an error, reports that it waits for Telegram. */
const polling =
  (held: Work): Parameters<Api['config']['use']>[0] =>
  async (call, method, payload, signal) => {
    if (method !== 'getUpdates') return call(method, payload, signal);
    held.turned();
    const answer = await call(method, payload, signal);
    if (answer.ok) held.turned();
    else held.waits('the chat network', (answer.parameters?.retry_after ?? 1) * 1_000);
    return answer;
  };

/** Handles an update: retries without end while the database is down, and a few times after any other error. */
async function handled(
  update: Update,
  held: Work,
  handle: (update: Update) => Promise<void>,
  log: (words: string) => void,
): Promise<void> {
  for (let time = 1; ; time++) {
    try {
      await handle(update);
      return;
    } catch (thrown) {
      const error = thrown instanceof BotError ? thrown.error : thrown;
      const trouble = troubleOf(error);
      if (trouble.kind === 'blocked') return;
      const forever = trouble.kind === 'again' && trouble.forever;
      if (!forever && time >= (trouble.kind === 'bug' ? MOST_TIMES_UNKNOWN : MOST_TIMES)) {
        log(`update ${update.update_id} is given up: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
        return;
      }
      log(`update ${update.update_id}: ${wordsOf(error)}; again`);
      const afterMs = Math.min(LONGEST_WAIT_MS, (trouble.kind === 'again' ? trouble.afterMs : 1_000) * 2 ** (time - 1));
      held.waits(forever ? 'the database' : 'the chat network', afterMs);
      await pause(afterMs);
      held.moved();
    }
  }
}

/** Retries while the database is down; logs any other error and gives up. */
async function untilStored(store: () => Promise<void>, log: (words: string) => void): Promise<void> {
  for (;;) {
    try {
      return await store();
    } catch (error) {
      log(`too many: ${wordsOf(error)}`);
      if (!isAway(error)) return;
      await pause(1_000);
    }
  }
}

const asideOf = (bot: string): Aside => ({
  keep: (updates) =>
    setAside.keep(
      bot,
      updates.map((update) => JSON.stringify(update)),
    ),
  settle: (id) => setAside.settle(id),
  left: async () => (await setAside.left(bot)).map(({ id, update }) => ({ id, update: JSON.parse(update) as Update })),
});

/** Retries until Telegram answers; throws a wrong token at once. */
async function patiently<Answer>(ask: () => Promise<Answer>, log: (words: string) => void): Promise<Answer> {
  for (let time = 0; ; time++) {
    try {
      return await ask();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind !== 'again') throw error;
      // a single failure may be a kept-alive connection that the other end just closed
      if (time % 5 === 1) log(`Telegram does not answer yet: ${wordsOf(error)}`);
      await pause(Math.min(LONGEST_WAIT_MS, trouble.afterMs));
    }
  }
}

/** Loads the reader's dictionary before anybody waits for it. */
async function warmUp(): Promise<void> {
  for (const { id, state } of await years.all()) if (state === 'running') await (await readerOf(id)).read('公交');
}
