// A year's two lists as they stand (procedure 1.7), for whoever compares, fills or downloads them.
import * as lists from '../records/lists.ts';

/** The lists of a year; without projects before its list is decided. */
export const standingLists = (yearId: string): Promise<lists.StandingLists> => lists.standingLists(yearId);
