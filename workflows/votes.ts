// One round of a vote: roll call, ballot, count, certified result; what the rule leaves open waits on the secretariat's desk.
import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type * as voteActivities from '../activities/votes.ts';
import { type DecisionKind, deskOf, type DeskRole } from '../domain/decisions.ts';
import { attend } from './attend.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { assessVote } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });
const { nudge } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

/** The desk that owns each step of a vote, all of them the congress's; after the last step nothing waits. */
const ownerOf = (waitsFor: DecisionKind | null): DeskRole => deskOf(waitsFor ?? 'certify-vote');

export interface VoteInput {
  readonly voteId: string;
}

/** Attends one round until its result is certified; the ballots themselves never come near a workflow. */
export async function vote({ voteId }: VoteInput): Promise<void> {
  const inbox = openInbox('vote');
  const show = showing('vote');
  await attend<voteActivities.VoteStanding>({
    inbox,
    look: (input) => assessVote({ voteId, ...input }),
    nudge: ({ waitsFor, due, reckoning, quiet, timezone }, step, moment) =>
      nudge({
        about: voteId,
        owner: ownerOf(waitsFor),
        step,
        ladder: `${waitsFor}/${reckoning.ladderKey}`,
        message: 'decision-due',
        facts: { decision: waitsFor, due },
        quiet,
        timezone,
        moment,
      }),
    show: (standing) =>
      show(
        {
          Region: standing.regionCode,
          Year: String(standing.year),
          Stage: 'decision',
          WaitsFor: standing.waitsFor ? ownerOf(standing.waitsFor) : null,
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
  });
  await inbox.close();
}
