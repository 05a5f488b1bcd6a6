// Candidates to page through; members of the two sessions and deputies say what they think of each while it is under review.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as actions from '../../actions/candidates.ts';
import { yearOfCode } from '../../domain/ids.ts';
import type { Both } from '../../domain/plan.ts';
import { type Card, PAGE } from '../../cards/card.ts';
import { candidateCard } from '../../cards/candidates.ts';
import { saidCard, saidListCard } from '../../cards/said.ts';
import * as records from '../../records/candidates.ts';
import { candidateFacts, candidatesFor, candidatesOf } from '../../views/candidates.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { mayReadSaid, saidFacts, saidListFacts } from '../../views/said.ts';

export const feature = new Composer<BotContext>();

/** The card of one candidate, among those of its year. */
async function cardOf(ctx: BotContext, candidate: records.CandidateView) {
  const words = await ctx.words();
  return candidateCard(words, await candidateFacts(candidate, await candidatesOf(candidate.yearId), ctx.person, words.now));
}

feature.filter(pressed('candidates.list'), async (ctx) => {
  const found = await candidatesFor(ctx.person, ctx.station.regionCode);
  const candidate = found[ctx.deed.page] ?? found[0];
  if (!candidate)
    return ctx.refuse({ id: 'no-candidates-yet', facts: { region: ctx.person.regionCode ?? ctx.station.regionCode } });
  // beside a vote's card or a list, which stay where they are
  await ctx.showCard(null, await cardOf(ctx, candidate));
});

feature.filter(pressed('candidate.open'), async (ctx) => {
  const candidate = await records.byCode(ctx.deed.candidate);
  if (!candidate) return ctx.refuse({ id: 'candidate-unknown', facts: { candidate: ctx.deed.candidate } });
  await ctx.updateCard(await cardOf(ctx, candidate));
});

feature.filter(pressed('candidate.stance'), async (ctx) => {
  const { candidate, stance } = ctx.deed;
  const said = await actions.comment(actorOf(ctx.person), candidate, { stance, text: null });
  if (!said.ok) await ctx.refuse(said.problem);
  // refused, its buttons may have been there for too long
  const now = said.ok ? said.value : await records.byCode(candidate);
  if (now) await ctx.updateCard(await cardOf(ctx, now));
});

feature.filter(pressed('candidate.words'), async (ctx) => {
  const candidate = await records.byCode(ctx.deed.candidate);
  if (!candidate) return ctx.refuse({ id: 'candidate-unknown', facts: { candidate: ctx.deed.candidate } });
  await ctx.ask({ kind: 'comment', candidate: candidate.code });
  await ctx.tell('candidate-ask-words', { title: candidate.title as Both });
});

feature.filter(asked('comment')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const said = await actions.comment(actorOf(ctx.person), ctx.person.asked.candidate, { stance: 'words', text: ctx.msg.text });
  // still asked for: a shorter one answers
  if (!said.ok && said.problem.id === 'candidate-words-too-long') return ctx.refuse(said.problem);
  await ctx.ask(null);
  if (!said.ok) return ctx.refuse(said.problem);
  await ctx.showCard(null, await cardOf(ctx, said.value));
});

// What they wrote, for those who decide

feature.filter(pressed('candidate.said'), async (ctx) => {
  const candidate = await records.byCode(ctx.deed.candidate);
  if (!candidate) return ctx.refuse({ id: 'candidate-unknown', facts: { candidate: ctx.deed.candidate } });
  const words = await ctx.words();
  const allowed = mayReadSaid(ctx.person, candidate.yearId, words.now);
  if (!allowed.ok) return ctx.refuse(allowed.because);
  await ctx.updateCard(saidCard(words, await saidFacts(candidate, { page: ctx.deed.page, size: PAGE })));
});

/** The candidates of a year of which somebody wrote; undefined, and refused, for whoever may not read it. */
async function saidList(
  ctx: BotContext,
  { year, page }: { readonly year: string; readonly page: number },
): Promise<Card | undefined> {
  const yearId = yearOfCode(year);
  const words = await ctx.words();
  const allowed = mayReadSaid(ctx.person, yearId, words.now);
  if (allowed.ok) return saidListCard(words, saidListFacts(yearId, await candidatesOf(yearId), { page, size: PAGE }));
  await ctx.refuse(allowed.because);
  return undefined;
}

// beside the decision's card, which stays
feature.filter(pressed('said.open'), async (ctx) => {
  const card = await saidList(ctx, { ...ctx.deed, page: 0 });
  if (card) await ctx.showCard(null, card);
});

feature.filter(pressed('said.list'), async (ctx) => {
  const card = await saidList(ctx, ctx.deed);
  if (card) await ctx.updateCard(card);
});
