// What may be ordered of a year: each order with its permission, its conditions and its effect.
import type { Order } from '../domain/messages.ts';
import { localMoment, type YearPlan } from '../domain/plan.ts';
import { moveStage, OpenStage, stageDatesOf, stageEnd, stageRulesOf } from '../domain/stages.ts';
import * as candidates from '../records/candidates.ts';
import { json, Prisma, type Tx } from '../records/database.ts';
import * as changes from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as suggestions from '../records/suggestions.ts';
import * as years from '../records/years.ts';
import { demand, NotDone, type Actor } from './orders.ts';
import { decideCandidates } from './candidates.ts';

const local = (plan: YearPlan, text: unknown): Date => localMoment(plan.timezone, String(text));

/** What an order to a year does; refused where it may not or cannot be. */
export async function yearEffects(tx: Tx, yearId: string, { name, payload }: Order, actor: Actor, at: Date): Promise<void> {
  const year = await years.of(yearId, tx);
  if (!year) throw new NotDone('year-unknown', { year: yearId });
  if (year.state === 'closed' || year.state === 'abandoned') throw new NotDone('year-is-over', {});
  const { plan } = await years.planOf(yearId, tx);
  const here = { regionCode: year.regionCode };

  switch (name) {
    case 'publishLetter':
      demand(actor, 'letters.publish', here, at);
      if (year.letterAt) throw new NotDone('letter-published-already', {});
      return publishLetter(tx, year, plan, at);
    case 'extendStage':
      demand(actor, 'stages.extend', here, at);
      return extendStage(tx, year, plan, String(payload.stage), String(payload.ends), actor.by, at);
    case 'endStage':
      demand(actor, 'stages.end', here, at);
      return endStage(tx, year, plan, String(payload.stage), at);
    case 'changeLadder': {
      demand(actor, 'ladders.change', here, at);
      const ladders = { ...plan.ladders, [String(payload.ladder)]: payload.policy };
      await years.changePlan(tx, yearId, { ...plan, ladders }, actor.by, at);
      return;
    }
    case 'fixShortlist':
      demand(actor, 'shortlist.fix', here, at);
      return fixShortlist(tx, year, plan, payload.candidates as string[] | undefined, at);
    case 'adoptList':
      demand(actor, 'list.adopt', here, at);
      return adoptList(tx, year, plan, payload.candidates as string[] | undefined, at);
    case 'acceptReport':
      demand(actor, 'report.accept', here, at);
      if (!year.reportAt) throw new NotDone('report-not-drafted', {});
      await years.change(tx, yearId, { acceptedAt: at });
      await decisions.settle(tx, yearId, ['accept-report'], at);
      return;
    case 'suspend': {
      demand(actor, 'year.suspend', here, at);
      const until = local(plan, payload.until);
      if (until <= at) throw new NotDone('suspension-ends-in-the-past', { until: String(payload.until) });
      await years.change(tx, yearId, { state: 'suspended', suspended: json({ reason: payload.reason, until, by: actor.by }) });
      return;
    }
    case 'resume':
      demand(actor, 'year.resume', here, at);
      if (year.state !== 'suspended') throw new NotDone('year-not-suspended', {});
      await years.change(tx, yearId, { state: 'running', suspended: Prisma.DbNull });
      return;
    case 'abandon':
      demand(actor, 'year.abandon', here, at);
      await years.change(tx, yearId, {
        state: 'abandoned',
        suspended: json({ reason: payload.reason, by: actor.by }),
        closedAt: at,
        closesAt: year.opensAt ? at : null,
      });
      await decisions.settleAll(tx, yearId, at);
      await changes.endAll(tx, yearId, at);
      return;
    default:
      throw new NotDone('order-unknown', { name });
  }
}

/** The letter is out: solicitation is open from this moment until its end by the plan. The sending follows in batches. */
async function publishLetter(tx: Tx, year: years.YearRow, plan: YearPlan, at: Date): Promise<void> {
  const dates = stageDatesOf(plan);
  await years.change(tx, year.id, {
    letterAt: at,
    opensAt: at,
    closesAt: stageEnd(dates, 'solicitation'),
    answersBy: stageEnd(dates, 'planning'),
  });
  await decisions.settle(tx, year.id, ['publish-letter'], at);
}

