// The notice to a deputy that they may grade the year's projects, valid while the grading is open and they have not.
import * as people from '../../records/people.ts';
import { gradingFacts, gradingFor } from '../grades.ts';
import type { Reads } from './reader.ts';

export const readers = {
  'grade-card': async ({ grading: code }, { personId, station, now }) => {
    const grading = await gradingFor(await people.rolesOf(personId, now), code);
    return grading && gradingFacts(grading, station.publicUrl);
  },
} satisfies Reads<'grade-card'>;
