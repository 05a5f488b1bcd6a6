// The orders to a matter, each with its conditions and its effect.
import { answerDay, matterKinds } from '../domain/matters.ts';
import { unitId } from '../domain/ids.ts';
import type { YearPlan } from '../domain/plan.ts';
import { calendarOf } from '../records/calendars.ts';
import * as decisions from '../records/decisions.ts';
import { tellAsker, tellUnit } from '../records/matterNews.ts';
import * as matters from '../records/matters.ts';
import * as people from '../records/people.ts';
import * as years from '../records/years.ts';
import { effectOf, type Effects, NotDone } from './orders.ts';

interface Thing {
  readonly matter: matters.MatterView;
  readonly plan: YearPlan;
  readonly here: { readonly regionCode: string | undefined };
}

/** The matter, locked until the transaction ends; refuses one that is over. */
async function standing(id: string): Promise<Thing> {
  await matters.lock(id);
  const matter = await matters.existing(id);
  if (matter.state === 'closed') throw new NotDone('matter-is-over', {});
  const year = await years.byId(matter.yearId);
  return { matter, plan: (await years.planOf(matter.yearId)).plan, here: { regionCode: year?.regionCode } };
}

const effects: Effects<'matter', Thing> = {
  assign: async (payload, { matter, plan, here }, { at }) => {
    if (matter.state !== 'returned') throw new NotDone('matter-not-returned', {});
    const unit = payload.unit.includes('/') ? payload.unit : unitId(here.regionCode ?? '', payload.unit);
    if (!(await people.unitOf(unit))) throw new NotDone('unit-unknown', { unit: payload.unit });
    // the time that it lay on the desk is not the unit's
    const due = answerDay(matterKinds[matter.kind].terms[0], at, await calendarOf(), plan.timezone);
    await matters.assign(matter.id, at, unit, due > matter.due ? due : matter.due);
    await decisions.settle(matter.id, ['assign-matter'], at);
    await tellUnit({ ...matter, unitId: unit }, unit === matter.unitId ? 'stays' : 'new', plan, at);
  },
  approve: async (_, { matter, plan }, { at }) => {
    const draft = matters.draftOf(matter);
    if (!draft) throw new NotDone('matter-no-draft', {});
    await matters.send(matter.id, draft.id, at);
    await decisions.settle(matter.id, ['approve-answer'], at);
    await tellAsker(matter, 'look', plan, at);
  },
  sendAnswerBack: async ({ reason }, { matter, plan }, { at }) => {
    const draft = matters.draftOf(matter);
    if (!draft) throw new NotDone('matter-no-draft', {});
    await matters.sendBack(matter.id, draft.id, at, reason);
    await decisions.settle(matter.id, ['approve-answer'], at);
    await tellUnit(matter, 'unfit', plan, at);
  },
};

/** Carries out an order to a matter, or refuses it. */
export const matterEffect = (id: string, at: Date) => effectOf('matter', () => standing(id), effects, at);
