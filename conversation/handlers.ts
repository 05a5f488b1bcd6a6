// Every handler: exactly one for each kind of deed, each command and each kind of question; a kind without one does not compile.
import * as asked from './asked.ts';
import * as aspects from './aspects.ts';
import * as bundles from './bundles.ts';
import * as candidates from './candidates.ts';
import * as changeDrafts from './changeDrafts.ts';
import * as changes from './changes.ts';
import * as corrections from './corrections.ts';
import * as digest from './digest.ts';
import * as grades from './grades.ts';
import * as held from './held.ts';
import * as help from './help.ts';
import * as inbox from './inbox.ts';
import * as invitations from './invitations.ts';
import * as language from './language.ts';
import * as leave from './leave.ts';
import * as letter from './letter.ts';
import * as matters from './matters.ts';
import * as my from './my.ts';
import * as office from './office.ts';
import * as privacy from './privacy.ts';
import * as projects from './projects.ts';
import * as region from './region.ts';
import * as reserve from './reserve.ts';
import * as roles from './roles.ts';
import * as route from './route.ts';
import * as start from './start.ts';
import * as stop from './stop.ts';
import * as suggestions from './suggestions.ts';
import * as survey from './survey.ts';
import * as tasks from './tasks.ts';
import * as topicGroups from './topicGroups.ts';
import * as topics from './topics.ts';
import * as unread from './unread.ts';
import * as unsorted from './unsorted.ts';
import * as votes from './votes.ts';
import { type Answers, type Commands, PASSED, type Presses } from './talk.ts';

export const presses: Presses = {
  ...asked.presses,
  ...aspects.presses,
  ...bundles.presses,
  ...candidates.presses,
  ...changeDrafts.presses,
  ...changes.presses,
  ...corrections.presses,
  ...digest.presses,
  ...grades.presses,
  ...held.presses,
  ...help.presses,
  ...inbox.presses,
  ...invitations.presses,
  ...language.presses,
  ...leave.presses,
  ...letter.presses,
  ...matters.presses,
  ...my.presses,
  ...office.presses,
  ...privacy.presses,
  ...projects.presses,
  ...region.presses,
  ...reserve.presses,
  ...roles.presses,
  ...route.presses,
  ...stop.presses,
  ...suggestions.presses,
  ...survey.presses,
  ...tasks.presses,
  ...topicGroups.presses,
  ...topics.presses,
  ...unread.presses,
  ...unsorted.presses,
  ...votes.presses,
};

export const commands: Commands = {
  ...help.commands,
  ...inbox.commands,
  ...language.commands,
  ...letter.commands,
  ...matters.commands,
  ...my.commands,
  ...office.commands,
  ...privacy.commands,
  ...projects.commands,
  ...region.commands,
  ...route.commands,
  ...start.commands,
  ...stop.commands,
  ...suggestions.commands,
  ...survey.commands,
  ...tasks.commands,
  ...votes.commands,
};

export const answers: Answers = {
  ...candidates.answers,
  ...changeDrafts.answers,
  ...changes.answers,
  ...corrections.answers,
  ...held.answers,
  ...inbox.answers,
  ...matters.answers,
  ...office.answers,
  ...region.answers,
  ...reserve.answers,
  ...tasks.answers,
  ...topics.answers,
  /** Any words answer it: they are filed like everybody's. */
  suggestion: () => Promise.resolve(PASSED),
};
