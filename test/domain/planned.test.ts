import { describe, expect, it } from 'vitest';
import { decisionOf, plannedState } from '../../domain/planned.ts';

const now = new Date('2025-02-01T10:00:00+08:00');
const before = new Date('2024-01-16T18:00:00+08:00');
const after = new Date('2025-03-01T18:00:00+08:00');
const ZONE = 'Asia/Shanghai';

describe('a planned date', () => {
  it('is told as what happened once it has, and then by the day on which it did', () => {
    expect(plannedState({ planned: before, happened: now }, now, ZONE)).toEqual({ state: 'happened', at: now });
    expect(plannedState({ planned: after, happened: before }, now, ZONE)).toEqual({ state: 'happened', at: before });
    expect(plannedState({ planned: null, happened: before }, now, ZONE)).toEqual({ state: 'happened', at: before });
  });

  it('is a plan until then, also once its day is past', () => {
    expect(plannedState({ planned: after, happened: null }, now, ZONE)).toEqual({ state: 'planned', at: after });
    expect(plannedState({ planned: now, happened: null }, now, ZONE)).toEqual({ state: 'planned', at: now });
    expect(plannedState({ planned: before, happened: null }, now, ZONE)).toEqual({ state: 'overdue', at: before });
    expect(plannedState({ planned: null, happened: null }, now, ZONE)).toEqual({ state: 'undated', at: null });
  });

  it('is over with its day where it is a day: in its zone, not before the last moment', () => {
    const day = { planned: '2025-02-01', happened: null };
    const at = (time: string) => plannedState(day, new Date(time), ZONE).state;
    expect(at('2025-02-01T23:59:59.999+08:00')).toBe('planned');
    expect(at('2025-02-02T00:00:00+08:00')).toBe('overdue');
    expect(plannedState(day, now, ZONE).at).toBe('2025-02-01');
  });
});

describe('a candidate’s decision', () => {
  const year = { shortlistAt: before, listAt: now };
  it('has happened with the list for those on it, and with the shortlist for those that it left out', () => {
    expect(decisionOf('elected', year, after)).toEqual({ planned: after, happened: now, fate: 'elected' });
    expect(decisionOf('reserve', year, after)).toEqual({ planned: after, happened: now, fate: 'reserve' });
    expect(decisionOf('dropped', year, after)).toEqual({ planned: after, happened: before, fate: 'dropped' });
  });

  it('is planned as long as nothing was decided of it', () => {
    for (const fate of ['proposed', 'shortlisted'])
      expect(decisionOf(fate, { shortlistAt: before, listAt: null }, after)).toEqual({ planned: after, happened: null, fate });
  });
});
