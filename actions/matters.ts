// What is put to a unit (procedure 1.10; 1.5 R9): a deputy finds or asks, the unit takes it, hands it back or answers, the deputy looks.
import { randomUUID } from 'node:crypto';
import { dueWithin } from '../domain/decisions.ts';
import { afterAnswer, afterLook, answerDay, isDefect, matterKinds, type MatterKind, whyNotBack } from '../domain/matters.ts';
import type { Action, Where } from '../domain/permissions.ts';
import type { YearPlan } from '../domain/plan.ts';
import { textProblem } from '../domain/text.ts';
import * as audit from '../records/audit.ts';
import { calendarOf } from '../records/calendars.ts';
import { transaction } from '../records/database.ts';
import * as decisions from '../records/decisions.ts';
import type { Errand } from '../records/errands.ts';
import { tellAsker, tellUnit } from '../records/matterNews.ts';
import * as matters from '../records/matters.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';
import { askToLook, deliver } from './orders.ts';
import { fetchLater, type Photo } from './photos.ts';

/** The longest words of a finding, a question, an answer or a reason, in characters. */
export const LONGEST_WORDS = 1_000;

/** What somebody puts to a unit. `severity` and `term` are places among the kind's. */
export interface Put {
  readonly kind: MatterKind;
  /** The code of the task that it is about. */
  readonly task: string;
  /** The number of a line of the standard, from 1; 0: none. */
  readonly line: number;
  readonly severity: number;
  readonly term: number;
  readonly words: string;
  readonly photo: Photo | null;
}

/** Whether somebody may put such a thing to the unit of a task, and by which role. */
export async function mayPut(
  actor: Actor,
  kind: MatterKind,
  code: string,
): Promise<Done<{ task: tasks.TaskView; role: string; at: Date }>> {
  const task = await tasks.byCode(code);
  if (!task) return refused('task-unknown', {});
  const { at } = await now();
  const { year } = task.project;
  const allowed = permitted(actor, matterKinds[kind].asks, { regionCode: year.regionCode }, at);
  if (!allowed.ok) return allowed;
  if (year.state === 'closed' || year.state === 'abandoned') return refused('year-is-over', {});
  return done({ task, role: allowed.value, at });
}

/** Puts it to the unit, once for each `once`, and tells the unit; a serious finding is an open defect of its site from now on. */
export async function put(actor: Actor, it: Put, once: string): Promise<Done<matters.MatterView>> {
  const allowed = await mayPut(actor, it.kind, it.task);
  if (!allowed.ok) return allowed;
  const before = await matters.putBy(once);
  if (before) return done(before);
  const { task, role, at } = allowed.value;
  const { terms, severities } = matterKinds[it.kind];
  const [term, severity, line] = [terms[it.term], severities[it.severity] ?? null, task.standard[it.line - 1]?.id ?? null];
  if (!term || (severities.length > 0 && !severity)) return refused('button-stale', {});
  // a line of the standard and a photo say what was found, without a word
  const wrong = it.words === '' && it.photo && line ? undefined : textProblem(it.words, LONGEST_WORDS);
  if (wrong) return refused(`matter-${wrong.id}`, wrong.facts);
  if (!task.unitId) return refused('matter-no-unit', {});
  const { unitId } = task;
  const { plan, version } = await years.planOf(task.project.yearId);
  const due = answerDay(term, at, await calendarOf(), plan.timezone);
  const asked = await transaction(async () => {
    const matter = await matters.put({
      yearId: task.project.yearId,
      kind: it.kind,
      once,
      about: task.id,
      line,
      severity,
      words: it.words,
      roleId: role,
      by: actor.id,
      at,
      unitId,
      due,
      ladder: version,
    });
    if (!matter) return undefined;
    const { id } = matter;
    if (it.photo) await fetchLater(it.photo, { matterId: id }, at);
    await tellUnit(matter, 'new', plan, at);
    await audit.note({
      at,
      by: role,
      via: actor.via,
      deed: 'matter-put',
      about: id,
      facts: { kind: it.kind, task: task.id, due },
    });
    // the relay begins its process, which has this errand to answer
    await askToLook(id);
    return { matter, errands: isDefect(matter) ? [await askToLook(task.id)] : [] };
  });
  if (!asked) return refused('button-stale', {});
  await deliverAll(asked.errands, at);
  return done(await matters.existing(asked.matter.id));
}

