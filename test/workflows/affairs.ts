// Years that start in the middle, for tests: a county that is about to vote, a county that builds its tasks.
import { MockActivityEnvironment } from '@temporalio/testing';
import * as peopleActions from '../../actions/people.ts';
import * as yearActions from '../../actions/years.ts';
import { makeTasks } from '../../activities/lists.ts';
import { startTasks } from '../../activities/start.ts';
import { shortCode, taskId, projectId, yearId } from '../../domain/ids.ts';
import type { CandidateEntry, PeopleFile, YearPlan } from '../../domain/plan.ts';
import { type OpenStage, stageDatesOf, stageEnd } from '../../domain/stages.ts';
import * as candidates from '../../records/candidates.ts';
import { transaction } from '../../records/database.ts';
import { type Prisma } from '../../records/prisma.ts';
import * as years from '../../records/years.ts';
import { aCandidate, aPlan, type PlanOptions, somePeople } from '../builders.ts';
import { yearIs } from '../yearIs.ts';

/** A district of Hangzhou, which has a congress. */
export const COUNTY = '330106';
export const YEAR = yearId(COUNTY, 2027);

/** A plan of the county whose earlier stages are over and whose `stage` has so many days left. */
export const planAt = (now: Date, stage: OpenStage, days: number, options: PlanOptions = {}): YearPlan => {
  const names: OpenStage[] = ['openLetter', 'solicitation', 'planning', 'decision', 'execution', 'yearEnd'];
  const at = names.indexOf(stage);
  const ends = Object.fromEntries(
    names.map((name, index) => [name, index < at ? (index - at) * 30 - 1 : days + (index - at) * 60]),
  );
  return aPlan({ from: now, region: COUNTY, ends, ...options });
};

export interface Begun {
  readonly plan: YearPlan;
  readonly stage: OpenStage;
  readonly at: Date;
  readonly people?: PeopleFile;
  readonly candidates?: readonly CandidateEntry[];
  readonly state?: candidates.CandidateState;
  readonly data?: Prisma.LivelihoodYearUncheckedUpdateInput;
}

/** Stores a year at a point in the middle; its workflow does not run yet (`runYear`). */
export async function beginAt({
  plan,
  stage,
  at,
  people = somePeople(),
  candidates: entries = [],
  state = 'shortlisted',
  data = {},
}: Begun): Promise<string> {
  const id = yearId(plan.region, plan.year);
  await transaction(async () => {
    await years.start({ id, regionCode: plan.region, year: plan.year }, plan, 'operator', at);
    await yearIs(id, { stage, letterAt: at, stageEnds: stageEnd(stageDatesOf(plan), stage), ...data });
    await peopleActions.putPeople(plan.region, people, id);
    await candidates.bring(
      id,
      entries.map((entry) => ({ ...entry, code: shortCode(`${id}/${entry.slug}`) })),
    );
    await candidates.setState(
      id,
      entries.map(({ slug }) => slug),
      state,
    );
  });
  return id;
}

export const runYear = yearActions.run;

/** The county's year in execution with one project, whose tasks' workflows run. Gives the tasks' ids. */
export async function beginTasks(
  at: Date,
  {
    due = '2027-06-30',
    sites = 1,
    lacks = {},
    plan = planAt(at, 'execution', 240),
  }: {
    due?: string | null;
    sites?: number;
    lacks?: Partial<CandidateEntry>;
    plan?: YearPlan;
  } = {},
): Promise<string[]> {
  const entry = { ...aCandidate('bus-stops', COUNTY, due, sites), ...lacks };
  const id = await beginAt({ plan, stage: 'execution', at, candidates: [entry], state: 'elected' });
  await makeTasks({ yearId: id, moment: at.getTime() });
  await new MockActivityEnvironment().run(startTasks, { yearId: id, moment: at.getTime() });
  return Array.from({ length: sites }, (_, index) => taskId(PROJECT, index + 1));
}

export const PROJECT = projectId(YEAR, 'bus-stops');
export const TASK = taskId(PROJECT, 1);
