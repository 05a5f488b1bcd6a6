// Who hears of a decision: every author once for a topic, however often they asked.

/** One piece of news as the outbox takes it. */
export interface News {
  readonly key: string;
  readonly personId: string;
  readonly message: string;
  readonly facts: Record<string, unknown>;
  readonly priority: number;
  readonly card?: string;
}

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

/** A topic was answered: each of its authors is told the outcome and the reason (procedure 1.12 P2), on the card of their suggestion. */
export const outcomeNews = (topicId: string, authors: readonly Author[]): News[] =>
  news('outcome', 'outcome-news', topicId, authors, {});

/** The candidate that took a topic up was decided: a further turn of the same thread, told once too. */
export const decidedNews = (topicId: string, authors: readonly Author[], won: boolean, title: unknown): News[] =>
  news('decided', won ? 'decided-news' : 'reserve-news', topicId, authors, { title });

const news = (
  kind: string,
  message: string,
  topicId: string,
  authors: readonly Author[],
  facts: Record<string, unknown>,
): News[] =>
  [...byPerson(authors)].map(([personId, mine]) => ({
    key: `${kind}/${topicId}/${personId}`,
    personId,
    message,
    facts: { ...facts, receipt: mine[0].receipt, count: mine.length },
    priority: 5,
  }));
