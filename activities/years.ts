// What the year's workflow does to the world: reads where the year stands, carries out orders, publishes, closes.
import { china } from '../domain/calendar.ts';
import { surveyId, yearCode } from '../domain/ids.ts';
import { type Climb, type Reckoning, reckon } from '../domain/attention.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { Order, OrderAnswer } from '../domain/messages.ts';
import { localMoment, type YearPlan } from '../domain/plan.ts';
import { levelOf } from '../domain/regions.ts';
import { decidedNews } from '../domain/news.ts';
import { moveStage, OpenStage, type Stage, stageDatesOf, stageEnd } from '../domain/stages.ts';
import * as audit from '../records/audit.ts';
import * as candidates from '../records/candidates.ts';
import { noteWaiting } from '../records/clock.ts';
import { json, Prisma, transaction, type Tx } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import { figuresOf, progressByAspect } from '../records/figures.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as suggestions from '../records/suggestions.ts';
import * as surveys from '../records/surveys.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { carryOut, demand, NotDone, type Actor } from './orders.ts';
import { reachable } from './outbox.ts';

/** Where a year stands, as its workflow needs it: ids, moments (epoch ms) and message ids, no texts and nobody's data. */
export interface YearStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: 'zh' | 'en';
  readonly method: 'adopt' | 'vote';
  readonly stage: Stage;
  readonly state: 'running' | 'suspended' | 'closed' | 'abandoned';
  readonly suspendedUntil: number | null;
  readonly begins: number;
  readonly ends: number | null;
  /** The stage's work is done, or its time is over. */
  readonly stageOver: boolean;
  /** The decision for which the stage waits, if it waits for a person. */
  readonly waitsFor: decisions.DecisionKind | null;
  readonly owner: string;
  readonly reckoning: Reckoning;
  readonly quiet: YearPlan['quietHours'];
  readonly timezone: string;
  readonly events: readonly { readonly at: number; readonly deed: string }[];
  readonly openDecisions: number;
}

export interface AssessYear extends Climb {
  readonly yearId: string;
  readonly moment: number;
  readonly orders: readonly Order[];
  /** Moments at which the stage has work of its own to do. */
  readonly looks: readonly number[];
}

/** Carries out what was ordered and reads where the year stands, at one moment. */
export async function assessYear({
  yearId,
  moment,
  orders,
  looks,
  ...climb
}: AssessYear): Promise<{ answers: OrderAnswer[]; standing: YearStanding }> {
  const at = new Date(moment);
  const answers = await carryOut(yearId, orders, at, (tx, order, actor) => effects(tx, yearId, order, actor, at));
  const standing = await standingOf(yearId, at, climb, looks);
  const { next } = standing.reckoning;
  await noteWaiting(undefined, yearId, next === null ? undefined : new Date(next));
  return { answers, standing };
}

async function standingOf(yearId: string, at: Date, climb: Climb, looks: readonly number[]): Promise<YearStanding> {
  const year = await years.of(yearId);
  if (!year) throw new Error(`there is no year ${yearId}`);
  const { version, plan } = await years.planOf(yearId);
  const stage = year.stage as Stage;
  const ends = stage === 'closed' ? null : (year.stageEnds ?? stageEnd(stageDatesOf(plan), stage));
  const waitsFor = waitsForDecision(stage, plan, year);
  const begins = localMoment(plan.timezone, plan.stages.openLetter.begins).getTime();
  const ladder = ends && waitsFor ? datedLadder(plan.ladders.decisions, ends, china, plan.timezone) : null;
  const suspendedUntil = suspension(year)?.getTime() ?? null;
  return {
    regionCode: year.regionCode,
    year: year.year,
    language: plan.languages.administrators,
    method: plan.decision.method,
    stage,
    state: year.state as YearStanding['state'],
    suspendedUntil,
    begins,
    ends: ends?.getTime() ?? null,
    stageOver: isOver(stage, year, ends, at, plan),
    waitsFor,
    owner: waitsFor === 'adopt-list' ? 'office-head' : 'office',
    reckoning: reckon(ladder, `${version}@${ends?.getTime() ?? 0}/${waitsFor}`, climb, at, {
      resting: year.state !== 'running',
      looks: [...looks, ends?.getTime() ?? null, suspendedUntil, begins],
    }),
    quiet: plan.quietHours,
    timezone: plan.timezone,
    events: (await audit.last(yearId, 5)).map((entry) => ({ at: entry.at.getTime(), deed: entry.deed })),
    openDecisions: await decisions.countOpen(yearId),
  };
}

