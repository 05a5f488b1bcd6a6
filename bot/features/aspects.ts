// Subjects on the office's desk: those that the reader is not sure of, and what it reads otherwise since people corrected it.
import { Composer } from 'grammy';
import { actorOf } from '../../actions/actor.ts';
import * as actions from '../../actions/aspects.ts';
import type { Aspect, Both } from '../../domain/plan.ts';
import { PAGE } from '../../cards/card.ts';
import { acceptedCard, aspectCard, changedCard, uncertainCard } from '../../cards/aspects.ts';
import { correctionsOf } from '../../records/aspects.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as years from '../../records/years.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { countUncertain, uncertain } from '../../views/aspects.ts';
import { officeRegions, uncertainYear } from '../../views/desks.ts';

export const feature = new Composer<BotContext>();

/** Goes on with the year of this office whose subjects wait. */
async function withYear(ctx: BotContext, go: (yearId: string, aspects: readonly Aspect[]) => Promise<void>): Promise<void> {
  const year = await uncertainYear(ctx.person.roles);
  if (!year) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  await go(year.id, (await years.planOf(year.id)).plan.aspects);
}

const named = (aspects: readonly Aspect[], id: string | null): Both | null => {
  const found = aspects.find((each) => each.id === id);
  return found ? { zh: found.zh, en: found.en } : null;
};

const list = (ctx: BotContext, page: number): Promise<void> =>
  withYear(ctx, async (yearId, aspects) => {
    const [count, rows, { count: corrections }] = await Promise.all([
      countUncertain(yearId),
      uncertain(yearId, page * PAGE, PAGE),
      correctionsOf(yearId),
    ]);
    const lines = rows.map(({ receipt, masked, aspect }) => ({ receipt, text: masked ?? '', aspect: named(aspects, aspect) }));
    await ctx.updateCard(uncertainCard(await ctx.words(), { page, count, lines, corrections }));
  });

feature.filter(pressed('aspects.list'), (ctx) => list(ctx, ctx.deed.page));

feature.filter(pressed('aspect.open'), (ctx) => open(ctx, ctx.deed.suggestion));

async function open(ctx: BotContext, receipt: string): Promise<void> {
  const view = await suggestions.byReceipt(receipt);
  if (!view?.yearId) return ctx.refuse({ id: 'suggestion-unknown', facts: { receipt } });
  if (!officeRegions(ctx.person.roles).includes(view.year?.regionCode ?? ''))
    return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const { aspects } = (await years.planOf(view.yearId)).plan;
  const proposed = aspects.findIndex(({ id }) => id === view.aspect);
  const facts = {
    receipt,
    text: view.masked ?? '',
    aspect: named(aspects, view.aspect),
    certainty: view.aspectCertainty,
    aspects: aspects.map(({ zh, en }) => ({ zh, en })),
    proposed: proposed < 0 ? null : proposed,
    left: await countUncertain(view.yearId),
  };
  await ctx.updateCard(aspectCard(await ctx.words(), facts));
}

feature.filter(pressed('aspect.set'), (ctx) => set(ctx, ctx.deed.suggestion, ctx.deed.aspect));
feature.filter(pressed('aspect.none'), (ctx) => set(ctx, ctx.deed.suggestion, null));

/** Then on to the next. */
async function set(ctx: BotContext, receipt: string, aspect: number | null): Promise<void> {
  const done = await actions.correct(actorOf(ctx.person), receipt, aspect);
  if (!done.ok) return ctx.refuse(done.problem);
  const [next] = done.value.yearId ? await uncertain(done.value.yearId, 0, 1) : [];
  await (next ? open(ctx, next.receipt) : list(ctx, 0));
}

feature.filter(pressed('aspects.changed'), (ctx) =>
  withYear(ctx, async (yearId, aspects) => {
    const { page } = ctx.deed;
    const { corrections, changes } = await actions.rereadings(yearId);
    const lines = changes.slice(page * PAGE, (page + 1) * PAGE).map(({ receipt, masked, was, aspect }) => ({
      receipt,
      text: masked,
      was: named(aspects, was),
      aspect: named(aspects, aspect),
    }));
    await ctx.updateCard(changedCard(await ctx.words(), { page, corrections, count: changes.length, lines }));
  }),
);

feature.filter(pressed('aspects.accept'), (ctx) =>
  withYear(ctx, async (yearId) => {
    const accepted = await actions.accept(actorOf(ctx.person), yearId);
    if (!accepted.ok) return ctx.refuse(accepted.problem);
    await ctx.updateCard(acceptedCard(await ctx.words(), accepted.value));
  }),
);
