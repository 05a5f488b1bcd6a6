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

/** One of a topic's answers: 0 the first, then by its corrections. */
interface Answered {
  readonly id: string;
  readonly answer: number;
}

/** A topic was answered: each of its authors is told the outcome and the reason (procedure 1.12 P2). */
export const outcomeNews = ({ id, answer }: Answered, authors: readonly Author[]): Notice[] =>
  toEach(authors, (mine, to) => notice('outcome-news', { ...mine, topicId: id, answer }, { to }));

/** A topic's answer was corrected: each of its authors is told the new one, once for each correction. */
export const correctionNews = ({ id, answer }: Answered, authors: readonly Author[]): Notice[] =>
  toEach(authors, (mine, to) => notice('correction-news', { ...mine, topicId: id, answer }, { to }));

/** The candidate that took a topic up was decided: a further turn of the same thread, told once too. */
export const decidedNews = (topicId: string, authors: readonly Author[], won: boolean): Notice[] =>
  toEach(authors, (mine, to) => notice(won ? 'decided-news' : 'reserve-news', { ...mine, topicId }, { to }));

/** The keys of whatever told somebody a topic's answers before one of them. Which answer it was is in the facts of each. */
export const formerKeys = ({ id: topicId, answer }: Answered, to: string): string[] =>
  Array.from({ length: answer }, (_, former) => {
    const told = { receipt: topicId, count: 1, topicId, answer: former };
    return notice(former === 0 ? 'outcome-news' : 'correction-news', told, { to }).key;
  });

const toEach = (authors: readonly Author[], tell: (mine: { receipt: string; count: number }, to: string) => Notice): Notice[] =>
  [...byPerson(authors)].map(([to, mine]) => tell({ receipt: mine[0].receipt, count: mine.length }, to));
