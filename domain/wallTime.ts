// Days and times as plans and orders write them: local, in the plan's time zone.
import { z } from 'zod';

/** A year that a plan may have. Anything beyond is a typing slip, and no timer reaches it. */
const inOurTime = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= 2000 && year <= 2200;
};

/** Whether a day and time such as `2024-10-08T09:00` exist. */
const exists = (text: string): boolean => {
  const moment = new Date(`${text}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

/** A local date and time of the plan's time zone, to the minute: `2024-10-08T09:00`. */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, { error: 'a local time such as 2024-10-08T09:00', abort: true })
  .refine((text) => exists(text) && inOurTime(text), 'no such date: expected one from 2000 to 2200, such as 2024-10-08T09:00');
export type LocalTime = z.infer<typeof LocalTime>;

/** A local day: `2024-10-08`. */
export const LocalDay = z.iso
  .date({ error: 'a day such as 2024-10-08', abort: true })
  .refine(inOurTime, 'expected a day from 2000 to 2200');
