// What is put to units: a deputy finds something at a site, or asks; the unit takes it, hands it back or answers; the deputy looks; and on
// the desk an answer is read, or a unit named.
import { type Actor, actorOf, type Done } from '../actions/actor.ts';
import * as actions from '../actions/matters.ts';
import { order } from '../actions/orders.ts';
import { decidedCard } from '../cards/decisions.ts';
import { type Card, PAGE } from '../cards/card.ts';
import * as cards from '../cards/matters.ts';
import type { DecisionKind } from '../domain/decisions.ts';
import { textOf } from '../domain/languages.ts';
import type { MatterKind } from '../domain/matters.ts';
import { readOrder } from '../domain/messages.ts';
import type { Words } from '../locales/words.ts';
import { textIn } from '../locales/spoken.ts';
import { follow } from './answeredAlbums.ts';
import { photoOf } from './answers.ts';
import { withDecision } from './decisionCards.ts';
import type { Answers, Commands, Presses, Spoken, Talk } from './talk.ts';
import * as decisions from '../views/decisions.ts';
import * as views from '../views/matters.ts';

type Draw = (words: Words, it: views.MatterFacts) => Card;

/** Shows a matter as it is now, in the place of what was pressed or below what was written. */
async function show(talk: Talk, matter: views.MatterView, draw: Draw): Promise<void> {
  const words = await talk.words();
  const it = await views.matterFacts(matter, words.now);
  if (!it) return talk.refuse({ id: 'matter-unknown', facts: {} });
  await (talk.came.what === 'pressed' ? talk.updateCard(draw(words, it), matter.id) : talk.showCard(matter.id, draw(words, it)));
}

async function withMatter(talk: Talk, code: string, go: (matter: views.MatterView) => Promise<void>): Promise<void> {
  const matter = await views.matterOfCode(code);
  return matter ? go(matter) : talk.refuse({ id: 'matter-unknown', facts: {} });
}

/** Shows a matter to somebody with what they may do. */
async function open(talk: Talk, matter: views.MatterView): Promise<void> {
  const hand = await views.handOnMatter(actorOf(talk.person), matter, (await talk.words()).now);
  await show(talk, matter, (words, it) => cards.matterCard(words, it, hand));
}

/** Shows what a deed came to; after a refusal the matter as it is now, if it was its button that was pressed. */
async function after(talk: Talk, done: Done<views.MatterView>, draw: Draw): Promise<void> {
  if (done.ok) return show(talk, done.value, draw);
  await talk.refuse(done.problem);
  const code = talk.deed && 'matter' in talk.deed ? talk.deed.matter : undefined;
  const matter = code === undefined ? null : await views.matterOfCode(code);
  if (matter) await open(talk, matter);
}

async function list(talk: Talk, page: number): Promise<Card> {
  const words = await talk.words();
  const of = views.mattersOf(talk.person.roles);
  return cards.mattersCard(words, { page, ...(await views.mattersPage(of, { page, size: PAGE }, words.now)) });
}

// Putting one

/** Asks somebody who may put such a thing about a site; says at once why not. */
async function asking(talk: Talk, kind: MatterKind, code: string, draw: (words: Words, site: cards.Site) => Card): Promise<void> {
  const may = await actions.mayPut(actorOf(talk.person), kind, code);
  if (!may.ok) return talk.refuse(may.problem);
  const { task } = may.value;
  const lines = task.standard.map(({ id: _, ...text }) => ({ text }));
  const { title } = task.project;
  const site = {
    code: task.code,
    title,
    place: task.place,
    regionCode: task.regionCode,
    lines,
    unit: task.unit && textOf(task.unit),
  };
  await talk.updateCard(draw(await talk.words(), site));
}

