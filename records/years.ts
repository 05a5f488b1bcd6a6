// Livelihood years: where each stands, its plan's versions, and who read its letter.
import { z } from 'zod';
import { YearPlan } from '../domain/plan.ts';
import { ancestors } from '../domain/regions.ts';
import type { OpenStage } from '../domain/stages.ts';
import { db } from './database.ts';
import { YearReport } from '../domain/yearReport.ts';
import { json, Prisma, rows } from './prisma.ts';
import { keptSuspension, type Suspension } from './suspensions.ts';

export const byId = (id: string) => db.livelihoodYear.findUnique({ where: { id } });
export type YearRow = NonNullable<Awaited<ReturnType<typeof byId>>>;
export const all = () => db.livelihoodYear.findMany({ orderBy: [{ year: 'desc' }, { regionCode: 'asc' }] });

/** The years of a region and of those above it, except abandoned ones, lowest level first. */
export async function around(regionCode: string): Promise<YearRow[]> {
  const codes = [regionCode, ...ancestors(regionCode).map(({ code }) => code)];
  const found = await db.livelihoodYear.findMany({ where: { regionCode: { in: codes }, state: { not: 'abandoned' } } });
  return found.toSorted((a, b) => codes.indexOf(a.regionCode) - codes.indexOf(b.regionCode) || b.year - a.year);
}

/** Starts a year with the first version of its plan; false when it is there already. */
export async function start(
  year: { id: string; regionCode: string; year: number },
  plan: YearPlan,
  by: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.livelihoodYear.createMany({ data: [{ ...year, stage: 'openLetter' }], skipDuplicates: true });
  if (count === 0) return false;
  await db.planVersion.create({ data: { yearId: year.id, version: 1, plan: json(plan), at, by } });
  return true;
}

const plans = new Map<string, YearPlan>();

/** The plan in force. A version never changes, so a process may cache it. */
export async function planOf(yearId: string): Promise<{ version: number; plan: YearPlan }> {
  const [year] = await rows('livelihood_year', z.object({ version: z.int() }))`
    SELECT plan_version AS version FROM livelihood_year WHERE id = ${yearId}`;
  if (!year) throw new Error(`there is no year ${yearId}`);
  return { version: year.version, plan: await planAt(yearId, year.version) };
}

/** A version of a year's plan. One made in this very transaction is not cached: it may still be rolled back. */
export async function planAt(yearId: string, version: number): Promise<YearPlan> {
  const key = `${yearId}@${version}`;
  const known = plans.get(key);
  if (known) return known;
  const [row] = await rows('plan_version', z.object({ plan: z.unknown(), own: z.boolean().nullable() }))`
    SELECT plan, xmin = pg_current_xact_id_if_assigned()::xid AS own FROM plan_version WHERE year_id = ${yearId} AND version = ${version}`;
  if (!row) throw new Error(`${yearId} has no plan ${version}`);
  const plan = YearPlan.parse(row.plan);
  if (!row.own) plans.set(key, plan);
  return plan;
}

/** Stores a new version of a running year's plan; returns its number. */
export async function changePlan(yearId: string, plan: YearPlan, by: string, at: Date): Promise<number> {
  const { planVersion } = await db.livelihoodYear.update({
    where: { id: yearId },
    data: { planVersion: { increment: 1 } },
    select: { planVersion: true },
  });
  await db.planVersion.create({ data: { yearId, version: planVersion, plan: json(plan), at, by } });
  return planVersion;
}

const change = async (id: string, data: Prisma.LivelihoodYearUncheckedUpdateInput): Promise<void> => {
  await db.livelihoodYear.update({ where: { id }, data });
};

/** The letter is out: suggestions are taken until `closes`, and answered by `answersBy`. */
export const publishLetter = (id: string, at: Date, { closes, answersBy }: { closes: Date; answersBy: Date }): Promise<void> =>
  change(id, { letterAt: at, opensAt: at, closesAt: closes, answersBy });

export const beginStage = (id: string, stage: OpenStage, at: Date, ends: Date): Promise<void> =>
  change(id, { stage, stageBegan: at, stageEnds: ends });

/** Moves the end of the present stage, and the dates that follow from it. */
export const moveStageEnd = (id: string, ends: Date, follows: { closes?: Date; answersBy?: Date } = {}): Promise<void> =>
  change(id, {
    stageEnds: ends,
    ...(follows.closes && { closesAt: follows.closes }),
    ...(follows.answersBy && { answersBy: follows.answersBy }),
  });

/** Fixes the candidates that go to the decision. */
export const fixShortlist = (id: string, at: Date): Promise<void> => change(id, { shortlistAt: at });
/** Fixes the list: what is done this year is decided. */
export const fixList = (id: string, at: Date): Promise<void> => change(id, { listAt: at });

/** The year report as it was drafted; null before. */
export const reportOf = ({ report }: Pick<YearRow, 'report'>): YearReport | null =>
  report === null ? null : YearReport.parse(report);

export const draftReport = (id: string, report: YearReport, at: Date): Promise<void> =>
  change(id, { report: json(report), reportAt: at });
export const acceptReport = (id: string, at: Date): Promise<void> => change(id, { acceptedAt: at });
/** Closes a year with its final year report. */
export const close = (id: string, report: YearReport, at: Date): Promise<void> =>
  change(id, { stage: 'closed', state: 'closed', closedAt: at, report: json(report) });

export const suspend = (id: string, suspension: Suspension): Promise<void> =>
  change(id, { state: 'suspended', suspended: keptSuspension(suspension) });
export const resume = (id: string): Promise<void> => change(id, { state: 'running', suspended: Prisma.DbNull });
/** Abandons a year at any stage; its letter, if that is out, takes no more suggestions. */
export const abandon = (id: string, why: Pick<Suspension, 'reason' | 'by'>, at: Date, isOpen: boolean): Promise<void> =>
  change(id, {
    state: 'abandoned',
    suspended: keptSuspension({ ...why, until: null }),
    closedAt: at,
    closesAt: isOpen ? at : null,
  });

/** Notes that somebody opened the letter in the bot; counted once. */
export const noteReader = (yearId: string, personId: string, at: Date) =>
  db.letterReading.createMany({ data: [{ yearId, personId, at }], skipDuplicates: true });
export const notePageView = (id: string) =>
  db.livelihoodYear.updateMany({ where: { id }, data: { pageViews: { increment: 1 } } });

/** Empties this process's cache of plans (for tests that use several databases). */
export const forgetPlans = (): void => plans.clear();
