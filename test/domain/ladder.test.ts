import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { china } from '../../domain/calendar.ts';
import {
  answerLadder,
  datedLadder,
  decisionLadder,
  deskLadder,
  dueNow,
  Ladder,
  LadderPolicy,
  nextAfter,
  sessionLadder,
  taskLadder,
} from '../../domain/ladder.ts';

const SHANGHAI = 'Asia/Shanghai';
const at = (text: string): Date => new Date(`${text}+08:00`);
const onWall = (moment: Date | undefined): string =>
  moment ? new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16) : 'never';
const dated = (policy: LadderPolicy, due: string): Ladder => datedLadder(policy, at(due), china, SHANGHAI);
const dates = (ladder: Ladder): string[] => ladder.rungs.map((rung) => `${rung.name} ${onWall(new Date(rung.at))}`);
const policy = (parts: object): LadderPolicy => LadderPolicy.parse(parts);

describe('the ladder of a task', () => {
  const ladder = (): Ladder => dated(taskLadder, '2025-06-30T18:00');

  it('1.8 L4 comes 15 and 7 days before, on the day, and 3, 10, 20 and 30 days after', () => {
    expect(dates(ladder())).toEqual([
      'fifteen-days-before 2025-06-15T09:00',
      'seven-days-before 2025-06-23T09:00',
      'due-today 2025-06-30T09:00',
      'three-days-late 2025-07-03T09:00',
      'yellow-slip 2025-07-10T09:00',
      'red-slip 2025-07-20T09:00',
      'interview 2025-07-30T09:00',
    ]);
  });

  it('1.8 L4 speaks to the reporter, the contact, the head, the office, its head and the level above', () => {
    expect(ladder().rungs.map(({ to, kind }) => `${kind} ${to}`)).toEqual([
      'remind reporter',
      'remind reporter',
      'remind contact',
      'escalate head',
      'escalate office',
      'escalate office-head',
      'escalate level-above',
    ]);
    expect(ladder().rungs.map(({ also }) => also.join(' '))).toEqual([
      '',
      '',
      '',
      '',
      'head',
      'head office',
      'head office supervision-group',
    ]);
  });

  it('1.8 L4 repeats its last rung every ten working days, past Spring Festival too', () => {
    expect(nextAfter(ladder(), 7)).toMatchObject({
      rung: 7,
      name: 'interview-again-1',
      rungName: 'interview',
      again: 1,
      at: at('2025-08-13T09:00'),
    });
    const winter = dated(taskLadder, '2024-12-21T18:00');
    expect(onWall(nextAfter(winter, 7)?.at)).toBe('2025-02-08T09:00');
  });
});

describe('the ladder of a decision (design 5.2)', () => {
  const ladder = (): Ladder => dated(decisionLadder, '2025-01-20T18:00');

  it('climbs from its owner to the owner’s head, the region’s office and the level above', () => {
    expect(ladder().rungs.map(({ to, kind, at: when }) => `${kind} ${to} ${onWall(new Date(when))}`)).toEqual([
      'remind owner 2025-01-15T09:00',
      'remind owner 2025-01-20T09:00',
      'escalate owner-head 2025-01-21T09:00',
      'escalate office 2025-01-23T09:00',
      'escalate level-above 2025-01-26T09:00',
    ]);
  });

  it('tells the level above again every two working days, without end, each time under another name', () => {
    const steps = [5, 6, 7].map((climbed) => nextAfter(ladder(), climbed));
    expect(steps.map((step) => onWall(step?.at))).toEqual(['2025-02-05T09:00', '2025-02-07T09:00', '2025-02-10T09:00']);
    expect(steps.map((step) => step?.name)).toEqual([
      'decision-overdue-again-1',
      'decision-overdue-again-2',
      'decision-overdue-again-3',
    ]);
    expect(steps.map((step) => step?.rung)).toEqual([5, 6, 7]);
    expect(nextAfter(ladder(), 60)).toMatchObject({ again: 56, to: 'level-above' });
  });
});

describe('the ladder of an answer', () => {
  it('1.5 R9 reminds the contact, then climbs to the head, the office and the level above', () => {
    expect(dated(answerLadder, '2025-03-20T18:00').rungs.map(({ name, to, also }) => [name, to, ...also].join(' '))).toEqual([
      'answer-near contact',
      'answer-due-tomorrow contact',
      'answer-late head',
      'answer-very-late office head',
      'answer-overdue level-above head office',
    ]);
  });
});

