// Topics that get one answer together: by the candidate that would take them up, by kind, by author, or picked by hand.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import { answerTogether, type BundleOf, bundlesOf, correctTogether, topicsOf } from '../../actions/topicBundles.ts';
import { NO_MARKS } from '../../domain/marks.ts';
import type { Both, Outcome } from '../../domain/plan.ts';
import {
  bundleAnsweredCard,
  bundleCard,
  bundleCorrectedCard,
  type BundleFacts,
  bundleReasonCard,
  bundlesCard,
  chosenOf,
} from '../../cards/bundles.ts';
import { BUNDLE_PAGE, everyone } from '../../cards/topics.ts';
import * as candidates from '../../records/candidates.ts';
import * as topics from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import type { BotContext } from '../context.ts';
import { pressed } from '../deeds.ts';
import { answeredYear, officeRegions } from '../../views/desks.ts';
import { printOf } from '../../domain/marks.ts';
import { waiting } from '../../views/topics.ts';

export const feature = new Composer<BotContext>();

/** Goes on with the year whose topics wait for this office, or whose answers it corrects. */
async function withYear(ctx: BotContext, go: (yearId: string) => Promise<void>): Promise<void> {
  const { roles } = ctx.person;
  if (officeRegions(roles).length === 0) return ctx.refuse({ id: 'desk-only-office', facts: {} });
  const corrects = ctx.deed && 'by' in ctx.deed && ctx.deed.by === 'answered';
  const yearId = corrects ? (await answeredYear(roles))?.id : (await waiting(roles)).yearId;
  return yearId ? go(yearId) : ctx.refuse({ id: 'topic-decided-already', facts: {} });
}

feature.filter(pressed('bundles.list'), (ctx) =>
  withYear(ctx, async (yearId) => {
    const { page } = ctx.deed;
    await ctx.updateCard(bundlesCard(await ctx.words(), { page, bundles: await bundlesOf(yearId) }));
  }),
);

type Asked = BundleOf & { readonly page: number; readonly marks: string };

/** The print of a page says which answers were seen on it, where those are corrected. */
async function factsOf(
  yearId: string,
  { by, key, page, marks }: Asked,
): Promise<BundleFacts & { readonly topics: Awaited<ReturnType<typeof topicsOf>> }> {
  const all = await topicsOf(yearId, { by, key });
  const here = all.slice(page * BUNDLE_PAGE, (page + 1) * BUNDLE_PAGE);
  const candidate = by === 'candidate' ? await candidates.byCode(key) : null;
  const title = (candidate?.title as Both | undefined) ?? null;
  return {
    by,
    key,
    title,
    page,
    marks,
    count: all.length,
    topics: here,
    print: printOf(here.map(({ code, answer }) => (by === 'answered' ? `${code}/${answer}` : code))),
  };
}

feature.filter(pressed('bundle.open'), (ctx) =>
  withYear(ctx, async (yearId) => ctx.updateCard(bundleCard(await ctx.words(), await factsOf(yearId, ctx.deed)))),
);

feature.filter(pressed('bundle.outcome'), (ctx) =>
  withYear(ctx, async (yearId) => {
    const { outcome } = ctx.deed;
    const { plan } = await years.planOf(yearId);
    const reasons = plan.reasons.filter((reason) => reason.outcome === outcome);
    await ctx.updateCard(bundleReasonCard(await ctx.words(), await factsOf(yearId, ctx.deed), outcome, reasons));
  }),
);

feature.filter(pressed('bundle.link'), (ctx) =>
  withYear(ctx, (yearId) => answered(ctx, yearId, ctx.deed, 'adopted', { candidate: ctx.deed.key })),
);

feature.filter(pressed('bundle.reason'), (ctx) =>
  withYear(ctx, (yearId) => {
    const { outcome, reason } = ctx.deed;
    if (ctx.deed.by === 'answered') return corrected(ctx, yearId, ctx.deed, { outcome, reason });
    return answered(ctx, yearId, ctx.deed, outcome, { outcome, reason });
  }),
);

/** The page as it was shown; where it has changed meanwhile, it is shown again instead. */
async function asShown(ctx: BotContext, yearId: string, asked: Asked & { readonly print: string }) {
  const facts = await factsOf(yearId, asked);
  if (facts.print === asked.print) return facts;
  await ctx.refuse({ id: 'bundle-changed', facts: {} });
  await ctx.updateCard(bundleCard(await ctx.words(), { ...facts, marks: asked.by === 'answered' ? everyone : NO_MARKS }));
  return undefined;
}

/** Corrects what was shown and no other. */
async function corrected(
  ctx: BotContext,
  yearId: string,
  asked: Asked & { readonly print: string },
  answer: Parameters<typeof correctTogether>[2],
): Promise<void> {
  const facts = await asShown(ctx, yearId, asked);
  if (!facts) return;
  const done = await correctTogether(actorOf(ctx.person), chosenOf(facts), answer);
  if (!done.ok) return ctx.refuse(done.problem);
  await ctx.updateCard(bundleCorrectedCard(await ctx.words(), { ...done.value, outcome: answer.outcome }));
}

/** Answers what was shown and no other. */
async function answered(
  ctx: BotContext,
  yearId: string,
  asked: Asked & { readonly print: string },
  outcome: Outcome,
  answer: Parameters<typeof answerTogether>[2],
): Promise<void> {
  const facts = await asShown(ctx, yearId, asked);
  if (!facts) return;
  const done: Done<{ topics: number; people: number }> = await answerTogether(
    actorOf(ctx.person),
    chosenOf(facts).map(({ code }) => code),
    answer,
  );
  if (!done.ok) return ctx.refuse(done.problem);
  const left = await topics.countUndecided(yearId);
  await ctx.updateCard(bundleAnsweredCard(await ctx.words(), { ...done.value, outcome }, left));
}
