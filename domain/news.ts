// Who hears of a decision: every author once for a topic, however often they asked.
import { type Notice, notice } from './notices.ts';

/** What concerns one person, together; rows without a person are nobody's news. */
export function byPerson<Row extends { readonly personId: string | null }>(rows: readonly Row[]): Map<string, [...Row[], Row]> {
  const found = new Map<string, [...Row[], Row]>();
  for (const row of rows) if (row.personId !== null) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
}

interface Author {
  readonly personId: string | null;
  readonly receipt: string;
}

/** A topic was answered: each of its authors is told the outcome and the reason (procedure 1.12 P2). */
export const outcomeNews = (topicId: string, authors: readonly Author[]): Notice[] => news('outcome-news', topicId, authors);

/** The candidate that took a topic up was decided: a further turn of the same thread, told once too. */
export const decidedNews = (topicId: string, authors: readonly Author[], won: boolean): Notice[] =>
  news(won ? 'decided-news' : 'reserve-news', topicId, authors);

const news = (id: 'outcome-news' | 'decided-news' | 'reserve-news', topicId: string, authors: readonly Author[]): Notice[] =>
  [...byPerson(authors)].map(([to, mine]) => notice(id, { receipt: mine[0].receipt, count: mine.length, topicId }, { to }));
