// How a workflow takes orders: validators refuse before anything is written, handlers only queue what came and wait for its answer; the
// workflow's own loop carries the orders out, one activity at a time.
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  currentUpdateInfo,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import {
  type WaitingOrder,
  orders,
  type Problem,
  readOrder,
  type Refusal,
  signals,
  type WorkflowKind,
} from '../domain/messages.ts';
import { FIRST, type Language } from '../domain/languages.ts';
import { storable } from '../domain/text.ts';
import { sayProblem } from '../locales/say.ts';

export const clockChanged = defineSignal(signals.clockChanged);

export interface Inbox {
  /** Something came that the loop has not seen yet: an order, or a changed clock. */
  happened(): boolean;
  /** Takes all waiting orders, for the loop to carry out. */
  take(): WaitingOrder[];
  /** Answers orders that were carried out, of which some were refused. */
  answer(carriedOut: readonly WaitingOrder[], refused: readonly Refusal[]): void;
  /**
   * Waits until everybody has their answer, so that the run may end; false if an order came meanwhile, which a look must answer first.
   */
  isAnswered(): Promise<boolean>;
  /** The workflow is over: refuses all later orders and answers those that wait. */
  close(): Promise<void>;
  /** The administrators' language, for refusals; known after the first look. */
  language: Language;
}

/** Opens the inbox of a workflow: one Update for each of its orders. */
export function openInbox(kind: WorkflowKind): Inbox {
  const waiting: WaitingOrder[] = [];
  /** Why an order was refused; null where it was not. */
  const answered = new Map<string, Problem | null>();
  let clockMoved = false;
  let over = false;
  const inbox: Inbox = {
    language: FIRST,
    happened: () => waiting.length > 0 || clockMoved,
    take: () => {
      clockMoved = false;
      return waiting.splice(0);
    },
    answer: (carriedOut, refusals) => {
      for (const { id } of carriedOut) answered.set(id, null);
      for (const { id, problem } of refusals) answered.set(id, problem);
    },
    isAnswered: async () => {
      await condition(() => allHandlersFinished() || inbox.happened());
      return !inbox.happened();
    },
    close: async () => {
      over = true;
      do {
        const late = inbox.take();
        inbox.answer(
          late,
          late.map(({ id }) => ({ id, problem: { id: 'workflow-ended', facts: {} } })),
        );
      } while (!(await inbox.isAnswered()));
    },
  };

  setHandler(clockChanged, () => {
    clockMoved = true;
  });
  for (const name of Object.keys(orders[kind])) {
    const update = defineUpdate<void, [unknown]>(name);
    setHandler(
      update,
      async (given) => {
        const read = readOrder(kind, name, given);
        const id = currentUpdateInfo()?.id ?? '';
        // an order that an older version accepted is refused when it is carried out, so that on replay it is accepted as before
        const payload = read.ok ? read.payload : { by: 'operator', ...(given as object) };
        waiting.push({ id, name, payload, via: id.startsWith(ERRAND) ? 'errand' : 'update' });
        await condition(() => answered.has(id));
        const problem = answered.get(id);
        answered.delete(id);
        if (problem) throw refused(inbox.language, problem);
      },
      {
        validator: (given) => {
          if (over) throw refused(inbox.language, { id: 'workflow-ended', facts: {} });
          const read = readOrder(kind, name, given);
          if (!read.ok) throw refused(inbox.language, read.problem);
        },
      },
    );
  }
  return inbox;
}

/** The prefix of errand ids; an Update sent without an errand has another id. */
const ERRAND = 'errand-';

/** A refusal of ours: its type tells it from every other failure. */
export const refused = (language: Language, problem: Problem): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'Refused',
    nonRetryable: true,
    message: storable(sayProblem(language, problem)), // Temporal rejects half a surrogate pair
    details: [problem],
  });
