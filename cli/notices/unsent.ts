import { operator } from '../../actions/actor.ts';
import { sendAgain } from '../../actions/outbox.ts';
import { unsent, type Unsent } from '../../records/outbox.ts';
import type { House } from '../house.ts';
import { asJson, columns, line, made, momentText } from '../words.ts';

/** Lists notices on their way, failed and cut off, by kind. */
export async function list(house: House, json: true | undefined): Promise<void> {
  await house.open();
  const found = await unsent();
  if (json) return asJson(house, found);
  if (found.length === 0) return line(house, 'Every notice has been sent.');
  for (const row of columns(found.map(told))) line(house, row);
}

/** Sends the notices of a kind again that failed or were cut off. */
export async function again(house: House, message: string, json: true | undefined): Promise<void> {
  await house.open();
  const { count } = made(house, await sendAgain(operator, message));
  if (json) return asJson(house, { message, count });
  line(house, `${message}: ${count} ${count === 1 ? 'notice goes' : 'notices go'} out again.`);
}

const states = { waiting: 'on their way', failed: 'failed', unknown: 'cut off, may have arrived' } as const;

const told = ({ message, state, count, since, problem }: Unsent): string[] => [
  message,
  states[state],
  String(count),
  `since ${momentText(since)}`,
  problem ?? '',
];
