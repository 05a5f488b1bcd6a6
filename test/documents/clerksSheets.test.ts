// Files as clerks make them: the shape of sheets.
import { describe, expect, it } from 'vitest';
import { areRead, book, BOTH, but, type Case, csv, HEAD, head, MEALS, merge, NURSERY, outcome, RIGHT, xlsx } from './clerk.ts';

const cases: readonly Case[] = [
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

describe('a file as clerks make them: columns, rows, sheets, names', () => {
  areRead(cases);

  it('may be asked for by the name of its sheet', async () => {
    const file = () => book({ name: '2024', rows: [HEAD, NURSERY] }, { name: '2025', rows: [HEAD, MEALS] });
    expect((await outcome(file(), '2025')).lines).toEqual([RIGHT]);
    expect((await outcome(file(), '2026')).lines).toEqual(['named-missing 1']);
  });
});
