// The look of a project's workflow: its tasks' progress and their worst light.
import type { Language } from '../domain/languages.ts';
import { FOOT } from '../domain/attention.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import { type Light, worstOf } from '../domain/tasks/light.ts';
import { transaction } from '../records/database.ts';
import * as projects from '../records/projectLooks.ts';
import * as years from '../records/years.ts';
import type { Assessed } from './looks.ts';
import { carryOut, effectOf, sorted } from './orders.ts';

export interface ProjectStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: Language;
  readonly aspect: string;
  readonly light: Light;
  readonly progress: number;
  readonly tasks: number;
  readonly accepted: number;
  readonly over: boolean;
  readonly timezone: string;
}

/**
 * Looks at a project: its light is that of its worst task, its progress the mean of its tasks' (procedure 1.7 T6: promised totals are sums
 * of accepted tasks).
 */
export async function assessProject({
  projectId: id,
  moment,
  orders,
}: {
  projectId: string;
  moment: number;
  orders: readonly WaitingOrder[];
}): Promise<Assessed<ProjectStanding>> {
  const at = new Date(moment);
  const { looked, others } = sorted(orders);
  const answers = await carryOut(
    id,
    others,
    at,
    effectOf('project', async () => ({ here: {} }), {}, at),
  );
  const { project, light, progress } = await transaction(async () => {
    const found = await projects.lookAt(id, at);
    const kept = {
      light: worstOf(found.lights) ?? (found.givenUp > 0 ? ('grey' as const) : ('green' as const)),
      progress: found.tasks === 0 ? 0 : Math.floor(found.points / found.tasks),
    };
    await projects.keep(id, kept);
    return { project: found, ...kept };
  });
  const plan = await years.planAt(project.yearId, project.planVersion);
  return {
    answers: [...answers, ...looked],
    standing: {
      regionCode: project.regionCode,
      year: project.year,
      language: plan.languages.administrators,
      aspect: project.aspect,
      light,
      progress,
      tasks: project.tasks,
      accepted: project.accepted,
      over: project.yearState === 'abandoned' || project.over === project.tasks,
      timezone: plan.timezone,
    },
    reckoning: { ...FOOT, step: null, next: null },
  };
}
