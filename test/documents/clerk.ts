// A clerk who makes candidates' files, and what each is read as.
import { type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { expect, it } from 'vitest';
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

export type Row = CellValue[];
export const HEAD: Row = ['项目名称', '领域', '总投资（万元）', '责任单位', '地点', '数量', '计量单位', '完成时间'];
export const MEALS: Row = ['老年食堂', '养老', 480, '区民政局', '武林邻里中心', 60, '个餐位', '2025-06-30'];
export const NURSERY: Row = ['托育园', '托育', 120.5, '区卫生健康局', '朝晖社区', 40, '个托位', '2025-09-30'];
export const RIGHT = '老年食堂 4800000 civil-affairs 武林邻里中心 60个餐位 2025-06-30';
export const BOTH = [RIGHT, '托育园 1205000 health 朝晖社区 40个托位 2025-09-30'];
/** A row with other values in some columns. */
export const but = (changed: Readonly<Record<string, CellValue>>, row: Row = MEALS): Row =>
  row.map((cell, index) => changed[String(HEAD[index])] ?? cell);
export const head = (changed: Readonly<Record<string, string>>): Row => HEAD.map((name) => changed[String(name)] ?? name);

type File = { readonly bytes: Uint8Array; readonly name: string };
export const book = async (...sheets: (Partial<WriteSheet> & { rows: Row[] })[]): Promise<File> => ({
  bytes: await writeXlsx({ sheets: sheets.map((sheet, index) => ({ name: `Sheet${index + 1}`, ...sheet })) }),
  name: '候选项目.xlsx',
});
export const xlsx = (...rows: Row[]) => book({ rows });
export const csv = (...lines: string[]): Promise<File> =>
  Promise.resolve({ bytes: Buffer.from(lines.join('\r\n')), name: '候选项目.csv' });
export const merge = (startRow: number, endRow: number, startCol: number, endCol: number) => ({
  startRow,
  endRow,
  startCol,
  endCol,
});

/** What a file is read as: a line for each place, or for each fault. */
export const outcome = async (file: Promise<File>, sheet?: string) => {
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
/** What it is, the file, what it is read as, and what is said of it. */
export type Case = readonly [
  what: string,
  file: () => Promise<File>,
  lines: string | readonly string[],
  said?: readonly string[],
];

/** A test for each file. */
export const areRead = (cases: readonly Case[]): void =>
  it.each(cases.map((each) => ({ what: each[0], file: each[1], lines: each[2], says: each[3] })))(
    '$what',
    async ({ file, lines, says }) => {
      const found = await outcome(file());
      if (says) expect(found).toEqual({ lines: [lines].flat(), said: says });
      else expect(found.lines).toEqual([lines].flat());
    },
  );
