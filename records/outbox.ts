// The durable outbox (design 4): what is to be said to whom, by message id and facts. Any number of processes drain it together.
import { z } from 'zod';
import type { Notice, SaidId } from '../domain/notices.ts';
import { Language } from '../domain/languages.ts';
import { db } from './database.ts';
import { enclosed, personal } from './enclosed.ts';
import { type Prisma, rows } from './prisma.ts';
import { STATES } from './states.ts';
import type { Where } from './people.ts';

/**
 * Enqueues notices, each once by its dedupe key. A notice to somebody who said /stop, blocked the bot or left is stored as `blocked`.
 * Returns how many were new. `at` is a year moment.
 */
export async function enqueue(notices: readonly Notice[], at: Date): Promise<number> {
  if (notices.length === 0) return 0;
  const written = notices.map(({ key, personId, message, facts, what, priority, card, notBefore }) => ({
    key,
    person_id: personId,
    message,
    facts,
    what,
    priority,
    card,
    not_before: notBefore?.toISOString() ?? null,
  }));
  return db.$executeRaw`
    INSERT INTO outbox (key, person_id, message, facts, what, priority, card, not_before, at, state)
    SELECT l.key, l.person_id, l.message, l.facts, l.what, l.priority, l.card, l.not_before, ${at},
      CASE WHEN p.stopped OR p.unlinked OR NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.state = 'linked') THEN 'blocked' ELSE 'waiting' END
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      AS l(key text, person_id text, message text, facts jsonb, what text, priority int, card text, not_before timestamptz)
    JOIN person p ON p.id = l.person_id
    ON CONFLICT (key) DO NOTHING`;
}

/** Marks earlier reminders about a thing that still wait as stale: people get one reminder, never a burst. */
export const supersede = (message: SaidId, about: string): Promise<number> =>
  db.$executeRaw`UPDATE outbox SET state = 'stale' WHERE state = 'waiting' AND message = ${message} AND facts ->> 'about' = ${about}`;

/** The keys of those notices that are still to be sent; they are locked until this transaction ends. */
export async function coming(notices: readonly Notice[]): Promise<Set<string>> {
  const keys = notices.map(({ key }) => key);
  const still = await rows('outbox', z.object({ key: z.string() }))`
    SELECT key FROM outbox WHERE key = ANY(${keys}) AND state = 'waiting' ORDER BY id FOR UPDATE`;
  return new Set(still.map(({ key }) => key));
}

/** Notices with these keys that were sent, or may have been, as stored. */
export const told = (keys: readonly string[]): Promise<{ message: string; facts: unknown }[]> =>
  db.outbox.findMany({
    where: { key: { in: [...keys] }, state: { in: ['sending', 'sent', 'unknown'] } },
    select: { message: true, facts: true },
  });

export const Claimed = z.object({
  id: z.bigint(),
  personId: z.string(),
  language: Language.nullable().catch(null),
  what: STATES.outbox.what,
  message: z.string(),
  /** As stored. The sender parses them by kind, so that invalid facts fail their own notice and none that is claimed with it. */
  facts: z.unknown(),
  card: z.string().nullable(),
  chat: personal.address,
  attempts: z.int(),
});
export type Claimed = z.infer<typeof Claimed>;

/** One of a channel's bots. */
export type Bot = Pick<Where, 'channel' | 'bot'>;

/** Real time between two messages of one bot: about 30 a second, less what answers need. */
const BOT_GAP_MS = 36;
const CHAT_GAP_MS = 1_000;

/**
 * Claims up to `limit` notices that may go now: the bot's pace and each chat's are kept for all that drain it together, the urgent go
 * first. `moment` is the year's now. A claim holds for 30 real seconds; then the notice may have been sent and becomes `unknown`.
 */
