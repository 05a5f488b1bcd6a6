// The installation's working-day calendar: an administrator adds a year's holiday notice.
import { type NoticeFile, noticeOf, saysTheSame } from '../domain/calendar/notice.ts';
import * as audit from '../records/audit.ts';
import * as calendars from '../records/calendars.ts';
import { transaction } from '../records/database.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** `kept`: the same notice was there already, and nothing changed. */
export type Added = 'added' | 'replaced' | 'kept';

/**
 * Adds a year's holiday notice; it counts from the next calculation on. Adding the same again changes nothing; a different one for the same
 * year is refused unless `replace` is set.
 */
export async function addNotice(actor: Actor, file: NoticeFile, { replace }: { replace: boolean }): Promise<Done<Added>> {
  const { at } = await now();
  const allowed = permitted(actor, 'calendar.add', {}, at);
  if (!allowed.ok) return allowed;
  return transaction(async () => {
    const calendar = await calendars.calendarOf();
    const there = calendar.published.includes(file.year);
    const before = (await calendars.holidayNotices()).find(({ file: { year } }) => year === file.year)?.file;
    const same = replace ? JSON.stringify(before) === JSON.stringify(file) : saysTheSame(calendar, noticeOf(file));
    if (same) return done<Added>('kept');
    if (there && !replace) return refused<Added>('notice-there-already', { year: file.year });
    await calendars.putNotice(file, at);
    const facts = { year: file.year, source: file.source, before: before?.source ?? null };
    await audit.note({ at, by: allowed.value, via: actor.via, deed: 'calendar-notice-added', about: 'calendar', facts });
    return done<Added>(there ? 'replaced' : 'added');
  });
}
