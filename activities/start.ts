// Bulk that a year does to Temporal: starts its tasks' and projects' workflows in batches, and tells them that the year is over.
import { heartbeat } from '@temporalio/activity';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { say } from '../locales/say.ts';
import * as temporal from '../temporal/client.ts';

const BATCH = 200;
const AT_ONCE = 20;

/** Starts what has not been started: PostgreSQL is asked first, then Temporal refuses what runs already. */
export async function startTasks({ yearId, moment }: { yearId: string; moment: number }): Promise<number> {
  const { plan } = await years.planOf(yearId);
  const language = plan.languages.administrators;
  let count = 0;
  for (let batch = await tasks.unstarted(yearId, BATCH); batch.length > 0; batch = await tasks.unstarted(yearId, BATCH)) {
    for (let at = 0; at < batch.length; at += AT_ONCE) {
      heartbeat(count);
      const some = batch.slice(at, at + AT_ONCE);
      await Promise.all(
        some.map(async ({ id, kind }) =>
          temporal.start({
            id,
            kind,
            summary: await summaryOf(id, kind, language),
          }),
        ),
      );
      await tasks.noteStarted(some, new Date(moment));
      count += some.length;
    }
  }
  return count;
}

async function summaryOf(id: string, kind: 'task' | 'project', language: 'zh' | 'en'): Promise<string> {
  if (kind === 'project') {
    const project = await tasks.projectOf(id);
    return project?.title[language] ?? id;
  }
  const task = await tasks.of(id);
  const title = task?.project.title[language] ?? id;
  const place = task ? tasks.placeOf(task)?.[language] : undefined;
  return say(language, 'summary-task', { title, place: place ?? '' });
}

/** The year's time is over: whatever is not accepted is carried over (procedure 1.4, 16). Waits until every task has heard it. */
export async function carryOver({ yearId, moment }: { yearId: string; moment: number }): Promise<number> {
  const open = await tasks.openIds(yearId);
  for (const [index, id] of open.entries()) {
    heartbeat(index);
    const errand = {
      id: `errand-carry-over/${id}`,
      workflowId: id,
      name: 'carryOver',
      payload: { by: 'operator', reason: 'year-over' },
      personId: null,
    };
    await transaction(async () => {
      if (!(await errands.exists(errand.id))) await errands.send(errand);
    });
    const answer = await temporal.deliver(errand, 10_000);
    if (answer.kind === 'no-workflow') await errands.end(errand.id, new Date(moment), { id: 'workflow-ended', facts: {} });
    if (answer.kind === 'waiting') throw new Error(`${id} has not answered yet`);
  }
  return open.length;
}
