// One decided project: its light is that of its worst task, its progress that of its tasks. It ends when all its tasks have ended.
import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Found } from '../activities/looks.ts';
import type { ProjectStanding } from '../activities/projectLooks.ts';
import { attending } from './attend.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { lookAtProject } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

export interface ProjectInput {
  readonly projectId: string;
}

export async function project({ projectId }: ProjectInput): Promise<void> {
  const inbox = openInbox('project');
  const show = showing('project');
  await attending<Found<ProjectStanding>>({
    inbox,
    turnPage: () => continueAsNew<typeof project>({ projectId }),
    look: (asked) => lookAtProject({ projectId, ...asked }),
    show: (standing) =>
      show(
        {
          Region: standing.regionCode,
          Year: String(standing.year),
          Stage: 'execution',
          Aspect: standing.aspect,
          Light: standing.light,
        },
        {
          language: standing.language,
          id: 'details-project',
          facts: { light: standing.light, progress: standing.progress, tasks: standing.tasks, accepted: standing.accepted },
        },
      ),
  })();
  await inbox.close();
}
