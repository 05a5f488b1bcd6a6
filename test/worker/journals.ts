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

/** Every message of all chats as it was first sent, in the order of sending. */
function sent(simulatorDir: string): (Sent & { readonly by: 'bot' | 'person' })[] {
  const seen = new Map<string, Sent & { readonly by: 'bot' | 'person' }>();
  for (const line of readFileSync(join(simulatorDir, 'journal.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const read = JSON.parse(line) as Change | Change[];
    for (const change of Array.isArray(read) ? read : [read]) {
      if (change.kind !== 'message' || !change.message) continue;
      const { message_id, text, caption = '', from } = change.message;
      const key = `${change.chat}/${message_id}`;
      const by = from?.is_bot === true ? 'bot' : 'person';
      if (!seen.has(key)) seen.set(key, { by, chat: String(change.chat), message: String(message_id), text: text ?? caption });
    }
  }
  return [...seen.values()];
}

/** Every message of a chat as it was first sent, by the bot or by the person. */
export const sentBy = (who: 'bot' | 'person', simulatorDir: string): Sent[] => sent(simulatorDir).filter(({ by }) => by === who);

/** What the bot sent unasked: without the first message after each command, which may say again what a notice has said. */
export function sentUnasked(simulatorDir: string): Sent[] {
  const asking = new Set<string>();
  return sent(simulatorDir).filter(({ by, chat, text }) => {
    if (by === 'bot') return !asking.delete(chat);
    if (text.startsWith('/')) asking.add(chat);
    return false;
  });
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
