import { TaskState } from '../../../domain/tasks/states.ts';
import { TimelineState } from '../../../domain/tasks/facts.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Because,
  Light,
  LightPolicy,
  mayLeaveRed,
  readLight,
  type TaskFacts,
  Turns,
  worstFirst,
  worstOf,
} from '../../../domain/tasks/light.ts';
import { someFacts } from './builders.ts';

const policy = LightPolicy.parse({});
const rank = (facts: TaskFacts) => Light.options.indexOf(readLight(facts, policy).light);

const points = fc.integer({ min: 0, max: 100 });
const openFacts: fc.Arbitrary<TaskFacts> = fc.record({
  planned: points,
  accepted: points,
  daysToDue: fc.integer({ min: -30, max: 200 }),
  daysSinceReport: fc.integer({ min: 0, max: 100 }),
  daysSinceStartMissed: fc.integer({ min: 0, max: 120 }),
  openDefects: fc.integer({ min: 0, max: 3 }),
  daysSinceDefect: fc.integer({ min: 0, max: 30 }),
  redUnconfirmed: fc.boolean(),
  state: fc.constant('open' as const),
});

describe('a task’s light', () => {
  it.each([
    ['nine points behind', { accepted: 41 }, 'green', 'on-time', { gap: 9 }],
    ['ten points behind', { accepted: 40 }, 'yellow', 'behind', { gap: 10 }],
    ['thirty points behind', { accepted: 20 }, 'yellow', 'behind', { gap: 30 }],
    ['thirty-one points behind', { accepted: 19 }, 'red', 'far-behind', { gap: 31 }],
    ['ahead of its plan', { accepted: 60 }, 'green', 'on-time', { gap: -10 }],
    ['35 days without a report', { daysSinceReport: 35 }, 'green', 'on-time', { gap: 0 }],
    ['36 days without a report', { daysSinceReport: 36 }, 'yellow', 'silent', { days: 36 }],
    ['65 days without a report', { daysSinceReport: 65 }, 'yellow', 'silent', { days: 65 }],
    ['66 days without a report', { daysSinceReport: 66 }, 'red', 'long-silent', { days: 66 }],
    ['the last day of its planned month of start', { daysSinceStartMissed: 0 }, 'green', 'on-time', { gap: 0 }],
    ['one day past its planned month of start', { daysSinceStartMissed: 1 }, 'yellow', 'start-missed', { days: 1 }],
    ['89 days past its planned month of start', { daysSinceStartMissed: 89 }, 'yellow', 'start-missed', { days: 89 }],
    ['90 days past its planned month of start', { daysSinceStartMissed: 90 }, 'red', 'start-long-missed', { days: 90 }],
    ['16 days before its date', { planned: 79, accepted: 79, daysToDue: 16 }, 'green', 'on-time', { gap: 0 }],
    [
      '15 days before its date, 79 points',
      { planned: 79, accepted: 79, daysToDue: 15 },
      'yellow',
      'due-soon',
      { days: 15, accepted: 79 },
    ],
    ['15 days before its date, 80 points', { planned: 80, accepted: 80, daysToDue: 15 }, 'green', 'on-time', { gap: 0 }],
    ['on its date, 79 points', { planned: 79, accepted: 79, daysToDue: 0 }, 'yellow', 'due-soon', { days: 0, accepted: 79 }],
    ['one day past its date, however far along', { accepted: 99, daysToDue: -1 }, 'red', 'overdue', { days: 1 }],
    ['a defect confirmed today', { openDefects: 1, daysSinceDefect: 0 }, 'yellow', 'defects', { count: 1, days: 0 }],
    ['a defect unanswered for 15 days', { openDefects: 2, daysSinceDefect: 15 }, 'yellow', 'defects', { count: 2, days: 15 }],
    ['a defect unanswered for 16 days', { openDefects: 2, daysSinceDefect: 16 }, 'red', 'defects-long', { count: 2, days: 16 }],
    ['every defect answered', { openDefects: 0, daysSinceDefect: 40 }, 'green', 'on-time', { gap: 0 }],
    ['red before, and nobody confirmed fresh evidence (L6)', { redUnconfirmed: true }, 'red', 'red-unconfirmed', {}],
  ] as const)('1.8 L1 %s', (_, facts, light, id, numbers) => {
    expect(readLight(someFacts(facts), policy)).toMatchObject({ light, because: { id, facts: numbers } });
  });

  it('1.8 L1 tells the worst reason first and keeps the others beside it', () => {
    const reading = readLight(someFacts({ accepted: 35, daysSinceReport: 70, openDefects: 1 }), policy);
    expect(reading.because.id).toBe('long-silent');
    expect(reading.also.map(({ light, because }) => [light, because.id])).toEqual([
      ['yellow', 'behind'],
      ['yellow', 'defects'],
    ]);
  });

  it('1.8 L1 tells the passed date before everything that is as bad', () => {
    const all = {
      accepted: 0,
      daysToDue: -3,
      daysSinceStartMissed: 95,
      openDefects: 1,
      daysSinceDefect: 20,
      daysSinceReport: 80,
    };
    const reading = readLight(someFacts({ ...all, redUnconfirmed: true }), policy);
    expect([reading, ...reading.also].map(({ because }) => because.id)).toEqual([
      'overdue',
      'far-behind',
      'start-long-missed',
      'defects-long',
      'long-silent',
      'red-unconfirmed',
    ]);
  });

  it.each([
    ['overdue', { daysToDue: -1 }, 'accept-the-rest', { points: 50 }],
    ['far behind', { accepted: 15 }, 'accept-points', { points: 5 }],
    ['behind', { accepted: 35 }, 'accept-points', { points: 6 }],
    ['due soon', { daysToDue: 3 }, 'accept-points', { points: 30 }],
    ['not started', { daysSinceStartMissed: 10 }, 'start', {}],
    ['silent', { daysSinceReport: 40 }, 'report', {}],
    ['long silent', { daysSinceReport: 70 }, 'report', {}],
    ['defects', { openDefects: 2, daysSinceDefect: 1 }, 'answer-defects', { count: 2 }],
    ['red unconfirmed', { redUnconfirmed: true }, 'confirm-evidence', {}],
    ['green', { accepted: 48 }, 'keep-up', { points: 8, days: 33 }],
    ['under examination', { state: 'change-under-examination' }, 'decide-change', {}],
    ['suspended', { state: 'suspended' }, 'resume', {}],
  ] as const)('1.8 L1 says what would turn it: %s', (_, facts, id, numbers) => {
    expect(readLight(someFacts(facts), policy).turns).toEqual({ id, facts: numbers });
  });

  it('1.8 L1 takes every threshold from the policy', () => {
    const own = LightPolicy.parse({
      yellowGap: 5,
      redGap: 8,
      startRedDays: 4,
      nearDueDays: 3,
      nearDuePoints: 60,
      silentDays: 7,
      silentRedDays: 9,
      defectRedDays: 2,
    });
    const light = (facts: Partial<TaskFacts>) => readLight(someFacts(facts), own).light;
    expect([light({ accepted: 46 }), light({ accepted: 45 }), light({ accepted: 41 })]).toEqual(['green', 'yellow', 'red']);
    expect([light({ daysSinceStartMissed: 3 }), light({ daysSinceStartMissed: 4 })]).toEqual(['yellow', 'red']);
    expect([light({ daysToDue: 4 }), light({ daysToDue: 3 }), light({ daysToDue: 3, accepted: 60 })]).toEqual([
      'green',
      'yellow',
      'green',
    ]);
    expect([light({ daysSinceReport: 7 }), light({ daysSinceReport: 8 }), light({ daysSinceReport: 10 })]).toEqual([
      'green',
      'yellow',
      'red',
    ]);
    expect([light({ openDefects: 1, daysSinceDefect: 2 }), light({ openDefects: 1, daysSinceDefect: 3 })]).toEqual([
      'yellow',
      'red',
    ]);
  });

  it('1.8 L1 refuses a policy in which red begins before yellow, at the field that is wrong', () => {
    const issues = (input: object) => LightPolicy.safeParse(input).error?.issues.map(({ path, message }) => [path[0], message]);
    const message = 'red must not begin before yellow';
    expect(issues({ yellowGap: 40 })).toEqual([['redGap', message]]);
    expect(issues({ silentDays: 70 })).toEqual([['silentRedDays', message]]);
    expect(issues({ yellowGap: 30, silentDays: 65 })).toBeUndefined();
  });

  it('1.8 L1 never gets better because less was accepted', () => {
    fc.assert(
      fc.property(openFacts, points, (facts, other) => {
        const [less, more] = facts.accepted < other ? [facts.accepted, other] : [other, facts.accepted];
        expect(rank({ ...facts, accepted: less })).toBeLessThanOrEqual(rank({ ...facts, accepted: more }));
      }),
    );
  });

  it('1.8 L1 never gets better because time passes', () => {
    fc.assert(
      fc.property(openFacts, fc.nat(60), (facts, days) => {
        const later = {
          ...facts,
          daysToDue: facts.daysToDue - days,
          daysSinceReport: facts.daysSinceReport + days,
          daysSinceDefect: (facts.daysSinceDefect ?? 0) + days,
        };
        expect(rank(later)).toBeLessThanOrEqual(rank(facts));
      }),
    );
  });

  it('1.8 L1 turns as it says: accepting so many points takes the reason away, one fewer does not', () => {
    fc.assert(
      fc.property(openFacts, (facts) => {
        const reading = readLight(facts, policy);
        if (reading.turns?.id !== 'accept-points') return;
        const told = (accepted: number) => {
          const { light, because, also } = readLight({ ...facts, accepted }, policy);
          return [{ light, because }, ...also].some((one) => one.because.id === reading.because.id);
        };
        const needed = facts.accepted + (reading.turns.facts['points'] ?? Number.NaN);
        expect([told(needed - 1), told(needed)]).toEqual([true, false]);
      }),
    );
  });

  it('1.8 L1 keeps green as long as it says', () => {
    fc.assert(
      fc.property(openFacts, (facts) => {
        const { light, turns } = readLight(facts, policy);
        if (light !== 'green') return;
        const { points: behind = 0, days = 0 } = turns?.facts ?? {};
        expect(readLight({ ...facts, planned: facts.planned + behind - 1 }, policy).light).toBe('green');
        expect(readLight({ ...facts, planned: facts.planned + behind }, policy).because.id).toBe('behind');
        expect(readLight({ ...facts, daysSinceReport: facts.daysSinceReport + days - 1 }, policy).light).toBe('green');
        expect(readLight({ ...facts, daysSinceReport: facts.daysSinceReport + days }, policy).because.id).toBe('silent');
      }),
    );
  });
});

