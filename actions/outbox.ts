// Notices that did not plainly go out: what a bot that died may have lost is said again on somebody's word, never by itself (design 4).
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as outbox from '../records/outbox.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

/**
 * Sends the notices of a kind again that failed or were cut off while being sent; what is not true any more stays unsaid. Of those cut
 * off some may have arrived: these are then told twice. Refused where there are none.
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
