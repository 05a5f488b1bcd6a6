// The published results of a year: certified votes with every ballot by its word, the two lists, promised numbers, units, grades, the
// survey. Of a vote that is not certified, its state alone.
import { surveyId } from '../domain/ids.ts';
import type { Text } from '../domain/languages.ts';
import type { TallyResult } from '../domain/vote/tally.ts';
import * as candidates from '../records/candidates.ts';
import * as grades from '../records/grades.ts';
import * as surveys from '../records/surveys.ts';
import * as votes from '../records/votes.ts';
import type * as years from '../records/years.ts';
import { yearReport } from './reports.ts';

/** Everything that is published of a year's results. */
export async function resultsOf(year: years.YearRow) {
  const [all, { promised, units }, held, grading, survey] = await Promise.all([
    candidates.ofYear(year.id),
    yearReport(year),
    votes.ofYear(year.id),
    grades.ofYear(year.id),
    surveys.byId(surveyId(year.id)),
  ]);
  const listed = (state: candidates.CandidateState) =>
    all.filter((each) => each.state === state).map(({ slug, title, aspect, unitId }) => ({ slug, title, aspect, unit: unitId }));
  return {
    votes: await Promise.all(held.map(publishedRound)),
    elected: listed('elected'),
    reserve: listed('reserve'),
    promised,
    units,
    /** Once the grading is over; null where there was none. */
    grades: grading && grading.result,
    survey: survey?.result ?? null,
  };
}

async function publishedRound(vote: votes.VoteRow) {
  const { id, round, state, ruleHash, openedAt, closedAt } = vote;
  const certified = state === 'certified';
  return {
    id,
    round,
    state,
    ruleHash,
    openedAt,
    closedAt,
    turnout: await votes.turnout(id),
    result: certified ? vote.result : null,
    ballots: certified ? await votes.ballots(id) : [],
  };
}

/** What was chosen in a year and how: the certified rounds, or the list that a government adopted without a vote. */
export interface Chosen {
  readonly titles: ReadonlyMap<string, Text>;
  readonly rounds: readonly { readonly round: number; readonly result: TallyResult }[];
  /** Without a vote: which candidates are on the list and which in the reserve. */
  readonly adopted: readonly { readonly slug: string; readonly elected: boolean }[];
}

/** How a year's list came about, candidate by candidate. */
export async function chosenIn({ id, listAt }: years.YearRow): Promise<Chosen> {
  const [all, held] = await Promise.all([candidates.ofYear(id), votes.ofYear(id)]);
  const certified = held.filter(({ state }) => state === 'certified');
  return {
    titles: new Map(all.map(({ slug, title }) => [slug, title])),
    rounds: certified.flatMap((vote) => {
      const result = vote.result;
      return result ? [{ round: vote.round, result }] : [];
    }),
    adopted:
      certified.length > 0 || !listAt
        ? []
        : all.flatMap(({ slug, state }) =>
            state === 'elected' || state === 'reserve' ? [{ slug, elected: state === 'elected' }] : [],
          ),
  };
}
