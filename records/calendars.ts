// The working days by which everything is reckoned: those that the house knows, and the notices added to this installation.
import { type Calendar, china } from '../domain/calendar.ts';
import { NoticeFile, noticeOf, withNotices } from '../domain/calendar/notice.ts';
import { db } from './database.ts';
import { json } from './prisma.ts';

/** A notice as it was added, and when (a year moment). */
interface AddedNotice {
  readonly file: NoticeFile;
  readonly at: Date;
}

/** The notices added here, the earliest year first. */
export const notices = async (): Promise<AddedNotice[]> =>
  (await db.calendarNotice.findMany({ orderBy: { year: 'asc' } })).map(({ notice, at }) => ({
    file: NoticeFile.parse(notice),
    at,
  }));

/** The calendar as it stands: asked afresh each time, so that a notice counts for whatever is reckoned next, in every process. */
export const calendarOf = async (): Promise<Calendar> => calendarWith((await notices()).map(({ file }) => file));

/** The same of notices that were read already, the earliest year first. */
export const calendarWith = (files: readonly NoticeFile[]): Calendar =>
  withNotices(
    china,
    files.map((file) => noticeOf(file)),
  );

/** Keeps a year's notice, in the place of the one before it if there is one. */
export async function putNotice(file: NoticeFile, at: Date): Promise<void> {
  const data = { notice: json(file), at };
  await db.calendarNotice.upsert({ where: { year: file.year }, create: { year: file.year, ...data }, update: data });
}
