import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  actions,
  type HeldRole,
  type Holder,
  may,
  RoleName,
  rolesThatMay,
  type Where,
} from '../../domain/permissions.ts';

const NOW = new Date('2025-05-20T02:00:00Z');
const ZHEJIANG = '330000';
const HANGZHOU = '330100';
const XIHU = '330106';
const SHANGCHENG = '330102';

const holding = (...roles: HeldRole[]): Holder => ({ id: 'wang', roles });
const citizen = holding();
const officeOf = (regionCode: string): Holder => holding({ role: 'office', regionCode });
const can = (person: Holder, action: Action, where: Where = { regionCode: XIHU }): boolean => may(person, action, where, NOW).ok;
const whyNot = (person: Holder, action: Action, where: Where = { regionCode: XIHU }): unknown => {
  const answer = may(person, action, where, NOW);
  return answer.ok ? answer : answer.because;
};

describe('who may do what, where', () => {
  it('1.3 everybody is a citizen: suggests, supports and answers anywhere, whatever else they are', () => {
    for (const person of [citizen, officeOf(HANGZHOU), holding({ role: 'deputy', regionCode: XIHU })]) {
      expect(can(person, 'suggestions.file')).toBe(true);
      expect(can(person, 'suggestions.support', {})).toBe(true);
      expect(can(person, 'surveys.answer')).toBe(true);
    }
  });

  it('1.3 only the author withdraws a suggestion', () => {
    expect(can(citizen, 'suggestions.withdraw', { personId: 'wang' })).toBe(true);
    expect(whyNot(citizen, 'suggestions.withdraw', { personId: 'li' })).toEqual({
      id: 'not-yours',
      facts: { action: 'suggestions.withdraw', role: 'citizen' },
    });
    expect(can(citizen, 'suggestions.withdraw', {})).toBe(false);
    expect(can({ roles: [] }, 'suggestions.withdraw', {})).toBe(false);
    expect(can(officeOf(XIHU), 'suggestions.withdraw', { personId: 'li', regionCode: XIHU })).toBe(false);
    expect(can(officeOf(XIHU), 'suggestions.correct', { personId: 'li', regionCode: XIHU })).toBe(true);
  });

  it.each<Action>([
    'letters.publish',
    'stages.extend',
    'shortlist.fix',
    'topics.outcome',
    'topics.correct',
    'year.start',
    'report.accept',
    'tasks.reassign',
  ])('1.3 a region’s office does %s for its own region, not for those below or above', (action) => {
    expect(can(officeOf(XIHU), action)).toBe(true);
    expect(can(holding({ role: 'office-head', regionCode: XIHU }), action)).toBe(true);
    expect(can(officeOf(HANGZHOU), action)).toBe(false);
    expect(can(officeOf(XIHU), action, { regionCode: HANGZHOU })).toBe(false);
    expect(can(officeOf(SHANGCHENG), action)).toBe(false);
    expect(can(citizen, action)).toBe(false);
  });

  it('1.3 an office above invites and exports below it, and never above', () => {
    for (const action of ['invitations.make', 'export'] as const) {
      expect(can(officeOf(ZHEJIANG), action)).toBe(true);
      expect(can(officeOf(HANGZHOU), action)).toBe(true);
      expect(can(officeOf(XIHU), action)).toBe(true);
      expect(can(officeOf(XIHU), action, { regionCode: HANGZHOU })).toBe(false);
      expect(can(officeOf(SHANGCHENG), action)).toBe(false);
      expect(can(holding({ role: 'office' }), action)).toBe(false);
      expect(can(officeOf(XIHU), action, {})).toBe(false);
    }
  });

  it('1.3 a unit answers for its own tasks only', () => {
    const contact = holding({ role: 'unit-contact', unitId: 'transport' });
    const head = holding({ role: 'unit-head', unitId: 'transport' });
    for (const action of ['tasks.report', 'tasks.sign', 'tasks.notOurs', 'tasks.handOver'] as const) {
      expect(can(contact, action, { regionCode: XIHU, unitId: 'transport' })).toBe(true);
      expect(can(head, action, { unitId: 'transport' })).toBe(true);
      expect(whyNot(contact, action, { regionCode: XIHU, unitId: 'health' })).toEqual({
        id: 'other-unit',
        facts: { action, role: 'unit-contact', unit: 'transport' },
      });
      expect(can(contact, action, { regionCode: XIHU })).toBe(false);
      expect(whyNot(holding({ role: 'unit-contact' }), action, {})).toMatchObject({ id: 'other-unit', facts: { unit: '' } });
    }
    expect(can(contact, 'tasks.accept', { regionCode: XIHU, unitId: 'transport' })).toBe(false);
  });

  it('1.7 T4: a task is accepted by an inspector or the office, never by who reported it', () => {
    const inspector = holding({ role: 'inspector', regionCode: HANGZHOU });
    for (const action of ['tasks.accept', 'tasks.sendBack', 'tasks.inspect'] as const) {
      expect(can(inspector, action, { regionCode: XIHU, reportedBy: 'li' })).toBe(true);
      expect(can(inspector, action, { regionCode: XIHU })).toBe(true);
      expect(can(officeOf(XIHU), action)).toBe(true);
      expect(whyNot(inspector, action, { regionCode: XIHU, reportedBy: 'wang' })).toEqual({
        id: 'own-report',
        facts: { action },
      });
      expect(can({ roles: [{ role: 'operator' }] }, action, { regionCode: XIHU, reportedBy: undefined })).toBe(true);
    }
    expect(can(officeOf(XIHU), 'tasks.complete', { regionCode: XIHU, reportedBy: 'wang' })).toBe(true);
    expect(can(holding({ role: 'inspector', regionCode: SHANGCHENG }), 'tasks.accept')).toBe(false);
  });

  it('1.3 a deputy is present and votes in their own congress only', () => {
    const deputy = holding({ role: 'deputy', regionCode: XIHU });
    for (const action of ['votes.present', 'votes.cast', 'candidates.comment'] as const) {
      expect(can(deputy, action)).toBe(true);
      expect(whyNot(deputy, action, { regionCode: HANGZHOU })).toEqual({
        id: 'other-region',
        facts: { action, role: 'deputy', region: XIHU },
      });
      expect(can(officeOf(XIHU), action)).toBe(false);
    }
  });

  it('1.3 a CPPCC member comments and does not vote', () => {
    const member = holding({ role: 'member', regionCode: ZHEJIANG });
    expect(can(member, 'candidates.comment', { regionCode: ZHEJIANG })).toBe(true);
    expect(can(member, 'votes.cast', { regionCode: ZHEJIANG })).toBe(false);
    expect(can(member, 'votes.present', { regionCode: ZHEJIANG })).toBe(false);
  });

  it('1.3 what was written of the candidates is read by whoever decides on them or prepares that, in their own region', () => {
    const readers = ['office', 'office-head', 'secretariat', 'deputy'] as const;
    for (const role of readers) {
      expect(can(holding({ role, regionCode: XIHU }), 'candidates.readComments')).toBe(true);
      expect(can(holding({ role, regionCode: HANGZHOU }), 'candidates.readComments')).toBe(false);
    }
    expect(rolesThatMay('candidates.readComments')).toEqual(expect.arrayContaining([...readers, 'operator']));
    for (const role of ['member', 'inspector', 'unit-head', 'administrator'] as const)
      expect(can(holding({ role, regionCode: XIHU }), 'candidates.readComments')).toBe(false);
    expect(can(citizen, 'candidates.readComments')).toBe(false);
  });

  it('1.3 the congress’s secretariat conducts the vote; neither the office nor the command line does it in its stead', () => {
    const secretariat = holding({ role: 'secretariat', regionCode: XIHU });
    for (const action of ['votes.openRoll', 'votes.open', 'votes.close', 'votes.certify', 'votes.decideShortfall'] as const) {
      expect(can(secretariat, action)).toBe(true);
      expect(can(secretariat, action, { regionCode: HANGZHOU })).toBe(false);
      expect(can(officeOf(XIHU), action)).toBe(false);
      expect(can(holding({ role: 'operator' }), action)).toBe(false);
      expect(can(holding({ role: 'administrator' }), action)).toBe(false);
    }
    expect(can(secretariat, 'votes.cast')).toBe(false);
  });

  it('an accusation is read by the office’s head and the regions above, not by its own clerks', () => {
    const headOf = (regionCode: string): Holder => holding({ role: 'office-head', regionCode });
    expect([officeOf(XIHU), headOf(XIHU), officeOf(HANGZHOU), headOf(ZHEJIANG)].map((who) => can(who, 'held.readAbove'))).toEqual(
      [false, true, true, true],
    );
    expect([officeOf(SHANGCHENG), headOf(SHANGCHENG)].map((who) => can(who, 'held.readAbove'))).toEqual([false, false]);
    expect(whyNot(officeOf(XIHU), 'held.readAbove')).toMatchObject({ id: 'other-region' });
    expect(whyNot(holding({ role: 'office', regionCode: null }), 'held.readAbove')).toMatchObject({ id: 'other-region' });
    expect(can(officeOf(HANGZHOU), 'held.readAbove', {})).toBe(false);
    const answersTo = holding({ role: 'level-above', regionCode: XIHU });
    expect([can(answersTo, 'held.readAbove'), can(answersTo, 'held.read')]).toEqual([true, false]);
  });

  it('1.3 the command line acts with the rights of the office and its head, in every region', () => {
    const operator = holding({ role: 'operator' });
    const office = holding({ role: 'office', regionCode: XIHU }, { role: 'office-head', regionCode: XIHU });
    for (const action of actions.filter((each) => !rolesThatMay(each).includes('citizen'))) {
      expect([action, can(operator, action)]).toEqual([action, can(office, action)]);
    }
  });

  it('1.3 an administrator keeps the clock, the working days, the letters that were cut off and the orders that are stuck, and touches nothing of the year', () => {
    expect(actions.filter((action) => rolesThatMay(action).includes('administrator'))).toEqual([
      'clock.pause',
      'clock.slow',
      'clock.hasten',
      'clock.resume',
      'calendar.add',
      'outbox.sendAgain',
      'orders.remove',
    ]);
    expect(can(holding({ role: 'administrator' }), 'clock.pause', {})).toBe(true);
    expect(can(officeOf(XIHU), 'clock.hasten', {})).toBe(true);
    expect(can(citizen, 'clock.pause', {})).toBe(false);
  });
});

