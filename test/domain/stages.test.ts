import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkStageDates,
  moveStage,
  OpenStage,
  preparationsOf,
  Session,
  sessionOpens,
  Stage,
  stageAfter,
  stageAt,
  stageBegin,
  StageDates,
  stageDatesOf,
  stageEnd,
  StageRules,
  stageRulesOf,
  unpublishedYears,
} from '../../domain/stages.ts';
import { china } from '../../domain/calendar.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
const rules = (parts: object = {}): StageRules => StageRules.parse(parts);

/** A county's year 2025 as in the procedure (1.4). */
const dates = (ends: Partial<StageDates['ends']> = {}): StageDates =>
  StageDates.parse({
    timezone: 'Asia/Shanghai',
    begins: '2024-08-26T09:00',
    ends: {
      openLetter: '2024-09-01T09:00',
      solicitation: '2024-09-30T18:00',
      planning: '2024-12-10T18:00',
      decision: '2025-01-17T18:00',
      execution: '2025-12-31T18:00',
      yearEnd: '2026-02-10T18:00',
      ...ends,
    },
  });

describe('the stages of a year', () => {
  it('1.4 follow each other from the open letter to the closed year', () => {
    expect(Stage.options).toEqual(['openLetter', 'solicitation', 'planning', 'decision', 'execution', 'yearEnd', 'closed']);
    expect(OpenStage.options.map(stageAfter)).toEqual(Stage.options.slice(1));
  });

  it('1.4 begin as the one before ends, in the plan’s time zone', () => {
    expect(stageEnd(dates(), 'solicitation')).toEqual(at('2024-09-30T18:00'));
    expect(stageBegin(dates(), 'planning')).toEqual(at('2024-09-30T18:00'));
    expect(stageBegin(dates(), 'openLetter')).toEqual(at('2024-08-26T09:00'));
  });

  it.each([
    ['2024-01-01T00:00', 'openLetter'],
    ['2024-09-01T08:59', 'openLetter'],
    ['2024-09-01T09:00', 'solicitation'],
    ['2024-09-30T17:59', 'solicitation'],
    ['2025-06-01T00:00', 'execution'],
    ['2026-02-10T17:59', 'yearEnd'],
    ['2026-02-10T18:00', 'closed'],
  ])('1.4 at %s: %s; solicitation closes at the minute', (moment, stage) => {
    expect(stageAt(dates(), at(moment))).toBe(stage);
  });

  it('1.4 are read from a plan', () => {
    const plan = {
      timezone: 'Asia/Shanghai',
      stages: {
        openLetter: { begins: '2024-08-26T09:00', ends: '2024-09-01T09:00', endsBy: 'owner' },
        solicitation: { ends: '2024-09-30T18:00' },
        planning: { ends: '2024-12-10T18:00' },
        decision: { ends: '2025-01-17T18:00' },
        execution: { ends: '2025-12-31T18:00' },
        yearEnd: { ends: '2026-02-10T18:00' },
      },
    };
    expect(stageDatesOf(plan)).toEqual(dates());
  });

  it.each([
    ['a day that is not', { solicitation: '2024-09-31T18:00' }],
    ['an hour that is not', { solicitation: '2024-09-30T24:00' }],
    ['a day only', { solicitation: '2024-09-30' }],
    ['seconds', { solicitation: '2024-09-30T18:00:00' }],
    ['a zone of its own', { solicitation: 'at 2024-09-30T18:00' }],
  ])('1.4 are not taken with %s', (_, wrong) => {
    const kept = dates();
    expect(StageDates.safeParse({ ...kept, ends: { ...kept.ends, ...wrong } }).success).toBe(false);
  });

  it('1.4 are not taken with a stage missing, or without a zone', () => {
    const { yearEnd: _, ...rest } = dates().ends;
    expect(StageDates.safeParse({ ...dates(), ends: rest }).success).toBe(false);
    expect(StageDates.safeParse({ ...dates(), timezone: '' }).success).toBe(false);
  });
});

