// Held suggestions on the desk: a person reads them, and releases them, drops them with a reason, or answers them privately.
import { actorOf, type Done } from '../actions/actor.ts';
import * as actions from '../actions/held.ts';
import type { Kind } from '../domain/kinds.ts';
import type { HeldEnd } from '../domain/publication.ts';
import { PAGE } from '../cards/card.ts';
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
} from '../cards/held.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import { type Marks, printOf } from '../domain/marks.ts';
import { heldKindsFor, readsSomeHeld } from '../views/held.ts';

/** Whether somebody may read held suggestions of any kind in their own region. */
const readsHere = async (talk: Talk): Promise<boolean> => readsSomeHeld(talk.person.roles, (await talk.words()).now);

const kindsFor = async (talk: Talk) => heldKindsFor(talk.person.roles, (await talk.words()).now);

interface Asked {
  readonly of: Kind;
  readonly page: number;
  readonly marks: Marks;
}

async function listFacts(talk: Talk, { of, page, marks }: Asked): Promise<HeldListFacts> {
  const { count, rows } = await actions.queueOf(actorOf(talk.person), { kind: of, skip: page * PAGE, take: PAGE });
  return { of, page, marks, count, lines: rows, print: printOf(rows.map(({ receipt }) => receipt)) };
}

// Several at once

/** The ones chosen on a page as it was shown; if the page has changed meanwhile, shows it again instead. */
async function chosen(talk: Talk, it: Asked & { readonly print: string }): Promise<readonly string[] | undefined> {
  const facts = await listFacts(talk, it);
  const receipts = chosenOf(facts).map(({ receipt }) => receipt);
  if (facts.print === it.print && receipts.length > 0) return receipts;
  await talk.refuse({ id: 'held-changed', facts: {} });
  await talk.updateCard(heldListCard(await talk.words(), { ...facts, marks: NONE_CHOSEN }));
  return undefined;
}

/** Drops several with one reason, by its place in the plan of the first. */
async function drop(talk: Talk, receipts: readonly string[], index: number): Promise<void> {
  const opened = await actions.open(actorOf(talk.person), receipts[0] ?? '');
  if (!opened.ok) return talk.refuse(opened.problem);
  const reason = (await actions.reasonsToDrop(opened.value.row))[index]?.id ?? '';
  await ended(talk, 'dropped', await actions.endTogether(actorOf(talk.person), receipts, { as: 'dropped', reason }));
}

async function ended(talk: Talk, as: HeldEnd, done: Done<string[]>, where: 'in place' | 'below' = 'in place'): Promise<void> {
  if (!done.ok) return talk.refuse(done.problem);
  const card = heldEndedCard(await talk.words(), { as, count: done.value.length, left: await kindsFor(talk) });
  await (where === 'in place' ? talk.updateCard(card) : talk.showCard(null, card));
}

export const presses = {
  'held.kinds': async (talk) => {
    if (!(await readsHere(talk))) return talk.refuse({ id: 'held-not-yours', facts: {} });
    await talk.updateCard(heldKindsCard(await talk.words(), await kindsFor(talk)));
  },
  'held.list': async (talk) => {
    if (!(await readsHere(talk))) return talk.refuse({ id: 'held-not-yours', facts: {} });
    await talk.updateCard(heldListCard(await talk.words(), await listFacts(talk, talk.deed)));
  },
  'held.release': async (talk) => {
    const receipts = await chosen(talk, talk.deed);
    if (receipts) await ended(talk, 'released', await actions.endTogether(actorOf(talk.person), receipts, { as: 'released' }));
  },
  'held.drop': async (talk) => {
    const facts = await listFacts(talk, talk.deed);
    const [first] = chosenOf(facts);
    const opened = first && (await actions.open(actorOf(talk.person), first.receipt));
    if (!opened) return talk.updateCard(heldListCard(await talk.words(), facts));
    if (!opened.ok) return talk.refuse(opened.problem);
    await talk.updateCard(heldDropCard(await talk.words(), facts, await actions.reasonsToDrop(opened.value.row)));
  },
  'held.dropFor': async (talk) => {
    const receipts = await chosen(talk, talk.deed);
    if (receipts) await drop(talk, receipts, talk.deed.reason);
  },

  // One alone
  'held.open': async (talk) => {
    const opened = await actions.open(actorOf(talk.person), talk.deed.suggestion);
    if (!opened.ok) return talk.refuse(opened.problem);
    await talk.updateCard(heldCard(await talk.words(), opened.value.row));
  },
  'held.releaseOne': async (talk) =>
    ended(talk, 'released', await actions.endTogether(actorOf(talk.person), [talk.deed.suggestion], { as: 'released' })),
  'held.dropOne': async (talk) => {
    const opened = await actions.open(actorOf(talk.person), talk.deed.suggestion);
    if (!opened.ok) return talk.refuse(opened.problem);
    const { row } = opened.value;
    await talk.updateCard(heldDropOneCard(await talk.words(), row.receipt, await actions.reasonsToDrop(row)));
  },
  'held.dropOneFor': (talk) => drop(talk, [talk.deed.suggestion], talk.deed.reason),
  'held.answer': async (talk) => {
    const { suggestion, outcome } = talk.deed;
    const opened = await actions.open(actorOf(talk.person), suggestion);
    if (!opened.ok) return talk.refuse(opened.problem);
    await talk.ask({ kind: 'held-reason', suggestion, outcome });
    const reasons = await actions.reasonsFor(opened.value.row, outcome);
    await talk.updateCard(heldAnswerCard(await talk.words(), suggestion, outcome, reasons));
  },
  'held.answerFor': async (talk) => {
    const { suggestion, outcome, reason: at } = talk.deed;
    const opened = await actions.open(actorOf(talk.person), suggestion);
    if (!opened.ok) return talk.refuse(opened.problem);
    const reason = (await actions.reasonsFor(opened.value.row, outcome))[at]?.id ?? '';
    const ending = { as: 'answered', outcome, because: { reason } } as const;
    await ended(talk, 'answered', await actions.endTogether(actorOf(talk.person), [suggestion], ending));
  },
} satisfies Partial<Presses>;

export const answers = {
  'held-reason': async (talk) => {
    const { suggestion, outcome } = talk.person.asked;
    await talk.ask(null);
    const ending = { as: 'answered', outcome, because: { words: talk.said.text } } as const;
    await ended(talk, 'answered', await actions.endTogether(actorOf(talk.person), [suggestion], ending), 'below');
  },
} satisfies Partial<Answers>;
