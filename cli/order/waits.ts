import { removeOrder, type WaitingOrder, waitingOrders } from '../../actions/waitingOrders.ts';
import type { House } from '../house.ts';
import { actingAs } from '../who.ts';
import { asJson, columns, line, made, momentText } from '../words.ts';

/** Lists the orders that wait, the oldest first. */
export async function list(house: House, json: true | undefined): Promise<void> {
  await house.open();
  const waiting = await waitingOrders();
  if (json) return asJson(house, waiting);
  if (waiting.length === 0) return line(house, 'No order waits.');
  for (const row of columns(waiting.map(told))) line(house, row);
}

const told = ({ id, workflowId, name, since, personId }: WaitingOrder): string[] => [
  id,
  workflowId,
  name,
  `since ${momentText(since)}`,
  personId ?? 'operator',
];

export interface Removal {
  readonly why: string;
  readonly by?: string;
  readonly json?: true;
}

/** Removes an order that waits. */
export async function remove(house: House, id: string, { why, by, json }: Removal): Promise<void> {
  await house.open();
  const { workflowId, name } = made(house, await removeOrder(await actingAs(by), id, why));
  if (json) return asJson(house, { id, workflow: workflowId, update: name, removed: true });
  line(house, `${name} of ${workflowId}: removed`);
}
