// Suggestions: received in one statement, never lost, never stored twice; each ends in one outcome.
import { z } from 'zod';
import type { Kind } from '../domain/kinds.ts';
import { Outcome } from '../domain/plan.ts';
import { HeldEnd, HeldKind } from '../domain/publication.ts';
import { ancestors } from '../domain/regions.ts';
import { db, isRepeat, prepared } from './database.ts';
import { enclosed, personal } from './enclosed.ts';
import { json, rows } from './prisma.ts';
import { rowsIn } from './rows.ts';
import type { Where } from './people.ts';
import { storable } from '../domain/text.ts';
import { JOINED } from './joined.ts';
import { batched } from './batched.ts';
import { recount } from './topics.ts';

export interface Words {
  readonly where: Where;
  readonly message: string;
  readonly album: string | null;
  readonly personId: string;
  readonly regionCode: string;
  readonly text: string;
  /** A moment of the year. */
  readonly at: Date;
  readonly receipt: string;
  /** The letter that is answered, where the person came from one. */
  readonly yearId: string | null;
  /** It is a long text's piece: the chat's next message joins it. */
  readonly joins: boolean;
  /** Until when (the channel's seconds) it does; null: without limit. */
  readonly joinsUntil: number | null;
  /** A danger that shows at first sight: the suggestion is held, and on the office's desk, before anybody has read it. */
  readonly danger?: Kind | null;
}

export const Filed = z.object({
  id: z.bigint(),
  receipt: z.string(),
  yearId: z.string().nullable(),
  answersBy: z.date().nullable(),
  /** False if the message was filed before: Telegram may deliver it twice. */
  first: z.boolean(),
});
export type Filed = z.infer<typeof Filed>;
/** As a prepared statement gives it. */
const Received = Filed.omit({ first: true }).extend({ id: z.string() });
const Left = z.object({ topicId: z.string().nullable() });

/**
 * Files a suggestion: the register's entry and the message's dedupe key, both or neither, in one statement. It belongs to the letter that
 * it answers, else to the lowest level whose solicitation is open at that moment, else to the standing box (design 3). The entry itself
 * says who, when and what: there is no audit entry beside it. Calls at the same time share a statement and its commit (batcher); each
 * resolves when that has committed.
 */
export async function receive(words: Words): Promise<Filed> {
  try {
    const filed = await receiveTogether(words);
    if (filed) return filed;
  } catch (error) {
    if (!isRepeat(error)) throw error;
  }
  const known = await before(words.where, words.message);
  if (!known) throw new Error('a suggestion was neither filed nor found');
  return known;
}

/** Undefined for a message that was filed before. */
const receiveTogether = batched<Words, Filed | undefined>(
  async (all) => {
    const received = await prepared('suggestions-receive', RECEIVE, [
      all.map(({ receipt }) => receipt),
      all.map(({ personId }) => personId),
      all.map(({ regionCode }) => regionCode),
      all.map(({ text }) => enclosed('words', storable(text))),
      all.map(({ at }) => at),
      all.map(({ yearId }) => yearId),
      all.map(({ regionCode }) => [regionCode, ...ancestors(regionCode).map(({ code }) => code)].join(',')),
      all.map(({ where }) => where.channel),
      all.map(({ where }) => where.bot),
      all.map(({ where }) => enclosed('address', where.chat)),
      all.map(({ message }) => message),
      all.map(({ album }) => album),
      all.map(({ joins }) => joins),
      all.map(({ joinsUntil }) => joinsUntil),
      all.map(({ danger }) => danger ?? null),
    ]);
    const filed = new Map(
      rowsIn('suggestion', Received, received).map((row) => [row.receipt, { ...row, id: BigInt(row.id), first: true }]),
    );
    return all.map(({ receipt }) => filed.get(receipt));
  },
  { atOnce: 2, most: 100 },
);

