// What is put to a unit: from the day on which it is put until whoever asked has looked at its answer.
import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Found } from '../activities/looks.ts';
import type { MatterStanding } from '../activities/matterLooks.ts';
import type { Climb } from '../domain/attention.ts';
import { attending } from './attend.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { lookAtMatter } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

export interface MatterInput {
  readonly matterId: string;
  readonly climb?: Climb;
}

/** Decides when things happen: reminds the unit and those above it, the desk that reads, and whoever asked. */
export async function matter({ matterId, climb }: MatterInput): Promise<string> {
  const inbox = openInbox('matter');
  const show = showing('matter');
  const last = await attending<Found<MatterStanding>>({
    inbox,
    from: climb,
    turnPage: (reached) => continueAsNew<typeof matter>({ matterId, climb: reached }),
    look: (asked) => lookAtMatter({ matterId, ...asked }),
    show: (standing) =>
      show(
        {
          Region: standing.regionCode,
          Year: String(standing.year),
          Unit: standing.unit,
          WaitsFor: standing.waitsFor,
          DueDate: standing.due,
          Overdue: standing.overdue,
        },
        {
          language: standing.language,
          id: 'details-matter',
          facts: {
            matter: standing.kind,
            state: standing.state,
            unit: standing.unit,
            round: standing.round,
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
