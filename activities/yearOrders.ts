// What may be ordered of a year: each order with its permission, its conditions and its effect.
import type { Order } from '../domain/messages.ts';
import { localMoment, type YearPlan } from '../domain/plan.ts';
import { moveStage, OpenStage, stageDatesOf, stageEnd, stageRulesOf } from '../domain/stages.ts';
import * as candidates from '../records/candidates.ts';
import { json, Prisma } from '../records/database.ts';
import * as changes from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as grades from '../records/grades.ts';
import * as suggestions from '../records/suggestions.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { demand, NotDone, type Actor } from './orders.ts';
import { decideCandidates } from './listDecided.ts';

const local = (plan: YearPlan, text: unknown): Date => localMoment(plan.timezone, String(text));

/** What an order to a year does; refused where it may not or cannot be. */
export async function yearEffects(yearId: string, { name, payload }: Order, actor: Actor, at: Date): Promise<void> {
  const year = await years.of(yearId);
  if (!year) throw new NotDone('year-unknown', { year: yearId });
  if (year.state === 'closed' || year.state === 'abandoned') throw new NotDone('year-is-over', {});
  const { plan } = await years.planOf(yearId);
  const here = { regionCode: year.regionCode };

  switch (name) {
    case 'publishLetter':
      demand(actor, 'letters.publish', here, at);
      if (year.letterAt) throw new NotDone('letter-published-already', {});
      return publishLetter(year, plan, at);
    case 'extendStage':
      demand(actor, 'stages.extend', here, at);
      return extendStage(year, plan, String(payload.stage), String(payload.ends), actor.by, at);
    case 'endStage':
      demand(actor, 'stages.end', here, at);
      return endStage(year, plan, String(payload.stage), at);
    case 'changeLadder': {
      demand(actor, 'ladders.change', here, at);
      const ladders = { ...plan.ladders, [String(payload.ladder)]: payload.policy };
      await years.changePlan(yearId, { ...plan, ladders }, actor.by, at);
      return;
    }
    case 'fixShortlist':
      demand(actor, 'shortlist.fix', here, at);
      return fixShortlist(year, plan, payload.candidates as string[] | undefined, at);
    case 'adoptList':
      demand(actor, 'list.adopt', here, at);
      return adoptList(year, plan, payload.candidates as string[] | undefined, at);
    case 'acceptReport':
      demand(actor, 'report.accept', here, at);
      if (!year.reportAt) throw new NotDone('report-not-drafted', {});
      await years.change(yearId, { acceptedAt: at });
      await decisions.settle(yearId, ['accept-report'], at);
      return;
    case 'suspend': {
      demand(actor, 'year.suspend', here, at);
      const until = local(plan, payload.until);
      if (until <= at) throw new NotDone('suspension-ends-in-the-past', { until: String(payload.until) });
      await years.change(yearId, { state: 'suspended', suspended: json({ reason: payload.reason, until, by: actor.by }) });
      return;
    }
    case 'resume':
      demand(actor, 'year.resume', here, at);
      if (year.state !== 'suspended') throw new NotDone('year-not-suspended', {});
      await years.change(yearId, { state: 'running', suspended: Prisma.DbNull });
      return;
    case 'abandon':
      demand(actor, 'year.abandon', here, at);
      await years.change(yearId, {
        state: 'abandoned',
        suspended: json({ reason: payload.reason, by: actor.by }),
        closedAt: at,
        closesAt: year.opensAt ? at : null,
      });
      await decisions.settleAll(yearId, at);
      await changes.endAll(yearId, at);
      await votes.closeAll(yearId, at);
      await grades.close(yearId, at);
      return;
    default:
      throw new NotDone('order-unknown', { name });
  }
}

/** The letter is out: solicitation is open from this moment until its end by the plan. The sending follows in batches. */
async function publishLetter(year: years.YearRow, plan: YearPlan, at: Date): Promise<void> {
  const dates = stageDatesOf(plan);
  await years.change(year.id, {
    letterAt: at,
    opensAt: at,
    closesAt: stageEnd(dates, 'solicitation'),
    answersBy: stageEnd(dates, 'planning'),
  });
  await decisions.settle(year.id, ['publish-letter'], at);
}

async function extendStage(
  year: years.YearRow,
  plan: YearPlan,
  stage: string,
  ends: string,
  by: string,
  at: Date,
): Promise<void> {
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
  await years.change(year.id, {
    stageEnds: stageEnd(dates, year.stage as OpenStage),
    ...(year.letterAt && year.stage === 'solicitation' && { closesAt: stageEnd(dates, 'solicitation') }),
    ...(year.letterAt && { answersBy: stageEnd(dates, 'planning') }),
  });
  await decisions.moveDue(year.id, stageEnd(dates, year.stage as OpenStage));
}

/** Ends the present stage now; one that needs a decision is ended by that decision and no other. */
async function endStage(year: years.YearRow, plan: YearPlan, stage: string, at: Date): Promise<void> {
  if (stage !== year.stage) throw new NotDone('stage-not-present', { stage, present: year.stage });
  if (stage !== 'solicitation' && stage !== 'execution') throw new NotDone('stage-ends-by-decision', { stage });
  await years.change(year.id, { stageEnds: at, ...(stage === 'solicitation' && { closesAt: at }) });
  const stages = { ...plan.stages, [stage]: { ...plan.stages[stage], endsBy: 'date' } };
  await years.changePlan(year.id, { ...plan, stages }, 'endStage', at);
  await decisions.settle(year.id, ['end-execution'], at);
}

/** Every suggestion has its answer, and more candidates stand than there are seats: then the shortlist can be fixed (procedure 1.4, 4–5). */
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
  await years.change(year.id, { shortlistAt: at });
  await decisions.settle(year.id, ['fix-shortlist', 'answer-topics'], at);
}

async function chosenOf(all: readonly candidates.CandidateView[], chosen: string[] | undefined): Promise<string[]> {
  const slugs = all.map(({ slug }) => slug);
  if (slugs.length === 0) throw new NotDone('no-candidates', {});
  const unknown = chosen?.find((slug) => !slugs.includes(slug));
  if (unknown) throw new NotDone('candidate-unknown', { candidate: unknown });
  return chosen ?? slugs;
}

/** The government fixes the list after the members' review (procedure 1.2, province): the authors hear what became of their words. */
async function adoptList(year: years.YearRow, plan: YearPlan, chosen: string[] | undefined, at: Date): Promise<void> {
  if (plan.decision.method !== 'adopt') throw new NotDone('list-is-voted', {});
  if (year.stage !== 'decision') throw new NotDone('stage-not-present', { stage: 'decision', present: year.stage });
  if (year.listAt) throw new NotDone('list-fixed-already', {});
  const all = await candidates.ofYear(year.id, ['shortlisted']);
  const elected = await chosenOf(all, chosen);
  await decideCandidates(year.id, all, elected, at);
  await decisions.settle(year.id, ['adopt-list'], at);
}
