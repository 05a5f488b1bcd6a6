import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOf, quantityOf } from '../../documents/amounts.ts';
import { linesOf } from '../../documents/cells.ts';
import { dayOf } from '../../documents/days.ts';

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
    [480.12000000000006, 48_012],
    ['480.119999999999', 48_012],
    ['480.1234', 'expected amount'],
    ['1,2345', 'expected amount'],
    ['12,34', 'expected amount'],
  ])('%s', (written, fen) => {
    expect(value(fenOf(written))).toBe(fen);
  });

  it('is in ten thousands where the column says so, unless the cell names its own unit', () => {
    expect([value(fenOf('12.5', 4)), value(fenOf('12.5万', 4)), value(fenOf('125000元', 4))]).toEqual([
      12_500_000, 12_500_000, 12_500_000,
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
    ['2025年6月30日前', '2025-06-30'],
    ['2025年6月中旬', '2025-06-20'],
    ['25年6月底', '2025-06-30'],
    ['2025年底', '2025-12-31'],
    ['2025年上半年', '2025-06-30'],
    ['2025年第三季度', '2025-09-30'],
    ['二〇二五年六月三十日', '2025-06-30'],
    ['２０２５．６．３０', '2025-06-30'],
    ['30 June 2025', '2025-06-30'],
    ['Jun 30, 2025', '2025-06-30'],
    ['June 2025', '2025-06-30'],
    ['2025-06-3 17:00', '2025-06-03'],
    ['2025年6月30日 17:30', '2025-06-30'],
    [45838.7, '2025-06-30'],
    ['2025-06', '2025-06-30'],
    ['2025.10', '2025-10-31'],
    ['2025.1', 'expected date'],
    ['6/5/2025', 'expected date'],
    ['6月30日', 'expected date'],
    ['2025.3-2025.10', 'expected date'],
    ['长期', 'expected date'],
    ['next spring', 'expected date'],
  ])('%s', (written, day) => {
    expect(value(dayOf(written))).toBe(day);
  });
});

describe('a day of a plan', () => {
  const of = { zone: 'Asia/Shanghai', year: 2025, from: '2025-01-01', to: '2026-01-31' };
  const read = (cell: string | number | Date) => {
    const day = dayOf(cell, of);
    return day.ok ? [day.value, day.assumed] : [day.expected, day.nearest];
  };
  it('without a year is one of the plan’s, which is said', () => {
    expect(read('6月30日')).toEqual(['2025-06-30', 'year']);
    expect(read('6月底')).toEqual(['2025-06-30', 'year']);
    expect(read('年底')).toEqual(['2025-12-31', 'year']);
    expect(read('三季度')).toEqual(['2025-09-30', 'year']);
    expect(read('6/30')).toEqual(['2025-06-30', 'year']);
    expect(read('6.30')).toEqual(['2025-06-30', 'year']);
    expect(read(6.3)).toEqual(['date', undefined]);
  });
  it('lies within its year, and the same day of that year is the nearest', () => {
    expect(read('2015-06-30')).toEqual(['date-of-year', '2025-06-30']);
    expect(read(new Date('2052-06-30T00:00:00Z'))).toEqual(['date-of-year', '2025-06-30']);
    expect(read('2026-01-15')).toEqual(['2026-01-15', undefined]);
  });
  it('is the day of the plan’s zone where a moment names its own', () => {
    expect(read('2025-06-29T16:00:00Z')).toEqual(['2025-06-30', 'local-time']);
    expect(read('2025-06-30T00:00:00Z')).toEqual(['2025-06-30', undefined]);
    expect(read(new Date('2025-06-30T23:30:00Z'))).toEqual(['2025-06-30', undefined]);
  });
  it('is proposed where the words come near to one', () => {
    expect(read('2025-06-31')).toEqual(['date', '2025-06-30']);
    expect(read('2025.3-2025.10')).toEqual(['date', '2025-10-31']);
    expect(read('06/30/2025')).toEqual(['date', '2025-06-30']);
    expect(read('30/06/2025')).toEqual(['date', '2025-06-30']);
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
    ['1.2万', 12_000],
    ['60个', 'expected whole-number'],
    ['60-80', 'expected whole-number'],
    ['约60', 'expected whole-number'],
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
