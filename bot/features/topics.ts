// Topics on the desk: each is taken up by a candidate or given another answer, and every one of its authors is told once.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import * as actions from '../../actions/topics.ts';
import type { Problem } from '../../domain/messages.ts';
import type { Both, Outcome } from '../../domain/plan.ts';
import { PAGE } from '../../cards/card.ts';
import { answeredCard, linkCard, reasonCard, topicCard, topicsCard } from '../../cards/topics.ts';
import * as candidates from '../../records/candidates.ts';
import * as records from '../../records/topics.ts';
import type { TopicRow } from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { officeRegions } from '../../views/desks.ts';
import { waiting } from '../../views/topics.ts';
import { topicFacts, withTopic } from '../topicCards.ts';
import { feature as bundles } from './bundles.ts';
import { feature as corrections, showAnswered } from './corrections.ts';
import { feature as grouping } from './topicGroups.ts';

export const feature = new Composer<BotContext>();

feature.use(grouping, bundles, corrections);

feature.filter(pressed('topics.list'), async (ctx) => {
  if (officeRegions(ctx.person.roles).length === 0) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const { page } = ctx.deed;
  const { yearId, count } = await waiting(ctx.person.roles);
  if (!yearId) return showAnswered(ctx, page);
  const [topics, answered] = await Promise.all([records.undecided(yearId, page * PAGE, PAGE), records.countDecided(yearId)]);
  await ctx.updateCard(topicsCard(await ctx.words(), { page, count, topics, answered }));
});

async function showTopic(ctx: BotContext, topic: TopicRow): Promise<void> {
  const words = await ctx.words();
  await ctx.updateCard(topicCard(words, await topicFacts(topic, words.now)));
}

feature.filter(pressed('topic.open'), (ctx) => withTopic(ctx, ctx.deed.topic, (topic) => showTopic(ctx, topic)));

/** Says why it was not done; the card of a topic that has its answer already then shows it, and asks for none. */
async function refuseOnTopic(ctx: BotContext, problem: Problem): Promise<void> {
  await ctx.refuse(problem);
  if (problem.id === 'topic-decided-already' && ctx.deed && 'topic' in ctx.deed)
    await withTopic(ctx, ctx.deed.topic, (topic) => showTopic(ctx, topic));
}

feature.filter(pressed('topic.link'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) => {
    const open = await candidates.ofYear(topic.yearId, ['proposed']);
    const choices = open.map(({ code, title }) => ({ code, title: title as Both }));
    await ctx.updateCard(linkCard(await ctx.words(), topic, choices));
  }),
);

feature.filter(pressed('topic.linkTo'), async (ctx) => {
  const candidate = await candidates.byCode(ctx.deed.candidate);
  const linked = await actions.link(actorOf(ctx.person), ctx.deed.topic, ctx.deed.candidate);
  await answered(ctx, linked, { candidate: (candidate?.title as Both | undefined) ?? { zh: '', en: '' } }, 'in place');
});

feature.filter(pressed('topic.outcome'), (ctx) =>
  withTopic(ctx, ctx.deed.topic, async (topic) => {
    const { outcome } = ctx.deed;
    const { plan } = await years.planOf(topic.yearId);
    await ctx.ask({ kind: 'outcome-reason', topic: topic.code, outcome });
    const reasons = plan.reasons.filter((reason) => reason.outcome === outcome);
    await ctx.updateCard(reasonCard(await ctx.words(), topic, outcome, reasons));
  }),
);

feature.filter(pressed('topic.reason'), async (ctx) => {
  const { topic, outcome, reason } = ctx.deed;
  await answered(ctx, await actions.giveOutcome(actorOf(ctx.person), topic, outcome, { reason }), { outcome }, 'in place');
});

feature.filter(asked('outcome-reason')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { topic, outcome } = ctx.person.asked;
  await ctx.ask(null);
  await answered(
    ctx,
    await actions.giveOutcome(actorOf(ctx.person), topic, outcome, { words: ctx.msg.text }),
    { outcome },
    'below',
  );
});

/** What was answered, how many hear it, and the way to the next topic. */
async function answered(
  ctx: BotContext,
  done: Done<TopicRow>,
  answer: { readonly candidate: Both } | { readonly outcome: Outcome },
  where: 'in place' | 'below',
): Promise<void> {
  if (!done.ok) return refuseOnTopic(ctx, done.problem);
  const topic = done.value;
  const count = await records.countUndecided(topic.yearId);
  const [next] = await records.undecided(topic.yearId, 0, 1);
  const card = answeredCard(await ctx.words(), topic, answer, { count, next: next?.code ?? null });
  await (where === 'in place' ? ctx.updateCard(card) : ctx.showCard(null, card));
}
