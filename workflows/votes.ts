// One round of a vote: roll call, ballot, count, certified result; whatever the rule leaves open waits on the secretariat's desk.
import { proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type * as voteActivities from '../activities/votes.ts';
import { type DecisionKind, deskOf, type DeskRole } from '../domain/decisions.ts';
import { attend } from './attend.ts';
import { openInbox } from './orders.ts';
import { showing } from './show.ts';

const { assessVote } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });
const { nudge } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

/** Every step of a vote is its congress's own; after the last one nothing waits for anybody. */
const ownerOf = (waitsFor: DecisionKind | null): DeskRole => deskOf(waitsFor ?? 'certify-vote');

export interface VoteInput {
  readonly voteId: string;
}

/** Opens, counts the turnout, closes and has the tally made; the ballots themselves never come near a workflow. */
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
