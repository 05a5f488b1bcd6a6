import { describe, expect, it } from 'vitest';
import { LocalDay, LocalTime } from '../../domain/wallTime.ts';

describe('a local time', () => {
  it.each(['2024-10-08T09:00', '2024-02-29T23:59', '2000-01-01T00:00', '2200-12-31T23:59'])('%s is one', (text) => {
    expect(LocalTime.safeParse(text).success).toBe(true);
    expect(LocalDay.safeParse(text.slice(0, 10)).success).toBe(true);
  });

  it.each([
    '2027-99-99T10:00',
    '2027-02-30T10:00',
    '2023-02-29T10:00',
    '2027-08-01T25:00',
    '2027-08-01T24:00',
    '9999-12-31T10:00',
    '1999-12-31T10:00',
  ])('%s is none, and the refusal says what one looks like', (text) => {
    expect(LocalTime.safeParse(text).error?.issues[0]?.message).toContain('such as 2024-10-08T09:00');
  });

  it.each(['2027-02-30', '9999-12-31', 'tomorrow', '1999-12-31'])('%s is no day of a plan', (text) => {
    expect(LocalDay.safeParse(text).error?.issues[0]?.message).toMatch(/a day/);
  });
});
