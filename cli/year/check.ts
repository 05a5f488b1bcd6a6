import * as yearActions from '../../actions/years.ts';
import { china, dayIn } from '../../domain/calendar.ts';
import { yearId } from '../../domain/ids.ts';
import { preparationsOf, type Session } from '../../domain/stages.ts';
import { regionName } from '../../locales/regions.ts';
import { sayProblem } from '../../locales/say.ts';
import { Failure, type House } from '../house.ts';
import { asJson, columns, languageOf, line } from '../words.ts';
import { read, tellSaid, tellWarnings, warned } from './plan.ts';

/** Says what a plan with its people and candidates is, and what is wrong with it. */
export async function check(house: House, path: string, json: true | undefined): Promise<void> {
  const files = await read(house, path);
  const problems = yearActions.problemsOf(files);
  const { plan, people, candidates } = files;
  const summary = {
    year: yearId(plan.region, plan.year).slice('year/'.length),
    region: regionName(plan.region, languageOf(house)),
    decision: plan.decision.method,
    ...(plan.session && { session: sessionOf(plan.session, plan.timezone) }),
    aspects: plan.aspects.length,
    units: people?.units.length ?? 0,
    deputies: people?.deputies.length ?? 0,
    candidates: candidates.length,
    sites: candidates.reduce((sum, { sites }) => sum + sites.length, 0),
    problems: problems.map((problem) => ({ ...problem, says: sayProblem(languageOf(house), problem) })),
    said: files.said,
    warnings: warned(house, plan, china),
  };
  if (json) asJson(house, summary);
  else {
    const { problems: _, said: _said, warnings, ...rest } = summary;
    for (const row of columns(Object.entries(rest).map(([name, value]) => [name, cellOf(value)]))) line(house, row);
    tellSaid(house, files);
    tellWarnings(house, warnings);
  }
  if (summary.problems.length > 0) {
    throw new Failure(summary.problems.map(({ id, says }) => `${path}: ${PARTS[id] ?? 'stages'}: ${says} [${id}]`).join('\n'));
  }
}

/** The part of a plan that has a problem, where it is not its stages. */
const PARTS: Readonly<Record<string, string>> = { 'vote-not-held': 'decision', 'language-not-spoken': 'languages' };

/** A session with the last days for sending its papers and its pack. */
const sessionOf = (session: Session, zone: string) => ({
  opens: session.opens,
  ...Object.fromEntries(preparationsOf(session, zone).map(({ what, due }) => [what, dayIn(zone, due)])),
});

const cellOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => `${name} ${String(each)}`)
        .join(', ')
    : String(value);
