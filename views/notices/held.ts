// The notice of a held suggestion that tells of a danger, valid while it waits, to somebody who may read it.
import * as people from '../../records/people.ts';
import { heldFor } from '../held.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'held-urgent': async ({ receipt }, { personId, now }) => heldFor(await people.rolesOf(personId, now), receipt, now),
} satisfies Reads<'held-urgent'>;
