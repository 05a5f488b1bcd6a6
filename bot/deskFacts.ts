// The desk as it is kept, turned into the facts that its cards show: where the years stand, what waits, what each decision needs.
import { countUncertain } from '../actions/aspects.ts';
import { actorOf } from '../actions/actor.ts';
import { pilesFor } from '../actions/held.ts';
import type { DecisionKind } from '../domain/decisions.ts';
import { dayIn, daysBetween, provisional } from '../domain/calendar.ts';
import type { Both, YearPlan } from '../domain/plan.ts';
import type { Stage } from '../domain/stages.ts';
import { preparationsOf, sessionOpens, stageDatesOf, stageEnd } from '../domain/stages.ts';
import { lacking } from '../domain/tasks/acceptance.ts';
import { nextRound } from '../domain/vote/rounds.ts';
import type { DecisionFacts, ListedCandidate } from '../cards/decisions.ts';
import { PAGE } from '../cards/card.ts';
import type { DeskFacts, DeskYear, Thing } from '../cards/office.ts';
import { calendarOf } from '../records/calendars.ts';
import * as candidates from '../records/candidates.ts';
import * as decisions from '../records/decisions.ts';
import { figuresOf, suggestionsSince } from '../records/figures.ts';
import * as grades from '../records/grades.ts';
import type { HeldRole } from '../records/people.ts';
import { moneyOf } from '../records/money.ts';
import { countSetAside } from '../records/readings.ts';
import { suspensionOf } from '../records/suspensions.ts';
import * as tasks from '../records/tasks.ts';
import * as topics from '../records/topics.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { changeFacts } from './changeFacts.ts';
import { heldOnDesk } from './heldFacts.ts';
import { saidCount } from './saidFacts.ts';
import { voteFacts } from './voteFacts.ts';
import { unitsOf } from './workFacts.ts';

const OFFICE = ['office', 'office-head'];
const DESKS = [...OFFICE, 'secretariat'];

type Roles = readonly Pick<HeldRole, 'role' | 'regionCode'>[];

export const hasDesk = (roles: Roles): boolean => roles.some(({ role }) => DESKS.includes(role));
export const officeRegions = (roles: Roles): string[] => [
  ...new Set(roles.flatMap(({ role, regionCode }) => (OFFICE.includes(role) ? [regionCode] : []))),
];

/** Whose decisions somebody sees: a head sees the office's too. */
const desksOf = (roles: Roles) =>
  roles.flatMap(({ role, regionCode }) =>
    role === 'office-head'
      ? [
          { role, regionCode },
          { role: 'office', regionCode },
        ]
      : DESKS.includes(role)
        ? [{ role, regionCode }]
        : [],
  );

/** More than anybody pages through. */
const MOST = 1_000;

export async function deskFacts(roles: readonly HeldRole[], page: number, now: Date): Promise<DeskFacts> {
  const waiting = await decisions.waitingFor(desksOf(roles), 0, MOST);
  const here = waiting.slice(page * PAGE, (page + 1) * PAGE);
  return {
    years: await Promise.all((await yearsOf(roles)).map((year) => deskYear(year, now))),
    page,
    count: waiting.length,
    decisions: await Promise.all(
      here.map(async ({ id, kind, about, due }) => ({
        id,
        kind,
        due,
        thing: about.startsWith('task/') ? await thingOf(about) : null,
      })),
    ),
    mayInvite: officeRegions(roles).length > 0,
    uncertain: (await uncertainYear(roles))?.uncertain ?? 0,
    unread: (await unreadYear(roles))?.unread ?? 0,
    held: heldOnDesk(await pilesFor(actorOf({ id: '', roles }))),
    answered: await answeredWithoutWaiting(roles),
  };
}

const MOST_YEARS = 3;

/** The years that go on where somebody has a desk. */
export async function yearsOf(roles: Roles): Promise<years.YearRow[]> {
  const regions = roles.filter(({ role }) => DESKS.includes(role)).map(({ regionCode }) => regionCode);
  const all = await years.all();
  return all
    .filter(({ regionCode, state }) => regions.includes(regionCode) && (state === 'running' || state === 'suspended'))
    .slice(0, MOST_YEARS);
}

const officeYears = async (roles: Roles): Promise<years.YearRow[]> =>
  (await yearsOf(roles)).filter(({ regionCode }) => officeRegions(roles).includes(regionCode));

/** The year of an office with the most subjects of which the reader is not sure. */
export async function uncertainYear(roles: Roles): Promise<{ id: string; uncertain: number } | undefined> {
  const counted = await Promise.all(
    (await officeYears(roles)).map(async ({ id }) => ({ id, uncertain: await countUncertain(id) })),
  );
  return counted.toSorted((a, b) => b.uncertain - a.uncertain)[0];
}

/** The year of an office with the most suggestions that the reader could not read. */
export async function unreadYear(roles: Roles): Promise<{ id: string; unread: number } | undefined> {
  const counted = await Promise.all((await officeYears(roles)).map(async ({ id }) => ({ id, unread: await countSetAside(id) })));
  return counted.toSorted((a, b) => b.unread - a.unread)[0];
}

interface AnsweredYear {
  readonly id: string;
  readonly answered: number;
  /** Topics that still wait. */
  readonly left: number;
  /** The candidates are not fixed yet. */
  readonly open: boolean;
}

