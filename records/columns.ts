// Schemas of the columns that the database types only as text or JSON: every record parses them by these. Which columns and relations a row
// has is in the data model (prisma/schema.prisma); the compiler checks both lists below against it.
import { z } from 'zod';
import { KeptText, Language } from '../domain/languages.ts';
import { GradeRule } from '../domain/satisfaction/grades.ts';
import { Coordinates } from '../domain/supervision.ts';
import { Standard } from '../domain/tasks/standard.ts';
import { VoidReason } from '../domain/vote/ballots.ts';
import { VoteRule } from '../domain/vote/rule.ts';
import { Asked, Prices, PromiseParts } from '../domain/tasks/proposal.ts';
import type { TallyResult } from '../domain/vote/tally.ts';
import { GradedProject, SurveyResult } from '../domain/yearReport.ts';
import type { Prisma } from '../prisma/client/client.ts';
import { STATES } from './states.ts';

const { livelihood_year: year, suggestion, topic, topic_correction: correction, candidate, candidate_comment: comment } = STATES;
const { vote, project, task, change, report, matter, errand, decision, outbox } = STATES;

/** A text by language, as stored; its limits are checked where it comes in. */
export const Text = KeptText;
export type Text = z.infer<typeof KeptText>;
/** Why something ended as it did: a message id with its facts, or an office's own words. */
export const Reason = z.looseObject({ id: z.string() });
export const Facts = z.record(z.string(), z.unknown());
/** An order's payload: who gave it, and what its kind needs. */
export const Payload = z.looseObject({ by: z.string() });
/** Why an order was not carried out. */
export const ProblemKept = z.object({ id: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) });
const Names = z.array(z.string());
/** One place of a candidate; what is missing waits on the desk once it is decided. */
const Site = z.object({
  place: Text.nullable(),
  regionCode: z.string().nullable(),
  quantity: z.int().nullable(),
  measure: Text.nullable(),
  due: z.string().nullable(),
  unitId: z.string().optional(),
  at: Coordinates.nullish(),
});
const count = z.int().min(0);
const Counted = z.object({ id: z.string(), for: count, against: count, abstain: count, points: z.number().exactOptional() });
/** What a round of a vote came to. */
const Tally = z.object({
  valid: z.boolean(),
  why: z.enum(['no-quorum', 'more-returned-than-issued']).nullable(),
  deputies: count,
  present: count,
  quorum: count,
  majority: count.nullable(),
  issued: count,
  returned: count,
  void: count,
  voidBecause: z.partialRecord(VoidReason, count),
  items: z.array(
    Counted.extend({
      elected: z.boolean(),
      because: z.enum(['most-votes', 'no-majority', 'fewer-votes', 'equal-votes', 'vote-not-valid']),
    }),
  ),
  elected: Names,
  runOff: Names,
  openPlaces: count,
  shortfall: count,
}) satisfies z.ZodType<TallyResult>;

type Name = Prisma.ModelName;
type Payload<Model extends Name> = Prisma.TypeMap['model'][Model]['payload'];
type Row<Model extends Name> = Payload<Model>['scalars'];

/** By model and column. */
export const COLUMNS = {
  LivelihoodYear: { stage: year.stage, state: year.state },
  Person: { language: Language.nullable() },
  Address: { state: STATES.address.state },
  UnsortedWords: { sortedAs: STATES.unsorted_words.sorted_as.nullable() },
  Role: { language: Language.nullable() },
  Suggestion: {
    kind: suggestion.kind.nullable(),
    aspectBy: suggestion.aspect_by.nullable(),
    unreadBecause: suggestion.unread_because.nullable(),
    heldAs: suggestion.held_as.nullable(),
    heldEnd: suggestion.held_end.nullable(),
    outcome: suggestion.outcome.nullable(),
    reason: Reason.nullable(),
  },
  Topic: { outcome: topic.outcome.nullable(), reason: Reason.nullable() },
  TopicCorrection: {
    wasOutcome: correction.was_outcome,
    wasReason: Reason.nullable(),
    outcome: correction.outcome,
    reason: Reason,
  },
  Candidate: {
    title: Text,
    paidBy: z.record(z.string(), z.number()),
    standard: Standard,
    sites: z.array(Site),
    state: candidate.state,
  },
  CandidateComment: { stance: comment.stance },
  Vote: { rule: VoteRule, result: Tally.nullable(), state: vote.state, decision: vote.decision.nullable() },
  Ballot: { choices: Names },
  Project: { title: Text, light: project.light },
  Task: { place: Text.nullable(), measure: Text.nullable(), standard: Standard, state: task.state, light: task.light },
  Change: {
    kind: change.kind,
    asked: Asked,
    was: PromiseParts,
    becomes: PromiseParts,
    prices: Prices.nullable(),
    reason: change.reason,
    size: change.size,
    decider: change.decider,
    desk: change.desk,
    state: change.state,
  },
  Milestone: { title: Text },
  Report: { kind: report.kind },
  LineMark: { reason: Text.nullable() },
  LightChange: { light: STATES.light_change.light, because: Reason },
  Matter: { kind: matter.kind, severity: matter.severity.nullable(), state: matter.state, ended: matter.ended.nullable() },
  Survey: { result: SurveyResult.nullable() },
  Grading: { projects: Names, rule: GradeRule, result: z.array(GradedProject).nullable() },
  GivenGrade: { grade: STATES.given_grade.grade },
  Errand: { payload: Payload, state: errand.state, problem: ProblemKept.nullable() },
  Decision: { kind: decision.kind, role: decision.role, facts: Facts },
  Outbox: { what: outbox.what, state: outbox.state, facts: Facts },
  AuditEntry: { via: STATES.audit_entry.via, facts: Facts },
} as const satisfies { readonly [Model in Name]?: { readonly [Column in keyof Row<Model>]?: z.ZodType } };

