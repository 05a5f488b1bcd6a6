// The health of the program itself.
import { isAway } from '../records/database.ts';
import * as parts from '../records/parts.ts';

/** The parts of the program that are stuck, each in words; none if all is well. */
export const whatStands = async (): Promise<readonly string[]> => (await parts.standingNow()).map(parts.inWords);

/** Whether something failed because the database cannot be reached now: no fault of the program. */
export const isDatabaseAway = (error: unknown): boolean => isAway(error);