const RECEIVE = `
  WITH words AS MATERIALIZED (
    SELECT w.*, string_to_array(w.levels, ',') AS up
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[], $12::text[], $13::boolean[], $14::bigint[], $15::text[]) WITH ORDINALITY
      AS w(receipt, person_id, region_code, text, at, year_id, levels, channel, bot, chat, message, album, joins, joins_until, danger, n)
    WHERE NOT EXISTS (
      SELECT 1 FROM suggestion_message m WHERE m.channel = w.channel AND m.bot = w.bot AND m.chat = w.chat AND m.message = w.message)
  ), filed AS (
    INSERT INTO suggestion (receipt, person_id, region_code, text, at, year_id, kind, held_as, held_in)
    SELECT w.receipt, w.person_id, w.region_code, w.text, w.at, o.id, w.danger, w.danger, CASE WHEN w.danger IS NOT NULL THEN coalesce(
      o.region_code, (
        SELECT y.region_code FROM livelihood_year y WHERE y.state <> 'abandoned' AND y.region_code = ANY(w.up)
        ORDER BY array_position(w.up, y.region_code) LIMIT 1), w.region_code) END
    FROM words w LEFT JOIN LATERAL (
      SELECT y.id, y.region_code FROM livelihood_year y
      WHERE y.state <> 'abandoned' AND y.opens_at <= w.at AND y.closes_at > w.at AND (y.id = w.year_id OR y.region_code = ANY(w.up))
      ORDER BY y.id = w.year_id DESC NULLS LAST, array_position(w.up, y.region_code) LIMIT 1) o ON true
    ORDER BY w.n
    RETURNING id, receipt, year_id
  ), said AS (
    INSERT INTO suggestion_message (channel, bot, chat, message, suggestion_id, album)
    SELECT w.channel, w.bot, w.chat, w.message, f.id, w.album FROM filed f JOIN words w USING (receipt)
  ), joins AS (
    UPDATE address a SET joins_next = f.id, joins_until = w.joins_until FROM filed f JOIN words w USING (receipt)
    WHERE w.joins AND a.channel = w.channel AND a.bot = w.bot AND a.chat = w.chat
  )
  SELECT f.id, f.receipt, f.year_id AS "yearId", y.answers_by AS "answersBy"
  FROM filed f LEFT JOIN livelihood_year y ON y.id = f.year_id`;

/** The suggestion that a message belongs to already. */
export async function before({ channel, bot, chat }: Where, message: string): Promise<Filed | undefined> {
  const [row] = await rows('suggestion', Filed)`
    SELECT s.id, s.receipt, s.year_id AS "yearId", y.answers_by AS "answersBy", false AS first
    FROM suggestion_message m JOIN suggestion s ON s.id = m.suggestion_id LEFT JOIN livelihood_year y ON y.id = s.year_id
    WHERE m.channel = ${channel} AND m.bot = ${bot} AND m.chat = ${enclosed('address', chat)} AND m.message = ${message}`;
  return row;
}

/**
 * Joins a message to the suggestion before it, without a separator: a piece of a long text, or a further picture of an album. A suggestion
 * that a person released is held again if it now says more than that person read.
 */
export async function join(
  where: Where,
  piece: { suggestionId: bigint; message: string; album: string | null; text: string; joins: boolean; joinsUntil: number | null },
): Promise<Filed | undefined> {
  const { suggestionId, message, album, text, joins, joinsUntil } = piece;
  const at = [where.channel, where.bot, enclosed('address', where.chat), message];
  const said = [...at, String(suggestionId), album, joins, joinsUntil, enclosed('words', storable(text))];
  const [left] = rowsIn('suggestion', Left, await prepared('suggestions-join', JOIN, said));
  if (left?.topicId) await recount(left.topicId);
  return before(where, piece.message);
}

