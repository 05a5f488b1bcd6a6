// A year's files from disk: the plan (YAML or JSON), and beside it its people and candidates. Every problem says file, place and what was expected.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { unitId } from '../domain/ids.ts';
import { type CandidateEntry, PeopleFile, YearPlan } from '../domain/plan.ts';
import { parseCandidates } from './candidates.ts';
import { readTable } from './table.ts';

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

/** Reads and checks a YAML or JSON file; a wrong value is named with its line. */
export async function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadFile([`${path}: there is no such file, or it cannot be read`]);
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new BadFile(document.errors.map((error) => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message}`));
  }
  const read = schema.safeParse(document.toJS());
  if (read.success) return read.data;
  throw new BadFile(
    read.error.issues.map((issue) => {
      const node = nearest(document, issue.path);
      const at = node ? `:${lines.linePos(node).line}` : '';
      return `${path}${at}: ${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`;
    }),
  );
}

/** The place of the value at a path, or of the nearest thing above it. */
function nearest(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
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
