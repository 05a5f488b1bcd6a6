// What a unit and an inspector do with a task: sign for it, report, hand over, mark the standard line by line.
import { randomUUID } from 'node:crypto';
import { dueWithin } from '../domain/decisions.ts';
import type { Text } from '../domain/languages.ts';
import type { Action } from '../domain/permissions.ts';
import { mayHandOver } from '../domain/tasks/acceptance.ts';
import { type LineId, needsPhoto, numberOf, textOfPart } from '../domain/tasks/standard.ts';
import { isOver } from '../domain/tasks/states.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import type { Errand } from '../records/errands.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { askToLook, deliver } from './orders.ts';
import { fetchLater, type Photo } from './photos.ts';

interface Found {
  readonly task: tasks.TaskView;
  readonly role: string;
  readonly at: Date;
}

/** A task that is not over, and the role by which somebody may do this to it. */
export async function find(actor: Actor, code: string, action: Action): Promise<Done<Found>> {
  const task = await tasks.byCode(code);
  if (!task) return refused('task-unknown', {});
  const { at } = await now();
  const where = { regionCode: task.project.year.regionCode, unitId: task.unitId, reportedBy: task.reports.at(-1)?.by };
  const allowed = permitted(actor, action, where, at);
  if (!allowed.ok) return allowed;
  if (isOver(task.state)) return refused('task-is-over', {});
  return done({ task, role: allowed.value, at });
}

/** Stores a deed with its audit entry and the errand that makes the task's workflow look, then delivers the errand. */
async function deed(
  actor: Actor,
  found: Found,
  name: string,
  facts: Record<string, unknown>,
  write: () => Promise<unknown>,
): Promise<Done<tasks.TaskView>> {
  const { task, at } = found;
  const errand: Errand = await transaction(async () => {
    await noteDeed(actor, found, name, facts, write);
    return askToLook(task.id);
  });
  await deliver(errand, at);
  return done((await tasks.byCode(task.code)) ?? task);
}

async function noteDeed(
  actor: Actor,
  { task, role, at }: Found,
  name: string,
  facts: Record<string, unknown>,
  write: () => Promise<unknown>,
): Promise<void> {
  await write();
  await audit.note({ at, by: role, via: actor.via, deed: name, about: task.id, facts });
}

/**
 * "We take it": the unit signs for the task, and later for each notice about it. An unsigned notice is escalated (procedure 1.8, L5); a
 * report signs as well. The task's process need not be told: it looks by itself before it escalates anything.
 */
export async function sign(actor: Actor, code: string): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.sign');
  if (!found.ok) return found;
  const { task, at } = found.value;
  if (task.signedAt && !tasks.unsignedSince(task)) return done(task);
  const name = task.signedAt ? 'reminder-signed' : 'task-signed';
  await transaction(() => noteDeed(actor, found.value, name, {}, () => tasks.sign(task.id, at)));
  return done((await tasks.byCode(code)) ?? task);
}

/** "Not ours, it is theirs": puts the task on the office's desk, with the better unit. */
export async function notOurs(actor: Actor, code: string, better: string | null): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.notOurs');
  if (!found.ok) return found;
  const { task, at } = found.value;
  return deed(actor, found.value, 'task-not-ours', { better }, async () =>
    decisions.open({
      kind: 'reassign-task',
      about: task.id,
      facts: { better },
      at,
      due: await dueDate('reassign-task', task, at),
    }),
  );
}

/**
 * Reports that a line of the standard or a step is reached, or a step in part, with a photo as evidence if there is one; an inspector is
 * asked to look. The same photo, or the same `once` (dedupe key), is one report. `amount`: how much of the promised quantity; null for all.
 */
export async function reportReached(
  actor: Actor,
  code: string,
  line: LineId,
  photo: Photo | null,
  text: string | null,
  once: string = randomUUID(),
  amount: number | null = null,
): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.report');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  if (task.state === 'desk' || task.state === 'suspended') return refused(`task-${task.state}`, {});
  if (!textOfPart(task, line)) return refused('line-unknown', {});
  if (!photo && needsPhoto(task, line)) return refused('photo-needed', {});
  const id = photo ? reportOf(photo) : once;
  if (task.reports.some((report) => report.id === id)) return done(task);
  const part = partOf(task, line, amount);
  if (!part.ok) return part;
  return deed(actor, found.value, 'task-reported', { line, ...(part.value !== null && { done: part.value }) }, async () => {
    await tasks.report({ id, taskId: task.id, roleId: role, by: actor.id, kind: 'reached', line, done: part.value, text, at });
    await tasks.sign(task.id, at);
    if (photo) await fetchLater(photo, { reportId: id }, at);
    await askForAcceptance(task, at);
  });
}

