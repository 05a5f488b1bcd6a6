import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Acceptance,
  acceptedOf,
  type Evidence,
  lacking,
  lineStates,
  type Mark,
  mayAccept,
  mayHandOver,
  stepState,
} from '../../../domain/tasks/acceptance.ts';

const lines = [{ id: 'beds' }, { id: 'ramp' }];
const on = (day: number) => new Date(Date.UTC(2025, 5, day));
const show = (line: string, day = 1, rest: Partial<Evidence> = {}): Evidence => ({
  line,
  at: on(day),
  place: '30.26,120.17',
  by: 'reporter',
  ...rest,
});
const mark = (line: string, met: boolean, day = 2, rest: Partial<Mark> = {}): Mark => ({
  line,
  met,
  at: on(day),
  by: 'inspector',
  ...rest,
});
const allShown = [show('beds'), show('ramp')];

describe('handing over', () => {
  it('1.7 T4 needs located evidence for every line, and names those that lack it', () => {
    const evidence = [show('beds', 1, { place: ' ' }), { line: 'ramp', at: on(1), by: 'reporter' }];
    const problem = { id: 'lines-without-evidence', facts: { count: 2 } };
    expect(mayHandOver({ lines, evidence, marks: [] })).toEqual({ ok: false, problem, lines: ['beds', 'ramp'] });
    expect(mayHandOver({ lines, evidence: [show('ramp')], marks: [] })).toMatchObject({ ok: false, lines: ['beds'] });
    expect(mayHandOver({ lines, evidence: allShown, marks: [] })).toEqual({ ok: true });
  });

  it('1.7 T4 needs newer evidence for a line that failed', () => {
    const marks = [mark('beds', true), mark('ramp', false)];
    expect(mayHandOver({ lines, evidence: allShown, marks })).toMatchObject({ ok: false, lines: ['ramp'] });
    expect(mayHandOver({ lines, evidence: [...allShown, show('ramp', 3)], marks })).toEqual({ ok: true });
  });

  it('1.7 T4 is refused without a standard', () => {
    const none = { lines: [], evidence: [], marks: [] };
    const refusal = { ok: false, problem: { id: 'no-standard', facts: { count: 0 } }, lines: [] };
    expect(mayHandOver(none)).toEqual(refusal);
    expect(mayAccept(none, 'inspector')).toEqual(refusal);
  });
});

