// Every Update and Signal by its name, each Update with the permission it needs and the schema of its payload (design 4). The workflows are
// in processes.ts. The same Updates come from chat (as errands), from the command line and from the Temporal UI: docs/operations.md.
import { z } from 'zod';
import { LadderPolicy } from './ladder.ts';
import { Text } from './languages.ts';
import type { Action } from './permissions.ts';
import { kindOfProcess } from './processes.ts';
import { Stage } from './stages.ts';
import { problemIn, shortened, storable, storableText } from './text.ts';
import { LocalDay, LocalTime } from './wallTime.ts';

/** Who orders it: a role's or a person's id, a holder's name, or `operator` (command line and Temporal UI, with the office's rights). */
const by = storableText(120).default('operator');
const reason = storableText(500);
/** An id of this installation: a candidate's slug, a unit. */
const id = storableText(120);
const chosen = z.array(id).max(1_000).optional();

interface OrderEntry<Shape extends z.ZodRawShape> {
  /** The permission needed in the region of the thing; null where anybody may ask. */
  readonly needs: Action | null;
  readonly payload: z.ZodObject<Shape & { readonly by: typeof by }, z.core.$strict>;
}
const order = <Shape extends z.ZodRawShape>(needs: Action | null, shape: Shape): OrderEntry<Shape> => ({
  needs,
  payload: z.strictObject({ by, ...shape }),
});
const suspension = { reason, until: LocalTime };
const speed = { speed: z.number().positive().max(10_000_000) };
/** A record has changed: the process reads it again. */
const look = order(null, {});

/** The orders that each process takes, with their permission and payload. An order's name is the name of its Update. */
export const orders = {
  year: {
    /** The open letter goes out: solicitation begins. */
    publishLetter: order('letters.publish', {}),
    /** Moves a stage's end, later or (while it is not over) earlier; the stages behind it move along. Local time of the plan. */
    extendStage: order('stages.extend', { stage: Stage, ends: LocalTime }),
    /** Ends the present stage now. */
    endStage: order('stages.end', { stage: Stage }),
    changeLadder: order('ladders.change', {
      ladder: z.enum(['decisions', 'desk', 'tasks', 'answers', 'session']),
      policy: LadderPolicy,
    }),
    /** The slugs of the candidates that go to the decision; absent: all that are complete. */
    fixShortlist: order('shortlist.fix', { candidates: chosen }),
    /** The government fixes the list (procedure 1.2, province). Absent: the whole shortlist. */
    adoptList: order('list.adopt', { candidates: chosen }),
    acceptReport: order('report.accept', {}),
    /** A candidate of the reserve takes the place of a project that was given up (1.9, C6), both by their slugs. */
    takeUp: order('reserve.take', { instead: id, candidate: id }),
    /** Passes it over, so that the next is offered; without a candidate, the place stays vacant: only where the reserve is empty. */
    passOver: order('reserve.take', { instead: id, candidate: id.optional(), reason }),
    /** Pauses nudges until the given local time; dates stay visible. */
    suspend: order('year.suspend', suspension),
    resume: order('year.resume', {}),
    abandon: order('year.abandon', { reason }),
    look,
  },
  vote: {
    openRoll: order('votes.openRoll', {}),
    /** Calls those who have not answered the roll call once more. */
    callAgain: order('votes.openRoll', {}),
    openBallot: order('votes.open', {}),
    closeBallot: order('votes.close', {}),
    certify: order('votes.certify', {}),
    /** The secretariat's decision after a second tie, a shortfall or a lost quorum. */
    settle: order('votes.decideShortfall', { how: z.enum(['again', 'fewer-seats', 'next-session']) }),
    look,
  },
  task: {
    look,
    accept: order('tasks.accept', {}),
    sendBack: order('tasks.sendBack', {}),
    reassign: order('tasks.reassign', { unit: id }),
    /** Adds what a task on the desk lacks. */
    complete: order('tasks.complete', {
      /** Words for both languages, or each language's own. */
      place: z.union([storableText(120), Text]).optional(),
      standard: storableText(2_000).optional(),
      due: LocalDay.optional(),
      unit: id.optional(),
      /** A division's code. */
      region: z
        .string()
        .regex(/^33\d{4,10}$/)
        .optional(),
      quantity: z.int().positive().max(2_000_000_000).optional(),
      measure: z.union([storableText(60), Text]).optional(),
    }),
    suspend: order('tasks.suspend', suspension),
    resume: order('tasks.resume', {}),
    /** The year is over: the task is carried over unless it is accepted. */
    carryOver: order('stages.end', { reason }),
  },
  project: { look },
  matter: {
    look,
    /** Whose it is, once a unit has handed it back: another unit's, or its own after all. */
    assign: order('matters.assign', { unit: id }),
    /** An answer goes out as it was read. */
    approve: order('matters.approve', {}),
    /** The unit answers anew; it reads why. */
    sendAnswerBack: order('matters.approve', { reason }),
  },
  survey: { close: order('stages.end', {}) },
  clock: {
    pause: order('clock.pause', {}),
    resume: order('clock.resume', {}),
    /** Year milliseconds per real millisecond, fewer than now. */
    slow: order('clock.slow', speed),
    hasten: order('clock.hasten', speed),
  },
} as const;

