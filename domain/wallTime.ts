// domain/wallTime.ts: days and times as a plan and an order write them down, on the wall of the plan's time zone.
import { z } from 'zod';

/** A year that a plan may have; what lies beyond is a slip of the pen, and no timer reaches there. */
const inOurTime = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= 2000 && year <= 2200;
};

/** Whether `2024-10-08T09:00` is a day and a time that exist. */
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
