import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { china, dayIn, isWorkingDay } from '../../domain/calendar.ts';
import { digestAt, waitsFrom } from '../../domain/digest.ts';

const ZONE = 'Asia/Shanghai';
const NIGHT = { from: '21:00', to: '08:00' };
const at = (text: string): Date => new Date(`${text}+08:00`);
const heard = (text: string, quiet = NIGHT): Date => digestAt(china, quiet, ZONE, at(text));

describe('the morning on which a unit is spoken to', () => {
  it('is the same working day’s for what is said until then', () => {
    expect(heard('2025-06-17T00:00')).toEqual(at('2025-06-17T09:10'));
    expect(heard('2025-06-17T09:00')).toEqual(at('2025-06-17T09:10'));
    expect(heard('2025-06-17T09:10')).toEqual(at('2025-06-17T09:10'));
  });

  it('is the next working day’s for what is said later, over weekends and holidays', () => {
    expect(heard('2025-06-17T09:11')).toEqual(at('2025-06-18T09:10'));
    expect(heard('2025-06-21T09:00')).toEqual(at('2025-06-23T09:10'));
    expect(heard('2025-09-30T15:00')).toEqual(at('2025-10-09T09:10'));
  });

  it('is not in the quiet hours', () => {
    expect(heard('2025-06-17T09:00', { from: '20:00', to: '10:30' })).toEqual(at('2025-06-17T10:30'));
  });

  it('1.8 L5 is the day from which a signature is waited for', () => {
    expect(waitsFrom(china, NIGHT, ZONE, at('2025-06-17T09:00'))).toEqual(at('2025-06-17T09:00'));
    expect(waitsFrom(china, NIGHT, ZONE, at('2025-06-21T15:00'))).toEqual(at('2025-06-23T09:00'));
  });

  it('is never before the moment, never on a day off, and at most one a day', () => {
    const moments = fc.date({ min: at('2024-01-01T00:00'), max: at('2026-12-01T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const morning = digestAt(china, NIGHT, ZONE, moment);
        expect(morning >= moment).toBe(true);
        expect(isWorkingDay(china, dayIn(ZONE, morning))).toBe(true);
        expect(digestAt(china, NIGHT, ZONE, morning)).toEqual(morning);
      }),
    );
  });
});
