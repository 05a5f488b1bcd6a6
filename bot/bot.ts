// The bot: hands each Telegram update to the conversation of its chat.
import { Bot, type Context } from 'grammy';
import type { UserFromGetMe } from '@grammyjs/types';
import { noteBlocked } from '../actions/people.ts';
import { Afterwards } from '../conversation/afterwards.ts';
import type { Station } from '../conversation/channel.ts';
import { converse } from '../conversation/converse.ts';
import { type Hush, patient } from './calls.ts';
import { CHANNEL } from './channel.ts';
import { cameBy, chatOf } from './chat.ts';
import { chatHeard } from './heard.ts';

/** Seconds after which a hanging call is given up, since it blocks the confirmation of later updates. Longer than a long poll. */
export const CALL_S = 45;
/** Real milliseconds after which a press is answered even if its reply is not ready. */
const ANSWER_MS = 300;

export interface BotOptions {
  readonly token: string;
  /** Another Bot API server than Telegram's: the simulator, or a self-hosted one. */
  readonly apiRoot?: string;
  readonly regionCode: string;
  readonly publicUrl: string;
  readonly botInfo: UserFromGetMe;
  readonly hush: Hush;
  readonly log: (words: string) => void;
  /** Real milliseconds that a press waits for the words of its reply. */
  readonly answerMs?: number | undefined;
  /** Whether people are waiting for answers right now; deferrable work waits while they are. */
  readonly busy?: () => boolean;
}

export interface MadeBot {
  readonly bot: Bot;
  readonly station: Station;
  readonly afterwards: Afterwards;
}

export function makeBot(options: BotOptions): MadeBot {
  const { token, apiRoot, regionCode, publicUrl, botInfo, hush, log, busy, answerMs = ANSWER_MS } = options;
  const bot = new Bot(token, {
    botInfo,
    client: { timeoutSeconds: CALL_S, ...(apiRoot === undefined ? {} : { apiRoot }) },
  });
  bot.api.config.use(patient(hush));
  const own = { bot: String(botInfo.id), username: botInfo.username };
  const station: Station = { channel: CHANNEL, bot: own.bot, regionCode, publicUrl };
  const afterwards = new Afterwards((error) => log(`afterwards: ${wordsOf(error)}`), busy);
  const room = { station, afterwards, log };

  bot.on('my_chat_member', async (ctx) => {
    if (ctx.chat.type !== 'private') return;
    const { status } = ctx.myChatMember.new_chat_member;
    await noteBlocked({ channel: CHANNEL, bot: own.bot, chat: String(ctx.chat.id) }, status === 'kicked' || status === 'left');
  });
  bot.use(async (ctx: Context) => {
    const came = chatHeard(ctx.update) === undefined || !ctx.from ? undefined : cameBy(ctx);
    if (!came) return;
    const chat = chatOf(ctx, own, answerMs);
    try {
      await converse(room, chat, came);
    } finally {
      await chat.answered();
    }
  });
  return { bot, station, afterwards };
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