describe('the words of a light', () => {
  it('1.8 L1 are these, colours from the worst to the best', () => {
    expect(Light.options).toEqual(['red', 'yellow', 'green', 'grey', 'blue']);
    expect(TimelineState.options).toEqual(['open', 'change-under-examination', 'suspended', 'accepted']);
    expect(TaskState.options).toEqual([
      'desk',
      'open',
      'handed-over',
      'accepted',
      'suspended',
      'carried-over',
      'merged',
      'cancelled',
    ]);
  });

  it('1.8 L1 name every reason and everything that turns a light, as the texts in both languages know them', () => {
    const reds = ['overdue', 'far-behind', 'start-long-missed', 'long-silent', 'defects-long', 'red-unconfirmed'];
    const yellows = ['behind', 'start-missed', 'due-soon', 'silent', 'defects'];
    expect(Because.options).toEqual([...reds, ...yellows, 'on-time', 'change-under-examination', 'suspended', 'accepted']);
    const acts = ['accept-the-rest', 'accept-points', 'start', 'report', 'answer-defects', 'confirm-evidence'];
    expect(Turns.options).toEqual([...acts, 'keep-up', 'decide-change', 'resume']);
  });
});

describe('blue and grey', () => {
  it('1.8 L2 is blue once accepted, whatever else is true, and nothing turns it', () => {
    fc.assert(
      fc.property(openFacts, (facts) => {
        const blue = { light: 'blue', because: { id: 'accepted', facts: {} }, also: [] };
        expect(readLight({ ...facts, state: 'accepted' }, policy)).toEqual(blue);
      }),
    );
  });

  it.each(['change-under-examination', 'suspended'] as const)(
    '1.8 L2 is grey while %s, and the clock under it does not stop',
    (state) => {
      fc.assert(
        fc.property(openFacts, (facts) => {
          const reading = readLight({ ...facts, state }, policy);
          expect(reading).toMatchObject({ light: 'grey', because: { id: state, facts: {} }, also: [] });
          expect(reading.under).toEqual(readLight(facts, policy));
        }),
      );
    },
  );
});

