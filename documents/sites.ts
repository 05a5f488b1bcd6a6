// Columns of one place, which candidates and the project list have (procedure 1.7, T1).
import type { Text } from '../domain/languages.ts';
import type { Site } from '../domain/plan.ts';
import { type Coordinates, coordinatesOf } from '../domain/supervision.ts';
import { countedOf } from './amounts.ts';
import { type Cell, expected, halfWidth, ok, type Read, textOf } from './cells.ts';
import { type DaysOf, dayOf } from './days.ts';
import type { Columns } from './columns.ts';
import type { Row } from './rows.ts';
import type { SheetRead } from './sheet.ts';

export type SiteColumn = 'place' | 'placeEn' | 'region' | 'quantity' | 'measure' | 'measureEn' | 'due' | 'coordinates';

/** The columns of a place, with further header names. */
export const siteColumns: Columns<SiteColumn> = [
  { key: 'place', also: ['建设地点', '实施地点', '具体地点', '点位', '点位名称', 'site', 'location', 'place zh'] },
  { key: 'placeEn', also: ['site en'] },
  { key: 'region', listed: 'code', also: ['所在区划', '所属地区', 'division'] },
  { key: 'quantity', also: ['建设数量', '任务数', '目标数量', '建设规模'], holds: 'count' },
  { key: 'measure', also: ['数量单位', 'quantity unit', 'unit of quantity', 'measure zh'] },
  { key: 'measureEn', also: [] },
  {
    key: 'due',
    also: [
      '完成时限',
      '完成日期',
      '计划完成时间',
      '完工时间',
      '完成期限',
      '办结时限',
      'due date',
      'completion',
      'completion date',
    ],
  },
  { key: 'coordinates', also: ['经纬度', 'lat lon', 'location coordinates'] },
];

/** What places are read by. */
export interface SitesOf {
  readonly regionIn: (cell: Cell) => Read<string>;
  readonly days?: DaysOf | undefined;
}

/** One place: where it is, how much of what is built there, and when it is due. */
export const siteIn = <Key extends string>(
  row: Row<Key | SiteColumn>,
  sheet: SheetRead<Key | SiteColumn>,
  { regionIn, days }: SitesOf,
): Site => {
  const place = both(row.words('place'), row.words('placeEn'));
  const at = row.optional('coordinates', placeOf);
  const counted = row.optional('quantity', (cell) => countedOf(cell, sheet.countedIn('quantity')?.power));
  return {
    place: place.zh === '' ? null : place,
    regionCode: row.optional('region', regionIn),
    quantity: counted?.quantity ?? null,
    measure: measureIn(row, counted?.measure ?? null, sheet.countedIn('quantity')?.measure ?? null),
    due: row.optional('due', (cell) => dayOf(cell, days)),
    ...(at && { at }),
  };
};

const placeOf = (cell: Cell): Read<Coordinates> => {
  const at = coordinatesOf(textOf(cell));
  return at ? ok(at) : expected('coordinates');
};

/** What a quantity counts: as its own column says, else its cell, else its header. A cell that says something else is refused. */
const measureIn = <Key extends string>(
  row: Row<Key | SiteColumn>,
  inCell: string | null,
  inHeader: string | null,
): Text | null => {
  const measure = both(row.words('measure'), row.words('measureEn'));
  if (/^\d+$/.test(halfWidth(measure.zh))) row.fault('sheet-expected', 'measure', 'text');
  const isOther =
    inCell !== null && measure.zh !== '' && ![measure.zh, measure.en].some((word) => halfWidth(word) === halfWidth(inCell));
  if (isOther) row.fault('sheet-expected', 'quantity', 'whole-number');
  if (measure.zh !== '') return measure;
  const said = inCell ?? (row.text('quantity') === '' ? null : inHeader);
  return said === null ? null : both(said, '');
};

/** A text in both languages; a missing one takes the other's words. */
export const both = (zh: string, en: string): Text => ({ zh: zh || en, en: en || zh });
