// The two lists as files bring them (procedure 1.7, T1 and T2), compared with what stands: what is filled in, added, changed, gone.
import type { Day } from './calendar.ts';
import type { Text } from './languages.ts';
import { numbered, type Standard } from './tasks/standard.ts';

/** The parts of a promise that a list names. */
export const listFields = ['place', 'region', 'unit', 'due', 'quantity', 'measure', 'standard'] as const;
export type ListField = (typeof listFields)[number];

/** What a list says of one place. Null where it says nothing: then what stands stays. */
export interface ListedPlace {
  readonly place: Text | null;
  readonly region: string | null;
  readonly unit: string | null;
  readonly due: Day | null;
  readonly quantity: number | null;
  readonly measure: Text | null;
}

/** One row of a project list. */
export interface ListedRow extends ListedPlace {
  /** Its line in the file. */
  readonly line: number;
  /** The project's id. */
  readonly project: string;
  /** The task's id, where the file names it. */
  readonly task: string | null;
}

/** A project's construction standard as a file has it, with the line where it begins. */
export interface ListedStandard {
  readonly line: number;
  readonly project: string;
  readonly lines: readonly Text[];
}

/** A task as it stands. Published: it lacks none of the four (T3), and its promise changes by decision only (procedure 1.9). */
export interface StandingTask extends ListedPlace {
  readonly id: string;
  readonly project: string;
  readonly standard: Standard;
  readonly isPublished: boolean;
}

/** One field that a file says otherwise. */
export type FieldChange = {
  readonly [Field in ListField]: {
    readonly field: Field;
    readonly was: StandingTask[Field];
    readonly is: Field extends 'standard' ? readonly Text[] : NonNullable<StandingTask[Field]>;
  };
}[ListField];

/** A task of which a file says something else. */
export interface TaskChange {
  readonly line: number;
  readonly task: StandingTask;
  readonly fields: readonly FieldChange[];
}

/** What a file would change. */
export interface ListDifference {
  /** Rows that say what stands. */
  readonly same: number;
  /** Tasks that are not published yet: they are filled in. */
  readonly filled: readonly TaskChange[];
  /** Places that no task has. */
  readonly added: readonly ListedRow[];
  /** Published tasks: each of these is a change of a promise. */
  readonly changed: readonly TaskChange[];
  /** Ids of tasks of the file's projects that the file does not name; they stay. */
  readonly gone: readonly string[];
  readonly problems: readonly ListProblem[];
}

/** A row that cannot be matched with what stands. */
export interface ListProblem {
  readonly line: number;
  readonly id: 'task-unknown' | 'place-twice';
}

/**
 * Compares files with what stands. A row means the task that it names, else that with the same place in the project, else the project's
 * first task without a place, else a new place.
 */
export const differenceOf = (
  standing: readonly StandingTask[],
  rows: readonly ListedRow[],
  standards: readonly ListedStandard[],
): ListDifference => {
  const { matched, added, problems } = matchedRows(standing, rows);
  const said = new Map(standards.map((each) => [each.project, each]));
  const changes: TaskChange[] = [];
  let same = 0;
  for (const task of standing) {
    const row = matched.get(task.id);
    const standard = said.get(task.project);
    const fields = [...(row ? changesIn(task, row) : []), ...(standard ? standardChange(task, standard) : [])];
    const line = row?.line ?? standard?.line;
    if (line !== undefined && fields.length > 0) changes.push({ line, task, fields });
    else if (row) same += 1;
  }
  const named = new Set(rows.map(({ project }) => project));
  return {
    same,
    filled: changes.filter(({ task }) => !task.isPublished),
    added,
    changed: changes.filter(({ task }) => task.isPublished),
    gone: standing.filter(({ id, project }) => named.has(project) && !matched.has(id)).map(({ id }) => id),
    problems,
  };
};

const matchedRows = (standing: readonly StandingTask[], rows: readonly ListedRow[]) => {
  const matched = new Map<string, ListedRow>();
  const added: ListedRow[] = [];
  const problems: ListProblem[] = [];
  const tasks = new Map(standing.map((task) => [task.id, task]));
  const byPlace = new Map(standing.flatMap((task) => placeKeys(task).map((key) => [key, task])));
  const seen = new Set<string>();
  const open: ListedRow[] = [];
  for (const row of rows) {
    const task =
      row.task === null
        ? placeKeys(row)
            .map((key) => byPlace.get(key))
            .find(Boolean)
        : tasks.get(row.task);
    const key = task?.id ?? placeKeys(row)[0] ?? `line ${row.line}`;
    if (row.task !== null && task?.project !== row.project) problems.push({ line: row.line, id: 'task-unknown' });
    else if (seen.has(key)) problems.push({ line: row.line, id: 'place-twice' });
    else if (task) matched.set(task.id, row);
    else open.push(row);
    seen.add(key);
  }
  const empty = new Map<string, StandingTask[]>();
  for (const task of standing)
    if (task.place === null && !matched.has(task.id)) empty.set(task.project, [...(empty.get(task.project) ?? []), task]);
  for (const row of open) {
    const task = empty.get(row.project)?.shift();
    if (task) matched.set(task.id, row);
    else added.push(row);
  }
  return { matched, added, problems };
};

/** The names under which a place is found again within its project. */
const placeKeys = ({ project, place }: { readonly project: string; readonly place: Text | null }): readonly string[] =>
  place === null ? [] : [...new Set([place.zh, place.en])].map((name) => `${project} ${folded(name)}`);

const folded = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

const changesIn = (task: StandingTask, row: ListedRow): readonly FieldChange[] =>
  (['place', 'region', 'unit', 'due', 'quantity', 'measure'] as const).flatMap((field) => {
    const [was, is] = [task[field], row[field]];
    // the type of a union of fields cannot say that `was` and `is` are of the same one
    return is === null || isSame(was, is) ? [] : [{ field, was, is } as FieldChange];
  });

const isSame = (was: Text | string | number | null, is: Text | string | number): boolean =>
  was === null || typeof was !== 'object' || typeof is !== 'object' ? was === is : isSameText(was, is);

/** A text says the same as another if it is either language of it: a list is written in one. */
const isSameText = (was: Text, is: Text): boolean => [was.zh, was.en].includes(is.zh) && [was.zh, was.en].includes(is.en);

/** A standard in new words: a line that says what a line said before stays that line, with its id. */
export const renewed = (was: Standard, lines: readonly Text[]): Standard =>
  numbered(lines.map((line) => was.find((before) => isSameText(before, line)) ?? line));

const standardChange = ({ standard }: StandingTask, { lines }: ListedStandard): readonly FieldChange[] => {
  const isAsBefore =
    standard.length === lines.length &&
    standard.every((was, index) => lines.slice(index, index + 1).every((is) => isSame(was, is)));
  return isAsBefore ? [] : [{ field: 'standard', was: standard, is: lines }];
};

/** What a place lacks of a list's four (T3) is filled from a row; what the row does not say stays. */
export const filledPlace = <Place extends ListedPlace>(place: Place, fields: readonly FieldChange[]): Place => ({
  ...place,
  ...Object.fromEntries(fields.flatMap(({ field, is }) => (field === 'standard' ? [] : [[field, is]]))),
});