describe('a light is computed, never set by hand', () => {
  it('1.8 L3 reads the same facts the same way, and crosses a border as JSON unchanged', () => {
    fc.assert(
      fc.property(openFacts, (facts) => {
        const reading = readLight(facts, policy);
        expect(readLight(JSON.parse(JSON.stringify(facts)), policy)).toEqual(reading);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
      }),
    );
  });
});

describe('leaving red', () => {
  const redSince = new Date('2025-06-01T00:00:00Z');
  const fresh = { at: new Date('2025-06-02T00:00:00Z'), by: 'reporter' };

  it.each([
    ['without evidence', { redSince, confirmedBy: 'inspector' }, 'needs-fresh-evidence'],
    [
      'with evidence as old as the red',
      { redSince, evidence: { ...fresh, at: redSince }, confirmedBy: 'inspector' },
      'needs-fresh-evidence',
    ],
    ['without anybody who confirms', { redSince, evidence: fresh }, 'needs-second-person'],
    ['confirmed by its own author', { redSince, evidence: fresh, confirmedBy: 'reporter' }, 'needs-second-person'],
  ])('1.8 L6 is refused %s', (_, leaving, id) => {
    expect(mayLeaveRed(leaving)).toEqual({ ok: false, problem: { id, facts: {} } });
  });

  it('1.8 L6 takes fresh evidence and a second person', () => {
    expect(mayLeaveRed({ redSince, evidence: fresh, confirmedBy: 'inspector' })).toEqual({ ok: true });
    expect(mayLeaveRed({ redSince, evidence: fresh, confirmedBy: 'inspector', confirmedAt: fresh.at })).toEqual({ ok: true });
  });

  it('1.8 L6 does not count a confirmation that is older than the evidence', () => {
    const before = new Date(fresh.at.getTime() - 1);
    const refusal = { ok: false, problem: { id: 'needs-second-person', facts: {} } };
    expect(mayLeaveRed({ redSince, evidence: fresh, confirmedBy: 'inspector', confirmedAt: before })).toEqual(refusal);
  });
});

describe('worst first', () => {
  const mixed = ['blue', 'grey', 'red', 'green', 'yellow', 'red'];

  it('is one order: red, yellow, green, grey, blue', () => {
    expect(mixed.toSorted(worstFirst)).toEqual(['red', 'red', 'yellow', 'green', 'grey', 'blue']);
    expect(mixed.map((_, index) => worstOf(mixed.toSorted(worstFirst).slice(index)))).toEqual(mixed.toSorted(worstFirst));
    expect(worstOf([])).toBeUndefined();
  });
});
