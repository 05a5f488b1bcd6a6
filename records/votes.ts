// Votes: roll, ballots, results. A ballot carries no voter and no time; the roll no choice. While a vote is open its ballots and marks lie
// in a box of their own (schema `box`), which this role reaches through functions alone (docs/ballot-secrecy.md).
import { z } from 'zod';
import type { TallyResult } from '../domain/vote/tally.ts';
import type { Decision } from '../domain/vote/rounds.ts';
import type { VoteRule } from '../domain/vote/rule.ts';
import { db } from './database.ts';
import { json, rows } from './prisma.ts';
import * as sealing from './sealing.ts';
import { VoteState } from './states.ts';

export type { VoteState } from './states.ts';

export interface VoteDraft {
  readonly id: string;
  readonly code: string;
  readonly yearId: string;
  readonly round: number;
  readonly rule: VoteRule;
  readonly ruleHash: string;
}

/**
 * Prepares a round, once: its locked rule, and the roll of all deputies. A deputy who was present in the round before starts as present.
 */
export async function prepare(draft: VoteDraft, deputies: readonly string[], presentBefore: ReadonlySet<string>): Promise<void> {
  const { count } = await db.vote.createMany({ data: [{ ...draft, rule: json(draft.rule) }], skipDuplicates: true });
  if (count === 0) return;
  await db.rollEntry.createMany({
    data: deputies.map((deputyId) => ({ voteId: draft.id, deputyId, present: presentBefore.has(deputyId) })),
  });
}

export const byId = (id: string) => db.vote.findUnique({ where: { id } });
export const byCode = (code: string) => db.vote.findUnique({ where: { code } });
export const ofYear = (yearId: string) => db.vote.findMany({ where: { yearId }, orderBy: { round: 'asc' } });
export type VoteRow = NonNullable<Awaited<ReturnType<typeof byId>>>;
/** A vote that must exist: its id came from us. Throws if it does not. */
export async function existing(id: string): Promise<VoteRow> {
  const vote = await byId(id);
  if (!vote) throw new Error(`there is no vote ${id}`);
  return vote;
}

/** Sets a vote's state; an open vote gets its box. */
export async function setState(id: string, state: VoteState, data: { openedAt?: Date; decision?: Decision } = {}): Promise<void> {
  await db.vote.update({ where: { id }, data: { state, ...data } });
  if (state === 'open') await db.$executeRaw`SELECT box.open_vote(${id})`;
}
export const setResult = (id: string, result: TallyResult) => db.vote.update({ where: { id }, data: { result: json(result) } });

const Standing = z.object({ state: VoteState });

/** Marks a deputy present while the roll is open. */
export async function present(voteId: string, deputyId: string): Promise<'present' | 'not-now' | 'not-on-roll'> {
  const [vote] = await rows('vote', Standing)`SELECT state FROM vote WHERE id = ${voteId} FOR SHARE`;
  if (vote?.state !== 'roll') return 'not-now';
  const { count } = await db.rollEntry.updateMany({ where: { voteId, deputyId }, data: { present: true } });
  return count === 1 ? 'present' : 'not-on-roll';
}

/**
 * Marks a deputy who leaves before voting as absent: until the box is closed, only those who are there count as present (procedure 1.6). A
 * deputy who has voted cannot leave.
 */
export async function leave(voteId: string, deputyId: string): Promise<'left' | 'not-now' | 'not-here' | 'voted-already'> {
  const [vote] = await rows('vote', Standing)`SELECT state FROM vote WHERE id = ${voteId} FOR SHARE`;
  if (!vote || vote.state === 'closed' || vote.state === 'certified') return 'not-now';
  await db.$executeRaw`SELECT box.one_at_a_time(${voteId}, ${deputyId})`;
  const entry = await onRoll(voteId, deputyId);
  if (!entry?.present) return 'not-here';
  if (entry.voted) return 'voted-already';
  await db.rollEntry.updateMany({ where: { voteId, deputyId }, data: { present: false } });
  return 'left';
}

export const Turnout = z.object({ deputies: z.int(), present: z.int(), voted: z.int() });
export type Turnout = z.infer<typeof Turnout>;

