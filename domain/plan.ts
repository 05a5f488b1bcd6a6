// The year plan (design 5.1): one file from which a year starts, and beside it the file of its people. Durations and dates are data.
import { z } from 'zod';
import { onDay, QuietHours } from './calendar.ts';
import { FIRST, inLanguages, Language, Text } from './languages.ts';
import { LocalDay, LocalTime } from './wallTime.ts';
import { decisionLadder, deskLadder, LadderPolicy, sessionLadder, taskLadder } from './ladder.ts';
import { Envelope, Fen } from './money.ts';
import { PublishPolicy } from './publication.ts';
import { RegionCode } from './regions.ts';
import { GradeRule } from './satisfaction/grades.ts';
import { Session } from './stages.ts';
import { ChangePolicy } from './tasks/change.ts';
import { LightPolicy } from './tasks/light.ts';
import { GivenStandard } from './tasks/standard.ts';
import { storableText } from './text.ts';
import { BallotKind, Pass, Shortfall } from './vote/rule.ts';
import { Share } from './vote/share.ts';

/** The moment of a local time of the plan's zone. */
export const localMoment = (zone: string, local: LocalTime): Date => onDay(zone, local.slice(11), local.slice(0, 10));

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and dashes, 40 at most');

/** What becomes of a suggestion (procedure 1.5 R8; design 3); every one that belongs to a letter ends in one of these, with a reason. */
export const Outcome = z.enum(['adopted', 'reserve', 'under-way', 'not-ours', 'not-now']);
export type Outcome = z.infer<typeof Outcome>;

/** `date`: the stage ends at its moment. `owner`: it ends by its owner's decision, which is asked for by the ladder until it comes. */
const EndsBy = z.enum(['date', 'owner']);

const StagePlan = z.object({ ends: LocalTime, endsBy: EndsBy });

export const Aspect = inLanguages({
  id: slug,
  describe: Text,
  keywords: z.array(z.string().min(1)).default([]),
});
export type Aspect = z.infer<typeof Aspect>;

/** How the year's projects are decided (procedure 1.2): the government fixes the list, or the congress votes. */
export const DecisionMethod = z.discriminatedUnion('method', [
  z.object({ method: z.literal('adopt') }),
  z.object({
    method: z.literal('vote'),
    seats: z.int().positive(),
    ballot: BallotKind.default('choose-up-to-k'),
    quorum: z.object({ share: Share, of: z.enum(['all', 'present']) }).default({ share: '2/3', of: 'all' }),
    pass: Pass.default({ majorityOf: 'all' }),
    /** Equal votes at the last place are voted again; never by lot (procedure 1.6 V4). */
    tie: z.literal('run-off').optional(),
    shortfall: Shortfall.default('second-round'),
    /** Exactly K marks instead of K at most; with `per-item` the most marks for; whether only those present vote. */
    exactlyK: z.boolean().optional(),
    maxFor: z.int().positive().optional(),
    presence: z.enum(['required', 'not-required']).optional(),
  }),
]);
export type DecisionMethod = z.infer<typeof DecisionMethod>;

/** What a vote of this house cannot hold yet of what a plan asks for: the key and what can be held. */
export interface NotHeld {
  readonly id: 'vote-not-held';
  readonly facts: { readonly key: string; readonly found: string; readonly held: string };
}

/** Everything of a plan's decision that its vote cannot hold yet; a year must not start with it. */
export function notHeld(decision: DecisionMethod): NotHeld[] {
  if (decision.method !== 'vote') return [];
  const { ballot, exactlyK = false, maxFor, presence = 'required' } = decision;
  const refuse = (key: string, found: string, held: string): NotHeld => ({ id: 'vote-not-held', facts: { key, found, held } });
  return [
    ...(ballot === 'choose-up-to-k' ? [] : [refuse('ballot', ballot, 'choose-up-to-k')]),
    ...(exactlyK ? [refuse('exactlyK', 'true', 'false')] : []),
    ...(maxFor === undefined ? [] : [refuse('maxFor', String(maxFor), '–')]),
    ...(presence === 'required' ? [] : [refuse('presence', presence, 'required')]),
  ];
}

/** A usual reason, one press on the desk. */
export const Reason = inLanguages({ id: slug, outcome: Outcome });
export type Reason = z.infer<typeof Reason>;

/** Whole yuan whose fen are counted exactly. */
const Yuan = z.int().positive().max(90_000_000_000_000);

/** Who pays: a level's budget, what is given. `limit`: no more than so many yuan, whatever the envelope leaves. */
export const FundingSource = inLanguages({ id: slug, limit: Yuan.optional() });
export type FundingSource = z.infer<typeof FundingSource>;

const Ladders = z.object({
  /** Decisions that only a person may take: owner, owner's head, the region's office, the level above. */
  decisions: LadderPolicy.default(decisionLadder),
  /** What waits on a desk beside them: a place to inspect, a change to decide, a task that lacks something. */
  desk: LadderPolicy.default(deskLadder),
  /** Tasks against their due date (procedure 1.8, L4). */
  tasks: LadderPolicy.default(taskLadder),
  /** What must be ready before the session (procedure 1.4 steps 6 and 8): rungs before the date; after it there is nothing to be reminded of. */
  session: LadderPolicy.default(sessionLadder),
});

