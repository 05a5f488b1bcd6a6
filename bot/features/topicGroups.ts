// Which suggestions are one topic: its words page by page, members split off, topics merged, a merge taken back.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import * as actions from '../../actions/topicGroups.ts';
import { PAGE } from '../../cards/card.ts';
import { groupedCard, sameTopicCard, topicMergesCard, topicWordsCard } from '../../cards/topicGroups.ts';
import type { TopicRow } from '../../records/topics.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { mergesFacts, ticked, wordsFacts } from '../../views/topics.ts';
import { withTopic } from '../topicCards.ts';

export const feature = new Composer<BotContext>();

feature.filter(pressed('topic.words'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) => {
    const { page, marks } = ctx.deed;
    await ctx.updateCard(topicWordsCard(await ctx.words(), await wordsFacts(topic, { page, size: PAGE }, marks)));
  }),
);

feature.filter(pressed('topic.splitOff'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) => {
    const members = await ticked(topic, ctx.deed.marks, ctx.deed.print);
    if (!members) return ctx.refuse({ id: 'bundle-changed', facts: {} });
    await grouped(ctx, await actions.split(actorOf(ctx.person), topic.code, members), 'split');
  }),
);

feature.filter(pressed('topic.same'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) =>
    ctx.updateCard(sameTopicCard(await ctx.words(), topic, await actions.likelyTheSame(topic, PAGE))),
  ),
);

feature.filter(pressed('topic.merge'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) =>
    grouped(ctx, await actions.merge(actorOf(ctx.person), topic.code, ctx.deed.other), 'merged'),
  ),
);

feature.filter(pressed('topic.merges'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) =>
    ctx.updateCard(topicMergesCard(await ctx.words(), await mergesFacts(topic, PAGE))),
  ),
);

feature.filter(pressed('topic.undo'), async (ctx) => {
  if (!/^\d+$/.test(ctx.deed.merge)) return ctx.refuse({ id: 'button-stale', facts: {} });
  await grouped(ctx, await actions.undo(actorOf(ctx.person), BigInt(ctx.deed.merge)), 'undone');
});

async function grouped(ctx: BotContext, done: Done<TopicRow>, what: 'merged' | 'split' | 'undone'): Promise<void> {
  if (!done.ok) return ctx.refuse(done.problem);
  await ctx.updateCard(groupedCard(await ctx.words(), done.value, what));
}
