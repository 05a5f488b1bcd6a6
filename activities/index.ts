// The activities that workers register. Temporal and every recorded history know them by these names; two of one name do not compile.
import { bringPlannedCandidates } from './candidates.ts';
import { changeClock, readClock } from './clock.ts';
import { sendLetters } from './letters.ts';
import { makeTasks } from './lists.ts';
import { nudge } from './outbox.ts';
import { assessProject } from './projects.ts';
import { deliverWaiting } from './relay.ts';
import { closeYear, draftReport } from './reports.ts';
import { carryOver, startTasks } from './start.ts';
import { askForAnswers, readSuggestions } from './suggestions.ts';
import { assessSurvey, invite, openSurvey } from './surveys.ts';
import { assessTask } from './tasks.ts';
import { assessVote, prepareRound, settleList } from './votes.ts';
import { assessYear, beginStage } from './years.ts';

export const activities = {
  askForAnswers,
  assessProject,
  assessSurvey,
  assessTask,
  assessVote,
  assessYear,
  beginStage,
  bringPlannedCandidates,
  carryOver,
  changeClock,
  closeYear,
  deliverWaiting,
  draftReport,
  invite,
  makeTasks,
  nudge,
  openSurvey,
  prepareRound,
  readClock,
  readSuggestions,
  sendLetters,
  settleList,
  startTasks,
};

/** The type from which workflows make their proxies: a name that is not registered does not compile. */
export type Activities = typeof activities;
