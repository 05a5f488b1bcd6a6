// The digest: whatever there is to tell at the moment of sending; nothing is sent if there is nothing.
import { isAway } from '../../domain/leave.ts';
import * as people from '../../records/people.ts';
import { digestFacts, saysSomething } from '../digests.ts';
import type { Reads } from './reader.ts';

export const readers = {
  digest: async ({ day }, { personId, now }) => {
    // a unit's part is not for somebody who went on leave while the digest waited
    const roles = (await people.rolesOf(personId, now)).filter((role) => !isAway(role, now));
    const found = await digestFacts({ id: personId, roles }, day, now);
    return found && saysSomething(found) ? found : undefined;
  },
} satisfies Reads<'digest'>;
