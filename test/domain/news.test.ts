import { describe, expect, it } from 'vitest';
import { byPerson, correctionNews, decidedNews, formerKeys, outcomeNews } from '../../domain/news.ts';

const first = { id: 't1', answer: 0 };
const authors = [
  { personId: 'chen', receipt: 'FIRST' },
  { personId: 'wu', receipt: 'OTHER' },
  { personId: null, receipt: 'LETTER' },
  { personId: 'chen', receipt: 'SECOND' },
];

describe('who hears of a decision', () => {
  it('1.12 P2 every author of an answered topic, once however often they asked, on the card of their first suggestion', () => {
    expect(outcomeNews(first, authors)).toMatchObject([
      { key: 'outcome/t1/chen', personId: 'chen', message: 'outcome-news', facts: { receipt: 'FIRST', count: 2, answer: 0 } },
      { key: 'outcome/t1/wu', personId: 'wu', message: 'outcome-news', facts: { receipt: 'OTHER', count: 1, answer: 0 } },
    ]);
    expect(outcomeNews(first, authors)).toHaveLength(2);
  });

  it('1.12 P2 everybody again where the answer was wrong, once for each correction', () => {
    const keys = (answer: number) => correctionNews({ id: 't1', answer }, authors).map(({ key }) => key);
    expect(keys(1)).toEqual(['corrected/t1/1/chen', 'corrected/t1/1/wu']);
    expect(keys(2)).toEqual(['corrected/t1/2/chen', 'corrected/t1/2/wu']);
    expect(correctionNews({ id: 't1', answer: 1 }, authors)[0]?.facts).toEqual({ receipt: 'FIRST', count: 2, answer: 1 });
  });

  it('1.12 P2 what somebody was told before is found by the keys under which it was told', () => {
    expect(formerKeys(first, 'chen')).toEqual([]);
    expect(formerKeys({ id: 't1', answer: 3 }, 'chen')).toEqual([
      'outcome/t1/chen',
      'corrected/t1/1/chen',
      'corrected/t1/2/chen',
    ]);
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
    expect(outcomeNews(first, [{ personId: null, receipt: 'LETTER' }])).toEqual([]);
    expect(byPerson([])).toEqual(new Map());
  });
});
