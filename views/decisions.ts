// Decisions that wait for a person: what each needs to be taken.
import { provisional, dayIn } from '../domain/calendar.ts';
import type { DecisionKind } from '../domain/decisions.ts';
import { type Text, textOf } from '../domain/languages.ts';
import { stageDatesOf, stageEnd } from '../domain/stages.ts';
import { lacking } from '../domain/tasks/acceptance.ts';
import { nextRound } from '../domain/vote/rounds.ts';
import { calendarOf } from '../records/calendars.ts';
import * as candidates from '../records/candidates.ts';
import * as decisions from '../records/decisions.ts';
import { figuresOf } from '../records/figures.ts';
import * as grades from '../records/grades.ts';
import { moneyOf, type YearMoney } from '../records/money.ts';
import * as matters from '../records/matters.ts';
import { offerOf, Vacated } from '../records/reserve.ts';
import * as tasks from '../records/tasks.ts';
import * as topics from '../records/topics.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { changeFacts } from './changes.ts';
import { matterFacts } from './matters.ts';
import { yearReport } from './reports.ts';
import { saidCount } from './said.ts';
import { unitsOf } from './tasks.ts';
import { voteFacts } from './votes.ts';

/** A task as a decision's card names it. */
export interface Thing {
  readonly title: Text;
  readonly place: Text | null;
  readonly regionCode: string;
}

/** The task with an id, or the one that a matter with this id is about; null if there is none. */
export async function thingOf(id: string): Promise<Thing | null> {
  const about = id.startsWith('matter/') ? (await matters.byId(id))?.about : id;
  const task = about?.startsWith('task/') ? await tasks.byId(about) : null;
  return task && { title: task.project.title, place: task.place, regionCode: task.regionCode };
}

type Row = NonNullable<Awaited<ReturnType<typeof decisions.byId>>>;

/** The decision with an id, waiting or settled; null if there never was one. */
export const ofId = (id: string): Promise<Row | null> => decisions.byId(id);

/** The waiting decision of one kind about one thing; null if there is none. */
export const waitingAbout = (thing: string, kind: DecisionKind): Promise<Row | null> => decisions.about(thing, kind);

/** Roles that have a desk on which decisions of a year wait. */
const DECIDING = ['office', 'office-head', 'secretariat', 'inspector'] as const;
/** More than a year ever has. */
const MOST = 1_000;

/** The decisions that wait in a year, each with the role that decides it. */
export const waitsIn = async ({ id, regionCode }: Pick<years.YearRow, 'id' | 'regionCode'>) =>
  (
    await decisions.waitingFor(
      DECIDING.map((role) => ({ role, regionCode })),
      0,
      MOST,
    )
  )
    .filter(({ yearId }) => yearId === id)
    .map(({ kind, about, role, at, due }) => ({ kind, about, role, at, due }));

/** The id under which a decision of one kind about one thing waits. */
export const idOf = (kind: DecisionKind, thing: string): string => decisions.decisionId(kind, thing);

interface Base {
  readonly id: string;
  readonly due: Date | null;
  /** Years up to then whose working days are not published: a date computed through them is provisional. */
  readonly unpublished: readonly number[];
}

/** The years between a decision and its date whose working days are not published. */
async function unpublishedUntil({ yearId, at, due }: Row): Promise<number[]> {
  if (!due) return [];
  const { timezone } = (await years.planOf(yearId)).plan;
  return provisional(await calendarOf(), dayIn(timezone, at), dayIn(timezone, due));
}

/** What a person needs to take one open decision; undefined if the thing that it is about is gone. */
export async function decisionFacts(row: Row, now: Date) {
  const { id, due, about } = row;
  const kind = row.kind as DecisionKind;
  const base = { id, due, unpublished: await unpublishedUntil(row) };
  switch (kind) {
    case 'publish-letter': {
      const { plan } = await years.planOf(row.yearId);
      return { ...base, kind, title: plan.letter.title, takesUntil: stageEnd(stageDatesOf(plan), 'solicitation') };
    }
    case 'answer-topics':
      return { ...base, kind, topics: await topics.countUndecided(row.yearId) };
    case 'fix-shortlist': {
      const { plan } = await years.planOf(row.yearId);
      const seats = plan.decision.method === 'vote' ? plan.decision.seats : null;
      return {
        ...base,
        kind,
        seats,
        candidates: (await candidates.ofYear(row.yearId, ['proposed'])).map(listed),
        topics: await topics.countUndecided(row.yearId),
        money: await moneyOf(row.yearId, ['proposed']),
      };
    }
    case 'adopt-list': {
      const all = await candidates.ofYear(row.yearId, ['shortlisted']);
      const money = await moneyOf(row.yearId, ['shortlisted']);
      return { ...base, kind, candidates: all.map(listed), said: saidCount(row.yearId, all), money };
    }
    case 'open-roll':
    case 'open-ballot':
    case 'close-ballot':
    case 'certify-vote':
    case 'settle-vote':
      return ofVote(about, kind, base);
    case 'complete-task':
    case 'accept-task':
    case 'reassign-task':
      return ofTask(row, kind, base);
    case 'decide-change': {
      const asked = await changeFacts(about, now);
      return asked && { ...base, ...asked };
    }
    case 'assign-matter':
    case 'approve-answer':
      return ofMatter(row, kind, base, now);
    case 'fill-place': {
      const offer = await offerOf(row.yearId, Vacated.parse(row.facts));
      if (!offer) return undefined;
      const { kind: of, ...rest } = offer;
      return { ...base, kind, offer: of, ...rest };
    }
    case 'end-execution': {
      const { tasks: all, accepted } = await figuresOf(row.yearId, ['tasks', 'accepted']);
      return { ...base, kind, tasks: all, open: all - accepted };
    }
    case 'accept-report': {
      const year = await years.byId(row.yearId);
      if (!year) return undefined;
      const [report, grading] = await Promise.all([yearReport(year), grades.ofYear(row.yearId)]);
      const asked = grading !== null && grading.closedAt === null && report.grades === undefined;
      return { ...base, kind, figures: report.figures, survey: report.survey, grading: asked ? { until: due } : null };
    }
  }
}

