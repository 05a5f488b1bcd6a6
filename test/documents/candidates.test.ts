import { describe, expect, it } from 'vitest';
import { plainGrid } from '../../documents/book.ts';
import { candidateHeaders, type CandidatesOf, parseCandidates } from '../../documents/candidates.ts';
import type { Cell } from '../../documents/cells.ts';
import { CandidateEntry } from '../../domain/plan.ts';

const of: CandidatesOf = {
  region: '330105',
  sources: [
    { id: 'district', zh: '区级财政', en: 'District budget' },
    { id: 'social', zh: '社会捐赠', en: 'Donations' },
  ],
  aspects: [
    { id: 'childcare', zh: '托育', en: 'Childcare' },
    { id: 'transport', zh: '交通出行', en: 'Transport' },
  ],
  units: [
    { id: 'health', zh: '区卫生健康局', en: 'Health bureau' },
    { id: 'transport', zh: '区交通运输局', en: 'Transport bureau' },
  ],
};
const header = [
  '编号',
  '项目名称',
  '英文名称',
  '领域',
  '总投资（元）',
  '责任单位',
  '建设标准',
  '英文建设标准',
  '地点',
  '区划',
  '数量',
  '计量单位',
  '完成时间',
];
const first = [
  'nurseries',
  '社区托育园',
  'Nurseries',
  '托育',
  '1,200,000',
  '区卫生健康局',
  '每班不超过 18 人；有户外场地',
  '18 to a group; Outdoor space',
  '朝晖社区',
  '330105016',
  '60',
  '个托位',
  '2025-09-30',
];
const at = (column: string, said: string | number) => first.map((cell, index) => (header[index] === column ? said : cell));

/** A sheet from its rows, the header first; line numbers count on unless given. */
const parsed = ([headers = [], ...rows]: readonly (readonly Cell[])[], with_: CandidatesOf, lines: readonly number[] = []) =>
  parseCandidates(
    {
      name: 'candidates.xlsx',
      sheets: [
        plainGrid(
          [{ line: 1, cells: headers }, ...rows.map((cells, index) => ({ cells, line: lines[index] ?? index + 2 }))],
          'sheet',
        ),
      ],
    },
    with_,
  );

const problems = (rows: (string | number)[][]) => {
  const read = parsed(rows, of);
  return read.ok ? [] : read.problems.map(({ id, facts }) => [id, facts.line, facts.column, facts.expected ?? facts.found]);
};

