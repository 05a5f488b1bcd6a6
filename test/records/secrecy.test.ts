// Attacks the claims of docs/ballot-secrecy.md about somebody with the database's files: a district's votes and grades to the year's end.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeYear } from '../../activities/reports.ts';
import { gradingId, voteId } from '../../domain/ids.ts';
import { tally } from '../../domain/vote/tally.ts';
import * as grades from '../../records/grades.ts';
import * as people from '../../records/people.ts';
import * as votes from '../../records/votes.ts';
import { ask } from '../embedded/machine.ts';
import { at, begin, COUNTY, endYear, publishLetter, shortlist, startYear, voteOnList } from '../web/aYear.ts';
import { byTransaction, type Found, sideBySide } from './intruder.ts';
import { aSecretHouse, type SecretHouse } from './secretHouse.ts';

interface Cast {
  readonly vote: string;
  readonly deputy: string;
  readonly word: string;
  readonly choices: readonly string[];
}
const cast: Cast[] = [];
let house: SecretHouse;
/** What the intruder finds, and the open boxes' files, before each box is sealed. */
const open: {
  readonly vote: string;
  readonly beside: Found[];
  readonly together: Found[];
  readonly files: string[];
  /** The file of the write-ahead log into which ballots are written. */
  readonly log: string;
}[] = [];

const FIRST = voteId(COUNTY, 1);
const SECOND = voteId(COUNTY, 2);
const wanted = () => ({
  stateDir: house.stateDir,
  deputies: [...new Set(cast.map(({ deputy }) => deputy))],
  choices: cast.map(({ word }) => word),
});
const flush = () => ask(house.ownerUrl, 'CHECKPOINT');
const boxFiles = async (): Promise<string[]> =>
  (
    await ask(
      house.ownerUrl,
      `SELECT pg_relation_filepath(oid) AS path FROM pg_class WHERE relnamespace = 'box'::regnamespace AND relkind = 'r' AND relname <> 'traces'`,
    )
  ).map(({ path }) => join(house.stateDir, 'postgres', String(path)));

/** Ballots or deputies in the physical order of their rows in a table's file. */
const lying = async (column: string, rest: string): Promise<string[]> =>
  (await ask(house.ownerUrl, `SELECT ${column} AS it FROM ${rest} ORDER BY ctid`)).map(({ it: one }) => String(one));

beforeAll(async () => {
  house = await aSecretHouse('2025-11-20T09:00');
  await startYear();
  await publishLetter(COUNTY);
  await shortlist(COUNTY);
  await voteOnList(COUNTY, {
    cast: (ballot) => cast.push(ballot),
    allCast: async (vote) => {
      await flush();
      const [now] = await ask(house.ownerUrl, 'SELECT pg_walfile_name(pg_current_wal_lsn()) AS log');
      const log = join(house.stateDir, 'postgres', 'pg_wal', String(now?.log));
      open.push({ vote, beside: sideBySide(wanted()), together: byTransaction(wanted()), files: await boxFiles(), log });
    },
  });
});
afterAll(() => house.stop());

const inRound = (vote: string) => cast.filter((one) => one.vote === vote);
/** How many of a round's ballots the intruder attributes to the right deputy. */
const right = (found: readonly Found[], vote: string): number =>
  inRound(vote).filter(({ deputy, word }) => found.some((one) => one.deputy === deputy && one.choice === word)).length;

describe('while a box is open', () => {
  it('the attack works: its files and the write-ahead log join every deputy with their ballot', () => {
    expect(open.map(({ vote }) => vote)).toEqual([FIRST, SECOND]);
    for (const { vote, beside, together, files } of open) {
      expect(right(beside, vote)).toBe(19);
      expect(beside.some(({ where }) => where.includes('pg_wal'))).toBe(true);
      expect(beside.some(({ where }) => where.includes('base'))).toBe(true);
      expect(right(together, vote)).toBe(19);
      expect(files).toHaveLength(2);
    }
  });
});

/** Runs every attack on a sealed vote. */
async function nothingIsFound(): Promise<void> {
  await flush();
  expect(sideBySide(wanted())).toEqual([]);
  expect(byTransaction(wanted())).toEqual([]);
  for (const { files } of open) expect(files.filter(existsSync)).toEqual([]);
  for (const vote of [FIRST, SECOND]) {
    const voted = inRound(vote);
    const ballots = await lying('receipt', `ballot WHERE vote_id = '${vote}'`);
    const roll = await lying('deputy_id', `roll_entry WHERE vote_id = '${vote}' AND voted`);
    expect(ballots.toSorted()).toEqual(voted.map(({ word }) => word).toSorted());
    expect(roll.toSorted()).toEqual(voted.map(({ deputy }) => deputy).toSorted());
    // neither the order of casting nor each other's order shows in the files
    const byWord = ballots.map((word) => voted.find((one) => one.word === word)?.deputy);
    expect(byWord).not.toEqual(voted.map(({ deputy }) => deputy));
    expect(roll).not.toEqual(voted.map(({ deputy }) => deputy));
    expect(roll).not.toEqual(byWord);
  }
}

