// Suggestions: received in one statement, never lost, never stored twice; each ends in one outcome.
import type { Outcome } from '../domain/plan.ts';
import { ancestors } from '../domain/regions.ts';
import { db, json, type Tx } from './database.ts';
import type { Where } from './people.ts';

export interface Words {
  readonly where: Where;
  readonly message: bigint;
  readonly album: string | null;
  readonly personId: string;
  readonly regionCode: string;
  readonly text: string;
  /** A moment of the year. */
  readonly at: Date;
  readonly receipt: string;
  /** The letter that is answered, where the person came from one. */
  readonly yearId: string | null;
  /** The message has exactly 4,096 UTF-16 units: the chat's next one joins it. */
  readonly fillsMessage: boolean;
}

export interface Filed {
  readonly id: bigint;
  readonly receipt: string;
  readonly yearId: string | null;
  readonly answersBy: Date | null;
  /** False when these words were here already: Telegram repeats itself. */
  readonly first: boolean;
}

/**
 * Receives a suggestion: the register's entry and the message's key, both or neither, in one statement. It belongs to the letter that
 * it answers, else to the lowest level whose solicitation is open at that moment, else to the standing box (design 3).
 * The entry itself says who, when and what: there is no audit entry beside it.
 */
export async function receive(words: Words): Promise<Filed> {
  const { channel, bot, chat } = words.where;
  const levels = [words.regionCode, ...ancestors(words.regionCode).map(({ code }) => code)];
  const insert = () => db.$queryRaw<Filed[]>`
    WITH letter AS (
      SELECT y.id, y.answers_by FROM livelihood_year y
      WHERE y.state <> 'abandoned' AND y.opens_at <= ${words.at} AND y.closes_at > ${words.at}
        AND (y.id = ${words.yearId} OR y.region_code = ANY(${levels}))
      ORDER BY y.id = ${words.yearId} DESC NULLS LAST, array_position(${levels}, y.region_code) LIMIT 1
    ), filed AS (
      INSERT INTO suggestion (receipt, person_id, region_code, text, at, year_id)
      SELECT ${words.receipt}, ${words.personId}, ${words.regionCode}, ${words.text}, ${words.at}, (SELECT id FROM letter)
      WHERE NOT EXISTS (SELECT 1 FROM suggestion_message WHERE channel = ${channel} AND bot = ${bot} AND chat = ${chat} AND message = ${words.message})
      RETURNING id, receipt, year_id
    ), said AS (
      INSERT INTO suggestion_message (channel, bot, chat, message, suggestion_id, album)
      SELECT ${channel}, ${bot}, ${chat}, ${words.message}, id, ${words.album} FROM filed
    ), joins AS (
      UPDATE address SET joins_next = filed.id FROM filed
      WHERE ${words.fillsMessage} AND channel = ${channel} AND bot = ${bot} AND chat = ${chat}
    )
    SELECT f.id, f.receipt, f.year_id AS "yearId", l.answers_by AS "answersBy", true AS first FROM filed f LEFT JOIN letter l ON true`;
  const [filed] = await insert().catch(() => []);
  return filed ?? (await before(words.where, words.message)) ?? required((await insert())[0]);
}

const required = (filed: Filed | undefined): Filed => {
  if (!filed) throw new Error('a suggestion was neither filed nor found');
  return filed;
};

/** The suggestion that a message belongs to already. */
export async function before({ channel, bot, chat }: Where, message: bigint): Promise<Filed | undefined> {
  const [row] = await db.$queryRaw<Filed[]>`
    SELECT s.id, s.receipt, s.year_id AS "yearId", y.answers_by AS "answersBy", false AS first
    FROM suggestion_message m JOIN suggestion s ON s.id = m.suggestion_id LEFT JOIN livelihood_year y ON y.id = s.year_id
    WHERE m.channel = ${channel} AND m.bot = ${bot} AND m.chat = ${chat} AND m.message = ${message}`;
  return row;
}

