import { describe, expect, it } from 'vitest';
import { isLarge } from '../../../domain/regions.ts';
import { ChangePolicy } from '../../../domain/tasks/change.ts';
import {
  type Asked,
  firstOf,
  givesUp,
  type HeldPromise,
  linesChanged,
  type NamedInRequest,
  promiseOf,
  proposed,
  sizeOfProposal,
  stepsAfter,
} from '../../../domain/tasks/proposal.ts';
import { GIVEN_UP, isGivenUp, isOver, OVER, TaskState } from '../../../domain/tasks/states.ts';

const both = (words: string) => ({ zh: words, en: words });
const policy = ChangePolicy.parse({});
const TOWNSHIP = '330106109';
const held: HeldPromise = {
  place: both('12 Wulin Road'),
  region: TOWNSHIP,
  quantity: 20,
  measure: both('beds'),
  due: '2025-10-31',
  standard: [
    { id: 's1', ...both('20 beds') },
    { id: 's2', ...both('a lift') },
  ],
  unit: { id: '330106/civil', name: both('Civil Affairs') },
};
const after = (asked: Asked, named?: NamedInRequest, from = held) => {
  const it = proposed(from, asked, named);
  return it.ok ? it.becomes : it.problem.id;
};
const size = (asked: Asked, from = held, first = held) => {
  const it = proposed(from, asked, {
    unit: { id: '330106/health', name: both('Health') },
    into: { id: 'task/2', name: both('the other'), measure: both('beds') },
  });
  return it.ok ? sizeOfProposal(asked.kind, first, from, it.becomes, policy) : it.problem.id;
};

describe('1.9 C2 C3 what is asked of a promise, and how large it is', () => {
  it.each<[string, Asked, string]>([
    ['fifteen days', { kind: 'date', days: 15 }, 'minor'],
    ['sixteen days', { kind: 'date', days: 16 }, 'major'],
    ['a site inside the same township', { kind: 'place', place: '14 Wulin Road', region: TOWNSHIP }, 'minor'],
    ['a site in another township', { kind: 'place', place: '12 Wulin Road', region: '330106110' }, 'major'],
    ['five percent fewer', { kind: 'quantity', quantity: 19 }, 'minor'],
    ['six percent more', { kind: 'quantity', quantity: 22 }, 'major'],
    ['a line reworded', { kind: 'standard', line: 's2', words: 'a lift for beds' }, 'major'],
    ['another unit', { kind: 'unit', unit: '330106/health' }, 'major'],
    ['merged', { kind: 'merged', into: 'task/2' }, 'major'],
    [
      'split',
      {
        kind: 'split',
        parts: [
          { place: 'East', quantity: 12 },
          { place: 'West', quantity: 8 },
        ],
      },
      'major',
    ],
    ['given up', { kind: 'cancelled' }, 'major'],
  ])('%s', (_, asked, expected) => {
    expect(size(asked)).toBe(expected);
  });

  it('a site whose township is not known may have moved far: that is major', () => {
    const inTheCounty = { ...held, region: '330106' };
    expect(size({ kind: 'place', place: '14 Wulin Road', region: '330106' }, inTheCounty, inTheCounty)).toBe('major');
    expect([isLarge('330106'), isLarge(TOWNSHIP), isLarge('nowhere')]).toEqual([true, false, false]);
    expect(promiseOf({ ...inTheCounty, place: null, measure: null, unit: null, quantity: null })).toMatchObject({
      place: '',
      village: '330106 ',
      measure: '',
      unit: '',
      quantity: 0,
    });
  });

  it('small steps do not add up to a large one, and the way back from a large one is as large', () => {
    expect(size({ kind: 'quantity', quantity: 22 }, { ...held, quantity: 21 })).toBe('major');
    expect(size({ kind: 'quantity', quantity: 20 }, { ...held, quantity: 40 })).toBe('major');
    expect(size({ kind: 'quantity', quantity: 20 }, { ...held, quantity: 21 })).toBe('minor');
    const steps = [{ was: { quantity: 20 } }, { was: { quantity: 21, due: '2025-11-01' } }];
    expect(firstOf({ ...held, quantity: 22, due: '2025-11-15' }, steps)).toMatchObject({ quantity: 20, due: '2025-11-01' });
  });
});