describe('what a session needs beforehand', () => {
  const session = (changes = {}) => Session.parse({ opens: '2025-01-14T09:00', ...changes });

  it('1.4 step 6, step 8: papers thirty days and the pack seven days before it, in the order of their dates', () => {
    expect(preparationsOf(session(), 'Asia/Shanghai')).toEqual([
      { what: 'papers', due: at('2024-12-15T18:00'), days: 30 },
      { what: 'pack', due: at('2025-01-07T18:00'), days: 7 },
    ]);
    expect(sessionOpens(session(), 'Asia/Shanghai')).toEqual(at('2025-01-14T09:00'));
  });

  it('1.4 step 6, step 8: by the plan’s own dates where it has some', () => {
    const own = session({ papers: '2025-01-10T12:00', pack: '2024-12-20T12:00' });
    expect(preparationsOf(own, 'Asia/Shanghai')).toEqual([
      { what: 'pack', due: at('2024-12-20T12:00'), days: 25 },
      { what: 'papers', due: at('2025-01-10T12:00'), days: 4 },
    ]);
  });

  it('1.4 is a rule for the plan’s dates where the plan names a session; thirty days of solicitation always are', () => {
    expect(stageRulesOf({ session: session() })).toEqual({ solicitationDays: 30, session: session() });
    expect(stageRulesOf({})).toEqual({ solicitationDays: 30 });
    const asked = checkStageDates(dates({ planning: '2024-12-20T18:00' }), stageRulesOf({ session: session() }));
    expect(asked).toEqual([{ id: 'papers-too-late', facts: { ready: '2024-12-20T18:00', days: 25, needed: 30 } }]);
  });
});

describe('stage dates and the published working days', () => {
  it('1.4 name the years that have no notice yet: what is reckoned there is provisional', () => {
    expect(unpublishedYears(dates(), china)).toEqual([]);
    expect(unpublishedYears(dates({ yearEnd: '2028-02-10T18:00' }), china)).toEqual([2027, 2028]);
  });
});

describe('stage dates checked against each other', () => {
  it('1.4 stand if each stage ends after it begins', () => {
    expect(checkStageDates(dates(), rules())).toEqual([]);
  });

  it('1.4 name every stage that ends before it begins, or as it begins', () => {
    const wrong = dates({ openLetter: '2024-08-26T09:00', planning: '2024-09-01T18:00' });
    expect(checkStageDates(wrong, rules())).toEqual([
      { id: 'stage-ends-before-it-begins', facts: { stage: 'openLetter', begins: '2024-08-26T09:00', ends: '2024-08-26T09:00' } },
      { id: 'stage-ends-before-it-begins', facts: { stage: 'planning', begins: '2024-09-30T18:00', ends: '2024-09-01T18:00' } },
    ]);
  });
});

describe('stage dates checked against the rules that need them', () => {
  it('1.4 step 2, 1.5 R1: a major decision is open for 30 days, the first and the last counted', () => {
    const asked = rules({ solicitationDays: 30 });
    expect(checkStageDates(dates(), asked)).toEqual([]);
    expect(checkStageDates(dates({ solicitation: '2024-09-29T18:00' }), asked)).toEqual([
      { id: 'solicitation-too-short', facts: { days: 29, needed: 30 } },
    ]);
    expect(checkStageDates(dates({ solicitation: '2024-09-10T18:00' }), rules())).toEqual([]);
  });

  it('1.4 step 6: finished papers 30 days before the session', () => {
    const papers = (session: object) => checkStageDates(dates(), rules({ session: { opens: '2025-01-14T09:00', ...session } }));
    expect(papers({})).toEqual([]);
    expect(papers({ papers: '2024-12-15T23:00' })).toEqual([]);
    expect(papers({ papers: '2024-12-16T00:00' })).toEqual([
      { id: 'papers-too-late', facts: { ready: '2024-12-16T00:00', days: 29, needed: 30 } },
    ]);
    expect(papers({ papers: '2024-12-25T00:00', papersDays: 20 })).toEqual([]);
    expect(papers({ papersDays: 36 })).toEqual([
      { id: 'papers-too-late', facts: { ready: '2024-12-10T18:00', days: 35, needed: 36 } },
    ]);
  });

  it('1.4 step 8: the deputies’ pack seven days before the session', () => {
    const pack = (session: object) => checkStageDates(dates(), rules({ session: { opens: '2025-01-14T09:00', ...session } }));
    expect(pack({ pack: '2025-01-07T18:00' })).toEqual([]);
    expect(pack({ pack: '2025-01-08T08:00' })).toEqual([
      { id: 'pack-too-late', facts: { ready: '2025-01-08T08:00', days: 6, needed: 7 } },
    ]);
    expect(pack({ papersDays: 0, packDays: 36 })).toEqual([
      { id: 'pack-too-late', facts: { ready: '2024-12-10T18:00', days: 35, needed: 36 } },
    ]);
  });

  it('the session lies within the decision', () => {
    const session = (opens: string) => checkStageDates(dates(), rules({ session: { opens, papersDays: 0, packDays: 0 } }));
    expect(session('2024-12-10T18:00')).toEqual([]);
    expect(session('2025-01-17T17:59')).toEqual([]);
    expect(session('2024-12-10T17:59')).toEqual([
      { id: 'session-before-decision', facts: { opens: '2024-12-10T17:59', begins: '2024-12-10T18:00' } },
    ]);
    expect(session('2025-01-17T18:00')).toEqual([
      { id: 'session-after-decision', facts: { opens: '2025-01-17T18:00', ends: '2025-01-17T18:00' } },
    ]);
  });
});

