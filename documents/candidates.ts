import { pinyin } from 'pinyin-pro';
import type { Language } from '../domain/languages.ts';
import type { CandidateEntry } from '../domain/plan.ts';
import { numbered, type StandardLine } from '../domain/tasks/standard.ts';
import { sum } from '../domain/money.ts';
import { fenOf } from './amounts.ts';
import type { Book } from './book.ts';
import { type Cell, expected, linesOf, ok, type Read, textOf } from './cells.ts';
import { type Columns, headersOf, moneyIn } from './columns.ts';
import type { DaysOf } from './days.ts';
import { type Named, named, regionsIn } from './named.ts';
import { inOrder, type Row, type SheetProblem } from './rows.ts';
import { readSheet, type Said, type SheetRead } from './sheet.ts';
import { both, type SiteColumn, siteColumns, siteIn } from './sites.ts';

type Column =
  | 'id'
  | 'title'
  | 'titleEn'
  | 'aspect'
  | 'cost'
  | 'sources'
  | 'unit'
  | 'kind'
  | 'standard'
  | 'standardEn'
  | SiteColumn;

/** The columns of a candidates' file, with further header names besides those of each language (`column-…` in locales/). */
export const candidateColumns: Columns<Column> = [
  { key: 'id', also: ['代号', 'slug', 'code'] },
  {
    key: 'title',
    also: ['项目', '名称', '候选项目', '民生实事项目', '实事项目', 'project', 'project name', 'title zh', 'candidate'],
  },
  { key: 'titleEn', also: ['项目英文名称', 'english title'] },
  { key: 'aspect', also: ['方面', '类别', '项目类别', '所属领域', 'field'] },
  {
    key: 'cost',
    listed: 'yuan',
    also: [
      '投资',
      '投资额',
      '总投资额',
      '计划投资',
      '计划总投资',
      '投资概算',
      '投资估算',
      '资金',
      '概算',
      '预算',
      'cost yuan',
      'total cost',
      'budget',
    ],
    holds: 'money',
  },
  { key: 'sources', also: ['经费来源', 'paid by', 'funding'] },
  {
    key: 'unit',
    also: ['牵头单位', '单位', '责任部门', '牵头部门', '牵头责任单位', '主体责任单位', 'responsible unit', 'lead unit'],
  },
  { key: 'kind', also: ['类型', '建设类型', 'kind of project', 'project kind'] },
  { key: 'standard', also: ['标准', '建设标准要求', '建设要求', 'construction standard', 'standard zh'] },
  { key: 'standardEn', also: ['英文标准'] },
  ...siteColumns,
];

const REQUIRED: readonly Column[] = ['title', 'aspect', 'cost'];

export interface CandidatesOf {
  /** The plan's region; names of places are searched within it. */
  readonly region: string;
  readonly aspects: readonly Named[];
  readonly units: readonly Named[];
  /** The sources of the plan's envelope; without an envelope none is known. */
  readonly sources?: readonly Named[];
  /** The plan's kinds of project; without any none is known. */
  readonly kinds?: readonly Named[];
  /** The plan's days: when a site may be due. */
  readonly days?: DaysOf;
}

/** What was read, or every fault; and what was assumed while reading. */
export type Candidates =
  | { readonly ok: true; readonly candidates: readonly CandidateEntry[]; readonly said: readonly Said[] }
  | { readonly ok: false; readonly problems: readonly SheetProblem[]; readonly said: readonly Said[] };

/**
 * Candidates from a file's sheet (procedure 1.7, T1 and T2): one row per site, the candidate's own columns repeated or left empty below its
 * first row. Title, aspect and cost are required, and at least one site per candidate. A site without place, quantity or date and a
 * candidate without unit or standard are accepted; their tasks wait on the desk (T3). All faults are reported, not only the first.
 * @param wanted the sheet's name, where several fit
 */
export const parseCandidates = (book: Book, of: CandidatesOf, wanted?: string): Candidates => {
  const sheet = readSheet(book, { columns: candidateColumns, required: REQUIRED }, wanted);
  const sites = { regionIn: regionsIn(of.region), days: of.days };
  const drafts: Draft[] = [];
  const byName = new Map<string, Draft>();
  for (const row of sheet.rows) {
    const before = drafts.at(-1);
    const draft = continues(row, before) ? before : byName.get(nameOf(row));
    if (draft) {
      contradictions(row, draft);
      draft.entry.sites.push(siteIn(row, sheet, sites));
    } else {
      const fresh = { row, entry: { ...candidateIn(row, sheet, of), sites: [siteIn(row, sheet, sites)] } };
      drafts.push(fresh);
      byName.set(nameOf(row), fresh);
    }
  }
  const slugs = new Set<string>();
  const candidates = drafts.map(({ entry }) => ({ ...entry, slug: uniqueSlug(entry.slug, slugs) }));
  const said = sheet.said();
  return sheet.problems.length > 0 ? { ok: false, problems: inOrder(sheet.problems), said } : { ok: true, candidates, said };
};

