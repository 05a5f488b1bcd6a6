// What every page knows of a request: the reader's language, the year, and the year moment.
import type { Context } from 'hono';
import { now } from '../actions/moment.ts';
import type { Language } from '../domain/languages.ts';
import type { YearPlan } from '../domain/plan.ts';
import { wordsFor, type Words } from '../locales/words.ts';
import { isRehearsal, yearWithPlan, type YearRow } from '../views/years.ts';
import { isLanguage } from '../locales/spoken.ts';
import { languageOf, type OtherLanguage, othersThan } from './languages.ts';

export interface Visit {
  readonly words: Words;
  readonly language: Language;
  /** The year moment; undefined while the database is down. */
  readonly now: Date | undefined;
  readonly rehearsal: boolean;
  /** An address on this site that keeps a chosen language. */
  readonly link: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => string;
  /** This page in each other language. */
  readonly otherLanguages: readonly OtherLanguage[];
}

export interface YearVisit extends Visit {
  readonly year: YearRow;
  readonly plan: YearPlan;
  /** `/330105/2025`: the start of every address of the year. */
  readonly base: string;
}

export async function visit(c: Context, zone?: string): Promise<Visit> {
  const asked = c.req.query('lang');
  const language = languageOf(asked, c.req.header('accept-language'));
  const [{ at }, rehearsal] = await Promise.all([now(), isRehearsal()]);
  const chosen = isLanguage(asked) ? { lang: language } : {};
  return {
    words: wordsFor(language, { now: at, ...(zone !== undefined && { zone }) }),
    language,
    now: at,
    rehearsal,
    link: (path, query = {}) => address(path, { ...query, ...chosen }),
    otherLanguages: othersThan(language, (lang) => address(c.req.path, { ...c.req.query(), lang })),
  };
}

/** The visit of a year's page; undefined if there is no such year. */
export async function visitYear(c: Context, id: string): Promise<YearVisit | undefined> {
  const found = await yearWithPlan(id);
  if (!found) return undefined;
  const { year, plan } = found;
  return { ...(await visit(c, plan.timezone)), year, plan, base: `/${year.regionCode}/${year.year}` };
}

function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