export async function claim({ channel, bot }: Bot, moment: Date, limit: number): Promise<Claimed[]> {
  await db.$executeRaw`
    INSERT INTO pace (channel, bot, chat, free_at) VALUES (${channel}, ${bot}, '', clock_timestamp()) ON CONFLICT DO NOTHING`;
  return rows('outbox', Claimed)`
    WITH slot AS MATERIALIZED (
      SELECT free_at FROM pace WHERE channel = ${channel} AND bot = ${bot} AND chat = '' AND free_at <= clock_timestamp()
      FOR UPDATE SKIP LOCKED
    ), waiting AS MATERIALIZED (
      SELECT o.id, o.priority, a.chat FROM outbox o
      JOIN address a ON a.person_id = o.person_id AND a.channel = ${channel} AND a.bot = ${bot} AND a.state = 'linked'
      WHERE o.state = 'waiting' AND (o.not_before IS NULL OR o.not_before <= ${moment})
        AND (o.retry_at IS NULL OR o.retry_at <= clock_timestamp()) AND EXISTS (SELECT 1 FROM slot)
        AND (o.what <> 'fetch' OR NOT EXISTS (
          SELECT FROM file f WHERE f.id = o.facts ->> 'file' AND (f.channel, f.bot) <> (${channel}, ${bot})))
        AND a.chat <> ALL(ARRAY(SELECT chat FROM pace WHERE channel = ${channel} AND bot = ${bot} AND free_at > clock_timestamp()))
      ORDER BY o.priority, o.id LIMIT 200
    ), first_of_chat AS (
      SELECT DISTINCT ON (chat) id, priority, chat FROM waiting ORDER BY chat, priority, id
    ), picked AS (
      SELECT f.id, f.chat FROM first_of_chat f LEFT JOIN pace p ON p.channel = ${channel} AND p.bot = ${bot} AND p.chat = f.chat
      WHERE p.free_at IS NULL OR p.free_at <= clock_timestamp() ORDER BY f.priority, f.id LIMIT ${limit}
    ), paced AS (
      UPDATE pace SET free_at = clock_timestamp() + make_interval(secs => (SELECT count(*) FROM picked) * ${BOT_GAP_MS / 1000}::float8)
      WHERE channel = ${channel} AND bot = ${bot} AND chat = '' AND EXISTS (SELECT 1 FROM picked)
    ), chats AS (
      INSERT INTO pace (channel, bot, chat, free_at)
      SELECT ${channel}, ${bot}, chat, clock_timestamp() + make_interval(secs => ${CHAT_GAP_MS / 1000}::float8) FROM picked
      ON CONFLICT (channel, bot, chat) DO UPDATE SET free_at = excluded.free_at
    )
    UPDATE outbox o SET state = 'sending', lease = clock_timestamp() + interval '30 seconds', attempts = o.attempts + 1, channel = ${channel},
      bot = ${bot}, chat = picked.chat
    FROM picked, person p WHERE o.id = picked.id AND o.state = 'waiting' AND p.id = o.person_id
    RETURNING o.id, o.person_id AS "personId", p.language, o.what, o.message, o.facts, o.card, o.chat, o.attempts`;
}

/** What became of a claimed notice. `later` puts it back until a real moment; `stale`: what it says is not true now. */
export type Settlement =
  | { readonly state: 'sent'; readonly message: string | null }
  | { readonly state: 'stale' | 'unknown' }
  | { readonly state: 'failed' | 'blocked'; readonly problem: string }
  | { readonly state: 'later'; readonly retryAt: Date; readonly problem: string };

/** Only what this bot has claimed, and nobody has settled since. */
export async function settle({ channel, bot }: Bot, id: bigint, outcome: Settlement, now: Date): Promise<void> {
  const where = { id, state: 'sending', channel, bot };
  switch (outcome.state) {
    case 'sent':
      await db.outbox.updateMany({ where, data: { state: 'sent', sentAs: outcome.message, settledAt: now, lease: null } });
      return;
    case 'later':
      await db.outbox.updateMany({
        where,
        data: { state: 'waiting', retryAt: outcome.retryAt, problem: outcome.problem, lease: null },
      });
      return;
    case 'failed':
    case 'blocked':
      await db.outbox.updateMany({
        where,
        data: { state: outcome.state, problem: outcome.problem, settledAt: now, lease: null },
      });
      return;
    case 'stale':
    case 'unknown':
      await db.outbox.updateMany({ where, data: { state: outcome.state, settledAt: now, lease: null } });
  }
}

/** Marks notices whose lease has run out as `unknown`: they may have been sent, so they are never sent again automatically. */
export const noteUnknown = (): Promise<number> =>
  db.$executeRaw`UPDATE outbox SET state = 'unknown', lease = NULL WHERE state = 'sending' AND lease < clock_timestamp()`;

/** A chat's pace that has run out says nothing any more, and is not kept: its number may be somebody's who has left. */
export const sweepPace = ({ channel, bot }: Bot): Promise<number> =>
  db.$executeRaw`DELETE FROM pace WHERE channel = ${channel} AND bot = ${bot} AND chat <> '' AND free_at < clock_timestamp() - interval '5 seconds'`;

