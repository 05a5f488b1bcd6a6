// The baseline: plain grammY with one awaited INSERT and one reply.
import { Bot } from 'grammy';
import pg from 'pg';
import { given, stand } from './part.ts';

const pool = new pg.Pool({ connectionString: given('DATABASE_URL') });
await pool.query(
  'CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, chat bigint, message bigint, text text, at timestamptz)',
);
const bot = new Bot(given('TOKEN'), { client: { apiRoot: given('API_ROOT') } });
bot.on('message:text', async (ctx) => {
  await pool.query('INSERT INTO bare (chat, message, text, at) VALUES ($1, $2, $3, $4)', [
    ctx.chat.id,
    ctx.msg.message_id,
    ctx.msg.text,
    new Date(),
  ]);
  await ctx.reply('收到，谢谢。');
});
await new Promise<void>((resolve) => void bot.start({ onStart: () => resolve() }));
await stand({}, async () => {
  await bot.stop();
  await pool.end();
});
