// Days and numbers in the sentences of locales, read back from a card as people read them.
import { addDays, CHINA_TIME, type Day, dayIn } from '../domain/calendar.ts';
import type { Language } from '../domain/languages.ts';
import { dayOf } from '../locales/dates.ts';
import { say } from '../locales/say.ts';
import type { SeenMessage } from '../simulator/people.ts';

/** The day that stands in some words; one that is written without a year is of the year that it is. */
export function dayOn(language: Language, words: string, at: Date): Day | undefined {
  const found = daysAround(language, Number(dayIn(CHINA_TIME, at).slice(0, 4))).filter(({ written }) => words.includes(written));
  return found.toSorted((a, b) => b.written.length - a.written.length)[0]?.day;
}

interface Written {
  readonly day: Day;
  readonly written: string;
}
const calendars = new Map<string, readonly Written[]>();

/** All days from a year before to a year after, as they are written: with their year, and those of the year itself without it. */
function daysAround(language: Language, year: number): readonly Written[] {
  const key = `${language} ${year}`;
  const known = calendars.get(key);
  if (known) return known;
  const days: Written[] = [];
  for (let day = `${year - 1}-01-01`; day < `${year + 2}`; day = addDays(day, 1)) {
    days.push({ day, written: dayOf(language, day, CHINA_TIME) });
    if (day.startsWith(String(year))) days.push({ day, written: dayOf(language, day, CHINA_TIME, new Date(`${day}T00:00:00Z`)) });
  }
  calendars.set(key, days);
  return days;
}

/** What stands in a sentence where its numbers would: larger than any that it could tell. */
const FIRST_PLACE = 7_000_000;

type Facts = Readonly<Record<string, string | number>>;

/** The numbers that a sentence of locales has on a card, by their names; nothing where it does not stand there. */
export function numbersOn<Name extends string>(
  language: Language,
  key: string,
  names: readonly Name[],
  { text }: Pick<SeenMessage, 'text'>,
  facts: Facts = {},
): Readonly<Record<Name, number>> | undefined {
  const places = names.map((_, at) => String(FIRST_PLACE + at));
  const sentence = say(language, key, { ...facts, ...Object.fromEntries(names.map((name, at) => [name, places[at]])) });
  const place = /7000\d{3}/g;
  const order = [...sentence.matchAll(place)].flatMap(([each]) => names[places.indexOf(each)] ?? []);
  const pattern = sentence.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(place, String.raw`(\d+)`);
  const found = text
    .split('\n')
    .map((row) => new RegExp(`^${pattern}$`, 'u').exec(row))
    .find(Boolean);
  return found ? (Object.fromEntries(order.map((name, at) => [name, Number(found[at + 1])])) as Record<Name, number>) : undefined;
}

/** One number that a sentence of locales has on a card, which may have words of its own for none and one. */
export function countOn(
  language: Language,
  key: string,
  name: string,
  card: Pick<SeenMessage, 'text'>,
  { facts = {}, beside = [] }: { readonly facts?: Facts; readonly beside?: readonly string[] } = {},
): number | undefined {
  const few = [0, 1].find((count) => numbersOn(language, key, beside, card, { ...facts, [name]: count }) !== undefined);
  return few ?? numbersOn(language, key, [name, ...beside], card, facts)?.[name];
}
