// What workflows leave in Temporal: events and bytes, by the server's own count, and of which kinds the events are.
import proto from '@temporalio/proto';
import { connected } from '../../temporal/client.ts';

export interface Left {
  readonly events: number;
  readonly bytes: number;
}

/** The mean of some workflows. */
export async function leftBy(ids: readonly string[]): Promise<Left> {
  let [events, bytes] = [0, 0];
  for (const id of ids) {
    const { historyLength, historySize = 0 } = await (await connected()).workflow.getHandle(id).describe();
    events += historyLength;
    bytes += historySize;
  }
  return { events: events / ids.length, bytes: bytes / ids.length };
}

/** The kinds of one workflow's events, the most frequent first. */
export async function kindsOf(id: string): Promise<string> {
  const { events = [] } = await (await connected()).workflow.getHandle(id).fetchHistory();
  const kinds = new Map<string, number>();
  for (const { eventType } of events ?? []) {
    const name = (proto.temporal.api.enums.v1.EventType[eventType ?? 0] ?? '').replace('EVENT_TYPE_', '').toLowerCase();
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  return [...kinds]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