/** Joins a message to the suggestion before it, without a separator: a long text in pieces, or a further picture of an album. */
export async function join(
  where: Where,
  piece: { suggestionId: bigint; message: bigint; album: string | null; text: string; fillsMessage: boolean },
): Promise<Filed | undefined> {
  const { channel, bot, chat } = where;
  await db.$executeRaw`
    WITH said AS (
      INSERT INTO suggestion_message (channel, bot, chat, message, suggestion_id, album)
      VALUES (${channel}, ${bot}, ${chat}, ${piece.message}, ${piece.suggestionId}, ${piece.album}) ON CONFLICT DO NOTHING RETURNING suggestion_id
    ), joins AS (
      UPDATE address SET joins_next = CASE WHEN ${piece.fillsMessage} THEN ${piece.suggestionId}::bigint END FROM said
      WHERE channel = ${channel} AND bot = ${bot} AND chat = ${chat}
    )
    UPDATE suggestion SET text = text || ${piece.text}, read_at = NULL FROM said WHERE suggestion.id = said.suggestion_id`;
  return before(where, piece.message);
}

/** The suggestion of an album's earlier picture in this chat. */
export async function ofAlbum({ channel, bot, chat }: Where, album: string): Promise<bigint | undefined> {
  const row = await db.suggestionMessage.findFirst({ where: { channel, bot, chat, album }, select: { suggestionId: true } });
  return row?.suggestionId;
}

const view = {
  topic: { include: { candidate: { include: { project: true, unit: true } } } },
  year: { select: { id: true, regionCode: true, year: true, stage: true, answersBy: true, state: true } },
  files: { select: { id: true } },
} as const;

export const byReceipt = (receipt: string) => db.suggestion.findUnique({ where: { receipt }, include: view });
export const byId = (id: bigint) => db.suggestion.findUnique({ where: { id }, include: view });
export type SuggestionView = NonNullable<Awaited<ReturnType<typeof byReceipt>>>;

