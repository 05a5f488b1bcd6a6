// A year's files from disk: the plan (YAML or JSON), and beside it its people and candidates. Every problem says file, place and what was expected.
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { unitId } from '../domain/ids.ts';
import { type CandidateEntry, PeopleFile, YearPlan } from '../domain/plan.ts';
import { parseCandidates } from './candidates.ts';
import { BadTable, readTable } from './table.ts';
import { textOfFile } from './textFile.ts';
import { readYamlText } from './yamlFile.ts';

/** What is wrong with a file, a line each, ready for a terminal. */
export class BadFile extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A plan with what it names. */
export interface YearFiles {
  readonly plan: YearPlan;
  readonly people: PeopleFile | undefined;
  readonly candidates: readonly CandidateEntry[];
}

/** Reads a plan with all that it names. */
export async function readYearFiles(path: string): Promise<YearFiles> {
  const plan = await readYaml(path, YearPlan);
  const beside = (name: string) => join(dirname(path), name);
  const people = plan.people ? await readYaml(beside(plan.people), PeopleFile) : undefined;
  const candidates = plan.candidates ? await readCandidates(beside(plan.candidates), { plan, units: people?.units ?? [] }) : [];
  return { plan, people, candidates };
}

/** Reads and checks a YAML or JSON file; a wrong value and an unknown key are named with their line. */
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

/** What a candidates' file is read against: its region, its aspects, and the units that may be named in it. */
export interface CandidatesFor {
  readonly plan: Pick<YearPlan, 'region' | 'aspects' | 'envelope'>;
  readonly units: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
}

/** Candidates of a CSV or XLSX file. Throws `BadFile` with a line for each fault. */
export async function readCandidates(path: string, { plan, units }: CandidatesFor): Promise<CandidateEntry[]> {
  const read = await readTable(path);
  if (!read.ok) throw new BadFile([`${path}: ${told(read.problem)}`]);
  const { region, aspects, envelope } = plan;
  const parsed = parseCandidates(read.table, { region, aspects, units, sources: envelope?.sources ?? [] });
  if (!parsed.ok) throw new BadFile(parsed.problems.map((problem) => `${path}: ${told(problem)}`));
  return parsed.candidates.map((entry) => inRegion(plan.region, entry));
}

/** The unit of an entry as the region's units are known. */
const inRegion = (regionCode: string, entry: CandidateEntry): CandidateEntry => ({
  ...entry,
  unitId: entry.unitId === null || entry.unitId.includes('/') ? entry.unitId : unitId(regionCode, entry.unitId),
});

const told = ({ id, facts }: { readonly id: string; readonly facts: object }): string => {
  const said = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`);
  return `${id} (${said.join(', ')})`;
};
