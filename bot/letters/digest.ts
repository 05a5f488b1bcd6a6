// A unit's digest: whatever needs it at the moment of sending, and nothing where nothing does.
import * as people from '../../records/people.ts';
import { digestFacts } from '../digestFacts.ts';
import type { Readers } from './reader.ts';

export const readers: Readers = {
  digest: async (_, { personId, now }) => {
    const found = await digestFacts(await people.rolesOf(personId), now);
    return found && found.needing > 0 ? found : undefined;
  },
};
