// Files as clerks make them: each is read right, or refused by cell; what was assumed is said. No row is read wrong without a word.
import { type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../documents/book.ts';
import { parseCandidates } from '../../documents/candidates.ts';
import { say, sayProblem } from '../../locales/say.ts';

const of = {
  region: '330105',
  aspects: [
    { id: 'elderly', zh: '养老', en: 'Elderly care' },
    { id: 'childcare', zh: '托育', en: 'Childcare' },
  ],
  units: [
    { id: 'civil-affairs', zh: '区民政局', en: 'Civil Affairs' },
    { id: 'health', zh: '区卫生健康局', en: 'Health bureau' },
  ],
  days: { zone: 'Asia/Shanghai', year: 2025, from: '2025-01-01', to: '2026-01-31' },
};

type Row = CellValue[];
const HEAD: Row = ['项目名称', '领域', '总投资（万元）', '责任单位', '地点', '数量', '计量单位', '完成时间'];
const MEALS: Row = ['老年食堂', '养老', 480, '区民政局', '武林邻里中心', 60, '个餐位', '2025-06-30'];
const NURSERY: Row = ['托育园', '托育', 120.5, '区卫生健康局', '朝晖社区', 40, '个托位', '2025-09-30'];
const RIGHT = '老年食堂 4800000 civil-affairs 武林邻里中心 60个餐位 2025-06-30';
const BOTH = [RIGHT, '托育园 1205000 health 朝晖社区 40个托位 2025-09-30'];
/** A row with other values in some columns. */
const but = (changed: Readonly<Record<string, CellValue>>, row: Row = MEALS): Row =>
  row.map((cell, index) => changed[String(HEAD[index])] ?? cell);
const head = (changed: Readonly<Record<string, string>>): Row => HEAD.map((name) => changed[String(name)] ?? name);

type File = { readonly bytes: Uint8Array; readonly name: string };
const book = async (...sheets: (Partial<WriteSheet> & { rows: Row[] })[]): Promise<File> => ({
  bytes: await writeXlsx({ sheets: sheets.map((sheet, index) => ({ name: `Sheet${index + 1}`, ...sheet })) }),
  name: '候选项目.xlsx',
});
const xlsx = (...rows: Row[]) => book({ rows });
const csv = (...lines: string[]): Promise<File> =>
  Promise.resolve({ bytes: Buffer.from(lines.join('\r\n')), name: '候选项目.csv' });
const merge = (startRow: number, endRow: number, startCol: number, endCol: number) => ({ startRow, endRow, startCol, endCol });

/** What a file is read as: a line for each place, or for each fault. */
const outcome = async (file: Promise<File>, sheet?: string) => {
  const read = await readBook(await file);
  if (!read.ok) return { lines: [read.problem.id], said: [] };
  const parsed = parseCandidates(read.book, of, sheet);
  for (const language of ['zh', 'en'] as const) {
    for (const { id, facts } of parsed.said) expect(say(language, `said-${id}`, facts)).not.toContain('{');
    if (!parsed.ok) for (const { id, facts } of parsed.problems) expect(sayProblem(language, { id, facts })).not.toContain('{');
  }
  const said = parsed.said.map(({ id, facts }) => (id === 'passed' ? `passed ${facts.why} ${facts.lines}` : id));
  if (!parsed.ok)
    return {
      lines: parsed.problems.map(({ id, facts }) =>
        [id.replace('sheet-', ''), facts.cell ?? facts.line, facts.expected, facts.nearest]
          .filter((part) => typeof part === 'string' || part === facts.line)
          .join(' '),
      ),
      said,
    };
  return {
    lines: parsed.candidates.flatMap(({ title, cost, unitId, sites }) =>
      sites.map(
        ({ place, quantity, measure, due }) =>
          `${title.zh} ${cost / 100} ${unitId} ${place?.zh ?? '–'} ${quantity ?? '–'}${measure?.zh ?? ''} ${due ?? '–'}`,
      ),
    ),
    said,
  };
};

type Case = readonly [what: string, file: () => Promise<File>, lines: string | readonly string[], said?: readonly string[]];

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
  // columns
  ['完成时限要求', () => xlsx(head({ 完成时间: '完成时限要求' }), MEALS), 'column-near H 完成时间'],
  ['总投资额度, required', () => xlsx(head({ '总投资（万元）': '总投资额度（万元）' }), MEALS), 'column-missing-near 1'],
  ['no column of money', () => xlsx(['项目名称', '领域', '地点'], ['老年食堂', '养老', '武林']), 'column-missing 1'],
  ['two columns for the same', () => xlsx([...HEAD, '完成时限'], [...MEALS, '2025-12-31']), 'column-double I'],
  ['the same column twice, once empty', () => xlsx([...HEAD, '完成时限'], [...MEALS, null]), RIGHT, ['column-empty', 'money']],
  ['an unknown column that is like none', () => xlsx([...HEAD, '颜色'], [...MEALS, '红']), RIGHT, ['columns-unknown', 'money']],
  // rows
  ['合计 below', () => xlsx(HEAD, MEALS, NURSERY, ['合计', null, 600.5, null, null, 100]), BOTH, ['passed total 4', 'money']],
  [
    '小计 and Total',
    () => xlsx(HEAD, MEALS, [null, '小 计', 480], NURSERY, ['Total:', null, 600.5]),
    BOTH,
    ['passed total 3, 5', 'money'],
  ],
  [
    'notes and signatures below',
    () =>
      xlsx(
        HEAD,
        MEALS,
        ['备注：资金以批复为准。'],
        ['填表人：张三', null, null, '审核人：李四', null, null, '填报日期：2025年1月5日'],
      ),
    RIGHT,
    ['passed note 3, 4', 'money'],
  ],
  [
    'a note merged over the table',
    () => book({ rows: [HEAD, MEALS, ['以上项目均须在年内完成']], merges: [merge(2, 2, 0, 7)] }),
    RIGHT,
    ['passed note 3', 'money'],
  ],
  ['a loose note without a mark', () => xlsx(HEAD, MEALS, ['以上项目均须在年内完成']), ['cell-missing B3', 'cell-missing C3']],
  [
    'headings of fields',
    () => xlsx(HEAD, ['一、养老服务'], MEALS, ['二、托育服务'], NURSERY),
    BOTH,
    ['passed heading 2, 4', 'money'],
  ],
  [
    'numbered empty rows',
    () => xlsx(['序号', ...HEAD], [1, ...MEALS], [2], [3]),
    RIGHT,
    ['passed blank 3, 4', 'columns-unknown', 'money'],
  ],
  [
    'another table below',
    () => xlsx(HEAD, MEALS, [], ['地点', '数量', '完成时间', '责任单位'], ['武林', 5, '2025-06-30', '区民政局']),
    'second-header 4',
  ],
  [
    'a hidden row',
    () => book({ rows: [HEAD, MEALS, NURSERY], rowDefs: new Map([[2, { hidden: true }]]) }),
    BOTH,
    ['hidden-rows', 'money'],
  ],
  [
    'a hidden column',
    () => book({ rows: [HEAD, MEALS], columns: HEAD.map((_, index) => (index === 5 ? { hidden: true } : {})) }),
    RIGHT,
    ['hidden-columns', 'money'],
  ],
  // merged cells
  [
    'a project merged over its places',
    () =>
      book({
        rows: [HEAD, MEALS, [null, null, null, null, '朝晖邻里中心', 30, '个餐位', '2025-08-31']],
        merges: [0, 1, 2, 3].map((column) => merge(1, 2, column, column)),
      }),
    [RIGHT, '老年食堂 4800000 civil-affairs 朝晖邻里中心 30个餐位 2025-08-31'],
    ['money'],
  ],
  [
    'a day merged over two places',
    () =>
      book({ rows: [HEAD, MEALS, [null, null, null, null, '朝晖邻里中心', 30, '个餐位', null]], merges: [merge(1, 2, 7, 7)] }),
    [RIGHT, '老年食堂 4800000 civil-affairs 朝晖邻里中心 30个餐位 2025-06-30'],
    ['money'],
  ],
  [
    'a quantity merged over two places',
    () =>
      book({
        rows: [HEAD, MEALS, [null, null, null, null, '朝晖邻里中心', null, '个餐位', '2025-06-30']],
        merges: [merge(1, 2, 5, 5)],
      }),
    'expected F2 one-each',
  ],
  // errors
  ['#N/A as a title', () => xlsx(HEAD, but({ 项目名称: '#N/A' })), 'expected A2 no-error'],
  ['#REF! as a quantity', () => xlsx(HEAD, but({ 数量: '#REF!' })), 'expected F2 no-error'],
  [
    'a formula that was never computed',
    () => book({ rows: [HEAD, MEALS], cells: new Map([['1,2', { value: null, formula: 'SUM(A1:A2)' }]]) }),
    'expected C2 no-error',
  ],
  [
    'a place that became a day',
    () => book({ rows: [HEAD, but({ 地点: new Date('2025-03-05T00:00:00Z') })] }),
    'expected E2 text',
  ],
  // sheets
  [
    'several sheets of which one fits',
    () => book({ name: '说明', rows: [['填表说明'], ['请如实填写']] }, { name: '候选项目', rows: [HEAD, MEALS] }),
    RIGHT,
    ['sheet', 'money'],
  ],
  [
    'two sheets that fit',
    () => book({ name: '2024', rows: [HEAD, NURSERY] }, { name: '2025', rows: [HEAD, MEALS] }),
    'several-fit 1',
  ],
  [
    'a hidden sheet that fits too',
    () => book({ name: '旧', hidden: true, rows: [HEAD, NURSERY] }, { name: '新', rows: [HEAD, MEALS] }),
    RIGHT,
    ['sheet', 'money'],
  ],
  ['empty sheets beside it', () => book({ rows: [HEAD, MEALS] }, { rows: [] }, { rows: [] }), RIGHT, ['sheet', 'money']],
  // names
  ['a unit with a slip', () => xlsx(HEAD, but({ 责任单位: '区民政厅' })), 'expected-near D2 unit 区民政局'],
  ['two units in one cell', () => xlsx(HEAD, but({ 责任单位: '区民政局、区财政局' })), 'expected-near D2 unit 区民政局'],
  ['an aspect by a longer name', () => xlsx(HEAD, but({ 领域: '养老服务' })), 'expected-near B2 aspect 养老'],
  // CSV
  [
    'tabs',
    () => Promise.resolve({ bytes: Buffer.from([HEAD, MEALS].map((row) => row.join('\t')).join('\n')), name: 'a.tsv' }),
    RIGHT,
    ['money'],
  ],
  ['semicolons below a title', () => csv('候选项目表', HEAD.join(';'), MEALS.join(';')), RIGHT, ['header', 'money']],
  [
    'a title with empty cells',
    () => csv('候选项目表,,,,,,,', HEAD.join(','), MEALS.join(','), '合计,,480,,,60,,', '填表人：张三,,,,,,,'),
    RIGHT,
    ['header', 'passed total 4', 'passed note 5', 'money'],
  ],
  ['nothing below the header', () => xlsx(HEAD), 'no-rows 1'],
  ['an empty workbook', () => book({ rows: [] }), 'table-empty'],
  ['a name without an ending', async () => ({ ...(await xlsx(HEAD, MEALS)), name: '候选项目.doc' }), 'table-kind-unknown'],
  ['what is called .xlsx and is none', () => Promise.resolve({ bytes: Buffer.from('<html>'), name: 'a.xlsx' }), 'table-broken'],
];

describe('a file as clerks make them', () => {
  it.each(cases.map((each) => ({ what: each[0], file: each[1], lines: each[2], says: each[3] })))(
    '$what',
    async ({ file, lines, says }) => {
      const found = await outcome(file());
      if (says) expect(found).toEqual({ lines: [lines].flat(), said: says });
      else expect(found.lines).toEqual([lines].flat());
    },
  );

  it('may be asked for by the name of its sheet', async () => {
    const file = () => book({ name: '2024', rows: [HEAD, NURSERY] }, { name: '2025', rows: [HEAD, MEALS] });
    expect((await outcome(file(), '2025')).lines).toEqual([RIGHT]);
    expect((await outcome(file(), '2026')).lines).toEqual(['named-missing 1']);
  });
});