describe('a candidates’ file', () => {
  it('1.7 T2 names a kind of project that the plan has, or is refused with the nearest', () => {
    const kinds = [{ id: 'canteen', zh: '老年食堂', en: 'Canteens' }];
    const of_ = { ...of, kinds };
    const rows = (said: string) => [
      [...header, '项目类型'],
      [...first, said],
    ];
    expect(parsed(rows('老年食堂'), of_)).toMatchObject({ ok: true, candidates: [{ kind: 'canteen' }] });
    expect(parsed(rows(''), of_)).toMatchObject({ ok: true, candidates: [{ kind: null }] });
    expect(parsed(rows('食堂'), of_)).toMatchObject({
      ok: false,
      problems: [{ facts: { expected: 'kind', nearest: '老年食堂' } }],
    });
  });

  it('is read one row a site, with the candidate’s columns repeated or left empty', () => {
    const second = ['', '', '', '', '', '', '', '', '武林社区', '武林街道', '40', '个托位', '2025年10月'];
    const again = [...first.slice(0, 8), '文晖社区', '文晖街道', 30, '个托位', 45961];
    const read = parsed([header, first, second, again], of);
    expect(read).toEqual({
      ok: true,
      said: [{ id: 'money', facts: { column: '总投资（元）', unit: '0' } }],
      candidates: [
        {
          slug: 'nurseries',
          title: { zh: '社区托育园', en: 'Nurseries' },
          aspect: 'childcare',
          cost: 120_000_000,
          paidBy: {},
          kind: null,
          unitId: 'health',
          standard: [
            { id: 's1', zh: '每班不超过 18 人', en: '18 to a group' },
            { id: 's2', zh: '有户外场地', en: 'Outdoor space' },
          ],
          sites: [
            {
              place: { zh: '朝晖社区', en: '朝晖社区' },
              regionCode: '330105016',
              quantity: 60,
              measure: { zh: '个托位', en: '个托位' },
              due: '2025-09-30',
            },
            {
              place: { zh: '武林社区', en: '武林社区' },
              regionCode: '330105013',
              quantity: 40,
              measure: { zh: '个托位', en: '个托位' },
              due: '2025-10-31',
            },
            {
              place: { zh: '文晖社区', en: '文晖社区' },
              regionCode: '330105017',
              quantity: 30,
              measure: { zh: '个托位', en: '个托位' },
              due: '2025-10-31',
            },
          ],
        },
      ],
    });
    if (read.ok) for (const each of read.candidates) expect(CandidateEntry.parse(each)).toEqual(each);
  });

  it('says what a quantity counts in one language or in both, as the title', () => {
    const measures = (...columns: [name: string, said: string][]) => {
      const head = ['title', 'aspect', 'cost', 'quantity', ...columns.map(([name]) => name)];
      const read = parsed([head, ['Night buses', 'Transport', '12', '60', ...columns.map(([, said]) => said)]], of);
      return read.ok
        ? [read.candidates[0]?.sites[0]?.measure, read.said.filter(({ id }) => id === 'columns-unknown')]
        : read.problems;
    };
    expect(measures(['measure', '个站点'], ['measure_en', 'stops'])).toEqual([{ zh: '个站点', en: 'stops' }, []]);
    expect(measures(['measure_zh', '个站点'], ['measure_en', 'stops'])).toEqual([{ zh: '个站点', en: 'stops' }, []]);
    expect(measures(['计量单位', '个站点'], ['英文计量单位', 'stops'])).toEqual([{ zh: '个站点', en: 'stops' }, []]);
    expect(measures(['measure_en', 'stops'])).toEqual([{ zh: 'stops', en: 'stops' }, []]);
    expect(measures(['measure', ''])).toEqual([null, []]);
  });

  it('may be English, in another order, without ids and with columns nobody asked for', () => {
    const read = parsed(
      [
        ['Cost (10k yuan)', 'Title', 'Aspect', 'Colour', 'Site', 'Due date'],
        ['12.5', 'Night buses!', 'Transport', 'red', 'Line 12', '2025-06-30'],
      ],
      of,
    );
    expect(read).toMatchObject({
      ok: true,
      said: [
        { id: 'columns-unknown', facts: { columns: 'Colour', count: 1 } },
        { id: 'money', facts: { unit: '4' } },
      ],
      candidates: [
        {
          slug: 'night-buses',
          cost: 12_500_000,
          unitId: null,
          standard: [],
          sites: [{ quantity: null, measure: null, due: '2025-06-30' }],
        },
      ],
    });
  });

  it('1.5 R10 says who pays how much, in the unit of the cost, by the plan’s sources', () => {
    const paid = (sources: string, cost = '300') => {
      const read = parsed(
        [
          ['title', 'aspect', '总投资（万元）', '资金来源'],
          ['Parks', 'Transport', cost, sources],
        ],
        of,
      );
      return read.ok ? read.candidates[0]?.paidBy : read.problems.map(({ facts }) => facts.expected);
    };
    expect(paid('区级财政 200；社会捐赠：100')).toEqual({ district: 200_000_000, social: 100_000_000 });
    expect(paid('District budget 300')).toEqual({ district: 300_000_000 });
    expect(paid('')).toEqual({});
    expect(paid('区级财政 200；社会捐赠 99')).toEqual(['sum']);
    expect(paid('市级补助 300')).toEqual(['sources']);
    expect(paid('区级财政 many')).toEqual(['sources']);
    expect(paid('区级财政 200；区级财政 100')).toEqual(['sources']);
    expect(paid('300')).toEqual(['sources']);
  });

  it('takes a site’s coordinates in either order, and refuses what is no place in the country', () => {
    const read = (cell: string) =>
      parsed(
        [
          ['title', 'aspect', 'cost', '经纬度'],
          ['Parks', 'Transport', '1', cell],
        ],
        of,
      );
    const at = (cell: string) => {
      const found = read(cell);
      return found.ok ? found.candidates[0]?.sites[0]?.at : found.problems.map(({ facts }) => facts.expected);
    };
    expect(at('120.16, 30.25')).toEqual({ lat: 30.25, lon: 120.16 });
    expect(at('')).toBeUndefined();
    expect(at('by the lake')).toEqual(['coordinates']);
  });

  it('gives a candidate without an id a readable one, each its own', () => {
    const rows = [
      ['项目名称', '领域', '总投资', '建设内容'],
      ['夜间公交', '交通出行', '1', ''],
      ['夜间公交！', '交通出行', '2', ''],
    ];
    const read = parsed(rows, of);
    expect(read.ok && read.candidates.map(({ slug }) => slug)).toEqual(['ye-jian-gong-jiao', 'ye-jian-gong-jiao-2']);
  });

  it('takes a site without date, and a candidate without unit: their tasks wait on the desk', () => {
    const read = parsed([header, at('完成时间', ''), at('责任单位', '').with(0, 'others').with(1, '其他')], of);
    expect(read.ok && [read.candidates[0]?.sites[0]?.due, read.candidates[1]?.unitId]).toEqual([null, null]);
  });

  it('tells every fault with its line, its column and what was expected', () => {
    expect(
      problems([
        header,
        at('总投资（元）', 'a lot'),
        at('完成时间', '2025-02-30').with(4, ''),
        at('领域', '航天').with(0, 'other').with(1, '其他').with(7, 'one line'),
        at('责任单位', '某某局').with(0, 'third').with(1, '第三').with(9, '黄浦区').with(10, '1.5').with(4, ''),
        ['', '', ''],
        ['Nurseries', '', '', '托育', '1', '', '', '', '', '', '', '', ''],
      ]),
    ).toEqual(
      [
        ['sheet-expected', 2, '总投资（元）', 'amount'],
        ['sheet-expected-near', 3, '完成时间', 'date'],
        ['sheet-expected', 4, '领域', 'aspect'],
        ['sheet-expected', 4, '英文建设标准', 'same-count'],
        ['sheet-cell-missing', 5, '总投资（元）', ''],
        ['sheet-expected', 5, '责任单位', 'unit'],
        ['sheet-expected', 5, '区划', 'region'],
        ['sheet-expected-near', 5, '数量', 'whole-number'],
        ['sheet-expected', 7, '编号', 'id'],
        ['sheet-cell-missing', 7, '项目名称', ''],
      ].map((each) => expect.arrayContaining(each)),
    );
  });

  it('tells when a repeated column says something else', () => {
    expect(problems([header, first, at('总投资（元）', '5')])).toEqual([['sheet-expected', 3, '总投资（元）', 'same-candidate']]);
  });

  it('tells when there is nothing in it, or a column is missing', () => {
    expect(problems([])).toEqual([['sheet-no-rows', 1, '', '']]);
    expect(problems([['项目名称'], ['夜间公交']])).toEqual([
      ['sheet-column-missing', 1, '领域 / aspect', ''],
      ['sheet-column-missing', 1, '总投资 / cost', ''],
    ]);
  });

  it('counts lines as the file does where a cell breaks its line', () => {
    const read = parsed([header, first, at('数量', 'x')], of, [2, 5]);
    expect(read.ok ? [] : read.problems.map(({ facts }) => facts.line)).toEqual([5]);
  });

  it('has headers that it understands itself', () => {
    for (const language of ['zh', 'en'] as const) {
      const read = parsed([[...candidateHeaders(language)], ['a', '甲', 'A', 'childcare', '1']], of);
      expect(read).toMatchObject({ ok: true, said: [{ id: 'money-assumed' }] });
    }
  });
});
