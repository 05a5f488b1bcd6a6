import { describe, expect, it } from 'vitest';
import {
  CandidateEntry,
  DecisionMethod,
  envelopeOf,
  localMoment,
  Outcome,
  notHeld,
  holdersOf,
  PeopleFile,
  Reason,
  YearPlan,
} from '../../domain/plan.ts';
import { LocalTime } from '../../domain/wallTime.ts';
import { answerLadder, decisionLadder, deskLadder, sessionLadder, taskLadder } from '../../domain/ladder.ts';
import { aCandidate, aPlan, somePeople } from '../builders.ts';

const plan = aPlan({ from: new Date('2026-09-01T00:00:00Z') });
const refused = (changes: object): boolean => !YearPlan.safeParse({ ...plan, ...changes }).success;

describe('a year’s plan (design 5.1)', () => {
  it('is complete with the procedure’s defaults where it says nothing', () => {
    expect(plan.quietHours).toEqual({ from: '21:00', to: '08:00' });
    expect(plan.ladders).toEqual({
      decisions: decisionLadder,
      desk: deskLadder,
      tasks: taskLadder,
      answers: answerLadder,
      session: sessionLadder,
    });
    expect(plan.session).toBeUndefined();
    expect(plan.survey.closesAfterDays).toBe(20);
    expect(plan.aspectThreshold).toBe(0.5);
    expect(plan.envelope).toBeNull();
    expect(plan.plannedCandidates).toEqual([]);
    const { timezone: _zone, languages: _languages, ...silent } = plan;
    expect(YearPlan.parse(silent)).toMatchObject({ timezone: 'Asia/Shanghai', languages: { administrators: 'zh' } });
  });

  it('1.6 votes by the procedure’s defaults: choose up to K, two thirds of all, a majority of all, a second round', () => {
    expect(DecisionMethod.parse({ method: 'vote', seats: 10 })).toEqual({
      method: 'vote',
      seats: 10,
      ballot: 'choose-up-to-k',
      quorum: { share: '2/3', of: 'all' },
      pass: { majorityOf: 'all' },
      shortfall: 'second-round',
    });
    expect(DecisionMethod.safeParse({ method: 'vote', seats: 0 }).success).toBe(false);
    expect(DecisionMethod.parse({ method: 'adopt' })).toEqual({ method: 'adopt' });
  });

  it('1.5 R10 has its envelope in yuan, and reckons it in fen; a source has a limit of its own or none', () => {
    const sources = [
      { id: 'district', zh: '区级财政', en: 'District budget', limit: 35_000_000 },
      { id: 'residents', zh: '居民自筹', en: 'Residents' },
    ];
    expect(envelopeOf(YearPlan.parse({ ...plan, envelope: { total: 60_000_000, sources } }))).toEqual({
      region: plan.region,
      year: plan.year,
      total: 6_000_000_000,
      limits: { district: 3_500_000_000 },
    });
    expect(envelopeOf(plan)).toBeUndefined();
    expect(refused({ envelope: { total: 90_000_000_000_001 } })).toBe(true);
  });

  it('crosses a payload unchanged', () => {
    expect(YearPlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(
      YearPlan.parse({ ...plan, plannedCandidates: [aCandidate('shelters', '330000', null)] }).plannedCandidates,
    ).toHaveLength(1);
  });

  it('1.5 R8 answers with one of five outcomes, each usual reason belonging to one', () => {
    expect(Outcome.options).toEqual(['adopted', 'reserve', 'under-way', 'not-ours', 'not-now']);
    const [reason] = plan.reasons;
    expect(Reason.safeParse({ ...reason, outcome: 'forgotten' }).success).toBe(false);
  });

  it('takes a region as YAML reads it', () => {
    expect(YearPlan.parse({ ...plan, region: 330_105 }).region).toBe('330105');
  });

  it.each([
    ['a region that is not there', { region: '110000' }],
    ['a year far off', { year: 1999 }],
    ['a time zone that is none', { timezone: 'Zhejiang/Hangzhou' }],
    ['no aspect', { aspects: [] }],
    ['no reasons for an answer', { reasons: [] }],
    ['an envelope of nothing', { envelope: { total: 0 } }],
    ['a survey that is open for no day', { survey: { ...plan.survey, closesAfterDays: 0 } }],
    ['a name that is no slug', { aspects: [{ ...plan.aspects[0], id: 'Elderly care' }] }],
    ['a letter in one language', { letter: { ...plan.letter, title: { zh: '信', en: '' } } }],
    ['a date without its time', { stages: { ...plan.stages, planning: { ends: '2026-12-01', endsBy: 'owner' } } }],
  ])('is not taken with %s', (_what, changes) => {
    expect(refused(changes)).toBe(true);
    expect(refused({})).toBe(false);
  });

  it('names its dates on the wall of its zone', () => {
    expect(LocalTime.safeParse('2024-10-08T09:00').success).toBe(true);
    expect(LocalTime.safeParse('2024-10-08 09:00').success).toBe(false);
    expect(localMoment('Asia/Shanghai', '2024-10-08T09:00')).toEqual(new Date('2024-10-08T01:00:00Z'));
    expect(localMoment('Europe/Berlin', '2024-10-08T09:00')).toEqual(new Date('2024-10-08T07:00:00Z'));
  });
});

describe('the people of a plan', () => {
  it('1.3 are an office, its units, inspectors, and deputies and members where there are any', () => {
    const { deputies, members, units, ...rest } = somePeople(3);
    expect(deputies).toHaveLength(3);
    expect(PeopleFile.parse({ office: rest.office, inspectors: rest.inspectors, units })).toMatchObject({
      secretariat: [],
      deputies: [],
      members: [],
      administrators: [],
    });
    expect(members).toHaveLength(1);
    expect(rest.office.map(({ head }) => head)).toEqual([false, true]);
  });

  it.each(['office', 'inspectors'] as const)('1.3 have somebody as %s', (who) => {
    expect(PeopleFile.safeParse({ ...somePeople(), [who]: [] }).success).toBe(false);
  });

  it('1.3 have one chair of the committee at most', () => {
    const members = (...chairs: boolean[]) => chairs.map((chair, index) => ({ id: `m${index}`, name: `member ${index}`, chair }));
    const read = (...chairs: boolean[]) => PeopleFile.safeParse({ ...somePeople(), committee: members(...chairs) }).success;
    expect([read(), read(true, false), read(true, true)]).toEqual([true, true, false]);
  });
});

describe('a candidate as it comes from a file', () => {
  const candidate = aCandidate('shelters', '330105', '2026-10-31');

  it('1.7 T1 has a title, cost, unit and its sites; what is missing waits on the desk', () => {
    expect(candidate.unitId).toBe('330105/buses');
    const [site] = candidate.sites;
    expect(CandidateEntry.safeParse({ ...candidate, unitId: null, sites: [{ ...site, place: null, due: null }] }).success).toBe(
      true,
    );
    expect(CandidateEntry.safeParse({ ...candidate, sites: [] }).success).toBe(false);
    expect(CandidateEntry.safeParse({ ...candidate, cost: 0.5 }).success).toBe(false);
    expect(CandidateEntry.safeParse({ ...candidate, unitId: 'Bus Company' }).success).toBe(false);
    expect(CandidateEntry.safeParse({ ...candidate, sites: [{ ...site, due: '31.10.2026' }] }).success).toBe(false);
  });

  it('1.7 T2 has a standard of countable lines in both languages', () => {
    expect(candidate.standard.map(({ en }) => en)).toEqual(['A roof', 'A bench']);
    expect(CandidateEntry.safeParse({ ...candidate, standard: [{ zh: '一个雨棚', en: '' }] }).success).toBe(false);
  });
});

describe('what a vote cannot hold yet', () => {
  const decision = (change: object) => DecisionMethod.parse({ method: 'vote', seats: 2, ...change });

  it('1.6 is named with what was asked for and what can be held', () => {
    expect(notHeld(decision({}))).toEqual([]);
    expect(notHeld(DecisionMethod.parse({ method: 'adopt' }))).toEqual([]);
    const asked = decision({ ballot: 'rank', exactlyK: true, maxFor: 3, presence: 'not-required' });
    expect(notHeld(asked).map(({ facts }) => facts)).toEqual([
      { key: 'ballot', found: 'rank', held: 'choose-up-to-k' },
      { key: 'exactlyK', found: 'true', held: 'false' },
      { key: 'maxFor', found: '3', held: '–' },
      { key: 'presence', found: 'not-required', held: 'required' },
    ]);
  });
});

describe('a people file', () => {
  it('names everybody with a role', () => {
    const { answersTo: _, ...file } = somePeople(2);
    const people = ['clerk', 'chief', 'secretary', 'driver', 'manager', 'deputy-1', 'deputy-2', 'member', 'inspector'];
    expect(holdersOf(file).map(({ id }) => id)).toEqual(people);
    expect(holdersOf(somePeople()).map(({ id }) => id)).toContain('above');
  });
});
