// Every feature, in the order in which they are asked: what somebody waits for first, plain words last.
import type { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import { feature as answers } from './answers.ts';
import { feature as asked } from './asked.ts';
import { feature as candidates } from './candidates.ts';
import { feature as changes } from './changes.ts';
import { feature as digest } from './digest.ts';
import { feature as grades } from './grades.ts';
import { feature as help } from './help.ts';
import { feature as inbox } from './inbox.ts';
import { feature as invitations } from './invitations.ts';
import { feature as language } from './language.ts';
import { feature as leave } from './leave.ts';
import { feature as letter } from './letter.ts';
import { feature as my } from './my.ts';
import { feature as office } from './office.ts';
import { feature as privacy } from './privacy.ts';
import { feature as projects } from './projects.ts';
import { feature as region } from './region.ts';
import { feature as roles } from './roles.ts';
import { feature as start } from './start.ts';
import { feature as stop } from './stop.ts';
import { feature as suggestions } from './suggestions.ts';
import { feature as survey } from './survey.ts';
import { feature as tasks } from './tasks.ts';
import { feature as unhandled } from './unhandled.ts';
import { feature as unsorted } from './unsorted.ts';
import { feature as votes } from './votes.ts';

export const features: Readonly<Record<string, Composer<BotContext>>> = {
  answers,
  invitations,
  start,
  language,
  region,
  letter,
  my,
  votes,
  grades,
  candidates,
  tasks,
  digest,
  leave,
  changes,
  office,
  inbox,
  roles,
  projects,
  asked,
  survey,
  privacy,
  stop,
  help,
  unsorted,
  suggestions,
  unhandled,
};
