// The comments of deputies and members on the candidates, and who may read them.
import { yearCode, yearOf } from '../domain/ids.ts';
import { may, type Permission } from '../domain/permissions.ts';
import * as candidates from '../records/candidates.ts';
import { asHolder, type PersonHere } from '../records/people.ts';
import type { Page } from './pages.ts';

/** Whether somebody may read the comments on a year's candidates, and if not, why. */
export const mayReadSaid = (person: Pick<PersonHere, 'id' | 'roles'>, yearId: string, now: Date): Permission =>
  may(asHolder(person), 'candidates.readComments', { regionCode: yearOf(yearId).regionCode }, now);

const writtenOf = ({ comments }: candidates.CandidateView) => comments.filter(({ text }) => text !== null);

/** How many people wrote a comment on a candidate in their own words. */
export const countWritten = (candidate: candidates.CandidateView): number => writtenOf(candidate).length;

/** A page of the written comments on a candidate. */
export const saidFacts = async (candidate: candidates.CandidateView, { page, size }: Page) => ({
  code: candidate.code,
  title: candidate.title,
  page,
  count: countWritten(candidate),
  lines: await candidates.written(candidate.id, page * size, size),
});

/** How many people wrote comments, and on how many of these candidates. */
export const saidCount = (yearId: string, among: readonly candidates.CandidateView[]) => ({
  year: yearCode(yearId),
  people: new Set(among.flatMap(writtenOf).map(({ roleId }) => roleId)).size,
  candidates: among.filter((each) => countWritten(each) > 0).length,
});

/** A page of those candidates of a year that have written comments. */
export const saidListFacts = (yearId: string, among: readonly candidates.CandidateView[], { page, size }: Page) => ({
  ...saidCount(yearId, among),
  page,
  lines: among
    .filter((each) => countWritten(each) > 0)
    .slice(page * size, (page + 1) * size)
    .map((each) => ({ code: each.code, title: each.title, written: countWritten(each) })),
});
