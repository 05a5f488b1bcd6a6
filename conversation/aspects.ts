// Aspects on the office's desk: those of which the reader is not sure, and those that it would now decide differently.
import { actorOf } from '../actions/actor.ts';
import * as actions from '../actions/aspects.ts';
import { type Text, textOf } from '../domain/languages.ts';
import type { Aspect } from '../domain/plan.ts';
import { PAGE } from '../cards/card.ts';
import { acceptedCard, aspectCard, changedCard, uncertainCard } from '../cards/aspects.ts';
import type { Presses, Talk } from './talk.ts';
import { countCorrections, countUncertain, uncertain } from '../views/aspects.ts';
import { officeRegions, uncertainYear } from '../views/desks.ts';
import { ofReceipt } from '../views/suggestions.ts';
import { aspectsOf } from '../views/years.ts';

/** Calls `go` with the office's year that has aspects to check. */
async function withYear(talk: Talk, go: (yearId: string, aspects: readonly Aspect[]) => Promise<void>): Promise<void> {
  const year = await uncertainYear(talk.person.roles);
  if (!year) return talk.refuse({ id: 'desk-only-office', facts: {} });
  await go(year.id, await aspectsOf(year.id));
}

const named = (aspects: readonly Aspect[], id: string | null): Text | null => {
  const found = aspects.find((each) => each.id === id);
  return found ? textOf(found) : null;
};

const list = (talk: Talk, page: number): Promise<void> =>
  withYear(talk, async (yearId, aspects) => {
    const [count, rows, corrections] = await Promise.all([
      countUncertain(yearId),
      uncertain(yearId, page * PAGE, PAGE),
      countCorrections(yearId),
    ]);
    const lines = rows.map(({ receipt, masked, aspect }) => ({ receipt, text: masked ?? '', aspect: named(aspects, aspect) }));
    await talk.updateCard(uncertainCard(await talk.words(), { page, count, lines, corrections }));
  });

async function open(talk: Talk, receipt: string): Promise<void> {
  const view = await ofReceipt(receipt);
  if (!view?.yearId) return talk.refuse({ id: 'suggestion-unknown', facts: { receipt } });
  if (!officeRegions(talk.person.roles).includes(view.year?.regionCode ?? ''))
    return talk.refuse({ id: 'desk-only-office', facts: {} });
  const aspects = await aspectsOf(view.yearId);
  const proposed = aspects.findIndex(({ id }) => id === view.aspect);
  const facts = {
    receipt,
    text: view.masked ?? '',
    aspect: named(aspects, view.aspect),
    certainty: view.aspectCertainty,
    aspects: aspects.map(textOf),
    proposed: proposed < 0 ? null : proposed,
    left: await countUncertain(view.yearId),
  };
  await talk.updateCard(aspectCard(await talk.words(), facts));
}

/** Sets the aspect, then shows the next suggestion. */
async function set(talk: Talk, receipt: string, aspect: number | null): Promise<void> {
  const done = await actions.correct(actorOf(talk.person), receipt, aspect);
  if (!done.ok) return talk.refuse(done.problem);
  const [next] = done.value.yearId ? await uncertain(done.value.yearId, 0, 1) : [];
  await (next ? open(talk, next.receipt) : list(talk, 0));
}

export const presses = {
  'aspects.list': (talk) => list(talk, talk.deed.page),
  'aspect.open': (talk) => open(talk, talk.deed.suggestion),
  'aspect.set': (talk) => set(talk, talk.deed.suggestion, talk.deed.aspect),
  'aspect.none': (talk) => set(talk, talk.deed.suggestion, null),
  'aspects.changed': (talk) =>
    withYear(talk, async (yearId, aspects) => {
      const { page } = talk.deed;
      const { corrections, changes } = await actions.rereadings(yearId);
      const lines = changes.slice(page * PAGE, (page + 1) * PAGE).map(({ receipt, masked, was, aspect }) => ({
        receipt,
        text: masked,
        was: named(aspects, was),
        aspect: named(aspects, aspect),
      }));
      await talk.updateCard(changedCard(await talk.words(), { page, corrections, count: changes.length, lines }));
    }),
  'aspects.accept': (talk) =>
    withYear(talk, async (yearId) => {
      const accepted = await actions.accept(actorOf(talk.person), yearId);
      if (!accepted.ok) return talk.refuse(accepted.problem);
      await talk.updateCard(acceptedCard(await talk.words(), accepted.value));
    }),
} satisfies Partial<Presses>;
