import { describe, expect, it } from 'vitest';
import { bearing, type MoneyFacts, moneyLines } from '../../cards/money.ts';
import { wordsFor } from '../../locales/words.ts';

const now = new Date('2024-12-10T10:00:00+08:00');
const zh = wordsFor('zh', { now });
const en = wordsFor('en', { now });
const YUAN = 100;

const money = (changes: Partial<MoneyFacts> = {}): MoneyFacts => ({
  candidates: 12,
  seats: 10,
  total: 45_100_000 * YUAN,
  low: 29_300_000 * YUAN,
  high: 42_400_000 * YUAN,
  envelope: 60_000_000 * YUAN,
  risks: [],
  shares: [
    { source: 'district', fen: 33_000_000 * YUAN },
    { source: 'city', fen: 7_400_000 * YUAN },
    { source: 'unnamed', fen: 4_700_000 * YUAN },
  ],
  sources: [
    { id: 'district', zh: '区级财政', en: 'District budget' },
    { id: 'city', zh: '市级补助', en: 'City grant' },
  ],
  ...changes,
});

describe('1.5 R10 what the candidates cost, in chat', () => {
  it('is two calm lines: all of them and a choice; that the envelope suffices, and who pays', () => {
    expect(moneyLines(en, money())).toEqual([
      'Together the 12 cost ¥45.1 million; any 10 of them between ¥29.3 million and ¥42.4 million.',
      'Whatever is chosen, the envelope of ¥60 million suffices. Who pays: District budget 73%, City grant 16%, nobody named yet 11%.',
    ]);
    expect(moneyLines(zh, money())).toEqual([
      '12 个候选项目合计 4,510 万元；任选 10 个，在 2,930 万元到 4,240 万元之间。',
      '无论怎么选，都在 6,000 万元的资金总盘子以内。资金来源：区级财政 73%、市级补助 16%、来源待定 11%。',
    ]);
  });

  it('names one amount where every choice costs the same', () => {
    expect(moneyLines(en, money({ low: 100, high: 100 }))[0]).toBe('Together the 12 cost ¥45.1 million; any 10 of them ¥1.');
  });

  it('is one line where nothing more is known', () => {
    expect(moneyLines(en, money({ seats: 12, envelope: null, shares: [] }))).toEqual(['Together they cost ¥45.1 million.']);
  });

  it('says what the dearest choice would break, the envelope first, then the source that lacks most', () => {
    const risks = [
      { source: null, certain: false, over: 2_400_000 * YUAN },
      { source: 'city', certain: false, over: 400_000 * YUAN },
      { source: 'district', certain: true, over: 3_000_000 * YUAN },
    ];
    const short = money({ envelope: 40_000_000 * YUAN, risks });
    expect(bearing(en, short)).toEqual([
      'The dearest choice goes ¥2.4 million over the envelope of ¥40 million.',
      'District budget: is asked for at least ¥3 million more than there is.',
    ]);
    expect(bearing(en, short, true).at(-1)).toBe('City grant: could be asked for ¥400,000 more than there is.');
    expect(bearing(zh, short)[0]).toBe('最贵的选法会超出 4,000 万元的资金总盘子 240 万元。');
  });

  it('says what no choice avoids, and what a whole list exceeds', () => {
    const risks = [{ source: null, certain: true, over: 300_000 * YUAN }];
    expect(bearing(en, money({ risks }))[0]).toBe('Even the cheapest choice goes ¥300,000 over the envelope of ¥60 million.');
    expect(bearing(en, money({ risks, seats: 12 }))[0]).toBe('That is ¥300,000 over the envelope of ¥60 million.');
    expect(bearing(en, money({ seats: 12 }))).toEqual(['The envelope of ¥60 million suffices.']);
  });
});