export type WorkflowKind = keyof typeof orders;
export type OrderName<Kind extends WorkflowKind> = keyof (typeof orders)[Kind] & string;

/** The payload of an order, including `by`. */
export type Payload<Kind extends WorkflowKind, Name extends OrderName<Kind>> = (typeof orders)[Kind][Name] extends {
  readonly payload: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : never;

/** The way by which an order came. */
export type Via = 'errand' | 'update';

/** An order to a process, as it is carried out. Its id is the errand's, or the Update's where no errand carries it. */
export type Order<Kind extends WorkflowKind = WorkflowKind> = {
  readonly [K in Kind]: {
    readonly [Name in OrderName<K>]: {
      readonly id: string;
      readonly kind: K;
      readonly name: Name;
      readonly payload: Payload<K, Name>;
      readonly via: Via;
    };
  }[OrderName<K>];
}[Kind];

/**
 * An order that waits in a workflow's state. Its payload is checked when it is carried out, because an older version may have accepted it.
 */
export interface WaitingOrder {
  readonly id: string;
  readonly name: string;
  readonly payload: { readonly by: string } & Record<string, unknown>;
  readonly via: Via;
}

/** The result of an order. A refusal gives its reason as a message id and facts, and has changed nothing. */
export type OrderAnswer = { readonly id: string; readonly ok: true } | (Refusal & { readonly ok: false });
export interface Refusal {
  readonly id: string;
  readonly problem: Problem;
}

/** Those of some answers that refuse. */
export const refusalsOf = (answers: readonly OrderAnswer[]): Refusal[] =>
  answers.flatMap((answer) => (answer.ok ? [] : [{ id: answer.id, problem: answer.problem }]));

export interface Problem {
  readonly id: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const signals = {
  /** The clock was resumed or changed its speed: compute timers again. */
  clockChanged: 'clockChanged',
  /** An errand waits: the relay looks at once. */
  errandWaits: 'errandWaits',
} as const;

/** The kind of a workflow that takes orders, from its id: `year/…` → year. */
export function kindOfWorkflow(id: string): WorkflowKind | undefined {
  const kind = kindOfProcess(id);
  return kind && kind !== 'relay' ? kind : undefined;
}

interface AnyEntry {
  readonly needs: Action | null;
  readonly payload: z.ZodType<WaitingOrder['payload']>;
}

/** An order's permission and payload schema; undefined where a process of this kind takes no such order. */
export const entryOf = (kind: WorkflowKind, name: string): AnyEntry | undefined => {
  const known: Readonly<Record<string, AnyEntry>> = orders[kind];
  return Object.hasOwn(known, name) ? known[name] : undefined;
};

/** Reads an order's payload, or says everything that is wrong with it and where. */
export function readOrder(
  kind: WorkflowKind,
  name: string,
  payload: unknown,
): { ok: true; payload: WaitingOrder['payload'] } | { ok: false; problem: Problem } {
  const schema = entryOf(kind, name)?.payload;
  if (!schema) return { ok: false, problem: { id: 'order-unknown', facts: { name } } };
  const read = schema.safeParse(payload ?? {});
  if (read.success) return { ok: true, payload: read.data };
  const { issues } = read.error;
  for (const issue of issues) {
    const problem = problemIn(issue);
    if (problem && problem.id !== 'text-missing')
      return { ok: false, problem: { id: problem.id, facts: { where: told(issue.path.join('.')), ...problem.facts } } };
  }
  const where = told(issues.map(({ path }) => path.join('.') || name).join(', '));
  const expected = told(issues.map(({ message }) => message).join('; '));
  return { ok: false, problem: { id: 'order-not-readable', facts: { where, expected } } };
}

/** Reads a waiting order by the table, or says why a process of this kind cannot take it. */
export function orderOf<Kind extends WorkflowKind>(
  kind: Kind,
  { id: ofOrder, name, payload, via }: WaitingOrder,
): { ok: true; order: Order<Kind> } | { ok: false; problem: Problem } {
  const read = readOrder(kind, name, payload);
  if (!read.ok) return read;
  // the schema of this row has parsed the payload, and the type is derived from the same row
  return { ok: true, order: { id: ofOrder, kind, name, payload: read.payload, via } as unknown as Order<Kind> };
}

/** Makes text that was sent safe to repeat in an answer: storable, and short enough to be read. */
const told = (words: string): string => shortened(storable(words), 300);
