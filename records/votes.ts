// Votes: roll, ballots, results. A ballot carries no voter and no time; the roll no choice (docs/ballot-secrecy.md).
import { randomUUID } from 'node:crypto';
import { type TallyResult } from '../domain/vote/tally.ts';
import { VoteRule } from '../domain/vote/rule.ts';
import { db, json, transaction } from './database.ts';

export interface VoteDraft {
  readonly id: string;
  readonly code: string;
  readonly yearId: string;
  readonly round: number;
  readonly rule: VoteRule;
  readonly ruleHash: string;
}

/** Prepares a round once: its locked rule, and the roll of all deputies, who are present where they were in the round before. */
export async function prepare(draft: VoteDraft, deputies: readonly string[], presentBefore: ReadonlySet<string>): Promise<void> {
  const { count } = await db.vote.createMany({ data: [{ ...draft, rule: json(draft.rule) }], skipDuplicates: true });
  if (count === 0) return;
  await db.rollEntry.createMany({
    data: deputies.map((deputyId) => ({ voteId: draft.id, deputyId, present: presentBefore.has(deputyId) })),
  });
}

export const of = (id: string) => db.vote.findUnique({ where: { id } });
export const byCode = (code: string) => db.vote.findUnique({ where: { code } });
export const ofYear = (yearId: string) => db.vote.findMany({ where: { yearId }, orderBy: { round: 'asc' } });
export type VoteRow = NonNullable<Awaited<ReturnType<typeof of>>>;
/** A vote that must be there: whoever names it had it from us. */
export async function existing(id: string): Promise<VoteRow> {
  const vote = await of(id);
  if (!vote) throw new Error(`there is no vote ${id}`);
  return vote;
}
export type VoteState = 'prepared' | 'roll' | 'open' | 'closed' | 'certified';
export const ruleOf = (vote: { rule: unknown }): VoteRule => VoteRule.parse(vote.rule);
export const resultOf = (vote: { result: unknown }): TallyResult | null => vote.result as TallyResult | null;

export const setState = (id: string, state: VoteState, data: { openedAt?: Date; closedAt?: Date; decision?: string } = {}) =>
  db.vote.update({ where: { id }, data: { state, ...data } });
export const setResult = (id: string, result: TallyResult) => db.vote.update({ where: { id }, data: { result: json(result) } });

/** Marks a deputy present while the roll is open. */
export async function present(voteId: string, deputyId: string): Promise<'present' | 'not-now' | 'not-on-roll'> {
  const [vote] = await db.$queryRaw<{ state: string }[]>`SELECT state FROM vote WHERE id = ${voteId} FOR SHARE`;
  if (vote?.state !== 'roll') return 'not-now';
  const { count } = await db.rollEntry.updateMany({ where: { voteId, deputyId }, data: { present: true } });
  return count === 1 ? 'present' : 'not-on-roll';
}

/**
 * A deputy leaves before they have voted: until the box is closed they count among those present only while they are (procedure 1.6). Whoever
 * has voted has been there.
 */
export async function leave(voteId: string, deputyId: string): Promise<'left' | 'not-now' | 'not-here' | 'voted-already'> {
  const [vote] = await db.$queryRaw<{ state: VoteState }[]>`SELECT state FROM vote WHERE id = ${voteId} FOR SHARE`;
  if (!vote || vote.state === 'closed' || vote.state === 'certified') return 'not-now';
  const here = { voteId, deputyId, present: true };
  const { count } = await db.rollEntry.updateMany({ where: { ...here, voted: false }, data: { present: false } });
  if (count === 1) return 'left';
  return (await db.rollEntry.findFirst({ where: { ...here, voted: true } })) ? 'voted-already' : 'not-here';
}

export interface Turnout {
  readonly deputies: number;
  readonly present: number;
  readonly voted: number;
}

export async function turnout(voteId: string): Promise<Turnout> {
  const [row] = await db.$queryRaw<Turnout[]>`
    SELECT count(*)::int AS deputies, count(*) FILTER (WHERE present)::int AS present, count(*) FILTER (WHERE voted)::int AS voted
    FROM roll_entry WHERE vote_id = ${voteId}`;
  return row ?? { deputies: 0, present: 0, voted: 0 };
}

export const onRoll = (voteId: string, deputyId: string) =>
  db.rollEntry.findUnique({ where: { voteId_deputyId: { voteId, deputyId } } });
export const roll = (voteId: string) =>
  db.rollEntry.findMany({ where: { voteId }, include: { deputy: true }, orderBy: { deputyId: 'asc' } });

export interface Ballot {
  readonly voteId: string;
  readonly deputyId: string;
  readonly choices: readonly string[];
  /** The word shown to the deputy before the confirmation; finds the ballot in the published list. */
  readonly receipt: string;
}

export type Cast = 'cast' | 'closed' | 'absent' | 'voted-already';

/**
 * Puts one ballot into the box and marks the roll, both or neither, while the vote is open and the deputy is present.
 *
 * The ballot row carries no voter, no time and a random id; the roll no choice. What still joins them while the box is open
 * (PostgreSQL's xmin, the write-ahead log) is gone once the box is sealed: docs/ballot-secrecy.md says against whom that protects.
 * Closing the vote takes the vote's row FOR UPDATE, so no ballot slips in behind it.
 */
export const cast = ({ voteId, deputyId, choices, receipt }: Ballot): Promise<Cast> =>
  transaction(async () => {
    const [vote] = await db.$queryRaw<{ state: string }[]>`SELECT state FROM vote WHERE id = ${voteId} FOR SHARE`;
    if (vote?.state !== 'open') return 'closed';

    const entry = { voteId, deputyId, present: true };
    const { count } = await db.rollEntry.updateMany({ where: { ...entry, voted: false }, data: { voted: true } });
    if (count === 0) return (await db.rollEntry.findFirst({ where: { ...entry, voted: true } })) ? 'voted-already' : 'absent';

    await db.ballot.create({ data: { id: randomUUID(), voteId, receipt, choices: [...choices] } });
    return 'cast';
  });

/** Closes the box; nothing slips in behind it. False when it was closed before. */
export async function close(voteId: string, at: Date): Promise<boolean> {
  const [vote] = await db.$queryRaw<{ state: string }[]>`SELECT state FROM vote WHERE id = ${voteId} FOR UPDATE`;
  if (vote?.state !== 'open') return false;
  await db.vote.update({ where: { id: voteId }, data: { state: 'closed', closedAt: at } });
  return true;
}

/** Rewrites a closed box in random order, so that neither the rows' order nor their transactions tell when each was cast. */
export async function seal(voteId: string): Promise<void> {
  await db.$executeRaw`
    WITH taken AS (DELETE FROM ballot WHERE vote_id = ${voteId} RETURNING receipt, choices)
    INSERT INTO ballot (id, vote_id, receipt, choices) SELECT gen_random_uuid()::text, ${voteId}, receipt, choices FROM taken ORDER BY random()`;
}

/** The ballots in the order of their words, which says nothing of their order of casting. */
export const ballots = async (voteId: string): Promise<{ receipt: string; choices: string[] }[]> =>
  (await db.ballot.findMany({ where: { voteId }, select: { receipt: true, choices: true }, orderBy: { receipt: 'asc' } })).map(
    ({ receipt, choices }) => ({ receipt, choices: choices as string[] }),
  );
