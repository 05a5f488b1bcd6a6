// The orders to a year, each with its conditions and its effect.
import { localMoment, type YearPlan } from '../domain/plan.ts';
import { moveStage, OpenStage, type Stage, stageDatesOf, stageEnd, stageRulesOf } from '../domain/stages.ts';
import * as candidates from '../records/candidates.ts';
import * as changes from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as grades from '../records/grades.ts';
import * as matters from '../records/matters.ts';
import * as suggestions from '../records/suggestions.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { effectOf, type Effects, NotDone } from './orders.ts';
import { decideCandidates } from './listDecided.ts';
import { tellReviewers } from './shortlistFixed.ts';
import { passOver, takeUp } from './vacancies.ts';

const local = (plan: YearPlan, text: string): Date => localMoment(plan.timezone, text);

interface Thing {
  readonly year: years.YearRow;
  readonly plan: YearPlan;
  readonly here: { readonly regionCode: string };
}

/** The year and its plan; refuses a year that is over. */
async function running(yearId: string): Promise<Thing> {
  const year = await years.byId(yearId);
  if (!year) throw new NotDone('year-unknown', { year: yearId });
  if (year.state === 'closed' || year.state === 'abandoned') throw new NotDone('year-is-over', {});
  const { plan } = await years.planOf(yearId);
  return { year, plan, here: { regionCode: year.regionCode } };
}

const effects: Effects<'year', Thing> = {
  publishLetter: async (_, { year, plan }, { at }) => {
    if (year.letterAt) throw new NotDone('letter-published-already', {});
    await publishLetter(year, plan, at);
  },
  extendStage: ({ stage, ends }, { year, plan }, { by, at }) => extendStage(year, plan, stage, ends, by, at),
  endStage: ({ stage }, { year, plan }, { at }) => endStage(year, plan, stage, at),
  changeLadder: async ({ ladder, policy }, { year, plan }, { by, at }) => {
    await years.changePlan(year.id, { ...plan, ladders: { ...plan.ladders, [ladder]: policy } }, by, at);
  },
  fixShortlist: (payload, { year, plan }, { at }) => fixShortlist(year, plan, payload.candidates, at),
  adoptList: (payload, { year, plan }, { at }) => adoptList(year, plan, payload.candidates, at),
  acceptReport: async (_, { year }, { at }) => {
    if (!year.reportAt) throw new NotDone('report-not-drafted', {});
    await years.acceptReport(year.id, at);
    await decisions.settle(year.id, ['accept-report'], at);
  },
  takeUp: (choice, { year }, { at }) => takeUp(year, choice, at),
  passOver: (choice, { year }, { at }) => passOver(year, choice, at),
  suspend: async ({ reason, until }, { year, plan }, { by, at }) => {
    const ends = local(plan, until);
    if (ends <= at) throw new NotDone('suspension-ends-in-the-past', { until });
    await years.suspend(year.id, { reason, until: ends, by: by });
  },
  resume: async (_, { year }) => {
    if (year.state !== 'suspended') throw new NotDone('year-not-suspended', {});
    await years.resume(year.id);
  },
  abandon: async ({ reason }, { year }, { by, at }) => {
    await years.abandon(year.id, { reason, by: by }, at, year.opensAt !== null);
    await decisions.settleAll(year.id, at);
    await changes.endAll(year.id, at);
    await matters.lapseAll(year.id, at);
    await votes.closeAll(year.id, at);
    await grades.close(year.id, at);
  },
};

/** Carries out an order to a year, or refuses it. */
export const yearEffect = (yearId: string, at: Date) => effectOf('year', () => running(yearId), effects, at);

/** Publishes the letter: solicitation is open from now until its end by the plan. The letter is then sent in batches. */
async function publishLetter(year: years.YearRow, plan: YearPlan, at: Date): Promise<void> {
  const dates = stageDatesOf(plan);
  await years.publishLetter(year.id, at, {
    closes: stageEnd(dates, 'solicitation'),
    answersBy: stageEnd(dates, 'planning'),
  });
  await decisions.settle(year.id, ['publish-letter'], at);
}

