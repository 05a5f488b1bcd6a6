// A vacated place: the office takes up the candidate that the reserve offers, or passes it over with a reason, which it writes.
import { actorOf } from '../actions/actor.ts';
import { type Ordered, order } from '../actions/orders.ts';
import type { Done } from '../actions/actor.ts';
import { type DecisionFacts, decidedCard, decisionCard } from '../cards/decisions.ts';
import { passOverCard } from '../cards/reserve.ts';
import { withDecision } from './decisionCards.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import * as decisions from '../views/decisions.ts';

type Place = DecisionFacts & { readonly kind: 'fill-place' };
type Candidate = Place['candidates'][number];

/** Calls `go` with the place that waits and, if a code is given, with the candidate that is offered for it. */
const withPlace = (
  talk: Talk,
  decision: string,
  code: string,
  go: (it: Place, candidate: Candidate, yearId: string) => Promise<void>,
): Promise<void> =>
  withDecision(talk, decision, async (it, about) => {
    const candidate = it.kind === 'fill-place' ? it.candidates.find((each) => each.code === code) : undefined;
    if (it.kind !== 'fill-place' || !candidate) return talk.refuse({ id: 'button-stale', facts: {} });
    await go(it, candidate, about);
  });

/** What was decided, or the card as it stands now: another candidate is offered, or another place waits. */
async function shown(talk: Talk, { id, kind }: Place, done: Done<Ordered>, how: 'update' | 'below'): Promise<void> {
  if (!done.ok) return talk.refuse(done.problem);
  const words = await talk.words();
  const row = await decisions.ofId(id);
  const left = row && !row.settledAt ? await decisions.decisionFacts(row, words.now) : undefined;
  const card = done.value === 'done' && left ? decisionCard(words, left) : decidedCard(words, kind, done.value);
  await (how === 'update' ? talk.updateCard(card) : talk.showCard(null, card));
}

export const presses = {
  'reserve.take': (talk) =>
    withPlace(talk, talk.deed.decision, talk.deed.candidate, async (it, { slug }, yearId) => {
      const payload = { instead: it.instead.slug, candidate: slug };
      await shown(talk, it, await order<'year'>(actorOf(talk.person), yearId, 'takeUp', payload), 'update');
    }),
  'reserve.pass': (talk) =>
    withPlace(talk, talk.deed.decision, talk.deed.candidate, async (it, { code, title }) => {
      await talk.ask({ kind: 'reserve-reason', decision: it.id, candidate: code });
      await talk.updateCard(passOverCard(await talk.words(), it, title));
    }),
  'reserve.leave': (talk) =>
    withDecision(talk, talk.deed.decision, async (it, yearId) => {
      if (it.kind !== 'fill-place') return talk.refuse({ id: 'button-stale', facts: {} });
      const payload = { instead: it.instead.slug, reason: 'the reserve is empty' };
      await shown(talk, it, await order<'year'>(actorOf(talk.person), yearId, 'passOver', payload), 'update');
    }),
} satisfies Partial<Presses>;

export const answers = {
  'reserve-reason': async (talk) => {
    const { decision, candidate } = talk.person.asked;
    const reason = talk.said.text.trim();
    await withPlace(talk, decision, candidate, async (it, { slug }, yearId) => {
      const payload = { instead: it.instead.slug, candidate: slug, reason };
      const done = await order<'year'>(actorOf(talk.person), yearId, 'passOver', payload);
      if (done.ok) await talk.ask(null);
      await shown(talk, it, done, 'below');
    });
  },
} satisfies Partial<Answers>;
