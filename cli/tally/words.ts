// The words for a vote's problems on the command line, in English.
import type { Problem } from '../../domain/vote/rule.ts';

type Say = (facts: Readonly<Record<string, string | number>>) => string;

const sentences: Readonly<Record<string, Say>> = {
  'too-few-candidates': ({ candidates, seats }) => `expected more candidates than seats, found ${candidates} for ${seats} seats`,
  'candidate-named-twice': ({ candidate }) => `expected each candidate once, found ${candidate} twice`,
  'share-not-a-fraction': () => 'expected a fraction above 0 and at most 1, such as "2/3"',
  'max-for-needs-per-item': () => 'expected only with ballot: per-item',
  'exactly-k-not-per-item': () => 'expected only with ballot: choose-up-to-k or rank; with per-item say maxFor',
  'rule-not-readable': ({ problem }) => `${problem}`,
  'few-candidates': ({ candidates, usual }) => `${candidates} candidates, ${usual} are usual (1.2 for each seat)`,
  'quorum-always-met': () => 'a quorum of those present is always met',
  'max-for-below-seats': ({ maxFor, seats }) => `a ballot may be for ${maxFor} only, fewer than the ${seats} seats`,
  'pb-quote-not-closed': () => 'the quotation mark that opens here is never closed',
  'pb-section-missing': ({ expected }) => `expected a section ${expected} with a line of column names, found none`,
  'pb-column-missing': ({ expected, section }) => `expected a column "${expected}" in ${section}`,
  'pb-value-missing': ({ where }) => `expected a value for "${where}", found none`,
  'pb-not-a-number': ({ where, found }) => `expected a number for "${where}", found "${found}"`,
  'pb-vote-type-unknown': ({ expected, found }) => `expected vote_type to be one of ${expected}, found "${found}"`,
  'pb-project-twice': ({ found }) => `expected each project once, found "${found}" again`,
  'pb-project-unknown': ({ found }) => `expected the id of a project of this file, found "${found}"`,
  'pb-points-do-not-match': ({ points, projects }) => `expected as many points as projects, found ${points} for ${projects}`,
  'pb-number-differs': ({ where, announced, found }) => `${where} announces ${announced}, the file holds ${found}`,
};

/** One sentence: what was expected and what was found. The problem's facts hold the place. */
export const wordsFor = ({ id, facts }: Problem): string => sentences[id]?.(facts) ?? `${id} ${JSON.stringify(facts)}`;

/** The same, preceded by its place: `rule.yaml, quorum.share: …` or `election.pb, line 12: …`. */
export function placed(file: string, problem: Problem): string {
  const { line, where } = problem.facts;
  const place = line === undefined ? where : `line ${line}`;
  return `${file}${place ? `, ${place}` : ''}: ${wordsFor(problem)}`;
}
