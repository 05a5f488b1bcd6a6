import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../documents/book.ts';
import { type ListsOf, readLists } from '../../documents/listReader.ts';
import { type ListedProject, listsCsv, listsXlsx } from '../../documents/lists.ts';
import { listsTemplate } from '../../documents/template.ts';

const meals: ListedProject = {
  id: 'elder-meals',
  title: { zh: '老年食堂', en: 'Canteens' },
  aspect: { zh: '养老', en: 'Elderly care' },
  cost: 480_000_050,
  unit: { zh: '区民政局', en: 'Civil Affairs' },
  standard: [
    { zh: '有坡道', en: 'A ramp' },
    { zh: '有扶手', en: 'Handrails' },
  ],
  tasks: [
    {
      id: 'task/330105/2025/elder-meals/0001',
      place: { zh: '武林邻里中心', en: 'Wulin centre' },
      regionCode: '330105013',
      quantity: 60,
      measure: { zh: '个餐位', en: 'seats' },
      due: '2025-06-30',
    },
    { id: 'task/330105/2025/elder-meals/0002', place: null, regionCode: null, quantity: null, measure: null, due: null },
  ],
};
const units = [
  { id: 'civil-affairs', zh: '区民政局', en: 'Civil Affairs' },
  { id: 'health', zh: '区卫生健康局', en: 'Health bureau' },
];
const of: ListsOf = {
  region: '330105',
  projects: [
    { id: 'elder-meals', ...meals.title },
    { id: 'nurseries', zh: '托育园', en: 'Nurseries' },
  ],
  units,
  days: { zone: 'Asia/Shanghai', year: 2025, from: '2025-01-01', to: '2025-12-31' },
  projectId: (slug) => `project/330105/2025/${slug}`,
  unitId: (unit) => `330105/${unit}`,
};
const read = async (bytes: Uint8Array | string, name = 'lists.xlsx') => {
  const book = await readBook({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name });
  if (!book.ok) throw new Error(book.problem.id);
  return readLists(book.book, of);
};
const FIRST = {
  project: 'project/330105/2025/elder-meals',
  task: 'task/330105/2025/elder-meals/0001',
  region: '330105013',
  unit: '330105/civil-affairs',
  due: '2025-06-30',
  quantity: 60,
};

