// The look of a matter's process at each waking: orders, whose turn it is, whom to remind, and what ends by time alone.
import { type Climb, reckon } from '../domain/attention.ts';
import { addDays, endOfDay, startOfDay } from '../domain/calendar.ts';
import { yearOf } from '../domain/ids.ts';
import { datedLadder } from '../domain/ladder.ts';
import type { Language } from '../domain/languages.ts';
import { LOOK_NEAR_DAYS, lookDay, type MatterKind, type MatterState, type MatterTurn, turnOfMatter } from '../domain/matters.ts';
import type { WaitingOrder } from '../domain/messages.ts';
import type { YearPlan } from '../domain/plan.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import { noteWaiting } from '../records/clock.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import { tellAsker, tellUnit } from '../records/matterNews.ts';
import * as matters from '../records/matters.ts';
import * as years from '../records/years.ts';
import { remindDesks } from './desks.ts';
import type { Assessed } from './looks.ts';
import { matterEffect } from './matterOrders.ts';
import { carryOut } from './orders.ts';

export interface MatterStanding {
  readonly regionCode: string;
  readonly year: number;
  readonly language: Language;
  readonly kind: MatterKind;
  readonly state: MatterState;
  readonly unit: string;
  readonly round: number;
  readonly due: number;
  readonly overdue: boolean;
  readonly over: boolean;
  readonly waitsFor: MatterTurn | null;
  readonly timezone: string;
}

export interface AssessMatter extends Climb {
  readonly matterId: string;
  readonly moment: number;
  readonly orders: readonly WaitingOrder[];
}

export async function assessMatter({ matterId: id, moment, orders, ...climb }: AssessMatter): Promise<Assessed<MatterStanding>> {
  const at = new Date(moment);
  const answers = await carryOut(id, orders, at, matterEffect(id, at));
  return { answers, ...(await transaction(() => look(id, at, climb))) };
}

/** Where the matter stands at a moment. An answer that nobody has looked at in time stands. */
async function look(id: string, at: Date, climb: Climb): Promise<Omit<Assessed<MatterStanding>, 'answers'>> {
  await matters.lock(id);
  const before = await matters.existing(id);
  const year = await years.byId(before.yearId);
  const { plan } = await years.planOf(before.yearId);
  const matter = (await unlooked(before, plan, at)) ? await matters.existing(id) : before;
  if (matter.ended === 'lapsed') await tellLapsed(matter, plan, at);
  const { state, unitId, round } = matter;
  const over = state === 'closed';
  const calendar = await calendarOf();
  const due = endOfDay(plan.timezone, matter.due);
  const { ladders } = await years.planAt(matter.yearId, matter.ladder);
  const ladder = datedLadder(ladders.answers, due, calendar, plan.timezone);
  const ladderKey = `${matter.ladder}@${due.getTime()}/${unitId}`;
  const rests = over || year?.state !== 'running';
  const asked = await decisions.allAbout(id);
  const desks = rests ? [] : await remindDesks(id, asked, plan, at, { calendar, told: await audit.keysAbout(id) });
  // rungs before it was put are behind it
  const passed = ladder.rungs.filter((rung) => rung.at <= matter.since.getTime()).length;
  const from = climb.ladderKey === ladderKey ? climb : { ladderKey, climbed: passed };
  const reckoning = reckon(ladder, ladderKey, from, at, {
    resting: rests || state !== 'waiting',
    looks: [...desks, ...(rests ? [] : looksAt(matter, plan))],
  });
  await noteWaiting(id, over || reckoning.next === null ? undefined : new Date(reckoning.next));
  return {
    standing: {
      ...yearOf(id),
      language: plan.languages.administrators,
      kind: matter.kind,
      state,
      unit: unitId,
      round,
      due: due.getTime(),
      overdue: state === 'waiting' && due < at,
      over,
      waitsFor: turnOfMatter(matter),
      timezone: plan.timezone,
    },
    reckoning,
    reminds: {
      about: id,
      owner: 'unit',
      unitId,
      ladder: ladderKey,
      message: 'matter-due',
      quiet: plan.quietHours,
      timezone: plan.timezone,
    },
  };
}

/** The moments from which whoever asked is reminded to look, and from which the answer stands without a word of theirs. */
function looksAt(matter: matters.MatterView, { timezone }: Pick<YearPlan, 'timezone'>): number[] {
  if (matter.state !== 'answered') return [];
  const last = lookDay(matter, timezone);
  return [startOfDay(timezone, addDays(last, -LOOK_NEAR_DAYS)).getTime(), startOfDay(timezone, addDays(last, 1)).getTime()];
}

/** Reminds whoever asked to look at the answer, and closes the matter when they have let the time pass; whether it closed it. */
async function unlooked(matter: matters.MatterView, plan: YearPlan, at: Date): Promise<boolean> {
  const [near, end] = looksAt(matter, plan);
  if (near === undefined || end === undefined || at.getTime() < near) return false;
  if (at.getTime() < end) {
    const facts = { key: `look-near/${matter.since.getTime()}` };
    if (await audit.noteOnce({ at, by: matter.id, via: 'process', deed: 'reminded', about: matter.id, facts }))
      await tellAsker(matter, 'look-near', plan, at);
    return false;
  }
  await matters.close(matter.id, at, 'unrated');
  await audit.note({ at, by: matter.id, via: 'process', deed: 'matter-unrated', about: matter.id });
  await tellUnit(matter, 'unrated', plan, at);
  return true;
}

/** Its year ended before: its unit and whoever asked hear so, once. */
async function tellLapsed(matter: matters.MatterView, plan: YearPlan, at: Date): Promise<void> {
  const { id } = matter;
  if (!(await audit.noteOnce({ at, by: id, via: 'process', deed: 'matter-lapsed', about: id, facts: { key: 'lapsed' } }))) return;
  await tellUnit(matter, 'lapsed', plan, at);
  await tellAsker(matter, 'lapsed', plan, at);
}