describe('why not', () => {
  it('1.3 names the roles that could, for who holds none of them', () => {
    expect(whyNot(citizen, 'letters.publish')).toEqual({
      id: 'role-needed',
      facts: { action: 'letters.publish', roles: 'office office-head operator' },
    });
  });

  it('1.3 names the end of a role that has ended, at its very moment', () => {
    const until = (moment: Date | null): Holder => holding({ role: 'office', regionCode: XIHU, until: moment });
    expect(can(until(new Date(NOW.getTime() + 1)), 'letters.publish')).toBe(true);
    expect(can(until(null), 'letters.publish')).toBe(true);
    expect(whyNot(until(NOW), 'letters.publish')).toEqual({
      id: 'role-ended',
      facts: { action: 'letters.publish', role: 'office', until: NOW.toISOString() },
    });
  });

  it('1.3 says the place first where a role lasts elsewhere, whatever has ended', () => {
    const both = holding({ role: 'office', regionCode: XIHU, until: NOW }, { role: 'office', regionCode: SHANGCHENG });
    expect(whyNot(both, 'letters.publish')).toEqual({
      id: 'other-region',
      facts: { action: 'letters.publish', role: 'office', region: SHANGCHENG },
    });
    expect(whyNot(officeOf(SHANGCHENG), 'suggestions.correct', { regionCode: XIHU, personId: 'li' })).toMatchObject({
      id: 'other-region',
    });
    expect(whyNot(holding({ role: 'deputy' }), 'votes.cast')).toMatchObject({ id: 'other-region', facts: { region: '' } });
  });

  it('1.3 tells by which role one may', () => {
    const many = holding({ role: 'deputy', regionCode: XIHU }, { role: 'secretariat', regionCode: XIHU });
    expect(may(many, 'votes.certify', { regionCode: XIHU }, NOW)).toEqual({ ok: true, as: 'secretariat' });
    expect(may(citizen, 'suggestions.file', {}, NOW)).toEqual({ ok: true, as: 'citizen' });
  });
});

