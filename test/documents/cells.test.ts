import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, fenOf, linesOf, quantityOf } from '../../documents/cells.ts';

const value = <T>(read: { ok: true; value: T } | { ok: false; expected: string }) =>
  read.ok ? read.value : `expected ${read.expected}`;

describe('an amount as people write it', () => {
  it.each([
    ['1200000', 120_000_000],
    [1200000, 120_000_000],
    ['1,200,000.50', 120_000_050],
    ['120万元', 120_000_000],
    ['1.2亿', 12_000_000_000],
    ['¥3.5 million', 350_000_000],
    ['１２００元', 120_000],
    ['0.1', 10],
    ['0', 0],
    ['1.005', 'expected amount'],
    ['-5', 'expected amount'],
    ['about 5', 'expected amount'],
    ['99999999999999999', 'expected amount'],
  ])('%s', (written, fen) => {
    expect(value(fenOf(written))).toBe(fen);
  });

  it('is in ten thousands where the column says so, unless the cell names its own unit', () => {
    expect([value(fenOf('12.5', 4)), value(fenOf('12.5万', 4)), value(fenOf('125000元', 4))]).toEqual([
      12_500_000, 12_500_000, 125_000_000_000,
    ]);
  });

  it('keeps every fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 }), (fen) => {
        expect(value(fenOf(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`))).toBe(fen);
      }),
    );
  });
});

describe('a day as people write it', () => {
  it.each([
    ['2025-10-31', '2025-10-31'],
    ['2025/9/5', '2025-09-05'],
    ['2025.9.5', '2025-09-05'],
    ['20250905', '2025-09-05'],
    ['2025年9月5日', '2025-09-05'],
    ['2025年9月', '2025-09-30'],
    ['2025年2月底', '2025-02-28'],
    [45961, '2025-10-31'],
    [new Date('2025-10-31T00:00:00Z'), '2025-10-31'],
    ['2025-02-30', 'expected date'],
    ['next spring', 'expected date'],
  ])('%s', (written, day) => {
    expect(value(dayOf(written))).toBe(day);
  });
});

describe('a quantity', () => {
  it.each([
    ['12', 12],
    ['1,200', 1200],
    ['１２', 12],
    [12, 12],
    ['12.0', 12],
    ['0', 'expected whole-number'],
    ['1.5', 'expected whole-number'],
    ['many', 'expected whole-number'],
  ])('%s', (written, number) => {
    expect(value(quantityOf(written))).toBe(number);
  });
});

describe('several lines in one cell', () => {
  it('are separated by line breaks or semicolons, and lose their numbers', () => {
    expect(linesOf('1. 扶手；2、坡道;\n（3）灯\r\n')).toEqual(['扶手', '坡道', '灯']);
    expect(linesOf('3.5 metres wide; 20 seats')).toEqual(['3.5 metres wide', '20 seats']);
  });
});
