// A year's files from disk: the plan (YAML or JSON), and beside it its people and candidates. Every problem says file, place and what was expected.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { YearFiles } from '../actions/years.ts';
import { inRegion } from '../actions/candidates.ts';
import { parseCandidates } from '../documents/candidates.ts';
import { readTable } from '../documents/table.ts';
import { type CandidateEntry, PeopleFile, YearPlan } from '../domain/plan.ts';

/** What is wrong with a file, a line each, ready for a terminal. */
export class BadFile extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads a plan with all that it names. */
export async function readYearFiles(path: string): Promise<YearFiles> {
  const plan = await readYaml(path, YearPlan);
  const beside = (name: string) => join(dirname(path), name);
  const people = plan.people ? await readYaml(beside(plan.people), PeopleFile) : undefined;
  const candidates = plan.candidates ? await readCandidates(beside(plan.candidates), plan, people) : [];
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

/** Candidates of a CSV or XLSX file, for a plan and its people. */
export async function readCandidates(path: string, plan: YearPlan, people: Pick<PeopleFile, 'units'> | undefined): Promise<CandidateEntry[]> {
  const read = await readTable(path);
  if (!read.ok) throw new BadFile([`${path}: ${JSON.stringify(read.problem)}`]);
  const parsed = parseCandidates(read.table, { region: plan.region, aspects: plan.aspects, units: people?.units ?? [] });
  if (!parsed.ok) {
    throw new BadFile(parsed.problems.map(({ id, facts }) => `${path}: ${id} ${Object.entries(facts).map(([name, value]) => `${name} ${value}`).join(', ')}`));
  }
  return parsed.candidates.map((entry) => inRegion(plan.region, entry));
}
