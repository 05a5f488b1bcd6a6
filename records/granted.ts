// What a granted change makes of a task's promise (procedure 1.9): one write for each kind, within the transaction of its decision.
import { type Day, daysBetween } from '../domain/calendar.ts';
import { shortCode, taskId } from '../domain/ids.ts';
import { afterChange, movedSteps } from '../domain/tasks/change.ts';
import type { Light } from '../domain/tasks/light.ts';
import { stepsAfter } from '../domain/tasks/proposal.ts';
import { isOver } from '../domain/tasks/states.ts';
import * as changes from './changes.ts';
import * as decisions from './decisions.ts';
import * as tasks from './tasks.ts';

/** What follows from a granted change for others than its own task. */
export interface Followed {
  /** A task of whose changed promise its unit hears, by the change's code. */
  readonly other: { readonly task: tasks.TaskView; readonly change: string } | null;
  /** A task that came into being. */
  readonly fresh: { readonly id: string; readonly code: string } | null;
}
const NOBODY_ELSE: Followed = { other: null, fresh: null };

/** Why a change cannot take effect any more, though nobody has decided it yet. */
export type Overtaken = 'change-other-is-over' | 'change-other-waits';

/**
 * Writes a granted change into its task, which the transaction has locked. A red light stays red, also that of a task which takes over or
 * splits off a red one (C7).
 * @param light the light under the grey
 */
export async function takeEffect(
  task: tasks.TaskView,
  change: changes.ChangeRow,
  light: Light,
  at: Date,
): Promise<Followed | Overtaken> {
  const red = afterChange(light).redUnconfirmed;
  const redSince = red ? (task.redSince ?? at) : task.redSince;
  const { becomes, kind } = change;
  switch (kind) {
    case 'date':
      await tasks.rewrite(task.id, { due: change.due, steps: moved(task, change.due), redSince });
      return NOBODY_ELSE;
    case 'place':
      await tasks.rewrite(task.id, { place: becomes.place, region: becomes.region, redSince });
      return NOBODY_ELSE;
    case 'quantity':
      await tasks.rewrite(task.id, { quantity: becomes.quantity, redSince });
      return NOBODY_ELSE;
    case 'standard': {
      const standard = becomes.standard ?? task.standard;
      await tasks.rewrite(task.id, { standard, steps: stepsAfter(task.milestones, task.standard, standard), redSince });
      return NOBODY_ELSE;
    }
    case 'unit':
      await tasks.rewrite(task.id, { unitId: becomes.unit?.id, redSince });
      await decisions.settle(task.id, ['reassign-task'], at);
      return NOBODY_ELSE;
    case 'split':
      return split(task, change, redSince);
    case 'merged':
      return merge(task, change, redSince, at);
    case 'cancelled':
      await end(task.id, 'cancelled', at);
      return NOBODY_ELSE;
  }
}

const moved = (task: tasks.TaskView, due: Day) => movedSteps(tasks.stepsOf(task), daysBetween(task.due ?? due, due));

async function end(id: string, state: 'merged' | 'cancelled', at: Date): Promise<void> {
  await tasks.giveUp(id, state);
  await decisions.settle(id, ['accept-task', 'complete-task', 'reassign-task'], at);
}

/** One promise becomes two: the first place stays this task, the second is a task of its own with the same standard, steps and date. */
async function split(task: tasks.TaskView, { becomes }: changes.ChangeRow, redSince: Date | null): Promise<Followed> {
  const { place, quantity, beside } = becomes;
  await tasks.rewrite(task.id, { place, quantity, redSince });
  const id = taskId(task.projectId, await tasks.nextNumber(task.projectId));
  const { projectId, unitId, regionCode, measure, standard, begins, due, ladder, milestones } = task;
  const promise = {
    place: beside?.place ?? null,
    quantity: beside?.quantity ?? null,
    measure,
    standard,
    due,
    ladder,
    milestones,
  };
  const draft = { id, code: shortCode(id), projectId, unitId, regionCode, begins: begins ?? new Date(0), ...promise };
  await tasks.add([{ ...draft, state: 'open' }]);
  if (redSince) await tasks.rewrite(id, { redSince });
  return { other: null, fresh: { id, code: draft.code } };
}

/** Two promises become one: the other task takes over the quantity, and says so among its own changes. */
async function merge(
  task: tasks.TaskView,
  change: changes.ChangeRow,
  redSince: Date | null,
  at: Date,
): Promise<Followed | Overtaken> {
  const into = change.becomes.into?.id ?? '';
  const [locked] = await tasks.lock(into);
  if (!locked || isOver(locked.state)) return 'change-other-is-over';
  const other = await tasks.existing(into);
  // what it asks for itself is reckoned from its own quantity
  const asked = changes.waitingOf(other)?.kind;
  if (asked === 'quantity' || asked === 'split') return 'change-other-waits';
  const quantity = task.quantity === null ? other.quantity : (other.quantity ?? 0) + task.quantity;
  await tasks.rewrite(into, { quantity, redSince: other.redSince ?? redSince });
  await end(task.id, 'merged', at);
  if (quantity === other.quantity || quantity === null || !other.due) return NOBODY_ELSE;
  const followed = await changes.follow(change, {
    taskId: into,
    number: other.changes.length + 1,
    quantity: { was: other.quantity, becomes: quantity },
    due: other.due,
  });
  return { other: { task: other, change: followed }, fresh: null };
}
