// What comes while a question is open and cannot answer it: said so, and the question stays.
import { Composer } from 'grammy';
import type { Photo } from '../../actions/photos.ts';
import { isForWords, keepsPicture } from '../answers.ts';
import type { BotContext } from '../context.ts';
import { asked } from '../deeds.ts';

export const feature = new Composer<BotContext>();

/** Albums whose words or first picture answered a question: their further pictures go to the same report. */
const answered = new Map<string, (photo: Photo) => Promise<unknown>>();
const MOST_ALBUMS = 200;

const keyOf = ({ person: { where }, msg }: BotContext): string | undefined =>
  msg?.media_group_id === undefined ? undefined : `${where.bot}/${where.chat}/${msg.media_group_id}`;

/** The photo of a message, by the channel's reference. */
export function photoOf(ctx: BotContext): Photo | null {
  const largest = ctx.msg?.photo?.at(-1);
  const { where, id: personId } = ctx.person;
  return largest ? { where, reference: largest.file_id, message: BigInt(ctx.msg?.message_id ?? 0), personId } : null;
}

/** Lets an album's further pictures join what its first one answered. */
export function followAlbum(ctx: BotContext, join: (photo: Photo) => Promise<unknown>): void {
  const key = keyOf(ctx);
  if (key === undefined) return;
  answered.set(key, join);
  const [oldest] = answered.keys();
  if (answered.size > MOST_ALBUMS && oldest !== undefined) answered.delete(oldest);
}

feature.on('message:photo', async (ctx, next) => {
  const join = answered.get(keyOf(ctx) ?? '');
  const photo = photoOf(ctx);
  if (!join || !photo || ctx.msg.caption) return next();
  await join(photo);
});

feature.on('message', async (ctx, next) => {
  const { asked: question } = ctx.person;
  if (!isForWords(question)) return next();
  if (ctx.msg.text === undefined) return ctx.tell('answer-in-words');
  await next();
  const hasMore = ctx.msg.photo ?? ctx.msg.document ?? ctx.msg.video ?? ctx.msg.animation ?? ctx.msg.voice ?? ctx.msg.audio;
  const isKept = ctx.msg.photo && keepsPicture(question);
  if (hasMore && !isKept) await ctx.tell('answer-picture-not-kept');
});

feature.filter(asked('report-photo')).on('message', (ctx, next) => {
  if (ctx.msg.text !== undefined || ctx.msg.photo || ctx.person.asked.left) return next();
  return ctx.tell('progress-photo-needed');
});
