// An edit that changes no word is the app's, not the person's: Telegram sends one when it has found a link's picture, for instance.
import { createHash } from 'node:crypto';
import type { Message } from '@grammyjs/types';
import { textWith } from '../records/suggestions.ts';
import { spokenCommand } from './commandWords.ts';
import type { BotContext } from './context.ts';

/** So many messages' words are known again in this process, by their prints alone. */
const MOST = 5_000;
const prints = new Map<string, string>();

const keyOf = ({ person: { where } }: BotContext, message: number): string => `${where.bot}/${where.chat}/${message}`;
const wordsOf = (message: Message): string => message.text ?? message.caption ?? '';
const printOf = (words: string): string => createHash('sha256').update(words).digest('base64');

/** Keeps in mind what a message said when it came. */
export function remember(ctx: BotContext, words: string): void {
  if (!ctx.message) return;
  prints.set(keyOf(ctx, ctx.message.message_id), printOf(words));
  const [oldest] = prints.keys();
  if (prints.size > MOST && oldest !== undefined) prints.delete(oldest);
}

/** Whether an edited message says something else than when it came. */
export async function changesWords(ctx: BotContext, edited: Message): Promise<boolean> {
  const words = wordsOf(edited);
  const before = prints.get(keyOf(ctx, edited.message_id));
  if (before !== undefined) return before !== printOf(words);
  const filed = await textWith(ctx.person.where, BigInt(edited.message_id));
  const said = spokenCommand(words)?.rest || words;
  return filed === undefined || !filed.includes(said);
}