type Beside<Model extends Name> = Payload<Model>['objects'];
type NameOf<Rows> = Rows extends readonly { readonly name: infer Model }[]
  ? Model
  : Rows extends { readonly name: infer Model } | null
    ? Model
    : never;

/** The relations of each model and their models. A relation of the data model that is missing here does not compile. */
export const BESIDE: {
  readonly [Model in Name as keyof Beside<Model> extends never ? never : Model]: {
    readonly [Field in keyof Beside<Model>]: NameOf<NonNullable<Beside<Model>[Field]>>;
  };
} = {
  LivelihoodYear: {
    plans: 'PlanVersion',
    suggestions: 'Suggestion',
    topics: 'Topic',
    candidates: 'Candidate',
    votes: 'Vote',
    projects: 'Project',
    surveys: 'Survey',
    readers: 'LetterReading',
  },
  PlanVersion: { year: 'LivelihoodYear' },
  Person: {
    addresses: 'Address',
    roles: 'Role',
    suggestions: 'Suggestion',
    cards: 'Card',
    notices: 'Outbox',
    digest: 'DigestEntry',
    unsorted: 'UnsortedWords',
  },
  Address: { person: 'Person' },
  UnsortedWords: { person: 'Person' },
  Role: {
    person: 'Person',
    standIn: 'Role',
    standsInFor: 'Role',
    terms: 'RoleTerm',
    invitations: 'Invitation',
    rollEntries: 'RollEntry',
  },
  RoleTerm: { role: 'Role' },
  Invitation: { role: 'Role' },
  Unit: { candidates: 'Candidate', tasks: 'Task', matters: 'Matter' },
  Suggestion: { year: 'LivelihoodYear', person: 'Person', topic: 'Topic', messages: 'SuggestionMessage', files: 'File' },
  SuggestionMessage: { suggestion: 'Suggestion' },
  File: { suggestion: 'Suggestion', report: 'Report', change: 'Change', matter: 'Matter', answer: 'MatterAnswer' },
  Topic: { year: 'LivelihoodYear', candidate: 'Candidate', suggestions: 'Suggestion', corrections: 'TopicCorrection' },
  TopicCorrection: { topic: 'Topic' },
  Candidate: { year: 'LivelihoodYear', unit: 'Unit', topics: 'Topic', comments: 'CandidateComment', project: 'Project' },
  CandidateComment: { candidate: 'Candidate' },
  Vote: { year: 'LivelihoodYear', roll: 'RollEntry', ballots: 'Ballot' },
  RollEntry: { vote: 'Vote', deputy: 'Role' },
  Ballot: { vote: 'Vote' },
  Project: { year: 'LivelihoodYear', candidate: 'Candidate', tasks: 'Task', group: 'SupervisionGroup' },
  Task: {
    project: 'Project',
    unit: 'Unit',
    milestones: 'Milestone',
    reports: 'Report',
    marks: 'LineMark',
    lights: 'LightChange',
    changes: 'Change',
  },
  SupervisionGroup: { project: 'Project' },
  Change: { task: 'Task', documents: 'File' },
  Milestone: { task: 'Task' },
  Report: { task: 'Task', files: 'File' },
  LineMark: { task: 'Task' },
  LightChange: { task: 'Task' },
  Matter: { unit: 'Unit', answers: 'MatterAnswer', files: 'File' },
  MatterAnswer: { matter: 'Matter', files: 'File' },
  Survey: { year: 'LivelihoodYear', invitations: 'SurveyInvitation', marks: 'SurveyMark', answers: 'SurveyAnswer' },
  SurveyInvitation: { survey: 'Survey' },
  SurveyMark: { survey: 'Survey' },
  SurveyAnswer: { survey: 'Survey' },
  LetterReading: { year: 'LivelihoodYear' },
  Grading: { roll: 'GradingRoll', grades: 'GivenGrade' },
  GradingRoll: { grading: 'Grading' },
  GivenGrade: { grading: 'Grading' },
  Outbox: { person: 'Person' },
  Card: { person: 'Person' },
  DigestEntry: { person: 'Person' },
};
