// A year's files from disk: the plan (YAML or JSON), and its people and candidates beside it. Every problem names file, place and what was
// expected.
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { unitId } from '../domain/ids.ts';
import type { Language } from '../domain/languages.ts';
import { type CandidateEntry, PeopleFile, YearPlan } from '../domain/plan.ts';
import { say, sayProblem } from '../locales/say.ts';
import { parseCandidates } from './candidates.ts';
import { readBook } from './book.ts';
import { daysOf } from './days.ts';
import type { SheetProblem } from './rows.ts';
import { BadTable, type TableProblem } from './table.ts';
import { textOfFile } from './textFile.ts';
import { readYamlText } from './yamlFile.ts';

/** The problems of a file, one per line, ready for a terminal. */
export class BadFile extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A plan with the files that it names. */
export interface YearFiles {
  readonly plan: YearPlan;
  readonly people: PeopleFile | undefined;
  readonly candidates: readonly CandidateEntry[];
  /** What was assumed while the candidates were read, as sentences. */
  readonly said: readonly string[];
}

/** Reads a plan and the files that it names. */
export async function readYearFiles(path: string, language: Language = 'en'): Promise<YearFiles> {
  const plan = await readYaml(path, YearPlan);
  const beside = (name: string) => join(dirname(path), name);
  const people = plan.people ? await readYaml(beside(plan.people), PeopleFile) : undefined;
  const said: string[] = [];
  const reading = { plan, units: people?.units ?? [], language, hear: (words: string) => said.push(words) };
  const candidates = plan.candidates ? await readCandidates(beside(plan.candidates), reading) : [];
  return { plan, people, candidates, said };
}

/** Reads and checks a YAML or JSON file; wrong values and unknown keys are reported with their line. */
export async function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await textOfFile(path).catch((error: unknown) => {
    if (!(error instanceof BadTable)) throw error;
    const { problem } = error;
    if (problem.id === 'table-not-there') throw new BadFile([`${path}: there is no such file, or it cannot be read`]);
    if (problem.id === 'table-letters-unknown')
      throw new BadFile([`${path}:${problem.facts.line}: expected a text in UTF-8 or GB18030, found signs of neither`]);
    throw new BadFile([`${path}: ${told(problem)}`]);
  });
  const read = readYamlText(text, schema);
  if (read.ok) return read.value;
  throw new BadFile(
    read.complaints.map(
      ({ line, path: at, says }) => `${path}:${line}: ${at === null ? '' : `${at.join('.') || 'the file'}: `}${says}`,
    ),
  );
}

/** The context of a candidates' file: the plan, and the units that it may name. */
export interface CandidatesFor {
  readonly plan: Pick<YearPlan, 'region' | 'aspects' | 'envelope' | 'kinds'> &
    Partial<Pick<YearPlan, 'year' | 'timezone' | 'stages'>>;
  readonly units: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  /** The sheet, where several of a workbook fit. */
  readonly sheet?: string | undefined;
  /** The language of the faults. */
  readonly language?: Language;
  /** Hears what was assumed while reading. */
  readonly hear?: (said: string) => void;
}

/** Reads candidates from a CSV or XLSX file. Throws `BadFile` with a line per fault. */
export async function readCandidates(
  path: string,
  { plan, units, sheet, language = 'en', hear = () => {} }: CandidatesFor,
): Promise<CandidateEntry[]> {
  const read = await readBook(path);
  if (!read.ok) throw new BadFile([`${path}: ${faultOf(language, read.problem)}`]);
  const { region, aspects, envelope } = plan;
  const of = { region, aspects, units, sources: envelope?.sources ?? [], kinds: plan.kinds, ...daysOf(plan) };
  const parsed = parseCandidates(read.book, of, sheet);
  for (const { id, facts } of parsed.said) hear(say(language, `said-${id}`, facts));
  if (!parsed.ok) throw new BadFile(parsed.problems.map((problem) => `${path}: ${faultOf(language, problem)}`));
  return parsed.candidates.map((entry) => inRegion(plan.region, entry));
}

/** A fault as a sentence with its id, for scripts. */
const faultOf = (language: Language, { id, facts }: TableProblem | SheetProblem): string =>
  `${sayProblem(language, { id, facts: { ...facts } })} [${id}]`;

/** An entry with its unit's id completed by the region. */
const inRegion = (regionCode: string, entry: CandidateEntry): CandidateEntry => ({
  ...entry,
  unitId: entry.unitId === null || entry.unitId.includes('/') ? entry.unitId : unitId(regionCode, entry.unitId),
});

const told = ({ id, facts }: { readonly id: string; readonly facts: object }): string => {
  const said = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`);
  return `${id} (${said.join(', ')})`;
};