const deliverAll = async (errands: readonly Errand[], at: Date): Promise<void> => {
  await Promise.all(errands.map((errand) => deliver(errand, at)));
};

interface Found {
  readonly matter: matters.MatterView;
  readonly plan: YearPlan;
  readonly role: string;
  readonly at: Date;
}

/** A matter, and the role by which somebody may do this to it. */
async function find(actor: Actor, code: string, action: Action): Promise<Done<Found>> {
  const matter = await matters.byCode(code);
  if (!matter) return refused('matter-unknown', {});
  const { at } = await now();
  const year = await years.byId(matter.yearId);
  const allowed = permitted(actor, action, await whereOf(matter, year?.regionCode), at);
  if (!allowed.ok) return allowed;
  const { plan } = await years.planOf(matter.yearId);
  return done({ matter, plan, role: allowed.value, at });
}

/** Where a matter belongs: to its unit, and to whoever holds the role that asked. */
const whereOf = async (matter: matters.MatterView, regionCode: string | undefined): Promise<Where> => ({
  regionCode,
  unitId: matter.unitId,
  personId: (await people.roleOf(matter.roleId))?.personId,
});

/** Stores a deed with its audit entry and the errands that make the matter's process look, and its site where a defect comes or goes. */
async function deed(
  actor: Actor,
  { matter: { id }, role, at }: Found,
  name: string,
  facts: Record<string, unknown>,
  write: (matter: matters.MatterView) => Promise<unknown>,
): Promise<Done<matters.MatterView>> {
  const errands = await transaction(async () => {
    await matters.lock(id);
    const before = await matters.existing(id);
    if ((await write(before)) === false) return undefined;
    await audit.note({ at, by: role, via: actor.via, deed: name, about: id, facts });
    const after = await matters.existing(id);
    return [await askToLook(id), ...(isDefect(before) === isDefect(after) ? [] : [await askToLook(before.about)])];
  });
  if (!errands) return refused('button-stale', {});
  await deliverAll(errands, at);
  return done(await matters.existing(id));
}

/** "We take it": nothing else follows but that whoever asked sees it. */
export async function take(actor: Actor, code: string): Promise<Done<matters.MatterView>> {
  const found = await find(actor, code, 'matters.answer');
  if (!found.ok || found.value.matter.takenAt) return found.ok ? done(found.value.matter) : found;
  const { at } = found.value;
  return deed(actor, found.value, 'matter-taken', {}, async ({ id, state }) =>
    state === 'waiting' ? matters.take(id, at) : false,
  );
}

/** "Not ours, it is theirs": once, with a reason, while it is new (procedure 1.5 R9); the office says whose it is. */
export async function handBack(
  actor: Actor,
  code: string,
  why: string,
  better: string | null,
): Promise<Done<matters.MatterView>> {
  const found = await find(actor, code, 'matters.answer');
  if (!found.ok) return found;
  const { matter, plan, at } = found.value;
  if (matter.state === 'returned' && matter.objection === why) return done(matter);
  const cannot = whyNotBack(matter, at, plan.timezone);
  if (cannot) return refused(cannot, {});
  const wrong = textProblem(why, LONGEST_WORDS);
  if (wrong) return refused(`matter-${wrong.id}`, wrong.facts);
  const due = dueWithin('assign-matter', at, await calendarOf(), plan.timezone);
  return deed(actor, found.value, 'matter-handed-back', { better }, async ({ id, state, returned }) => {
    if (state !== 'waiting' || returned) return false;
    await matters.handBack(id, at, why, better);
    return decisions.open({ kind: 'assign-matter', about: id, facts: { better }, at, due });
  });
}

