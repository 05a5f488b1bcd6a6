// What the chat network and the crowd recorded for themselves, read from their folder, independent of any other count.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../rehearsal/journal.ts';
import { Ledger, type LedgerLine } from '../../rehearsal/ledger.ts';

export interface Sent {
  readonly chat: string;
  readonly message: string;
  readonly text: string;
}

interface Message {
  readonly message_id: number;
  readonly from?: { readonly is_bot: boolean };
  readonly text?: string;
  readonly caption?: string;
}

/** Every message of a chat as it was first sent, by the bot or by the person. */
export function sentBy(who: 'bot' | 'person', simulatorDir: string): Sent[] {
  const seen = new Map<string, Sent>();
  for (const line of readFileSync(join(simulatorDir, 'journal.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const read = JSON.parse(line) as Change | Change[];
    for (const change of Array.isArray(read) ? read : [read]) {
      if (change.kind !== 'message' || !change.message || (change.message.from?.is_bot === true) !== (who === 'bot')) continue;
      const { message_id, text, caption = '' } = change.message;
      const key = `${change.chat}/${message_id}`;
      if (!seen.has(key)) seen.set(key, { chat: String(change.chat), message: String(message_id), text: text ?? caption });
    }
  }
  return [...seen.values()];
}

interface Change {
  readonly kind: string;
  readonly chat?: number;
  readonly message?: Message;
}

/** The crowd's ledger, as written. */
export const ledgerIn = (simulatorDir: string): Ledger => {
  const { before } = openJournal<LedgerLine>(join(simulatorDir, 'crowd-ledger.jsonl'));
  return new Ledger({ before, write: () => {} });
};

/** How often each key occurs among some things. */
export function tally<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const thing of things) count.set(keyOf(thing), (count.get(keyOf(thing)) ?? 0) + 1);
  return count;
}
