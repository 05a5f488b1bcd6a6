// domain/leave.ts: who hears for somebody of a unit who is away, and who may be asked to (stories U5).

/** For how many days somebody may be away, at a time. */
export const LEAVE_DAYS = [3, 7, 14, 30] as const;

/** A role at a unit: its contact's or its head's. */
export interface Post {
  readonly id: string;
  readonly personId: string | null;
  /** The day on which its holder is back, from its first moment on. */
  readonly awayUntil: Date | null;
  /** The post that hears of everything meanwhile. */
  readonly standInId: string | null;
}

export const isAway = ({ awayUntil }: Pick<Post, 'awayUntil'>, at: Date): boolean => awayUntil !== null && at < awayUntil;

/**
 * Who is spoken to in a post's stead at a moment: its holder when they are there, else whoever stands in, or who stands in for them in
 * turn. Undefined where all of them are away.
 */
export function inPlace<Held extends Post>(post: Held, posts: readonly Held[], at: Date): Held | undefined {
  const asked = new Set<string>();
  let here: Held | undefined = post;
  while (here && isAway(here, at)) {
    if (asked.has(here.id)) return undefined;
    asked.add(here.id);
    const { standInId }: Post = here;
    here = posts.find(({ id }) => id === standInId);
  }
  return here;
}

/** Which of a unit's posts may stand in for one: those of other people who are there. */
export const mayStandIn = <Held extends Post>(post: Held, posts: readonly Held[], at: Date): Held[] =>
  posts.filter((each) => each.personId !== null && each.personId !== post.personId && !isAway(each, at));
