// Every Update and Signal by its name, each Update with the schema of its payload (design 4). The workflows are in processes.ts.
// The same Updates come from chat (as errands), from the command line and from the Temporal UI: docs/operations.md.
import { z } from 'zod';
import { LadderPolicy } from './ladder.ts';
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
const order = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ by, ...shape });
const nothing = order({});

/** What may be ordered of each workflow. The name of an order is the name of its Update. */
export const orders = {
  year: {
    /** The open letter goes out: solicitation begins. */
    publishLetter: nothing,
    /** A later (or, before it is over, an earlier) end; the stages behind it move along. Local time of the plan. */
    extendStage: order({ stage: Stage, ends: LocalTime }),
    /** Ends the present stage now. */
    endStage: order({ stage: Stage }),
    changeLadder: order({ ladder: z.enum(['decisions', 'tasks', 'session']), policy: LadderPolicy }),
    /** The candidates that go to the decision, by their slugs; absent: all that are complete. */
    fixShortlist: order({ candidates: chosen }),
    /** The government fixes the list (procedure 1.2, province). Absent: the whole shortlist. */
    adoptList: order({ candidates: chosen }),
    acceptReport: nothing,
    /** Nudges rest until the local time given; dates stay visible. */
    suspend: order({ reason, until: LocalTime }),
    resume: nothing,
    abandon: order({ reason }),
    /** A record changed for which the year waits. */
    look: nothing,
  },
  vote: {
    openRoll: nothing,
    /** Those who have not answered the roll call are called once more. */
    callAgain: nothing,
    openBallot: nothing,
    closeBallot: nothing,
    certify: nothing,
    /** Second tie, shortfall or lost quorum: the secretariat's decision. */
    settle: order({ how: z.enum(['again', 'fewer-seats', 'next-session']) }),
    look: nothing,
  },
  task: {
    /** A report or a mark came in: read the light anew. */
    look: nothing,
    accept: nothing,
    sendBack: nothing,
    reassign: order({ unit: id }),
    /** Fills what a task on the desk lacks. */
    complete: order({
      place: storableText(120).optional(),
      standard: storableText(500).optional(),
      due: LocalDay.optional(),
      unit: id.optional(),
    }),
    suspend: order({ reason, until: LocalTime }),
    resume: nothing,
    /** The year is over: what is not accepted is carried over. */
    carryOver: order({ reason }),
  },
  project: { look: nothing },
  survey: { close: nothing },
  clock: {
    pause: nothing,
    resume: nothing,
    /** Year milliseconds a real one; slower than now. */
    slow: order({ speed: z.number().positive().max(10_000_000) }),
    hasten: order({ speed: z.number().positive().max(10_000_000) }),
  },
} as const;

export type WorkflowKind = keyof typeof orders;
export type OrderName<Kind extends WorkflowKind> = keyof (typeof orders)[Kind] & string;

/** One order as it waits in a workflow: its id is the errand's, or the Update's where no errand carries it. */
export interface Order {
  readonly id: string;
  readonly name: string;
  readonly payload: { readonly by: string } & Record<string, unknown>;
  /** Through which door it came. */
  readonly via: 'errand' | 'update';
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

/** Reads an order's payload, or says all that is wrong with it and where. */
export function readOrder(
  kind: WorkflowKind,
  name: string,
  payload: unknown,
): { ok: true; payload: Order['payload'] } | { ok: false; problem: Problem } {
  const known: Record<string, z.ZodType<Order['payload']>> = orders[kind];
  const schema = Object.hasOwn(known, name) ? known[name] : undefined;
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

/** What was sent may be named in the answer: such that it can be kept itself, and no longer than people read. */
const told = (words: string): string => shortened(storable(words), 300);
