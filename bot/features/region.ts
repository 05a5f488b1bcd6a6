import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';

export const feature = new Composer<BotContext>();
