// Every Update and Signal by its name, each Update with who may order it and the schema of its payload (design 4). The workflows are in processes.ts.
// The same Updates come from chat (as errands), from the command line and from the Temporal UI: docs/operations.md.
import { z } from 'zod';
import { LadderPolicy } from './ladder.ts';
import type { Action } from './permissions.ts';
import { kindOfProcess } from './processes.ts';
import { Stage } from './stages.ts';
import { problemIn, shortened, storable, storableText } from './text.ts';
import { LocalDay, LocalTime } from './wallTime.ts';

/** Who orders it: a role's or a person's id, a holder's name, or `operator` (the command line and the Temporal UI, with the office's rights). */
const by = storableText(120).default('operator');
const reason = storableText(500);
/** An id of this installation: a candidate's slug, a unit. */
const id = storableText(120);
const chosen = z.array(id).max(1_000).optional();

interface OrderEntry<Shape extends z.ZodRawShape> {
  /** What whoever orders it must be allowed to, where the thing is; null where anybody may ask. */
  readonly needs: Action | null;
  readonly payload: z.ZodObject<Shape & { readonly by: typeof by }, z.core.$strict>;
}
const order = <Shape extends z.ZodRawShape>(needs: Action | null, shape: Shape): OrderEntry<Shape> => ({
  needs,
  payload: z.strictObject({ by, ...shape }),
});
const suspension = { reason, until: LocalTime };
const speed = { speed: z.number().positive().max(10_000_000) };
/** A record changed: the process reads it anew. */
const look = order(null, {});

/** What may be ordered of each process: who may, and what must be said. The name of an order is the name of its Update. */
export const orders = {
  year: {
    /** The open letter goes out: solicitation begins. */
    publishLetter: order('letters.publish', {}),
    /** A later (or, before it is over, an earlier) end; the stages behind it move along. Local time of the plan. */
    extendStage: order('stages.extend', { stage: Stage, ends: LocalTime }),
    /** Ends the present stage now. */
    endStage: order('stages.end', { stage: Stage }),
    changeLadder: order('ladders.change', { ladder: z.enum(['decisions', 'desk', 'tasks', 'session']), policy: LadderPolicy }),
    /** The candidates that go to the decision, by their slugs; absent: all that are complete. */
    fixShortlist: order('shortlist.fix', { candidates: chosen }),
    /** The government fixes the list (procedure 1.2, province). Absent: the whole shortlist. */
    adoptList: order('list.adopt', { candidates: chosen }),
    acceptReport: order('report.accept', {}),
    /** Nudges rest until the local time given; dates stay visible. */
    suspend: order('year.suspend', suspension),
    resume: order('year.resume', {}),
    abandon: order('year.abandon', { reason }),
    look,
  },
  vote: {
    openRoll: order('votes.openRoll', {}),
    /** Those who have not answered the roll call are called once more. */
    callAgain: order('votes.openRoll', {}),
    openBallot: order('votes.open', {}),
    closeBallot: order('votes.close', {}),
    certify: order('votes.certify', {}),
    /** Second tie, shortfall or lost quorum: the secretariat's decision. */
    settle: order('votes.decideShortfall', { how: z.enum(['again', 'fewer-seats', 'next-session']) }),
    look,
  },
  task: {
    look,
    accept: order('tasks.accept', {}),
    sendBack: order('tasks.sendBack', {}),
    reassign: order('tasks.reassign', { unit: id }),
    /** Fills what a task on the desk lacks. */
    complete: order('tasks.complete', {
      place: storableText(120).optional(),
      standard: storableText(500).optional(),
      due: LocalDay.optional(),
      unit: id.optional(),
    }),
    suspend: order('tasks.suspend', suspension),
    resume: order('tasks.resume', {}),
    /** The year is over: what is not accepted is carried over. */
    carryOver: order('stages.end', { reason }),
  },
  project: { look },
  survey: { close: order('stages.end', {}) },
  clock: {
    pause: order('clock.pause', {}),
    resume: order('clock.resume', {}),
    /** Year milliseconds a real one; slower than now. */
    slow: order('clock.slow', speed),
    hasten: order('clock.hasten', speed),
  },
} as const;

export type WorkflowKind = keyof typeof orders;
export type OrderName<Kind extends WorkflowKind> = keyof (typeof orders)[Kind] & string;

/** What an order says, `by` whom among it. */
export type Payload<Kind extends WorkflowKind, Name extends OrderName<Kind>> = (typeof orders)[Kind][Name] extends {
  readonly payload: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : never;

/** Through which door an order came. */
export type Via = 'errand' | 'update';

/** An order to a process of a kind, as it is carried out: its id is the errand's, or the Update's where no errand carries it. */
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

/** One order as it waits: what is wrong with it, if an older version took it, shows when it is read to be carried out. */
export interface WaitingOrder {
  readonly id: string;
  readonly name: string;
  readonly payload: { readonly by: string } & Record<string, unknown>;
  readonly via: Via;
}

/** What became of an order; a refusal says why as a message id and facts, and changed nothing. */
export type OrderAnswer =
  | { readonly id: string; readonly ok: true }
  | { readonly id: string; readonly ok: false; readonly problem: Problem };

export interface Problem {
  readonly id: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const signals = {
  /** The clock was resumed or hastened: reckon anew. */
  clockChanged: 'clockChanged',
  /** An errand waits: the relay looks at once. */
  errandWaits: 'errandWaits',
} as const;

/** Of which kind a workflow is that takes orders: `year/…` → year. */
export function kindOfWorkflow(id: string): WorkflowKind | undefined {
  const kind = kindOfProcess(id);
  return kind && kind !== 'relay' ? kind : undefined;
}

interface AnyEntry {
  readonly needs: Action | null;
  readonly payload: z.ZodType<WaitingOrder['payload']>;
}

/** What an order needs and how its payload is read; undefined where no such order may be given to such a process. */
export const entryOf = (kind: WorkflowKind, name: string): AnyEntry | undefined => {
  const known: Readonly<Record<string, AnyEntry>> = orders[kind];
  return Object.hasOwn(known, name) ? known[name] : undefined;
};

/** Reads an order's payload, or says all that is wrong with it and where. */
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

/** An order that waited, as the table has it; or why it is none of such a process. */
export function orderOf<Kind extends WorkflowKind>(
  kind: Kind,
  { id: ofOrder, name, payload, via }: WaitingOrder,
): { ok: true; order: Order<Kind> } | { ok: false; problem: Problem } {
  const read = readOrder(kind, name, payload);
  if (!read.ok) return read;
  // the table's schema for this name has read it: it is what the type derives from the same table
  return { ok: true, order: { id: ofOrder, kind, name, payload: read.payload, via } as unknown as Order<Kind> };
}

/** What was sent may be named in the answer: such that it can be kept itself, and no longer than people read. */
const told = (words: string): string => shortened(storable(words), 300);
