// One task: a place, a standard, a date and a unit, from its promise to its acceptance.
import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Climb } from '../domain/attention.ts';
import type { Found } from '../activities/looks.ts';
import type { TaskStanding } from '../activities/taskLooks.ts';
import { attending } from './attend.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { lookAtTask } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

export interface TaskInput {
  readonly taskId: string;
  readonly climb?: Climb;
}

/** Decides when things happen: looks at every report and at every moment at which the light can change, reminds and escalates. */
export async function task({ taskId, climb }: TaskInput): Promise<string> {
  const inbox = openInbox('task');
  const show = showing('task');
  const last = await attending<Found<TaskStanding>>({
    inbox,
    from: climb,
    turnPage: (reached) => continueAsNew<typeof task>({ taskId, climb: reached }),
    look: (asked) => lookAtTask({ taskId, ...asked }),
    show: (standing) =>
      show(
        {
          Region: standing.regionCode,
          Year: String(standing.year),
          Stage: 'execution',
          Aspect: standing.aspect,
          Unit: standing.unit,
          Light: standing.light,
          WaitsFor: standing.waitsFor,
          DueDate: standing.due,
          Overdue: standing.overdue,
        },
        {
          language: standing.language,
          id: 'details-task',
          facts: {
            state: standing.state,
            light: standing.light,
            because: standing.because,
            progress: standing.progress,
            unit: standing.unit ?? '',
            waitsFor: standing.waitsFor ?? 'none',
            due: standing.due,
            next: standing.next,
            zone: standing.timezone,
          },
        },
      ),
  })();
  await inbox.close();
  return last.state;
}
