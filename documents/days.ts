// Days as people write them.
import { dayIn } from '../domain/calendar.ts';
import type { YearPlan } from '../domain/plan.ts';
import { type Cell, expected, halfWidth, ok, type Read, textOf } from './cells.ts';

/** What a day is read by: the plan's zone, the year of days without one, and between which days it must lie. */
export interface DaysOf {
  readonly zone: string;
  readonly year: number;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
}

/**
 * How a plan's days are read: its tasks are due in its year, or in its own time of building where that reaches beyond. Nothing where the
 * plan is not known whole.
 */
export const daysOf = ({
  year,
  timezone,
  stages,
}: Partial<Pick<YearPlan, 'year' | 'timezone' | 'stages'>>): { readonly days?: DaysOf } => {
  if (year === undefined || timezone === undefined || stages === undefined) return {};
  const [from] = [`${year}-01-01`, stages.decision.ends.slice(0, 10)].toSorted();
  const [, to] = [`${year}-12-31`, stages.yearEnd.ends.slice(0, 10)].toSorted();
  return from === undefined || to === undefined ? {} : { days: { zone: timezone, year, from, to } };
};

/** A day in numbers; `last` where the month's last day is meant. */
interface Named {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | 'last';
}

/**
 * A day as ISO text: `2025-10-31`, `2025/10/31`, `2025.10.31`, `20251031`, `2025年10月31日`, `30 June 2025`, a spreadsheet's day number;
 * `2025年10月`, `2025/10` and `2025年10月底` are the month's last day, `年底` the year's; without a year it is the plan's. A cell's time of
 * day is one of the plan's zone. What can mean two days is refused, and so is a day outside the year.
 */
export const dayOf = (cell: Cell, of?: DaysOf): Read<string> => {
  const read = anyDay(cell, of);
  if (!read.ok || !of || (read.value >= of.from && read.value <= of.to)) return read;
  const moved = `${of.year}${read.value.slice(4)}`;
  return expected('date-of-year', moved >= of.from && moved <= of.to ? moved : undefined);
};

const anyDay = (cell: Cell, of?: DaysOf): Read<string> => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? expected('date') : ok(cell.toISOString().slice(0, 10));
  const written = textOf(cell);
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.exec(written);
  if (moment) return momentDay(written, of);
  const text = inDigits(halfWidth(written.replace(TIME, ''))).replace(/(?:之前|以前|前|止)$/, '');
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Number(text));
  const named = namedIn(text, written);
  if (!named) return expected('date', suggestionIn(text, of));
  const year = named.year ?? of?.year;
  if (year === undefined) return expected('date');
  const last = lastOf(year, named.month);
  const read = isoDay(year, named.month, named.day === 'last' ? last : named.day);
  if (!read.ok) return expected('date', named.month <= 12 ? isoText(year, named.month, last) : undefined);
  return named.year === null ? ok(read.value, 'year') : read;
};

/** The day of a moment with its offset: that of the plan's zone. */
const momentDay = (written: string, of?: DaysOf): Read<string> => {
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) return expected('date');
  if (!of || /T00:00(?::00(?:\.0+)?)?Z$/.test(written)) return ok(written.slice(0, 10));
  return ok(dayIn(of.zone, moment), 'local-time');
};

/** A spreadsheet counts days from the end of 1899. */
const serialDay = (serial: number): Read<string> => {
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial + 1e-9) * 86_400_000).toISOString().slice(0, 10);
  return inOurTime(Number(iso.slice(0, 4))) ? ok(iso) : expected('date');
};

const WHOLE = [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/, /^(\d{4})()(\d\d)(\d\d)$/];
/** A time of day behind a day: it is one of the plan's zone, and the day is what counts. */
const TIME = /(?:T|\s{1,3}|(?<=[日号]))\d{1,2}[:：时](?:\d{1,2}分?)?(?:[:：]\d{2}(?:\.\d{1,9})?)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const END = '(?:月?[底末]|月)';

/** What a text names, or undefined if it names no day or could name two. */
function namedIn(text: string, written: string): Named | undefined {
  for (const form of WHOLE) {
    const found = form.exec(text);
    if (found) return { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) };
  }
  return monthIn(text) ?? partOfYear(text) ?? withoutYear(text) ?? inEnglish(written.trim().replace(/\s+/g, ' '));
}

