// A day as people type it, as the answer to a question for a date.
import { addDays, type Day } from '../domain/calendar.ts';

const FORMS = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, /^()(\d{1,2})[-/.月](\d{1,2})日?$/];

/** `2025-09-30`, `2025/9/30`, `2025年9月30日`, and without a year the next such day: `9月30日`, `9-30`. Undefined for anything else. */
export function readDay(typed: string, today: Day): Day | undefined {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  for (const form of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const [, year = '', month = '', day = ''] = found;
    if (year !== '') return existing(year, month, day);
    const thisYear = existing(today.slice(0, 4), month, day);
    return thisYear && thisYear > today ? thisYear : existing(String(Number(today.slice(0, 4)) + 1), month, day);
  }
  return undefined;
}

function existing(year: string, month: string, day: string): Day | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? addDays(written, 0) : undefined;
}
