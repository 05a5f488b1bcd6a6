// A digest: whatever there is to hear at the moment of sending, and nothing where there is nothing.
import { isAway } from '../../domain/leave.ts';
import * as people from '../../records/people.ts';
import { digestFacts, saysSomething } from '../digests.ts';
import type { Reads } from './reader.ts';

export const readers = {
  digest: async ({ day }, { personId, now }) => {
    // what a unit's digest says is not for somebody who went away while it waited
    const roles = (await people.rolesOf(personId, now)).filter((role) => !isAway(role, now));
    const found = await digestFacts({ id: personId, roles }, day, now);
    return found && saysSomething(found) ? found : undefined;
  },
} satisfies Reads<'digest'>;
