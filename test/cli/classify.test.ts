import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classifyCommand } from '../../cli/classify.ts';
import { trainCommand } from '../../cli/train.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** Runs a command as the binary does, but throws its error instead of ending the process. */
const run = async (command: Command, ...args: string[]): Promise<string> => {
  let said = '';
  command.exitOverride().configureOutput({ writeErr: (text) => (said += text) });
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!said) throw error;
  }
  return said;
};

const labelled = [
  'id,title,detail,label',
  ...Array.from({ length: 12 }, (_, i) => `t${i},公交站,第${i}路公交车太少，早高峰道路拥堵,交通`),
  ...Array.from({ length: 12 }, (_, i) => `e${i},学位,第${i}小学教师不足，幼儿园学位紧张,教育`),
].join('\n');

describe('minsheng train and classify', () => {
  it('learn from a packed file and write a proposal for each suggestion under its own id', async () => {
    await writeFile(at('labelled.csv.gz'), gzipSync(labelled));
    await writeFile(at('in.csv'), '\uFEFFmsg_id,title,detail\n7,公交,"公交车太少，\n道路拥堵"\n0008,学校,小学教师不足\n');
    expect(await run(trainCommand(), at('labelled.csv.gz'), '--out', at('model'))).toBe('');
    expect(await run(classifyCommand(), at('in.csv'), '--model', at('model'), '--out', at('out.csv'))).toBe('');
    const [head, ...rows] = (await readFile(at('out.csv'), 'utf8')).replace('\uFEFF', '').trimEnd().split('\n');
    expect(head).toBe('msg_id,pred,certainty');
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['7', '交通'],
      ['0008', '教育'],
    ]);
  });

  it('take columns by flag', async () => {
    await writeFile(at('odd.csv'), labelled.replace('id,title,detail,label', 'nr,betreff,wort,was'));
    const flags = ['--title', 'betreff', '--text', 'wort'];
    expect(await run(trainCommand(), at('odd.csv'), '--out', at('odd'), '--label', 'was', ...flags)).toBe('');
    expect(
      await run(classifyCommand(), at('odd.csv'), '--model', at('odd'), '--out', at('odd.out.csv'), '--id', 'nr', ...flags),
    ).toBe('');
    expect(await readFile(at('odd.out.csv'), 'utf8')).toMatch(/^\uFEFFnr,pred,certainty\nt0,交通,/);
  });

  it.each([
    ['a row that is too long', 'id,detail\n1,a\n2,b,c\n', /line 3, column 3: 3 cells where the header has 2/],
    ['an id that is missing', 'id,detail\n1,a\n,b\n', /line 3, column id: empty/],
    ['no column of texts', 'id,label\n1,a\n', /line 1: no column "detail", "text", "description"/],
    ['an open quotation mark', 'id,detail\n1,"a\n', /line 2, column detail: a quotation mark/],
  ])('refuse %s with line, column and reason, and leave no half a file', async (name, text, reason) => {
    await writeFile(at('labelled.csv'), labelled);
    await run(trainCommand(), at('labelled.csv'), '--out', at('model'));
    await writeFile(at('bad.csv'), text);
    const out = at(`${name}.csv`);
    expect(await run(classifyCommand(), at('bad.csv'), '--model', at('model'), '--out', out)).toMatch(reason);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  it('refuse a label column that is not there, and a model that is none', async () => {
    await writeFile(at('labelled.csv'), labelled);
    expect(await run(trainCommand(), at('labelled.csv'), '--out', at('m'), '--label', 'x')).toMatch(
      /no column "x"; there are "id"/,
    );
    expect(await run(classifyCommand(), at('labelled.csv'), '--model', at('labelled.csv'), '--out', at('o.csv'))).toMatch(
      /not a classifier/,
    );
  });
});
