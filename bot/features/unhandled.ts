// What nobody took: told kindly what to do instead. Nothing that somebody sends is met with silence; what the app adds by itself is.
import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { changesWords } from '../edits.ts';

export const feature = new Composer<BotContext>();

feature.on('callback_query', (ctx) => ctx.refuse({ id: 'button-stale', facts: {} }));
feature.on('edited_message', async (ctx) => {
  if (await changesWords(ctx, ctx.editedMessage)) await ctx.tell('unhandled-edit');
});
feature.on('message:forward_origin', (ctx) => ctx.tell('unhandled-forward'));
feature.on(['message:voice', 'message:audio', 'message:video_note'], (ctx) => ctx.tell('unhandled-voice'));
feature.on('message:sticker', (ctx) => ctx.tell('unhandled-sticker'));
feature.on('message:photo', (ctx) => ctx.tell('unhandled-photo'));
feature.on(['message:document', 'message:video', 'message:animation'], async (ctx) => {
  if (isFirstOf(ctx.msg.media_group_id)) await ctx.tell('unhandled-file');
});
feature.on('message:location', (ctx) => ctx.tell('unhandled-location'));
feature.on('message:text', (ctx) => ctx.tell('unhandled-command'));
feature.on('message', (ctx) => ctx.tell('unhandled-other'));

/** An album of other things is answered once, not once a piece. Kept for the few seconds in which an album comes in. */
const albums = new Set<string>();
const MOST_ALBUMS = 200;

function isFirstOf(album: string | undefined): boolean {
  if (album === undefined) return true;
  if (albums.has(album)) return false;
  albums.add(album);
  if (albums.size > MOST_ALBUMS) for (const oldest of [...albums].slice(0, MOST_ALBUMS / 2)) albums.delete(oldest);
  return true;
}
