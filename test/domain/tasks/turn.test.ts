import { describe, expect, it } from 'vitest';
import { type AskedOf, turnOf } from '../../../domain/tasks/turn.ts';

const on = (day: number) => new Date(Date.UTC(2025, 5, day));
const asked = (kind: AskedOf['kind'], role: AskedOf['role'], day = 3): AskedOf => ({ kind, role, at: on(day) });

describe('1.7 T4 whose turn a task is', () => {
  it.each([
    ['its unit’s since it began, where nothing is asked of anybody', [], { who: 'unit', since: on(1) }],
    ['an inspector’s since the first line was shown', [asked('accept-task', 'inspector')], { who: 'inspector', since: on(3) }],
    ['the office’s where it lacks something', [asked('complete-task', 'office')], { who: 'office', since: on(3) }],
    [
      'the congress’s where a major change waits, whatever else does',
      [asked('accept-task', 'inspector', 2), asked('decide-change', 'secretariat', 5)],
      { who: 'secretariat', since: on(5) },
    ],
    [
      'the office’s where a unit says that it is not theirs, before anything else is decided',
      [asked('decide-change', 'secretariat', 5), asked('reassign-task', 'office', 6)],
      { who: 'office', since: on(6) },
    ],
  ])('is %s', (_, waiting, turn) => {
    expect(turnOf('open', waiting, on(1))).toEqual(turn);
  });

  it.each(['accepted', 'carried-over', 'suspended'])('is nobody’s where it is %s', (state) => {
    expect(turnOf(state, [asked('accept-task', 'inspector')], on(1))).toBeNull();
  });

  it('is nobody’s before it has begun', () => {
    expect(turnOf('desk', [], null)).toBeNull();
  });
});
