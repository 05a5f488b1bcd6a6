// One round of a vote: roll call, ballot, count, certified result; what the rule leaves open waits on the secretariat's desk.
import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Climb } from '../domain/attention.ts';
import type { Found } from '../activities/looks.ts';
import type { VoteStanding } from '../activities/voteLooks.ts';
import { attending } from './attend.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { lookAtVote } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

export interface VoteInput {
  readonly voteId: string;
  readonly climb?: Climb;
}

/** Attends one round until its result is certified; the ballots themselves never come near a workflow. */
export async function vote({ voteId, climb }: VoteInput): Promise<void> {
  const inbox = openInbox('vote');
  const show = showing('vote');
  await attending<Found<VoteStanding>>({
    inbox,
    from: climb,
    turnPage: (reached) => continueAsNew<typeof vote>({ voteId, climb: reached }),
    look: (asked) => lookAtVote({ voteId, ...asked }),
    show: (standing) =>
      show(
        {
          Region: standing.regionCode,
          Year: String(standing.year),
          Stage: 'decision',
          WaitsFor: standing.waitsFor ? standing.owner : null,
          DueDate: standing.due,
          Overdue: standing.overdue,
        },
        {
          language: standing.language,
          id: 'details-vote',
          facts: {
            region: standing.regionCode,
            year: standing.year,
            round: standing.round,
            state: standing.state,
            decision: standing.waitsFor ?? 'none',
            ...standing.turnout,
            quorum: standing.quorum,
            ends: standing.due,
            zone: standing.timezone,
          },
        },
      ),
  })();
  await inbox.close();
}
