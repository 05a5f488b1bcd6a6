import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import {
  afterChange,
  ChangePolicy,
  ChangeReason,
  congressAhead,
  decidedWithin,
  Decider,
  deciderOf,
  deskOf,
  fromReserve,
  mayRequest,
  movedSteps,
} from '../../../domain/tasks/change.ts';
import { LightPolicy, readLight, taskFacts } from '../../../domain/tasks/light.ts';
import {
  changedParts,
  type DecidedChange,
  shownPromises,
  sizeOfChange,
  type TaskPromise,
} from '../../../domain/tasks/promise.ts';
import { aTask, morningOf } from './builders.ts';

const policy = ChangePolicy.parse({});
const promised: TaskPromise = {
  place: '12 Wulin Road',
  village: '330103001001',
  quantity: 20,
  measure: 'beds',
  due: '2025-09-30',
  standard: ['20 beds', 'a ramp'],
  unit: 'civil-affairs',
};
const change = (proposed: Partial<TaskPromise>) => changedParts(promised, { ...promised, ...proposed }, policy);

describe('reasons for a change', () => {
  it('1.9 C1 are seven', () => {
    expect(ChangeReason.options).toEqual([
      'force-majeure',
      'land-or-permit-refused',
      'money-cut',
      'standard-upgraded',
      'site-substituted',
      'merged-or-split',
      'postponed',
    ]);
  });
});

describe('minor and major changes', () => {
  it.each([
    ['a site moved inside the same village', { place: '14 Wulin Road' }, 'place', 'minor'],
    ['a site moved to another village', { village: '330103001002' }, 'place', 'major'],
    ['five percent more', { quantity: 21 }, 'quantity', 'minor'],
    ['five percent fewer', { quantity: 19 }, 'quantity', 'minor'],
    ['more than five percent', { quantity: 21.001 }, 'quantity', 'major'],
    ['fewer by more than five percent', { quantity: 18.999 }, 'quantity', 'major'],
    ['another measure for the same number', { measure: 'rooms' }, 'quantity', 'major'],
    ['fifteen days later', { due: '2025-10-15' }, 'due', 'minor'],
    ['sixteen days later', { due: '2025-10-16' }, 'due', 'major'],
    ['sixteen days earlier', { due: '2025-09-14' }, 'due', 'major'],
    ['a line of the standard dropped', { standard: ['20 beds'] }, 'standard', 'major'],
    ['a line of the standard changed', { standard: ['20 beds', 'a lift'] }, 'standard', 'major'],
    ['another body', { unit: 'housing' }, 'unit', 'major'],
  ] as const)('1.9 C2 C3 %s', (_, proposed, part, size) => {
    expect(change(proposed)).toEqual([{ part, size }]);
    expect(sizeOfChange(change(proposed))).toBe(size);
  });

  it('1.9 C2 C3 is exact where floats are not: 1.05 km of 1 km is five percent', () => {
    const km = { ...promised, quantity: 1, measure: 'km' };
    expect(sizeOfChange(changedParts(km, { ...km, quantity: 1.05 }, policy))).toBe('minor');
    expect(sizeOfChange(changedParts(km, { ...km, quantity: 1.1 }, policy))).toBe('major');
  });

  it('1.9 C2 C3 names every part that changes, and is as great as the greatest', () => {
    const changed = change({ place: '14 Wulin Road', due: '2025-12-31' });
    expect(changed).toEqual([
      { part: 'place', size: 'minor' },
      { part: 'due', size: 'major' },
    ]);
    expect(sizeOfChange(changed)).toBe('major');
    expect(sizeOfChange(change({ place: '14 Wulin Road', quantity: 21 }))).toBe('minor');
  });

  it('1.9 C2 C3 changes nothing where nothing differs', () => {
    expect(change({ standard: [...promised.standard], quantity: 20.0001 })).toEqual([]);
    expect(sizeOfChange([])).toBeUndefined();
  });

  it('1.9 C2 C3 is major in every part when the promise is given up', () => {
    expect(changedParts(promised, undefined, policy)).toEqual(
      ['place', 'quantity', 'due', 'standard', 'unit'].map((part) => ({ part, size: 'major' })),
    );
  });

  it('1.9 C2 C3 takes its limits from the policy', () => {
    const wide = ChangePolicy.parse({ minorPercent: 10, minorDays: 30 });
    expect(sizeOfChange(changedParts(promised, { ...promised, quantity: 22, due: '2025-10-30' }, wide))).toBe('minor');
  });

  it('1.9 C2 C3 never calls minor what goes further than a major change of the same part', () => {
    const days = fc.nat(60);
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [near, far] = a < b ? [a, b] : [b, a];
        const size = (moved: number) => sizeOfChange(change({ due: addDays(promised.due, moved) }));
        if (size(near) === 'major') expect(size(far)).toBe('major');
      }),
    );
  });
});