const JOIN = `
  WITH said AS (
    INSERT INTO suggestion_message (channel, bot, chat, message, suggestion_id, album)
    VALUES ($1, $2, $3, $4, $5::bigint, $6) ON CONFLICT DO NOTHING RETURNING suggestion_id
  ), joins AS (
    UPDATE address SET joins_next = CASE WHEN $7::boolean THEN $5::bigint END, joins_until = $8::bigint FROM said WHERE channel = $1 AND bot = $2 AND chat = $3
  ), was AS (
    SELECT id, topic_id, coalesce(held_end = 'released' AND $9::text <> '', false) AS held_again FROM suggestion WHERE id = $5::bigint FOR UPDATE
  )
  UPDATE suggestion s SET text = ${JOINED('s.text', '$9::text')}, read_at = NULL, unread_because = NULL,
    held_end = CASE WHEN was.held_again THEN NULL ELSE s.held_end END, held_end_at = CASE WHEN was.held_again THEN NULL ELSE s.held_end_at END,
    masked = CASE WHEN was.held_again THEN NULL ELSE s.masked END, topic_id = CASE WHEN was.held_again THEN NULL ELSE s.topic_id END
  FROM said, was WHERE s.id = said.suggestion_id AND was.id = s.id
  RETURNING CASE WHEN was.held_again THEN was.topic_id END AS "topicId"`;

/** The words of the suggestion that a message is part of. */
export async function textWith({ channel, bot, chat }: Where, message: string): Promise<string | undefined> {
  const said = { channel, bot, chat, message };
  const row = await db.suggestionMessage.findFirst({ where: said, select: { suggestion: { select: { text: true } } } });
  return row?.suggestion.text;
}

/** The suggestion of an album's earlier picture in this chat. */
export async function ofAlbum({ channel, bot, chat }: Where, album: string): Promise<bigint | undefined> {
  const row = await db.suggestionMessage.findFirst({ where: { channel, bot, chat, album }, select: { suggestionId: true } });
  return row?.suggestionId;
}

const view = {
  topic: {
    include: {
      candidate: {
        include: {
          // the newest acceptance: the project is complete with the last one
          project: {
            include: {
              tasks: { select: { acceptedAt: true }, orderBy: { acceptedAt: { sort: 'desc', nulls: 'last' } }, take: 1 },
            },
          },
          unit: true,
        },
      },
      corrections: { orderBy: { answer: 'desc' }, take: 1 },
    },
  },
  year: {
    select: {
      id: true,
      regionCode: true,
      year: true,
      stage: true,
      answersBy: true,
      state: true,
      shortlistAt: true,
      listAt: true,
    },
  },
  files: { select: { id: true } },
} as const;

export const byReceipt = (receipt: string) => db.suggestion.findUnique({ where: { receipt }, include: view });
export const byId = (id: bigint) => db.suggestion.findUnique({ where: { id }, include: view });
export type SuggestionView = NonNullable<Awaited<ReturnType<typeof byReceipt>>>;

