// The bot's process: polls the Bot API, answers, and drains the outbox.
import { runBot } from '../../bot/run.ts';
import { rehearsalBudget } from '../../domain/intake.ts';
import { runPart } from './part.ts';

await runPart(
  'bot',
  async ({ settings, environment, inHand }) => {
    const token = settings.TELEGRAM_BOT_TOKEN ?? environment.SIMULATOR_TOKEN;
    if (!token) throw new Error('the bot needs a token');
    const apiRoot = settings.TELEGRAM_API_ROOT ?? environment.SIMULATOR_API_ROOT;
    const bot = await runBot({
      inHand,
      token,
      ...(!settings.TELEGRAM_BOT_TOKEN && { budget: rehearsalBudget(settings.REHEARSAL_SPEED) }),
      ...(apiRoot && { apiRoot }),
      regionCode: settings.REGION,
      publicUrl: settings.PUBLIC_URL ?? environment.WEB_URL ?? '',
    });
    // a bot that cannot go on (its token was revoked) must not remain as an idle process
    bot.ended.catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
    return bot;
  },
  20,
);
