// Bulk work of a year on Temporal: starts the workflows of its tasks and projects in batches, and tells its tasks when the year is over.
import { heartbeat } from '@temporalio/activity';
import { endOfDay } from '../domain/calendar.ts';
import { deskOf } from '../domain/decisions.ts';
import { yearOf } from '../domain/ids.ts';
import type { Language } from '../domain/languages.ts';
import type { Shown } from '../domain/processes.ts';
import { say } from '../locales/say.ts';
import { textIn } from '../locales/spoken.ts';
import * as errands from '../records/errands.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import * as temporal from '../temporal/client.ts';

const BATCH = 200;
const AT_ONCE = 20;

/** Starts the workflows that have not been started: PostgreSQL lists them, and Temporal refuses one that already runs. */
export async function startTasks({ yearId, moment }: { yearId: string; moment: number }): Promise<number> {
  const { plan } = await years.planOf(yearId);
  const language = plan.languages.administrators;
  let count = 0;
  for (let batch = await tasks.unstarted(yearId, BATCH); batch.length > 0; batch = await tasks.unstarted(yearId, BATCH)) {
    await inPortions(batch, count, (each) =>
      temporal.start({ id: each.id, kind: each.kind, summary: summaryOf(each, language), shows: shownOf(each, plan.timezone) }),
    );
    await tasks.noteStarted(batch, new Date(moment));
    count += batch.length;
  }
  return count;
}

/** Handles a few items at a time, with a heartbeat before each portion. */
async function inPortions<Item>(items: readonly Item[], before: number, each: (item: Item) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < items.length; index += AT_ONCE) {
    heartbeat(before + index);
    await Promise.all(items.slice(index, index + AT_ONCE).map(each));
  }
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

/**
 * The year's time is over: carries over every task that is not accepted (procedure 1.4, 16). Its errands are stored in batches. Succeeds
 * once every task has answered.
 */
export async function carryOver({ yearId, moment }: { yearId: string; moment: number }): Promise<number> {
  const open = await tasks.openIds(yearId);
  for (let index = 0; index < open.length; index += BATCH) {
    const batch = open.slice(index, index + BATCH).map((workflowId) => ({
      id: `errand-carry-over/${workflowId}`,
      workflowId,
      name: 'carryOver',
      payload: { by: 'operator', reason: 'year-over' },
      personId: null,
    }));
    await errands.sendAll(batch);
    await inPortions(batch, index, (errand) => hear(errand, new Date(moment)));
  }
  return open.length;
}

async function hear(errand: errands.Errand, at: Date): Promise<void> {
  const answer = await temporal.deliver(errand, PATIENCE_MS);
  if (answer.kind === 'no-workflow') await errands.end(errand.id, at, { id: 'workflow-ended', facts: {} });
  if (answer.kind === 'waiting') throw new Error(`${errand.workflowId} has not answered yet`);
}

/** How long (real milliseconds) a task may take to answer, however many others are asked at the same time. */
const PATIENCE_MS = 10_000;
