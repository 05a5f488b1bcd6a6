import { describe, expect, it } from 'vitest';
import { reckon } from '../../domain/attention.ts';
import { china } from '../../domain/calendar.ts';
import { datedLadder, LadderPolicy } from '../../domain/ladder.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
const rung = (name: string, days: number, to = 'contact') => ({
  name,
  when: { days },
  to,
  kind: days < 0 ? 'remind' : 'escalate',
});
const policy = LadderPolicy.parse({ rungs: [rung('near', -3), rung('late', 1), rung('very-late', 5, 'head')] });
const ladder = datedLadder(policy, at('2025-06-10T18:00'), china, 'Asia/Shanghai');
const fresh = { ladderKey: 'v1', climbed: 0 };
const awake = { resting: false, looks: [] };

describe('what a process says now and when it looks again', () => {
  it('1.8 L4 waits for the first rung', () => {
    expect(reckon(ladder, 'v1', fresh, at('2025-06-01T00:00'), awake)).toEqual({
      ladderKey: 'v1',
      climbed: 0,
      step: null,
      next: at('2025-06-07T18:00').getTime(),
    });
  });

  it('1.8 L4 says a rung at its moment, once, and waits for the next', () => {
    const first = reckon(ladder, 'v1', fresh, at('2025-06-07T18:00'), awake);
    expect(first).toMatchObject({
      climbed: 1,
      step: { name: 'near', at: at('2025-06-07T18:00').getTime() },
      next: at('2025-06-11T18:00').getTime(),
    });
    expect(reckon(ladder, 'v1', first, at('2025-06-08T00:00'), awake)).toMatchObject({ climbed: 1, step: null });
  });

  it('1.8 L4 says the most severe of what was missed, and no burst', () => {
    const late = reckon(ladder, 'v1', fresh, at('2025-07-01T00:00'), awake);
    expect(late).toMatchObject({ climbed: 3, step: { name: 'very-late' }, next: null });
  });

  it('1.8 L4 climbs a new ladder from its foot', () => {
    const done = { ladderKey: 'v1', climbed: 3 };
    expect(reckon(ladder, 'v1', done, at('2025-06-08T00:00'), awake).step).toBeNull();
    expect(reckon(ladder, 'v2', done, at('2025-06-08T00:00'), awake)).toMatchObject({
      ladderKey: 'v2',
      climbed: 1,
      step: { name: 'near' },
    });
  });

  it('1.8 L4 says nothing while it rests, and has not climbed meanwhile', () => {
    const resting = { resting: true, looks: [at('2025-08-01T00:00').getTime()] };
    expect(reckon(ladder, 'v1', fresh, at('2025-07-01T00:00'), resting)).toEqual({
      ladderKey: 'v1',
      climbed: 0,
      step: null,
      next: at('2025-08-01T00:00').getTime(),
    });
  });

  it('1.8 L1 looks again at whatever comes first and is not past', () => {
    const now = at('2025-06-08T00:00');
    const next = (...looks: (number | null)[]) =>
      reckon(ladder, 'v1', { ladderKey: 'v1', climbed: 1 }, now, { resting: false, looks }).next;
    expect(next(null, at('2025-06-09T00:00').getTime())).toBe(at('2025-06-09T00:00').getTime());
    expect(next(now.getTime(), at('2025-06-01T00:00').getTime())).toBe(at('2025-06-11T18:00').getTime());
  });

  it('1.8 L4 has no next moment without a ladder and without anything to look at', () => {
    expect(reckon(null, 'none', fresh, at('2025-06-08T00:00'), awake)).toEqual({
      ladderKey: 'none',
      climbed: 0,
      step: null,
      next: null,
    });
  });
});

describe('a rung that waits for its signature', () => {
  const signing = datedLadder(
    LadderPolicy.parse({
      rungs: [rung('near', -15), rung('late', 1, 'head'), rung('very-late', 5, 'office')],
      signWithin: { workingDays: 2 },
    }),
    at('2025-06-20T18:00'),
    china,
    'Asia/Shanghai',
  );
  const told = at('2025-06-05T18:00');
  const unsigned = { ...awake, signing: { unsignedSince: told } };
  const signed = { ...awake, signing: { unsignedSince: null } };
  const once = { ladderKey: 'v1', climbed: 1 };

  it('1.8 L5 looks again two working days after it was told, not only at the next date', () => {
    expect(reckon(signing, 'v1', fresh, told, signed)).toMatchObject({
      climbed: 1,
      step: { name: 'near' },
      next: at('2025-06-09T18:00').getTime(),
    });
    expect(reckon(signing, 'v1', once, at('2025-06-06T00:00'), unsigned)).toMatchObject({
      step: null,
      next: at('2025-06-09T18:00').getTime(),
    });
  });

  it('1.8 L5 goes up one rung without it, which waits for its own signature from then on', () => {
    const up = reckon(signing, 'v1', once, at('2025-06-09T18:00'), unsigned);
    expect(up).toMatchObject({
      climbed: 2,
      step: { name: 'late', to: 'head', unsigned: true },
      next: at('2025-06-11T18:00').getTime(),
    });
  });

  it('1.8 L5 waits for the next date once it is signed', () => {
    expect(reckon(signing, 'v1', once, at('2025-06-09T18:00'), signed)).toMatchObject({
      step: null,
      next: at('2025-06-21T18:00').getTime(),
    });
    expect(reckon(signing, 'v1', once, at('2025-06-21T18:00'), signed).step).toMatchObject({ name: 'late', unsigned: false });
  });

  it('1.8 L5 is not for what nobody signs for: a decision keeps its dates', () => {
    expect(reckon(signing, 'v1', fresh, told, awake)).toMatchObject({ climbed: 1, next: at('2025-06-21T18:00').getTime() });
  });
});
