// A topic's answer that was wrong: another is put in its place, and everybody who heard the former one is told once.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import * as actions from '../../actions/corrections.ts';
import type { Problem } from '../../domain/messages.ts';
import type { Both, Outcome } from '../../domain/plan.ts';
import { PAGE } from '../../cards/card.ts';
import { type CorrectedTopic, correctCard, correctedCard, correctLinkCard, correctReasonCard } from '../../cards/corrections.ts';
import { answeredTopicsCard, topicCard } from '../../cards/topics.ts';
import * as candidates from '../../records/candidates.ts';
import * as records from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { answeredYear, officeRegions } from '../../views/desks.ts';
import { topicFacts, withTopic } from '../topicCards.ts';

export const feature = new Composer<BotContext>();

feature.filter(pressed('topics.answered'), (ctx) => showAnswered(ctx, ctx.deed.page));

/** What has its answer in the office's year. */
export async function showAnswered(ctx: BotContext, page: number): Promise<void> {
  if (officeRegions(ctx.person.roles).length === 0) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const year = await answeredYear(ctx.person.roles);
  const [rows, alike] = year
    ? await Promise.all([records.decided(year.id, page * PAGE, PAGE), records.answeredAlike(year.id)])
    : [[], []];
  const card = answeredTopicsCard(await ctx.words(), {
    page,
    count: year?.answered ?? 0,
    left: year?.left ?? 0,
    open: year?.open ?? false,
    topics: rows.map(({ code, title, size, outcome }) => ({ code, title, size, outcome: outcome as Outcome })),
    alike,
  });
  await ctx.updateCard(card);
}

/** Goes on with an answered topic as it stands; where its answer is no longer the one that was seen, that is shown. */
const withAnswered = (
  ctx: BotContext,
  { topic: code, answer }: { readonly topic: string; readonly answer: number },
  go: (topic: CorrectedTopic & { readonly yearId: string }) => Promise<void>,
): Promise<void> =>
  withTopic(ctx, code, async (topic) => {
    if (topic.outcome === null) return refuseOn(ctx, code, { id: 'topic-not-answered', facts: {} });
    if (topic.answer !== answer) return refuseOn(ctx, code, { id: 'topic-corrected-already', facts: { outcome: topic.outcome } });
    await go({ ...topic, outcome: topic.outcome as Outcome });
  });

/** Says why nothing was corrected, and shows the topic as it stands now. */
async function refuseOn(ctx: BotContext, code: string, problem: Problem): Promise<void> {
  await ctx.refuse(problem);
  await withTopic(ctx, code, async (topic) => {
    const words = await ctx.words();
    await ctx.updateCard(topicCard(words, await topicFacts(topic, words.now)));
  });
}

const openOf = async (yearId: string) =>
  (await candidates.ofYear(yearId, ['proposed'])).map(({ code, title }) => ({ code, title: title as Both }));

feature.filter(pressed('topic.correct'), (ctx) =>
  withAnswered(ctx, ctx.deed, async (topic) => {
    await ctx.updateCard(correctCard(await ctx.words(), topic, (await openOf(topic.yearId)).length > 0));
  }),
);

feature.filter(pressed('topic.correctLink'), (ctx) =>
  withAnswered(ctx, ctx.deed, async (topic) => {
    await ctx.updateCard(correctLinkCard(await ctx.words(), topic, await openOf(topic.yearId)));
  }),
);

feature.filter(pressed('topic.correctOutcome'), (ctx) =>
  withAnswered(ctx, ctx.deed, async (topic) => {
    const { outcome, answer } = ctx.deed;
    const { plan } = await years.planOf(topic.yearId);
    await ctx.ask({ kind: 'correction-reason', topic: topic.code, answer, outcome });
    const reasons = plan.reasons.filter((reason) => reason.outcome === outcome);
    await ctx.updateCard(correctReasonCard(await ctx.words(), topic, outcome, reasons));
  }),
);

feature.filter(pressed('topic.correctTo'), async (ctx) => {
  const { topic, answer, candidate } = ctx.deed;
  await corrected(ctx, topic, await actions.correct(actorOf(ctx.person), topic, answer, { candidate }), 'in place');
});

feature.filter(pressed('topic.correctBecause'), async (ctx) => {
  const { topic, answer, outcome, reason } = ctx.deed;
  const wanted = { outcome, because: { reason } };
  await corrected(ctx, topic, await actions.correct(actorOf(ctx.person), topic, answer, wanted), 'in place');
});

feature.filter(asked('correction-reason')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { topic, answer, outcome } = ctx.person.asked;
  await ctx.ask(null);
  const wanted = { outcome, because: { words: ctx.msg.text } };
  await corrected(ctx, topic, await actions.correct(actorOf(ctx.person), topic, answer, wanted), 'below');
});

/** What it is now, and how many hear of it. */
async function corrected(
  ctx: BotContext,
  code: string,
  done: Done<actions.Corrected>,
  where: 'in place' | 'below',
): Promise<void> {
  if (!done.ok) return refuseOn(ctx, code, done.problem);
  const { topic, people } = done.value;
  const card = correctedCard(await ctx.words(), { ...topic, outcome: topic.outcome as Outcome }, people);
  await (where === 'in place' ? ctx.updateCard(card) : ctx.showCard(null, card));
}
