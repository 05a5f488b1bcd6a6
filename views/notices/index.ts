import type { SaidId } from '../../domain/notices.ts';
import { readers as bulletins } from './bulletins.ts';
import { readers as candidates } from './candidates.ts';
import { readers as changes } from './changes.ts';
import { readers as digest } from './digest.ts';
import { readers as grades } from './grades.ts';
import { readers as held } from './held.ts';
import { readers as leave } from './leave.ts';
import { readers as letters } from './letters.ts';
import { readers as matters } from './matters.ts';
import { readers as office } from './office.ts';
import type { Reads } from './reader.ts';
import { readers as roles } from './roles.ts';
import { readers as suggestions } from './suggestions.ts';
import { readers as supervision } from './supervision.ts';
import { readers as surveys } from './surveys.ts';
import { readers as tasks } from './tasks.ts';
import { readers as votes } from './votes.ts';

/** For every kind of notice, its reader at the moment of sending; a kind without one does not compile. */
export const readers = {
  ...bulletins,
  ...candidates,
  ...changes,
  ...digest,
  ...grades,
  ...held,
  ...leave,
  ...letters,
  ...matters,
  ...office,
  ...roles,
  ...suggestions,
  ...supervision,
  ...surveys,
  ...tasks,
  ...votes,
} satisfies Reads<SaidId>;
