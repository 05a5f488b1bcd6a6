// The kinds of process that an installation runs, one Temporal workflow each (design 4). Code that starts, finds, shows or serves one reads
// this table.
import { CLOCK_WORKFLOW, RELAY_WORKFLOW } from './ids.ts';

/** Temporal's task queues: years, votes, surveys, clock and relay do not wait behind thousands of tasks. */
export const queues = { years: 'years', tasks: 'tasks' } as const;

/**
 * How long a worker may take over one waking. Shorter, a loaded machine would do the same work twice; longer, a waking whose worker was
 * killed would wait that much longer for another.
 */
export const workflowTaskTimeout = '30s';

/** Search attributes of the runs, by which administrators filter. */
export const searchAttributes = {
  Region: 'Keyword',
  Year: 'Keyword',
  Stage: 'Keyword',
  Aspect: 'Keyword',
  Unit: 'Keyword',
  Light: 'Keyword',
  WaitsFor: 'Keyword',
  DueDate: 'Datetime',
  Overdue: 'Bool',
} as const;
export type SearchAttribute = keyof typeof searchAttributes;

interface Process {
  /** The workflow's type; it is part of every recorded history. */
  readonly workflow: string;
  /** The form of its ids: the kind, then what it is about (`domain/ids.ts` makes them). */
  readonly id: string;
  readonly queue: (typeof queues)[keyof typeof queues];
  /** The name of its one argument, a business id, as the Temporal UI shows it; null where there is only one such process. */
  readonly argument: string | null;
  /** True if it may run again after it has ended; what belongs to a year runs once. */
  readonly again: boolean;
  readonly shows: readonly SearchAttribute[];
}

export const processes = {
  year: {
    workflow: 'livelihoodYear',
    id: 'year/REGION/YEAR',
    queue: queues.years,
    argument: 'yearId',
    again: false,
    shows: ['Region', 'Year', 'Stage', 'WaitsFor', 'DueDate', 'Overdue'],
  },
  vote: {
    workflow: 'vote',
    id: 'vote/REGION/YEAR/projects/ROUND',
    queue: queues.years,
    argument: 'voteId',
    again: false,
    shows: ['Region', 'Year', 'Stage', 'WaitsFor', 'DueDate', 'Overdue'],
  },
  project: {
    workflow: 'project',
    id: 'project/REGION/YEAR/PROJECT',
    queue: queues.tasks,
    argument: 'projectId',
    again: false,
    shows: ['Region', 'Year', 'Stage', 'Aspect', 'Light'],
  },
  task: {
    workflow: 'task',
    id: 'task/REGION/YEAR/PROJECT/NUMBER',
    queue: queues.tasks,
    argument: 'taskId',
    again: false,
    shows: ['Region', 'Year', 'Stage', 'Aspect', 'Unit', 'Light', 'WaitsFor', 'DueDate', 'Overdue'],
  },
  /** What is put to a unit (domain/matters.ts); an errand begins it. */
  matter: {
    workflow: 'matter',
    id: 'matter/REGION/YEAR/KIND/NUMBER',
    queue: queues.tasks,
    argument: 'matterId',
    again: false,
    shows: ['Region', 'Year', 'Unit', 'WaitsFor', 'DueDate', 'Overdue'],
  },
  survey: {
    workflow: 'survey',
    id: 'survey/REGION/YEAR/SURVEY',
    queue: queues.years,
    argument: 'surveyId',
    again: false,
    shows: ['Region', 'Year', 'Stage', 'DueDate'],
  },
  clock: { workflow: 'clock', id: CLOCK_WORKFLOW, queue: queues.years, argument: null, again: true, shows: [] },
  relay: { workflow: 'relay', id: RELAY_WORKFLOW, queue: queues.years, argument: null, again: true, shows: [] },
} as const satisfies Record<string, Process>;

export type ProcessKind = keyof typeof processes;
export const processKinds: readonly ProcessKind[] = Object.keys(processes).filter(
  (kind): kind is ProcessKind => kind in processes,
);

/** The search attributes that a kind of process shows. */
export type ShownBy<Kind extends ProcessKind> = (typeof processes)[Kind]['shows'][number];

interface Values extends Record<Exclude<SearchAttribute, 'DueDate' | 'Overdue'>, string | null> {
  readonly DueDate: number | null;
  readonly Overdue: boolean;
}

/** The values of the search attributes that a kind of process shows; moments in epoch milliseconds. */
export type Shown<Kind extends ProcessKind> = Pick<Values, ShownBy<Kind>>;

type Attribute =
  | { readonly key: { readonly name: string; readonly type: 'KEYWORD' }; readonly value: string | null }
  | { readonly key: { readonly name: string; readonly type: 'DATETIME' }; readonly value: Date | null }
  | { readonly key: { readonly name: string; readonly type: 'BOOL' }; readonly value: boolean | null };

/** Search attributes as Temporal's clients and workflows take them. */
export const attributesOf = (shown: Partial<Values>): Attribute[] =>
  Object.entries(shown).map(([name, value]): Attribute => {
    if (name === 'DueDate') return { key: { name, type: 'DATETIME' }, value: typeof value === 'number' ? new Date(value) : null };
    if (typeof value === 'boolean') return { key: { name, type: 'BOOL' }, value };
    return { key: { name, type: 'KEYWORD' }, value: typeof value === 'string' ? value : null };
  });

/** The kind of a process, from its id: `year/…` → year. */
export function kindOfProcess(id: string): ProcessKind | undefined {
  const [first = ''] = id.split('/');
  return processKinds.find((kind) => kind === first);
}

/** The arguments with which a process of a kind is started. */
export function argumentsOf(kind: ProcessKind, id: string): readonly Readonly<Record<string, string>>[] {
  const { argument } = processes[kind];
  return argument === null ? [{}] : [{ [argument]: id }];
}
