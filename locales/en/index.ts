import { aspects } from './aspects.ts';
import { bulletins } from './bulletins.ts';
import { candidates } from './candidates.ts';
import { changes } from './changes.ts';
import { commands } from './commands.ts';
import { details } from './details.ts';
import { grades } from './grades.ts';
import { held } from './held.ts';
import { inbox } from './inbox.ts';
import { leave } from './leave.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { matters } from './matters.ts';
import { names } from './names.ts';
import { office } from './office.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { projects } from './projects.ts';
import { roles } from './roles.ts';
import { suggestions } from './suggestions.ts';
import { supervision } from './supervision.ts';
import { surveys } from './surveys.ts';
import { tasks } from './tasks.ts';
import { topics } from './topics.ts';
import { unread } from './unread.ts';
import { votes } from './votes.ts';
import { web } from './web.ts';

export { traits } from './traits.ts';

/** Every text of this language, area by area. */
export const areas: Readonly<Record<string, string>> = {
  aspects,
  bulletins,
  candidates,
  changes,
  commands,
  details,
  grades,
  held,
  inbox,
  leave,
  letters,
  lists,
  matters,
  names,
  office,
  people,
  problems,
  projects,
  roles,
  suggestions,
  supervision,
  surveys,
  tasks,
  topics,
  unread,
  votes,
  web,
};