/** A person's own suggestions, the latest answered first. */
export const ofPerson = (personId: string, skip: number, take: number) =>
  db.suggestion.findMany({
    where: { personId },
    include: view,
    orderBy: [{ outcomeAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    skip,
    take,
  });
export const countOf = (personId: string) => db.suggestion.count({ where: { personId } });

/** Stores what a person says a suggestion is about; null: none of the plan's aspects. */
export const setAspect = (id: bigint, aspect: string | null, by: 'author' | 'office') =>
  db.suggestion.update({ where: { id }, data: { aspect, aspectBy: by, aspectCertainty: 1 } });
export const setPlace = (id: bigint, regionCode: string) => db.suggestion.update({ where: { id }, data: { regionCode } });
export const withdraw = (id: bigint, at: Date | null) => db.suggestion.update({ where: { id }, data: { withdrawnAt: at } });

/** A suggestion whose author is to be told; null: nobody is. */
const Told = z.object({ id: z.bigint(), personId: z.string().nullable(), receipt: z.string() });

/** Ends all open suggestions of a topic with an outcome; returns them, so that their authors are told. */
export const endTopic = (topicId: string, outcome: Outcome, reason: unknown, at: Date) => rows('suggestion', Told)`
  UPDATE suggestion SET outcome = ${outcome}, reason = ${json(reason)}::jsonb, outcome_at = ${at}
  WHERE topic_id = ${topicId} AND outcome IS NULL
  RETURNING id, CASE WHEN withdrawn_at IS NULL THEN person_id END AS "personId", receipt`;

/**
 * Updates a topic's suggestions when the candidate that took it up is decided. The outcome's date stays: their authors are told of the
 * decision, not of an outcome again.
 */
export const turnTopic = (topicId: string, outcome: Outcome, reason: unknown) => rows('suggestion', Told)`
  UPDATE suggestion SET outcome = ${outcome}, reason = ${json(reason)}::jsonb
  WHERE topic_id = ${topicId} AND withdrawn_at IS NULL RETURNING id, person_id AS "personId", receipt`;

/** Gives suggestions that joined a topic after its answer the same outcome; returns them, so that their authors are told. */
export const endLate = (yearId: string, at: Date) => rows('suggestion', Told.extend({ topicId: z.string(), answer: z.int() }))`
  UPDATE suggestion s SET outcome = t.outcome, reason = t.reason, outcome_at = ${at} FROM topic t
  WHERE s.year_id = ${yearId} AND s.outcome IS NULL AND s.topic_id = t.id AND t.outcome IS NOT NULL
  RETURNING s.id, CASE WHEN s.withdrawn_at IS NULL THEN s.person_id END AS "personId", s.receipt, t.id AS "topicId", t.answer`;

/** Whether a message is (part of) a suggestion already. */
export const isFiled = async ({ channel, bot, chat }: Where, message: string): Promise<boolean> =>
  (await db.suggestionMessage.count({ where: { channel, bot, chat, message } })) > 0;

/** Ends the suggestions that were withdrawn before they had an answer; nobody has to be told. */
export const endWithdrawn = (yearId: string, reason: unknown, at: Date) => db.$executeRaw`
  UPDATE suggestion SET outcome = 'not-now', reason = ${json(reason)}::jsonb, outcome_at = ${at}
  WHERE year_id = ${yearId} AND outcome IS NULL AND withdrawn_at IS NOT NULL`;

/** Suggestions of a letter that have no outcome yet. */
export const countOpen = (yearId: string) => db.suggestion.count({ where: { yearId, outcome: null } });

/** Everybody who answered a letter and can still be told. */
export const authors = async (yearId: string): Promise<string[]> =>
  (
    await db.suggestion.findMany({
      where: { yearId, personId: { not: null } },
      distinct: ['personId'],
      select: { personId: true },
    })
  ).flatMap(({ personId }) => (personId ? [personId] : []));

export const ExportRow = z.object({
  id: z.bigint(),
  receipt: z.string(),
  /** Empty while it is held from others. */
  text: personal.words,
  /** As what it is, or was, held from others, and how that ended. */
  held: HeldKind.nullable(),
  heldEnd: HeldEnd.nullable(),
  at: z.date(),
  region: z.string(),
  year: z.string().nullable(),
  aspect: z.string().nullable(),
  outcome: Outcome.nullable(),
});
export type ExportRow = z.infer<typeof ExportRow>;

/** The register in batches, in order of arrival. */
export const register = (after: bigint, limit: number, yearId?: string) => rows('suggestion', ExportRow)`
  SELECT id, receipt, CASE WHEN held_as IS NOT NULL AND held_end IS DISTINCT FROM 'released' THEN '' ELSE text END AS text, at,
    region_code AS region, year_id AS year, aspect, outcome, held_as AS held, held_end AS "heldEnd" FROM suggestion
  WHERE id > ${after} AND (${yearId ?? null}::text IS NULL OR year_id = ${yearId ?? null}) ORDER BY id LIMIT ${limit}`;

export const noteFile = ({
  id,
  where: { channel, bot },
  reference,
  of,
}: {
  id: string;
  where: Where;
  reference: string;
  of: PhotoOf;
}) => db.file.create({ data: { id, channel, bot, reference, ...of } });

/** What a photo belongs to. */
export type PhotoOf =
  | { readonly suggestionId: bigint }
  | { readonly reportId: string }
  | { readonly matterId: string }
  | { readonly answerId: string };
