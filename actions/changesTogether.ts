// Many changes at once (procedure 1.9): the office asks for the same of all tasks of a unit, a region or a project; one decision about the
// first of them decides all, in batches, each with its audit entry. Whatever is killed in the middle goes on when it is asked again.
import { shortCode } from '../domain/ids.ts';
import { codesWithin } from '../domain/regions.ts';
import type { ChangeSize } from '../domain/tasks/change.ts';
import * as audit from '../records/audit.ts';
import * as bulks from '../records/bulkChanges.ts';
import { calendarOf } from '../records/calendars.ts';
import * as changes from '../records/changes.ts';
import { transaction } from '../records/database.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { deskFor, plainPrices, type Request, rowOf, weighed } from './changes.ts';
import { now } from './moment.ts';
import { askToLook } from './orders.ts';

/** Tasks that are asked for in one transaction. */
const BATCH = 50;

/** Which tasks are meant: all of them that a unit has, that lie in a region, that belong to a project. */
export interface Meant {
  readonly yearId: string;
  readonly unit?: string | undefined;
  readonly region?: string | undefined;
  readonly project?: string | undefined;
}

/** What asking for many comes to. `refused`: tasks for which it cannot be asked, by the reason. */
export interface Together {
  readonly bulk: string;
  readonly asked: number;
  readonly size: ChangeSize;
  readonly refused: Readonly<Record<string, number>>;
}

type Same = Pick<Request, 'reason' | 'words' | 'prices'> & {
  readonly asked: Extract<Request['asked'], { kind: 'date' | 'unit' | 'cancelled' }>;
};

/**
 * Asks for the same change of many tasks. The size is that of the largest, and one body decides all. The same request again goes on where it
 * was interrupted and asks for nothing twice.
 * @param dryRun says what would be asked for, and changes nothing
 */
export async function askTogether(actor: Actor, meant: Meant, request: Same, dryRun: boolean): Promise<Done<Together>> {
  const { at } = await now();
  const { yearId, unit, region, project } = meant;
  const year = await years.byId(yearId);
  if (!year) return refused('year-unknown', { year: yearId });
  const allowed = permitted(actor, 'changes.askMany', { regionCode: year.regionCode }, at);
  if (!allowed.ok) return allowed;
  const { asked, reason, words, prices = plainPrices(asked) } = request;
  const bulk = shortCode(JSON.stringify([yearId, unit, region, project, asked, reason, words, prices]));
  const filter = { yearId, unit, regionPrefix: region && codesWithin(region), project };

  const refusals: Record<string, number> = {};
  const fitting: string[] = [];
  let size: ChangeSize = 'minor';
  for (let last = ''; ; ) {
    const batch = await bulks.meant(filter, bulk, last, BATCH);
    for (const id of batch) {
      const weighing = await weighed(await tasks.existing(id), { asked, reason }, at);
      if (!weighing.ok) refusals[weighing.problem.id] = (refusals[weighing.problem.id] ?? 0) + 1;
      else {
        fitting.push(id);
        if (weighing.value.size === 'major') size = 'major';
      }
    }
    if (batch.length < BATCH) break;
    last = batch.at(-1) ?? '';
  }
  const before = await bulks.counts(bulk);
  const found = { bulk, asked: before.all + fitting.length, size, refused: refusals };
  if (dryRun) return done(found);

  for (let index = 0; index < fitting.length; index += BATCH) {
    await transaction(async () => {
      for (const taskId of fitting.slice(index, index + BATCH)) {
        await tasks.lock(taskId);
        const weighing = await weighed(await tasks.existing(taskId), { asked, reason }, at, size);
        if (!weighing.ok) continue;
        const { number, decider } = weighing.value;
        const desk = await deskFor(decider, year.regionCode, at);
        const { kind } = asked;
        const row = rowOf(weighing.value, { ...request, prices }, { roleId: allowed.value, desk });
        if (!(await changes.ask({ ...row, bulk }))) continue;
        const facts = { number, kind, reason, size, bulk };
        await audit.note({ at, by: allowed.value, via: actor.via, deed: 'change-asked', about: taskId, facts });
        await askToLook(taskId);
      }
    });
  }
  const { plan } = await years.planOf(yearId);
  const about = await bulks.openDecision(bulk, plan, await calendarOf(), at);
  if (about) await transaction(() => askToLook(about));
  return done(found);
}