describe('what a request makes of a promise', () => {
  it('says what those parts were', () => {
    expect(proposed(held, { kind: 'place', place: 'East Gate', region: TOWNSHIP })).toEqual({
      ok: true,
      was: { place: held.place, region: TOWNSHIP },
      becomes: { place: both('East Gate'), region: TOWNSHIP },
    });
    expect(proposed(held, { kind: 'cancelled' })).toMatchObject({ was: { place: held.place, quantity: 20, due: held.due } });
    expect([givesUp('merged'), givesUp('cancelled'), givesUp('split')]).toEqual([true, true, false]);
  });

  it.each<[string, Asked, string]>([
    ['the same again', { kind: 'quantity', quantity: 20 }, 'nothing-changes'],
    ['the same words', { kind: 'standard', line: 's2', words: 'a lift' }, 'nothing-changes'],
    ['no words', { kind: 'standard', line: null, words: null }, 'nothing-changes'],
    ['a line that is not there', { kind: 'standard', line: 's9', words: null }, 'line-unknown'],
    ['a unit that is not there', { kind: 'unit', unit: 'x' }, 'change-unit-unknown'],
    ['a task that is not there', { kind: 'merged', into: 'x' }, 'merge-unknown'],
  ])('%s is refused', (_, asked, problem) => {
    expect(after(asked)).toBe(problem);
  });

  it('without a quantity none changes, and halves have none', () => {
    const plain = { ...held, quantity: null };
    expect(after({ kind: 'quantity', quantity: 3 }, {}, plain)).toBe('change-without-quantity');
    const halves = (one: number | null, two: number | null): Asked => ({
      kind: 'split',
      parts: [
        { place: 'East', quantity: one },
        { place: 'West', quantity: two },
      ],
    });
    expect(after(halves(null, null), {}, plain)).toEqual({
      place: both('East'),
      beside: { place: both('West'), quantity: null },
    });
    expect(after(halves(12, 8))).toEqual({ place: both('East'), quantity: 12, beside: { place: both('West'), quantity: 8 } });
    expect([after(halves(12, 9)), after(halves(20, null)), after(halves(null, 20))]).toEqual(
      Array.from({ length: 3 }, () => 'split-does-not-add-up'),
    );
    expect(proposed(held, halves(1, 2))).toMatchObject({ problem: { facts: { quantity: 20 } } });
  });

  it('only places that count alike are merged', () => {
    const into = (measure: string | null) => ({
      into: { id: 'task/2', name: null, measure: measure === null ? null : both(measure) },
    });
    expect(after({ kind: 'merged', into: 'task/2' }, into('beds'))).toEqual({ into: { id: 'task/2', name: null } });
    expect(after({ kind: 'merged', into: 'task/2' }, into('seats'))).toBe('merge-other-measure');
    expect(after({ kind: 'merged', into: 'task/2' }, into(null), { ...held, quantity: null })).toMatchObject({});
  });

  it('a line is dropped, added or reworded; a reworded one is a new line in its place', () => {
    const lines = (asked: Asked) => {
      const becomes = after(asked);
      return typeof becomes === 'string' ? becomes : becomes.standard?.map(({ id, zh }) => `${id} ${zh}`);
    };
    expect(lines({ kind: 'standard', line: 's1', words: null })).toEqual(['s2 a lift']);
    expect(lines({ kind: 'standard', line: null, words: 'a ramp' })).toEqual(['s1 20 beds', 's2 a lift', 's3 a ramp']);
    expect(lines({ kind: 'standard', line: 's1', words: '24 beds' })).toEqual(['s3 24 beds', 's2 a lift']);
    const [only] = held.standard;
    expect(after({ kind: 'standard', line: 's1', words: null }, {}, { ...held, standard: only ? [only] : [] })).toBe(
      'change-last-line',
    );
  });
});

describe('the steps after the standard has changed', () => {
  const steps = [
    { id: 'm1', lines: ['s1'], due: '2025-06-01' },
    { id: 'm2', lines: ['s2'], due: '2025-10-31' },
    { id: 'm3', lines: [], due: '2025-10-31' },
  ];
  const become = (asked: Asked) => {
    const becomes = after(asked);
    const standard = typeof becomes === 'string' ? held.standard : (becomes.standard ?? held.standard);
    return stepsAfter(steps, held.standard, standard).map(({ id, lines }) => `${id}: ${lines.join(' ')}`);
  };

  it('a reworded line stands in the old one’s place, a new one with the last step, and a step without a line goes', () => {
    expect(become({ kind: 'standard', line: 's1', words: '24 beds' })).toEqual(['m1: s3', 'm2: s2', 'm3: ']);
    expect(become({ kind: 'standard', line: null, words: 'a ramp' })).toEqual(['m1: s1', 'm2: s2 s3', 'm3: ']);
    expect(become({ kind: 'standard', line: 's1', words: null })).toEqual(['m2: s2', 'm3: ']);
    expect(stepsAfter([], held.standard, [])).toEqual([]);
    expect(linesChanged(held.standard, [])).toEqual({ dropped: held.standard, added: [] });
  });
});

it('a task is over once it is accepted, carried over, merged or cancelled; the last two are given up', () => {
  expect(TaskState.options.filter(isOver)).toEqual([...OVER]);
  expect(TaskState.options.filter(isGivenUp)).toEqual([...GIVEN_UP]);
});
