// The year plan (design 5.1): one file from which a year starts, with a file of its people beside it. Durations and dates are data.
import { z } from 'zod';
import { BulletinPolicy } from './bulletins.ts';
import { onDay, QuietHours } from './calendar.ts';
import { FIRST, inLanguages, Language, Text } from './languages.ts';
import { LocalDay, LocalTime } from './wallTime.ts';
import { answerLadder, decisionLadder, deskLadder, LadderPolicy, sessionLadder, taskLadder } from './ladder.ts';
import { Envelope, Fen } from './money.ts';
import { PublishPolicy } from './publication.ts';
import { RegionCode } from './regions.ts';
import { GradeRule } from './satisfaction/grades.ts';
import { Session } from './stages.ts';
import { Coordinates, Supervision } from './supervision.ts';
import { ChangePolicy } from './tasks/change.ts';
import { ProjectKind } from './tasks/kinds.ts';
import { LightPolicy } from './tasks/light.ts';
import { GivenStandard } from './tasks/standard.ts';
import { storableText } from './text.ts';
import { BallotKind, Pass, Shortfall } from './vote/rule.ts';
import { Share } from './vote/share.ts';

/** The moment of a local time in the plan's zone. */
export const localMoment = (zone: string, local: LocalTime): Date => onDay(zone, local.slice(11), local.slice(0, 10));

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and dashes, 40 at most');

/** The outcomes of a suggestion (procedure 1.5 R8; design 3): every one that belongs to a letter ends in one of these, with a reason. */
export const Outcome = z.enum(['adopted', 'reserve', 'under-way', 'not-ours', 'not-now']);
export type Outcome = z.infer<typeof Outcome>;

/** `date`: the stage ends at its date. `owner`: its owner ends it, and the ladder asks for that decision until it is taken. */
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
    /** Equal votes at the last place lead to a run-off, never to a lot (procedure 1.6 V4). */
    tie: z.literal('run-off').optional(),
    shortfall: Shortfall.default('second-round'),
    /**
     * `exactlyK`: exactly K marks instead of K at most. `maxFor`: with `per-item`, the most marks for. `presence`: whether only those
     * present vote.
     */
    exactlyK: z.boolean().optional(),
    maxFor: z.int().positive().optional(),
    presence: z.enum(['required', 'not-required']).optional(),
  }),
]);
export type DecisionMethod = z.infer<typeof DecisionMethod>;

/** A setting of a plan's vote that this software cannot hold yet: the key, what the plan asks for, and what is possible. */
export interface NotHeld {
  readonly id: 'vote-not-held';
  readonly facts: { readonly key: string; readonly found: string; readonly held: string };
}

/** Every setting of a plan's vote that cannot be held yet; a year must not start with one. */
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

/** A usual reason that the desk can choose with one press. */
export const Reason = inLanguages({ id: slug, outcome: Outcome });
export type Reason = z.infer<typeof Reason>;

/** Whole yuan that can be counted exactly in fen. */
const Yuan = z.int().positive().max(90_000_000_000_000);

/** Who pays: a level's budget, or donations. `limit`: the most this source pays, in yuan, whatever the envelope leaves. */
export const FundingSource = inLanguages({ id: slug, limit: Yuan.optional() });
export type FundingSource = z.infer<typeof FundingSource>;

const Ladders = z.object({
  /** For decisions that only a person may take: owner, owner's head, the region's office, the level above. */
  decisions: LadderPolicy.default(decisionLadder),
  /** For everything else on a desk: a place to inspect, a change to decide, a task that lacks something. */
  desk: LadderPolicy.default(deskLadder),
  /** For tasks and their due date (procedure 1.8, L4). */
  tasks: LadderPolicy.default(taskLadder),
  /** For what is put to a unit, until it answers (procedure 1.5 R6 and R9; 1.10 S4). */
  answers: LadderPolicy.default(answerLadder),
  /** For what must be ready before the session (procedure 1.4 steps 6 and 8): all rungs lie before the date. */
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
  /**
   * The session that decides or reviews: papers and pack are due before it (procedure 1.4 steps 6 and 8). Without one nobody is reminded of
   * them.
   */
  session: Session.optional(),
  aspects: z.array(Aspect).min(1).max(20),
  /** Below this certainty (0 to 1) a person decides a suggestion's aspect. */
  aspectThreshold: z.number().min(0).max(1).default(0.5),
  /** What others see of people's words before a person of the office has read them. */
  publish: PublishPolicy.default('unless-held'),
  decision: DecisionMethod,
  /** The money for the year's projects (procedure 1.5 R10), in yuan; null where no envelope is set. */
  envelope: z
    .object({ total: Yuan, sources: z.array(FundingSource).default([]) })
    .nullable()
    .default(null),
  ladders: Ladders.prefault({}),
  lights: LightPolicy.prefault({}),
  /** Kinds of project with their steps of building and their standard (procedure 1.7, T2); the first is that of projects that name none. */
  kinds: z.array(ProjectKind).max(100).default([]),
  /** How a promise is changed during the year (procedure 1.9). */
  changes: ChangePolicy.prefault({}),
  /** What heads and office read of the year regularly while it is carried out. */
  bulletins: BulletinPolicy.prefault({}),
  /** The deputies' supervision week and their quarterly figures; without it nobody is told of any. */
  supervision: Supervision.optional(),
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
  /** The contents of the file named by `candidates`, read together with the plan so that the workflow has them. */
  plannedCandidates: z.array(z.lazy(() => CandidateEntry)).default([]),
});
export type YearPlan = z.infer<typeof YearPlan>;

