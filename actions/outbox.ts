// Notices that are not known to be sent: what a bot that died may have lost is sent again only when an administrator says so, never
// automatically (design 4).
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/**
 * Sends failed and unknown notices of a kind again; those that are not true now stay unsent. Some of the unknown ones may have arrived:
 * people get these twice. Refused if there are none.
 */
export async function sendAgain(actor: Actor, message: string): Promise<Done<{ readonly count: number }>> {
  const { at } = await now();
  const allowed = permitted(actor, 'outbox.sendAgain', {}, at);
  if (!allowed.ok) return allowed;
  return transaction(async () => {
    const count = await outbox.putBack(message);
    if (count === 0) return refused<{ readonly count: number }>('no-notices-to-send-again', { message });
    await audit.note({
      at,
      by: allowed.value,
      via: actor.via,
      deed: 'notices-sent-again',
      about: message,
      facts: { count },
    });
    return done({ count });
  });
}
