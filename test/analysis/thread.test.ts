// The reader in its thread: a text that takes too much is given back unread, and the next one is read.
import { afterAll, describe, expect, it } from 'vitest';
import { type Outcome, ReadingThread } from '../../analysis/thread.ts';
import type { FullRead } from '../../analysis/thread/jobs.ts';
import { BROKEN, ENDLESS, GREEDY } from '../stumbling/signs.ts';

const thread = new ReadingThread({ entry: new URL('../stumbling/entry.ts', import.meta.url) });
afterAll(() => thread.end());

const aspects = [
  { id: 'transport', zh: '交通出行', en: 'Transport' },
  { id: 'elderly', zh: '养老服务', en: 'Elderly care' },
];
const year = 'year/330000/2025';
const begin = () => thread.ask('begin', { year, aspects }, { signs: 0, times: 20 });
const read = (text: string): Promise<Outcome<FullRead>> => thread.ask('read', { year, text }, { signs: text.length });

describe('the reader’s thread', () => {
  it('reads as the reader does, with a title and the words by which topics are found', async () => {
    await begin();
    expect(await read('希望公交车站装路灯，电话13800138000')).toMatchObject({
      kind: 'read',
      answer: { aspect: 'transport', masked: '希望公交车站装路灯，电话***', title: expect.stringContaining('公交') as string },
    });
  });

  it.each([
    ['for ever', ENDLESS, 'time'],
    ['more memory than there is', GREEDY, expect.stringMatching(/^(memory|time)$/) as string],
  ])('gives a text back that would take %s; others that wait beside it are read in another thread', async (_, sign, because) => {
    await begin();
    const before = await thread.born();
    const [stuck, other] = await Promise.all([read(`这条路${sign}`), thread.ask('mask', '请打13800138000', { signs: 20 })]);
    expect(stuck).toEqual({ kind: 'unread', because });
    expect(other).toEqual({ kind: 'read', answer: '请打***' });
    expect(await thread.born()).toBe(before + 1);
  });

  it('costs no more of the processor than the budget of the text', async () => {
    await begin();
    const before = process.cpuUsage();
    expect(await read(ENDLESS)).toEqual({ kind: 'unread', because: 'time' });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_500);
  });

  it('gives a text back on which the reader fails, and goes on in the same thread', async () => {
    await begin();
    const before = await thread.born();
    expect(await read(BROKEN)).toEqual({ kind: 'unread', because: 'error' });
    expect(await read('公交')).toMatchObject({ kind: 'read' });
    expect(await thread.born()).toBe(before);
  });

  it('says of a thread that is gone that it is, so that another is taught', async () => {
    await begin();
    const born = await thread.born();
    await read(ENDLESS);
    expect(await thread.ask('read', { year, text: '公交' }, { signs: 2, born })).toEqual({ kind: 'gone' });
  });

  it('does not read elsewhere what nobody taught it: that is a failure of ours, said as one', async () => {
    expect(await thread.ask('read', { year: 'year/330000/1999', text: '公交' }, { signs: 2 })).toEqual({
      kind: 'unread',
      because: 'error',
    });
  });

  it('rejects where no thread can be started, so that nothing is set aside for that', async () => {
    const none = new ReadingThread({ entry: new URL('../stumbling/missing.ts', import.meta.url) });
    await expect(none.ask('mask', '公交', { signs: 2 })).rejects.toThrow('missing.ts');
    await none.end();
  });

  it('starts again after it was ended', async () => {
    await thread.end();
    expect(await thread.ask('mask', '公交', { signs: 2 })).toEqual({ kind: 'read', answer: '公交' });
  });
});
