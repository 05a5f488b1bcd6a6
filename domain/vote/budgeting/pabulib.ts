import type { Problem } from '../rule.ts';
import { type Decimal, inUnits, readDecimal } from './decimal.ts';
import { ballotGroups, type BudgetProject, type Election, type VoteType } from './election.ts';
import { type Row, readRows } from './rows.ts';

export type PabulibReading =
  | { readonly ok: true; readonly election: Election; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads an election from the text of one of Pabulib's `.pb` files. The problem's facts name the `line` and what was `found`:
 * `pb-quote-not-closed`, `pb-section-missing` and `pb-column-missing` (`expected`), `pb-value-missing`, `pb-not-a-number` and
 * `pb-vote-type-unknown` (`where`, `expected`), `pb-project-twice`, `pb-project-unknown`, `pb-points-do-not-match`.
 * Warns (`pb-number-differs`) where the file announces other numbers of projects or votes than it holds.
 */
export function readPabulib(text: string): PabulibReading {
  try {
    const rows = readRows(text);
    if ('unclosedOn' in rows) throw new Unreadable('pb-quote-not-closed', { line: rows.unclosedOn });
    return { ok: true, ...read(rows) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Carries a problem up from a row; caught within this file. */
class Unreadable extends Error {
  readonly problem: Problem;

  constructor(id: string, facts: Problem['facts']) {
    super(id);
    this.problem = { id, facts };
  }
}

function read(rows: readonly Row[]): { election: Election; warnings: Problem[] } {
  const meta = metaOf(sectionOf(rows, 'META'));
  const voteType = voteTypeOf(meta);
  const budget = meta.number('budget');
  const listed = projectsOf(sectionOf(rows, 'PROJECTS'));
  const places = Math.max(budget.places, ...listed.map(({ cost }) => cost.places));
  const projects = listed.map((project): BudgetProject => ({ ...project, cost: inUnits(project.cost, places) }));

  const votes = sectionOf(rows, 'VOTES');
  const most = meta.text('max_length') === undefined ? projects.length : Number(meta.number('max_length').digits);
  const election: Election = {
    voteType,
    unit: 10n ** BigInt(places),
    budget: inUnits(budget, places),
    projects,
    ballots: votes.rows.length,
    ...groupsOf(votes, projects, scoresOf(voteType, most)),
    rule: meta.text('rule') ?? null,
    threshold:
      meta.text('min_project_score_threshold') === undefined ? 0 : Number(meta.number('min_project_score_threshold').digits),
  };
  return {
    election,
    warnings: [...differing(meta, 'num_projects', projects.length), ...differing(meta, 'num_votes', election.ballots)],
  };
}

interface Section {
  readonly name: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly Row[];
}

const names = ['META', 'PROJECTS', 'VOTES'] as const;
const nameOf = ({ cells }: Row) =>
  names.find((name) => cells[0]?.toUpperCase() === name && cells.slice(1).every((cell) => cell === ''));

function sectionOf(rows: readonly Row[], name: (typeof names)[number]): Section {
  const begin = rows.findIndex((row) => nameOf(row) === name);
  const header = rows[begin + 1];
  if (begin < 0 || !header) throw new Unreadable('pb-section-missing', { expected: name, line: rows.at(-1)?.line ?? 1 });
  const body = rows.slice(begin + 2);
  const end = body.findIndex((row) => nameOf(row) !== undefined);
  return { name, header: header.cells, headerLine: header.line, rows: end < 0 ? body : body.slice(0, end) };
}

/** Reads a column of a section; a cell that is absent, empty or `None` is undefined. */
function column({ header, headerLine, name }: Section, wanted: string, mustBe = true): (row: Row) => string | undefined {
  const index = header.indexOf(wanted);
  if (index < 0 && mustBe) throw new Unreadable('pb-column-missing', { expected: wanted, section: name, line: headerLine });
  return ({ cells }) => {
    const cell = cells[index] ?? '';
    return cell === '' || cell.toLowerCase() === 'none' ? undefined : cell;
  };
}

function numberIn(text: string | undefined, where: string, line: number): Decimal {
  if (text === undefined) throw new Unreadable('pb-value-missing', { where, line });
  const number = readDecimal(text);
  if (!number) throw new Unreadable('pb-not-a-number', { where, found: text, line });
  return number;
}

interface Meta {
  readonly text: (key: string) => string | undefined;
  readonly number: (key: string) => Decimal;
  readonly line: (key: string) => number;
}

function metaOf(section: Section): Meta {
  const value = column(section, 'value');
  const rows = new Map(section.rows.map((row) => [row.cells[0], row]));
  const text = (key: string) => {
    const row = rows.get(key);
    return row && value(row);
  };
  const line = (key: string) => rows.get(key)?.line ?? section.headerLine;
  return { text, line, number: (key) => numberIn(text(key), key, line(key)) };
}

const voteTypes: readonly VoteType[] = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'];

function voteTypeOf(meta: Meta): VoteType {
  const found = meta.text('vote_type');
  const known = voteTypes.find((type) => type === found?.toLowerCase());
  if (known) return known;
  const facts = { where: 'vote_type', found: found ?? '', expected: voteTypes.join(', '), line: meta.line('vote_type') };
  throw new Unreadable('pb-vote-type-unknown', facts);
}

function projectsOf(section: Section): (Omit<BudgetProject, 'cost'> & { cost: Decimal })[] {
  const [idOf, costOf] = [column(section, 'project_id'), column(section, 'cost')];
  const [nameIn, votesIn, selectedIn] = ['name', 'votes', 'selected'].map((name) => column(section, name, false));
  const seen = new Set<string>();
  return section.rows.map((row) => {
    const id = idOf(row);
    if (id === undefined) throw new Unreadable('pb-value-missing', { where: 'project_id', line: row.line });
    if (seen.has(id)) throw new Unreadable('pb-project-twice', { found: id, line: row.line });
    seen.add(id);
    const [votes, selected] = [votesIn?.(row), selectedIn?.(row)];
    const published = {
      votes: votes === undefined ? null : Number(votes),
      selected: selected === undefined ? null : selected === '1',
    };
    return { id, name: nameIn?.(row) ?? id, cost: numberIn(costOf(row), 'cost', row.line), published };
  });
}

/** The score of each place on a ballot: Borda points counted down from the most that may be named, points as given, or 1. */
type Scores = (place: number, points: bigint | undefined) => bigint;

function scoresOf(voteType: VoteType, most: number): Scores {
  if (voteType === 'ordinal') return (place) => BigInt(Math.max(0, most - place));
  if (voteType === 'cumulative' || voteType === 'scoring') return (_, points) => points ?? 0n;
  return () => 1n;
}

function groupsOf(section: Section, projects: readonly BudgetProject[], scoreOf: Scores): Pick<Election, 'groups' | 'scoreUnit'> {
  const voteIn = column(section, 'vote');
  const pointsIn = column(section, 'points', false);
  const positions = new Map(projects.map(({ id }, index) => [id, index]));
  const ballots = section.rows.map((row) => ({ row, named: list(voteIn(row)), points: pointsOf(row, pointsIn) }));
  const places = Math.max(0, ...ballots.flatMap(({ points }) => points.map((point) => point.places)));

  const all = ballots.map(({ row, named, points }) => {
    if (points.length > 0 && points.length !== named.length) {
      throw new Unreadable('pb-points-do-not-match', { points: points.length, projects: named.length, line: row.line });
    }
    const marks = new Map<number, bigint>();
    for (const [index, id] of named.entries()) {
      const project = positions.get(id);
      if (project === undefined) throw new Unreadable('pb-project-unknown', { found: id, line: row.line });
      const given = points[index];
      if (!marks.has(project)) marks.set(project, scoreOf(marks.size, given && inUnits(given, places)));
    }
    return marks;
  });
  return { groups: ballotGroups(all), scoreUnit: 10n ** BigInt(places) };
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '');

const pointsOf = (row: Row, pointsIn: (row: Row) => string | undefined): Decimal[] =>
  list(pointsIn(row)).map((text) => numberIn(text, 'points', row.line));

function* differing(meta: Meta, where: string, found: number): Generator<Problem> {
  const announced = meta.text(where);
  if (announced !== undefined && Number(announced) !== found) {
    yield { id: 'pb-number-differs', facts: { where, announced, found, line: meta.line(where) } };
  }
}