/** `2025年10月底`, `2025/10`, `25年6月`; `2025.1` may be January or what a spreadsheet left of October. */
function monthIn(text: string): Named | undefined {
  const found = new RegExp(`^(\\d{4}|\\d\\d(?=年))(?:年(\\d{1,2})${END}|[-/](\\d{1,2})${END}?|\\.(\\d{1,2})${END}?)$`).exec(text);
  if (found) {
    if (found[4] === '1') return undefined;
    return { year: fullYear(found[1]), month: Number(found[2] ?? found[3] ?? found[4]), day: 'last' };
  }
  const third = /^(\d{4}|\d\d(?=年))年(\d{1,2})月([上中下])旬$/.exec(text);
  if (third) return { year: fullYear(third[1]), month: Number(third[2]), day: THIRDS[third[3] ?? ''] ?? 'last' };
  const short = /^(\d\d)年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text);
  return short ? { year: fullYear(short[1]), month: Number(short[2]), day: Number(short[3]) } : undefined;
}
const THIRDS: Readonly<Record<string, number>> = { 上: 10, 中: 20 };
const fullYear = (digits = ''): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** `2025年底`, `年底`, `上半年`, `第三季度`, `2025年Q3`: the last day of that part. */
function partOfYear(text: string): Named | undefined {
  const found = /^(?:(\d{4})年?|本年|当年|今年)?(年?年?[底末]|上半年|下半年|第?([1-4一二三四])季度?[底末]?|q([1-4]))$/i.exec(
    text,
  );
  if (!found) return undefined;
  const year = found[1] === undefined ? null : Number(found[1]);
  const quarter = found[3] ?? found[4];
  if (quarter !== undefined) return { year, month: 3 * (Number(quarter) || '一二三四'.indexOf(quarter) + 1), day: 'last' };
  if (found[2] === '底' || found[2] === '末') return year === null ? undefined : { year, month: 12, day: 'last' };
  return { year, month: found[2] === '上半年' ? 6 : 12, day: 'last' };
}

/** `6月30日`, `6月底`, `6/30`; `6.3` may be the third or what a spreadsheet left of the thirtieth. */
function withoutYear(text: string): Named | undefined {
  const day = /^(\d{1,2})(?:月(\d{1,2})[日号]?|\/(\d{1,2})|\.(\d{2}))$/.exec(text);
  if (day) {
    const slashed = day[3];
    // 6/5 and 06/05 are read as month and day; 30/6 is no month
    return { year: null, month: Number(day[1]), day: Number(day[2] ?? slashed ?? day[4]) };
  }
  const month = /^(\d{1,2})月[底末份]?$/.exec(text);
  return month ? { year: null, month: Number(month[1]), day: 'last' } : undefined;
}

function inEnglish(text: string): Named | undefined {
  const first = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}\\.?,?[ -](\\d{4})$`, 'i').exec(text);
  if (first) return { year: Number(first[3]), month: monthOf(first[2] ?? ''), day: Number(first[1]) };
  const second = new RegExp(`^${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i').exec(text);
  if (second) return { year: Number(second[3]), month: monthOf(second[1] ?? ''), day: Number(second[2]) };
  const month = new RegExp(`^(?:end of )?${MONTH}\\.?,?[ -](\\d{4})$`, 'i').exec(text);
  return month ? { year: Number(month[2]), month: monthOf(month[1] ?? ''), day: 'last' } : undefined;
}

const CHINESE: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Chinese numerals of a day in digits: `二〇二五年六月三十日`. */
const inDigits = (text: string): string => {
  if (!/^[二〇零○一三四五六七八九十]+[年月]/.test(text)) return text;
  return text
    .replace(
      /([一二三四五六七八九]?)十([一二三四五六七八九]?)/g,
      (_, tens: string, ones: string) => `${CHINESE[tens] ?? '1'}${CHINESE[ones] ?? '0'}`,
    )
    .replace(/[〇零○一二三四五六七八九](?=[^季]|$)/g, (sign) => CHINESE[sign] ?? sign);
};

/** What was probably meant: the end of a span of days, a day written the American or the British way, a month without its day. */
function suggestionIn(text: string, of?: DaysOf): string | undefined {
  const ends = text.split(/[-–—~～至到]+/);
  const end = ends.at(-1) ?? '';
  if (ends.length > 1 && end !== '' && end !== text) {
    const read = anyDay(end, of);
    if (read.ok) return read.value;
  }
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  for (const [month, day] of [
    [Number(a), Number(b)],
    [Number(b), Number(a)],
  ] as const) {
    const read = year === '' ? undefined : isoDay(Number(year), month, day);
    if (read?.ok) return read.value;
  }
  const bare = /(\d{4})[年.](\d{1,2})/.exec(text);
  return bare && bare[2] !== '1' && Number(bare[2]) >= 1 && Number(bare[2]) <= 12
    ? isoText(Number(bare[1]), Number(bare[2]), lastOf(Number(bare[1]), Number(bare[2])))
    : undefined;
}

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isoText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const inOurTime = (year: number): boolean => year >= 2000 && year <= 2200;

const isoDay = (year: number, month: number, day: number): Read<string> => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return inOurTime(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? ok(date.toISOString().slice(0, 10))
    : expected('date');
};
