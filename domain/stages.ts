// The stages of a livelihood year, their dates, and the rules between them (procedure 1.4; design 5.2).
import { Temporal } from 'temporal-polyfill/implementation';
import { z } from 'zod';
import { addDays, type Calendar, type Day, daysBetween, provisional } from './calendar.ts';
import { LocalTime } from './wallTime.ts';

/** In the order in which a year goes through them. */
export const Stage = z.enum(['openLetter', 'solicitation', 'planning', 'decision', 'execution', 'yearEnd', 'closed']);
export type Stage = z.infer<typeof Stage>;

/** A stage that ends: all but `closed`. */
export const OpenStage = Stage.exclude(['closed']);
export type OpenStage = z.infer<typeof OpenStage>;

/** When a year begins and each stage ends, in local time of its zone: 'YYYY-MM-DDTHH:mm'. A stage begins when the one before it ends. */
export const StageDates = z.object({ timezone: z.string().min(1), begins: LocalTime, ends: z.record(OpenStage, LocalTime) });
export type StageDates = z.infer<typeof StageDates>;

/**
 * The congress's session (or the two sessions), and how many days before it papers and pack must be ready; a plan may give dates instead.
 */
export const Session = z.strictObject({
  opens: LocalTime,
  papers: LocalTime.optional(),
  /** How many days before it the finished papers reach the committee (procedure 1.4 step 6). */
  papersDays: z.int().min(0).default(30),
  pack: LocalTime.optional(),
  /** How many days before it the deputies have their pack (procedure 1.4 step 8). */
  packDays: z.int().min(0).default(7),
});
export type Session = z.infer<typeof Session>;

/** What dates must satisfy besides their order. Calendar days; absent where the plan or the level asks for none. */
export const StageRules = z.object({
  /**
   * Days open for suggestions, first and last included: 30 where it counts as a major administrative decision (procedure 1.4 step 2; 1.5
   * R1).
   */
  solicitationDays: z.int().positive().optional(),
  /** `papers` and `pack` are ready when planning ends, unless they have dates of their own. */
  session: Session.optional(),
});
export type StageRules = z.infer<typeof StageRules>;

export type StageProblemId =
  | 'stage-ends-before-it-begins'
  | 'solicitation-too-short'
  | 'papers-too-late'
  | 'pack-too-late'
  | 'session-before-decision'
  | 'session-after-decision'
  | 'stage-over'
  | 'stage-end-in-the-past'
  | 'stage-end-no-date';

