import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duplicatesCommand } from '../../cli/duplicates.ts';
import { readTable } from '../../documents/table.ts';
import { dataFolder } from '../data.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duplicates-'));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));

async function run(command: Command, ...typed: string[]): Promise<{ err: string; code: number }> {
  let err = '';
  command.exitOverride().configureOutput({ writeErr: (text) => (err += text) });
  try {
    await command.parseAsync(typed, { from: 'user' });
    return { err, code: 0 };
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    return { err: err.replaceAll(`${folder}/`, ''), code: problem.exitCode };
  }
}

const duplicates = async (table: string, ...more: string[]) => {
  await writeFile(join(folder, 'in.csv'), table);
  const out = join(folder, 'pairs.csv');
  await rm(out, { force: true });
  const ended = await run(duplicatesCommand(), join(folder, 'in.csv'), '--out', out, ...more);
  return { ...ended, pairs: await readFile(out, 'utf8').catch(() => undefined) };
};

describe('minsheng duplicates', () => {
  it('writes each pair of the same words once, whatever the punctuation', async () => {
    const { code, pairs } = await duplicates('id,detail\nb,请在路口装红绿灯。谢谢\na,"请在路口，装红绿灯！谢谢"\nc,自来水发黄\n');
    expect(code).toBe(0);
    expect(pairs?.replace('\uFEFF', '')).toBe('id1,id2\nb,a\n');
  });

  it('takes columns by the names that flags give', async () => {
    const { pairs } = await duplicates('号,话\n1,请装红绿灯\n2,请装红绿灯\n', '--id', '号', '--text', '话');
    expect(pairs).toContain('1,2');
  });

  it.each([
    ['an id that comes twice', 'id,detail\na,一\na,二\n', [], 'in.csv: line 3, column id: "a" stands in line 2 already'],
    ['a file without ids', 'name,detail\na,一\n', [], 'in.csv: line 1: no column "id"'],
    ['a threshold that is none', 'id,detail\na,一\n', ['--threshold', '5'], '--threshold: 5 is not a share over 0 and up to 1'],
  ])('refuses %s and writes nothing', async (_, table, more, reason) => {
    const { code, err, pairs } = await duplicates(table, ...more);
    expect({ code, pairs }).toEqual({ code: 2, pairs: undefined });
    expect(err).toContain(reason);
  });

  const data = dataFolder();
  it.skipIf(data === undefined)('finds exactly the near-duplicates among real messages (needs the data folder)', async () => {
    const out = join(folder, 'real.csv');
    await run(duplicatesCommand(), join(data ?? '', 'hotspots/messages.csv.gz'), '--out', out);
    const pairsOf = async (path: string): Promise<Set<string>> => {
      const read = await readTable(path);
      return new Set(read.ok ? read.table.rows.map(({ cells: [a, b] }) => [String(a), String(b)].toSorted().join(' ')) : []);
    };
    expect(await pairsOf(out)).toEqual(await pairsOf(join(data ?? '', 'hotspots/near_duplicates_gold.csv')));
  });
});
