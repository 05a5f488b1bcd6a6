// `/inbox`: suggestions, searched and filtered; each line opens the suggestion as the office may see it.
import { actorOf } from '../actions/actor.ts';
import * as inbox from '../actions/inbox.ts';
import type { Deed } from '../domain/deeds.ts';
import type { Text } from '../domain/languages.ts';
import type { Card } from '../cards/card.ts';
import { PAGE } from '../cards/card.ts';
import { inboxAskCard, inboxCard, inboxOneCard, inboxStatesCard, inboxSubjectsCard } from '../cards/inbox.ts';
import type { Answers, Commands, Presses, Talk } from './talk.ts';
import { factsOf } from '../views/suggestions.ts';
import * as years from '../views/years.ts';

type Listed = Omit<Deed<'inbox.list'>, 'kind'>;
const first = { aspect: 0, state: 'any', page: 0 } as const;

/** The aspects of the office's own year, by which the inbox is filtered. */
const aspectsOf = async (yearIds: readonly string[]): Promise<(Text & { readonly id: string })[]> => {
  const [own] = yearIds;
  return own === undefined ? [] : (await years.aspectsOf(own)).map(({ id, zh, en }) => ({ id, zh, en }));
};

/** A page of the inbox; undefined after a refusal, which has been shown. */
async function listed(talk: Talk, { search, aspect, state, page }: Listed): Promise<Card | undefined> {
  const typed = await inbox.searchBy(talk.person.id, search);
  if (typed === undefined) {
    await talk.refuse({ id: 'button-stale', facts: {} });
    return undefined;
  }
  const actor = actorOf(talk.person);
  const aspects = await aspectsOf((await inbox.scopeOf(actor))?.years ?? []);
  const looked = await inbox.look(actor, {
    typed,
    aspect: aspect === 0 ? undefined : (aspects[aspect - 1]?.id ?? null),
    state: state === 'any' ? undefined : state,
    skip: page * PAGE,
    take: PAGE,
  });
  if (!looked.ok) {
    await talk.refuse(looked.problem);
    return undefined;
  }
  const { count, words, lines } = looked.value;
  return inboxCard(await talk.words(), { search, aspect, state, page, typed, words, count, lines, aspects });
}

/** Begins a search below what was written. */
async function lookFor(talk: Talk, typed: string): Promise<void> {
  if (!(await inbox.scopeOf(actorOf(talk.person)))) return talk.refuse({ id: 'desk-only-office', facts: {} });
  const search = await inbox.keepSearch(talk.person.id, typed);
  const card = await listed(talk, { search, ...first });
  if (card) await talk.showCard(null, card);
}

export const commands = {
  inbox: (talk) => lookFor(talk, talk.said.command.rest),
} satisfies Partial<Commands>;

export const presses = {
  'inbox.list': async (talk) => {
    const card = await listed(talk, talk.deed);
    if (card) await talk.updateCard(card);
  },
  'inbox.search': async (talk) => {
    if (!(await inbox.scopeOf(actorOf(talk.person)))) return talk.refuse({ id: 'desk-only-office', facts: {} });
    await talk.ask({ kind: 'inbox-words' });
    await talk.updateCard(inboxAskCard(await talk.words()));
  },
  'inbox.subjects': async (talk) => {
    const scope = await inbox.scopeOf(actorOf(talk.person));
    if (!scope) return talk.refuse({ id: 'desk-only-office', facts: {} });
    await talk.updateCard(inboxSubjectsCard(await talk.words(), { ...talk.deed, aspects: await aspectsOf(scope.years) }));
  },
  'inbox.states': async (talk) => {
    if (!(await inbox.scopeOf(actorOf(talk.person)))) return talk.refuse({ id: 'desk-only-office', facts: {} });
    await talk.updateCard(inboxStatesCard(await talk.words(), talk.deed));
  },
  'inbox.open': async (talk) => {
    const opened = await inbox.open(actorOf(talk.person), talk.deed.suggestion);
    if (!opened.ok) return talk.refuse(opened.problem);
    const { view, words, covered, state, own } = opened.value;
    const topic = view.topic && { code: view.topic.code, title: view.topic.title, size: view.topic.size };
    const card = inboxOneCard(await talk.words(), {
      ...talk.deed,
      facts: await factsOf(view),
      words,
      covered,
      state,
      own,
      topic: covered ? null : topic,
      waitsForReading: view.unreadBecause !== null && view.topicId === null && view.withdrawnAt === null,
    });
    await talk.updateCard(card);
  },
} satisfies Partial<Presses>;

export const answers = {
  'inbox-words': async (talk) => {
    await talk.ask(null);
    await lookFor(talk, talk.said.text);
  },
} satisfies Partial<Answers>;
