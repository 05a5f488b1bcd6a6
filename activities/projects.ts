// What a project's workflow asks: its tasks' progress and their worst light.
import { type Reckoning } from '../domain/attention.ts';
import type { WaitingOrder, OrderAnswer } from '../domain/messages.ts';
import { type Light, worstOf } from '../domain/tasks/light.ts';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { carryOut, effectOf } from './orders.ts';

export interface ProjectStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: 'zh' | 'en';
  readonly aspect: string;
  readonly light: Light;
  readonly progress: number;
  readonly tasks: number;
  readonly accepted: number;
  readonly over: boolean;
  readonly reckoning: Reckoning;
}

/** A project's light is its worst task's; its progress the mean of its tasks' (procedure 1.7 T6: promised totals are sums of accepted tasks). */
export async function assessProject({
  projectId: id,
  moment,
  orders,
}: {
  projectId: string;
  moment: number;
  orders: readonly WaitingOrder[];
}): Promise<{ answers: OrderAnswer[]; standing: ProjectStanding }> {
  const at = new Date(moment);
  const answers = await carryOut(
    id,
    orders,
    at,
    effectOf('project', async () => ({ here: {} }), {}, at),
  );
  const project = await tasks.projectOf(id);
  if (!project) throw new Error(`there is no project ${id}`);
  const { plan } = await years.planOf(project.yearId);
  const count = project.tasks.length;
  const worst: Light = worstOf(project.tasks.map(({ light }) => light)) ?? 'green';
  const progress = count === 0 ? 0 : Math.floor(project.tasks.reduce((sum, task) => sum + task.progress, 0) / count);
  await transaction(async () => {
    await tasks.noteProject(id, { light: worst, progress, next: null });
    await errands.settleLooks(id, at);
  });
  return {
    answers,
    standing: {
      regionCode: project.year.regionCode,
      year: project.year.year,
      language: plan.languages.administrators,
      aspect: project.aspect,
      light: worst,
      progress,
      tasks: count,
      accepted: project.tasks.filter(({ state }) => state === 'accepted').length,
      reckoning: { ladderKey: '', climbed: 0, step: null, next: null },
      over:
        project.year.state === 'abandoned' ||
        project.tasks.every(({ state }) => state === 'accepted' || state === 'carried-over'),
    },
  };
}
