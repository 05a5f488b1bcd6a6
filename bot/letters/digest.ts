// A unit's digest: whatever needs it at the moment of sending, and nothing where nothing does.
import { isAway } from '../../domain/leave.ts';
import * as people from '../../records/people.ts';
import { digestFacts } from '../digestFacts.ts';
import type { Readers } from './reader.ts';

export const readers: Readers = {
  digest: async (_, { personId, now }) => {
    // a digest that waited when somebody went away is not for them any more
    const here = (await people.rolesOf(personId)).filter((role) => !isAway(role, now));
    const found = await digestFacts(here, now);
    return found && found.needing > 0 ? found : undefined;
  },
};
