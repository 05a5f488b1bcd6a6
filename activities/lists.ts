// What was decided becomes two lists (procedure 1.7): projects, and their tasks with standard, place, date and unit.
import { dayIn } from '../domain/calendar.ts';
import { dueWithin } from '../domain/decisions.ts';
import { projectId, shortCode, taskId, yearOf } from '../domain/ids.ts';
import { type Both, type Site, type YearPlan } from '../domain/plan.ts';
import { lacking } from '../domain/tasks/acceptance.ts';
import { milestonesOf } from '../domain/tasks/milestones.ts';
import { Standard } from '../domain/tasks/standard.ts';
import { calendarOf } from '../records/calendars.ts';
import * as candidates from '../records/candidates.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { tellInDigest } from './digests.ts';
import { addressedIn, tellUnit } from './newTasks.ts';

/** Makes projects and tasks of the elected candidates (procedure 1.7): one task a site. What lacks something waits on the desk (T3). */
export async function makeTasks({
  yearId,
  moment,
}: {
  yearId: string;
  moment: number;
}): Promise<{ projects: number; tasks: number }> {
  const at = new Date(moment);
  const { version, plan } = await years.planOf(yearId);
  const elected = await candidates.ofYear(yearId, ['elected']);
  const due = dueWithin('complete-task', at, await calendarOf(), plan.timezone);
  const lists = elected.map((candidate) => {
    const project = projectId(yearId, candidate.slug);
    const sites = candidate.sites as Site[];
    const drafts = sites.map((site, index) => draftOf({ id: taskId(project, index + 1), project, site, candidate, plan, at }));
    return { candidate, project, drafts };
  });
  const all = lists.flatMap(({ drafts }) => drafts);
  const open = new Map<string, number>();
  for (const { unitId, state } of all) if (unitId && state === 'open') open.set(unitId, (open.get(unitId) ?? 0) + 1);
  const hasMany = (unit: string): boolean => (open.get(unit) ?? 0) > MOST_CARDS;
  for (const { candidate, project, drafts } of lists) {
    await transaction(async () => {
      const made = await tasks.create(
        {
          id: project,
          code: shortCode(project),
          yearId,
          candidateId: candidate.id,
          title: candidate.title as Both,
          aspect: candidate.aspect,
        },
        drafts.map((draft) => ({ ...draft, ladder: version })),
      );
      if (!made) return;
      for (const draft of drafts) {
        if (draft.state === 'desk') await decisions.open({ kind: 'complete-task', about: draft.id, at, due });
        else if (draft.unitId && !hasMany(draft.unitId)) await tellUnit(draft.unitId, draft.id, draft.code, at);
      }
      const { quietHours: quiet, timezone } = plan;
      for (const unit of new Set(drafts.flatMap(({ unitId }) => (unitId && hasMany(unitId) ? [unitId] : []))))
        await tellInDigest(await addressedIn(unit, at), { quiet, timezone }, at);
    });
  }
  return { projects: elected.length, tasks: all.length };
}

/** Whoever gets more new tasks than this at once hears of them in the morning's digest: nobody reads three hundred cards. */
const MOST_CARDS = 5;

interface DraftInput {
  readonly id: string;
  readonly project: string;
  readonly site: Site;
  readonly candidate: candidates.CandidateView;
  readonly plan: YearPlan;
  readonly at: Date;
}

function draftOf({ id, project, site, candidate, plan, at }: DraftInput): tasks.TaskDraft {
  const { regionCode } = yearOf(project);
  const standard = Standard.parse(candidate.standard);
  const { due } = site;
  const lacks = lacking({ place: site.place?.zh ?? null, standard, due, unit: candidate.unitId });
  return {
    id,
    code: shortCode(id),
    projectId: project,
    unitId: candidate.unitId,
    place: site.place,
    regionCode: site.regionCode ?? regionCode,
    quantity: site.quantity,
    measure: site.measure,
    standard,
    begins: at,
    due,
    state: lacks.length > 0 ? 'desk' : 'open',
    milestones: due && standard.length > 0 ? milestonesOf(standard, dayIn(plan.timezone, at), due) : [],
  };
}
