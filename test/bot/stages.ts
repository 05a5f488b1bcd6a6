// A year at each of its stages, in a house of the test's own: made by records and actions at once, with nobody's word in the chat yet.
import { draftReport } from '../../activities/reports.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { say } from '../../locales/say.ts';
import { db, transaction } from '../../records/database.ts';
import * as votes from '../../records/votes.ts';
import type { YearData } from '../yearIs.ts';
import { aHouse, aYear, hears, type House, type HouseOptions, planOf } from './house.ts';
import { aCounty, aHolder, aTask, aVote, REGION, somebody, someCandidates } from './officials.ts';

export interface Stage {
  readonly house: House;
  /** The year's id. */
  readonly year: string;
}

interface StageOptions extends HouseOptions {
  readonly deputies?: number;
  readonly plan?: Partial<YearPlan>;
}

async function at(change: YearData, { deputies = 3, plan = {}, ...options }: StageOptions): Promise<Stage> {
  const house = await aHouse({ region: REGION, ...options });
  return { house, year: await aCounty(change, deputies, plan) };
}

/** The letter is out, and everybody may say what should be done. */
export const inSolicitation = (options: StageOptions = {}): Promise<Stage> => at({ stage: 'solicitation' }, options);

/** The letters of the province and of a district are out at once; and somebody who lives in the district. */
export async function twoLetters() {
  const house = await aHouse();
  const [province, county] = [await aYear(planOf('province')), await aYear(planOf('county'))];
  const anna = await somebody(house, 'Anna');
  await house.people.say(anna, '/start');
  await hears(house, anna, say('en', 'region-title'));
  await db.person.updateMany({ data: { regionCode: planOf('county').region } });
  return { house, province, county, anna };
}

/** Topics are answered, and candidates proposed. */
export async function inPlanning({
  candidates = [],
  ...options
}: StageOptions & { readonly candidates?: readonly string[] } = {}) {
  const stage = await at({ stage: 'planning' }, options);
  if (candidates.length > 0) await someCandidates(stage.year, candidates, 'proposed');
  return stage;
}

/** The three candidates of most tests, in the order of the list. */
export const CANDIDATES = ['lifts', 'canteens', 'buses'];

/** The shortlist is fixed, and the decision open. */
export async function atShortlist(options: StageOptions = {}): Promise<Stage> {
  const days = 5;
  const stageEnds = new Date(Date.now() + days * 86_400_000);
  const stage = await at({ stage: 'decision', shortlistAt: new Date(), stageEnds }, options);
  await someCandidates(stage.year, CANDIDATES, 'shortlisted');
  return stage;
}

/** The deputies' vote on two of the three, as far as it has come; gives its id beside. */
export async function inVote({ state = 'open', ...options }: StageOptions & { readonly state?: votes.VoteState } = {}) {
  const stage = await atShortlist(options);
  const vote = await aVote(stage.year, CANDIDATES, 2);
  if (state !== 'prepared') await transaction(() => votes.setState(vote, state));
  return { ...stage, vote };
}

/** The list is decided, and there are tasks of two lines each to carry out, the first of them `task`. */
export async function inExecution({
  tasks = ['shelters'],
  dueIn = 40,
  ...options
}: StageOptions & { readonly tasks?: readonly string[]; readonly dueIn?: number } = {}) {
  const stage = await at({ stage: 'execution', shortlistAt: new Date(), listAt: new Date() }, options);
  const made: { id: string; code: string }[] = [];
  for (const slug of tasks) made.push(await aTask(stage.year, { slug, dueIn }));
  const [task = { id: '', code: '' }] = made;
  return { ...stage, task, tasks: made };
}

/** The year's report is drafted, and the deputies are asked for their grades of two projects; the first of them is there. */
export async function atYearEnd(options: StageOptions = {}) {
  const stage = await at({ stage: 'yearEnd', shortlistAt: new Date(), listAt: new Date() }, { deputies: 8, ...options });
  for (const slug of ['shelters', 'parks']) await aTask(stage.year, { slug });
  const deputy = await aHolder(stage.house, 'deputy', 'deputy-1');
  // twice, as after a worker that died between
  for (let time = 1; time <= 2; time++) await draftReport({ yearId: stage.year, moment: Date.now() });
  await db.outbox.updateMany({ where: { message: 'grade-card' }, data: { notBefore: null } });
  return { ...stage, deputy };
}