/** A person's own, the newest state first. */
export const of = (personId: string, skip: number, take: number) =>
  db.suggestion.findMany({
    where: { personId },
    include: view,
    orderBy: [{ outcomeAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    skip,
    take,
  });
export const countOf = (personId: string) => db.suggestion.count({ where: { personId } });

/** What the reader made of a suggestion. An aspect that a person gave stays. */
export interface ReadingOf {
  readonly masked: string;
  readonly kind: string;
  readonly aspect: string | null;
  readonly certainty: number | null;
  readonly place: string | null;
  readonly at: Date;
}

export const noteReading = (tx: Tx | undefined, id: bigint, reading: ReadingOf) => (tx ?? db).$executeRaw`
  UPDATE suggestion SET masked = ${reading.masked}, kind = ${reading.kind}, read_at = ${reading.at}, place = coalesce(place, ${reading.place}),
    aspect = CASE WHEN aspect_by IS NULL OR aspect_by = 'reader' THEN ${reading.aspect} ELSE aspect END,
    aspect_certainty = CASE WHEN aspect_by IS NULL OR aspect_by = 'reader' THEN ${reading.certainty} ELSE aspect_certainty END,
    aspect_by = coalesce(aspect_by, 'reader')
  WHERE id = ${id}`;

/** Suggestions of a letter that nobody has read yet, in the order in which they came. */
export const unread = (yearId: string, limit: number) =>
  db.suggestion.findMany({
    where: { yearId, OR: [{ readAt: null }, { topicId: null, withdrawnAt: null }] },
    orderBy: { id: 'asc' },
    take: limit,
  });

export const setAspect = (tx: Tx, id: bigint, aspect: string, by: 'author' | 'office') =>
  tx.suggestion.update({ where: { id }, data: { aspect, aspectBy: by, aspectCertainty: 1 } });
export const setPlace = (tx: Tx, id: bigint, regionCode: string) => tx.suggestion.update({ where: { id }, data: { regionCode } });
export const withdraw = (tx: Tx, id: bigint, at: Date | null) =>
  tx.suggestion.update({ where: { id }, data: { withdrawnAt: at } });

/** Ends all of a topic's open suggestions with an outcome; gives those whose authors are to be told, each once. */
export const endTopic = (tx: Tx, topicId: string, outcome: Outcome, reason: unknown, at: Date) => tx.$queryRaw<
  { id: bigint; personId: string | null; receipt: string }[]
>`
  UPDATE suggestion SET outcome = ${outcome}, reason = ${json(reason)}::jsonb, outcome_at = ${at}
  WHERE topic_id = ${topicId} AND outcome IS NULL
  RETURNING id, CASE WHEN withdrawn_at IS NULL THEN person_id END AS "personId", receipt`;

/** A later turn of the same thread: what was taken up has been decided. The authors hear of the decision, not of an outcome again. */
export const turnTopic = (tx: Tx, topicId: string, outcome: Outcome, reason: unknown) => tx.$queryRaw<
  { id: bigint; personId: string | null; receipt: string }[]
>`
  UPDATE suggestion SET outcome = ${outcome}, reason = ${json(reason)}::jsonb
  WHERE topic_id = ${topicId} AND withdrawn_at IS NULL RETURNING id, person_id AS "personId", receipt`;

/** Suggestions that came into a topic after it was decided end as it did; gives them, so that their authors are told. */
export const endLate = (tx: Tx, yearId: string, at: Date) => tx.$queryRaw<
  { id: bigint; personId: string | null; receipt: string; topicId: string }[]
>`
  UPDATE suggestion s SET outcome = t.outcome, reason = t.reason, outcome_at = ${at} FROM topic t
  WHERE s.year_id = ${yearId} AND s.outcome IS NULL AND s.topic_id = t.id AND t.outcome IS NOT NULL
  RETURNING s.id, CASE WHEN s.withdrawn_at IS NULL THEN s.person_id END AS "personId", s.receipt, t.id AS "topicId"`;

/** What an author took back before it was answered ends so; nobody has to be told. */
export const endWithdrawn = (tx: Tx, yearId: string, reason: unknown, at: Date) => tx.$executeRaw`
  UPDATE suggestion SET outcome = 'not-now', reason = ${json(reason)}::jsonb, outcome_at = ${at}
  WHERE year_id = ${yearId} AND outcome IS NULL AND withdrawn_at IS NOT NULL`;

/** Suggestions of a letter that have no outcome yet. */
export const countOpen = (tx: Tx | undefined, yearId: string) =>
  (tx ?? db).suggestion.count({ where: { yearId, outcome: null } });

/** Everybody who answered a letter and can still be told. */
export const authors = async (tx: Tx, yearId: string): Promise<string[]> =>
  (
    await tx.suggestion.findMany({
      where: { yearId, personId: { not: null } },
      distinct: ['personId'],
      select: { personId: true },
    })
  ).flatMap(({ personId }) => (personId ? [personId] : []));

export interface ExportRow {
  readonly receipt: string;
  readonly text: string;
  readonly at: Date;
  readonly region: string;
  readonly year: string | null;
  readonly aspect: string | null;
  readonly outcome: string | null;
}

/** The register in batches, in the order in which words came. */
export const register = (after: bigint, limit: number, yearId?: string) => db.$queryRaw<(ExportRow & { id: bigint })[]>`
  SELECT id, receipt, text, at, region_code AS region, year_id AS year, aspect, outcome FROM suggestion
  WHERE id > ${after} AND (${yearId ?? null}::text IS NULL OR year_id = ${yearId ?? null}) ORDER BY id LIMIT ${limit}`;

export const noteFile = (
  tx: Tx,
  file: { id: string; where: Where; reference: string; suggestionId?: bigint; reportId?: string },
) =>
  tx.file.create({
    data: {
      id: file.id,
      channel: file.where.channel,
      bot: file.where.bot,
      reference: file.reference,
      suggestionId: file.suggestionId ?? null,
      reportId: file.reportId ?? null,
    },
  });
