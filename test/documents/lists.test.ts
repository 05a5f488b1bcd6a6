import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parseCandidates } from '../../documents/candidates.ts';
import { type ListedProject, listsCsv, listsXlsx } from '../../documents/lists.ts';
import { readBook } from '../../documents/book.ts';
import { xlsxOf } from '../../documents/xlsx.ts';

const canteens: ListedProject = {
  id: 'elder-meals',
  title: { zh: '社区老年食堂', en: 'Canteens for elders' },
  aspect: { zh: '养老', en: 'Elderly care' },
  cost: 480_000_050,
  unit: { zh: '区民政局', en: 'Civil Affairs' },
  standard: [
    { zh: '有坡道', en: 'A ramp' },
    { zh: '=1+1', en: '=1+1' },
  ],
  tasks: [
    {
      id: 'task/330105/2025/elder-meals/0001',
      place: { zh: '武林邻里中心', en: 'Wulin centre' },
      regionCode: '330105013',
      quantity: 60,
      measure: { zh: '个餐位', en: 'seats' },
      due: '2025-05-30',
    },
    {
      id: 'task/330105/2025/elder-meals/0002',
      place: null,
      regionCode: null,
      quantity: null,
      measure: null,
      due: null,
      unit: null,
    },
  ],
};
const of = {
  region: '330105',
  aspects: [{ id: 'elderly', ...canteens.aspect }],
  units: [{ id: 'civil-affairs', zh: '区民政局', en: 'Civil Affairs' }],
};

describe('the two lists', () => {
  it('are a workbook with a sheet each, days as days and texts as texts', async () => {
    const { sheets } = await readXlsx(await listsXlsx([canteens], 'zh'));
    expect(sheets.map(({ name }) => name)).toEqual(['项目清单', '建设标准清单']);
    expect(sheets[0]?.rows[1]).toEqual([
      'elder-meals',
      '社区老年食堂',
      '养老',
      4_800_000.5,
      '区民政局',
      'task/330105/2025/elder-meals/0001',
      '武林邻里中心',
      '330105013',
      '杭州市拱墅区武林街道',
      60,
      '个餐位',
      new Date('2025-05-30T00:00:00Z'),
    ]);
    expect(sheets[1]?.rows.slice(1)).toEqual([
      ['elder-meals', '社区老年食堂', 1, '有坡道'],
      ['elder-meals', '社区老年食堂', 2, '=1+1'],
    ]);
  });

  it('are CSV in English, where nothing runs as a formula', () => {
    const { projects, standards } = listsCsv([canteens], 'en');
    expect(projects.split('\n')[1]).toBe(
      'elder-meals,Canteens for elders,Elderly care,4800000.5,Civil Affairs,task/330105/2025/elder-meals/0001,Wulin centre,330105013,"Wulin Sub-district, Gongshu District, Hangzhou",60,seats,2025-05-30',
    );
    expect(standards).toContain("2,'=1+1");
  });

  it.each(['zh', 'en'] as const)('can be handed in again (%s)', async (language) => {
    const bytes = await listsXlsx([canteens], language);
    const read = await readBook({ bytes, name: 'lists.xlsx' });
    if (!read.ok) throw new Error(read.problem.id);
    expect(parseCandidates(read.book, of)).toMatchObject({
      ok: true,
      candidates: [
        {
          slug: 'elder-meals',
          aspect: 'elderly',
          cost: 480_000_050,
          unitId: 'civil-affairs',
          sites: [
            { regionCode: '330105013', quantity: 60, due: '2025-05-30' },
            { place: null, due: null },
          ],
        },
      ],
    });
  });
});

describe('a candidates’ file', () => {
  it('may be a workbook, with merged-looking cells, line breaks within cells, numbers and days', async () => {
    const bytes = await xlsxOf([
      {
        name: '候选项目',
        headers: ['项目名称', '领域', '总投资（万元）', '责任单位', '建设标准', '地点', '区划', '数量', '完成时间'],
        rows: [
          [
            '老年食堂',
            '养老',
            480.5,
            '区民政局',
            '1. 有坡道\n2. 有扶手',
            '武林邻里中心',
            330105013,
            60,
            new Date('2025-05-30T00:00:00Z'),
          ],
          [null, null, null, null, null, '天水街道孝丰里', '天水街道', 45, '2025年6月'],
        ],
      },
    ]);
    const read = await readBook({ bytes, name: 'candidates.xlsx' });
    if (!read.ok) throw new Error(read.problem.id);
    expect(parseCandidates(read.book, of)).toMatchObject({
      ok: true,
      candidates: [
        {
          slug: 'lao-nian-shi-tang',
          cost: 480_500_000,
          standard: [{ zh: '有坡道' }, { zh: '有扶手' }],
          sites: [
            { regionCode: '330105013', quantity: 60, due: '2025-05-30' },
            { regionCode: '330105012', quantity: 45, due: '2025-06-30' },
          ],
        },
      ],
    });
  });
});
