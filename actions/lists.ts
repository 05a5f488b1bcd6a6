// The two lists: the office fills in what was decided, before and after the tasks are made (procedure 1.7).
import { randomUUID } from 'node:crypto';
import { isPast } from '../domain/calendar.ts';
import {
  differenceOf,
  filledPlace,
  type ListDifference,
  type ListedRow,
  type ListedStandard,
  renewed,
  type TaskChange,
} from '../domain/lists.ts';
import { type Problem, readOrder } from '../domain/messages.ts';
import type { Site } from '../domain/plan.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as errands from '../records/errands.ts';
import * as lists from '../records/lists.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/** What a file brings. */
export interface Lists {
  readonly rows: readonly ListedRow[];
  readonly standards: readonly ListedStandard[];
}

/** A row that does not go in, and why. */
export interface RowRefused {
  readonly line: number;
  readonly problem: Problem;
}

export interface Brought {
  readonly difference: ListDifference;
  readonly refused: readonly RowRefused[];
  /** How many places went in. Before the tasks are made they are stored at once; afterwards each task's process takes its own. */
  readonly brought: number;
  readonly how: 'nothing' | 'stored' | 'under-way';
}

export interface Bringing {
  /** Only compare. */
  readonly dryRun?: boolean;
  /** Bring what is right, though some rows are refused; otherwise nothing goes in until all is right. */
  readonly goodRows?: boolean;
}

/** How many errands are stored in one transaction. */
const BATCH = 500;

/**
 * Compares lists with what stands, and brings what is not published yet. A row about a published task is a change of its promise, which is
 * asked for and decided (procedure 1.9): it is refused here. The same lists again change nothing.
 */
export async function bring(
  actor: Actor,
  yearId: string,
  { rows, standards }: Lists,
  { dryRun = false, goodRows = false }: Bringing = {},
): Promise<Done<Brought>> {
  const year = await years.byId(yearId);
  if (!year) return refused('year-unknown', { year: yearId });
  const { at } = await now();
  const allowed = permitted(actor, 'lists.import', { regionCode: year.regionCode }, at);
  if (!allowed.ok) return allowed;
  if (year.state === 'closed' || year.state === 'abandoned') return refused('year-is-over', {});
  if (!year.listAt) return refused('list-not-decided', {});
  const standing = await lists.standingLists(yearId);
  if (standing.made === 'in-part') return refused('lists-being-made', {});
  const { plan } = await years.planOf(yearId);

  const difference = differenceOf(standing.tasks, rows, standards);
  const orders = difference.filled.map((change) => ({ change, payload: payloadOf(change, allowed.value) }));
  const isLate = (due: string | null): boolean => due !== null && isPast(plan.timezone, due, at);
  const refusedRows: RowRefused[] = [
    ...difference.problems.map(({ line, id }) => refuse(line, `list-${id}`)),
    ...difference.changed.map(({ line }) => refuse(line, 'list-promise-published')),
    ...(standing.made === 'all' ? difference.added.map(({ line }) => refuse(line, 'list-place-new')) : []),
    ...difference.filled.flatMap(({ line, fields }) =>
      fields.some(({ field, is }) => field === 'due' && isLate(is)) ? [refuse(line, 'list-due-past')] : [],
    ),
    ...difference.added.flatMap(({ line, due }) => (isLate(due) ? [refuse(line, 'list-due-past')] : [])),
    ...orders.flatMap(({ change, payload }) => {
      const read = readOrder('task', 'complete', payload);
      return read.ok ? [] : [{ line: change.line, problem: read.problem }];
    }),
  ];
  const result = { difference, refused: refusedRows.toSorted((a, b) => a.line - b.line) };
  if (dryRun || (refusedRows.length > 0 && !goodRows)) return done({ ...result, brought: 0, how: 'nothing' });

  const bad = new Set(refusedRows.map(({ line }) => line));
  const filled = orders.filter(({ change }) => !bad.has(change.line));
  const added = difference.added.filter(({ line }) => !bad.has(line));
  const entry = { at, by: allowed.value, via: actor.via, deed: 'lists-brought', about: yearId } as const;
  if (filled.length + added.length === 0) return done({ ...result, brought: 0, how: 'nothing' });
  const facts = { count: filled.length + added.length };
  if (standing.made === 'all') {
    for (let first = 0; first < filled.length; first += BATCH)
      await transaction(async () => {
        const batch = filled.slice(first, first + BATCH);
        await errands.sendAll(batch.map(({ change, payload }) => errandTo(change.task.id, payload)));
        if (first === 0) await audit.note({ ...entry, facts });
      });
    return done({ ...result, brought: filled.length, how: 'under-way' });
  }
  const stored = await transaction(async () => {
    if (!(await lists.isBeforeTasks(yearId))) return false;
    const changes = filled.map(({ change }) => change);
    await lists.fill(yearId, filledCandidates(await lists.decidedOf(yearId), standing, changes, added));
    await audit.note({ ...entry, facts });
    return true;
  });
  return stored ? done({ ...result, brought: facts.count, how: 'stored' }) : refused('lists-being-made', {});
}

const refuse = (line: number, id: string): RowRefused => ({ line, problem: { id, facts: {} } });

const errandTo = (workflowId: string, payload: Record<string, unknown>): errands.Errand => ({
  id: `errand-${randomUUID()}`,
  workflowId,
  name: 'complete',
  payload: { by: 'operator', ...payload },
  personId: null,
});

/** The order by which a task on the desk is filled in. */
const payloadOf = ({ fields }: TaskChange, by: string): Record<string, unknown> => ({
  by,
  ...Object.fromEntries(
    fields.map((change) =>
      change.field === 'standard' ? ['standard', change.is.map(({ zh }) => zh).join('\n')] : [change.field, change.is],
    ),
  ),
});

/** Elected candidates with what the lists say of their places; those of which they say nothing are left out. */
const filledCandidates = (
  decided: readonly lists.Decided[],
  { projects, tasks }: lists.StandingLists,
  filled: readonly TaskChange[],
  added: readonly ListedRow[],
): Pick<lists.Decided, 'slug' | 'unit' | 'standard' | 'sites'>[] => {
  const fieldsOf = new Map(filled.map(({ task, fields }) => [task.id, fields]));
  const touched = new Set([...filled.map(({ task }) => task.project), ...added.map(({ project }) => project)]);
  return projects.flatMap(({ id, slug }) => {
    const candidate = touched.has(id) ? decided.find((each) => each.slug === slug) : undefined;
    if (!candidate) return [];
    const places = [
      ...tasks.filter(({ project }) => project === id).map((task) => filledPlace(task, fieldsOf.get(task.id) ?? [])),
      ...added.filter(({ project }) => project === id),
    ];
    const units = new Set(places.map(({ unit }) => unit));
    const [only = null] = units.size === 1 ? units : [];
    const unit = candidate.unit ?? only;
    const standard = filled
      .flatMap(({ task, fields }) => (task.project === id ? fields : []))
      .flatMap((change) => (change.field === 'standard' ? [renewed(candidate.standard, change.is)] : []))[0];
    const sites = places.map(
      ({ place, region, quantity, measure, due, unit: own }): Site => ({
        place,
        regionCode: region,
        quantity,
        measure,
        due,
        ...(own !== null && own !== unit && { unitId: own }),
      }),
    );
    return [{ slug, unit, standard: [...(standard ?? candidate.standard)], sites }];
  });
};
