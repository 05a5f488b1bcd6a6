import { z } from 'zod';
import * as actions from '../../actions/orders.ts';
import { kindOfWorkflow, type OrderName, orders, type WorkflowKind } from '../../domain/messages.ts';
import { Failure, type House } from '../house.ts';
import { actingAs } from '../who.ts';
import { asJson, columns, line, made } from '../words.ts';

export interface Ordering {
  readonly by?: string;
  readonly list?: true;
  readonly json?: true;
}

/** Real milliseconds that the terminal waits for the workflow's answer. */
const PATIENCE_MS = 15_000;

/** Orders something of a workflow, or lists what can be ordered. */
export async function order(
  house: House,
  workflow: string | undefined,
  update: string | undefined,
  payload: string,
  options: Ordering,
): Promise<void> {
  if (options.list) return list(house, options.json);
  if (!workflow || !update) throw new Failure('order: expected a workflow and an update, or --list', 2);
  const kind = kindFor(workflow, update);
  const body = readPayload(payload);
  await house.open();
  const actor = await actingAs(options.by);
  const became = made(
    house,
    await actions.order(actor, workflow, update as OrderName<WorkflowKind>, body, { patienceMs: PATIENCE_MS }),
  );
  if (options.json) return asJson(house, { workflow, kind, update, became });
  line(house, became === 'done' ? `${update}: done` : `${update}: kept; it is carried out as soon as a worker can`);
}

function kindFor(workflow: string, update: string): WorkflowKind {
  const kind = kindOfWorkflow(workflow);
  if (!kind) throw new Failure(`${workflow}: expected an id that begins with ${Object.keys(orders).join(', ')}`, 2);
  const known = Object.keys(orders[kind]);
  if (!known.includes(update)) throw new Failure(`${update}: a ${kind} can be ordered to ${known.join(', ')}`, 2);
  return kind;
}

function readPayload(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // reported below
  }
  throw new Failure(`payload: expected a JSON object such as {"reason":"…"}, found ${text}`, 2);
}

function list(house: House, json: true | undefined): void {
  const all = Object.entries(orders).flatMap(([kind, names]) =>
    Object.entries(names).map(([update, { payload }]) => ({ kind, update, payload: fieldsOf(payload) })),
  );
  if (json) return asJson(house, all);
  for (const row of columns(all.map(({ kind, update, payload }) => [kind, update, payload.join(', ')]))) line(house, row);
}

/** The fields of a payload apart from `by`; optional ones end in a question mark. */
const fieldsOf = (schema: z.ZodType): string[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: object;
    required?: string[];
  };
  return Object.keys(properties)
    .filter((name) => name !== 'by')
    .map((name) => (required.includes(name) ? name : `${name}?`));
};
