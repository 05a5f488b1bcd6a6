// Files as clerks make them that were read wrong without a word.
import { describe } from 'vitest';
import { areRead, book, BOTH, but, type Case, csv, HEAD, head, MEALS, merge, NURSERY, RIGHT, xlsx } from './clerk.ts';

const COST = '总投资（万元）';
const plain = head({ [COST]: '总投资' });
const inYuan = but({ [COST]: 4_800_000 });
const day = (format: string) => () =>
  book({
    rows: [HEAD, but({ 完成时间: new Date('2025-06-01T00:00:00Z') })],
    columns: HEAD.map((_, index) => (index === 7 ? { numFmt: format } : {})),
  });
const UNMEASURED = RIGHT.replace('个餐位', '');

const units: readonly Case[] = [
  ["RMB '000", () => xlsx(head({ [COST]: "Cost (RMB '000)" }), but({ [COST]: 4_800 })), RIGHT, ['money']],
  ["RMB '0,000", () => xlsx(head({ [COST]: "Cost (RMB '0,000)" }), MEALS), RIGHT, ['money']],
  ['K RMB', () => xlsx(head({ [COST]: 'Cost (K RMB)' }), but({ [COST]: 4_800 })), RIGHT, ['money']],
  ['M RMB', () => xlsx(head({ [COST]: 'Cost (M RMB)' }), but({ [COST]: 4.8 })), RIGHT, ['money']],
  ['（W）', () => xlsx(head({ [COST]: '总投资（W）' }), MEALS), RIGHT, ['money']],
  ['Cost in 10,000 RMB', () => xlsx(head({ [COST]: 'Cost in 10,000 RMB' }), MEALS), RIGHT, ['money']],
  ['an amount in the header', () => xlsx(head({ [COST]: '总投资（500万元以上）' }), MEALS), 'money-unit 1'],
  ['单位： and 万元 in two cells', () => xlsx(['', '', '', '', '', '', '单位：', '万元'], plain, MEALS), RIGHT],
  ['单位：个、万元', () => xlsx(['单位：个、万元'], plain, MEALS), RIGHT, ['header', 'money']],
  ['a unit line below the header', () => xlsx(plain, ['单位：万元'], MEALS), RIGHT, ['passed note 2', 'money']],
  ['a unit in the note below', () => xlsx(plain, MEALS, ['注：金额单位为万元']), RIGHT, ['passed note 3', 'money']],
  ['万年县 is no unit', () => xlsx(['填报单位：万年县民政局'], plain, inYuan), RIGHT, ['header', 'money-assumed']],
  ['元氏县 is no unit', () => xlsx(['编制单位：元氏县'], plain, inYuan), RIGHT, ['header', 'money-assumed']],
  ['十万人 is no unit', () => xlsx(['（惠及十万人）候选项目'], plain, inYuan), RIGHT, ['header', 'money-assumed']],
  ['a column 单位 of money', () => xlsx([...plain, '单位'], [...MEALS, '万元'], [...NURSERY, '万元']), BOTH, ['money']],
  ['a column 单位 of two kinds of money', () => xlsx([...plain, '单位'], [...MEALS, '万元'], [...NURSERY, '元']), 'money-unit 1'],
  [
    'two columns 单位, the second behind the quantity',
    () => xlsx(head({ 责任单位: '单位', 计量单位: '单 位' }), MEALS),
    RIGHT,
    ['unit-counts', 'money'],
  ],
  [
    'the whole behind its parts',
    () =>
      book({
        rows: [
          ['项目名称', '领域', '投资（万元）', null, null, '责任单位', '地点', '数量', '计量单位', '完成时间'],
          [null, null, '财政', '社会', '合计'],
          ['老年食堂', '养老', 300, 180, 480, '区民政局', '武林邻里中心', 60, '个餐位', '2025-06-30'],
        ],
        merges: [merge(0, 0, 2, 4)],
      }),
    RIGHT,
    ['header-two', 'columns-unknown', 'money'],
  ],
  [
    'an amount merged over two projects',
    () => book({ rows: [HEAD, MEALS, but({ [COST]: null }, NURSERY)], merges: [merge(1, 2, 2, 2)] }),
    'expected C2 one-each',
  ],
];