async function extendStage(year: years.YearRow, plan: YearPlan, stage: Stage, ends: string, by: string, at: Date): Promise<void> {
  const open = OpenStage.safeParse(stage);
  if (!open.success) throw new NotDone('stage-not-open', { stage });
  if (OpenStage.options.indexOf(open.data) < OpenStage.options.indexOf(year.stage as OpenStage))
    throw new NotDone('stage-over', { stage });
  const moved = moveStage(stageDatesOf(plan), open.data, ends, stageRulesOf(plan));
  if (!moved.ok) throw new NotDone(moved.problem.id, moved.problem.facts);
  if (local(plan, ends) <= at) throw new NotDone('stage-end-in-the-past', { stage, ends });
  const stages = Object.fromEntries(
    OpenStage.options.map((each) => [each, { ...plan.stages[each], ends: moved.dates.ends[each] }]),
  );
  await years.changePlan(year.id, { ...plan, stages } as YearPlan, by, at);
  const dates = moved.dates;
  await years.moveStageEnd(year.id, stageEnd(dates, year.stage as OpenStage), {
    ...(year.letterAt && year.stage === 'solicitation' && { closes: stageEnd(dates, 'solicitation') }),
    ...(year.letterAt && { answersBy: stageEnd(dates, 'planning') }),
  });
  await decisions.moveDue(year.id, stageEnd(dates, year.stage as OpenStage));
}

/** Ends the present stage now; a stage that needs a decision ends only by that decision. */
async function endStage(year: years.YearRow, plan: YearPlan, stage: Stage, at: Date): Promise<void> {
  if (stage !== year.stage) throw new NotDone('stage-not-present', { stage, present: year.stage });
  if (stage !== 'solicitation' && stage !== 'execution') throw new NotDone('stage-ends-by-decision', { stage });
  await years.moveStageEnd(year.id, at, stage === 'solicitation' ? { closes: at } : {});
  const stages = { ...plan.stages, [stage]: { ...plan.stages[stage], endsBy: 'date' } };
  await years.changePlan(year.id, { ...plan, stages }, 'endStage', at);
  await decisions.settle(year.id, ['end-execution'], at);
}

/**
 * Fixes the shortlist, once every suggestion has its answer and there are more candidates than seats (procedure 1.4, 4–5); tells deputies
 * and members.
 */
async function fixShortlist(year: years.YearRow, plan: YearPlan, chosen: string[] | undefined, at: Date): Promise<void> {
  if (year.stage !== 'planning') throw new NotDone('stage-not-present', { stage: 'planning', present: year.stage });
  if (year.shortlistAt) throw new NotDone('shortlist-fixed-already', {});
  await suggestions.endWithdrawn(year.id, { id: 'withdrawn' }, at);
  const open = await suggestions.countOpen(year.id);
  if (open > 0) throw new NotDone('suggestions-without-outcome', { count: open });
  const all = await candidates.ofYear(year.id);
  const slugs = await chosenOf(all, chosen);
  if (plan.decision.method === 'vote' && slugs.length <= plan.decision.seats)
    throw new NotDone('too-few-candidates', { candidates: slugs.length, seats: plan.decision.seats });
  await candidates.setState(year.id, slugs, 'shortlisted');
  await candidates.setState(
    year.id,
    all.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug)),
    'dropped',
  );
  await years.fixShortlist(year.id, at);
  await decisions.settle(year.id, ['fix-shortlist', 'answer-topics'], at);
  await tellReviewers(year.id, plan, at);
}

async function chosenOf(all: readonly candidates.CandidateView[], chosen: string[] | undefined): Promise<string[]> {
  const slugs = all.map(({ slug }) => slug);
  if (slugs.length === 0) throw new NotDone('no-candidates', {});
  const unknown = chosen?.find((slug) => !slugs.includes(slug));
  if (unknown) throw new NotDone('candidate-unknown', { candidate: unknown });
  return chosen ?? slugs;
}

/**
 * The government adopts the list after the members' review (procedure 1.2, province); authors are told what became of their suggestions.
 */
async function adoptList(year: years.YearRow, plan: YearPlan, chosen: string[] | undefined, at: Date): Promise<void> {
  if (plan.decision.method !== 'adopt') throw new NotDone('list-is-voted', {});
  if (year.stage !== 'decision') throw new NotDone('stage-not-present', { stage: 'decision', present: year.stage });
  if (year.listAt) throw new NotDone('list-fixed-already', {});
  const all = await candidates.ofYear(year.id, ['shortlisted']);
  const elected = await chosenOf(all, chosen);
  await decideCandidates(year.id, all, elected, at);
  await decisions.settle(year.id, ['adopt-list'], at);
}
