// Who reads, and what they read about: language, year, the year's now.
import type { Context } from 'hono';
import { now } from '../actions/moment.ts';
import { Language, type YearPlan } from '../domain/plan.ts';
import { wordsFor, type Words } from '../locales/words.ts';
import { isRehearsal, yearWithPlan, type YearRow } from '../views/years.ts';

export interface Visit {
  readonly words: Words;
  readonly language: Language;
  /** The year's now; not known while the database is away. */
  readonly now: Date | undefined;
  readonly rehearsal: boolean;
  /** An address on this site that keeps a language which was chosen. */
  readonly link: (path: string, query?: Readonly<Record<string, string | number | undefined>>) => string;
  /** This very page in the other language. */
  readonly otherLanguage: string;
}

export interface YearVisit extends Visit {
  readonly year: YearRow;
  readonly plan: YearPlan;
  /** `/330105/2025`: the beginning of all addresses of the year. */
  readonly base: string;
}

/** `?lang=` first, then what the browser prefers; Chinese unless English comes first. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  const chosen = Language.safeParse(asked);
  if (chosen.success) return chosen.data;
  const [first] = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = Number(rest.find((each) => each.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: tag.startsWith('zh') ? ('zh' as const) : tag.startsWith('en') ? ('en' as const) : undefined, q };
    })
    .filter(({ language, q }) => language && q > 0)
    .toSorted((a, b) => b.q - a.q);
  return first?.language ?? (accepted && accepted !== '*' ? 'en' : 'zh');
}

export async function visit(c: Context, zone?: string): Promise<Visit> {
  const asked = c.req.query('lang');
  const language = languageOf(asked, c.req.header('accept-language'));
  const [{ at }, rehearsal] = await Promise.all([now(), isRehearsal()]);
  const chosen = Language.safeParse(asked).success ? { lang: language } : {};
  return {
    words: wordsFor(language, { now: at, ...(zone !== undefined && { zone }) }),
    language,
    now: at,
    rehearsal,
    link: (path, query = {}) => address(path, { ...query, ...chosen }),
    otherLanguage: address(c.req.path, { ...c.req.query(), lang: language === 'zh' ? 'en' : 'zh' }),
  };
}

/** A year's page; undefined where there is no such year. */
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
