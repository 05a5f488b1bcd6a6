// The look of a year's workflow at each waking: orders, where the year stands, whom to remind and when to look again.
import type { Language } from '../domain/languages.ts';
import { type DecisionKind, deskOf, ladderOf } from '../domain/decisions.ts';
import { type Climb, reckon } from '../domain/attention.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import { localMoment, type YearPlan } from '../domain/plan.ts';
import { type Stage, stageDatesOf, stageEnd } from '../domain/stages.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import { noteWaiting } from '../records/clock.ts';
import * as decisions from '../records/decisions.ts';
import { removeTraces } from '../records/sealing.ts';
import { suspensionOf } from '../records/suspensions.ts';
import * as years from '../records/years.ts';
import { tellBulletin } from './bulletins.ts';
import { remindDesks } from './desks.ts';
import type { Assessed } from './looks.ts';
import { carryOut } from './orders.ts';
import { remindOfSession } from './sessions.ts';
import { tellOfSupervision } from './supervision.ts';
import { yearEffect } from './yearOrders.ts';

/** Where a year stands, as its workflow needs it: ids, moments (epoch ms) and message ids; no texts and no personal data. */
export interface YearStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: Language;
  readonly method: 'adopt' | 'vote';
  readonly stage: Stage;
  readonly state: 'running' | 'suspended' | 'closed' | 'abandoned';
  readonly begins: number;
  /** When this was seen. */
  readonly at: number;
  readonly over: boolean;
  readonly ends: number | null;
  /** The stage's work is done, or its time is over: the workflow goes on to the next. */
  readonly stageOver: boolean;
  /** The decision for which the stage waits, if it waits for a person. */
  readonly waitsFor: DecisionKind | null;
  readonly owner: string;
  /** The due date has passed without a decision. */
  readonly overdue: boolean;
  readonly timezone: string;
  readonly events: readonly { readonly at: number; readonly deed: string }[];
  readonly openDecisions: number;
}

export interface AssessYear extends Climb {
  readonly yearId: string;
  readonly moment: number;
  readonly orders: readonly WaitingOrder[];
  /** Moments at which the stage itself has work to do. */
  readonly looks: readonly number[];
}

/** Carries out orders and reads where the year stands, at one moment. */
export async function assessYear({ yearId, moment, orders, looks, ...climb }: AssessYear): Promise<Assessed<YearStanding>> {
  const at = new Date(moment);
  const answers = await carryOut(yearId, orders, at, yearEffect(yearId, at));
  if (orders.some(({ name }) => name === 'abandon')) await removeTraces();
  const found = await standingOf(yearId, at, climb, looks);
  const { next } = found.reckoning;
  const over = found.standing.over || found.standing.state === 'closed';
  await noteWaiting(yearId, over || next === null ? undefined : new Date(next));
  return { answers, ...found };
}

async function standingOf(
  yearId: string,
  at: Date,
  climb: Climb,
  looks: readonly number[],
): Promise<Omit<Assessed<YearStanding>, 'answers'>> {
  const year = await years.byId(yearId);
  if (!year) throw new Error(`there is no year ${yearId}`);
  const { version, plan } = await years.planOf(yearId);
  const stage = year.stage;
  const ends = stage === 'closed' ? null : (year.stageEnds ?? stageEnd(stageDatesOf(plan), stage));
  const waitsFor = waitsForDecision(stage, plan, year);
  const begins = localMoment(plan.timezone, plan.stages.openLetter.begins).getTime();
  const asks = waitsFor && ladderOf(waitsFor);
  const calendar = await calendarOf();
  const ladder = ends && asks ? datedLadder(plan.ladders[asks], ends, calendar, plan.timezone) : null;
  const suspendedUntil = suspendedTill(year)?.getTime() ?? null;
  const prepares = year.state === 'running' && (stage === 'planning' || stage === 'decision');
  const session = prepares ? await remindOfSession(yearId, plan, at) : [];
  const supervised = year.state === 'running' && stage === 'execution' ? await tellOfSupervision(yearId, plan, at) : [];
  const desks =
    year.state === 'running'
      ? await remindDesks(yearId, await decisions.allAbout(yearId), plan, at, { calendar, told: await audit.keysAbout(yearId) })
      : [];
  const issues = year.state === 'running' && stage === 'execution' ? await tellBulletin(yearId, plan, calendar, at) : [];
  const owner = waitsFor ? deskOf(waitsFor) : 'office';
  const stageOver = isOver(stage, year, ends, at, plan);
  const reckoning = reckon(ladder, `${version}@${ends?.getTime() ?? 0}/${waitsFor}`, climb, at, {
    // what was decided at this very look is asked of nobody
    resting: year.state !== 'running' || stageOver,
    looks: [...looks, ...session, ...supervised, ...desks, ...issues, ends?.getTime() ?? null, suspendedUntil, begins],
  });
  return {
    standing: {
      regionCode: year.regionCode,
      year: year.year,
      language: plan.languages.administrators,
      method: plan.decision.method,
      stage,
      state: year.state,
      begins,
      at: at.getTime(),
      over: year.state === 'abandoned',
      ends: ends?.getTime() ?? null,
      stageOver,
      waitsFor,
      overdue: waitsFor !== null && ends !== null && at > ends,
      owner,
      timezone: plan.timezone,
      events: (await audit.last(yearId, 5)).map((entry) => ({ at: entry.at.getTime(), deed: entry.deed })),
      openDecisions: await decisions.countOpen(yearId),
    },
    reckoning,
    reminds: {
      about: yearId,
      owner,
      ladder: reckoning.ladderKey,
      message: 'decision-due',
      facts: { decision: waitsFor, due: ends?.getTime() ?? null },
      quiet: plan.quietHours,
      timezone: plan.timezone,
    },
  };
}

const suspendedTill = (year: years.YearRow): Date | null =>
  year.state === 'suspended' ? (suspensionOf(year)?.until ?? null) : null;

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

/** The decision for which a stage waits, if it waits for a person. */
export function waitsForDecision(stage: Stage, plan: YearPlan, year: years.YearRow): DecisionKind | null {
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
