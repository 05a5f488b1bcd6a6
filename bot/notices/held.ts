// A danger in words that are held: told while it waits, to whoever may read it.
import { actorOf } from '../../actions/actor.ts';
import { open } from '../../actions/held.ts';
import * as people from '../../records/people.ts';
import type { Reads } from './reader.ts';

export const readers: Reads<'held-urgent'> = {
  'held-urgent': async ({ receipt }, { personId, now }) => {
    const opened = await open(actorOf({ id: personId, roles: await people.rolesOf(personId, now) }), receipt);
    return opened.ok ? opened.value.row : undefined;
  },
};
