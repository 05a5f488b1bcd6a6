// Candidates: what is public of each, and which of them somebody sees.
import { yearOf } from '../domain/ids.ts';
import { may } from '../domain/permissions.ts';
import { type Text, textOf } from '../domain/languages.ts';
import { supporters } from '../records/figures.ts';
import * as candidates from '../records/candidates.ts';
import { moneyOf } from '../records/money.ts';
import { asHolder, type PersonHere } from '../records/people.ts';
import * as years from '../records/years.ts';
import { countWritten, mayReadSaid } from './said.ts';

/** A candidate as stored, with the comments on it. */
export type CandidateView = candidates.CandidateView;

/** The states in which a candidate is public: it went to the decision. */
export const PUBLIC = ['shortlisted', 'elected', 'reserve'] as const;

/** Whether a candidate is public: it went to the decision. */
export const isPublic = ({ state }: Pick<CandidateView, 'state'>): boolean => PUBLIC.some((each) => each === state);

/** The candidate with a short code; null if there is none. */
export const ofCode = (code: string): Promise<CandidateView | null> => candidates.byCode(code);

/** A candidate in a list to choose from. */
export interface Choice {
  readonly code: string;
  readonly title: Text;
}

/** The candidates of a year that can still take topics up. */
export const openOf = async (yearId: string): Promise<readonly Choice[]> =>
  (await candidates.ofYear(yearId, ['proposed'])).map(({ code, title }) => ({ code, title }));

/** The candidates of a region's year that are under review or were decided; none before the shortlist is fixed. */
export const candidatesOf = (yearId: string): Promise<candidates.CandidateView[]> => candidates.ofYear(yearId, PUBLIC);

/** A candidate in a list of what is under review. */
export interface ReviewedLine {
  readonly title: Text;
  readonly aspect: string;
  readonly cost: bigint;
}

/** A year's candidates under review, before anything is decided. */
export const shortlistOf = async (yearId: string): Promise<readonly ReviewedLine[]> =>
  (await candidates.ofYear(yearId, ['shortlisted'])).map(({ title, aspect, cost }) => ({ title, aspect, cost }));

/** The candidates that concern somebody: of one year around the regions where they hold a role, or else live; undecided years first. */
export async function candidatesFor(
  { roles, regionCode }: Pick<PersonHere, 'roles' | 'regionCode'>,
  everybodys: string,
): Promise<candidates.CandidateView[]> {
  const seats = roles.filter(({ role }) => role !== 'level-above').map((role) => role.regionCode);
  const rows = (await Promise.all([...new Set([...seats, regionCode ?? everybodys])].map((code) => years.around(code)))).flat();
  const undecided = rows.filter(({ shortlistAt, listAt }) => shortlistAt && !listAt);
  for (const year of [...undecided, ...rows.filter(({ listAt }) => listAt)]) {
    const found = await candidatesOf(year.id);
    if (found.length > 0) return found;
  }
  return [];
}

/** The facts of one candidate among its neighbours, for this person. */
export async function candidateFacts(
  candidate: candidates.CandidateView,
  neighbours: readonly candidates.CandidateView[],
  person: Pick<PersonHere, 'id' | 'roles'>,
  now: Date,
) {
  const { plan } = await years.planOf(candidate.yearId);
  const index = neighbours.findIndex(({ id }) => id === candidate.id);
  const { sites } = candidate;
  const dues = sites.flatMap(({ due }) => due ?? []).toSorted();
  const mine = candidate.comments.find(({ roleId }) => person.roles.some(({ id }) => id === roleId));
  const allowed = may(asHolder(person), 'candidates.comment', { regionCode: yearOf(candidate.yearId).regionCode }, now).ok;
  const count = (stance: string) => candidate.comments.filter((comment) => comment.stance === stance).length;
  return {
    code: candidate.code,
    at: index + 1,
    count: neighbours.length,
    before: neighbours[index - 1]?.code ?? null,
    after: neighbours[index + 1]?.code ?? null,
    title: candidate.title,
    aspect: plan.aspects.find(({ id }) => id === candidate.aspect) ?? { zh: candidate.aspect, en: candidate.aspect },
    cost: candidate.cost,
    unit: candidate.unit && textOf(candidate.unit),
    places: sites.map(({ place, regionCode }) => ({ name: place, regionCode })),
    due: dues.at(-1) ?? null,
    standard: candidate.standard,
    state: candidate.state as candidates.CandidateState,
    people: await supporters(candidate.id),
    support: count('support'),
    doubt: count('doubt'),
    written: mayReadSaid(person, candidate.yearId, now).ok ? countWritten(candidate) : 0,
    mayComment: allowed && candidate.state === 'shortlisted',
    own: mine ? { stance: mine.stance, text: mine.text } : null,
    money: candidate.state === 'shortlisted' && index === 0 ? await moneyOf(candidate.yearId, PUBLIC) : null,
  };
}
