// A request for a change, as the person who decides it sees it.
import * as bulks from '../records/bulkChanges.ts';
import * as changes from '../records/changes.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { lightNow } from './lights.ts';
import { textOf } from '../domain/languages.ts';

/** A request as stored. */
export type ChangeRow = changes.ChangeRow;

/** The task of a request. */
export const taskOf = ({ taskId }: Pick<ChangeRow, 'taskId'>): Promise<tasks.TaskView | null> => tasks.byId(taskId);

/** The document that came with a request; null if there is none. */
export const documentOf = (code: string): Promise<changes.Document | null> => changes.documentOf(code);

/** The request with a short code; null if there is none. */
export const ofCode = (code: string): Promise<ChangeRow | null> => changes.byCode(code);

/** A task's waiting request; undefined if none waits. */
export async function changeFacts(taskId: string, now: Date) {
  const task = await tasks.byId(taskId);
  const asked = task && changes.waitingOf(task);
  if (!task || !asked) return undefined;
  const { plan } = await years.planOf(task.project.yearId);
  const { light, under } = lightNow(task, plan, now);
  return {
    kind: 'decide-change' as const,
    change: asked.code,
    thing: { title: task.project.title, place: task.place, regionCode: task.regionCode },
    unit: task.unit && textOf(task.unit),
    of: { kind: asked.kind, was: asked.was, becomes: asked.becomes, measure: task.measure },
    prices: asked.prices,
    hasDocument: asked.document !== null,
    /** How many wait together with it, itself included. */
    together: asked.bulk === null ? 1 : (await bulks.counts(asked.bulk)).waiting,
    reason: asked.reason,
    words: asked.words,
    size: asked.size,
    decider: asked.decider,
    before: task.changes.filter(({ state }) => state === 'granted').length,
    red: (under?.light ?? light) === 'red',
  };
}
