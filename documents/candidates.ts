import { pinyin } from 'pinyin-pro';
import type { Language, Text } from '../domain/languages.ts';
import type { CandidateEntry, Site } from '../domain/plan.ts';
import { regionOf, searchRegions } from '../domain/regions.ts';
import { numbered, type StandardLine } from '../domain/tasks/standard.ts';
import { sum } from '../domain/money.ts';
import { type Cell, dayOf, expected, fenOf, linesOf, ok, quantityOf, type Read, textOf } from './cells.ts';
import { type Columns, findColumns, headersOf, inTenThousands } from './columns.ts';
import { filledRows, headProblems, Row, type Sheet, type SheetProblem } from './rows.ts';

type Column =
  | 'id'
  | 'title'
  | 'titleEn'
  | 'aspect'
  | 'cost'
  | 'sources'
  | 'unit'
  | 'standard'
  | 'standardEn'
  | 'place'
  | 'placeEn'
  | 'region'
  | 'quantity'
  | 'measure'
  | 'measureEn'
  | 'due';

/** The columns of a candidates' file, with further header names besides those of each language (`column-…` in locales/). */
export const candidateColumns: Columns<Column> = [
  { key: 'id', also: ['代号', 'slug', 'code'] },
  { key: 'title', also: ['项目', '名称', '候选项目', 'project', 'title zh', 'candidate'] },
  { key: 'titleEn', also: ['项目英文名称', 'english title'] },
  { key: 'aspect', also: ['方面', '类别', 'field'] },
  { key: 'cost', listed: 'yuan', also: ['投资', '资金', '概算', '预算', 'cost yuan', 'budget'] },
  { key: 'sources', also: ['经费来源', 'paid by', 'funding'] },
  { key: 'unit', also: ['牵头单位', '单位', 'responsible unit'] },
  { key: 'standard', also: ['标准', 'construction standard', 'standard zh'] },
  { key: 'standardEn', also: ['英文标准'] },
  { key: 'place', also: ['建设地点', '点位', 'site', 'location', 'place zh'] },
  { key: 'placeEn', also: ['site en'] },
  { key: 'region', listed: 'code', also: ['所在区划', '所属地区', 'division'] },
  { key: 'quantity', also: ['建设数量', 'amount'] },
  { key: 'measure', also: ['数量单位', 'quantity unit', 'unit of quantity', 'measure zh'] },
  { key: 'measureEn', also: [] },
  { key: 'due', also: ['完成时限', '完成日期', 'due date', 'completion'] },
];

const REQUIRED: readonly Column[] = ['title', 'aspect', 'cost'];

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export interface CandidatesOf {
  /** The plan's region; names of places are searched within it. */
  readonly region: string;
  readonly aspects: readonly Named[];
  readonly units: readonly Named[];
  /** The sources of the plan's envelope; without an envelope none is known. */
  readonly sources?: readonly Named[];
}