describe('dating a ladder', () => {
  const rung = { name: 'one', when: { days: 0 }, to: 'owner', kind: 'remind' } as const;

  it('1.8 L4 counts days, working days and hours, at the due moment’s own time of day unless told otherwise', () => {
    const ladder = dated(
      policy({
        rungs: [
          { ...rung, name: 'a', when: { days: -2 } },
          { ...rung, name: 'b', when: { hours: -3 } },
          { ...rung, name: 'c', when: { workingDays: 3 } },
          { ...rung, name: 'd', when: { days: 20 } },
          { ...rung, name: 'e', when: { hours: 500 } },
        ],
      }),
      '2025-04-30T17:30',
    );
    expect(dates(ladder)).toEqual([
      'a 2025-04-28T17:30',
      'b 2025-04-30T14:30',
      'c 2025-05-08T17:30',
      'd 2025-05-20T17:30',
      'e 2025-05-21T13:30',
    ]);
  });

  it('1.8 L4 puts a rung that is counted in days at the policy’s time of day, and leaves one that is counted in hours', () => {
    const ladder = dated(
      policy({
        timeOfDay: '09:00',
        rungs: [
          { ...rung, when: { hours: -1 } },
          { ...rung, name: 'two', when: { days: 1 } },
        ],
      }),
      '2025-04-10T17:30',
    );
    expect(dates(ladder)).toEqual(['one 2025-04-10T16:30', 'two 2025-04-11T09:00']);
  });

  it('1.8 L4 lets nothing escalate before it is due, while a reminder on the day may come in the morning', () => {
    const ladder = dated(
      policy({ timeOfDay: '09:00', rungs: [rung, { ...rung, name: 'two', when: { workingDays: 0 }, kind: 'escalate' }] }),
      '2025-04-10T17:30',
    );
    expect(dates(ladder)).toEqual(['one 2025-04-10T09:00', 'two 2025-04-10T17:30']);
  });

  it('1.8 L4 may warn somebody higher before it is due', () => {
    const ladder = dated(
      policy({ timeOfDay: '09:00', rungs: [{ ...rung, when: { days: -1 }, kind: 'escalate' }] }),
      '2025-04-10T17:30',
    );
    expect(dates(ladder)).toEqual(['one 2025-04-09T09:00']);
  });

  it('1.8 L4 never puts a rung before the one below it', () => {
    const ladder = dated(
      policy({
        rungs: [
          { ...rung, when: { workingDays: 5 } },
          { ...rung, name: 'two', when: { days: 6 } },
        ],
      }),
      '2025-09-29T09:00',
    );
    expect(dates(ladder)).toEqual(['one 2025-10-13T09:00', 'two 2025-10-13T09:00']);
  });

  it('1.8 L4 keeps the time on the wall where summer time comes', () => {
    const due = new Date('2025-04-02T09:00:00+02:00');
    const ladder = datedLadder(policy({ rungs: [{ ...rung, when: { days: -7 } }] }), due, china, 'Europe/Berlin');
    expect(ladder.rungs.map((step) => new Date(step.at).toISOString())).toEqual(['2025-03-26T08:00:00.000Z']);
  });

  it('1.8 L4 has nothing to say without rungs', () => {
    const ladder = dated(policy({ rungs: [], repeatEvery: { days: 1 } }), '2025-04-10T17:30');
    expect(nextAfter(ladder, 0)).toBeUndefined();
    expect(dueNow(ladder, 0, at('2030-01-01T00:00'))).toBeUndefined();
  });

  it('1.8 L4 crosses a payload unchanged and small, with the part of the calendar that it needs', () => {
    const ladder = dated(taskLadder, '2025-11-30T18:00');
    expect(Ladder.parse(JSON.parse(JSON.stringify(ladder)))).toEqual(ladder);
    expect(JSON.stringify(ladder).length).toBeLessThan(2500);
    expect(Object.keys(ladder.calendar.days).every((day) => day >= '2025-11-15')).toBe(true);
    expect(dated(policy({ rungs: [rung] }), '2025-04-10T17:30')).not.toHaveProperty('repeatEvery');
    expect(dated(policy({ rungs: [rung] }), '2025-04-10T17:30')).not.toHaveProperty('signWithin');
  });
});

