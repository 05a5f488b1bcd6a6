// Deputies are asked for their grades: said while the grading is open and they have not given any.
import { actorOf } from '../../actions/actor.ts';
import * as grades from '../../actions/grades.ts';
import * as people from '../../records/people.ts';
import { gradingFacts } from '../gradeFacts.ts';
import type { Reads } from './reader.ts';

export const readers: Reads<'grade-card'> = {
  'grade-card': async ({ grading }, { personId, station, now }) => {
    const actor = actorOf({ id: personId, roles: await people.rolesOf(personId, now) });
    const begun = await grades.begin(actor, grading);
    return begun.ok ? gradingFacts(begun.value.grading, station.publicUrl) : undefined;
  },
};
