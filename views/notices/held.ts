// A danger in words that are held: told while it waits, to whoever may read it.
import * as people from '../../records/people.ts';
import { heldFor } from '../held.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'held-urgent': async ({ receipt }, { personId, now }) => heldFor(await people.rolesOf(personId, now), receipt, now),
} satisfies Reads<'held-urgent'>;
