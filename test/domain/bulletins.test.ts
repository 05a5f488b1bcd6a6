import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BulletinPolicy, issuesAt } from '../../domain/bulletins.ts';
import { china, CHINA_TIME } from '../../domain/calendar.ts';

const at = (local: string) => new Date(`${local}:00+08:00`);
const issues = (local: string, policy: Partial<BulletinPolicy> = {}) =>
  issuesAt(BulletinPolicy.parse(policy), china, CHINA_TIME, at(local));

describe('a year’s bulletins', () => {
  it('1.4 12 come on the first working day of a week, and tell what the week before has brought', () => {
    const { due, next } = issues('2025-03-10T09:00');
    expect(due).toEqual({ id: '2025-03-10', kind: 'week', at: at('2025-03-10T09:00'), since: at('2025-03-03T09:00') });
    expect(next).toEqual(at('2025-03-17T09:00'));
    expect(issues('2025-03-10T08:59').next).toEqual(at('2025-03-10T09:00'));
  });

  it('1.4 12 come on a month’s first working day, in the place of the week’s', () => {
    expect(issues('2025-09-01T10:00').due).toMatchObject({ id: '2025-09', kind: 'month', since: at('2025-08-01T09:00') });
    expect(issues('2025-09-01T10:00', { monthly: false }).due).toMatchObject({ id: '2025-09-01', kind: 'week' });
    // 1 to 8 October are holidays
    expect(issues('2025-09-30T10:00').next).toEqual(at('2025-10-09T09:00'));
    expect(issues('2025-10-09T09:30').due).toMatchObject({ id: '2025-10', since: at('2025-09-01T09:00') });
    expect(issues('2025-09-03T10:00', { weekly: false }).due).toMatchObject({ id: '2025-09' });
  });

  it('1.4 12 are left out once they are old, or where the plan has none', () => {
    expect(issues('2025-03-13T08:59').due).toMatchObject({ id: '2025-03-10' });
    expect(issues('2025-03-13T09:00').due).toBeUndefined();
    expect(issues('2025-03-10T09:00', { weekly: false, monthly: false })).toEqual({ due: undefined, next: undefined });
  });

  it('1.4 12 follow each other: the next is never due before it is', () => {
    const moment = fc.date({ min: at('2024-03-01T00:00'), max: at('2026-06-01T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (now) => {
        const { due, next } = issuesAt(BulletinPolicy.parse({}), china, CHINA_TIME, now);
        expect(next && next > now && next.getTime() - now.getTime() < 20 * 86_400_000).toBe(true);
        if (due) expect(due.since < due.at && due.at <= now).toBe(true);
      }),
    );
  });
});
