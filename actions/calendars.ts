// The working days of the installation: a new year's notice, added by whoever keeps its time.
import { type NoticeFile, noticeOf, saysTheSame } from '../domain/calendar/notice.ts';
import * as audit from '../records/audit.ts';
import * as calendars from '../records/calendars.ts';
import { transaction } from '../records/database.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** `kept`: the same was there already, and nothing changed. */
export type Added = 'added' | 'replaced' | 'kept';

/**
 * Adds a year's notice; it counts for what is reckoned from now on. Adding the same again changes nothing; another one for a year
 * that has its notice is refused unless it shall `replace` that.
 */
export async function addNotice(actor: Actor, file: NoticeFile, { replace }: { replace: boolean }): Promise<Done<Added>> {
  const { at } = await now();
  const allowed = permitted(actor, 'calendar.add', {}, at);
  if (!allowed.ok) return allowed;
  return transaction(async () => {
    const calendar = await calendars.calendarOf();
    const there = calendar.published.includes(file.year);
    const before = (await calendars.notices()).find(({ file: { year } }) => year === file.year)?.file;
    const same = replace ? JSON.stringify(before) === JSON.stringify(file) : saysTheSame(calendar, noticeOf(file));
    if (same) return done<Added>('kept');
    if (there && !replace) return refused<Added>('notice-there-already', { year: file.year });
    await calendars.putNotice(file, at);
    const facts = { year: file.year, source: file.source, before: before?.source ?? null };
    await audit.note({ at, by: allowed.value, via: actor.via, deed: 'calendar-notice-added', about: 'calendar', facts });
    return done<Added>(there ? 'replaced' : 'added');
  });
}