describe('when it is sealed and certified', () => {
  it('no file of the installation joins a deputy with a ballot: no row, dead row, index, transaction, order, log', async () => {
    await nothingIsFound();
  });

  it('the write-ahead log of the vote is gone from the disk, and none is kept under another name', async () => {
    for (const { log } of open) expect(existsSync(log)).toBe(false);
    expect(await ask(house.ownerUrl, 'SELECT box.traces_left() AS left')).toEqual([{ left: 0 }]);
    const [newest] = await ask(house.ownerUrl, `SELECT pg_walfile_name(pg_current_wal_lsn()) AS name`);
    const kept = readdirSync(join(house.stateDir, 'postgres', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
    expect(kept.filter((name) => name > String(newest?.name))).toEqual([]);
  });

  it('the published ballots are those that were cast, each under the word that its deputy was shown, and give the result', async () => {
    for (const vote of [FIRST, SECOND]) {
      const published = await votes.ballots(vote);
      const was = inRound(vote).map(({ word, choices }) => ({ receipt: word, choices }));
      expect(published).toEqual(was.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1)));
      const row = await votes.existing(vote);
      const { deputies, present } = await votes.turnout(vote);
      const ballots = published.map(({ choices }) => choices);
      expect(row.result).toEqual(JSON.parse(JSON.stringify(tally(row.rule, { deputies, present, issued: present, ballots }))));
    }
  });
});

describe('the deputies’ grades', () => {
  const given = new Map<string, Map<string, string>>();
  const levels = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const;
  const id = gradingId(COUNTY);
  let files: string[] = [];
  const rowsOfGrades = () => ({
    stateDir: house.stateDir,
    deputies: [...given.keys()],
    // every stored grade contains its level
    choices: [...levels],
  });

  it('are joined with who gave them while they are open', async () => {
    await begin(COUNTY, 'yearEnd', '2025-12-05T18:00');
    await endYear(COUNTY);
    const projects = grades.projectsOf((await grades.ofYear(COUNTY)) ?? { projects: [] });
    const roll = (await people.rolesIn(['330105'], { at: at('2025-12-06T09:00'), role: 'deputy' })).map((role) => role.id);
    for (const [index, deputy] of roll.slice(0, 19).entries()) {
      const sheet = projects.map((item, place) => ({ item, grade: levels[(index + place * 7) % 3] ?? 'satisfied' }));
      given.set(deputy, new Map(sheet.map(({ item, grade }) => [item, grade])));
      expect(await grades.give(id, deputy, sheet)).toBe('given');
    }
    await flush();
    files = await boxFiles();
    expect(files).toHaveLength(2);
    expect(new Set(byTransaction(rowsOfGrades()).map(({ deputy }) => deputy)).size).toBe(19);
    expect(await grades.turnout(id)).toMatchObject({ graded: 19 });
  });

  it('are joined with nobody when the year is closed, and nor are its ballots', async () => {
    await closeYear({ yearId: COUNTY, moment: at('2026-01-20T10:00').getTime() });
    await closeYear({ yearId: COUNTY, moment: at('2026-01-20T10:00').getTime() });
    await flush();
    expect(byTransaction(rowsOfGrades())).toEqual([]);
    expect(sideBySide(rowsOfGrades())).toEqual([]);
    expect(files.filter(existsSync)).toEqual([]);
    await nothingIsFound();
    expect(await ask(house.ownerUrl, 'SELECT box.traces_left() AS left')).toEqual([{ left: 0 }]);
  });

  it('lie in no order of deputies or sheets, and count as they were given', async () => {
    const projects = grades.projectsOf((await grades.ofYear(COUNTY)) ?? { projects: [] });
    const sheets = [...given.values()].flatMap((sheet) => projects.map((item) => `${item} ${sheet.get(item)}`));
    const kept = await lying(`project_id || ' ' || grade`, `given_grade WHERE grading_id = '${id}'`);
    expect(kept.toSorted()).toEqual(sheets.toSorted());
    expect(kept).not.toEqual(sheets);
    const roll = await lying('deputy_id', `grading_roll WHERE grading_id = '${id}' AND graded`);
    expect(roll).not.toEqual([...given.keys()]);
    for (const { item, grade } of (await grades.ofYear(COUNTY))?.result ?? []) {
      const satisfied = [...given.values()].filter((sheet) => sheet.get(item) === 'satisfied').length;
      expect(grade).toMatchObject({ kind: 'graded', satisfied: { part: satisfied } });
    }
  });
});
