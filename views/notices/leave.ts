// The notices to a stand-in that a leave begins, valid while it lasts as announced, and that it is over.
import { isAway } from '../../domain/leave.ts';
import * as leaves from '../../records/leaves.ts';
import type { Reads } from './reader.ts';

async function standing(code: string, until: Date, now: Date) {
  const found = await leaves.postByCode(code);
  const post = found && (await leaves.postsOf([found.unitId], now)).find(({ id }) => id === found.id);
  return post && { post, holder: post.holder, unit: await leaves.nameOf(post.unitId), until };
}

export const readers = {
  'stand-in-begins': async ({ post, until }, { now }) => {
    const found = await standing(post, new Date(until), now);
    return found && isAway(found.post, now) && found.post.awayUntil?.getTime() === found.until.getTime() ? found : undefined;
  },
  'stand-in-over': async ({ post, until }, { now }) => {
    const found = await standing(post, new Date(until), now);
    return found && !isAway(found.post, now) ? found : undefined;
  },
} satisfies Reads<'stand-in-begins' | 'stand-in-over'>;