export type Candidates =
  | { readonly ok: true; readonly candidates: readonly CandidateEntry[]; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

/**
 * Candidates from a sheet as `readTable` gives it (procedure 1.7, T1 and T2): one row per site, the candidate's own columns repeated or
 * left empty below its first row. Title, aspect and cost are required, and at least one site per candidate. A site without place, quantity
 * or date and a candidate without unit or standard are accepted; their tasks wait on the desk (T3). Costs are in yuan, or in 万元 where the
 * header says so. All faults are reported, not only the first.
 */
export const parseCandidates = (sheet: Sheet, of: CandidatesOf): Candidates => {
  const columns = findColumns(sheet.headers, candidateColumns);
  const filled = filledRows(sheet);
  const unreadable = headProblems(columns, candidateColumns, REQUIRED, filled.length);
  if (unreadable.length > 0) return { ok: false, problems: unreadable };

  const problems: SheetProblem[] = [];
  const drafts: Draft[] = [];
  for (const { cells, line } of filled) {
    const row = new Row(cells, line, columns, problems);
    const before = drafts.at(-1);
    const draft = continues(row, before) ? before : drafts.find((each) => sameAs(row, each));
    if (draft) {
      contradictions(row, draft);
      draft.entry.sites.push(siteIn(row, of));
    } else drafts.push({ row, entry: { ...candidateIn(row, of), sites: [siteIn(row, of)] } });
  }
  const slugs = new Set<string>();
  const candidates = drafts.map(({ entry }) => ({ ...entry, slug: uniqueSlug(entry.slug, slugs) }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, candidates, ignored: columns.ignored };
};

/** A candidate and the first row about it. */
interface Draft {
  readonly row: Row<Column>;
  readonly entry: CandidateEntry;
}

/** A row with empty title and id is another site of the candidate above it (merged cells look like this too). */
const continues = (row: Row<Column>, before: Draft | undefined): before is Draft =>
  before !== undefined && row.text('id') === '' && row.text('title') === '';

const sameAs = (row: Row<Column>, draft: Draft): boolean => {
  const id = row.text('id');
  return id === '' ? row.text('title') === draft.entry.title.zh : id === draft.row.text('id');
};

/** A repeated column must equal the candidate's first row, or be empty. */
const contradictions = (row: Row<Column>, draft: Draft): void => {
  const repeated: readonly Column[] = ['title', 'titleEn', 'aspect', 'cost', 'sources', 'unit', 'standard', 'standardEn'];
  for (const key of repeated) {
    const said = row.text(key);
    if (said !== '' && said !== draft.row.text(key)) row.fault('sheet-expected', key, 'same-candidate');
  }
};

const candidateIn = (row: Row<Column>, of: CandidatesOf): Omit<CandidateEntry, 'sites'> => {
  const title = row.text('title');
  const titleEn = row.text('titleEn');
  if (title === '') row.fault('sheet-cell-missing', 'title');
  const power = inTenThousands(row.header('cost')) ? 4 : 0;
  const cost = row.required('cost', (cell) => fenOf(cell, power), 0);
  return {
    slug: row.optional('id', slugIn) ?? slugFrom(titleEn === '' ? title : titleEn),
    title: both(title, titleEn),
    aspect: row.required('aspect', (cell) => named(cell, of.aspects, 'aspect'), ''),
    cost,
    paidBy: row.optional('sources', (cell) => paidIn(cell, of.sources ?? [], power, cost)) ?? {},
    unitId: row.optional('unit', (cell) => named(cell, of.units, 'unit')),
    kind: null,
    standard: standardIn(row),
  };
};

const standardIn = (row: Row<Column>): StandardLine[] => {
  const zh = linesOf(row.cell('standard'));
  const en = linesOf(row.cell('standardEn'));
  if (zh.length > 0 && en.length > 0 && zh.length !== en.length) row.fault('sheet-expected', 'standardEn', 'same-count');
  return numbered((zh.length > 0 ? zh : en).map((line, index) => both(line, en[index] ?? '')));
};

const siteIn = (row: Row<Column>, { region }: CandidatesOf): Site => {
  const place = both(row.text('place'), row.text('placeEn'));
  const measure = both(row.text('measure'), row.text('measureEn'));
  return {
    place: place.zh === '' ? null : place,
    regionCode: row.optional('region', (cell) => regionIn(cell, region)),
    quantity: row.optional('quantity', quantityOf),
    measure: measure.zh === '' ? null : measure,
    due: row.optional('due', dayOf),
  };
};

/** A text in both languages; a missing one takes the other's words. */
const both = (zh: string, en: string): Text => ({ zh: zh || en, en: en || zh });

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

const named = (cell: Cell, among: readonly Named[], what: 'aspect' | 'unit' | 'sources'): Read<string> => {
  const said = textOf(cell).toLowerCase();
  const found = among.find(({ id, zh, en }) => [id, zh, en].some((name) => name.toLowerCase() === said));
  return found ? ok(found.id) : expected(what);
};

/** A code, or a name that means exactly one division within the plan's region. */
const regionIn = (cell: Cell, under: string): Read<string> => {
  const said = textOf(cell);
  if (regionOf(said)) return ok(said);
  const found = searchRegions(said, { under, limit: 1 })[0];
  return found && (found.zh === said || said.endsWith(found.zh) || found.en.toLowerCase() === said.toLowerCase())
    ? ok(found.code)
    : expected('region');
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
