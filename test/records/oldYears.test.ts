// Installations from each stage of a rehearsal, before the migrations from the thirteenth on: the migrations lose nothing, and everything
// can be read afterwards. The rows are a rehearsal's own, only fewer of each sort (photos are four bytes).
import { afterEach, describe, expect, inject, it } from 'vitest';
import { FIRST_HISTORIES } from '../../domain/histories.ts';
import { ModelName } from '../../prisma/client/internal/prismaNamespace.ts';
import { dropDatabase, migrate, withDatabase } from '../../prisma/migrate.ts';
import * as candidates from '../../records/candidates.ts';
import * as clock from '../../records/clock.ts';
import { closeDatabase, db, openDatabase } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as errands from '../../records/errands.ts';
import { allFigures, promisedTotals, unitRanking } from '../../records/figures.ts';
import * as grades from '../../records/grades.ts';
import * as held from '../../records/held.ts';
import * as inbox from '../../records/inbox.ts';
import { moneyOf } from '../../records/money.ts';
import * as outbox from '../../records/outbox.ts';
import * as people from '../../records/people.ts';
import { keptOf } from '../../records/personal.ts';
import * as progress from '../../records/progress.ts';
import * as published from '../../records/published.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as surveys from '../../records/surveys.ts';
import * as tasks from '../../records/tasks.ts';
import * as topics from '../../records/topics.ts';
import * as votes from '../../records/votes.ts';
import * as years from '../../records/years.ts';
import { ask, type Dump, loadStage, stages } from './stages.ts';

const later = new Date('2027-06-01T00:00:00Z');

afterEach(async () => {
  await closeDatabase();
  years.forgetPlans();
});

/** Loads the rows of a stage, then migrates them. */
async function brought(stage: string): Promise<string> {
  const url = withDatabase(inject('databaseUrl'), `old_${stage.toLowerCase()}_${process.pid}`);
  await loadStage(url, stage);
  await migrate(url);
  openDatabase(url);
  return url;
}

const lost = async (url: string, dump: Dump): Promise<string[]> => {
  const missing: string[] = [];
  for (const [table, rows] of Object.entries(dump)) {
    const [found] = await ask<{ n: number }>(url, `SELECT count(*)::int AS n FROM "${table}"`);
    const boxed = table === 'ballot' ? await inBoxes(url) : 0;
    if ((found?.n ?? 0) + boxed !== rows.length) missing.push(`${table}: ${rows.length}, now ${found?.n ?? 0}`);
  }
  return missing;
};

/** Ballots of votes that are open lie in their boxes. */
const inBoxes = async (url: string): Promise<number> =>
  (await ask<{ n: number }>(url, `SELECT coalesce(sum(box.voted(id)), 0)::int AS n FROM vote WHERE state = 'open'`))[0]?.n ?? 0;

/** Calls everything that reads something of a year. */
async function readAll(yearId: string): Promise<void> {
  const { plan } = await years.planOf(yearId);
  expect(plan.region).not.toBe('');
  await years.around(plan.region);
  await Promise.all([allFigures(yearId), unitRanking(yearId), promisedTotals(yearId), moneyOf(yearId, ['elected'])]);
  await Promise.all([progress.aspects(yearId), progress.projects(yearId), published.units(yearId)]);
  await Promise.all([published.topics(yearId, undefined, 0, 500), published.tasks({ yearId }, 0, 500)]);
  await Promise.all([candidates.ofYear(yearId), decisions.waiting([yearId]), held.countsOf(yearId), held.piles(yearId)]);
  const scope = { years: [yearId], places: [plan.region.slice(0, 4)] };
  const filter = { search: { receipt: null, words: [] }, aspect: undefined, state: undefined };
  await inbox.look({ ...scope, accusations: scope }, filter, { skip: 0, take: 500 });
  for (const vote of await votes.ofYear(yearId)) {
    expect(vote.rule.candidates.length).toBeGreaterThan(0);
    await Promise.all([votes.turnout(vote.id), votes.ballots(vote.id), votes.roll(vote.id)]);
  }
  const grading = await grades.ofYear(yearId);
  if (grading) await grades.turnout(grading.id);
  for (const { id } of await db.survey.findMany({ where: { yearId } })) await surveys.counts(id);
  for (const { id } of await db.task.findMany({ where: { project: { yearId } } })) tasks.acceptanceOf(await tasks.existing(id));
  await Promise.all([topics.undecided(yearId, 0, 500), topics.decided(yearId, 0, 500), tasks.projectsOf([yearId])]);
}

/** Calls everything that reads something of people and of the installation. */
async function readOthers(dump: Dump): Promise<void> {
  expect(await clock.installation()).toMatchObject({ rehearsal: true, histories: FIRST_HISTORIES });
  for (const { channel, bot, chat, person_id: id } of (dump.address ?? []).slice(0, 20)) {
    const where = { channel: String(channel), bot: String(bot), chat: String(chat) };
    expect(await people.at(where)).toMatchObject({ id, where });
    await Promise.all([suggestions.ofPerson(String(id), 0, 50), keptOf(String(id))]);
  }
  await Promise.all([people.rolesIn(['330000', '330105'], { at: later }), errands.allWaiting(500), errands.waiting(500, 0)]);
  await Promise.all([
    outbox.unsent(),
    outbox.claim({ channel: 'telegram', bot: '1' }, later, 500),
    suggestions.register(0n, 500),
  ]);
}

describe('an installation of before', () => {
  it.each(Object.keys(stages))('in %s is brought to what holds now, and nothing of it is lost', async (stage) => {
    const dump = stages[stage] ?? {};
    const url = await brought(stage);
    try {
      expect(await lost(url, dump)).toEqual([]);
      const words = (dump.suggestion ?? []).map(({ text }) => String(text)).toSorted();
      expect((await db.suggestion.findMany({ select: { text: true } })).map(({ text }) => text).toSorted()).toEqual(words);
      // every row of every table, through its columns' types
      for (const model of Object.values(ModelName)) {
        const delegate: { findMany(): Promise<unknown[]> } = Reflect.get(db, `${model[0]?.toLowerCase()}${model.slice(1)}`);
        await expect(delegate.findMany(), model).resolves.toBeInstanceOf(Array);
      }
      const all = await years.all();
      expect(all).toHaveLength(2);
      for (const { id } of all) await readAll(id);
      await readOthers(dump);
    } finally {
      await closeDatabase();
      await dropDatabase(url);
      openDatabase(inject('databaseUrl'));
    }
  });
});