describe('acceptance, line by line of the construction standard', () => {
  const met = [mark('beds', true), mark('ramp', true)];

  it('1.7 T2 T4 takes every line met, by somebody other than the reporter', () => {
    expect(mayAccept({ lines, evidence: allShown, marks: met }, 'inspector')).toEqual({ ok: true });
  });

  it.each([
    [
      'the acceptor reported a line',
      { evidence: [show('beds'), show('ramp', 1, { by: 'inspector' }), show('ramp', 1, { by: 'inspector' })], marks: met },
      'acceptor-is-reporter',
      ['ramp'],
    ],
    ['a line has no evidence', { evidence: [show('beds')], marks: met }, 'lines-without-evidence', ['ramp']],
    ['a line failed', { evidence: allShown, marks: [mark('beds', false), mark('ramp', true)] }, 'lines-failed', ['beds']],
    ['a line has no mark', { evidence: allShown, marks: [mark('beds', true)] }, 'lines-unmarked', ['ramp']],
    [
      'a line was ticked before anything was shown',
      { evidence: allShown, marks: [mark('beds', true), mark('ramp', true, 0)] },
      'lines-unmarked',
      ['ramp'],
    ],
    [
      'a line was ticked by its reporter',
      { evidence: allShown, marks: [mark('beds', true), mark('ramp', true, 2, { by: 'reporter' })] },
      'lines-unmarked',
      ['ramp'],
    ],
    [
      'new evidence of a failed line waits for its mark',
      { evidence: [...allShown, show('ramp', 3)], marks: [mark('beds', true), mark('ramp', false)] },
      'lines-unmarked',
      ['ramp'],
    ],
  ] as const)('1.7 T2 T4 is refused when %s', (_, { evidence, marks }, id, about) => {
    const problem = { id, facts: { count: about.length } };
    expect(mayAccept({ lines, evidence, marks }, 'inspector')).toEqual({ ok: false, problem, lines: about });
  });

  it('1.7 T2 T4 counts a line’s newest mark, and one made at the moment of the evidence', () => {
    const marks = [mark('beds', false, 2), mark('beds', true, 4), mark('ramp', true, 1)];
    expect([...lineStates({ lines, evidence: allShown, marks })]).toEqual([
      ['beds', 'met'],
      ['ramp', 'met'],
    ]);
    expect(lineStates({ lines, evidence: [show('beds', 2)], marks: [mark('beds', false, 2)] }).get('beds')).toBe('failed');
  });

  it('1.7 T2 T4 counts the newest mark of somebody else', () => {
    const marks = [mark('ramp', false, 3), mark('ramp', true, 2), mark('ramp', true, 9, { by: 'reporter' })];
    expect(lineStates({ lines, evidence: allShown, marks }).get('ramp')).toBe('failed');
  });

  it('1.7 T2 T4 never lets a task be accepted that could not be handed over', () => {
    const line = fc.constantFrom('beds', 'ramp');
    const day = fc.integer({ min: 1, max: 5 });
    const by = fc.constantFrom('reporter', 'inspector', 'other');
    const evidence = fc.array(fc.record({ line, by, at: day.map(on), place: fc.constantFrom('', 'here') }), { maxLength: 6 });
    const marks = fc.array(fc.record({ line, by, at: day.map(on), met: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(evidence, marks, by, (shown, marked, acceptor) => {
        const acceptance = { lines, evidence: shown, marks: marked };
        if (!mayAccept(acceptance, acceptor).ok) return;
        expect(mayHandOver(acceptance)).toEqual({ ok: true });
        expect(shown.some((piece) => piece.by === acceptor)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a task of the project list lacks', () => {
  const whole = { place: 'Wulin Street', standard: [{ id: 'beds' }], due: '2025-11-30', unit: 'civil-affairs' };

  it('1.7 T1 T3 may start with place, standard, date and body', () => {
    expect(lacking(whole)).toEqual([]);
    expect(lacking({ ...whole, due: on(1) })).toEqual([]);
  });

  it.each([
    [{ place: ' ' }, ['place']],
    [{ standard: [] }, ['standard']],
    [{ due: null }, ['due']],
    [{ unit: ' ' }, ['unit']],
    [{ place: undefined, standard: null, due: undefined, unit: null }, ['place', 'standard', 'due', 'unit']],
  ] as const)('1.7 T1 T3 names what is missing: %j', (missing, lacks) => {
    expect(lacking({ ...whole, ...missing })).toEqual(lacks);
  });

  it('1.7 T1 T3 lacks everything when nothing is known', () => {
    expect(lacking({})).toEqual(['place', 'standard', 'due', 'unit']);
  });

  describe('a step', () => {
    const step = (day: number, done?: number) => ({ ...show('m1', day), ...(done !== undefined && { done }) });
    const of = (evidence: Evidence[], marks: Mark[]): Acceptance => ({ lines, evidence, marks });

    it('1.8 L1 is accepted in part by what was shown last before the mark', () => {
      const half = of([step(1, 30), step(4, 50)], [mark('m1', true, 2)]);
      expect(acceptedOf(half, 'm1', 60)).toEqual({ done: 30, of: 60 });
      expect(stepState(half, 'm1', 60)).toBe('shown');
      const more = of([step(1, 30), step(4, 50)], [mark('m1', true, 2), mark('m1', true, 5)]);
      expect(acceptedOf(more, 'm1', 60)).toEqual({ done: 50, of: 60 });
      expect(stepState(more, 'm1', 60)).toBe('open');
      expect(acceptedOf(of([step(1, 90)], [mark('m1', true, 2)]), 'm1', 60)).toEqual({ done: 60, of: 60 });
      expect(stepState(of([step(1, 90)], [mark('m1', true, 2)]), 'm1', 60)).toBe('met');
    });

    it('1.8 L1 is accepted whole where no amount is named, or nothing is counted', () => {
      expect(acceptedOf(of([step(1)], [mark('m1', true, 2)]), 'm1', 60)).toBe(true);
      expect(acceptedOf(of([step(1, 30)], [mark('m1', true, 2)]), 'm1', null)).toBe(true);
      expect(stepState(of([step(1)], [mark('m1', true, 2)]), 'm1', 60)).toBe('met');
      expect(acceptedOf(of([step(1)], []), 'm1', 60)).toBe(false);
      expect(stepState(of([], []), 'm1', 60)).toBe('open');
    });

    it('1.7 T4 is not accepted by who reported it, nor by a mark before it was shown; what was accepted stays when more is refused', () => {
      expect(acceptedOf(of([step(1)], [mark('m1', true, 2, { by: 'reporter' })]), 'm1', 60)).toBe(false);
      expect(acceptedOf(of([step(3)], [mark('m1', true, 2)]), 'm1', 60)).toBe(false);
      const refused = of([step(1, 30), step(4)], [mark('m1', true, 2), mark('m1', false, 5)]);
      expect(acceptedOf(refused, 'm1', 60)).toEqual({ done: 30, of: 60 });
      expect(stepState(refused, 'm1', 60)).toBe('failed');
    });
  });
});