async function extendStage(
  tx: Tx,
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
  await years.changePlan(tx, year.id, { ...plan, stages } as YearPlan, by, at);
  const dates = moved.dates;
  await years.change(tx, year.id, {
    stageEnds: stageEnd(dates, year.stage as OpenStage),
    ...(year.letterAt && year.stage === 'solicitation' && { closesAt: stageEnd(dates, 'solicitation') }),
    ...(year.letterAt && { answersBy: stageEnd(dates, 'planning') }),
  });
  await decisions.moveDue(tx, year.id, stageEnd(dates, year.stage as OpenStage));
}

/** Ends the present stage now; one that needs a decision is ended by that decision and no other. */
async function endStage(tx: Tx, year: years.YearRow, plan: YearPlan, stage: string, at: Date): Promise<void> {
  if (stage !== year.stage) throw new NotDone('stage-not-present', { stage, present: year.stage });
  if (stage !== 'solicitation' && stage !== 'execution') throw new NotDone('stage-ends-by-decision', { stage });
  await years.change(tx, year.id, { stageEnds: at, ...(stage === 'solicitation' && { closesAt: at }) });
  const stages = { ...plan.stages, [stage]: { ...plan.stages[stage], endsBy: 'date' } };
  await years.changePlan(tx, year.id, { ...plan, stages }, 'endStage', at);
  await decisions.settle(tx, year.id, ['end-execution'], at);
}

/** Every suggestion has its answer, and more candidates stand than there are seats: then the shortlist can be fixed (procedure 1.4, 4–5). */
async function fixShortlist(tx: Tx, year: years.YearRow, plan: YearPlan, chosen: string[] | undefined, at: Date): Promise<void> {
  if (year.stage !== 'planning') throw new NotDone('stage-not-present', { stage: 'planning', present: year.stage });
  if (year.shortlistAt) throw new NotDone('shortlist-fixed-already', {});
  await suggestions.endWithdrawn(tx, year.id, { id: 'withdrawn' }, at);
  const open = await suggestions.countOpen(tx, year.id);
  if (open > 0) throw new NotDone('suggestions-without-outcome', { count: open });
  const all = await candidates.ofYear(year.id, undefined, tx);
  const slugs = await chosenOf(all, chosen);
  if (plan.decision.method === 'vote' && slugs.length <= plan.decision.seats)
    throw new NotDone('too-few-candidates', { candidates: slugs.length, seats: plan.decision.seats });
  await candidates.setState(tx, year.id, slugs, 'shortlisted');
  await candidates.setState(
    tx,
    year.id,
    all.map(({ slug }) => slug).filter((slug) => !slugs.includes(slug)),
    'dropped',
  );
  await years.change(tx, year.id, { shortlistAt: at });
  await decisions.settle(tx, year.id, ['fix-shortlist', 'answer-topics'], at);
}

async function chosenOf(all: readonly candidates.CandidateView[], chosen: string[] | undefined): Promise<string[]> {
  const slugs = all.map(({ slug }) => slug);
  if (slugs.length === 0) throw new NotDone('no-candidates', {});
  const unknown = chosen?.find((slug) => !slugs.includes(slug));
  if (unknown) throw new NotDone('candidate-unknown', { candidate: unknown });
  return chosen ?? slugs;
}

/** The government fixes the list after the members' review (procedure 1.2, province): the authors hear what became of their words. */
async function adoptList(tx: Tx, year: years.YearRow, plan: YearPlan, chosen: string[] | undefined, at: Date): Promise<void> {
  if (plan.decision.method !== 'adopt') throw new NotDone('list-is-voted', {});
  if (year.stage !== 'decision') throw new NotDone('stage-not-present', { stage: 'decision', present: year.stage });
  if (year.listAt) throw new NotDone('list-fixed-already', {});
  const all = await candidates.ofYear(year.id, ['shortlisted'], tx);
  const elected = await chosenOf(all, chosen);
  await decideCandidates(tx, year.id, all, elected, at);
  await decisions.settle(tx, year.id, ['adopt-list'], at);
}