/** A candidate and the first row about it. */
interface Draft {
  readonly row: Row<Column>;
  readonly entry: CandidateEntry;
}

/** A row with empty title and id is another site of the candidate above it (merged cells look like this too). */
const continues = (row: Row<Column>, before: Draft | undefined): before is Draft =>
  before !== undefined && row.text('id') === '' && row.text('title') === '';

/** Rows of one name are about one candidate: the same id, else the same title. */
const nameOf = (row: Row<Column>): string => (row.text('id') === '' ? `title ${row.text('title')}` : `id ${row.text('id')}`);

/** A repeated column must equal the candidate's first row, or be empty. */
const contradictions = (row: Row<Column>, draft: Draft): void => {
  const repeated: readonly Column[] = ['title', 'titleEn', 'aspect', 'cost', 'sources', 'unit', 'kind', 'standard', 'standardEn'];
  for (const key of repeated) {
    const said = row.text(key);
    if (said !== '' && said !== draft.row.text(key)) row.fault('sheet-expected', key, 'same-candidate');
  }
};

const candidateIn = (row: Row<Column>, sheet: SheetRead<Column>, of: CandidatesOf): Omit<CandidateEntry, 'sites'> => {
  const title = row.words('title');
  const titleEn = row.words('titleEn');
  if (title === '') row.fault('sheet-cell-missing', 'title');
  const power = sheet.powerOf('cost');
  const cost = row.required('cost', (cell) => fenOf(cell, power), 0);
  return {
    slug: row.optional('id', slugIn) ?? slugFrom(titleEn === '' ? title : titleEn),
    title: both(title, titleEn),
    aspect: row.required('aspect', (cell) => named(cell, of.aspects, 'aspect'), ''),
    cost,
    paidBy: row.optional('sources', (cell) => paidIn(cell, of.sources ?? [], sourcesPower(row, power), cost)) ?? {},
    unitId: row.optional('unit', (cell) => named(cell, of.units, 'unit')),
    kind: row.optional('kind', (cell) => named(cell, of.kinds ?? [], 'kind')),
    standard: standardIn(row),
  };
};

/** The unit of the sources' amounts: their own header's, else that of the cost. */
const sourcesPower = (row: Row<Column>, power: number): number => {
  const own = moneyIn(row.header('sources'));
  return typeof own === 'number' ? own : power;
};

const standardIn = (row: Row<Column>): StandardLine[] => {
  const zh = linesOf(row.words('standard'));
  const en = linesOf(row.words('standardEn'));
  if (zh.length > 0 && en.length > 0 && zh.length !== en.length) row.fault('sheet-expected', 'standardEn', 'same-count');
  return numbered((zh.length > 0 ? zh : en).map((line, index) => both(line, en[index] ?? '')));
};

/** Who pays how much: `区级财政 3,000,000；社会捐赠 180万`, each a source of the plan; the amounts add up to the cost. */
const paidIn = (cell: Cell, sources: readonly Named[], power: number, cost: number): Read<Record<string, number>> => {
  const paid: Record<string, number> = {};
  for (const line of linesOf(cell)) {
    const [, name = '', amount = ''] = /^(.{1,120}?)[\s:：]{1,8}(\S{1,40})$/.exec(line) ?? [];
    const [source, fen] = [named(name, sources, 'sources'), fenOf(amount, power)];
    if (!source.ok || !fen.ok || source.value in paid) return expected('sources');
    paid[source.value] = fen.value;
  }
  return sum(Object.values(paid)) === cost ? ok(paid) : expected('sum');
};

const slugIn = (cell: Cell): Read<string> => (/^[a-z0-9][a-z0-9-]{0,39}$/.test(textOf(cell)) ? ok(textOf(cell)) : expected('id'));

/** A readable id from the title: `Night buses` → `night-buses`, 夜间公交 → `ye-jian-gong-jiao`. */
const slugFrom = (title: string): string => {
  const spoken = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
  const slug = spoken
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-/, '').slice(0, 36).replace(/-$/, '') || 'candidate';
};

const uniqueSlug = (slug: string, taken: Set<string>): string => {
  let unique = slug;
  for (let n = 2; taken.has(unique); n += 1) unique = `${slug}-${n}`;
  taken.add(unique);
  return unique;
};

/** The headers of an empty candidates' file. */
export const candidateHeaders = (language: Language): readonly string[] =>
  headersOf(
    candidateColumns.map(({ key }) => key),
    language,
  );
