// Tasks as those see them who work on them or accept them: every line with its evidence and the inspector's reason.
import type { Actor } from '../actions/actor.ts';
import type { Both, YearPlan } from '../domain/plan.ts';
import { may } from '../domain/permissions.ts';
import { lacking, lineStates } from '../domain/tasks/acceptance.ts';
import type { Decider } from '../domain/tasks/change.ts';
import { readLight, taskFacts } from '../domain/tasks/light.ts';
import type { Hand, WorkFacts, WorkLine } from '../cards/tasks.ts';
import * as changes from '../records/changes.ts';
import * as people from '../records/people.ts';
import { suspensionOf } from '../records/suspensions.ts';
import * as tasks from '../records/tasks.ts';
import { turnOfTask } from '../records/turns.ts';
import * as years from '../records/years.ts';

/** What a task's card is told at a moment of the year. */
export async function workFacts(task: tasks.TaskView, now: Date): Promise<WorkFacts> {
  const { plan } = await years.planOf(task.project.yearId);
  const names = await namesOf([...new Set(task.reports.map(({ roleId }) => roleId))]);
  const last = task.reports.at(-1);
  return {
    code: task.code,
    title: task.project.title as Both,
    place: tasks.placeOf(task),
    regionCode: task.regionCode,
    unit: task.unit && { zh: task.unit.zh, en: task.unit.en },
    state: task.state as WorkFacts['state'],
    ...lightOf(task, plan, now),
    due: task.due,
    ...promised(task, plan.timezone),
    signed: task.signedAt !== null,
    lines: linesOf(task, names),
    lacks: lacking({
      place: tasks.placeOf(task)?.zh ?? null,
      standard: tasks.standardOf(task),
      due: task.due,
      unit: task.unitId,
    }),
    lastReport: last ? { at: last.at, line: last.line, text: last.text } : null,
    suspendedUntil: suspensionOf(task)?.until ?? null,
    turn: await turnOfTask(task),
    acceptedAt: task.acceptedAt,
  };
}

/** What held before and why it no longer does, and what is asked for now. */
function promised(task: tasks.TaskView, zone: string): Pick<WorkFacts, 'struck' | 'asked'> {
  const asked = changes.waitingOf(task);
  return {
    struck: changes.struckOf(task, zone),
    asked: asked ? { due: asked.due, decider: asked.decider as Decider } : null,
  };
}

const namesOf = async (roleIds: readonly string[]): Promise<Map<string, string>> =>
  new Map(await Promise.all(roleIds.map(async (id) => [id, (await people.roleOf(id))?.holder ?? ''] as const)));

function linesOf(task: tasks.TaskView, names: ReadonlyMap<string, string>): WorkLine[] {
  const states = lineStates(tasks.acceptanceOf(task));
  return tasks.standardOf(task).map((text, line) => {
    const shown = task.reports.filter((report) => report.line === line).at(-1);
    const photo = shown?.files[0];
    const failed = task.marks.filter((mark) => mark.line === line && !mark.met).at(-1);
    return {
      text,
      state: states.get(String(line)) ?? 'open',
      due: task.milestones.find((milestone) => milestone.line === line)?.due ?? null,
      reason: (failed?.reason as Both | null | undefined) ?? null,
      shown: shown ? { at: shown.at, by: names.get(shown.roleId) ?? '', photo: photo ? { fileId: photo.id } : null } : null,
    };
  });
}

/** What a task is and not what its timeline says: it holds from the moment it is kept, whether or not the task's process has looked since. */
const states = ['accepted', 'suspended', 'change-under-examination'];
const isState = (reason: { id: string } | null): boolean => reason !== null && states.includes(reason.id);

/**
 * The light and its sentence as they were kept, with today's numbers where the reason is still the same: they are read anew only
 * when they can change, and meanwhile the days go by. A task that was never read shows what would be read today.
 */
function lightOf(task: tasks.TaskView, plan: YearPlan, now: Date): Pick<WorkFacts, 'light' | 'because' | 'turns' | 'under'> {
  const because = task.because as WorkFacts['because'];
  const timeline = tasks.timelineOf(task, plan.timezone);
  const today = timeline && readLight(taskFacts(timeline, now), plan.lights);
  const holds = because === null || isState(because) || isState(today?.because ?? null);
  if (!today || (because && today.because.id !== because.id && !holds))
    return { light: task.light, because, turns: task.turns as WorkFacts['turns'], under: null };
  const { turns = null, under } = today;
  return {
    light: holds ? today.light : task.light,
    because: today.because,
    turns,
    under: under ? { light: under.light, because: under.because } : null,
  };
}

/** What somebody may do with a task: a unit reports before anybody inspects. */
export function handOn(actor: Actor, task: tasks.TaskView, now: Date): Hand {
  const where = { regionCode: task.project.year.regionCode, unitId: task.unitId };
  if (may(actor, 'tasks.report', where, now).ok) return 'unit';
  return may(actor, 'tasks.inspect', where, now).ok ? 'inspector' : 'nobody';
}

/** A region's units, by the places under which buttons name them. */
export async function unitsOf(regionCode: string): Promise<{ at: number; id: string; name: Both }[]> {
  const units = await people.unitsIn(regionCode);
  return units.map(({ id, zh, en }, at) => ({ at, id, name: { zh, en } }));
}
