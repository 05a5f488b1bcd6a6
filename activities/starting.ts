// Starts the workflow of a task or a project, with what its first look will find; and of what came into being after its year had started its
// own: a place that was split off, a project from the reserve.
import { endOfDay } from '../domain/calendar.ts';
import { deskOf } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import type { Language } from '../domain/languages.ts';
import type { YearPlan } from '../domain/plan.ts';
import type { Shown } from '../domain/processes.ts';
import { say } from '../locales/say.ts';
import { textIn } from '../locales/spoken.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import * as temporal from '../temporal/client.ts';

/** Starts one; Temporal refuses one that already runs. */
export const startOne = (each: tasks.Unstarted, { languages, timezone }: YearPlan) =>
  temporal.start({
    id: each.id,
    kind: each.kind,
    summary: summaryOf(each, languages.administrators),
    shows: shownOf(each, timezone),
  });

/**
 * Starts what an errand was sent to and no workflow stands for, if it has never been started. The errand is what makes this durable: it
 * waits until its workflow takes it.
 */
export async function startMissing(workflowId: string, at: Date): Promise<boolean> {
  const missing = await tasks.unstartedOne(workflowId);
  if (!missing) return false;
  const { plan } = await years.planOf(yearOf(workflowId).yearId);
  await startOne(missing, plan);
  await tasks.noteStarted([missing], at);
  return true;
}

/** What its first look will find, almost always: then it writes nothing. */
const shownOf = ({ id, kind, regionCode, aspect, unit, due, state }: tasks.Unstarted, zone: string): Partial<Shown<'task'>> => {
  const both = { Region: regionCode, Year: String(yearOf(id).year), Stage: 'execution', Aspect: aspect };
  if (kind === 'project') return { ...both, Light: 'green' };
  const light = state === 'open' ? { Light: 'green', WaitsFor: 'unit' } : { Light: 'grey', WaitsFor: deskOf('complete-task') };
  return { ...both, ...light, Unit: unit, DueDate: due === null ? null : endOfDay(zone, due).getTime(), Overdue: false };
};

/** A project's title; a task's with its place. */
const summaryOf = ({ kind, title, place }: tasks.Unstarted, language: Language): string =>
  kind === 'project'
    ? textIn(title, language)
    : say(language, 'summary-task', { title: textIn(title, language), place: place ? textIn(place, language) : '' });