/** Everything of one bot waits, answers and outbox alike, until a real moment (429). */
export const pauseBot = ({ channel, bot }: Bot, seconds: number): Promise<number> =>
  db.$executeRaw`
    INSERT INTO pace (channel, bot, chat, free_at) VALUES (${channel}, ${bot}, '', clock_timestamp() + make_interval(secs => ${seconds}::float8))
    ON CONFLICT (channel, bot, chat) DO UPDATE SET free_at = greatest(pace.free_at, excluded.free_at)`;

/** Blocks all waiting notices to somebody who said /stop, blocked the bot or left. */
export const dropFor = (personId: string): Promise<Prisma.BatchPayload> =>
  db.outbox.updateMany({ where: { personId, state: 'waiting' }, data: { state: 'blocked' } });

/** How many notices could go out at a moment of the year and have not yet. */
export const countDue = (moment: Date): Promise<number> =>
  db.outbox.count({ where: { state: 'waiting', retryAt: null, OR: [{ notBefore: null }, { notBefore: { lte: moment } }] } });

/** Notices of one kind that are not known to be sent: waiting, failed, or cut off while being sent (`unknown`). */
export const Unsent = z.object({
  message: z.string(),
  state: STATES.outbox.state.extract(['waiting', 'failed', 'unknown']),
  count: z.int(),
  /** When the first of them was written, on the year's clock. */
  since: z.date(),
  /** The problem of one of them, if there is one. */
  problem: z.string().nullable(),
});
export type Unsent = z.infer<typeof Unsent>;

export const unsent = (): Promise<Unsent[]> =>
  rows('outbox', Unsent)`
    SELECT message, state, count(*)::int AS count, min(at) AS since, max(problem) AS problem
    FROM (SELECT message, at, problem, CASE state WHEN 'sending' THEN 'waiting' ELSE state END AS state FROM outbox) AS each
    WHERE state IN ('waiting', 'failed', 'unknown') GROUP BY message, state ORDER BY state, count(*) DESC, message`;

/** Puts failed and unknown notices of a kind back into the outbox, for people who still use the bot. Returns how many. */
export const putBack = (message: string): Promise<number> =>
  db.$executeRaw`
    UPDATE outbox o SET state = 'waiting', attempts = 0, retry_at = NULL, problem = NULL, settled_at = NULL FROM person p
    WHERE o.message = ${message} AND o.state IN ('failed', 'unknown') AND p.id = o.person_id AND NOT p.stopped AND NOT p.unlinked`;

// Cards

/** Where somebody's card of a thing stands in a channel's bot. */
export const cardAt = (personId: string, key: string, { channel, bot }: Bot) =>
  db.card.findFirst({ where: { personId, key, channel, bot } });

/** The key of the card that a message of the bot shows. */
export async function keyOfCard(personId: string, { channel, bot }: Where, message: string): Promise<string | undefined> {
  return (await db.card.findFirst({ where: { personId, channel, bot, message }, select: { key: true } }))?.key;
}

/** Stores which message shows a card. Returns the message in the same chat that it replaces. */
export async function noteCard(
  personId: string,
  key: string,
  { channel, bot, ...where }: Where,
  message: string,
): Promise<string | undefined> {
  const chat = enclosed('address', where.chat);
  const [row] = await rows('card', z.object({ before: z.string().nullable() }))`
    INSERT INTO card (person_id, key, channel, bot, chat, message) VALUES (${personId}, ${key}, ${channel}, ${bot}, ${chat}, ${message})
    ON CONFLICT (person_id, key, channel) DO UPDATE SET bot = excluded.bot, chat = excluded.chat, message = excluded.message,
      real_at = CASE WHEN card.message = excluded.message THEN card.real_at ELSE clock_timestamp() END
    RETURNING (SELECT c.message FROM card c WHERE c.person_id = ${personId} AND c.key = ${key} AND c.channel = ${channel} AND c.bot = ${bot} AND c.chat = ${chat}
      AND c.message <> ${message}) AS before`;
  return row?.before ?? undefined;
}

// Files

export const fileOf = (id: string) => db.file.findUnique({ where: { id } });
export const keepFile = (id: string, kept: { mime: string; bytes: Uint8Array; sha256: string }) =>
  db.file.update({ where: { id }, data: { mime: kept.mime, bytes: new Uint8Array(kept.bytes), sha256: kept.sha256 } });
