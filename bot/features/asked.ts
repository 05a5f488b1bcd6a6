// "7 people asked": the words of those seven, masked, for everybody.
import { Composer } from 'grammy';
import type { Deed } from '../../domain/deeds.ts';
import type { Both } from '../../domain/plan.ts';
import { type Card, PAGE } from '../../cards/card.ts';
import { askedCard } from '../../cards/asked.ts';
import * as asked from '../../records/asked.ts';
import * as candidates from '../../records/candidates.ts';
import * as topics from '../../records/topics.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';

export const feature = new Composer<BotContext>();

/** Candidates are everybody's to see once they go to the decision. */
const PUBLIC = ['shortlisted', 'elected', 'reserve'];

/** The topic (the one that it is part of by now) or the candidate, by its code, with its title; undefined where nobody may see it. */
async function named(ctx: BotContext, { of, code }: asked.AskedOf): Promise<(asked.AskedOf & { title: string }) | undefined> {
  if (of === 'topic') {
    const topic = await topics.byCode(code);
    return topic ? { of, code: topic.code, title: topic.title } : undefined;
  }
  const candidate = await candidates.byCode(code);
  if (!candidate || !PUBLIC.includes(candidate.state)) return undefined;
  return { of, code, title: (await ctx.words()).both(candidate.title as Both) };
}

async function listed(ctx: BotContext, { of, code, page }: Omit<Deed<'asked.list'>, 'kind'>): Promise<Card | undefined> {
  const found = await named(ctx, { of, code });
  if (!found) {
    await ctx.refuse({ id: 'button-stale', facts: {} });
    return undefined;
  }
  const [counted, lines] = await Promise.all([asked.counted(found), asked.list(found, page * PAGE, PAGE)]);
  return askedCard(await ctx.words(), { ...found, ...counted, page, lines });
}

// beside the card that says how many they are, which stays
feature.filter(pressed('asked.open'), async (ctx) => {
  const card = await listed(ctx, { ...ctx.deed, page: 0 });
  if (card) await ctx.showCard(null, card);
});

feature.filter(pressed('asked.list'), async (ctx) => {
  const card = await listed(ctx, ctx.deed);
  if (card) await ctx.updateCard(card);
});
