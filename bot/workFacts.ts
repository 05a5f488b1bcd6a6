// Tasks as those see them who work on them or accept them: every line with its evidence and the inspector's reason.
import type { Actor } from '../actions/actor.ts';
import type { Both, YearPlan } from '../domain/plan.ts';
import { may } from '../domain/permissions.ts';
import { lacking, lineStates } from '../domain/tasks/acceptance.ts';
import { readLight, taskFacts } from '../domain/tasks/light.ts';
import type { Hand, WorkFacts, WorkLine } from '../locales/cards/tasks.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';

/** What a task's card is told at a moment of the year. */
export async function workFacts(task: tasks.TaskView, now: Date): Promise<WorkFacts> {
  const { plan } = await years.planOf(task.project.yearId);
  const names = await namesOf([...new Set(task.reports.map(({ roleId }) => roleId))]);
  const last = task.reports.at(-1);
  const { until } = (task.suspended ?? {}) as { until?: string };
  return {
    code: task.code,
    title: task.project.title as Both,
    place: tasks.placeOf(task),
    regionCode: task.regionCode,
    unit: task.unit && { zh: task.unit.zh, en: task.unit.en },
    state: task.state as WorkFacts['state'],
    ...lightOf(task, plan, now),
    due: task.due,
    signed: task.signedAt !== null,
    lines: linesOf(task, names),
    lacks: lacking({
      place: tasks.placeOf(task)?.zh ?? null,
      standard: tasks.standardOf(task),
      due: task.due,
      unit: task.unitId,
    }),
    lastReport: last ? { at: last.at, line: last.line, text: last.text } : null,
    suspendedUntil: until ? new Date(until) : null,
    acceptedAt: task.acceptedAt,
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

/**
 * The light and its sentence as they were kept, with today's numbers where the reason is still the same: they are read anew only
 * when they can change, and meanwhile the days go by. A task that was never read shows what would be read today.
 */
function lightOf(task: tasks.TaskView, plan: YearPlan, now: Date): Pick<WorkFacts, 'light' | 'because' | 'turns'> {
  const because = task.because as WorkFacts['because'];
  const kept = { light: task.light, because, turns: task.turns as WorkFacts['turns'] };
  const met = new Set(
    [...lineStates(tasks.acceptanceOf(task))].flatMap(([line, state]) => (state === 'met' ? [Number(line)] : [])),
  );
  const timeline = tasks.timelineOf(task, plan.timezone, met, because?.id === 'red-unconfirmed');
  const today = timeline && readLight(taskFacts(timeline, now), plan.lights);
  // accepted or suspended is what the task is, whether or not its process has read the light since
  const isState = today?.because.id === 'accepted' || today?.because.id === 'suspended';
  if (!today || (because && today.because.id !== because.id && !isState)) return kept;
  return { light: because && !isState ? task.light : today.light, because: today.because, turns: today.turns ?? null };
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
