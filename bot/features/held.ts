// What is held from others, on the desk: a person reads it, and releases it, drops it with a reason, or answers it alone.
import { Composer } from 'grammy';
import { actorOf, type Done } from '../../actions/actor.ts';
import * as actions from '../../actions/held.ts';
import type { Kind } from '../../domain/kinds.ts';
import { printOf } from '../../domain/marks.ts';
import type { HeldEnd } from '../../domain/publication.ts';
import { PAGE } from '../../cards/card.ts';
import {
  chosenOf,
  heldAnswerCard,
  heldCard,
  heldDropCard,
  heldDropOneCard,
  heldEndedCard,
  heldKindsCard,
  type HeldListFacts,
  heldListCard,
  NONE_CHOSEN,
} from '../../cards/held.ts';
import { pilesFor } from '../../records/held.ts';
import { isCommand } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { asked, pressed } from '../deeds.ts';
import { heldKinds, readsSomeHeld } from '../../views/held.ts';

export const feature = new Composer<BotContext>();

/** Whether somebody reads held words of any kind where they serve. */
const readsHere = async (ctx: BotContext): Promise<boolean> => readsSomeHeld(ctx.person.roles, (await ctx.words()).now);

const kindsFor = async (ctx: BotContext) => heldKinds(await pilesFor(actorOf(ctx.person), (await ctx.words()).now));

feature.filter(pressed('held.kinds'), async (ctx) => {
  if (!(await readsHere(ctx))) return ctx.refuse({ id: 'held-not-yours', facts: {} });
  await ctx.updateCard(heldKindsCard(await ctx.words(), await kindsFor(ctx)));
});

interface Asked {
  readonly of: Kind;
  readonly page: number;
  readonly marks: string;
}

async function listFacts(ctx: BotContext, { of, page, marks }: Asked): Promise<HeldListFacts> {
  const { count, rows } = await actions.queueOf(actorOf(ctx.person), { kind: of, skip: page * PAGE, take: PAGE });
  return { of, page, marks, count, lines: rows, print: printOf(rows.map(({ receipt }) => receipt)) };
}

feature.filter(pressed('held.list'), async (ctx) => {
  if (!(await readsHere(ctx))) return ctx.refuse({ id: 'held-not-yours', facts: {} });
  await ctx.updateCard(heldListCard(await ctx.words(), await listFacts(ctx, ctx.deed)));
});

// Several at once

/** The chosen ones of a page as it was shown; where it has changed meanwhile, it is shown again instead. */
async function chosen(ctx: BotContext, it: Asked & { readonly print: string }): Promise<readonly string[] | undefined> {
  const facts = await listFacts(ctx, it);
  const receipts = chosenOf(facts).map(({ receipt }) => receipt);
  if (facts.print === it.print && receipts.length > 0) return receipts;
  await ctx.refuse({ id: 'held-changed', facts: {} });
  await ctx.updateCard(heldListCard(await ctx.words(), { ...facts, marks: NONE_CHOSEN }));
  return undefined;
}

feature.filter(pressed('held.release'), async (ctx) => {
  const receipts = await chosen(ctx, ctx.deed);
  if (receipts) await ended(ctx, 'released', await actions.endTogether(actorOf(ctx.person), receipts, { as: 'released' }));
});

feature.filter(pressed('held.drop'), async (ctx) => {
  const facts = await listFacts(ctx, ctx.deed);
  const [first] = chosenOf(facts);
  const opened = first && (await actions.open(actorOf(ctx.person), first.receipt));
  if (!opened) return ctx.updateCard(heldListCard(await ctx.words(), facts));
  if (!opened.ok) return ctx.refuse(opened.problem);
  await ctx.updateCard(heldDropCard(await ctx.words(), facts, await actions.reasonsToDrop(opened.value.row)));
});

feature.filter(pressed('held.dropFor'), async (ctx) => {
  const receipts = await chosen(ctx, ctx.deed);
  if (receipts) await drop(ctx, receipts, ctx.deed.reason);
});

/** One reason for all, by its place in the plan of the first. */
async function drop(ctx: BotContext, receipts: readonly string[], at: number): Promise<void> {
  const opened = await actions.open(actorOf(ctx.person), receipts[0] ?? '');
  if (!opened.ok) return ctx.refuse(opened.problem);
  const reason = (await actions.reasonsToDrop(opened.value.row))[at]?.id ?? '';
  await ended(ctx, 'dropped', await actions.endTogether(actorOf(ctx.person), receipts, { as: 'dropped', reason }));
}

// One alone

feature.filter(pressed('held.open'), async (ctx) => {
  const opened = await actions.open(actorOf(ctx.person), ctx.deed.suggestion);
  if (!opened.ok) return ctx.refuse(opened.problem);
  await ctx.updateCard(heldCard(await ctx.words(), opened.value.row));
});

feature.filter(pressed('held.releaseOne'), async (ctx) =>
  ended(ctx, 'released', await actions.endTogether(actorOf(ctx.person), [ctx.deed.suggestion], { as: 'released' })),
);

feature.filter(pressed('held.dropOne'), async (ctx) => {
  const opened = await actions.open(actorOf(ctx.person), ctx.deed.suggestion);
  if (!opened.ok) return ctx.refuse(opened.problem);
  const { row } = opened.value;
  await ctx.updateCard(heldDropOneCard(await ctx.words(), row.receipt, await actions.reasonsToDrop(row)));
});

feature.filter(pressed('held.dropOneFor'), (ctx) => drop(ctx, [ctx.deed.suggestion], ctx.deed.reason));

feature.filter(pressed('held.answer'), async (ctx) => {
  const { suggestion, outcome } = ctx.deed;
  const opened = await actions.open(actorOf(ctx.person), suggestion);
  if (!opened.ok) return ctx.refuse(opened.problem);
  await ctx.ask({ kind: 'held-reason', suggestion, outcome });
  const reasons = await actions.reasonsFor(opened.value.row, outcome);
  await ctx.updateCard(heldAnswerCard(await ctx.words(), suggestion, outcome, reasons));
});

feature.filter(pressed('held.answerFor'), async (ctx) => {
  const { suggestion, outcome, reason: at } = ctx.deed;
  const opened = await actions.open(actorOf(ctx.person), suggestion);
  if (!opened.ok) return ctx.refuse(opened.problem);
  const reason = (await actions.reasonsFor(opened.value.row, outcome))[at]?.id ?? '';
  const ending = { as: 'answered', outcome, because: { reason } } as const;
  await ended(ctx, 'answered', await actions.endTogether(actorOf(ctx.person), [suggestion], ending));
});

feature.filter(asked('held-reason')).on('message:text', async (ctx, next) => {
  if (isCommand(ctx.msg.text)) return next();
  const { suggestion, outcome } = ctx.person.asked;
  await ctx.ask(null);
  const ending = { as: 'answered', outcome, because: { words: ctx.msg.text } } as const;
  await ended(ctx, 'answered', await actions.endTogether(actorOf(ctx.person), [suggestion], ending), 'below');
});

async function ended(
  ctx: BotContext,
  as: HeldEnd,
  done: Done<string[]>,
  where: 'in place' | 'below' = 'in place',
): Promise<void> {
  if (!done.ok) return ctx.refuse(done.problem);
  const card = heldEndedCard(await ctx.words(), { as, count: done.value.length, left: await kindsFor(ctx) });
  await (where === 'in place' ? ctx.updateCard(card) : ctx.showCard(null, card));
}
