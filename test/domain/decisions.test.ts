import { describe, expect, it } from 'vitest';
import { china } from '../../domain/calendar.ts';
import {
  actionOf,
  DecisionKind,
  decisions,
  deskOf,
  DeskRole,
  dueOf,
  dueWithin,
  ladderOf,
  opensWith,
  pressOrder,
} from '../../domain/decisions.ts';
import { orders } from '../../domain/messages.ts';
import { may } from '../../domain/permissions.ts';

const NOW = new Date('2025-03-03T01:00:00Z');
const HANGZHOU = '330100';
const kinds = DecisionKind.options;

describe.each(kinds)('the decision %s', (kind) => {
  const { desks, order } = decisions[kind];

  it('may be taken by the role on whose desk it is put (procedure 1.3)', () => {
    const roles = DeskRole.options.filter((role) => role in desks);
    expect(roles.length).toBeGreaterThan(0);
    for (const role of roles) {
      const action = actionOf(kind, role);
      const actor = { roles: [{ role, regionCode: HANGZHOU }] };
      expect(action && may(actor, action, { regionCode: HANGZHOU }, NOW)).toEqual({ ok: true, as: role });
      expect(may(actor, opensWith(kind), { regionCode: HANGZHOU }, NOW).ok).toBe(true);
    }
  });

  it('is an order that its process takes, or is taken on the things themselves', () => {
    if (order === 'actions') expect(pressOrder(kind)).toBeUndefined();
    else expect(Object.keys(orders[order.to])).toContain(order.name);
  });

  it('is asked for by a ladder, in a notice of its own only where a stage stands still for it', () => {
    if (ladderOf(kind) === 'decisions') expect(dueOf(kind)).toBe('stage');
    else expect(ladderOf(kind)).toBe('desk');
  });
});

describe('a decision', () => {
  it('is put on the one desk that it has, and on the one named where it has several', () => {
    expect(deskOf('publish-letter')).toBe('office');
    expect(deskOf('adopt-list')).toBe('office-head');
    expect(deskOf('certify-vote')).toBe('secretariat');
    expect(deskOf('decide-change', 'secretariat')).toBe('secretariat');
    expect(deskOf('decide-change', 'office')).toBe('office');
    expect(() => deskOf('decide-change')).toThrow('decide-change is not decided by one role alone');
    expect(() => deskOf('accept-report', 'inspector')).toThrow('accept-report is not decided by inspector');
  });

  it('1.9 C3 of more time needs another permission on each of its desks, and none on others', () => {
    expect(actionOf('decide-change', 'office')).toBe('changes.approve');
    expect(actionOf('decide-change', 'secretariat')).toBe('changes.enact');
    expect(actionOf('decide-change', 'inspector')).toBeUndefined();
  });

  it('takes one press where nothing more must be said', () => {
    expect(kinds.filter((kind) => pressOrder(kind))).toEqual([
      'publish-letter',
      'fix-shortlist',
      'adopt-list',
      'open-roll',
      'open-ballot',
      'close-ballot',
      'certify-vote',
      'approve-answer',
      'end-execution',
      'accept-report',
    ]);
    expect(pressOrder('open-roll')).toEqual({ to: 'vote', name: 'openRoll' });
    expect(pressOrder('settle-vote')).toBeUndefined();
  });

  it('about a task is due in working days from when it comes up, or on a day that is given with it', () => {
    expect(dueOf('accept-task')).toEqual({ workingDays: 10 });
    expect(dueOf('reassign-task')).toEqual({ workingDays: 5 });
    expect(dueOf('complete-task')).toEqual({ workingDays: 5 });
    expect(dueOf('decide-change')).toBe('given');
    const due = dueWithin('reassign-task', NOW, china, 'Asia/Shanghai');
    // from a Monday morning to the next
    expect(due.getTime() - NOW.getTime()).toBe(7 * 86_400_000);
  });
});
