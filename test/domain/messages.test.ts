import { describe, expect, it } from 'vitest';
import { entryOf, kindOfWorkflow, orderOf, orders, readOrder, refusalsOf, signals } from '../../domain/messages.ts';
import { LONG } from '../strange.ts';

describe('orders (design 4)', () => {
  it('are read as the table has them, and are none of a process that knows no such order', () => {
    const waiting = { id: 'errand-1', name: 'settle', payload: { by: 'operator', how: 'again' }, via: 'errand' } as const;
    expect(orderOf('vote', waiting)).toEqual({ ok: true, order: { ...waiting, kind: 'vote' } });
    expect(orderOf('task', waiting)).toEqual({ ok: false, problem: { id: 'order-unknown', facts: { name: 'settle' } } });
    expect(orderOf('vote', { ...waiting, payload: { by: 'operator', how: 'never' } })).toMatchObject({
      ok: false,
      problem: { id: 'order-not-readable', facts: { where: 'how' } },
    });
  });

  it('name a permission, each but those by which a process is asked to look', () => {
    for (const [kind, names] of Object.entries(orders))
      for (const [name, { needs }] of Object.entries(names))
        expect([kind, name, needs === null]).toEqual([kind, name, name === 'look']);
    expect(entryOf('year', 'toString')).toBeUndefined();
  });

  it('name who orders, the command line and the Temporal UI where nobody is named', () => {
    expect(readOrder('year', 'publishLetter', undefined)).toEqual({ ok: true, payload: { by: 'operator' } });
    expect(readOrder('year', 'publishLetter', { by: '330105/office/clerk' })).toEqual({
      ok: true,
      payload: { by: '330105/office/clerk' },
    });
  });

  it('say where a payload is wrong, and what was expected', () => {
    expect(readOrder('year', 'extendStage', { stage: 'planning', ends: 'tomorrow' })).toMatchObject({
      ok: false,
      problem: { id: 'order-not-readable', facts: { where: 'ends', expected: expect.stringContaining('2024-10-08T09:00') } },
    });
    expect(readOrder('clock', 'slow', { speed: 0 })).toMatchObject({ ok: false, problem: { facts: { where: 'speed' } } });
    expect(readOrder('year', 'publishLetter', 'now')).toMatchObject({
      ok: false,
      problem: { facts: { where: 'publishLetter' } },
    });
    expect(readOrder('year', 'publishLetter', { haste: true })).toMatchObject({ ok: false });
    expect(readOrder('year', 'suspend', {})).toMatchObject({ ok: false, problem: { facts: { where: 'reason, until' } } });
  });

  it('are refused by a name that nobody knows', () => {
    expect(readOrder('project', 'publishLetter', {})).toEqual({
      ok: false,
      problem: { id: 'order-unknown', facts: { name: 'publishLetter' } },
    });
    expect(readOrder('project', 'toString', {})).toMatchObject({ ok: false, problem: { id: 'order-unknown' } });
  });

  it.each([
    ['year', 'suspend', { reason: 'flood', until: '2025-07-01T09:00' }],
    ['year', 'abandon', { reason: 'the region was merged' }],
    ['year', 'fixShortlist', { candidates: ['elder-meals'] }],
    ['year', 'fixShortlist', {}],
    ['year', 'changeLadder', { ladder: 'tasks', policy: { use: 'tasks' } }],
    ['vote', 'settle', { how: 'fewer-seats' }],
    ['task', 'complete', { due: '2025-10-31', unit: 'buses' }],
    ['task', 'carryOver', { reason: 'land' }],
    ['clock', 'hasten', { speed: 86_400 }],
  ] as const)('may be: %s %s %j', (kind, name, payload) => {
    expect(readOrder(kind, name, payload)).toMatchObject({ ok: true, payload: { by: 'operator' } });
  });

  it.each([
    ['year', 'suspend', { until: '2025-07-01T09:00' }],
    ['year', 'suspend', { reason: '', until: '2025-07-01T09:00' }],
    ['year', 'endStage', { stage: 'holidays' }],
    ['year', 'publishLetter', { by: '' }],
    ['vote', 'settle', { how: 'by-lot' }],
    ['task', 'complete', { due: '31 October' }],
    ['task', 'reassign', {}],
    ['clock', 'hasten', { speed: 10_000_001 }],
  ] as const)('may not be: %s %s %j', (kind, name, payload) => {
    expect(readOrder(kind, name, payload)).toMatchObject({ ok: false, problem: { id: 'order-not-readable' } });
  });

  it.each([
    ['year', 'suspend', { reason: 'a\u0000b', until: '2027-08-01T08:00' }, 'reason', 'U+0000', 2],
    ['year', 'abandon', { reason: '\ud800' }, 'reason', 'U+D800', 1],
    ['task', 'complete', { place: '路\u001b' }, 'place', 'U+001B', 2],
    ['task', 'reassign', { unit: 'x\u0000' }, 'unit', 'U+0000', 2],
    ['year', 'adoptList', { candidates: ['parks', 'a\udc00'] }, 'candidates.1', 'U+DC00', 2],
    ['vote', 'openRoll', { by: 'a\u0000' }, 'by', 'U+0000', 2],
  ] as const)(
    'what cannot be kept is refused before it is taken up, with sign and place: %s %s',
    (...[kind, name, payload, where, sign, place]) => {
      expect(readOrder(kind, name, payload)).toEqual({
        ok: false,
        problem: { id: 'text-sign-not-kept', facts: { where, sign, place } },
      });
    },
  );

  it('what is too long is refused with both numbers, and no answer is longer than people read', () => {
    expect(readOrder('year', 'abandon', { reason: LONG })).toEqual({
      ok: false,
      problem: { id: 'text-too-long', facts: { where: 'reason', most: 500, found: 100_000 } },
    });
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key${index}\ud800`, 1]));
    const answer = readOrder('year', 'resume', many);
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
    expect(JSON.stringify(answer)).not.toContain('\\ud800');
  });

  it.each([
    ['year', 'suspend', { reason: 'flood', until: '2027-99-99T99:99' }],
    ['year', 'extendStage', { stage: 'planning', ends: '2027-02-30T10:00' }],
    ['task', 'complete', { due: '9999-12-31' }],
    ['year', 'changeLadder', { ladder: 'tasks', policy: { rungs: [], repeatEvery: { workingDays: 1e15 } } }],
    [
      'year',
      'changeLadder',
      { ladder: 'tasks', policy: { rungs: [{ name: 'a', when: { days: -1e15 }, to: 'head', kind: 'remind' }] } },
    ],
    [
      'year',
      'changeLadder',
      { ladder: 'tasks', policy: { rungs: [{ name: 'a\u0000', when: { days: 1 }, to: 'head', kind: 'remind' }] } },
    ],
  ] as const)('a moment that no timer reaches is refused: %s %s %j', (kind, name, payload) => {
    expect(readOrder(kind, name, payload)).toMatchObject({ ok: false, problem: { id: 'order-not-readable' } });
  });

  it('1.6 the secretariat settles a vote again, with fewer seats or at the next session, never by lot', () => {
    for (const how of ['again', 'fewer-seats', 'next-session']) expect(readOrder('vote', 'settle', { how }).ok).toBe(true);
  });
});

describe('names', () => {
  it('of a workflow are told by the first word of its id', () => {
    expect(kindOfWorkflow('year/330105/2025')).toBe('year');
    expect(kindOfWorkflow('task/330105/2025/elder-meals/0042')).toBe('task');
    expect(kindOfWorkflow('clock')).toBe('clock');
    expect(kindOfWorkflow('relay')).toBeUndefined();
    expect(kindOfWorkflow('')).toBeUndefined();
    expect(kindOfWorkflow('toString')).toBeUndefined();
  });

  it('of the Signals are those that processes wait for', () => {
    expect(signals).toEqual({ clockChanged: 'clockChanged', errandWaits: 'errandWaits' });
  });
});

it('of some answers the refusals are those that give a reason', () => {
  const problem = { id: 'task-is-over', facts: {} };
  expect(
    refusalsOf([
      { id: 'one', ok: true },
      { id: 'two', ok: false, problem },
    ]),
  ).toEqual([{ id: 'two', problem }]);
});