export async function turnout(voteId: string): Promise<Turnout> {
  const [row] = await rows('roll_entry', Turnout)`
    SELECT count(*)::int AS deputies, count(*) FILTER (WHERE present)::int AS present, box.voted(${voteId}) AS voted
    FROM roll_entry WHERE vote_id = ${voteId}`;
  return row ?? { deputies: 0, present: 0, voted: 0 };
}

/** A deputy's own line on the roll. */
export async function onRoll(
  voteId: string,
  deputyId: string,
): Promise<{ readonly present: boolean; readonly voted: boolean } | null> {
  const [entry] = await rows('roll_entry', z.object({ present: z.boolean(), voted: z.boolean() }))`
    SELECT present, box.has_voted(vote_id, deputy_id) AS voted FROM roll_entry
    WHERE vote_id = ${voteId} AND deputy_id = ${deputyId}`;
  return entry ?? null;
}
/** The roll of a vote; who has voted is in it only after its box is sealed. */
export const roll = (voteId: string) =>
  db.rollEntry.findMany({ where: { voteId }, include: { deputy: true }, orderBy: { deputyId: 'asc' } });

const Stopped = z.enum(['closed', 'absent', 'voted-already']);
export type Stopped = z.infer<typeof Stopped>;
const Word = z.object({ outcome: z.enum([...Stopped.options, 'open']), word: z.string().nullable() });

/**
 * The word under which a deputy's ballot will be published: made when they first ask for a paper, the same ever after, deleted when it is
 * cast.
 */
export async function wordOf(voteId: string, deputyId: string): Promise<{ readonly word: string } | Stopped> {
  const [asked] = await rows('vote', Word)`
    SELECT outcome, word FROM box.word(${voteId}, ${deputyId})`;
  return asked?.outcome === 'open' && asked.word !== null ? { word: asked.word } : notOpen(asked?.outcome);
}
const notOpen = (outcome: Stopped | 'open' | undefined): Stopped =>
  outcome === undefined || outcome === 'open' ? 'closed' : outcome;

export interface Ballot {
  readonly voteId: string;
  readonly deputyId: string;
  readonly choices: readonly string[];
}

const Cast = z.enum(['cast', ...Stopped.options]);
export type Cast = z.infer<typeof Cast>;

/**
 * Puts one ballot into the box and marks the roll, both or neither, while the vote is open and the deputy is present, in one statement. The
 * ballot gets the deputy's own word, which no caller can choose.
 */
export async function cast({ voteId, deputyId, choices }: Ballot): Promise<Cast> {
  const [done] = await rows('vote', z.object({ outcome: Cast }))`
    SELECT box.cast_ballot(${voteId}, ${deputyId}, ${JSON.stringify(choices)}::jsonb) AS outcome`;
  return done?.outcome ?? 'closed';
}

/**
 * Closes a vote and seals its box; false if it was closed before. Another role seals the box before this transaction ends: if the
 * transaction then fails, the vote is open but takes no ballots, and the next attempt closes it.
 */
export async function close(voteId: string, at: Date): Promise<boolean> {
  const [vote] = await rows('vote', Standing)`SELECT state FROM vote WHERE id = ${voteId} FOR NO KEY UPDATE`;
  if (vote?.state !== 'open') return false;
  await sealing.seal('vote', voteId);
  await db.vote.update({ where: { id: voteId }, data: { state: 'closed', closedAt: at } });
  return true;
}

/** Closes the open votes of an abandoned year: what was cast is sealed and never counted. */
export async function closeAll(yearId: string, at: Date): Promise<void> {
  for (const { id } of await db.vote.findMany({ where: { yearId, state: 'open' } })) await close(id, at);
}

/** The ballots in the order of their words, which says nothing about the order in which they were cast. */
export const ballots = async (voteId: string): Promise<{ receipt: string; choices: string[] }[]> =>
  (await db.ballot.findMany({ where: { voteId }, select: { receipt: true, choices: true }, orderBy: { receipt: 'asc' } })).map(
    ({ receipt, choices }) => ({ receipt, choices }),
  );
