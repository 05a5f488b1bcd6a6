import { describe, expect, it } from 'vitest';
import { kindOfWorkflow, readOrder, signals } from '../../domain/messages.ts';

describe('orders (design 4)', () => {
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