/** An amount as it is kept: null where it is all of the promise; a line holds for all of it. */
function partOf(task: tasks.TaskView, line: LineId, amount: number | null): Done<number | null> {
  const { quantity, standard } = task;
  if (amount === null || numberOf(standard, line) > 0) return done(null);
  if (quantity === null || !Number.isInteger(amount) || amount < 1 || amount > quantity)
    return refused('amount-beyond-promise', { quantity: quantity ?? 0 });
  return done(amount === quantity ? null : amount);
}

/** Asks an inspector to look at what was shown. */
const askForAcceptance = async (task: tasks.TaskView, at: Date) =>
  decisions.open({ kind: 'accept-task', about: task.id, at, due: await dueDate('accept-task', task, at) });

/** When a decision about a task is due: after its working days, in the time zone of the task's year. */
async function dueDate(kind: 'accept-task' | 'reassign-task', task: tasks.TaskView, at: Date): Promise<Date> {
  const { plan } = await years.planOf(task.project.yearId);
  return dueWithin(kind, at, await calendarOf(), plan.timezone);
}

/** Adds a picture to an existing report. */
export async function addPhoto(actor: Actor, code: string, reportId: string, photo: Photo): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.report');
  if (!found.ok) return found;
  const { task, at } = found.value;
  if (!task.reports.some(({ id }) => id === reportId)) return refused('report-unknown', {});
  await transaction(() => fetchLater(photo, { reportId }, at));
  return done(task);
}

/** The id of a report made with a photo: the same photo again is the same report. */
export const reportOf = ({ where, message }: Photo): string => `report/${where.bot}/${where.chat}/${message}`;

/** "Nothing new, because …": allowed, and visible; it ends the silence. `once` is a dedupe key: repeated, it is the same report. */
export async function reportNothingNew(
  actor: Actor,
  code: string,
  because: string,
  once: string = randomUUID(),
  photo: Photo | null = null,
): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.report');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  if (task.reports.some(({ id }) => id === once)) return done(task);
  return deed(actor, found.value, 'task-nothing-new', {}, async () => {
    await tasks.report({
      id: once,
      taskId: task.id,
      roleId: role,
      by: actor.id,
      kind: 'nothing-new',
      line: null,
      text: because,
      at,
    });
    await tasks.sign(task.id, at);
    if (photo) await fetchLater(photo, { reportId: once }, at);
  });
}

/** Hands the task over for acceptance; refused while lines have no evidence, with those lines. */
export async function handOver(actor: Actor, code: string): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.handOver');
  if (!found.ok) return found;
  const { task, at } = found.value;
  if (task.state === 'handed-over') return done(task);
  const verdict = mayHandOver(tasks.acceptanceOf(task));
  if (!verdict.ok)
    return refused(verdict.problem.id, {
      ...verdict.problem.facts,
      lines: verdict.lines.map((line) => numberOf(task.standard, line)).join(', '),
    });
  return deed(actor, found.value, 'task-handed-over', {}, async () => {
    await tasks.handOver(task.id);
    await tasks.sign(task.id, at);
    await askForAcceptance(task, at);
  });
}

/**
 * An inspector's ✓ or ✗ on one line or step (procedure 1.7, T4: never by the person who reported it). What has no evidence cannot be marked.
 * `once`: dedupe key.
 */
export async function mark(
  actor: Actor,
  code: string,
  line: LineId,
  verdict: { met: true } | { met: false; reason: Text },
  once: string = randomUUID(),
): Promise<Done<tasks.TaskView>> {
  const found = await find(actor, code, 'tasks.inspect');
  if (!found.ok) return found;
  const { task, role, at } = found.value;
  if (task.marks.some(({ id }) => id === once)) return done(task);
  const state = tasks.partStates(task).get(line);
  if (state === undefined) return refused('line-unknown', {});
  if (state === 'open') {
    const number = numberOf(task.standard, line);
    return number > 0 ? refused('line-without-evidence', { line: number }) : refused('step-without-evidence', {});
  }
  const reason = verdict.met ? null : verdict.reason;
  return deed(actor, found.value, 'task-marked', { line, met: verdict.met }, async () => {
    await tasks.mark({ id: once, taskId: task.id, line, met: verdict.met, reason, roleId: role, by: actor.id, at });
    const after = await tasks.byId(task.id);
    const shown = after && [...tasks.partStates(after).values()].includes('shown');
    if (!shown && task.state !== 'handed-over') await decisions.settle(task.id, ['accept-task'], at);
  });
}
