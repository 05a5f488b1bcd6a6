// What deputies and members wrote of the candidates, turned into the facts that cards show; and who may read it.
import { actorOf } from '../actions/actor.ts';
import { yearCode, yearOf } from '../domain/ids.ts';
import { may, type Permission } from '../domain/permissions.ts';
import type { Both } from '../domain/plan.ts';
import { PAGE } from '../cards/card.ts';
import type { SaidCount, SaidFacts, SaidListFacts } from '../cards/said.ts';
import * as candidates from '../records/candidates.ts';
import type { PersonHere } from '../records/people.ts';

/** Whether somebody may read what was written of a year's candidates, and if not, why. */
export const mayReadSaid = (person: Pick<PersonHere, 'id' | 'roles'>, yearId: string, now: Date): Permission =>
  may(actorOf(person), 'candidates.readComments', { regionCode: yearOf(yearId).regionCode }, now);

const writtenOf = ({ comments }: candidates.CandidateView) => comments.filter(({ text }) => text !== null);

/** How many wrote in their own words of a candidate. */
export const countWritten = (candidate: candidates.CandidateView): number => writtenOf(candidate).length;

/** A page of what was written of a candidate. */
export const saidFacts = async (candidate: candidates.CandidateView, page: number): Promise<SaidFacts> => ({
  code: candidate.code,
  title: candidate.title as Both,
  page,
  count: countWritten(candidate),
  lines: await candidates.written(candidate.id, page * PAGE, PAGE),
});

/** How many people wrote, and of how many of these candidates of a year. */
export const saidCount = (yearId: string, among: readonly candidates.CandidateView[]): SaidCount => ({
  year: yearCode(yearId),
  people: new Set(among.flatMap(writtenOf).map(({ roleId }) => roleId)).size,
  candidates: among.filter((each) => countWritten(each) > 0).length,
});

/** A page of those among a year's candidates of which somebody wrote. */
export const saidListFacts = (yearId: string, among: readonly candidates.CandidateView[], page: number): SaidListFacts => ({
  ...saidCount(yearId, among),
  page,
  lines: among
    .filter((each) => countWritten(each) > 0)
    .slice(page * PAGE, (page + 1) * PAGE)
    .map((each) => ({ code: each.code, title: each.title as Both, written: countWritten(each) })),
});
