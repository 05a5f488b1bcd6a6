// Who hears of a decision: each author once per topic, however often they asked.
import { type Notice, notice } from './notices.ts';

/** Groups rows by person; rows without a person are left out. */
export function byPerson<Row extends { readonly personId: string | null }>(rows: readonly Row[]): Map<string, [...Row[], Row]> {
  const found = new Map<string, [...Row[], Row]>();
  for (const row of rows) if (row.personId !== null) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
}

interface Author {
  readonly personId: string | null;
  readonly receipt: string;
}

/** One of a topic's answers: 0 is the first, each correction counts one up. */
interface Answered {
  readonly id: string;
  readonly answer: number;
}

/** Tells each author of an answered topic the outcome and the reason (procedure 1.12 P2). */
export const outcomeNews = ({ id, answer }: Answered, authors: readonly Author[]): Notice[] =>
  toEach(authors, (mine, to) => notice('outcome-news', { ...mine, topicId: id, answer }, { to }));

/** Tells each author of a topic its corrected answer, once per correction. */
export const correctionNews = ({ id, answer }: Answered, authors: readonly Author[]): Notice[] =>
  toEach(authors, (mine, to) => notice('correction-news', { ...mine, topicId: id, answer }, { to }));

/** Tells each author of a topic, once, how the candidate that took it up was decided. */
export const decidedNews = (topicId: string, authors: readonly Author[], won: boolean): Notice[] =>
  toEach(authors, (mine, to) => notice(won ? 'decided-news' : 'reserve-news', { ...mine, topicId }, { to }));

/** The dedupe keys of the notices that told a person the topic's earlier answers. */
export const formerKeys = ({ id: topicId, answer }: Answered, to: string): string[] =>
  Array.from({ length: answer }, (_, former) => {
    const told = { receipt: topicId, count: 1, topicId, answer: former };
    return notice(former === 0 ? 'outcome-news' : 'correction-news', told, { to }).key;
  });

const toEach = (authors: readonly Author[], tell: (mine: { receipt: string; count: number }, to: string) => Notice): Notice[] =>
  [...byPerson(authors)].map(([to, mine]) => tell({ receipt: mine[0].receipt, count: mine.length }, to));
