import { describe, expect, it } from 'vitest';
import { byPerson, decidedNews, outcomeNews } from '../../domain/news.ts';

const authors = [
  { personId: 'chen', receipt: 'FIRST' },
  { personId: 'wu', receipt: 'OTHER' },
  { personId: null, receipt: 'LETTER' },
  { personId: 'chen', receipt: 'SECOND' },
];

describe('who hears of a decision', () => {
  it('1.12 P2 every author of an answered topic, once however often they asked, on the card of their first suggestion', () => {
    expect(outcomeNews('t1', authors)).toMatchObject([
      { key: 'outcome/t1/chen', personId: 'chen', message: 'outcome-news', facts: { receipt: 'FIRST', count: 2 } },
      { key: 'outcome/t1/wu', personId: 'wu', message: 'outcome-news', facts: { receipt: 'OTHER', count: 1 } },
    ]);
    expect(outcomeNews('t1', authors)).toHaveLength(2);
  });

  it('1.12 P4 the authors behind a candidate, whether it won or waits in the reserve', () => {
    const told = (won: boolean) => decidedNews('t1', authors, won).map(({ message }) => message);
    expect(told(true)).toEqual(['decided-news', 'decided-news']);
    expect(told(false)).toEqual(['reserve-news', 'reserve-news']);
    expect(decidedNews('t1', authors, true)[0]).toMatchObject({
      key: 'decided/t1/chen',
      facts: { receipt: 'FIRST', count: 2 },
    });
  });

  it('1.12 P2 nobody, where nobody asked in the chat', () => {
    expect(outcomeNews('t1', [{ personId: null, receipt: 'LETTER' }])).toEqual([]);
    expect(byPerson([])).toEqual(new Map());
  });
});
