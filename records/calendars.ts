// The working-day calendar: the one built into the code, with the holiday notices added to this installation.
import { type Calendar, china } from '../domain/calendar.ts';
import { NoticeFile, noticeOf, withNotices } from '../domain/calendar/notice.ts';
import { z } from 'zod';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';

/** A holiday notice as it was added, and when (a year moment). */
const Added = z.object({ file: NoticeFile, at: z.date() });
type AddedNotice = z.infer<typeof Added>;

/** The holiday notices added to this installation, earliest year first. */
export const holidayNotices = async (): Promise<AddedNotice[]> =>
  rows('calendar_notice', Added)`SELECT notice AS file, at FROM calendar_notice ORDER BY year`;

/** The current calendar. It is read afresh each time, so that an added notice counts from the next calculation on, in every process. */
export const calendarOf = async (): Promise<Calendar> => calendarWith((await holidayNotices()).map(({ file }) => file));

/** The calendar with notices that the caller has already read, earliest year first. */
export const calendarWith = (files: readonly NoticeFile[]): Calendar =>
  withNotices(
    china,
    files.map((file) => noticeOf(file)),
  );

/** Stores a year's notice; it replaces an earlier one for the same year. */
export async function putNotice(file: NoticeFile, at: Date): Promise<void> {
  const data = { notice: json(file), at };
  await db.calendarNotice.upsert({ where: { year: file.year }, create: { year: file.year, ...data }, update: data });
}