/** Puts what was said, and keeps the question where it was too long to be kept. */
async function put(
  talk: Spoken & { readonly said: { readonly text: string } },
  it: Omit<actions.Put, 'words' | 'photo'>,
): Promise<void> {
  const words = talk.said.text.trim();
  const { once } = talk.channel;
  const sent = await actions.put(actorOf(talk.person), { ...it, words, photo: photoOf(talk) }, once);
  if (sent.ok) follow(talk, (further) => actions.addFound(actorOf(talk.person), once, further));
  if (!sent.ok && isAboutWords(sent.problem.id)) return talk.refuse(sent.problem);
  await talk.ask(null);
  await after(talk, sent, cards.putCard);
}

/** The question stays open for other words. */
const isAboutWords = (problem: string): boolean => problem.startsWith('matter-text-') || problem.startsWith('matter-needs-');

/** Answers a question about a matter in words. */
async function said(
  talk: Spoken,
  code: string,
  does: (actor: Actor) => Promise<Done<views.MatterView>>,
  draw: Draw,
): Promise<void> {
  const done = await does(actorOf(talk.person));
  if (!done.ok && isAboutWords(done.problem.id)) return talk.refuse(done.problem);
  await talk.ask(null);
  if (!done.ok) await talk.refuse(done.problem);
  await (done.ok ? show(talk, done.value, draw) : withMatter(talk, code, (matter) => open(talk, matter)));
}

// The desk

type OnDesk = Extract<DecisionKind, 'assign-matter' | 'approve-answer'>;

/** Calls `go` with the matter whose decision waits, if the person may open it. */
const onDesk = (
  talk: Talk,
  code: string,
  kind: OnDesk,
  go: (matter: views.MatterView, decision: string) => Promise<void>,
): Promise<void> =>
  withMatter(talk, code, (matter) =>
    withDecision(talk, decisions.idOf(kind, matter.id), async (it) => {
      if (it.kind === kind) await go(matter, it.id);
    }),
  );

export const commands = {
  matters: async (talk) => {
    await talk.showCard(null, await list(talk, 0));
  },
} satisfies Partial<Commands>;

export const presses = {
  'matters.list': async (talk) => talk.updateCard(await list(talk, talk.deed.page)),
  'matter.open': (talk) => withMatter(talk, talk.deed.matter, (matter) => open(talk, matter)),

  // The deputy
  'matter.find': (talk) => asking(talk, 'finding', talk.deed.task, cards.findLineCard),
  'matter.findLine': (talk) =>
    asking(talk, 'finding', talk.deed.task, (words, site) => cards.findGraveCard(words, site, talk.deed.line)),
  'matter.findGrave': async (talk) => {
    const { task, line, severity, term } = talk.deed;
    await talk.ask({ kind: 'finding', task, line, severity, term });
    await asking(talk, 'finding', task, (words, site) => cards.askWordsCard(words, 'finding', site));
  },
  'matter.ask': async (talk) => {
    await talk.ask({ kind: 'matter-question', task: talk.deed.task });
    await asking(talk, 'question', talk.deed.task, (words, site) => cards.askWordsCard(words, 'question', site));
  },
  'matter.met': async (talk) => {
    const looked = await actions.look(actorOf(talk.person), talk.deed.matter, { met: true });
    await after(talk, looked, (words, it) => cards.matterCard(words, it, 'asker'));
  },
  'matter.notMet': async (talk) => {
    await talk.ask({ kind: 'matter-not-met', matter: talk.deed.matter });
    await withMatter(talk, talk.deed.matter, (matter) =>
      show(talk, matter, (words, it) => cards.askWhyCard(words, it, 'matter-why-not-met')),
    );
  },

  // The unit
  'matter.take': async (talk) => {
    const taken = await actions.take(actorOf(talk.person), talk.deed.matter);
    await after(talk, taken, (words, it) => cards.matterCard(words, it, 'unit'));
  },
  'matter.answer': async (talk) => {
    await talk.ask({ kind: 'matter-answer', matter: talk.deed.matter });
    await withMatter(talk, talk.deed.matter, (matter) => show(talk, matter, cards.askAnswerCard));
  },
  'matter.notOurs': (talk) =>
    withMatter(talk, talk.deed.matter, async (matter) => {
      const units = await views.otherUnits(matter);
      await show(talk, matter, (words, it) => cards.notOursCard(words, it, units));
    }),
  'matter.passTo': (talk) =>
    withMatter(talk, talk.deed.matter, async (matter) => {
      const { unit: at } = talk.deed;
      const unit = await views.unitAt(matter, at);
      if (!unit) return talk.refuse({ id: 'button-stale', facts: {} });
      await talk.ask({ kind: 'matter-back', matter: matter.code, unit: at });
      await show(talk, matter, (words, it) => cards.askWhyCard(words, it, 'matter-why-back', words.text(unit.name)));
    }),

  // The desk
  'matter.give': (talk) =>
    onDesk(talk, talk.deed.matter, 'assign-matter', async (matter) => {
      const unit = await views.unitAt(matter, talk.deed.unit);
      if (!unit) return talk.refuse({ id: 'button-stale', facts: {} });
      const given = await order<'matter'>(actorOf(talk.person), matter.id, 'assign', { unit: unit.id });
      if (!given.ok) return talk.refuse(given.problem);
      const words = await talk.words();
      const thing = (await views.matterFacts(matter, words.now))?.site ?? null;
      await talk.updateCard(decidedCard(words, 'assign-matter', given.value, { unit: textIn(unit.name, words.language), thing }));
    }),
  'matter.otherUnit': (talk) =>
    onDesk(talk, talk.deed.matter, 'assign-matter', async (matter, decision) => {
      const units = await views.otherUnits(matter);
      await show(talk, matter, (words, it) => cards.giveCard(words, it, decision, units));
    }),
  'matter.unfit': (talk) =>
    onDesk(talk, talk.deed.matter, 'approve-answer', async (matter, decision) => {
      await talk.ask({ kind: 'matter-unfit', matter: matter.code });
      await show(talk, matter, (words, it) => cards.askUnfitCard(words, it, decision));
    }),
} satisfies Partial<Presses>;

