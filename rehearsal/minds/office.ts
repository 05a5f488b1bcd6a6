// The office's clerk and head: letter, held suggestions, topics, shortlist, list, incomplete tasks, year report.
import type { DecisionKind } from '../../domain/decisions.ts';
import type { Deed } from '../ledger.ts';
import { topicsLeft } from '../seenDesk.ts';
import { type Act, shareOf, type Sight, yearOf } from '../sight.ts';
import { isTimeFor } from '../deskTimes.ts';
import { hasWaited, type Way, workAtDesk } from './desk.ts';
import { lookAtSubjects } from './aspects.ts';
import { wayOfTime } from './moreTime.ts';
import { readHeld } from './held.ts';
import { answerTopic } from './topics.ts';

/** What the head decides, and as which deed it counts. */
const ofHead: Readonly<Partial<Record<DecisionKind, Deed>>> = {
  'publish-letter': 'letter-published',
  'fix-shortlist': 'shortlist-fixed',
  'adopt-list': 'list-adopted',
  'accept-report': 'report-accepted',
};

export function officeHead(sight: Sight): Act | undefined {
  if (!yearOf(sight)) return undefined;
  // held suggestions come first: some of them only the head may read
  return (
    readHeld(sight) ??
    workAtDesk(sight, (one) => {
      const what = ofHead[one.kind];
      return what && { what, buttons: hasWaited(sight, one) ? [`button-${one.kind}`] : [] };
    })
  );
}

/** How the clerk takes a decision. A due date is the only thing that a task of the rehearsal can lack. */
const ofClerk: Readonly<Partial<Record<DecisionKind, Way>>> = {
  'answer-topics': { buttons: [], steps: ['button-answer-topics'] },
  'complete-task': { buttons: ['button-due-90'], what: 'task-completed', steps: ['button-complete-due'] },
  'reassign-task': { buttons: ['button-give-to'], steps: ['button-other-unit'] },
};

export function clerk(sight: Sight): Act | undefined {
  const year = yearOf(sight);
  if (!year) return undefined;
  return (
    (isAnswering(sight) ? answerTopic(sight) : undefined) ??
    (year.stage === 'solicitation' ? lookAtSubjects(sight) : undefined) ??
    workAtDesk(sight, (one) => (one.kind === 'decide-change' ? wayOfTime(sight, one) : ofClerk[one.kind]))
  );
}

function isAnswering(sight: Sight): boolean {
  const { who, scene } = sight;
  const year = yearOf(sight);
  const topics = topicsLeft(sight) ?? 0;
  const share = year ? shareOf(year, scene.at) : 0;
  return isTimeFor('answer-topics', who.role, { share, topics, complete: scene.complete });
}
