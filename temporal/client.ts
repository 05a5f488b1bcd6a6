// The only Temporal client: connection, start by business id, deliver an errand, find by search attributes.
import {
  Client,
  Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { type Problem, signals } from '../domain/messages.ts';
import { argumentsOf, type ProcessKind, processes } from '../domain/processes.ts';

let client: Client | undefined;

export interface TemporalAt {
  readonly address: string;
  readonly namespace: string;
}

/** Connects this process. Calls fail by their deadlines while the server is away, and go on when it is back. */
export async function connect({ address, namespace }: TemporalAt): Promise<void> {
  client = new Client({ connection: await Connection.connect({ address, connectTimeout: '10s' }), namespace });
}

/** Connects lazily: for processes that must start while Temporal is away (bot, web). */
export function connectLazily({ address, namespace }: TemporalAt): void {
  client = new Client({ connection: Connection.lazy({ address }), namespace });
}

/** Uses a client that a test made. */
export const use = (given: Client): void => {
  client = given;
};

export const disconnect = async (): Promise<void> => {
  await client?.connection.close();
  client = undefined;
};

export function connected(): Client {
  if (!client) throw new Error('Temporal was not connected');
  return client;
}

export interface StartOptions {
  readonly id: string;
  readonly kind: ProcessKind;
  /** One line for the workflow list. */
  readonly summary: string;
}

/** Starts a workflow by its business id; false when it runs or ran already. */
export async function start({ id, kind, summary }: StartOptions): Promise<boolean> {
  const { workflow, queue, again } = processes[kind];
  try {
    await connected().connection.withAbortSignal(AbortSignal.timeout(20_000), () =>
      connected().workflow.start(workflow, {
        workflowId: id,
        taskQueue: queue,
        args: [...argumentsOf(kind, id)],
        workflowIdReusePolicy: again ? WorkflowIdReusePolicy.ALLOW_DUPLICATE : WorkflowIdReusePolicy.REJECT_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.FAIL,
        staticSummary: summary,
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** What became of an errand's delivery. `waiting`: nobody knows yet; it is delivered again later. */
export type Delivery =
  | { readonly kind: 'done' | 'waiting' | 'no-workflow' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Delivers an errand as an Update whose id is the errand's, and waits so long for the answer (real milliseconds), or until the signal:
 * then nobody knows yet.
 */
export async function deliver(
  errand: { id: string; workflowId: string; name: string; payload: unknown },
  patienceMs: number,
  until?: AbortSignal,
): Promise<Delivery> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    await connected().connection.withAbortSignal(until ? AbortSignal.any([patience, until]) : patience, () =>
      connected()
        .workflow.getHandle(errand.workflowId)
        .executeUpdate(errand.name, { args: [errand.payload], updateId: errand.id }),
    );
    return { kind: 'done' };
  } catch (error) {
    return readFailure(error);
  }
}

function readFailure(error: unknown): Delivery {
  if (error instanceof WorkflowNotFoundError) return { kind: 'no-workflow' };
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'waiting' };
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure && error.cause.type === 'Refused') {
    const [problem] = (error.cause.details ?? []) as Problem[];
    return { kind: 'refused', problem: problem ?? { id: 'order-unknown', facts: { name: '' } } };
  }
  return { kind: 'waiting' };
}

/** Tells a workflow that the clock was resumed or hastened; one that has ended needs to hear nothing. */
export async function signalClockChanged(workflowId: string): Promise<void> {
  await connected()
    .connection.withAbortSignal(AbortSignal.timeout(10_000), () =>
      connected().workflow.getHandle(workflowId).signal(signals.clockChanged),
    )
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
}