/** Names as cards show them. */
const name = storableText(120);

const holder = z.object({ id: slug, name, language: Language.optional() });
export type Holder = z.infer<typeof holder>;

/** The people of a plan: who holds which role when the year begins. An invitation links each of them to a chat. */
export const PeopleFile = z.object({
  office: z.array(holder.extend({ head: z.boolean().default(false) })).min(1),
  /** Whom the office answers to: the level above, told last by a ladder. */
  answersTo: holder.optional(),
  secretariat: z.array(holder).default([]),
  /** The standing committee, in a township the presidium (procedure 1.2, 1.3): its members, one of whom is its chair. */
  committee: z
    .array(holder.extend({ chair: z.boolean().default(false) }))
    .refine((members) => members.filter(({ chair }) => chair).length <= 1, 'a committee has one chair')
    .default([]),
  units: z.array(z.object({ id: slug, zh: name, en: name, contact: holder, head: holder })),
  deputies: z.array(holder).default([]),
  members: z.array(holder).default([]),
  inspectors: z.array(holder).min(1),
  administrators: z.array(holder).default([]),
  /** Only for a rehearsal's simulated chat (rehearsal/people.ts); a real year has no list of citizens. */
  citizens: z.array(z.unknown()).optional(),
});
export type PeopleFile = z.infer<typeof PeopleFile>;

/** Everybody who has a role in a people file. */
export const holdersOf = (file: PeopleFile): Holder[] => [
  ...file.office,
  ...(file.answersTo ? [file.answersTo] : []),
  ...file.secretariat,
  ...file.committee,
  ...file.units.flatMap(({ contact, head }) => [contact, head]),
  ...file.deputies,
  ...file.members,
  ...file.inspectors,
  ...file.administrators,
];

/** A plan's envelope in fen, as domain/money computes with it; undefined where the plan sets none. */
export const envelopeOf = ({ region, year, envelope }: Pick<YearPlan, 'region' | 'year' | 'envelope'>): Envelope | undefined =>
  envelope
    ? Envelope.parse({
        region,
        year,
        total: envelope.total * 100,
        limits: Object.fromEntries(envelope.sources.flatMap(({ id, limit }) => (limit ? [[id, limit * 100]] : []))),
      })
    : undefined;

/** One place where a candidate would be built: a task of the year once the candidate is decided. The desk fills in what is missing. */
export const Site = z.object({
  place: Text.nullable(),
  regionCode: RegionCode.nullable(),
  quantity: z.int().positive().max(2_000_000_000).nullable(),
  /** What the quantity counts: 个餐位, "seats". */
  measure: Text.nullable(),
  due: LocalDay.nullable(),
  /** Its own unit, where that is not the candidate's (procedure 1.7, T5). */
  unitId: storableText(120).optional(),
  at: Coordinates.nullish(),
});
export type Site = z.infer<typeof Site>;

/** A candidate as a file describes it (procedure 1.7 T1, T2). Cost in fen. */
export const CandidateEntry = z.object({
  slug,
  title: Text,
  aspect: slug,
  cost: Fen,
  /** How much each of the plan's sources pays; the amounts add up to the cost. Empty where no source is named. */
  paidBy: z.record(slug, Fen).default({}),
  /** The unit as the file names it, or with its region: `330105/civil-affairs`. */
  unitId: z
    .string()
    .regex(/^(\d{6,12}\/)?[a-z0-9][a-z0-9-]{0,39}$/)
    .nullable(),
  /** One of the plan's kinds; null for the usual one. */
  kind: slug.nullable().default(null),
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
