// The activities that workers register. Temporal and every recorded history know them by these names; two of one name do not compile.
import { bringPlannedCandidates } from './candidates.ts';
import { changeClock } from './clock.ts';
import { sendLetters } from './letters.ts';
import { makeTasks } from './lists.ts';
import { lookAtMatter, lookAtProject, lookAtSurvey, lookAtTask, lookAtVote, lookAtYear } from './looks.ts';
import { deliverWaiting } from './relay.ts';
import { closeYear, draftReport } from './reports.ts';
import { carryOver, startTasks } from './start.ts';
import { askForAnswers, readSuggestions } from './suggestions.ts';
import { invite, openSurvey } from './surveys.ts';
import { timed } from './timed.ts';
import { prepareRound, settleList } from './votes.ts';
import { beginStage } from './years.ts';

export const activities = {
  changeClock,
  lookAtMatter,
  lookAtProject,
  lookAtSurvey,
  lookAtTask,
  lookAtVote,
  lookAtYear,
  askForAnswers: timed(askForAnswers),
  beginStage: timed(beginStage),
  bringPlannedCandidates: timed(bringPlannedCandidates),
  carryOver: timed(carryOver),
  closeYear: timed(closeYear),
  deliverWaiting: timed(deliverWaiting),
  draftReport: timed(draftReport),
  invite: timed(invite),
  makeTasks: timed(makeTasks),
  openSurvey: timed(openSurvey),
  prepareRound: timed(prepareRound),
  readSuggestions: timed(readSuggestions),
  sendLetters: timed(sendLetters),
  settleList: timed(settleList),
  startTasks: timed(startTasks),
};

/** The type from which workflows make their proxies: a name that is not registered does not compile. */
export type Activities = typeof activities;
