// The two years' plans as everybody can read them: letters, aspects, the survey's question, candidates with their standards.
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import type { Text } from '../domain/languages.ts';
import { YearPlan } from '../domain/plan.ts';

export interface Candidate {
  readonly slug: string;
  readonly title: Text;
  /** The aspect's name, as the candidates file writes it. */
  readonly aspect: string;
  readonly standard: readonly Text[];
  /** Where it is to be built. */
  readonly places: readonly Text[];
}

export interface PlanRead {
  readonly region: string;
  readonly plan: YearPlan;
  readonly candidates: readonly Candidate[];
}

const file = (name: string): string => readFileSync(new URL(`../examples/rehearsal/${name}`, import.meta.url), 'utf8');

/** The columns of a candidates file by their headings in both languages. */
const columns = {
  slug: ['id', '编号'],
  aspect: ['aspect', '领域'],
  zh: ['title', '项目名称'],
  en: ['title_en', '英文名称'],
  standardZh: ['standard', '建设标准'],
  standardEn: ['standard_en', '英文建设标准'],
  placeZh: ['place', '地点'],
  placeEn: ['place_en', '英文地点'],
} as const;

const cell = (row: Record<string, string>, column: keyof typeof columns): string =>
  columns[column].map((heading) => row[heading]).find((text) => text) ?? '';

function candidatesOf(csv: string): Candidate[] {
  const rows: Record<string, string>[] = parseCsv(csv, { columns: true, bom: true });
  return rows
    .filter((row) => cell(row, 'zh') !== '')
    .map((row) => {
      const english = linesOf(cell(row, 'standardEn'));
      return {
        slug: cell(row, 'slug'),
        title: { zh: cell(row, 'zh'), en: cell(row, 'en') },
        aspect: cell(row, 'aspect'),
        standard: linesOf(cell(row, 'standardZh')).map((zh, index) => ({ zh, en: english[index] ?? zh })),
        places: placesOf(rows, cell(row, 'slug')),
      };
    });
}
const placesOf = (rows: readonly Record<string, string>[], slug: string): Text[] =>
  rows
    .filter((row) => cell(row, 'slug') === slug)
    .map((row) => ({ zh: cell(row, 'placeZh'), en: cell(row, 'placeEn') || cell(row, 'placeZh') }));
const linesOf = (text: string): string[] => text.split(/[;；]/).map((line) => line.trim());

/** Text plans, the province's first. */
export const plans: readonly PlanRead[] = ['province', 'county'].map((name) => {
  const plan = YearPlan.parse(parse(file(`${name}.yaml`)));
  return { region: plan.region, plan, candidates: candidatesOf(file(`candidates-${name}.csv`)) };
});

export const planOf = (region: string): PlanRead | undefined => plans.find((each) => each.region === region);