export interface StageProblem {
  readonly id: StageProblemId;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A plan's stages (`ends`, and `begins` of the first) as dates. */
export function stageDatesOf(plan: {
  readonly timezone: string;
  readonly stages: { readonly openLetter: { readonly begins: string } } & Readonly<Record<OpenStage, { readonly ends: string }>>;
}): StageDates {
  const { openLetter, solicitation, planning, decision, execution, yearEnd } = plan.stages;
  return {
    timezone: plan.timezone,
    begins: openLetter.begins,
    ends: {
      openLetter: openLetter.ends,
      solicitation: solicitation.ends,
      planning: planning.ends,
      decision: decision.ends,
      execution: execution.ends,
      yearEnd: yearEnd.ends,
    },
  };
}

/** What a plan's dates must obey: thirty days of solicitation (procedure 1.5 R1), and its session where it names one. */
export const stageRulesOf = ({ session }: { readonly session?: Session | undefined }): StageRules => ({
  solicitationDays: 30,
  ...(session && { session }),
});

/** What must be ready before a session. */
export const Preparation = z.enum(['papers', 'pack']);
export type Preparation = z.infer<typeof Preparation>;

/**
 * Papers and pack with their deadlines, the earlier first: the plan's own dates, else the last days that the rules allow (procedure 1.4
 * steps 6 and 8).
 */
export function preparationsOf(
  session: Session,
  zone: string,
): { readonly what: Preparation; readonly due: Date; readonly days: number }[] {
  const opens = dayOf(session.opens);
  return Preparation.options
    .map((what) => {
      const due = session[what] ?? `${addDays(opens, -session[`${what}Days`])}T18:00`;
      return { what, due: moment(zone, due), days: daysBetween(dayOf(due), opens) };
    })
    .toSorted((a, b) => a.due.getTime() - b.due.getTime());
}

/** The moment at which a session opens. */
export const sessionOpens = (session: Session, zone: string): Date => moment(zone, session.opens);

/** Everything that is wrong with a year's dates (procedure 1.4; 1.5 R1), in the order of the stages; empty if nothing is. */
export function checkStageDates(dates: StageDates, rules: StageRules): StageProblem[] {
  return [...checkOrder(dates), ...checkSolicitation(dates, rules), ...checkSession(dates, rules)];
}

export type StageMove =
  | { readonly ok: true; readonly dates: StageDates; readonly moved: readonly OpenStage[] }
  | { readonly ok: false; readonly problem: StageProblem };

/**
 * Moves the end of a stage. The stages behind it move along by the same days and minutes and keep their lengths. Refused with the first
 * problem that the move would add. With `now` (a year moment) a stage that is over, and an end in the past, are refused too.
 */
export function moveStage(dates: StageDates, stage: OpenStage, newEnd: string, rules: StageRules = {}, now?: Date): StageMove {
  if (!LocalTime.safeParse(newEnd).success) return refused('stage-end-no-date', { stage, ends: newEnd });
  if (now) {
    if (now >= stageEnd(dates, stage)) return refused('stage-over', { stage, ended: dates.ends[stage] });
    if (now >= moment(dates.timezone, newEnd)) return refused('stage-end-in-the-past', { stage, ends: newEnd });
  }
  const by = Temporal.PlainDateTime.from(dates.ends[stage]).until(newEnd, { largestUnit: 'day' });
  const moved = OpenStage.options.slice(OpenStage.options.indexOf(stage));
  const ends = Object.fromEntries(moved.map((each) => [each, later(dates.ends[each], by)]));
  const next: StageDates = { ...dates, ends: { ...dates.ends, ...ends } };

  const before = new Set(checkStageDates(dates, rules).map(nameOf));
  const problem = checkStageDates(next, rules).find((found) => !before.has(nameOf(found)));
  return problem ? { ok: false, problem } : { ok: true, dates: next, moved };
}

/** The stage of a year at a moment by its dates alone: the first that has not ended. */
export const stageAt = (dates: StageDates, at: Date): Stage =>
  OpenStage.options.find((stage) => at < stageEnd(dates, stage)) ?? 'closed';

/** The moment at which a stage ends. */
export const stageEnd = (dates: StageDates, stage: OpenStage): Date => moment(dates.timezone, dates.ends[stage]);

/** The moment at which a stage begins: when the one before it ends. */
export const stageBegin = (dates: StageDates, stage: OpenStage): Date => moment(dates.timezone, beginOf(dates, stage));

/** The years of its dates whose working days are not published yet: what is computed in working days there is provisional. */
export const unpublishedYears = (dates: StageDates, calendar: Calendar): number[] =>
  provisional(calendar, dayOf(dates.begins), dayOf(dates.ends.yearEnd));

/** The stage that follows; after the last one, `closed`. */
export const stageAfter = (stage: OpenStage): Stage => OpenStage.options[OpenStage.options.indexOf(stage) + 1] ?? 'closed';

const checkOrder = (dates: StageDates): StageProblem[] =>
  OpenStage.options
    .filter((stage) => dates.ends[stage] <= beginOf(dates, stage))
    .map((stage) => ({
      id: 'stage-ends-before-it-begins',
      facts: { stage, begins: beginOf(dates, stage), ends: dates.ends[stage] },
    }));

function checkSolicitation(dates: StageDates, { solicitationDays }: StageRules): StageProblem[] {
  const days = daysBetween(dayOf(dates.ends.openLetter), dayOf(dates.ends.solicitation)) + 1;
  if (solicitationDays === undefined || days >= solicitationDays) return [];
  return [{ id: 'solicitation-too-short', facts: { days, needed: solicitationDays } }];
}

function checkSession({ ends }: StageDates, { session }: StageRules): StageProblem[] {
  if (!session) return [];
  const found: StageProblem[] = [];
  const papers = session.papers ?? ends.planning;
  const pack = session.pack ?? ends.planning;
  const daysBefore = (ready: LocalTime) => daysBetween(dayOf(ready), dayOf(session.opens));
  if (daysBefore(papers) < session.papersDays)
    found.push(late('papers-too-late', papers, daysBefore(papers), session.papersDays));
  if (daysBefore(pack) < session.packDays) found.push(late('pack-too-late', pack, daysBefore(pack), session.packDays));
  if (session.opens < ends.planning) {
    found.push({ id: 'session-before-decision', facts: { opens: session.opens, begins: ends.planning } });
  }
  if (session.opens >= ends.decision)
    found.push({ id: 'session-after-decision', facts: { opens: session.opens, ends: ends.decision } });
  return found;
}

const late = (id: 'papers-too-late' | 'pack-too-late', ready: LocalTime, days: number, needed: number): StageProblem => ({
  id,
  facts: { ready, days, needed },
});

const refused = (id: StageProblemId, facts: StageProblem['facts']): StageMove => ({ ok: false, problem: { id, facts } });

/** Identifies a problem regardless of its numbers. */
const nameOf = ({ id, facts }: StageProblem): string => `${id} ${facts['stage'] ?? ''}`;

const beginOf = (dates: StageDates, stage: OpenStage): LocalTime => {
  const before = OpenStage.options[OpenStage.options.indexOf(stage) - 1];
  return before ? dates.ends[before] : dates.begins;
};

const dayOf = (time: LocalTime): Day => time.slice(0, 10);

const later = (time: LocalTime, by: Temporal.Duration): LocalTime =>
  Temporal.PlainDateTime.from(time).add(by).toString({ smallestUnit: 'minute' });

const moment = (zone: string, time: LocalTime): Date =>
  new Date(Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds);
