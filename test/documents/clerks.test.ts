// Files as clerks make them: each is read right, or refused by cell; what was assumed is said. No row is read wrong without a word.
import { describe } from 'vitest';
import { areRead, book, BOTH, but, type Case, csv, HEAD, head, MEALS, merge, NURSERY, RIGHT, xlsx } from './clerk.ts';

const cases: readonly Case[] = [
  // headers
  ['a plain sheet', () => xlsx(HEAD, MEALS, NURSERY), BOTH, ['money']],
  [
    'English headers',
    () => xlsx(['Title', 'Aspect', 'Cost (10k yuan)', 'Responsible unit', 'Place', 'Quantity', 'Measure', 'Due date'], MEALS),
    RIGHT,
    ['money'],
  ],
  [
    'a title above the table',
    () => book({ rows: [['2025年民生实事候选项目表'], HEAD, MEALS], merges: [merge(0, 0, 0, 7)] }),
    RIGHT,
    ['header', 'money'],
  ],
  [
    'a title, a unit line, an empty line',
    () => xlsx(['2025年候选项目'], ['', '', '', '', '', '', '单位：万元'], [], head({ '总投资（万元）': '总投资' }), MEALS),
    RIGHT,
    ['header', 'money'],
  ],
  [
    'the unit in the title',
    () => xlsx(['2025年候选项目表（单位：万元）'], head({ '总投资（万元）': '总投资' }), MEALS),
    RIGHT,
    ['header', 'money'],
  ],
  [
    '金额单位 above, in a CSV file',
    () =>
      csv(
        '候选项目表',
        '金额单位：万元,,,,,,,',
        '项目名称,领域,总投资,责任单位,地点,数量,计量单位,完成时间',
        '老年食堂,养老,480,区民政局,武林邻里中心,60,个餐位,2025-06-30',
      ),
    RIGHT,
    ['header', 'money'],
  ],
  [
    'two header rows, merged',
    () =>
      book({
        rows: [
          ['项目名称', '领域', '资金', null, '责任单位', '建设任务', null, null],
          [null, null, '总投资（万元）', '备注', null, '地点', '数量（个餐位）', '完成时间'],
          ['老年食堂', '养老', 480, '', '区民政局', '武林邻里中心', 60, '2025-06-30'],
        ],
        merges: [merge(0, 1, 0, 0), merge(0, 1, 1, 1), merge(0, 0, 2, 3), merge(0, 1, 4, 4), merge(0, 0, 5, 7)],
      }),
    RIGHT,
    ['header-two', 'columns-unknown', 'money'],
  ],
  [
    'two header rows with the unit in the upper one',
    () =>
      book({
        rows: [
          ['项目名称', '领域', '资金（万元）', null, '责任单位', '地点', '数量', '计量单位', '完成时间'],
          [null, null, '总投资', '备注'],
          ['老年食堂', '养老', 480, '', '区民政局', '武林邻里中心', 60, '个餐位', '2025-06-30'],
        ],
        merges: [merge(0, 0, 2, 3)],
      }),
    RIGHT,
    ['header-two', 'columns-unknown', 'money'],
  ],
  [
    'two header rows in CSV, where merged cells are empty',
    () =>
      csv(
        '项目名称,领域,资金,,责任单位,地点,数量,计量单位,完成时间',
        ',,总投资（万元）,备注,,,,,',
        '老年食堂,养老,480,,区民政局,武林邻里中心,60,个餐位,2025-06-30',
      ),
    RIGHT,
    ['header-two', 'columns-unknown', 'money'],
  ],
  [
    '建设 over 地点 and 数量',
    () =>
      book({
        rows: [
          ['项目名称', '领域', '总投资（万元）', '责任单位', '建设', null, '计量单位', '完成时间'],
          [null, null, null, null, '地点', '数量'],
          MEALS,
        ],
        merges: [merge(0, 0, 4, 5)],
      }),
    RIGHT,
    ['header-two', 'money'],
  ],
  [
    'headers in both languages, one below the other',
    () => xlsx(HEAD, ['title', 'aspect', 'cost', 'unit', 'place', 'quantity', 'measure', 'due'], MEALS),
    RIGHT,
    ['header', 'money'],
  ],
  [
    'numbers of columns below the header',
    () => xlsx(HEAD, [1, 2, 3, 4, 5, 6, 7, 8], MEALS),
    RIGHT,
    ['passed numbers 2', 'money'],
  ],
  ['甲 乙 1 2 below the header', () => xlsx(HEAD, ['甲', '乙', 1, 2, 3, 4, 5, 6], MEALS), RIGHT, ['passed numbers 2', 'money']],
  [
    'a header with line breaks, stars and wide letters',
    () => xlsx(head({ 项目名称: '项目\n名称*', '总投资（万元）': '总投资\n(万元)', 数量: '　数 量　' }), MEALS),
    RIGHT,
    ['money'],
  ],
  ['序号 and 备注', () => xlsx(['序号', ...HEAD, '备注'], [1, ...MEALS, '已立项']), RIGHT, ['columns-unknown', 'money']],
  ['the header once more on the next page', () => xlsx(HEAD, MEALS, HEAD, NURSERY), BOTH, ['passed repeat 3', 'money']],
  [
    'the table far to the right and below',
    () => xlsx([], [], [], [null, null, ...HEAD], [null, null, ...MEALS]),
    RIGHT,
    ['money'],
  ],
  // units of money
  ['（万）', () => xlsx(head({ '总投资（万元）': '总投资（万）' }), MEALS), RIGHT, ['money']],
  ['（元）', () => xlsx(head({ '总投资（万元）': '总投资（元）' }), but({ '总投资（万元）': 4_800_000 })), RIGHT, ['money']],
  ['（千元）', () => xlsx(head({ '总投资（万元）': '总投资（千元）' }), but({ '总投资（万元）': 4_800 })), RIGHT, ['money']],
  ['（百万元）', () => xlsx(head({ '总投资（万元）': '总投资（百万元）' }), but({ '总投资（万元）': 4.8 })), RIGHT, ['money']],
  ['（亿元）', () => xlsx(head({ '总投资（万元）': '总投资（亿元）' }), but({ '总投资（万元）': 0.048 })), RIGHT, ['money']],
  ['总投资万元 without brackets', () => xlsx(head({ '总投资（万元）': '总投资万元' }), MEALS), RIGHT, ['money']],
  ['总投资/万元', () => xlsx(head({ '总投资（万元）': '总投资/万元' }), MEALS), RIGHT, ['money']],
  [
    'no unit anywhere',
    () => xlsx(head({ '总投资（万元）': '总投资' }), but({ '总投资（万元）': 4_800_000 })),
    RIGHT,
    ['money-assumed'],
  ],
  ['the cell’s own unit', () => xlsx(HEAD, but({ '总投资（万元）': '0.048亿元' })), RIGHT, ['money']],
  ['元 in a cell of a column in 万元', () => xlsx(HEAD, but({ '总投资（万元）': '4,800,000元' })), RIGHT, ['money']],
  ['美元', () => xlsx(head({ '总投资（万元）': '总投资（万美元）' }), MEALS), 'money-unit 1'],
  ['a price per square metre', () => xlsx(head({ '总投资（万元）': '总投资（元/平方米）' }), MEALS), 'money-unit 1'],
  [
    'two units above the table',
    () => xlsx(['单位：万元'], ['单位：元'], head({ '总投资（万元）': '总投资' }), MEALS),
    'money-unit 3',
  ],
  ['填报单位 above is no unit of money', () => xlsx(['填报单位：区民政局'], HEAD, MEALS), RIGHT, ['header', 'money']],
  // amounts and quantities
  [
    '480.12000000000006',
    () => xlsx(HEAD, but({ '总投资（万元）': 480.12000000000006 })),
    RIGHT.replace('4800000', '4801200'),
    ['money', 'rounded'],
  ],
  [
    'an amount with commas, as text',
    () => xlsx(HEAD, but({ '总投资（万元）': '1,200' })),
    RIGHT.replace('4800000', '12000000'),
    ['money'],
  ],
  ['wide digits', () => xlsx(HEAD, but({ '总投资（万元）': '４８０', 数量: '６０' })), RIGHT, ['money']],
  ['约480', () => xlsx(HEAD, but({ '总投资（万元）': '约480' })), 'expected-near C2 amount 480'],
  ['480-500', () => xlsx(HEAD, but({ '总投资（万元）': '480-500' })), 'expected-near C2 amount 480'],
  ['48,00', () => xlsx(HEAD, but({ '总投资（万元）': '48,00' })), 'expected-near C2 amount 48,00'],
  ['待定 as an amount', () => xlsx(HEAD, but({ '总投资（万元）': '待定' })), 'expected C2 amount'],
  [
    'an unquoted comma in CSV',
    () =>
      csv(
        '项目名称,领域,总投资（万元）,责任单位,地点,数量,计量单位,完成时间',
        '老年食堂,养老,1,200,区民政局,武林邻里中心,60,个餐位,2025-06-30',
      ),
    'row-length 2',
  ],
  [
    'a CSV row with a cell too few',
    () =>
      csv(
        '项目名称,领域,总投资（万元）,责任单位,地点,数量,计量单位,完成时间',
        '老年食堂,养老,480,武林邻里中心,60,个餐位,2025-06-30',
      ),
    'row-length 2',
  ],
  ['60个餐位 in the quantity', () => xlsx(HEAD, but({ 数量: '60个餐位', 计量单位: '' })), RIGHT, ['money']],
  [
    '数量（个餐位）',
    () => xlsx(head({ 数量: '数量（个餐位）', 计量单位: '备注' }), but({ 计量单位: '' })),
    RIGHT,
    ['columns-unknown', 'money'],
  ],
  ['60张 where the measure says 个餐位', () => xlsx(HEAD, but({ 数量: '60张' })), 'expected F2 whole-number'],
  ['0.5 of something', () => xlsx(HEAD, but({ 数量: 0.5 })), 'expected-near F2 whole-number 1'],
  ['60余', () => xlsx(HEAD, but({ 数量: '60余' })), 'expected-near F2 whole-number 60'],
  ['数量（元） is no quantity’s unit', () => xlsx(head({ 数量: '数量（元）' }), MEALS), RIGHT, ['money']],
  ['单位 beside 责任单位', () => xlsx(head({ 计量单位: '单位' }), MEALS), RIGHT, ['unit-counts', 'money']],
  // days
  ['2025年6月底', () => xlsx(HEAD, but({ 完成时间: '2025年6月底' })), RIGHT, ['money']],
  ['2025.6.30', () => xlsx(HEAD, but({ 完成时间: '2025.6.30' })), RIGHT, ['money']],
  ['2025/6', () => xlsx(HEAD, but({ 完成时间: '2025/6' })), RIGHT, ['money']],
  ['6月30日', () => xlsx(HEAD, but({ 完成时间: '6月30日' })), RIGHT, ['money', 'year']],
  ['45838', () => xlsx(HEAD, but({ 完成时间: 45838 })), RIGHT, ['money']],
  [
    'a day as a day',
    () =>
      book({
        rows: [HEAD, but({ 完成时间: new Date('2025-06-30T00:00:00Z') })],
        columns: HEAD.map((_, index) => (index === 7 ? { numFmt: 'yyyy"年"m"月"d"日"' } : {})),
      }),
    RIGHT,
    ['money'],
  ],
  [
    'a day with its time',
    () =>
      book({
        rows: [HEAD, but({ 完成时间: new Date('2025-06-30T17:30:00Z') })],
        columns: HEAD.map((_, index) => (index === 7 ? { numFmt: 'yyyy-mm-dd hh:mm' } : {})),
      }),
    RIGHT,
    ['money'],
  ],
  ['2025.1, which may be October', () => xlsx(HEAD, but({ 完成时间: 2025.1 })), 'expected H2 date'],
  ['a span of months', () => xlsx(HEAD, but({ 完成时间: '2025.3-2025.6' })), 'expected-near H2 date 2025-06-30'],
  ['2015', () => xlsx(HEAD, but({ 完成时间: '2015-06-30' })), 'expected-near H2 date-of-year 2025-06-30'],
  ['2052', () => xlsx(HEAD, but({ 完成时间: new Date('2052-06-30T00:00:00Z') })), 'expected-near H2 date-of-year 2025-06-30'],
  ['31 June', () => xlsx(HEAD, but({ 完成时间: '2025年6月31日' })), 'expected-near H2 date 2025-06-30'],
];

describe('a file as clerks make them: headers, units, numbers, days', () => areRead(cases));