describe('moving a stage', () => {
  const session = rules({ solicitationDays: 30, session: { opens: '2025-01-14T09:00' } });

  it('1.4 moves what follows along, which keeps its length, and leaves what was before', () => {
    expect(moveStage(dates(), 'planning', '2024-12-13T19:30')).toEqual({
      ok: true,
      moved: ['planning', 'decision', 'execution', 'yearEnd'],
      dates: dates({
        planning: '2024-12-13T19:30',
        decision: '2025-01-20T19:30',
        execution: '2026-01-03T19:30',
        yearEnd: '2026-02-13T19:30',
      }),
    });
  });

  it('1.4 may be to an earlier end', () => {
    expect(moveStage(dates(), 'execution', '2025-12-30T18:00')).toMatchObject({
      ok: true,
      dates: { ends: { decision: '2025-01-17T18:00', execution: '2025-12-30T18:00', yearEnd: '2026-02-09T18:00' } },
    });
  });

  it('1.4 is refused with the reason where it would break a rule', () => {
    expect(moveStage(dates(), 'planning', '2024-12-20T18:00', session)).toEqual({
      ok: false,
      problem: { id: 'papers-too-late', facts: { ready: '2024-12-20T18:00', days: 25, needed: 30 } },
    });
    expect(moveStage(dates(), 'solicitation', '2024-09-20T18:00', session)).toMatchObject({
      problem: { id: 'solicitation-too-short' },
    });
    expect(moveStage(dates(), 'solicitation', '2024-09-01T09:00')).toMatchObject({
      problem: { id: 'stage-ends-before-it-begins', facts: { stage: 'solicitation' } },
    });
  });

  it('1.4 is not refused for what was wrong before', () => {
    const short = dates({ solicitation: '2024-09-20T18:00' });
    expect(moveStage(short, 'solicitation', '2024-09-22T18:00', session)).toMatchObject({ ok: true });
    const muddled = dates({ openLetter: '2024-08-25T09:00' });
    expect(moveStage(muddled, 'planning', '2024-12-11T18:00')).toMatchObject({ ok: true });
    expect(moveStage(muddled, 'planning', '2024-09-11T18:00')).toMatchObject({ problem: { facts: { stage: 'planning' } } });
  });

  it('1.4 is refused for a stage that is over, and for an end that is past', () => {
    const now = at('2024-09-10T12:00');
    expect(moveStage(dates(), 'openLetter', '2024-09-20T09:00', {}, now)).toEqual({
      ok: false,
      problem: { id: 'stage-over', facts: { stage: 'openLetter', ended: '2024-09-01T09:00' } },
    });
    expect(moveStage(dates(), 'openLetter', '2024-09-20T09:00', {}, at('2024-09-01T09:00'))).toMatchObject({
      problem: { id: 'stage-over' },
    });
    expect(moveStage(dates(), 'solicitation', '2024-09-10T12:00', {}, now)).toEqual({
      ok: false,
      problem: { id: 'stage-end-in-the-past', facts: { stage: 'solicitation', ends: '2024-09-10T12:00' } },
    });
    expect(moveStage(dates(), 'solicitation', '2024-09-10T12:01', {}, now)).toMatchObject({ ok: true });
  });

  it('1.4 is refused to a day that is not', () => {
    expect(moveStage(dates(), 'planning', '2024-11-31T18:00')).toEqual({
      ok: false,
      problem: { id: 'stage-end-no-date', facts: { stage: 'planning', ends: '2024-11-31T18:00' } },
    });
  });

  it('1.4 and back again by as much leaves everything as it was, wherever months and leap years lie between', () => {
    const stages = fc.constantFrom(...OpenStage.options);
    fc.assert(
      fc.property(stages, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 1439 }), (stage, days, minutes) => {
        const local = new Date(Date.parse(`${dates().ends[stage]}Z`) + days * 86_400_000 + minutes * 60_000)
          .toISOString()
          .slice(0, 16);
        const there = moveStage(dates(), stage, local);
        expect(there.ok).toBe(true);
        if (!there.ok) return;
        expect(there.dates.ends[stage]).toBe(local);
        expect(checkStageDates(there.dates, rules())).toEqual([]);
        expect(moveStage(there.dates, stage, dates().ends[stage])).toMatchObject({ ok: true, dates: dates() });
      }),
    );
  });
});