const suspension = (year: years.YearRow): Date | null => {
  const { until } = (year.suspended ?? {}) as { until?: string };
  return year.state === 'suspended' && until ? new Date(until) : null;
};

/** A stage ends by its date or by its owner's decision; what a person must decide never happens by itself (design 5.2). */
function isOver(stage: Stage, year: years.YearRow, ends: Date | null, at: Date, plan: YearPlan): boolean {
  if (year.state === 'abandoned') return true;
  const dateIsOver = ends !== null && at >= ends;
  switch (stage) {
    case 'openLetter':
      return year.letterAt !== null;
    case 'solicitation':
      return dateIsOver && plan.stages.solicitation.endsBy === 'date';
    case 'planning':
      return year.shortlistAt !== null;
    case 'decision':
      return year.listAt !== null;
    case 'execution':
      return dateIsOver && plan.stages.execution.endsBy === 'date';
    case 'yearEnd':
      return year.acceptedAt !== null;
    case 'closed':
      return true;
  }
}

function waitsForDecision(stage: Stage, plan: YearPlan, year: years.YearRow): decisions.DecisionKind | null {
  switch (stage) {
    case 'openLetter':
      return 'publish-letter';
    case 'planning':
      return 'fix-shortlist';
    case 'decision':
      return plan.decision.method === 'adopt' ? 'adopt-list' : null;
    case 'yearEnd':
      return year.reportAt ? 'accept-report' : null;
    case 'execution':
      return plan.stages.execution.endsBy === 'owner' ? 'end-execution' : null;
    case 'solicitation':
    case 'closed':
      return null;
  }
}

/** Begins a stage, once: its end by the plan, its decision on the desk, an audit entry. */
export async function beginStage({ yearId, stage, moment }: { yearId: string; stage: OpenStage; moment: number }): Promise<void> {
  const at = new Date(moment);
  const { plan } = await years.planOf(yearId);
  const ends = stageEnd(stageDatesOf(plan), stage);
  await transaction(async (tx) => {
    const year = await years.of(yearId, tx);
    if (year?.stage === stage && year.stageBegan) return;
    await years.change(tx, yearId, { stage, stageBegan: at, stageEnds: ends });
    await audit.note(tx, { at, by: yearId, via: 'process', deed: `began-${stage}`, about: yearId });
    const kind = waitsForDecision(stage, plan, { ...year, reportAt: null } as years.YearRow);
    if (kind) await openDecision(tx, yearId, kind, at, ends);
  });
}

const openDecision = (tx: Tx, yearId: string, kind: decisions.DecisionKind, at: Date, due: Date) =>
  decisions.open(tx, {
    yearId,
    kind,
    about: yearId,
    role: kind === 'adopt-list' ? 'office-head' : 'office',
    facts: { year: yearCode(yearId) },
    at,
    due,
  });

// Orders

const local = (plan: YearPlan, text: unknown): Date => localMoment(plan.timezone, String(text));

