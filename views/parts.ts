// How the program itself stands, for whoever asks whether it is well.
import { isAway } from '../records/database.ts';
import * as parts from '../records/parts.ts';

/** What stands of the program's parts, each in words; none where all is well. */
export const whatStands = async (): Promise<readonly string[]> => (await parts.standingNow()).map(parts.inWords);

/** Whether something failed because the database cannot be reached at the moment: that is no fault of ours. */
export const isDatabaseAway = (error: unknown): boolean => isAway(error);