async function ofMatter({ about, facts }: Row, kind: 'assign-matter' | 'approve-answer', base: Base, now: Date) {
  const row = await matters.byId(about);
  const matter = row && (await matterFacts(row, now));
  if (!row || !matter) return undefined;
  const thing = matter.site;
  if (kind === 'approve-answer') return { ...base, kind, matter, thing };
  const units = await unitsOf(row.unit.regionCode);
  const named = units.find(({ id }) => id === facts.better);
  const own = units.find(({ id }) => id === row.unitId)?.at ?? 0;
  return { ...base, kind, matter, thing, own, better: named ? { at: named.at, name: named.name } : null };
}

const listed = ({ slug, title, comments }: candidates.CandidateView) => ({
  slug,
  title,
  support: comments.filter(({ stance }) => stance === 'support').length,
  doubt: comments.filter(({ stance }) => stance === 'doubt').length,
});

const followsOf = (next: ReturnType<typeof nextRound>['kind']): 'desk' | 'final' | 'run-off' =>
  next === 'secretariat' ? 'desk' : next === 'final' ? 'final' : 'run-off';

/** The money of a list on which the government decides, computed without some of its candidates. */
export const moneyWithout = (
  kind: 'fix-shortlist' | 'adopt-list',
  yearId: string,
  slugs: readonly string[],
): Promise<YearMoney | null> => moneyOf(yearId, [kind === 'fix-shortlist' ? 'proposed' : 'shortlisted'], slugs);

async function ofVote(
  about: string,
  kind: 'open-roll' | 'open-ballot' | 'close-ballot' | 'certify-vote' | 'settle-vote',
  base: Base,
) {
  const row = await votes.byId(about);
  if (!row) return undefined;
  const vote = await voteFacts(row, undefined);
  if (kind === 'open-roll')
    return { ...base, kind, vote, said: saidCount(row.yearId, await candidates.ofYear(row.yearId, ['shortlisted'])) };
  if (kind === 'open-ballot') return { ...base, kind, vote };
  if (kind === 'close-ballot') return { ...base, kind, vote, voted: (await votes.turnout(about)).voted };
  const held = (await votes.ofYear(row.yearId)).filter(
    ({ round, state }) => round <= row.round && (state === 'certified' || round === row.round),
  );
  const [first = row] = held;
  const next = nextRound(
    first.rule,
    held.flatMap((each) => each.result ?? []),
  );
  if (kind === 'certify-vote') return { ...base, kind, vote, follows: followsOf(next.kind) };
  if (next.kind !== 'secretariat') return undefined;
  const { because, seats, may } = next;
  return { ...base, kind, because, seats, may, candidates: next.candidates.length };
}

async function ofTask({ about, facts }: Row, kind: 'complete-task' | 'accept-task' | 'reassign-task', base: Base) {
  const task = await tasks.byId(about);
  const thing = await thingOf(about);
  if (!task || !thing) return undefined;
  const place = task.place?.zh ?? null;
  const lacks = lacking({ place, standard: task.standard, due: task.due, unit: task.unitId });
  if (kind === 'complete-task') return { ...base, kind, task: task.code, thing, lacks };
  if (kind === 'accept-task') return { ...base, kind, task: task.code, thing };
  const { better } = facts as { better?: string | null };
  const named = (await unitsOf(task.project.year.regionCode)).find(({ id }) => id === better);
  const unit = task.unit && textOf(task.unit);
  return { ...base, kind, task: task.code, thing, unit, better: named ? { at: named.at, name: named.name } : null };
}