/** The year of an office whose answers can be looked at and corrected: until its report is drafted. */
export async function answeredYear(roles: Roles): Promise<AnsweredYear | undefined> {
  for (const { id, stage, shortlistAt } of (await officeYears(roles)).filter(({ reportAt }) => !reportAt)) {
    const [left, answered] = await Promise.all([topics.countUndecided(id), topics.countDecided(id)]);
    if (answered > 0) return { id, answered, left, open: stage === 'planning' && !shortlistAt };
  }
  return undefined;
}

/** How many answered topics the desk leads to: where some wait, their list does. */
async function answeredWithoutWaiting(roles: Roles): Promise<number> {
  const year = await answeredYear(roles);
  return year && (year.left === 0 || !year.open) ? year.answered : 0;
}

const DAY_MS = 86_400_000;

async function deskYear(year: years.YearRow, now: Date): Promise<DeskYear> {
  const { plan } = await years.planOf(year.id);
  const began = year.stageBegan;
  return {
    regionCode: year.regionCode,
    year: year.year,
    stage: year.stage as Stage,
    day: began ? daysBetween(dayIn(plan.timezone, began), dayIn(plan.timezone, now)) + 1 : 1,
    suspendedUntil: year.state === 'suspended' ? (suspensionOf(year)?.until ?? null) : null,
    session: nextOfSession(year, plan, now),
    figures: {
      ...(await figuresOf(year.id)),
      fresh: await suggestionsSince(year.id, new Date(now.getTime() - DAY_MS)),
      topics: await topics.countUndecided(year.id),
    },
  };
}

/** The next of a session's dates while the year is prepared for it: papers, pack, the session itself. */
function nextOfSession({ stage, listAt }: years.YearRow, { session, timezone }: YearPlan, now: Date): DeskYear['session'] {
  if (!session || listAt || (stage !== 'planning' && stage !== 'decision')) return null;
  const dates = [
    ...preparationsOf(session, timezone).map(({ what, due }) => ({ what, at: due })),
    { what: 'opens' as const, at: sessionOpens(session, timezone) },
  ];
  return dates.find(({ at }) => at >= now) ?? null;
}

/** A task as decisions name it; null where there is none of that id. */
export async function thingOf(id: string): Promise<Thing | null> {
  const task = await tasks.of(id);
  return task && { title: task.project.title as Both, place: tasks.placeOf(task), regionCode: task.regionCode };
}

type Row = NonNullable<Awaited<ReturnType<typeof decisions.of>>>;

type Base = Pick<DecisionFacts, 'id' | 'due' | 'unpublished'>;

/** The years between a decision and its date whose working days are not published. */
async function unpublishedUntil({ yearId, at, due }: Row): Promise<number[]> {
  if (!due) return [];
  const { timezone } = (await years.planOf(yearId)).plan;
  return provisional(await calendarOf(), dayIn(timezone, at), dayIn(timezone, due));
}

/** What one open decision needs to be taken; undefined where its thing is gone. */
export async function decisionFacts(row: Row, now: Date): Promise<DecisionFacts | undefined> {
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
    case 'end-execution': {
      const { tasks: all, accepted } = await figuresOf(row.yearId);
      return { ...base, kind, tasks: all, open: all - accepted };
    }
    case 'accept-report': {
      const year = await years.of(row.yearId);
      const report = (year?.report ?? {}) as {
        figures?: Record<string, number>;
        survey?: { invited: number; answered: number } | null;
      };
      const grading = await grades.ofYear(row.yearId);
      return {
        ...base,
        kind,
        figures: report.figures ?? (await figuresOf(row.yearId)),
        survey: report.survey ?? null,
        grading: grading && (await grades.turnout(grading.id)),
      };
    }
  }
}

const listed = ({ slug, title, comments }: candidates.CandidateView): ListedCandidate => ({
  slug,
  title: title as Both,
  support: comments.filter(({ stance }) => stance === 'support').length,
  doubt: comments.filter(({ stance }) => stance === 'doubt').length,
});

async function ofVote(
  about: string,
  kind: 'open-roll' | 'open-ballot' | 'close-ballot' | 'certify-vote' | 'settle-vote',
  base: Base,
): Promise<DecisionFacts | undefined> {
  const row = await votes.of(about);
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
    votes.ruleOf(first),
    held.flatMap((each) => votes.resultOf(each) ?? []),
  );
  if (kind === 'certify-vote')
    return { ...base, kind, vote, follows: next.kind === 'secretariat' ? 'desk' : next.kind === 'final' ? 'final' : 'run-off' };
  if (next.kind !== 'secretariat') return undefined;
  const { because, seats, may } = next;
  return { ...base, kind, because, seats, may, candidates: next.candidates.length };
}

async function ofTask(
  { about, facts }: Row,
  kind: 'complete-task' | 'accept-task' | 'reassign-task',
  base: Base,
): Promise<DecisionFacts | undefined> {
  const task = await tasks.of(about);
  const thing = await thingOf(about);
  if (!task || !thing) return undefined;
  const place = tasks.placeOf(task)?.zh ?? null;
  const lacks = lacking({ place, standard: tasks.standardOf(task), due: task.due, unit: task.unitId });
  if (kind === 'complete-task') return { ...base, kind, task: task.code, thing, lacks };
  if (kind === 'accept-task') return { ...base, kind, task: task.code, thing };
  const { better } = facts as { better?: string | null };
  const named = (await unitsOf(task.project.year.regionCode)).find(({ id }) => id === better);
  const unit = task.unit && { zh: task.unit.zh, en: task.unit.en };
  return { ...base, kind, task: task.code, thing, unit, better: named ? { at: named.at, name: named.name } : null };
}
