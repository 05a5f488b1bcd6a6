// Leave: somebody of a responsible unit is away for some days, and a colleague is told of the unit's tasks meanwhile (stories U5).
import { addDays, dayIn, quietUntil, startOfDay } from '../domain/calendar.ts';
import { isAway, LEAVE_DAYS, mayStandIn } from '../domain/leave.ts';
import { notice } from '../domain/notices.ts';
import * as audit from '../records/audit.ts';
import { transaction } from '../records/database.ts';
import * as leaves from '../records/leaves.ts';
import * as outbox from '../records/outbox.ts';
import * as years from '../records/years.ts';
import { type Actor, type Done, done, permitted, refused } from './actor.ts';
import { now } from './moment.ts';

export interface Leave {
  readonly post: leaves.UnitPost;
  /** The person is back on the day that begins at this year moment; null if they are not away. */
  readonly until: Date | null;
  readonly standIn: leaves.UnitPost | null;
  /** Who may be asked to stand in. */
  readonly colleagues: readonly leaves.UnitPost[];
  /** The days on which the person may be back, as their first moments. */
  readonly backOn: readonly { readonly days: number; readonly day: Date }[];
}

/** The leave of somebody's post at a unit, by the post's short code. */
export async function leaveOf(actor: Actor, code: string): Promise<Done<Leave>> {
  const found = await leaves.postByCode(code);
  if (!found) return refused('button-stale');
  const { at } = await now();
  const posts = await leaves.postsOf([found.unitId], at);
  const post = posts.find(({ id }) => id === found.id);
  if (!post) return refused('button-stale');
  const allowed = permitted(actor, 'posts.leave', { personId: post.personId }, at);
  if (!allowed.ok) return allowed;
  const away = isAway(post, at);
  const { timezone: zone } = await planOf(post);
  return done({
    post,
    until: away ? post.awayUntil : null,
    standIn: (away && posts.find(({ id }) => id === post.standInId)) || null,
    colleagues: mayStandIn(post, posts, at).filter(({ reachable }) => reachable),
    backOn: LEAVE_DAYS.map((days) => ({ days, day: startOfDay(zone, addDays(dayIn(zone, at), days)) })),
  });
}

/**
 * Begins a leave of some days: a colleague of the unit is told of its tasks, and that the leave begins. It ends by itself. Repeated, it is
 * the same leave. Refused if that colleague is away too, or cannot be reached.
 */
export async function goOnLeave(actor: Actor, code: string, days: number, standInCode: string): Promise<Done<Leave>> {
  const leave = await leaveOf(actor, code);
  if (!leave.ok) return leave;
  const { post, backOn } = leave.value;
  const back = backOn.find((each) => each.days === days)?.day;
  if (!back) return refused('button-stale');
  const { at } = await now();
  const standIn = await transaction(async () => {
    await leaves.lock(post.unitId);
    const posts = await leaves.postsOf([post.unitId], at);
    const chosen = mayStandIn(post, posts, at).find((each) => each.code === standInCode && each.reachable);
    if (!chosen) return undefined;
    const own = posts.filter(({ personId }) => personId === post.personId);
    if (own.every((each) => each.standInId === chosen.id && each.awayUntil?.getTime() === back.getTime())) return chosen;
    await leaves.set(
      own.map(({ id }) => id),
      { awayUntil: back, standInId: chosen.id },
    );
    await tell(chosen, 'stand-in-begins', post, back, at);
    const facts = { until: back.toISOString(), standIn: chosen.id };
    await audit.note({ at, by: post.id, via: actor.via, deed: 'leave-begun', about: post.id, facts });
    return chosen;
  });
  return standIn ? done({ ...leave.value, until: back, standIn }) : refused('stand-in-away');
}

/** Ends a leave before its day: the person gets all notices again, and the stand-in is told. */
export async function comeBack(actor: Actor, code: string): Promise<Done<Leave>> {
  const leave = await leaveOf(actor, code);
  if (!leave.ok) return leave;
  const { post, until, standIn } = leave.value;
  if (!until) return leave;
  const { at } = await now();
  await transaction(async () => {
    await leaves.lock(post.unitId);
    const own = (await leaves.postsOf([post.unitId], at)).filter(({ personId }) => personId === post.personId);
    if (!own.some((each) => isAway(each, at))) return;
    await leaves.set(
      own.map(({ id }) => id),
      null,
    );
    if (standIn) await tell(standIn, 'stand-in-over', post, until, at);
    await audit.note({ at, by: post.id, via: actor.via, deed: 'leave-ended', about: post.id });
  });
  return done({ ...leave.value, until: null, standIn: null });
}

/** Tells the stand-in that a leave begins or is over, outside quiet hours. */
async function tell(
  to: leaves.UnitPost,
  id: 'stand-in-begins' | 'stand-in-over',
  post: leaves.UnitPost,
  until: Date,
  at: Date,
): Promise<void> {
  if (!to.personId) return;
  const { quietHours, timezone } = await planOf(post);
  await outbox.enqueue(
    [
      notice(
        id,
        { post: post.code, until: until.toISOString(), postId: post.id, at: at.getTime() },
        { to: to.personId, notBefore: quietUntil(quietHours, timezone, at) },
      ),
    ],
    at,
  );
}

async function planOf({ id, yearId }: leaves.UnitPost) {
  if (yearId === null) throw new Error(`${id} came with no year, so that nothing says in which zone its days are counted`);
  return (await years.planOf(yearId)).plan;
}
