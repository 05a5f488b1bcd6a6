// Candidates to page through; members of the two sessions and deputies comment on each while it is under review.
import { actorOf } from '../actions/actor.ts';
import * as actions from '../actions/candidates.ts';
import { yearOfCode } from '../domain/ids.ts';
import { type Card, PAGE } from '../cards/card.ts';
import { candidateCard } from '../cards/candidates.ts';
import { saidCard, saidListCard } from '../cards/said.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import { candidateFacts, candidatesFor, candidatesOf, type CandidateView, ofCode } from '../views/candidates.ts';
import { mayReadSaid, saidFacts, saidListFacts } from '../views/said.ts';

/** The card of one candidate, among those of its year. */
async function cardOf(talk: Talk, candidate: CandidateView) {
  const words = await talk.words();
  return candidateCard(words, await candidateFacts(candidate, await candidatesOf(candidate.yearId), talk.person, words.now));
}

/** The candidates of a year that have written comments; undefined, after a refusal, if this person may not read them. */
async function saidList(talk: Talk, { year, page }: { readonly year: string; readonly page: number }): Promise<Card | undefined> {
  const yearId = yearOfCode(year);
  const words = await talk.words();
  const allowed = mayReadSaid(talk.person, yearId, words.now);
  if (allowed.ok) return saidListCard(words, saidListFacts(yearId, await candidatesOf(yearId), { page, size: PAGE }));
  await talk.refuse(allowed.because);
  return undefined;
}

export const presses = {
  'candidates.list': async (talk) => {
    const found = await candidatesFor(talk.person, talk.station.regionCode);
    const candidate = found[talk.deed.page] ?? found[0];
    if (!candidate)
      return talk.refuse({ id: 'no-candidates-yet', facts: { region: talk.person.regionCode ?? talk.station.regionCode } });
    // as a new message: a vote's card or a list stays where it is
    await talk.showCard(null, await cardOf(talk, candidate));
  },
  'candidate.open': async (talk) => {
    const candidate = await ofCode(talk.deed.candidate);
    if (!candidate) return talk.refuse({ id: 'candidate-unknown', facts: { candidate: talk.deed.candidate } });
    await talk.updateCard(await cardOf(talk, candidate));
  },
  'candidate.stance': async (talk) => {
    const { candidate, stance } = talk.deed;
    const said = await actions.comment(actorOf(talk.person), candidate, { stance, text: null });
    if (!said.ok) await talk.refuse(said.problem);
    // a refusal may mean that the card's buttons are out of date
    const now = said.ok ? said.value : await ofCode(candidate);
    if (now) await talk.updateCard(await cardOf(talk, now));
  },
  'candidate.words': async (talk) => {
    const candidate = await ofCode(talk.deed.candidate);
    if (!candidate) return talk.refuse({ id: 'candidate-unknown', facts: { candidate: talk.deed.candidate } });
    await talk.ask({ kind: 'comment', candidate: candidate.code });
    await talk.tell('candidate-ask-words', { title: candidate.title });
  },

  // Written comments, for those who decide
  'candidate.said': async (talk) => {
    const candidate = await ofCode(talk.deed.candidate);
    if (!candidate) return talk.refuse({ id: 'candidate-unknown', facts: { candidate: talk.deed.candidate } });
    const words = await talk.words();
    const allowed = mayReadSaid(talk.person, candidate.yearId, words.now);
    if (!allowed.ok) return talk.refuse(allowed.because);
    await talk.updateCard(saidCard(words, await saidFacts(candidate, { page: talk.deed.page, size: PAGE })));
  },

  // as a new message: the decision's card stays
  'said.open': async (talk) => {
    const card = await saidList(talk, { ...talk.deed, page: 0 });
    if (card) await talk.showCard(null, card);
  },
  'said.list': async (talk) => {
    const card = await saidList(talk, talk.deed);
    if (card) await talk.updateCard(card);
  },
} satisfies Partial<Presses>;

export const answers = {
  comment: async (talk) => {
    const said = await actions.comment(actorOf(talk.person), talk.person.asked.candidate, {
      stance: 'words',
      text: talk.said.text,
    });
    // the question stays open for a shorter answer
    if (!said.ok && said.problem.id === 'candidate-words-too-long') return talk.refuse(said.problem);
    await talk.ask(null);
    if (!said.ok) return talk.refuse(said.problem);
    await talk.showCard(null, await cardOf(talk, said.value));
  },
} satisfies Partial<Answers>;