describe('the table', () => {
  it('1.3 gives every action to somebody', () => {
    expect(actions.filter((action) => rolesThatMay(action).length === 0)).toEqual([]);
    expect(actions.length).toBeGreaterThan(40);
  });

  it('1.3 never lets more roles do less, nor a later moment do more', () => {
    const codes = fc.constantFrom(ZHEJIANG, HANGZHOU, XIHU, SHANGCHENG);
    const units = fc.constantFrom('transport', 'health');
    const until = fc.option(fc.integer({ min: -1000, max: 1000 }).map((ms) => new Date(NOW.getTime() + ms)));
    const roles = fc.array(fc.record({ role: fc.constantFrom(...RoleName.options), regionCode: codes, unitId: units, until }), {
      maxLength: 4,
    });
    const where = fc.record({ regionCode: codes, unitId: units, personId: fc.constantFrom('wang', 'li') });
    fc.assert(
      fc.property(roles, roles, where, fc.constantFrom(...actions), fc.nat({ max: 2000 }), (some, more, place, action, later) => {
        const first = may(holding(...some), action, place, NOW).ok;
        if (first) expect(may(holding(...some, ...more), action, place, NOW).ok).toBe(true);
        if (!first) expect(may(holding(...some), action, place, new Date(NOW.getTime() + later)).ok).toBe(false);
      }),
    );
  });
});
