// The office's inbox: suggestions, masked, searched and filtered in one statement, newest first.
import { z } from 'zod';
import type { InboxState, Search } from '../domain/inbox.ts';
import { Outcome } from '../domain/plan.ts';
import { db } from './database.ts';
import { enclosed } from './enclosed.ts';
import { Prisma, rows } from './prisma.ts';

/** What somebody may search: years by their ids, and the standing box by prefixes of region codes. */
export interface Scope {
  readonly years: readonly string[];
  readonly places: readonly string[];
  /** Of the same, those whose accusations they may read. */
  readonly accusations: { readonly years: readonly string[]; readonly places: readonly string[] };
}

export interface InboxFilter {
  readonly search: Search;
  /** An aspect's id; null: suggestions without one; undefined: any. */
  readonly aspect: string | null | undefined;
  readonly state: InboxState | undefined;
}

export const InboxRow = z.object({
  receipt: z.string(),
  /** Masked; null if it has not been read yet, or this person may not read it. */
  words: z.string().nullable(),
  covered: z.boolean(),
  at: z.date(),
  ofLetter: z.boolean(),
  read: z.boolean(),
  outcome: Outcome.nullable(),
  withdrawn: z.boolean(),
});
export type InboxRow = z.infer<typeof InboxRow>;
/** A row with the count of all matches; an empty page is one row with nothing but the count. */
const Found = z.union([InboxRow.extend({ count: z.int() }), z.object({ receipt: z.null(), count: z.int() })]);

const here = ({ years, places }: Pick<Scope, 'years' | 'places'>) => Prisma.sql`
  (s.year_id = ANY(${[...years]}) OR (s.year_id IS NULL AND s.region_code LIKE ANY(${places.map((place) => `${place}%`)})))`;

/** Not everybody in an office may read accusations; who may not does not find them by their words either. */
const readable = (scope: Scope) =>
  Prisma.sql`(s.kind IS DISTINCT FROM 'accusation' OR s.held_end IS NOT DISTINCT FROM 'released' OR ${here(scope.accusations)})`;

/** A held suggestion is read on a desk of its own, where a person releases it. */
const isHeld = Prisma.sql`(s.held_as IS NOT NULL AND s.held_end IS DISTINCT FROM 'released')`;

const isRead = Prisma.sql`(s.read_at IS NOT NULL AND (s.unread_because IS NULL OR s.topic_id IS NOT NULL))`;

/** The same as `inboxState` of domain/inbox. */
function inState(state: InboxState): Prisma.Sql {
  const open = Prisma.sql`s.withdrawn_at IS NULL AND s.outcome IS NULL`;
  switch (state) {
    case 'withdrawn':
      return Prisma.sql`s.withdrawn_at IS NOT NULL`;
    case 'unread':
      return Prisma.sql`${open} AND NOT ${isRead}`;
    case 'waiting':
      return Prisma.sql`${open} AND ${isRead} AND s.year_id IS NOT NULL`;
    case 'standing':
      return Prisma.sql`${open} AND ${isRead} AND s.year_id IS NULL`;
    case 'adopted':
    case 'reserve':
    case 'under-way':
    case 'not-ours':
    case 'not-now':
      return Prisma.sql`s.withdrawn_at IS NULL AND s.outcome = ${state}`;
  }
}

/** A pattern that finds a word inside a text, with the wildcards of LIKE escaped. */
const within = (word: string): string => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** Chinese characters have neither case nor width: comparing the text as it is, is several times faster. */
const isPlain = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);

/** All words occur in the text, regardless of width and case. */
function saying(words: readonly string[]): Prisma.Sql {
  const [plain, other] = [words.filter(isPlain), words.filter((word) => !isPlain(word))];
  return Prisma.sql`(s.masked LIKE ALL(${plain.map(within)}::text[])
    ${other.length === 0 ? Prisma.empty : Prisma.sql`AND normalize(s.masked, NFKC) ILIKE ALL(${other.map(within)})`})`;
}

const matching = (scope: Scope, { search, aspect, state }: InboxFilter): Prisma.Sql => Prisma.sql`
  ${here(scope)}
  ${search.receipt === null ? Prisma.empty : Prisma.sql`AND s.receipt = ${search.receipt}`}
  ${aspect === undefined ? Prisma.empty : Prisma.sql`AND s.aspect IS NOT DISTINCT FROM ${aspect}`}
  ${state === undefined ? Prisma.empty : Prisma.sql`AND ${inState(state)}`}
  ${search.words.length === 0 ? Prisma.empty : Prisma.sql`AND ${readable(scope)} AND s.masked IS NOT NULL AND ${saying(search.words)}`}`;

/** A page of the matches, newest first, and how many there are, in one pass over the texts. */
export async function look(
  scope: Scope,
  filter: InboxFilter,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ readonly count: number; readonly rows: readonly InboxRow[] }> {
  const found = await rows('suggestion', Found)`
    WITH hit AS MATERIALIZED (SELECT s.id FROM suggestion s WHERE ${matching(scope, filter)}),
      page AS (SELECT id FROM hit ORDER BY id DESC OFFSET ${skip} LIMIT ${take})
    SELECT all_of_them.count, s.receipt, CASE WHEN ${readable(scope)} THEN s.masked END AS words, (NOT ${readable(scope)} OR ${isHeld}) AS covered, s.at,
      s.year_id IS NOT NULL AS "ofLetter", ${isRead} AS read, s.outcome, s.withdrawn_at IS NOT NULL AS withdrawn
    FROM (SELECT count(*)::int AS count FROM hit) all_of_them LEFT JOIN page ON true LEFT JOIN suggestion s ON s.id = page.id
    ORDER BY s.id DESC`;
  const page = found.flatMap((row) => (row.receipt === null ? [] : [row]));
  return { count: found[0]?.count ?? 0, rows: page.map(({ count: _, ...row }) => row) };
}

/** How many searches of one person are kept. */
const MOST_SEARCHES = 50;

/** Stores a search under its code, so that buttons can carry it. */
export async function keepSearch(personId: string, code: string, words: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO inbox_search (person_id, code, words) VALUES (${personId}, ${code}, ${enclosed('words', words)})
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    DELETE FROM inbox_search WHERE person_id = ${personId} AND code NOT IN (
      SELECT code FROM inbox_search WHERE person_id = ${personId} ORDER BY real_at DESC LIMIT ${MOST_SEARCHES})`;
}

export const searchBy = async (personId: string, code: string): Promise<string | undefined> =>
  (await db.inboxSearch.findUnique({ where: { personId_code: { personId, code } } }))?.words;
