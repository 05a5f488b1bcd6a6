// The year report: the numbers of a year, stored when the report is drafted; page, desk, chat and files read them from there.
import { z } from 'zod';
import { Text } from './languages.ts';
import { Grade } from './satisfaction/grades.ts';

/** Every figure of a year, in the order of the year: each is a whole number that one query makes. */
export const FigureName = z.enum([
  'lettersSent',
  'letterReaders',
  'pageViews',
  'suggestions',
  'withdrawn',
  'people',
  'topics',
  'open',
  'adopted',
  'reserve',
  'underWay',
  'notOurs',
  'notNow',
  'candidates',
  'comments',
  'projects',
  'tasks',
  'accepted',
  'carriedOver',
  'merged',
  'cancelled',
  'onTheDesk',
  'reports',
  'photos',
  'red',
  'yellow',
  'green',
  'grey',
  'ballots',
  'rounds',
  'escalations',
]);
export type FigureName = z.infer<typeof FigureName>;

const count = z.int().nonnegative();

/** How far a year has come in one aspect. */
const AspectProgress = z.object({
  aspect: z.string(),
  tasks: count,
  accepted: count,
  /** The average of its tasks' accepted points: 0 to 100. */
  progress: count,
});
export type AspectProgress = Readonly<z.infer<typeof AspectProgress>>;

/** A project's promised quantity in one unit of measure, and how much of it is accepted (procedure 1.7, T6). */
const PromisedLine = z.object({
  /** The project's short code. */
  project: z.string(),
  title: Text,
  measure: Text,
  promised: z.number(),
  accepted: z.number(),
  tasks: count,
  acceptedTasks: count,
});
export type PromisedLine = Readonly<z.infer<typeof PromisedLine>>;

/**
 * A unit's tasks of a year, how many are accepted, and its rank by their share; null where it has too few to be ranked (procedure 1.8, L7).
 */
const UnitLine = z.object({ unit: z.string(), name: Text, tasks: count, accepted: count, rank: count.nullable() });
export type UnitLine = Readonly<z.infer<typeof UnitLine>>;

const Rate = z.object({ part: count, of: count });

/** The result of the year's survey: each aspect with its n and response rate, never averaged (procedure 1.11). */
export const SurveyResult = z.object({
  invited: count,
  answered: count,
  refused: count.optional(),
  aspects: z.array(
    z.object({
      aspect: z.string(),
      n: count,
      responseRate: Rate,
      /** True where too few answered for the answers to be shown. */
      suppressed: z.boolean(),
      /** How many chose each face, from 1 to 5. */
      distribution: z.array(count).length(5).readonly().optional(),
      satisfied: Rate.extend({ low: z.number(), high: z.number() }).optional(),
    }),
  ),
});
export type SurveyResult = Readonly<z.infer<typeof SurveyResult>>;

/** What the deputies' grades of a project came to (procedure 1.11 A). */
export const GradedProject = z.object({
  item: z.string(),
  grade: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('graded'),
      grade: Grade,
      needed: count,
      base: count,
      satisfied: Rate,
      basically: Rate,
      dissatisfied: Rate,
    }),
    z.object({ kind: z.literal('too-few'), least: count }),
  ]),
});

export type GradedProject = Readonly<z.infer<typeof GradedProject>>;

/** A figure that there was not yet when a report was drafted is absent in it. */
export const YearReport = z.object({
  figures: z.partialRecord(FigureName, count),
  progress: z.array(AspectProgress),
  promised: z.array(PromisedLine),
  units: z.array(UnitLine),
  /** Null where there was no survey, or none had been closed. */
  survey: SurveyResult.nullable(),
  /** The deputies' grades, once the report is accepted; absent where none were given. */
  grades: z.array(GradedProject).optional(),
});
export type YearReport = Readonly<z.infer<typeof YearReport>>;
