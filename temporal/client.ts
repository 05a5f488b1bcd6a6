// The only Temporal client: connects, starts workflows by business id, delivers errands, signals a changed clock.
import type { Client } from '@temporalio/client';
import type { SearchAttributePair } from '@temporalio/common';
import { type Problem, signals } from '../domain/messages.ts';
import { argumentsOf, attributesOf, workflowTaskTimeout, type ProcessKind, processes, type Shown } from '../domain/processes.ts';

/** Temporal's SDK takes thirty megabytes, so a process loads it when it first speaks to Temporal; some never do. */
const sdk = () => import('@temporalio/client');

let client: Promise<Client> | undefined;
let later: TemporalAt | undefined;

export interface TemporalAt {
  readonly address: string;
  readonly namespace: string;
}

/** Connects this process. While the server is away calls fail by their deadlines; afterwards they work again. */
export async function connect({ address, namespace }: TemporalAt): Promise<void> {
  const { Client, Connection } = await sdk();
  use(new Client({ connection: await Connection.connect({ address, connectTimeout: '10s' }), namespace }));
}

/** Connects at the first call: for processes that must start while Temporal is away (bot, web). */
export function connectLazily(where: TemporalAt): void {
  later = where;
}

async function begin({ address, namespace }: TemporalAt): Promise<Client> {
  const { Client, Connection } = await sdk();
  return new Client({ connection: Connection.lazy({ address }), namespace });
}

/** Uses a client that a test made. */
export const use = (given: Client): void => {
  client = Promise.resolve(given);
};

export const disconnect = async (): Promise<void> => {
  await (await client)?.connection.close();
  client = undefined;
  later = undefined;
};

export async function connected(): Promise<Client> {
  client ??= later && begin(later);
  if (!client) throw new Error('Temporal was not connected');
  return client;
}

export interface StartOptions {
  readonly id: string;
  readonly kind: ProcessKind;
  /** One line for the workflow list. */
  readonly summary: string;
  /** What the process shows from the start, as far as it is known; what it finds otherwise it writes itself. */
  readonly shows?: Partial<Shown<'task'>> | undefined;
}

/** Starts a workflow by its business id; false if it already runs, or has run and may not run again. */
export async function start({ id, kind, summary, shows }: StartOptions): Promise<boolean> {
  const { workflow, queue, again } = processes[kind];
  const { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } = await sdk();
  const temporal = await connected();
  try {
    await temporal.connection.withAbortSignal(AbortSignal.timeout(20_000), () =>
      temporal.workflow.start(workflow, {
        workflowId: id,
        taskQueue: queue,
        args: [...argumentsOf(kind, id)],
        workflowIdReusePolicy: again ? WorkflowIdReusePolicy.ALLOW_DUPLICATE : WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
        staticSummary: summary,
        workflowTaskTimeout,
        typedSearchAttributes: pairsOf(shows),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** Values only: a start has no attributes to take away. */
const pairsOf = (shows: Partial<Shown<'task'>> = {}): SearchAttributePair[] =>
  attributesOf(shows).flatMap(({ key, value }) => (value === null ? [] : [{ key, value } as SearchAttributePair]));

/** What became of an errand's delivery. `waiting`: nobody knows yet; it is delivered again later. */
export type Delivery =
  | { readonly kind: 'done' | 'waiting' | 'no-workflow' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Delivers an errand as an Update whose id is the errand's (an idempotency key), and waits for the answer at most `patienceMs` (real
 * milliseconds) or until the signal; then the answer is `waiting`.
 */
export async function deliver(
  errand: { id: string; workflowId: string; name: string; payload: unknown },
  patienceMs: number,
  until?: AbortSignal,
): Promise<Delivery> {
  const patience = AbortSignal.timeout(patienceMs);
  const temporal = await connected();
  try {
    await temporal.connection.withAbortSignal(until ? AbortSignal.any([patience, until]) : patience, () =>
      temporal.workflow.getHandle(errand.workflowId).executeUpdate(errand.name, { args: [errand.payload], updateId: errand.id }),
    );
    return { kind: 'done' };
  } catch (error) {
    return await readFailure(error, errand.name);
  }
}

async function readFailure(error: unknown, name: string): Promise<Delivery> {
  const {
    ApplicationFailure,
    isGrpcServiceError,
    ServiceError,
    WorkflowNotFoundError,
    WorkflowUpdateFailedError,
    WorkflowUpdateRPCTimeoutOrCancelledError,
  } = await sdk();
  if (error instanceof WorkflowNotFoundError) return { kind: 'no-workflow' };
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'waiting' };
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, details } = error.cause;
    if (type === ENDED) return { kind: 'waiting' };
    const [problem] = (type === 'Refused' ? details : undefined) ?? [];
    return { kind: 'refused', problem: (problem as Problem | undefined) ?? impossible(name, type ?? error.cause.name) };
  }
  // Temporal rejects such an Update (too large, an impossible id) and always will
  const cause = error instanceof ServiceError ? error.cause : undefined;
  if (isGrpcServiceError(cause) && cause.code === INVALID_ARGUMENT)
    return { kind: 'refused', problem: impossible(name, 'INVALID_ARGUMENT') };
  return { kind: 'waiting' };
}

/** Temporal's error type if the workflow ended while the Update was under way. */
const ENDED = 'AcceptedUpdateCompletedWorkflow';
const INVALID_ARGUMENT = 3;

const impossible = (order: string, reason: string): Problem => ({ id: 'order-cannot-be-carried-out', facts: { order, reason } });

/** Tells a workflow that the clock was resumed or sped up; a workflow that has ended need not be told. */
export async function signalClockChanged(workflowId: string): Promise<void> {
  const [{ WorkflowNotFoundError }, temporal] = await Promise.all([sdk(), connected()]);
  await temporal.connection
    .withAbortSignal(AbortSignal.timeout(10_000), () => temporal.workflow.getHandle(workflowId).signal(signals.clockChanged))
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
}
