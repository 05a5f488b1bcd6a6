// Suggestions that the reader could not read, on the office's desk: a person reads them, and says whether the words may be shown.
import { actorOf } from '../actions/actor.ts';
import * as actions from '../actions/unread.ts';
import { PAGE } from '../cards/card.ts';
import { unreadCard, unreadListCard } from '../cards/unread.ts';
import type { Presses, Talk } from './talk.ts';
import { unreadYear } from '../views/desks.ts';
import { unreadPage } from '../views/suggestions.ts';

async function list(talk: Talk, page: number): Promise<void> {
  const year = await unreadYear(talk.person.roles);
  if (!year) return talk.refuse({ id: 'desk-only-office', facts: {} });
  const lines = await unreadPage(year.id, { page, size: PAGE });
  await talk.updateCard(unreadListCard(await talk.words(), { page, count: year.unread, lines }));
}

/** Settles one, then shows those that wait. */
async function settle(talk: Talk, receipt: string, how: 'show' | 'cover'): Promise<void> {
  const settled = await actions.settle(actorOf(talk.person), receipt, how);
  if (!settled.ok) return talk.refuse(settled.problem);
  await list(talk, 0);
}

export const presses = {
  'unread.list': (talk) => list(talk, talk.deed.page),
  'unread.open': async (talk) => {
    const opened = await actions.open(actorOf(talk.person), talk.deed.suggestion);
    if (!opened.ok) return talk.refuse(opened.problem);
    const { receipt, text, at } = opened.value.view;
    await talk.updateCard(unreadCard(await talk.words(), { receipt, text, at }));
  },
  'unread.show': (talk) => settle(talk, talk.deed.suggestion, 'show'),
  'unread.cover': (talk) => settle(talk, talk.deed.suggestion, 'cover'),
} satisfies Partial<Presses>;