const counts: readonly Case[] = [
  ['60左右', () => xlsx(HEAD, but({ 数量: '60左右', 计量单位: '' })), 'expected-near F2 whole-number 60'],
  ['60张以上', () => xlsx(HEAD, but({ 数量: '60张以上', 计量单位: '' })), 'expected-near F2 whole-number 60'],
  ['60（待定）', () => xlsx(HEAD, but({ 数量: '60（待定）', 计量单位: '' })), 'expected-near F2 whole-number 60'],
  [
    '数量（万个）',
    () => xlsx(head({ 数量: '数量（万个）' }), but({ 数量: 3, 计量单位: '' })),
    RIGHT.replace('60个餐位', '30000个'),
  ],
  ['数量（万）', () => xlsx(head({ 数量: '数量（万）' }), but({ 数量: 3 })), RIGHT.replace('60', '30000')],
  ['数量（㎡）', () => xlsx(head({ 数量: '数量（㎡）' }), but({ 计量单位: '' })), RIGHT.replace('个餐位', 'm²')],
  ['60m²', () => xlsx(HEAD, but({ 数量: '60m²', 计量单位: '㎡' })), RIGHT.replace('个餐位', '㎡')],
  ['数量（新增） is no measure', () => xlsx(head({ 数量: '数量（新增）' }), but({ 计量单位: '' })), UNMEASURED],
  ['a number as a measure', () => xlsx(HEAD, but({ 计量单位: 60 })), 'expected G2 text'],
  [
    '同上 and / as places',
    () => xlsx(HEAD, but({ 地点: '同上' }), but({ 地点: '/' }, NURSERY)),
    ['expected E2 no-filler', 'expected E3 no-filler'],
  ],
];

const rows: readonly Case[] = [
  ['合计 in a remark', () => xlsx([...HEAD, '备注'], [...MEALS, '合计300平方米']), RIGHT, ['columns-unknown', 'money']],
  ['小计 in a place', () => xlsx(HEAD, but({ 地点: '小计（原厂）' })), RIGHT.replace('武林邻里中心', '小计（原厂）'), ['money']],
  [
    '养老小计, 共2个项目',
    () => xlsx(HEAD, MEALS, ['养老小计', '', 480], NURSERY, ['共2个项目', '', 600.5]),
    BOTH,
    ['passed total 3, 5', 'money'],
  ],
  ['合计 in the column of places', () => xlsx(HEAD, MEALS, ['', '', 480, '', '合计：1处']), RIGHT, ['passed total 3', 'money']],
  [
    'a place that looks like a heading',
    () => xlsx(HEAD, MEALS, ['', '', '', '', '一、二三路']),
    [RIGHT, '老年食堂 4800000 civil-affairs 一、二三路 – –'],
    ['money'],
  ],
  [
    'the day below the table',
    () => xlsx(HEAD, MEALS, ['', '', '', '', '', '', '', '2025年1月5日']),
    RIGHT,
    ['passed note 3', 'money'],
  ],
  [
    'values below no header',
    () => xlsx(head({ 责任单位: '' }), MEALS),
    RIGHT.replace('civil-affairs', 'null'),
    ['columns-unknown', 'money'],
  ],
  ['2025年6月, which a spreadsheet keeps as its first day', day('yyyy"年"m"月"'), RIGHT, ['money']],
  ['Jun-25', day('mmm-yy'), RIGHT, ['money']],
  ['1 June as a day', day('[$-804]m"月"d"日"'), RIGHT.replace('06-30', '06-01'), ['money']],
  [
    'a line of sums in CSV',
    () => csv(HEAD.join(','), MEALS.join(','), '全区合计,,480,,,60,,'),
    RIGHT,
    ['passed total 3', 'money'],
  ],
];

describe('a file as clerks make them, read wrong once: units', () => areRead(units));
describe('a file as clerks make them, read wrong once: counts and words', () => areRead(counts));
describe('a file as clerks make them, read wrong once: rows and days', () => areRead(rows));
