// Votes: where each stands, for the deputies on its roll and for everybody else. Nothing of an unfinished ballot is read here.
import type { Text } from '../domain/languages.ts';
import { yearOf } from '../domain/ids.ts';
import { nextRound } from '../domain/vote/rounds.ts';
import { quorumOf } from '../domain/vote/rule.ts';
import * as candidates from '../records/candidates.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';

/** A vote as stored. */
export type VoteRow = votes.VoteRow;

/** The vote with a short code; null if there is none. */
export const ofCode = (code: string): Promise<VoteRow | null> => votes.byCode(code);

/** The facts of a vote's card; `seat` is the reader's role on the roll, if they have one. */
export async function voteFacts(vote: votes.VoteRow, seat: string | undefined) {
  const rule = vote.rule;
  const { regionCode, year } = yearOf(vote.id);
  const [{ deputies, present }, entry, all, row, rounds] = await Promise.all([
    votes.turnout(vote.id),
    seat === undefined ? null : votes.onRoll(vote.id, seat),
    candidates.ofYear(vote.yearId),
    years.byId(vote.yearId),
    votes.ofYear(vote.yearId),
  ]);
  const titleOf = (slug: string): Text => all.find((each) => each.slug === slug)?.title ?? { zh: slug, en: slug };
  return {
    code: vote.code,
    regionCode,
    year,
    state: vote.state,
    why: whyOf(vote, rounds),
    rule,
    titles: rule.candidates.map(titleOf),
    deputies,
    present,
    quorum: quorumOf(rule, deputies, present),
    own: entry && { present: entry.present, voted: entry.voted },
    ends: row?.stageEnds ?? null,
    result: vote.result,
  };
}

/** Why a round takes place, by the rounds before it. */
function whyOf(vote: votes.VoteRow, rounds: readonly votes.VoteRow[]): 'first-round' | 'run-off' | 'second-round' | 'again' {
  const before = rounds.filter(({ round }) => round < vote.round);
  const [first] = before;
  if (!first) return 'first-round';
  const next = nextRound(
    first.rule,
    before.flatMap((each) => each.result ?? []),
  );
  return next.kind === 'secretariat' || next.kind === 'final' || next.kind === 'first-round' ? 'again' : next.kind;
}

/** The latest round of a region's own vote, from its newest year that has one. */
export async function voteOfRegion(regionCode: string): Promise<votes.VoteRow | undefined> {
  for (const year of await years.around(regionCode)) {
    if (year.regionCode !== regionCode) continue;
    const last = (await votes.ofYear(year.id)).at(-1);
    if (last) return last;
  }
  return undefined;
}

/** The role with which somebody sits in the congress of a region. */
export const seatIn = (
  roles: readonly { readonly id: string; readonly role: string; readonly regionCode: string }[],
  regionCode: string,
): string | undefined => roles.find(({ role, regionCode: region }) => role === 'deputy' && region === regionCode)?.id;

/** The rounds of a year's vote, in their order. */
export const roundsOf = (yearId: string): Promise<readonly VoteRow[]> => votes.ofYear(yearId);

/** One round as everybody may see it; undefined if the year has none with this code. */
export async function publishedVote(yearId: string, code: string) {
  const vote = await votes.byCode(code);
  if (!vote || vote.yearId !== yearId) return undefined;
  const { seats, candidates: named } = vote.rule;
  const result = vote.state === 'certified' ? vote.result : null;
  return {
    round: vote.round,
    state: vote.state,
    ruleHash: vote.ruleHash,
    seats,
    candidates: named.length,
    turnout: await votes.turnout(vote.id),
    certified: result && { result, ballots: await votes.ballots(vote.id), titles: await titlesIn(yearId) },
  };
}

const titlesIn = async (yearId: string): Promise<ReadonlyMap<string, Text>> =>
  new Map((await candidates.ofYear(yearId)).map(({ slug, title }) => [slug, title]));
