// Starting a year, reading its letter, and where the years stand.
import type { Calendar } from '../domain/calendar.ts';
import { CLOCK_WORKFLOW, RELAY_WORKFLOW, yearId } from '../domain/ids.ts';
import type { Problem } from '../domain/messages.ts';
import type { Language } from '../domain/languages.ts';
import { type CandidateEntry, holdersOf, notHeld, type PeopleFile, type YearPlan } from '../domain/plan.ts';
import { checkStageDates, Stage, stageDatesOf, stageEnd, stageRulesOf, unpublishedYears } from '../domain/stages.ts';
import { regionName } from '../locales/regions.ts';
import { say } from '../locales/say.ts';
import { isLanguage, languages } from '../locales/spoken.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import type { PersonHere } from '../records/people.ts';
import * as years from '../records/years.ts';
import * as temporal from '../temporal/client.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { putPeople } from './people.ts';

export interface YearFiles {
  readonly plan: YearPlan;
  readonly people: PeopleFile | undefined;
  readonly candidates: readonly CandidateEntry[];
}

/** Everything that is wrong with a plan's dates, languages and vote; empty if the year can start. */
export const problemsOf = ({ plan, people }: Pick<YearFiles, 'plan' | 'people'>): Problem[] => [
  ...checkStageDates(stageDatesOf(plan), stageRulesOf(plan)),
  ...notHeld(plan.decision),
  ...notSpoken([plan.languages.administrators, ...(people ? holdersOf(people).map(({ language }) => language) : [])]),
];

const notSpoken = (wanted: readonly (Language | undefined)[]): Problem[] =>
  [...new Set(wanted)].flatMap((found) =>
    found === undefined || isLanguage(found)
      ? []
      : [{ id: 'language-not-spoken', facts: { found, known: languages.join(', ') } }],
  );

/** What a plan can start without, but the office should know (`warning-…` in locales/). */
export function warningsOf(plan: YearPlan, calendar: Calendar): Problem[] {
  const unpublished = unpublishedYears(stageDatesOf(plan), calendar);
  return [
    ...(plan.session ? [] : [{ id: 'session-absent', facts: {} }]),
    ...(unpublished.length > 0 ? [{ id: 'years-unpublished', facts: { years: unpublished.join(', ') } }] : []),
  ];
}

/** Starts a year: stores its plan, people and candidates in one transaction, then runs its workflow. Started twice, it is the same year. */
export async function start(actor: Actor, { plan, people, candidates }: YearFiles): Promise<Done<string>> {
  const { at } = await now();
  const id = yearId(plan.region, plan.year);
  const allowed = permitted(actor, 'year.start', { regionCode: plan.region }, at);
  if (!allowed.ok) return allowed;
  const [problem] = problemsOf({ plan, people });
  if (problem) return refused(problem.id, problem.facts);
  await transaction(async () => {
    const first = await years.start(
      { id, regionCode: plan.region, year: plan.year },
      { ...plan, plannedCandidates: [...candidates] },
      allowed.value,
      at,
    );
    if (people) await putPeople(plan.region, people, id);
    if (first) await audit.note({ at, by: allowed.value, via: actor.via, deed: 'year-started', about: id });
  });
  await run(id);
  return done(id);
}

/** Makes sure that a year's workflow runs; if it has ended, nothing happens. */
export async function run(id: string): Promise<void> {
  const { plan } = await years.planOf(id);
  const language = plan.languages.administrators;
  await temporal.start({
    id,
    kind: 'year',
    summary: say(language, 'summary-year', { region: regionName(plan.region, language), year: plan.year }),
  });
}

/** The installation's own processes: the clock that administrators steer, and the relay that delivers errands. */
export async function runHouse(): Promise<void> {
  await temporal.start({ id: CLOCK_WORKFLOW, kind: 'clock', summary: say('zh', 'summary-clock', {}) });
  await temporal.start({ id: RELAY_WORKFLOW, kind: 'relay', summary: say('zh', 'summary-relay', {}) });
}

/** Somebody opened the letter in the bot: counts them as one of its readers, once. */
export async function openLetter(person: PersonHere, id: string): Promise<Done<{ year: years.YearRow; plan: YearPlan }>> {
  const year = await years.byId(id);
  if (!year?.letterAt) return refused('letter-not-out', {});
  const { at } = await now();
  await years.noteReader(id, person.id, at);
  return done({ year, plan: (await years.planOf(id)).plan });
}

/** Where a year stands, read-only. */
export interface Standing {
  readonly id: string;
  readonly regionCode: string;
  readonly year: number;
  readonly stage: Stage;
  readonly state: string;
  /** When the present stage began (a year moment); null before the first. */
  readonly began: Date | null;
  /** When the present stage ends by the plan; null once the year is closed. */
  readonly ends: Date | null;
}

/** All years, each with the stage in which it is. */
export const standings = async (): Promise<Standing[]> =>
  Promise.all(
    (await years.all()).map(async ({ id, regionCode, year, state, stage: kept, stageBegan, stageEnds }) => {
      const stage = Stage.parse(kept);
      const { plan } = await years.planOf(id);
      const ends = stage === 'closed' ? null : (stageEnds ?? stageEnd(stageDatesOf(plan), stage));
      return { id, regionCode, year, stage, state, began: stageBegan, ends };
    }),
  );

/** Counts a view of a year's public page, and nothing of who it was. */
export async function notePageView(yearId: string): Promise<void> {
  await years.notePageView(yearId);
}