export const answers = {
  finding: (talk) => {
    const { task, line, severity, term } = talk.person.asked;
    return put(talk, { kind: 'finding', task, line, severity, term });
  },
  'matter-question': (talk) => put(talk, { kind: 'question', task: talk.person.asked.task, line: 0, severity: 0, term: 0 }),
  'matter-answer': (talk) => {
    const { matter: code } = talk.person.asked;
    const { once } = talk.channel;
    const photo = photoOf(talk);
    const words = talk.said.text.trim() === '' && photo ? null : talk.said.text.trim();
    if (photo) follow(talk, (further) => actions.addPhoto(actorOf(talk.person), code, once, further));
    return said(talk, code, (actor) => actions.answer(actor, code, { words, photo }, once), cards.answeredCard);
  },
  'matter-back': async (talk) => {
    const { matter: code, unit: at } = talk.person.asked;
    const matter = await views.matterOfCode(code);
    const better = matter && (await views.unitAt(matter, at));
    const does = (actor: Actor) => actions.handBack(actor, code, talk.said.text.trim(), better?.id ?? null);
    await said(talk, code, does, cards.handedBackCard);
  },
  'matter-not-met': (talk) => {
    const { matter: code } = talk.person.asked;
    const does = (actor: Actor) => actions.look(actor, code, { met: false, why: talk.said.text.trim() });
    return said(talk, code, does, (words, it) => cards.matterCard(words, it, 'asker'));
  },
  'matter-unfit': async (talk) => {
    const { matter: code } = talk.person.asked;
    const reason = talk.said.text.trim();
    const read = readOrder('matter', 'sendAnswerBack', { reason });
    if (!read.ok) return talk.refuse(read.problem); // the question stays open
    await talk.ask(null);
    await onDesk(talk, code, 'approve-answer', async (matter) => {
      const back = await order<'matter'>(actorOf(talk.person), matter.id, 'sendAnswerBack', { reason });
      if (!back.ok) return talk.refuse(back.problem);
      await show(talk, matter, cards.sentBackCard);
    });
  },
} satisfies Partial<Answers>;
