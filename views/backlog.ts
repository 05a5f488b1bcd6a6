// How much is on its way: for whoever sets the pace of a rehearsal's year.
import * as outbox from '../records/outbox.ts';

/** Notices that could go out at a moment of the year and have not yet. */
export const dueNotices = (now: Date): Promise<number> => outbox.countDue(now);