describe('who decides a change', () => {
  it.each([
    ['province', true, 'government'],
    ['city', true, 'standing-committee'],
    ['county', true, 'standing-committee'],
    ['township', true, 'mid-year-congress'],
    ['township', false, 'presidium'],
    ['sub-district', false, 'residents-council'],
  ] as const)('1.9 C2 C3 a major one in a %s (congress ahead: %s) the %s', (level, congressAhead, decider) => {
    expect(deciderOf('major', level, congressAhead, policy)).toBe(decider);
    expect(deciderOf('minor', level, congressAhead, policy)).toBe('office');
  });

  it('1.9 C2 C3 is data, since no statute read says it', () => {
    const own = ChangePolicy.parse({ minorDecidedBy: 'government', majorDecidedBy: { county: 'government' } });
    expect(deciderOf('minor', 'county', true, own)).toBe('government');
    expect(deciderOf('major', 'county', true, own)).toBe('government');
    expect(deciderOf('major', 'city', true, own)).toBe('standing-committee');
  });
});

describe('where a request waits', () => {
  it('1.9 C2 C3 at the secretariat for what an organ of the congress decides, else at the office', () => {
    expect(Decider.options.map((decider) => [decider, deskOf(decider)])).toEqual([
      ['office', 'office'],
      ['government', 'office'],
      ['standing-committee', 'secretariat'],
      ['mid-year-congress', 'secretariat'],
      ['presidium', 'secretariat'],
      ['residents-council', 'office'],
    ]);
  });

  it('1.9 C3 before the mid-year congress of a township that holds one, after it the presidium', () => {
    const held = ChangePolicy.parse({ midYearSession: '07-20' });
    expect([congressAhead(2025, '2025-07-19', held), congressAhead(2025, '2025-07-20', held)]).toEqual([true, false]);
    expect(congressAhead(2025, '2025-01-01', policy)).toBe(false);
  });

  it('1.9 C2 C3 for so many working days at most: a small change is soon decided', () => {
    expect([decidedWithin('minor', policy), decidedWithin('major', policy)]).toEqual([5, 20]);
  });
});

describe('the timeline of a promise whose date was moved', () => {
  it('1.9 C4 moves what is not accepted yet by as many days, and leaves what is', () => {
    const steps = [
      { line: 0, due: '2025-03-31', accepted: true },
      { line: 1, due: '2025-06-30', accepted: false },
      { line: 2, due: '2025-09-30', accepted: false },
    ];
    expect(movedSteps(steps, 15).map(({ due }) => due)).toEqual(['2025-03-31', '2025-07-15', '2025-10-15']);
  });
});

