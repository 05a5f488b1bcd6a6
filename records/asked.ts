// The people behind a topic or a candidate, and their masked words as everybody may read them.
import { z } from 'zod';
import { Prisma, rows } from './prisma.ts';

/** A topic or a candidate, by its code; a candidate stands for all topics that it took up. */
export interface AskedOf {
  readonly of: 'topic' | 'candidate';
  readonly code: string;
}

export const Asked = z.object({
  people: z.int(),
  /** Suggestions that may be read. */
  shown: z.int(),
  /** Suggestions that nobody has read yet, or that are held. */
  hidden: z.int(),
});
export type Asked = z.infer<typeof Asked>;

const theirs = ({ of, code }: AskedOf) =>
  of === 'topic'
    ? Prisma.sql`FROM topic t JOIN suggestion s ON s.topic_id = t.id WHERE t.code = ${code} AND s.withdrawn_at IS NULL`
    : Prisma.sql`FROM candidate k JOIN topic t ON t.candidate_id = k.id JOIN suggestion s ON s.topic_id = t.id
        WHERE k.code = ${code} AND s.withdrawn_at IS NULL`;
/** A held suggestion has no masked words and is in no topic. */
const readable = Prisma.sql`(s.masked IS NOT NULL AND s.read_at IS NOT NULL)`;

/** How many people asked, each once, and how many of their suggestions may be read. */
export async function counted(asked: AskedOf): Promise<Asked> {
  const [row] = await rows('suggestion', Asked)`
    SELECT count(DISTINCT coalesce(s.person_id, s.receipt))::int AS people, (count(*) FILTER (WHERE ${readable}))::int AS shown,
      (count(*) FILTER (WHERE NOT ${readable}))::int AS hidden ${theirs(asked)}`;
  return row ?? { people: 0, shown: 0, hidden: 0 };
}

const AskedLine = z.object({ text: z.string(), at: z.date(), regionCode: z.string() });

/** A page of their words, in order of arrival. */
export const list = (asked: AskedOf, skip: number, take: number) => rows('suggestion', AskedLine)`
  SELECT s.masked AS text, s.at, s.region_code AS "regionCode" ${theirs(asked)} AND ${readable} ORDER BY s.id OFFSET ${skip} LIMIT ${take}`;
