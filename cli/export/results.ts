// Results as published: certified votes with every ballot by its word, the lists, promised numbers, units, the surveys.
import type { Language } from '../../domain/plan.ts';
import { surveyId } from '../../domain/ids.ts';
import * as candidates from '../../records/candidates.ts';
import * as grades from '../../records/grades.ts';
import * as surveys from '../../records/surveys.ts';
import * as votes from '../../records/votes.ts';
import * as years from '../../records/years.ts';
import { yearReport } from '../../views/reports.ts';
import type { Row } from './written.ts';

const chosen = async (yearId: string | undefined) =>
  (await years.all()).filter(({ id }) => yearId === undefined || id === yearId);

/** One object a year. A vote that is not certified shows where it stands and nothing else. */
export async function* resultsOf(yearId: string | undefined): AsyncGenerator<Row> {
  for (const year of await chosen(yearId)) {
    const all = await candidates.ofYear(year.id);
    const listed = (state: candidates.CandidateState) =>
      all
        .filter((each) => each.state === state)
        .map(({ slug, title, aspect, unitId }) => ({ slug, title, aspect, unit: unitId }));
    const { promised, units } = await yearReport(year);
    yield {
      year: year.id,
      region: year.regionCode,
      stage: year.stage,
      listAt: year.listAt,
      votes: await Promise.all((await votes.ofYear(year.id)).map(publishedVote)),
      elected: listed('elected'),
      reserve: listed('reserve'),
      promised,
      units,
      grades: await gradesOf(year.id),
      survey: (await surveys.of(surveyId(year.id)))?.result ?? null,
    };
  }
}

/** Shown once the grading is over; null where there was none. */
const gradesOf = async (yearId: string) => {
  const grading = await grades.ofYear(yearId);
  return grading && grades.resultOf(grading);
};

const publishedVote = async (vote: votes.VoteRow): Promise<Row> => ({
  id: vote.id,
  round: vote.round,
  state: vote.state,
  ruleHash: vote.ruleHash,
  openedAt: vote.openedAt,
  closedAt: vote.closedAt,
  turnout: await votes.turnout(vote.id),
  result: vote.state === 'certified' ? votes.resultOf(vote) : null,
  ballots: vote.state === 'certified' ? await votes.ballots(vote.id) : [],
});

export const RESULT_COLUMNS = [
  'year',
  'round',
  'candidate',
  'title',
  'for',
  'against',
  'abstain',
  'elected',
  'because',
  'present',
  'quorum',
  'issued',
  'returned',
  'void',
  'majority',
] as const;

/** The counts of certified votes, one row a candidate and round; an adopted list has a row a candidate without counts. */
export async function* resultRows(yearId: string | undefined, language: Language): AsyncGenerator<Row> {
  for (const year of await chosen(yearId)) {
    const all = await candidates.ofYear(year.id);
    const titles = new Map(all.map(({ slug, title }) => [slug, title[language]]));
    const held = (await votes.ofYear(year.id)).filter(({ state }) => state === 'certified');
    for (const vote of held) {
      const result = votes.resultOf(vote);
      if (!result) continue;
      const { present, quorum, issued, returned, void: spoilt, majority } = result;
      for (const { id, for: backed, against, abstain, elected, because } of result.items) {
        yield {
          year: year.id,
          round: vote.round,
          candidate: id,
          title: titles.get(id),
          for: backed,
          against,
          abstain,
          elected,
          because,
          present,
          quorum,
          issued,
          returned,
          void: spoilt,
          majority,
        };
      }
    }
    if (held.length > 0 || !year.listAt) continue;
    for (const { slug, state } of all.filter((each) => each.state === 'elected' || each.state === 'reserve')) {
      yield {
        year: year.id,
        candidate: slug,
        title: titles.get(slug),
        elected: state === 'elected',
        because: 'adopted-by-the-government',
      };
    }
  }
}
