// `/inbox`: what came in, searched and filtered; each line opens the suggestion as the office may see it.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as inbox from '../../actions/inbox.ts';
import type { Deed } from '../../domain/deeds.ts';
import type { Both } from '../../domain/plan.ts';
import type { Card } from '../../cards/card.ts';
import { PAGE } from '../../cards/card.ts';
import { inboxAskCard, inboxCard, inboxOneCard, inboxStatesCard, inboxSubjectsCard } from '../../cards/inbox.ts';
import * as years from '../../records/years.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { factsOf } from '../../views/suggestions.ts';

export const feature = new Composer<BotContext>();

type Listed = Omit<Deed<'inbox.list'>, 'kind'>;
const first = { aspect: 0, state: 'any', page: 0 } as const;

/** The subjects of the office's own year, by which the inbox is filtered. */
const aspectsOf = async (yearIds: readonly string[]): Promise<(Both & { readonly id: string })[]> => {
  const [own] = yearIds;
  return own === undefined ? [] : (await years.planOf(own)).plan.aspects.map(({ id, zh, en }) => ({ id, zh, en }));
};

/** A page of the inbox; undefined where it was refused, which has been said. */
async function listed(ctx: BotContext, { search, aspect, state, page }: Listed): Promise<Card | undefined> {
  const typed = await inbox.searchBy(ctx.person.id, search);
  if (typed === undefined) {
    await ctx.refuse({ id: 'button-stale', facts: {} });
    return undefined;
  }
  const actor = actorOf(ctx.person);
  const aspects = await aspectsOf((await inbox.scopeOf(actor))?.years ?? []);
  const looked = await inbox.look(actor, {
    typed,
    aspect: aspect === 0 ? undefined : (aspects[aspect - 1]?.id ?? null),
    state: state === 'any' ? undefined : state,
    skip: page * PAGE,
    take: PAGE,
  });
  if (!looked.ok) {
    await ctx.refuse(looked.problem);
    return undefined;
  }
  const { count, words, lines } = looked.value;
  return inboxCard(await ctx.words(), { search, aspect, state, page, typed, words, count, lines, aspects });
}

/** Begins a search below what was written. */
async function lookFor(ctx: BotContext, typed: string): Promise<void> {
  if (!(await inbox.scopeOf(actorOf(ctx.person)))) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const search = await inbox.keepSearch(ctx.person.id, typed);
  const card = await listed(ctx, { search, ...first });
  if (card) await ctx.showCard(null, card);
}

feature.command('inbox', (ctx) => lookFor(ctx, ctx.match));

feature.filter(pressed('inbox.list'), async (ctx) => {
  const card = await listed(ctx, ctx.deed);
  if (card) await ctx.updateCard(card);
});

feature.filter(pressed('inbox.search'), async (ctx) => {
  if (!(await inbox.scopeOf(actorOf(ctx.person)))) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  await ctx.ask({ kind: 'inbox-words' });
  await ctx.updateCard(inboxAskCard(await ctx.words()));
});

feature.filter(asked('inbox-words')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  await ctx.ask(null);
  await lookFor(ctx, ctx.msg.text);
});

feature.filter(pressed('inbox.subjects'), async (ctx) => {
  const scope = await inbox.scopeOf(actorOf(ctx.person));
  if (!scope) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  await ctx.updateCard(inboxSubjectsCard(await ctx.words(), { ...ctx.deed, aspects: await aspectsOf(scope.years) }));
});

feature.filter(pressed('inbox.states'), async (ctx) => {
  if (!(await inbox.scopeOf(actorOf(ctx.person)))) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  await ctx.updateCard(inboxStatesCard(await ctx.words(), ctx.deed));
});

feature.filter(pressed('inbox.open'), async (ctx) => {
  const opened = await inbox.open(actorOf(ctx.person), ctx.deed.suggestion);
  if (!opened.ok) return ctx.refuse(opened.problem);
  const { view, words, covered, state, own } = opened.value;
  const topic = view.topic && { code: view.topic.code, title: view.topic.title, size: view.topic.size };
  const card = inboxOneCard(await ctx.words(), {
    ...ctx.deed,
    facts: await factsOf(view),
    words,
    covered,
    state,
    own,
    topic: covered ? null : topic,
    waitsForReading: view.unreadBecause !== null && view.topicId === null && view.withdrawnAt === null,
  });
  await ctx.updateCard(card);
});
