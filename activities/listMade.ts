// From a decided candidate to its project and tasks (procedure 1.7): for the whole list, and for one that comes up from the reserve.
import { type Day, dayIn } from '../domain/calendar.ts';
import { dueWithin } from '../domain/decisions.ts';
import { projectId, shortCode, taskId, yearOf } from '../domain/ids.ts';
import type { Site, YearPlan } from '../domain/plan.ts';
import { lacking } from '../domain/tasks/acceptance.ts';
import { kindOf, type ProjectKind } from '../domain/tasks/kinds.ts';
import { milestonesOf } from '../domain/tasks/milestones.ts';
import type { Standard } from '../domain/tasks/standard.ts';
import { calendarOf } from '../records/calendars.ts';
import type * as candidates from '../records/candidates.ts';
import * as decisions from '../records/decisions.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { tellInDigest } from './digests.ts';
import { addressedIn, tellUnit } from './newTasks.ts';

/** How many tasks are made in one transaction. */
export const BATCH = 500;

/** Decided candidates as lists of sites, and what is the same for all their tasks. */
export async function listsOf(
  yearId: string,
  decided: readonly candidates.CandidateView[],
  at: Date,
): Promise<{ lists: readonly List[]; year: Making }> {
  const { version, plan } = await years.planOf(yearId);
  const lists = decided.map((candidate) => listOf(yearId, candidate, plan));
  const open = new Map<string, number>();
  for (const { unitId, standard, sites } of lists)
    for (const site of sites) {
      const unit = site.unitId ?? unitId;
      if (unit && stateOf(site, standard, unit) === 'open') open.set(unit, (open.get(unit) ?? 0) + 1);
    }
  const year: Making = {
    at,
    today: dayIn(plan.timezone, at),
    version,
    plan,
    deskDue: dueWithin('complete-task', at, await calendarOf(), plan.timezone),
    hasMany: (unit) => (open.get(unit) ?? 0) > MOST_CARDS,
  };
  return { lists, year };
}

/** What is the same for all tasks of a year when they are made. */
export interface Making {
  readonly at: Date;
  readonly today: Day;
  readonly version: number;
  readonly plan: YearPlan;
  readonly deskDue: Date;
  readonly hasMany: (unit: string) => boolean;
}

/** An elected candidate as a list of sites. */
export interface List {
  readonly project: tasks.ProjectDraft;
  readonly unitId: string | null;
  readonly kind: ProjectKind;
  readonly standard: Standard;
  readonly sites: readonly Site[];
}

/** A project without a standard of its own is held to that of its kind (procedure 1.7, T2). */
function listOf(
  yearId: string,
  { id, slug, title, aspect, unitId, projectKind, standard: own, sites }: candidates.CandidateView,
  { kinds }: YearPlan,
): List {
  const project = projectId(yearId, slug);
  const kind = kindOf(kinds, projectKind);
  const standard = own.length > 0 ? own : kind.standard;
  return {
    project: { id: project, code: shortCode(project), yearId, candidateId: id, title, aspect },
    unitId,
    kind,
    standard,
    sites,
  };
}

/** Makes one batch of a list's tasks, with its notices; gives the ids of those that were not there. Repeated, it makes nothing twice. */
export async function makeBatch(list: List, first: number, year: Making): Promise<readonly string[]> {
  const { at, plan, deskDue, hasMany } = year;
  const drafts = list.sites.slice(first, first + BATCH).map((site, index) => draftOf(list, site, first + index + 1, year));
  const made = await tasks.create(list.project, drafts);
  const fresh = drafts.filter(({ id }) => made.has(id));
  const begun = fresh.filter(({ state }) => state === 'open');
  for (const { id, state } of fresh)
    if (state === 'desk') await decisions.open({ kind: 'complete-task', about: id, at, due: deskDue });
  const units = [...new Set(begun.flatMap(({ unitId }) => unitId ?? []))];
  for (const unit of units.filter((each) => !hasMany(each)))
    for (const { id, code, unitId } of begun) if (unitId === unit) await tellUnit(unit, id, code, at);
  const many = await Promise.all(units.filter(hasMany).map((unit) => addressedIn(unit, at)));
  if (many.length > 0) await tellInDigest(many.flat(), { quiet: plan.quietHours, timezone: plan.timezone }, at);
  return fresh.map(({ id }) => id);
}

/** A unit that gets more new tasks than this at once is told in the morning's digest: nobody reads three hundred cards. */
const MOST_CARDS = 5;

const stateOf = ({ place, due }: Site, standard: Standard, unit: string | null): 'desk' | 'open' =>
  lacking({ place: place?.zh ?? null, standard, due, unit }).length > 0 ? 'desk' : 'open';

function draftOf(
  { project, unitId, kind, standard }: List,
  site: Site,
  number: number,
  { at, today, version }: Making,
): tasks.TaskDraft {
  const id = taskId(project.id, number);
  const { place, due, quantity, measure } = site;
  const unit = site.unitId ?? unitId;
  return {
    id,
    code: shortCode(id),
    projectId: project.id,
    unitId: unit,
    place,
    regionCode: site.regionCode ?? yearOf(project.id).regionCode,
    lat: site.at?.lat ?? null,
    lon: site.at?.lon ?? null,
    quantity,
    measure,
    standard,
    begins: at,
    due,
    ladder: version,
    state: stateOf(site, standard, unit),
    milestones: due && standard.length > 0 ? milestonesOf(kind, standard, today, due) : [],
  };
}
