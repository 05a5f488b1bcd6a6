import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topicsCommand } from '../../cli/topics.ts';
import { dayOf, momentOf } from '../../cli/topics/rows.ts';
import { readTable } from '../../documents/table.ts';
import { dataFolder } from '../data.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'topics-'));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));

type Rows = readonly (readonly string[])[] | undefined;

async function topicsOf(path: string): Promise<{ code: number; err: string; topics: Rows; members: Rows }> {
  const out = await mkdtemp(join(folder, 'out-'));
  let err = '';
  const command = topicsCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (err += text) });
  const code = await command.parseAsync([path, '--out', out], { from: 'user' }).then(
    () => 0,
    (problem: unknown) => {
      if (!(problem instanceof CommanderError)) throw problem;
      return problem.exitCode;
    },
  );
  return {
    code,
    err: err.replaceAll(`${folder}/`, ''),
    topics: await rowsOf(join(out, 'topics.csv')),
    members: await rowsOf(join(out, 'members.csv')),
  };
}

const rowsOf = async (path: string): Promise<Rows> => {
  const read = await readTable(path);
  return read.ok ? read.table.rows.map(({ cells }) => cells.map(String)) : undefined;
};

const ofTable = async (table: string) => {
  await writeFile(join(folder, 'in.csv'), table);
  return topicsOf(join(folder, 'in.csv'));
};

const head = 'msg_id,user,title,time,detail,likes\n';
const letters = [
  '11,a,滨江花园夜宵摊油烟扰民,2019-07-21 10:29:36,滨江花园小区楼下夜宵摊油烟扰民，请城管整治。联系电话13800138000。,2',
  '12,b,滨江花园小区楼下夜宵摊油烟,2019/8/1 9:05,滨江花园小区夜宵摊油烟太大，请整治夜宵摊。,0',
  '13,c,春晖村自来水发黄,2019-09-30,春晖村的自来水经常发黄。,',
];

describe('minsheng topics', () => {
  it('puts every message into one topic, the hottest first', async () => {
    const { code, topics, members } = await ofTable(head + letters.join('\n'));
    expect(code).toBe(0);
    expect(topics?.map(([rank, cluster, , size, people, from, to]) => [rank, cluster, size, people, from, to])).toEqual([
      ['1', '11', '2', '2', '2019-07-21', '2019-08-01'],
      ['2', '13', '1', '1', '2019-09-30', '2019-09-30'],
    ]);
    expect(members).toEqual([
      ['11', '11', '1'],
      ['12', '11', '1'],
      ['13', '13', '2'],
    ]);
  });

  it('shows no telephone number', async () => {
    const { topics } = await ofTable(`${head}11,a,,2019-07-21,请打13800138000联系我,1\n`);
    expect(JSON.stringify(topics)).not.toContain('13800138000');
  });

  it.each([
    [
      'a moment that is none',
      `${head}11,a,t,2019-02-30 10:00,d,1\n`,
      'in.csv: line 2, column time: "2019-02-30 10:00" is not a moment',
    ],
    ['likes that are no number', `${head}11,a,t,2019-02-20,d,many\n`, 'in.csv: line 2, column likes: "many" is not a number'],
    ['an id that comes twice', `${head}11,a,t,,d,\n11,a,t,,d,\n`, 'in.csv: line 3, column msg_id: "11" stands in line 2 already'],
  ])('refuses %s and writes nothing', async (_, table, reason) => {
    const { code, err, topics } = await ofTable(table);
    expect({ code, topics }).toEqual({ code: 2, topics: undefined });
    expect(err).toContain(reason);
  });

  const data = dataFolder();
  it.skipIf(data === undefined)(
    'finds both hot issues among real messages, in the first ten (needs the data folder)',
    async () => {
      const { members = [] } = await topicsOf(join(data ?? '', 'hotspots/messages.csv.gz'));
      const gold = (await rowsOf(join(data ?? '', 'hotspots/issues_gold.csv'))) ?? [];
      expect(members).toHaveLength(2116);
      for (const issue of new Set(gold.map(([name]) => name))) {
        const wanted = new Set(gold.filter(([name, , , , , isGold]) => name === issue && isGold === '1').map(([, id]) => id));
        const ranks = members.filter(([id]) => wanted.has(id)).map(([, , rank]) => rank);
        const best = Math.max(
          ...ranks.map((rank) => (2 * ranks.filter((one) => one === rank).length) / (wanted.size + sizeOf(members, rank))),
        );
        expect(best, issue).toBeGreaterThan(0.9);
        expect(Math.min(...ranks.map(Number)), issue).toBeLessThanOrEqual(10);
      }
    },
    300_000,
  );
});

const sizeOf = (members: readonly (readonly string[])[], rank: string | undefined): number =>
  members.filter(([, , one]) => one === rank).length;

describe('moments in a file', () => {
  it.each([
    ['2019-07-21 10:29:36', '2019-07-21T02:29:36.000Z'],
    ['2019/7/1 0:05', '2019-06-30T16:05:00.000Z'],
    ['2019-07-21T02:29:36Z', '2019-07-21T02:29:36.000Z'],
    ['2019-07-21T02:29:36+02:00', '2019-07-21T00:29:36.000Z'],
    ['2019年7月21日', '2019-07-20T16:00:00.000Z'],
  ])('%s is %s, in China’s time where no zone is said', (text, expected) => {
    expect(new Date(momentOf(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  it('are days of China when shown', () => {
    expect(dayOf(momentOf('2019-07-21 00:10'))).toBe('2019-07-21');
    expect(dayOf(undefined)).toBe('');
  });
});