/** The unit answers, with words or with a photo as the kind asks. `once`: dedupe key. */
export async function answer(
  actor: Actor,
  code: string,
  { words, photo }: { readonly words: string | null; readonly photo: Photo | null },
  once: string = randomUUID(),
): Promise<Done<matters.MatterView>> {
  const found = await find(actor, code, 'matters.answer');
  if (!found.ok) return found;
  const { matter, plan, role, at } = found.value;
  if (matter.answers.some(({ id }) => id === once)) return done(matter);
  if (matter.state !== 'waiting') return refused('matter-not-with-unit', {});
  const wrong = words === null ? undefined : textProblem(words, LONGEST_WORDS);
  if (wrong) return refused(`matter-${wrong.id}`, wrong.facts);
  const needed = matterKinds[matter.kind].answer;
  if (needed === 'photo' ? !photo : words === null) return refused(`matter-needs-${needed}`, {});
  const due = dueWithin('approve-answer', at, await calendarOf(), plan.timezone);
  return deed(actor, found.value, 'matter-answered', { round: matter.round }, async ({ id, state, round, kind }) => {
    if (state !== 'waiting') return false;
    await matters.answer({ id: once, matterId: id, round, roleId: role, by: actor.id, words }, at);
    if (photo) await fetchLater(photo, { answerId: once }, at);
    if (afterAnswer(kind) === 'drafted') return decisions.open({ kind: 'approve-answer', about: id, at, due });
    await matters.send(id, once, at);
    return tellAsker(matter, 'look', plan, at);
  });
}

/** Adds a picture to what somebody found. `once`: the dedupe key under which it was put. */
export async function addFound(actor: Actor, once: string, photo: Photo): Promise<Done<matters.MatterView>> {
  const matter = await matters.putBy(once);
  if (!matter || matter.by !== actor.id) return refused('matter-unknown', {});
  const { at } = await now();
  await transaction(() => fetchLater(photo, { matterId: matter.id }, at));
  return done(matter);
}

/** Adds a picture to an answer that was given. */
export async function addPhoto(actor: Actor, code: string, answerId: string, photo: Photo): Promise<Done<matters.MatterView>> {
  const found = await find(actor, code, 'matters.answer');
  if (!found.ok) return found;
  const { matter, at } = found.value;
  if (!matter.answers.some(({ id }) => id === answerId)) return refused('matter-unknown', {});
  await transaction(() => fetchLater(photo, { answerId }, at));
  return done(matter);
}

/** Whoever asked has looked (procedure 1.10, S4): it is met and over, or not met: then the unit answers once more. */
export async function look(
  actor: Actor,
  code: string,
  verdict: { readonly met: true } | { readonly met: false; readonly why: string },
): Promise<Done<matters.MatterView>> {
  const found = await find(actor, code, 'matters.look');
  if (!found.ok) return found;
  const { matter, plan, at } = found.value;
  const last = matters.sentAnswer(matter);
  const why = verdict.met ? null : verdict.why;
  if (last?.met === verdict.met && last.why === why) return done(matter);
  if (matter.state !== 'answered' || !last) return refused('matter-not-answered', {});
  const wrong = why === null ? undefined : textProblem(why, LONGEST_WORDS);
  if (wrong) return refused(`matter-${wrong.id}`, wrong.facts);
  const due = answerDay(matterKinds[matter.kind].again, at, await calendarOf(), plan.timezone);
  return deed(actor, found.value, 'matter-looked', { met: verdict.met }, async (row) => {
    if (row.state !== 'answered') return false;
    const follows = afterLook(row, verdict.met);
    await matters.look(last.id, at, verdict.met, why);
    if (follows === 'again') await matters.reopen(row.id, at, row.round + 1, due);
    else await matters.close(row.id, at, follows);
    return tellUnit(row, follows, plan, at);
  });
}
