import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, readTable, streamTable, writeCsv } from '../../documents/table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (text: string | Uint8Array, name = 'in.csv') =>
  readTable({ bytes: typeof text === 'string' ? bytes(text) : text, name });
/** 编号,内容 \n 1,路灯 in GB18030. */
const gb18030 = Uint8Array.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x31, 0x2c, 0xc2, 0xb7, 0xb5, 0xc6, 0x0a,
]);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

describe('a table', () => {
  it('is read with its header, each row with its line, cells with breaks and quotes whole', async () => {
    const read = await csv('\uFEFFid,detail\r\n1,"one\r\ntwo ""three"""\r\n\r\n2,four\r\n');
    expect(read).toEqual({
      ok: true,
      table: {
        headers: ['id', 'detail'],
        rows: [
          { line: 2, cells: ['1', 'one\r\ntwo "three"'] },
          { line: 5, cells: ['2', 'four'] },
        ],
      },
    });
  });

  it('is read from GB18030 and UTF-16 as from UTF-8', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('编号,内容\n1,路灯\n', 'utf16le')]);
    for (const source of [gb18030, wide, bytes('编号,内容\n1,路灯\n'), gzipSync(gb18030)]) {
      const read = await csv(source);
      expect(read).toMatchObject({ ok: true, table: { headers: ['编号', '内容'], rows: [{ line: 2, cells: ['1', '路灯'] }] } });
    }
  });

  it('is refused by line where its letters are broken UTF-8, and not read as another writing', async () => {
    const broken = Buffer.concat([
      bytes('编号,内容\n1,路灯和公园的长椅\n2,'),
      Buffer.from([0xe8, 0xb7]),
      bytes('\n3,老年食堂\n'),
    ]);
    expect(await csv(broken)).toEqual({
      ok: false,
      problem: { id: 'table-letters-unknown', facts: { name: 'in.csv', line: expect.any(Number) as number } },
    });
    expect(await csv(Buffer.concat([bytes('a,b\n1,2\n'), Buffer.from([0xff, 0xff, 0x0a])]))).toMatchObject({
      problem: { id: 'table-letters-unknown', facts: { line: 3 } },
    });
  });

  it('is read from a packed file and from a workbook', async () => {
    const rows = [
      ['id', 'detail'],
      ['1', '路灯'],
    ];
    await writeFile(join(folder, 'a.csv.gz'), gzipSync(csvOf(rows[0] ?? [], rows.slice(1))));
    await writeFile(join(folder, 'a.xlsx'), await writeXlsx({ sheets: [{ name: 'A', rows }] }));
    for (const name of ['a.csv.gz', 'a.xlsx']) {
      expect(await readTable(join(folder, name))).toMatchObject({
        ok: true,
        table: { rows: [{ line: 2, cells: ['1', '路灯'] }] },
      });
    }
  });

  it('may have semicolons or tabs between its cells', async () => {
    for (const mark of [';', '\t']) {
      expect(await csv(`id${mark}"a,b,c"\n1${mark}x\n`)).toMatchObject({ ok: true, table: { headers: ['id', 'a,b,c'] } });
    }
  });

  it('comes row by row without being held whole', async () => {
    const rows = function* () {
      for (let i = 0; i < 20_000; i++) yield [i, '路灯坏了'.repeat(50)];
    };
    await writeCsv(join(folder, 'long.csv'), ['id', 'detail'], rows());
    let count = 0;
    for await (const { cells } of streamTable(join(folder, 'long.csv'))) count += cells.length === 2 ? 1 : 0;
    expect(count).toBe(20_001);
  });

  it.each([
    ['a row with too many cells', 'id,detail\n1,a\n2,b,c\n', 'table-row-length', { line: 3, found: 3, expected: 2 }],
    ['a quote that is never closed', 'id,detail\n1,a\n2,"b\n3,c\n', 'table-quotes', { line: 3, column: 'detail' }],
    ['text after a closing quote', 'id,detail\n1,"a"b\n', 'table-quotes', { line: 2, column: 'detail' }],
    ['nothing at all', '', 'table-empty', {}],
  ])('is refused for %s, with line and column', async (_, text, id, facts) => {
    expect(await csv(text)).toMatchObject({ ok: false, problem: { id, facts: { name: 'in.csv', ...facts } } });
  });

  it('is refused for letters that are none, with the line', async () => {
    const broken = Uint8Array.from([...bytes('id,detail\n1,a\n2,'), 0xff, 0xff, 0x0a]);
    expect(await csv(broken)).toMatchObject({ ok: false, problem: { id: 'table-letters-unknown' } });
  });

  it('is refused where it is not there, is no table, or is broken', async () => {
    expect(await readTable(join(folder, 'none.csv'))).toMatchObject({ ok: false, problem: { id: 'table-not-there' } });
    expect(await csv('x', 'photo.jpg')).toMatchObject({ ok: false, problem: { id: 'table-kind-unknown' } });
    expect(await csv('no workbook', 'a.xlsx')).toMatchObject({ ok: false, problem: { id: 'table-broken' } });
    expect(await csv(gzipSync('id,a\n1,2\n').subarray(0, 12), 'a.csv.gz')).toMatchObject({
      ok: false,
      problem: { id: 'table-broken' },
    });
  });

  it('is read again as it was written, whatever stands in it', async () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\uFEFF'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const filled = rows.map(([a, b]) => [`${a}.`, `${b}.`]);
        const read = await csv(csvOf(['a', 'b'], filled, { escapeFormulas: false }));
        expect(read.ok && read.table.rows.map(({ cells }) => cells)).toEqual(filled);
      }),
      { numRuns: 50 },
    );
  });

  it('is written so that a spreadsheet neither runs its texts nor takes its letters for others', async () => {
    await writeCsv(join(folder, 'b.csv'), ['a'], [['=1+1'], ['路灯']]);
    expect(await readFile(join(folder, 'b.csv'), 'utf8')).toBe("\uFEFFa\n'=1+1\n路灯\n");
  });
});