describe('until when a change may be asked for', () => {
  const request = { reason: 'postponed', size: 'minor', accepted: false, year: 2025 } as const;

  it('1.9 C5 may until 31 October of the executed year, after that only for force majeure', () => {
    expect(mayRequest(request, '2025-10-31', policy)).toEqual({ ok: true });
    expect(mayRequest(request, '2025-11-01', policy)).toEqual({
      ok: false,
      problem: { id: 'changes-closed', facts: { lastDay: '2025-10-31' } },
    });
    expect(mayRequest({ ...request, reason: 'force-majeure' }, '2025-12-30', policy)).toEqual({ ok: true });
    expect(mayRequest(request, '2025-11-01', ChangePolicy.parse({ lastDay: '11-30' }))).toEqual({ ok: true });
  });

  it('1.9 C5 may not for what changes nothing or is accepted', () => {
    expect(mayRequest({ ...request, size: undefined }, '2025-06-01', policy)).toMatchObject({
      problem: { id: 'nothing-changes' },
    });
    expect(mayRequest({ ...request, accepted: true }, '2025-06-01', policy)).toMatchObject({ problem: { id: 'task-accepted' } });
  });

  it.each(['10-32', '13-01', '0-31', '10-31 ', ' 10-31', '2025-10-31', '10-00'])(
    '1.9 C5 refuses a last day such as "%s"',
    (lastDay) => {
      expect(ChangePolicy.safeParse({ lastDay }).success).toBe(false);
    },
  );

  it.each(['01-01', '09-30', '12-31', '10-19'])('1.9 C5 takes a last day such as "%s"', (lastDay) => {
    expect(ChangePolicy.safeParse({ lastDay }).success).toBe(true);
  });
});

describe('the old promise stays visible', () => {
  const moved: TaskPromise = { ...promised, due: '2025-10-15' };
  const postponed: DecidedChange = {
    to: moved,
    reason: 'postponed',
    words: null,
    decidedOn: '2025-08-01',
    decider: 'office',
    decision: 'No. 7',
  };
  const given: DecidedChange = {
    to: undefined,
    reason: 'money-cut',
    words: null,
    decidedOn: '2025-09-01',
    decider: 'standing-committee',
    decision: 'No. 9',
  };
  const { to: _moved, ...byNo7 } = postponed;
  const { to: _given, ...byNo9 } = given;

  it('1.9 C4 struck through, with reason, date, who decided and the number of the decision', () => {
    expect(shownPromises(promised, [])).toEqual([{ promise: promised }]);
    expect(shownPromises(promised, [postponed])).toEqual([{ promise: promised, struck: byNo7 }, { promise: moved }]);
  });

  it('1.9 C4 also when it was given up, and when it was taken up again', () => {
    const struck = [
      { promise: promised, struck: byNo7 },
      { promise: moved, struck: byNo9 },
    ];
    expect(shownPromises(promised, [postponed, given])).toEqual(struck);
    expect(shownPromises(promised, [postponed, given, postponed])).toEqual([...struck, { promise: moved }]);
  });
});

describe('a vacated place', () => {
  it('1.9 C6 is filled from the reserve pool in the order of votes', () => {
    const pool = [
      { candidate: 'parks', votes: 120 },
      { candidate: 'lifts', votes: 163 },
      { candidate: 'wells', votes: 9 },
    ];
    expect(fromReserve(pool)).toEqual({ kind: 'next', candidate: 'lifts' });
  });

  it('1.9 C6 is not filled by chance: equal votes are told, and an empty pool too', () => {
    const pool = [
      { candidate: 'parks', votes: 120 },
      { candidate: 'lifts', votes: 120 },
      { candidate: 'wells', votes: 9 },
    ];
    expect(fromReserve(pool)).toEqual({ kind: 'tied', candidates: ['parks', 'lifts'] });
    expect(fromReserve([])).toEqual({ kind: 'empty' });
  });
});

describe('a change never turns red into green by itself', () => {
  it('1.9 C7 keeps an overdue task red after its date was moved, until fresh evidence is confirmed', () => {
    const lights = LightPolicy.parse({});
    const read = (task: object) =>
      readLight(taskFacts(aTask({ accepted: 95, lastReport: morningOf('2025-12-01'), ...task }), morningOf('2025-12-02')), lights)
        .light;
    const before = read({});
    expect(before).toBe('red');
    const moved = { due: '2025-12-15' };
    expect(read(moved)).toBe('green');
    expect(read({ ...moved, ...afterChange(before) })).toBe('red');
    expect(afterChange('yellow')).toEqual({ redUnconfirmed: false });
  });
});