describe('1.7 the two lists', () => {
  it.each(['zh', 'en'] as const)('are read as they were written, both from one workbook (%s)', async (language) => {
    const lists = await read(await listsXlsx([meals], language));
    expect(lists.problems).toEqual([]);
    expect(lists.rows).toMatchObject([
      { line: 2, ...FIRST },
      { line: 3, place: null, due: null },
    ]);
    expect(lists.standards).toMatchObject([{ line: 2, project: FIRST.project, lines: [{}, {}] }]);
    expect(lists.standards[0]?.lines.map((line) => line[language])).toEqual(meals.standard.map((line) => line[language]));
    expect(lists.said.map(({ id }) => id)).toEqual(['sheet', 'columns-unknown', 'sheet']);
  });

  it('are read from CSV, one of them a file', async () => {
    const { projects, standards } = listsCsv([meals], 'zh');
    expect(await read(projects, 'projects.csv')).toMatchObject({ rows: [FIRST, {}], standards: [], problems: [] });
    expect(await read(standards, 'standards.csv')).toMatchObject({ rows: [], standards: [{ lines: [{}, {}] }], problems: [] });
  });

  it('are read as `export tasks` writes them', async () => {
    const csv =
      'id,code,year,project_zh,project_en,place_zh,place_en,region,region_name,unit,unit_name,due,first_due,state,light,progress\n' +
      'task/330105/2025/elder-meals/0001,ABC,year/330105/2025,老年食堂,Canteens,武林邻里中心,Wulin centre,330105013,武林街道,civil-affairs,区民政局,2025-06-30,2025-06-30,open,green,0\n';
    expect(await read(csv, 'tasks.csv')).toMatchObject({ rows: [{ ...FIRST, quantity: null }], problems: [] });
  });

  it('may have the standard beside the places, once or in every row, and the project only in its first row', async () => {
    const csv = (second: string) =>
      `项目名称,地点,建设标准,完成时间\n老年食堂,武林,有坡道；有扶手,2025年6月\n,朝晖,${second},2025年7月\n托育园,文晖,,2025年8月\n`;
    const lists = await read(csv(''), 'a.csv');
    expect(lists.rows.map(({ project, due }) => [project.split('/').at(-1), due])).toEqual([
      ['elder-meals', '2025-06-30'],
      ['elder-meals', '2025-07-31'],
      ['nurseries', '2025-08-31'],
    ]);
    expect(lists.standards).toMatchObject([{ lines: [{ zh: '有坡道' }, { zh: '有扶手' }] }]);
    expect((await read(csv('另一个标准'), 'a.csv')).problems).toMatchObject([
      { facts: { line: 3, column: '建设标准', expected: 'same-candidate' } },
    ]);
  });

  it('are refused by cell, and the other rows are right', async () => {
    const lists = await read(
      '编号,项目名称,事项编号,地点,责任单位,完成时间\n' +
        'elder-meals,老年食堂,,武林,区民政局,2025-06-30\n' +
        'elder-meal,老年食堂,,朝晖,区民政局,2025-06-30\n' +
        'elder-meals,托育园,,文晖,区民政局,2025-06-30\n' +
        'elder-meals,,7,天水,区民正局,2024-06-30\n',
      'a.csv',
    );
    expect(lists.rows.map(({ line }) => line)).toEqual([2]);
    expect(lists.problems.map(({ facts }) => [facts.cell, facts.expected, facts.nearest])).toEqual([
      ['A3', 'project', 'elder-meals'],
      ['B4', 'project', 'elder-meals'],
      ['C5', 'task', undefined],
      ['E5', 'unit', '区民政局'],
      ['F5', 'date-of-year', '2025-06-30'],
    ]);
  });

  it('do not give a place below an error to the project above it', async () => {
    const lists = await read('项目名称,地点\n老年食堂,武林\n#N/A,朝晖\n,文晖\n', 'a.csv');
    expect(lists.rows.map(({ line }) => line)).toEqual([2]);
    expect(lists.problems.map(({ facts }) => facts.cell)).toEqual(['A3', 'A4']);
  });

  it('name the first row’s project, a place that fits on a card, and lines in their order', async () => {
    expect((await read(`项目名称,地点\n,武林\n老年食堂,${'长'.repeat(121)}\n`, 'a.csv')).problems).toMatchObject([
      { id: 'sheet-cell-missing', facts: { line: 2 } },
      { facts: { line: 3, expected: 'short-text' } },
    ]);
    const standards =
      '项目名称,条目,建设标准,英文建设标准\n老年食堂,2,有坡道,A ramp\n,1,有扶手,Handrails\n,x,有灯,Light; Lamp\n,5,,\n';
    expect((await read(standards, 'b.csv')).problems.map(({ facts }) => [facts.cell, facts.expected])).toEqual([
      ['B3', 'line-number'],
      ['B4', 'line-number'],
      ['D4', 'same-count'],
      ['C5', undefined],
    ]);
  });

  it('say what is missing where the file is neither', async () => {
    expect((await read('甲,乙\n1,2\n', 'a.csv')).problems).toMatchObject([
      { id: 'sheet-column-missing' },
      { id: 'sheet-column-missing' },
    ]);
  });
});

describe('the template of the lists', () => {
  it.each(['zh', 'en'] as const)('has drop-downs and explanations, and its example is read by nobody (%s)', async (language) => {
    const bytes = await listsTemplate({ language, year: 2025, projects: [meals], units });
    const { sheets } = await readXlsx(bytes);
    expect(sheets).toHaveLength(4);
    expect(sheets[0]?.dataValidations?.map(({ type }) => type)).toEqual(['list', 'list', 'whole', 'date']);
    expect(sheets[3]).toMatchObject({ hidden: true });
    expect(sheets[2]?.rows.length).toBeGreaterThan(5);
    const lists = await read(bytes);
    expect(lists.problems).toEqual([]);
    expect(lists.rows).toMatchObject([{ line: 3, ...FIRST }, { line: 4 }]);
    expect(lists.standards).toMatchObject([{ lines: [{}, {}] }]);
    expect(lists.said.filter(({ facts }) => facts.why === 'example')).toHaveLength(2);
  });

  it('is read when it was filled in', async () => {
    const { sheets } = await readXlsx(await listsTemplate({ language: 'zh' }));
    const [list, ...others] = sheets;
    if (!list) throw new Error('no sheet');
    const row = list.rows[0]?.map(
      (header) =>
        ({
          项目名称: '托育园',
          责任单位: '区卫生健康局',
          地点: '朝晖社区',
          区划代码: '朝晖街道',
          数量: 40,
          计量单位: '个托位',
          完成时间: '9月底',
        })[String(header)] ?? null,
    );
    const filled = await writeXlsx({
      sheets: [{ name: list.name, rows: [...list.rows, row ?? []] }, ...others.map(({ name, rows }) => ({ name, rows }))],
    });
    expect(await read(filled)).toMatchObject({
      problems: [],
      rows: [
        {
          project: 'project/330105/2025/nurseries',
          task: null,
          unit: '330105/health',
          region: '330105016',
          due: '2025-09-30',
          quantity: 40,
        },
      ],
    });
  });
});
