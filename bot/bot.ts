// The bot: who is there, then feature by feature, each within a boundary of its own.
import { Bot, type BotError } from 'grammy';
import type { UserFromGetMe } from '@grammyjs/types';
import { noteBlocked } from '../actions/people.ts';
import { Afterwards } from './afterwards.ts';
import { type Hush, patient, troubleOf } from './calls.ts';
import type { BotContext, Station } from './context.ts';
import { features } from './features/index.ts';
import { CHANNEL, known } from './known.ts';

/** A call that hangs is given up after so many seconds: what waits behind it cannot be confirmed. Longer than a long poll. */
export const CALL_S = 45;

export interface BotOptions {
  readonly token: string;
  /** Another Bot API server than Telegram's: the simulator, or one of one's own. */
  readonly apiRoot?: string;
  readonly regionCode: string;
  readonly publicUrl: string;
  readonly botInfo: UserFromGetMe;
  readonly hush: Hush;
  readonly log: (words: string) => void;
  /** Real milliseconds for which a press waits for the words of its answer. */
  readonly answerMs?: number | undefined;
  /** Whether people wait for answers at the moment: what can wait then waits. */
  readonly busy?: () => boolean;
}

export interface MadeBot {
  readonly bot: Bot<BotContext>;
  readonly station: Station;
  readonly afterwards: Afterwards;
}

export function makeBot(options: BotOptions): MadeBot {
  const { token, apiRoot, regionCode, publicUrl, botInfo, hush, log, busy, answerMs } = options;
  const bot = new Bot<BotContext>(token, {
    botInfo,
    client: { timeoutSeconds: CALL_S, ...(apiRoot === undefined ? {} : { apiRoot }) },
  });
  bot.api.config.use(patient(hush));
  const station: Station = { bot: String(botInfo.id), username: botInfo.username, regionCode, publicUrl };
  const afterwards = new Afterwards((error) => log(`afterwards: ${wordsOf(error)}`), busy);

  bot.on('my_chat_member', async (ctx) => {
    if (ctx.chat.type !== 'private') return;
    const { status } = ctx.myChatMember.new_chat_member;
    await noteBlocked(
      { channel: CHANNEL, bot: station.bot, chat: String(ctx.chat.id) },
      status === 'kicked' || status === 'left',
    );
  });
  bot.use(known(station, afterwards, answerMs));
  for (const [name, feature] of Object.entries(features)) bot.errorBoundary(boundary(name, log)).use(feature);
  return { bot, station, afterwards };
}

/** What a person can do nothing about is told them kindly, and ourselves plainly; what may pass is tried again by the poller. */
const boundary =
  (name: string, log: (words: string) => void) =>
  async ({ error, ctx }: BotError<BotContext>): Promise<void> => {
    if (troubleOf(error).kind !== 'bug') throw error;
    log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    await ctx.tell('error-ours').catch((failed: unknown) => log(`${name}: ${wordsOf(failed)}`));
  };

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
