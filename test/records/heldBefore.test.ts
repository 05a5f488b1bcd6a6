// Years that were read before suggestions could be held: the migration takes the held kinds out of their topics, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '../../actions/actor.ts';
import { queueOf } from '../../actions/held.ts';
import { understand } from '../../actions/suggestions.ts';
import { giveOutcome } from '../../actions/topics.ts';
import { readSuggestions } from '../../activities/suggestions.ts';
import { closeDatabase, db, transaction } from '../../records/database.ts';
import * as published from '../../records/published.ts';
import { forgetReaders } from '../../records/readers.ts';
import * as topics from '../../records/topics.ts';
import * as years from '../../records/years.ts';
import type { FreshDatabase } from '../database.ts';
import { root } from '../house/sources.ts';
import { anInstallation, at, COUNTY, publishLetter, startYear } from '../web/aYear.ts';
import { say, somebody } from '../workflows/chat.ts';

const NOW = '2024-10-20T09:00';
const said = {
  wish: '村口的路灯坏了，请修一修',
  abuse: '你们这帮狗官都是蠢猪，吃屎去吧',
  refused: '澳门赌场上线，首存送100%，加微信 abc12345',
  taken: '救命，我老公拿刀要杀我，在东新路12号',
  opener: '住建局的张伟局长收了开发商100000元，才批的项目',
  joined: '小区里要有一座老年食堂，老人吃饭不方便',
} as const;

let database: FreshDatabase;
const rowOf = (text: string) => db.suggestion.findFirstOrThrow({ where: { text }, include: { topic: true } });

/** The migration's statements after the new columns and their index. */
const statements = (): string => {
  const folder = join(root, 'prisma/migrations');
  const name = readdirSync(folder).find((each) => each.endsWith('_held_words')) ?? '';
  const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
  return sql.slice(sql.indexOf('-- Words of the kinds'));
};

beforeAll(async () => {
  database = await anInstallation(NOW);
  forgetReaders();
  await startYear();
  await publishLetter(COUNTY);
  const { plan } = await years.planOf(COUNTY);
  // the setting of every year read before
  await transaction(() => years.changePlan(COUNTY, { ...plan, publish: 'all' }, 'operator', at(NOW)));
  for (const text of Object.values(said)) await understand(await say(await somebody('330105'), text));
  await new MockActivityEnvironment().run(readSuggestions, { yearId: COUNTY, moment: at(NOW).getTime() });
  for (const [text, outcome] of [
    [said.refused, 'not-ours'],
    [said.taken, 'under-way'],
  ] as const)
    await giveOutcome(operator, (await rowOf(text)).topic?.code ?? '', outcome, { words: '答复' });
  const opened = (await rowOf(said.opener)).topicId;
  await topics.joinSuggestion((await rowOf(said.joined)).id, opened ?? '');
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query('ALTER TABLE suggestion DROP CONSTRAINT suggestion_held_from_others');
  await client.query(statements());
  await client.end();
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

describe('a year that was read before anything was held', () => {
  it('shows no words any more that nobody had answered: they wait in the queue', async () => {
    for (const text of [said.abuse, said.opener])
      expect(await rowOf(text)).toMatchObject({ topicId: null, masked: null, heldEnd: null, heldIn: '330105', outcome: null });
    const { rows } = await queueOf(operator, { skip: 0, take: 9 });
    expect(rows.map(({ kind }) => kind)).toEqual(['accusation', 'abuse']);
  });

  it('keeps back what a person had refused, with its answer, and goes on showing what a person had taken up', async () => {
    expect(await rowOf(said.refused)).toMatchObject({ topicId: null, masked: null, heldEnd: 'answered', outcome: 'not-ours' });
    const taken = await rowOf(said.taken);
    expect(taken).toMatchObject({ heldEnd: 'released', outcome: 'under-way' });
    expect(taken.topic).toMatchObject({ outcome: 'under-way', size: 1 });
  });

  it('calls a topic that such words had opened by those who remain in it, and shows none that nobody is left in', async () => {
    const shown = await published.topics(COUNTY, undefined, 0, 20);
    const titles = shown.map(({ title }) => title);
    expect(titles).toHaveLength(3);
    expect(titles).toContain(said.joined);
    expect(titles).toContain(said.wish);
    expect(titles.join(' ')).not.toMatch(/张伟|蠢猪|赌场/);
    expect((await rowOf(said.joined)).topic).toMatchObject({ size: 1, keys: [] });
    const all = JSON.stringify(await db.topic.findMany({ select: { title: true, words: true, keys: true } }));
    expect(all).not.toMatch(/张伟|蠢猪|赌场/);
  });

  it('leaves ordinary words where they were', async () => {
    expect(await rowOf(said.wish)).toMatchObject({ heldAs: null, masked: said.wish });
  });
});
