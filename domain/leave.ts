// Who stands in for a person of a unit who is away, and who may be asked to (stories U5).

/** The lengths of a leave that may be chosen, in days. */
export const LEAVE_DAYS = [3, 7, 14, 30] as const;

/** A role at a unit: its contact or its head. */
export interface Post {
  readonly id: string;
  readonly personId: string | null;
  /** The holder is back from the first moment of this day on. */
  readonly awayUntil: Date | null;
  /** The post that hears of everything during the leave. */
  readonly standInId: string | null;
}

export const isAway = ({ awayUntil }: Pick<Post, 'awayUntil'>, at: Date): boolean => awayUntil !== null && at < awayUntil;

/**
 * The post that is spoken to at a moment: the given one if its holder is there, else its stand-in, or the stand-in's stand-in. Undefined
 * where all of them are away.
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

/** The posts of a unit that may stand in for one: those held by other people who are there. */
export const mayStandIn = <Held extends Post>(post: Held, posts: readonly Held[], at: Date): Held[] =>
  posts.filter((each) => each.personId !== null && each.personId !== post.personId && !isAway(each, at));
