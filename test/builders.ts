// Small builders with good defaults: a plan whose dates lie ahead, its people, a candidate.
import { Temporal } from 'temporal-polyfill/implementation';
import { CandidateEntry, PeopleFile, YearPlan } from '../domain/plan.ts';
import type { OpenStage } from '../domain/stages.ts';

const ZONE = 'Asia/Shanghai';
type Method = 'adopt' | 'vote';

/** The local time at six in the evening, so many days after a moment. */
export const localIn = (from: Date, days: number): string =>
  Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(ZONE)
    .add({ days })
    .toPlainDateTime()
    .with({ hour: 18, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toString({ smallestUnit: 'minute' });

export interface PlanOptions {
  readonly method?: Method;
  readonly from?: Date;
  /** Days after `from` at which each stage ends. */
  readonly ends?: Partial<Record<OpenStage, number>>;
  readonly region?: string;
  readonly seats?: number;
}

/** A plan that begins yesterday: the letter is due in 2 days, solicitation ends in 33, and so on. */
export function aPlan({
  method = 'adopt',
  from = new Date(),
  ends = {},
  region = '330000',
  seats = 2,
}: PlanOptions = {}): YearPlan {
  const days = { openLetter: 2, solicitation: 33, planning: 60, decision: 90, execution: 300, yearEnd: 340, ...ends };
  const stage = (name: OpenStage, endsBy: 'date' | 'owner') => ({ ends: localIn(from, days[name]), endsBy });
  return YearPlan.parse({
    region,
    year: 2027,
    timezone: ZONE,
    languages: { administrators: 'en' },
    letter: { title: both('To everybody'), text: both('What should be done next year?'), signed: both('The governor') },
    stages: {
      openLetter: { ...stage('openLetter', 'owner'), begins: localIn(from, -1) },
      solicitation: stage('solicitation', 'date'),
      planning: stage('planning', 'owner'),
      decision: stage('decision', 'owner'),
      execution: stage('execution', 'date'),
      yearEnd: stage('yearEnd', 'owner'),
    },
    aspects: [
      {
        id: 'transport',
        zh: '交通',
        en: 'Transport',
        describe: { zh: '公交、道路', en: 'buses and roads' },
        keywords: ['公交', 'bus'],
      },
      {
        id: 'elderly',
        zh: '养老',
        en: 'Elderly care',
        describe: { zh: '老年食堂', en: 'meals for elders' },
        keywords: ['老人', 'elders'],
      },
    ],
    decision: method === 'adopt' ? { method } : { method, seats },
    lights: { pace: 'linear' },
    kinds: [
      {
        id: 'building',
        ...both('Building'),
        steps: [
          { ...both('Built'), weight: 1, by: 50 },
          { ...both('Open'), weight: 1, by: 100 },
        ],
      },
    ],
    reasons: [
      { id: 'no-money', outcome: 'not-now', zh: '今年财力不够', en: 'there is no money for it this year' },
      { id: 'city', outcome: 'not-ours', zh: '由市里负责', en: 'the city is responsible' },
    ],
  });
}

const both = (text: string) => ({ zh: text, en: text });
const holder = (id: string) => ({ id, name: id });

export const somePeople = (deputies = 5): PeopleFile =>
  PeopleFile.parse({
    office: [holder('clerk'), { ...holder('chief'), head: true }],
    answersTo: holder('above'),
    secretariat: [holder('secretary')],
    units: [{ id: 'buses', zh: '公交公司', en: 'Bus company', contact: holder('driver'), head: holder('manager') }],
    deputies: Array.from({ length: deputies }, (_, index) => holder(`deputy-${index + 1}`)),
    members: [holder('member')],
    inspectors: [holder('inspector')],
  });

export function aCandidate(slug: string, region: string, due: string | null, sites = 1): CandidateEntry {
  return CandidateEntry.parse({
    slug,
    title: both(slug),
    aspect: 'transport',
    cost: 100_000_00,
    unitId: `${region}/buses`,
    standard: [both('A roof'), both('A bench')],
    sites: Array.from({ length: sites }, (_, index) => ({
      place: both(`Stop ${index + 1}`),
      regionCode: region,
      quantity: 1,
      measure: both('stop'),
      due,
    })),
  });
}
