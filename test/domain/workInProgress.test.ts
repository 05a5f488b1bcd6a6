import { describe, expect, it } from 'vitest';
import { WorkInProgress, patience, standing } from '../../domain/workInProgress.ts';

const aHand = () => {
  const clock = { now: 1_000 };
  return { clock, hand: new WorkInProgress(() => clock.now) };
};

describe('what a part has in hand', () => {
  it('is nothing at first, and nothing again when all of it is done', async () => {
    const { hand } = aHand();
    expect(hand.oldest()).toBeUndefined();
    expect(await hand.during('an update', () => Promise.resolve(hand.oldest()?.what))).toBe('an update');
    await expect(hand.during('a letter', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(hand.oldest()).toBeUndefined();
  });

  it('is told by what has lain still for longest, whatever came later', () => {
    const { clock, hand } = aHand();
    const update = hand.take('an update');
    clock.now = 3_000;
    hand.take('a letter');
    clock.now = 4_000;
    expect(hand.oldest()).toEqual({ what: 'an update', ageMs: 3_000, stillMs: 3_000, waitsFor: null });
    update.moved();
    expect(hand.oldest()).toEqual({ what: 'a letter', ageMs: 1_000, stillMs: 1_000, waitsFor: null });
  });

  it('of two that have lain still alike, is the one that came first', () => {
    const { clock, hand } = aHand();
    const first = hand.take('an update');
    clock.now = 2_000;
    hand.take('a letter');
    first.moved();
    expect(hand.oldest()?.what).toBe('an update');
  });

  it('begins anew with each turn of a loop', () => {
    const { clock, hand } = aHand();
    const loop = hand.take('the outbox');
    clock.now = 9_000;
    loop.turned();
    expect(hand.oldest()).toEqual({ what: 'the outbox', ageMs: 0, stillMs: 0, waitsFor: null });
  });

  it('does not lie still while it waits for something outside, but no longer than it said', () => {
    const { clock, hand } = aHand();
    hand.take('an update').waits('the chat network', 5_000);
    clock.now = 5_000;
    expect(hand.oldest()).toEqual({ what: 'an update', ageMs: 4_000, stillMs: 0, waitsFor: 'the chat network' });
    clock.now = 8_000;
    expect(hand.oldest()).toEqual({ what: 'an update', ageMs: 7_000, stillMs: 2_000, waitsFor: null });
  });

  it('waits all together while the database is away, and keeps its age', () => {
    const { clock, hand } = aHand();
    hand.take('an update');
    clock.now = 500_000;
    hand.allWait('the database');
    expect(hand.oldest()).toEqual({ what: 'an update', ageMs: 499_000, stillMs: 0, waitsFor: 'the database' });
    clock.now = 501_000;
    expect(hand.oldest()).toMatchObject({ stillMs: 1_000, waitsFor: null });
  });
});

describe('a part stands', () => {
  const thing = (stillMs: number, waitsFor: string | null = null) => ({ what: 'an update', ageMs: stillMs, stillMs, waitsFor });
  const { told } = patience;

  it('when it says nothing, whatever it had in hand', () => {
    expect(standing({ part: 'bot', silentMs: told.silentMs - 1, oldest: undefined }, told)).toBeUndefined();
    expect(standing({ part: 'bot', silentMs: told.silentMs, oldest: undefined }, told)).toEqual({
      part: 'bot',
      why: 'silent',
      what: null,
      seconds: 15,
    });
    expect(standing({ part: 'bot', silentMs: 60_000, oldest: thing(0, 'the database') }, told)).toMatchObject({
      why: 'silent',
      what: 'an update',
    });
  });

  it('when nothing becomes of what it has in hand, though it says a word', () => {
    const limit = told.stillMs.others;
    expect(standing({ part: 'bot', silentMs: 0, oldest: thing(limit - 1) }, told)).toBeUndefined();
    expect(standing({ part: 'bot', silentMs: 1_000, oldest: thing(limit) }, told)).toEqual({
      part: 'bot',
      why: 'still',
      what: 'an update',
      seconds: limit / 1_000 + 1,
    });
  });

  it('not while what it has in hand waits for something outside', () => {
    expect(standing({ part: 'bot', silentMs: 0, oldest: thing(9_000_000, 'the database') }, told)).toBeUndefined();
  });

  it('later for the worker, whose activities may take minutes', () => {
    const oldest = thing(told.stillMs.others);
    expect(standing({ part: 'worker', silentMs: 0, oldest }, told)).toBeUndefined();
    expect(standing({ part: 'worker', silentMs: 0, oldest: thing(told.stillMs.worker) }, told)?.why).toBe('still');
  });
});
