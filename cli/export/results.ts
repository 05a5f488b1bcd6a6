// Results as published: certified votes with every ballot by its word, the lists, promised numbers, units, the surveys.
import type { Language } from '../../domain/languages.ts';
import * as results from '../../views/results.ts';
import { allYears, type YearRow } from '../../views/years.ts';
import type { Row } from './written.ts';
import { textIn } from '../../locales/spoken.ts';

const chosen = async (yearId: string | undefined): Promise<YearRow[]> =>
  (await allYears()).filter(({ id }) => yearId === undefined || id === yearId);

/** One object for each year. A vote that is not certified shows only its state. */
export async function* resultsOf(yearId: string | undefined): AsyncGenerator<Row> {
  for (const year of await chosen(yearId)) {
    const { id, regionCode, stage, listAt } = year;
    yield { year: id, region: regionCode, stage, listAt, ...(await results.resultsOf(year)) };
  }
}

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

/** The counts of certified votes, one row for each candidate and round; an adopted list has one row for each candidate, without counts. */
export async function* resultRows(yearId: string | undefined, language: Language): AsyncGenerator<Row> {
  for (const year of await chosen(yearId)) {
    const { titles, rounds, adopted } = await results.chosenIn(year);
    const titleOf = (slug: string): string | undefined => {
      const title = titles.get(slug);
      return title && textIn(title, language);
    };
    for (const { round, result } of rounds) {
      const { present, quorum, issued, returned, void: spoilt, majority } = result;
      for (const { id, for: backed, against, abstain, elected, because } of result.items) {
        yield {
          year: year.id,
          round,
          candidate: id,
          title: titleOf(id),
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
    for (const { slug, elected } of adopted) {
      yield {
        year: year.id,
        candidate: slug,
        title: titleOf(slug),
        elected,
        because: 'adopted-by-the-government',
      };
    }
  }
}