async function effects(tx: Tx, yearId: string, { name, payload }: Order, actor: Actor, at: Date): Promise<void> {
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
      await years.changePlan(tx, yearId, { ...plan, ladders } as YearPlan, actor.by, at);
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
  const moved = moveStage(stageDatesOf(plan), open.data, ends, {}, undefined);
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
  await years.changePlan(tx, year.id, { ...plan, stages } as YearPlan, 'endStage', at);
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

/** Marks each candidate elected or in reserve, and turns the threads of those who asked for it: each author hears it once. */
export async function decideCandidates(
  tx: Tx,
  yearId: string,
  all: readonly candidates.CandidateView[],
  elected: readonly string[],
  at: Date,
): Promise<void> {
  for (const candidate of all) {
    const won = elected.includes(candidate.slug);
    await candidates.setState(tx, yearId, [candidate.slug], won ? 'elected' : 'reserve');
    for (const topic of candidate.topics) {
      const reason = { id: won ? 'decided' : 'not-decided', title: candidate.title };
      const authors = await suggestions.turnTopic(tx, topic.id, won ? 'adopted' : 'reserve', reason);
      await outbox.enqueue(tx, decidedNews(topic.id, authors, won, candidate.title), at);
    }
  }
  await years.change(tx, yearId, { listAt: at });
}

// Letters

/** Sends the letter to the next subscribers after a cursor; gives the new cursor, or null when all have it in their outbox. */
export async function sendLetters({
  yearId,
  after,
  moment,
}: {
  yearId: string;
  after: string;
  moment: number;
}): Promise<string | null> {
  const year = await years.of(yearId);
  if (!year) return null;
  const batch = await people.subscribers(prefixOf(year.regionCode), after, 1_000);
  await outbox.enqueue(
    undefined,
    batch.map(({ id }) => ({
      key: `letter/${yearId}/${id}`,
      personId: id,
      message: 'letter-card',
      facts: { year: yearCode(yearId) },
      priority: 9,
      card: `letter/${yearId}`,
    })),
    new Date(moment),
  );
  return batch.length < 1_000 ? null : (batch.at(-1)?.id ?? null);
}

/** The beginning of all division codes within a region. */
export const prefixOf = (regionCode: string): string => {
  const level = levelOf(regionCode);
  return level === 'province' ? regionCode.slice(0, 2) : level === 'city' ? regionCode.slice(0, 4) : regionCode;
};

// The year's end

/** What is not accepted by the end of the year is carried over, with a reason (procedure 1.4, 16). Gives the workflows to be told. */
export const openTasks = (yearId: string): Promise<string[]> => tasks.openIds(yearId);

/** Writes the report from the figures, once, and puts it on the desk. */
export async function draftReport({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const at = new Date(moment);
  const survey = await surveys.of(surveyId(yearId));
  await transaction(async (tx) => {
    const year = await years.of(yearId, tx);
    if (!year || year.reportAt) return;
    const report = {
      figures: await figuresOf(yearId, tx),
      progress: await progressByAspect(yearId),
      survey: survey?.result ?? null,
    };
    await years.change(tx, yearId, { report: json(report), reportAt: at });
    await openDecision(tx, yearId, 'accept-report', at, year.stageEnds ?? at);
    await audit.note(tx, { at, by: yearId, via: 'process', deed: 'report-drafted', about: yearId });
  });
}

/** Closes the year: its report goes to the deputies and members, and to whoever answered its letter. */
export async function closeYear({ yearId, moment }: { yearId: string; moment: number }): Promise<void> {
  const at = new Date(moment);
  const readers = [
    ...(await reachable(yearId, 'deputy')),
    ...(await reachable(yearId, 'member')),
    ...(await reachable(yearId, 'office')),
  ];
  await transaction(async (tx) => {
    await years.change(tx, yearId, { stage: 'closed', state: 'closed', closedAt: at });
    await decisions.settleAll(tx, yearId, at);
    const authors = await suggestions.authors(tx, yearId);
    const letters = [...new Set([...readers, ...authors])].map((personId) => ({
      key: `report/${yearId}/${personId}`,
      personId,
      message: 'report-card',
      facts: { year: yearCode(yearId) },
      priority: 6,
    }));
    await outbox.enqueue(tx, letters, at);
    await audit.note(tx, { at, by: yearId, via: 'process', deed: 'closed', about: yearId });
  });
  await noteWaiting(undefined, yearId, undefined);
}