describe('what is due, and what comes next', () => {
  const ladder = (): Ladder => dated(taskLadder, '2025-06-30T18:00');

  it('1.8 L4 is nothing before the first rung, and each rung from its moment on', () => {
    expect(dueNow(ladder(), 0, at('2025-06-15T08:59'))).toBeUndefined();
    expect(dueNow(ladder(), 0, at('2025-06-15T09:00'))).toMatchObject({ rung: 0, name: 'fifteen-days-before', again: 0 });
    expect(dueNow(ladder(), 1, at('2025-06-15T09:00'))).toBeUndefined();
    expect(nextAfter(ladder(), 1)).toEqual({
      rung: 1,
      name: 'seven-days-before',
      rungName: 'seven-days-before',
      again: 0,
      unsigned: false,
      at: at('2025-06-23T09:00'),
      to: 'reporter',
      also: [],
      kind: 'remind',
    });
  });

  it('1.8 L4 is the most severe of what was missed while the machine was off, never a burst', () => {
    expect(dueNow(ladder(), 0, at('2025-07-12T00:00'))).toMatchObject({ rung: 4, name: 'yellow-slip' });
    expect(dueNow(ladder(), 5, at('2025-07-12T00:00'))).toBeUndefined();
    expect(dueNow(ladder(), 2, at('2025-09-01T00:00'))).toMatchObject({
      rung: 8,
      name: 'interview-again-2',
      at: at('2025-08-27T09:00'),
    });
  });

  it('1.8 L4 is nothing more at the end of a ladder that does not repeat', () => {
    const short = dated(policy({ rungs: [{ name: 'one', when: { days: 0 }, to: 'owner', kind: 'remind' }] }), '2025-06-30T18:00');
    expect(dueNow(short, 0, at('2026-06-30T18:00'))).toMatchObject({ rung: 0 });
    expect(nextAfter(short, 1)).toBeUndefined();
    expect(dueNow(short, 1, at('2026-06-30T18:00'))).toBeUndefined();
  });

  it.each([
    [{ hours: 12 }, ['2025-06-30T06:00', '2025-07-01T06:00']],
    [{ days: 7 }, ['2025-07-06T18:00', '2025-07-20T18:00']],
    [{ workingDays: 1 }, ['2025-06-30T18:00', '2025-07-02T18:00']],
  ])('1.8 L4 repeats every %j', (repeatEvery, [first, third]) => {
    const due = 'hours' in repeatEvery ? '2025-06-29T18:00' : 'days' in repeatEvery ? '2025-06-29T18:00' : '2025-06-27T18:00';
    const repeating = dated(
      policy({ repeatEvery, rungs: [{ name: 'one', when: { days: 0 }, to: 'owner', kind: 'remind' }] }),
      due,
    );
    expect([nextAfter(repeating, 1), nextAfter(repeating, 3)].map((step) => onWall(step?.at))).toEqual([first, third]);
  });

  it('1.8 L4 climbing step by step meets every rung once and in order; waking late meets only the last of them', () => {
    const policies = fc.constantFrom(taskLadder, decisionLadder, answerLadder);
    const due = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2024, 5, 1, 10) + days * 86_400_000));
    fc.assert(
      fc.property(policies, due, fc.integer({ min: -20, max: 90 }), (which, when, days) => {
        const tall = datedLadder(which, when, china, SHANGHAI);
        const moment = new Date(when.getTime() + days * 86_400_000);
        const told: string[] = [];
        let climbed = 0;
        for (let next = nextAfter(tall, climbed); next && next.at <= moment; next = nextAfter(tall, climbed)) {
          expect(dueNow(tall, climbed, next.at)?.at).toEqual(next.at);
          told.push(next.name);
          climbed = next.rung + 1;
        }
        expect(new Set(told).size).toBe(told.length);
        expect(dueNow(tall, 0, moment)?.name).toBe(told.at(-1));
        expect(dueNow(tall, climbed, moment)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

describe('a rung that nobody signs for', () => {
  const ladder = (): Ladder => dated(taskLadder, '2025-06-30T18:00');
  const told = at('2025-06-15T09:00');

  it('1.8 L5 goes up one rung after two working days', () => {
    expect(nextAfter(ladder(), 1, told)).toMatchObject({
      rung: 1,
      name: 'seven-days-before',
      at: at('2025-06-17T09:00'),
      unsigned: true,
    });
    expect(dueNow(ladder(), 1, at('2025-06-17T08:59'), told)).toBeUndefined();
    expect(dueNow(ladder(), 1, at('2025-06-17T09:00'), told)).toMatchObject({ rung: 1 });
  });

  it('1.8 L5 goes up one rung only: those above wait for their own dates', () => {
    expect(dueNow(ladder(), 1, at('2025-06-22T09:00'), told)).toMatchObject({ rung: 1 });
    expect(dueNow(ladder(), 1, at('2025-07-04T09:00'), told)).toMatchObject({ rung: 3 });
  });

  it('1.8 L5 keeps the next rung’s own date where that comes first', () => {
    expect(nextAfter(ladder(), 3, at('2025-07-02T09:00'))).toMatchObject({ at: at('2025-07-03T09:00'), unsigned: false });
  });

  it('1.8 L5 changes nothing before anything was told, nor where no time is set for signing, nor at the end', () => {
    expect(nextAfter(ladder(), 0, at('2025-01-01T00:00'))).toMatchObject({ at: at('2025-06-15T09:00') });
    expect(nextAfter(dated(decisionLadder, '2025-06-30T18:00'), 1, told)).toMatchObject({ at: at('2025-06-30T09:00') });
    const once = dated(policy({ use: 'tasks', repeatEvery: undefined }), '2025-06-30T18:00');
    expect(nextAfter(once, 7, told)).toBeUndefined();
  });

  it('1.8 L5 does not hurry the last rung’s repeats: there is nobody above', () => {
    const last = nextAfter(ladder(), 6);
    const again = nextAfter(ladder(), 7, last?.at);
    expect(again).toEqual(nextAfter(ladder(), 7));
    expect(again).toMatchObject({ again: 1, unsigned: false });
  });
});

describe('a ladder as a plan has it', () => {
  const rung = { name: 'one', when: { days: 0 }, to: 'owner', kind: 'remind' };

  it('1.8 L4 may name a usual ladder and change what it wants', () => {
    for (const usual of [taskLadder, decisionLadder, deskLadder, answerLadder, sessionLadder])
      expect(policy(usual)).toEqual(usual);
    expect(policy({ use: 'decisions' })).toEqual(decisionLadder);
    expect(policy({ use: 'tasks', repeatEvery: { days: 3 } })).toEqual({ ...taskLadder, repeatEvery: { days: 3 } });
    expect(policy({ use: 'answers' })).toEqual(answerLadder);
  });

  it.each([
    ['a usual ladder that there is not', { use: 'dreams' }, ['use', 'rungs']],
    ['two rungs of one name', { rungs: [rung, { ...rung, when: { days: 1 } }] }, 'two rungs have the same name'],
    [
      'a rung before the one below it',
      { rungs: [rung, { ...rung, name: 'two', when: { days: -1 } }] },
      'a rung comes before the one below it',
    ],
    ['two rungs at once', { rungs: [rung, { ...rung, name: 'two' }] }, 'a rung comes before the one below it'],
    ['repeats that stand still', { rungs: [rung], repeatEvery: { days: 0 } }, 'must lead forward'],
    ['repeats that go back', { rungs: [rung], repeatEvery: { workingDays: -1 } }, 'must lead forward'],
    ['no time to sign', { rungs: [rung], signWithin: { hours: 0 } }, 'must lead forward'],
    ['an addressee that nobody knows', { rungs: [{ ...rung, to: 'king' }] }, 'to'],
    ['two units at once', { rungs: [{ ...rung, when: { days: 1, hours: 2 } }] }, 'when'],
    ['parts of a day', { rungs: [{ ...rung, when: { days: 1.5 } }] }, 'when'],
    ['a name that is no name', { rungs: [{ ...rung, name: 'Two words' }] }, 'name'],
    ['a name with more behind it', { rungs: [{ ...rung, name: 'one/two' }] }, 'name'],
    ['a name that begins with a digit', { rungs: [{ ...rung, name: '2nd' }] }, 'name'],
    ['a time that is no time', { rungs: [rung], timeOfDay: '9 am' }, 'timeOfDay'],
    ['a time with seconds', { rungs: [rung], timeOfDay: '09:00:00' }, 'timeOfDay'],
    ['a time with more before it', { rungs: [rung], timeOfDay: 'a 09:00' }, 'timeOfDay'],
    ['a word it does not know', { rungs: [rung], often: true }, 'often'],
    ['no object at all', 'tasks', 'expected object'],
  ])('1.8 L4 is not taken with %s', (_, wrong, why) => {
    const { success, error } = LadderPolicy.safeParse(wrong);
    expect(success).toBe(false);
    for (const word of [why].flat()) expect(JSON.stringify(error?.issues)).toContain(word);
  });

  it('1.8 L4 tells nobody else unless it says so', () => {
    expect(policy({ rungs: [rung] }).rungs[0]?.also).toEqual([]);
  });

  it('1.8 L4 is taken with rungs of different units in any order, and with rungs that rise', () => {
    const rungs = [
      { ...rung, when: { days: 5 } },
      { ...rung, name: 'two', when: { workingDays: 4 } },
      { ...rung, name: 'three', when: { hours: 200 } },
      { ...rung, name: 'four', when: { hours: 201 } },
    ];
    expect(policy({ rungs, signWithin: { hours: 1 }, timeOfDay: '23:59' })).toMatchObject({ signWithin: { hours: 1 } });
  });
});
