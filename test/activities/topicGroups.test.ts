// Groups of topics: the reader keeps proposing which topics belong together, and never against what people decided.
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { setSubject } from '../../actions/suggestions.ts';
import { likelyTheSame, merge, split, undo } from '../../actions/topicGroups.ts';
import { giveOutcome } from '../../actions/topics.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { db } from '../../records/database.ts';
import { forgetReaders, readerOf } from '../../records/readers.ts';
import * as topics from '../../records/topics.ts';
import { aPlan } from '../builders.ts';
import { beginAt, COUNTY, YEAR } from '../workflows/affairs.ts';
import { say, somebody } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';

let house: Rehearsed;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  forgetReaders();
  await beginAt({
    plan: aPlan({ from: MORNING, region: COUNTY }),
    stage: 'solicitation',
    at: MORNING,
    data: { opensAt: MORNING, closesAt: new Date(moment + 864e5) },
  });
});
afterEach(() => house.stop());

const moment = MORNING.getTime();
const read = () => new MockActivityEnvironment().run(readSuggestions, { yearId: YEAR, moment });
const standing = () => topics.undecided(YEAR, 0, 100);
const topicOf = async (text: string) => {
  const row = await db.suggestion.findFirstOrThrow({ where: { text }, include: { topic: true } });
  if (!row.topic) throw new Error(`nobody has read “${text}”`);
  return row.topic;
};

const shelter = '希望村里的公交车站有个顶棚，下雨天等车没有地方躲';
const roof = '村里的公交车站建个顶棚吧，下雨等车没地方躲雨';
const park = '上塘高架桥下那块地荒了好几年，做个口袋公园给孩子跑一跑';
const lamps = '村口到公路一段黑咕隆咚，请装路灯';

async function saying(...texts: string[]) {
  for (const text of texts) await say(await somebody(COUNTY), text);
  await read();
}

describe('topics of a year', () => {
  it('are joined by the reader where the words are nearly the same, and the hottest come first', async () => {
    await saying(park, shelter, roof);
    const [first, second] = await standing();
    expect(first).toMatchObject({ size: 2, heatParts: { people: 2, likes: 0 } });
    expect(second?.size).toBe(1);
    expect((first?.heat ?? 0) > (second?.heat ?? 0)).toBe(true);
  });

  it('that people merge stay one, under the first one’s code, for whoever asks by either', async () => {
    await saying(park, lamps);
    const [into, from] = [await topicOf(park), await topicOf(lamps)];
    expect(await merge(operator, into.code, from.code)).toMatchObject({ ok: true, value: { id: into.id, size: 2 } });
    expect(await merge(operator, into.code, from.code)).toMatchObject({ ok: true, value: { id: into.id, size: 2 } });
    await saying('村口到公路那一段黑咕隆咚，请装几盏路灯');
    expect(await standing()).toMatchObject([{ id: into.id, size: 3 }]);
    expect(await topics.byCode(from.code)).toMatchObject({ id: into.id });
    expect(await db.auditEntry.count({ where: { deed: 'topics-merged' } })).toBe(1);
  });

  it('that people split stay apart, whatever the reader thinks', async () => {
    await saying(shelter, roof);
    const one = await topicOf(shelter);
    const leaving = await db.suggestion.findFirstOrThrow({ where: { text: roof } });
    expect(await split(operator, one.code, [leaving.id])).toMatchObject({ ok: true, value: { size: 1 } });
    await saying(park);
    await read();
    expect((await standing()).map(({ size }) => size)).toEqual([1, 1, 1]);
    const all = await db.suggestion.findMany({ where: { topicId: one.id } });
    expect(
      await split(
        operator,
        one.code,
        all.map(({ id }) => id),
      ),
    ).toMatchObject({
      ok: false,
      problem: { id: 'topic-split-all' },
    });
  });

  it('whose merge is taken back are two again for good; a second press changes nothing', async () => {
    await saying(shelter, park);
    const [into, from] = [await topicOf(shelter), await topicOf(park)];
    await merge(operator, into.code, from.code);
    const { id } = await db.topicMerge.findFirstOrThrow();
    expect(await undo(operator, id)).toMatchObject({ ok: true, value: { id: from.id, size: 1 } });
    expect(await undo(operator, id)).toMatchObject({ ok: false, problem: { id: 'merge-undone-already' } });
    expect((await standing()).map(({ size }) => size)).toEqual([1, 1]);
    expect(await db.topicParting.count()).toBe(1);
  });

  it('sum up to all suggestions, however they are merged, split and taken apart', async () => {
    await saying(shelter, roof, park, lamps, '希望社区里有个借书还书的地方', '小学门口放学堵成一锅粥，建议划接送区');
    for (let step = 0; step < 18; step++) {
      const open = await standing();
      const [one, other] = [open[step % open.length], open[(step * 7 + 1) % open.length]];
      const merges = await db.topicMerge.findMany({ where: { undoneAt: null }, orderBy: { id: 'asc' } });
      const last = merges[step % Math.max(1, merges.length)];
      const members = one ? await topics.wordsOf(one.id, 0, 9) : [];
      if (step % 3 === 0 && one && other) await merge(operator, one.code, other.code);
      else if (step % 3 === 1 && one && members.length > 1) await split(operator, one.code, [members.at(-1)?.id ?? 0n]);
      else if (last) await undo(operator, last.id);
      await read();
      expect(await db.suggestion.count({ where: { topicId: null } })).toBe(0);
      expect((await standing()).reduce((sum, { size }) => sum + size, 0)).toBe(6);
    }
  });

  it('that are answered are grouped no more', async () => {
    await saying(park, lamps);
    const [one, other] = [await topicOf(park), await topicOf(lamps)];
    await giveOutcome(operator, one.code, 'not-now', { words: '今年做不了' });
    expect(await merge(operator, one.code, other.code)).toMatchObject({ ok: false, problem: { id: 'topic-decided-already' } });
  });

  it('are proposed to the office where they are somewhat alike', async () => {
    await saying(park, '孩子放学没地方跑，口袋公园请多做几个');
    const topic = await topics.byCode((await topicOf(park)).code);
    if (topic) expect(await likelyTheSame(topic, 5)).toMatchObject([{ size: 1 }]);
  });
});

it('a correction is learnt by every process, and outlives it', async () => {
  const author = await somebody(COUNTY);
  const { receipt } = await say(author, park);
  await read();
  const { aspects } = aPlan({ from: MORNING, region: COUNTY });
  const before = (await (await readerOf(YEAR)).aspectOf(park))?.aspect;
  const wanted = aspects.findIndex(({ id }) => id !== before);
  expect(await setSubject(author, receipt, wanted)).toMatchObject({ ok: true });
  const after = aspects[wanted]?.id;
  expect((await (await readerOf(YEAR)).aspectOf(park))?.aspect).toBe(after);
  forgetReaders();
  expect((await (await readerOf(YEAR)).aspectOf(park))?.aspect).toBe(after);
});