/** The plan of one region's one year. `people` and `candidates` name files beside it. */
export const YearPlan = z.object({
  region: RegionCode,
  year: z.int().min(2000).max(2200),
  timezone: z.string().refine(isTimeZone, 'a time zone such as Asia/Shanghai').default('Asia/Shanghai'),
  languages: z.object({ administrators: Language.default(FIRST) }).prefault({}),
  letter: z.object({ title: Text, text: Text, signed: Text }),
  stages: z.object({
    openLetter: StagePlan.extend({ begins: LocalTime, endsBy: EndsBy.default('owner') }),
    solicitation: StagePlan,
    planning: StagePlan,
    decision: StagePlan,
    execution: StagePlan,
    yearEnd: StagePlan,
  }),
  /** The session that decides or reviews: papers and pack are due before it (procedure 1.4 steps 6 and 8). Without it nobody is reminded of them. */
  session: Session.optional(),
  aspects: z.array(Aspect).min(1).max(20),
  /** Below this certainty (0–1) a person decides the aspect. */
  aspectThreshold: z.number().min(0).max(1).default(0.5),
  /** What of people's words others see before a person of the office has read them. */
  publish: PublishPolicy.default('unless-held'),
  decision: DecisionMethod,
  /** What there is for the year's projects (procedure 1.5 R10), in yuan; null where no envelope was set. */
  envelope: z
    .object({ total: Yuan, sources: z.array(FundingSource).default([]) })
    .nullable()
    .default(null),
  ladders: Ladders.prefault({}),
  lights: LightPolicy.prefault({}),
  /** How a promise is changed during the year (procedure 1.9). */
  changes: ChangePolicy.prefault({}),
  quietHours: QuietHours.default({ from: '21:00', to: '08:00' }),
  /** How the deputies' grades of the year's projects are counted (procedure 1.11 A). */
  grades: GradeRule.prefault({}),
  survey: z.object({ question: Text, closesAfterDays: z.int().min(1).max(60).default(20) }).default({
    question: { zh: '您对今年这方面的民生实事满意吗？', en: 'How satisfied are you with this year’s projects in this field?' },
    closesAfterDays: 20,
  }),
  reasons: z.array(Reason).min(1),
  people: z.string().optional(),
  candidates: z.string().optional(),
  /** What the file named by `candidates` holds, read when the plan was: the workflow finds it with the plan. */
  plannedCandidates: z.array(z.lazy(() => CandidateEntry)).default([]),
});
export type YearPlan = z.infer<typeof YearPlan>;

/** As a card shows it. */
const name = storableText(120);

const holder = z.object({ id: slug, name, language: Language.optional() });
export type Holder = z.infer<typeof holder>;

/** The people of a plan: who holds which role when the year begins. Everybody is linked to a chat by an invitation. */
export const PeopleFile = z.object({
  office: z.array(holder.extend({ head: z.boolean().default(false) })).min(1),
  /** Whom the office answers to: the level above, asked last by a ladder. */
  answersTo: holder.optional(),
  secretariat: z.array(holder).default([]),
  units: z.array(z.object({ id: slug, zh: name, en: name, contact: holder, head: holder })),
  deputies: z.array(holder).default([]),
  members: z.array(holder).default([]),
  inspectors: z.array(holder).min(1),
  administrators: z.array(holder).default([]),
  /** Of a rehearsal's chat alone (rehearsal/people.ts); a year has no list of its citizens. */
  citizens: z.array(z.unknown()).optional(),
});
export type PeopleFile = z.infer<typeof PeopleFile>;

/** Everybody whom a people file names with a role. */
export const holdersOf = (file: PeopleFile): Holder[] => [
  ...file.office,
  ...(file.answersTo ? [file.answersTo] : []),
  ...file.secretariat,
  ...file.units.flatMap(({ contact, head }) => [contact, head]),
  ...file.deputies,
  ...file.members,
  ...file.inspectors,
  ...file.administrators,
];

/** A plan's envelope as the rules of money reckon it, in fen; undefined where the plan sets none. */
export const envelopeOf = ({ region, year, envelope }: Pick<YearPlan, 'region' | 'year' | 'envelope'>): Envelope | undefined =>
  envelope
    ? Envelope.parse({
        region,
        year,
        total: envelope.total * 100,
        limits: Object.fromEntries(envelope.sources.flatMap(({ id, limit }) => (limit ? [[id, limit * 100]] : []))),
      })
    : undefined;

/** One place where a candidate would be built: a task of the year once the candidate is decided. What is missing waits on the desk. */
export const Site = z.object({
  place: Text.nullable(),
  regionCode: RegionCode.nullable(),
  quantity: z.int().positive().max(2_000_000_000).nullable(),
  /** What the quantity counts: 个餐位, "seats". */
  measure: Text.nullable(),
  due: LocalDay.nullable(),
});
export type Site = z.infer<typeof Site>;

/** A candidate as it comes from a file (procedure 1.7 T1, T2). Cost in fen. */
export const CandidateEntry = z.object({
  slug,
  title: Text,
  aspect: slug,
  cost: Fen,
  /** Who pays how much of it, by the plan's sources, adding up to the cost; empty where nobody is named. */
  paidBy: z.record(slug, Fen).default({}),
  /** As the file names it, or as the region's units are known: `330105/civil-affairs`. */
  unitId: z
    .string()
    .regex(/^(\d{6,12}\/)?[a-z0-9][a-z0-9-]{0,39}$/)
    .nullable(),
  standard: GivenStandard,
  sites: z.array(Site).min(1),
});
export type CandidateEntry = z.infer<typeof CandidateEntry>;

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
