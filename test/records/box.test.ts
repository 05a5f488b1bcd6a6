// The open ballot box: what each role may do, who waits for whom, what a killed server leaves, what its log contains.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleId, shortCode, voteId } from '../../domain/ids.ts';
import { GradeRule } from '../../domain/satisfaction/grades.ts';
import { ruleHash, VoteRule } from '../../domain/vote/rule.ts';
import { readRunning } from '../../embedded/state.ts';
import * as grades from '../../records/grades.ts';
import { migrate, withDatabase } from '../../prisma/migrate.ts';
import { settleRights } from '../../prisma/rights.ts';
import { transaction } from '../../records/database.ts';
import { removeTraces } from '../../records/sealing.ts';
import * as votes from '../../records/votes.ts';
import { secrecyLacks } from '../../worker/secrecy.ts';
import { ask, until } from '../embedded/machine.ts';
import { at, COUNTY, startYear } from '../web/aYear.ts';
import { sideBySide } from './intruder.ts';
import { aSecretHouse, type SecretHouse } from './secretHouse.ts';

const NAMES = ['ying', 'chen', 'lin', 'he', 'wu'];
const SLUGS = ['lifts', 'canteens', 'buses'];
let house: SecretHouse;
let deputies: string[];

beforeAll(async () => {
  house = await aSecretHouse('2025-01-15T09:00');
  await startYear();
  deputies = NAMES.map((name) => roleId('330105', 'deputy', `box-${name}`));
  await ask(
    house.ownerUrl,
    `INSERT INTO role (id, code, role, region_code, holder) VALUES ${deputies.map((id) => `('${id}', '${shortCode(id)}', 'deputy', '330105', 'x')`).join(', ')}`,
  );
});
afterAll(() => house.stop());

/** A round whose ballot is open, everybody present. */
async function anOpenVote(round: number): Promise<string> {
  const id = voteId(COUNTY, round);
  const rule = VoteRule.parse({ seats: 2, candidates: SLUGS, ballot: 'choose-up-to-k', shortfall: 'second-round' });
  await transaction(async () => {
    await votes.prepare(
      { id, code: shortCode(id), yearId: COUNTY, round, rule, ruleHash: ruleHash(rule) },
      deputies,
      new Set(deputies),
    );
    await votes.setState(id, 'open');
  });
  return id;
}
const close = (id: string) => transaction(() => votes.close(id, at('2025-01-15T10:00')));
const castBy = (id: string, who: number, choices = ['lifts']) =>
  votes.cast({ voteId: id, deputyId: deputies[who] ?? '', choices });
const wordOf = async (id: string, who: number): Promise<string> => {
  const asked = await votes.wordOf(id, deputies[who] ?? '');
  return typeof asked === 'string' ? asked : asked.word;
};

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('the word of a ballot', () => {
  it('is the same when asked for again, another for each deputy, and the one under which the ballot is published', async () => {
    const id = await anOpenVote(1);
    const words = await Promise.all([0, 0, 1, 2, 3].map((who) => wordOf(id, who)));
    expect(words[0]).toBe(words[1]);
    expect(new Set(words).size).toBe(4);
    for (const word of words) expect(word).toMatch(/^[23456789BCDFHJKMNPRTVWX]{6}$/);
    const twice = await Promise.all([castBy(id, 0), castBy(id, 0, ['buses']), castBy(id, 1, []), castBy(id, 4)]);
    expect(twice.toSorted()).toEqual(['cast', 'cast', 'cast', 'voted-already']);
    expect(await wordOf(id, 0)).toBe('voted-already');
    expect(await votes.turnout(id)).toEqual({ deputies: 5, present: 5, voted: 3 });
    await close(id);
    const published = (await votes.ballots(id)).map(({ receipt }) => receipt);
    expect(published).toHaveLength(3);
    expect(published).toEqual(expect.arrayContaining([words[0], words[2]]));
    expect(published).not.toContain(words[3]); // asked for, never cast
    expect(await votes.turnout(id)).toEqual({ deputies: 5, present: 5, voted: 3 });
    expect(await Promise.all(deputies.map(async (one) => (await votes.onRoll(id, one))?.voted))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('is drawn evenly from all signs', async () => {
    const rows = await ask(house.ownerUrl, 'SELECT box.new_word() AS word FROM generate_series(1, 4600)');
    const counts = new Map<string, number>();
    for (const sign of rows.map(({ word }) => String(word)).join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(23);
    for (const count of counts.values()) expect(Math.abs(count - 1_200)).toBeLessThan(250); // seven deviations
  });

  it('is given to nobody who may not vote, and a sealed box takes nothing', async () => {
    const id = voteId(COUNTY, 1);
    expect(await wordOf(id, 3)).toBe('closed');
    expect(await castBy(id, 3)).toBe('closed');
    expect(await votes.cast({ voteId: 'vote/330105/2025/projects/99', deputyId: deputies[0] ?? '', choices: [] })).toBe('closed');
    const other = await anOpenVote(2);
    expect(await votes.wordOf(other, '330105/deputy/nobody')).toBe('absent');
    expect(await transaction(() => votes.leave(other, deputies[0] ?? ''))).toBe('left');
    expect(await wordOf(other, 0)).toBe('absent');
    expect(await close(id)).toBe(false);
    await expect(transaction(() => votes.setState(id, 'open'))).rejects.toThrow(/sealed/);
  });
});

describe('sealing one box', () => {
  it('locks no other: votes go on in one while another is being sealed, and is sealed while one is being cast in', async () => {
    const [one, other] = [await anOpenVote(11), await anOpenVote(12)];
    await castBy(one, 0);
    const [sealing, casting] = [await connected(house.sealingUrl), await connected(house.applicationUrl)];
    await sealing.query('BEGIN');
    await sealing.query('SELECT box.seal_vote($1)', [one]); // not committed: whoever casts there must wait
    expect(await castBy(other, 0)).toBe('cast');
    expect(await wordOf(other, 1)).toMatch(/^\w{6}$/);
    const waiting = castBy(one, 1);
    await until('who casts there waits', async () => {
      const rows = await ask(house.ownerUrl, 'SELECT FROM pg_locks WHERE NOT granted');
      return rows.length > 0;
    });
    await sealing.query('COMMIT');
    expect(await waiting).toBe('closed');

    await casting.query('BEGIN');
    await casting.query(`SELECT box.cast_ballot($1, $2, '["buses"]')`, [other, deputies[2]]);
    const third = await anOpenVote(13);
    await castBy(third, 0);
    expect(await close(third)).toBe(true);
    await casting.query('COMMIT');
    expect(await votes.turnout(other)).toMatchObject({ voted: 2 });
    await sealing.end();
    await casting.end();
  });

  it('that went half way is gone through with: the box takes nothing any more, and closing it again counts what is in it', async () => {
    const id = await anOpenVote(14);
    await castBy(id, 0);
    await castBy(id, 1);
    await expect(
      transaction(async () => {
        await votes.close(id, at('2025-01-15T10:00'));
        throw new Error('the worker is killed here');
      }),
    ).rejects.toThrow('killed');
    expect((await votes.existing(id)).state).toBe('open');
    expect(await castBy(id, 2)).toBe('closed');
    expect(await votes.turnout(id)).toMatchObject({ voted: 2 });
    expect(await close(id)).toBe(true);
    expect(await votes.ballots(id)).toHaveLength(2);
  });
});

const refuses = (url: string, sql: string) =>
  expect(ask(url, sql), sql).rejects.toThrow(/permission denied|must be (owner|superuser)/);

describe('the application’s role', () => {
  const refuses = (url: string, sql: string) =>
    expect(ask(url, sql), sql).rejects.toThrow(/permission denied|must be (owner|superuser)/);

  it('reads no file of the server, no open box, and seals nothing', async () => {
    const id = await anOpenVote(21);
    await castBy(id, 0);
    for (const sql of [
      `SELECT pg_read_binary_file(pg_relation_filepath('ballot'))`,
      `SELECT pg_ls_dir('base')`,
      `SELECT * FROM box."marks_${shortCode(id)}"`,
      `SELECT * FROM box."ballots_${shortCode(id)}"`,
      `SELECT box.seal_vote('${id}')`,
      `SELECT box.own_word('${shortCode(id)}', '${deputies[1]}')`,
      `SELECT * FROM box.traces`,
      `DROP SCHEMA box CASCADE`,
      `CREATE TABLE box.mine (x int)`,
      `SET ROLE minsheng_sealer`,
      `COPY ballot TO PROGRAM 'cat'`,
    ])
      await refuses(house.applicationUrl, sql);
  });

  it('writes no sealed ballot, no grade and no mark of its own', async () => {
    for (const sql of [
      `INSERT INTO ballot (id, vote_id, receipt, choices) VALUES ('x', '${voteId(COUNTY, 1)}', 'BUYER1', '[]')`,
      `UPDATE ballot SET choices = '[]'`,
      `DELETE FROM ballot`,
      `INSERT INTO given_grade (id, grading_id, project_id, grade) VALUES ('x', 'g', 'p', 'satisfied')`,
      `UPDATE roll_entry SET voted = true`,
      `DELETE FROM roll_entry`,
      `UPDATE grading_roll SET graded = true`,
    ])
      await refuses(house.applicationUrl, sql);
  });

  it('has a sealing role beside it that reads nobody’s words', async () => {
    for (const table of ['suggestion', 'person', 'address', 'outbox', 'role'])
      await refuses(house.sealingUrl, `SELECT * FROM ${table}`);
    await refuses(house.sealingUrl, `SELECT pg_read_binary_file('PG_VERSION')`);
  });

  it('gets what it needs again at every start, and everything that the page on secrecy says holds', async () => {
    const { ownerUrl, applicationUrl, sealingUrl } = house;
    await settleRights({ ownerUrl, applicationUrl, sealingUrl });
    expect(await secrecyLacks(applicationUrl, sealingUrl)).toEqual([]);
    const alone = await secrecyLacks(ownerUrl, ownerUrl);
    expect(alone).toEqual([expect.stringContaining('SEALING_DATABASE_URL'), expect.stringContaining('files')]);
  });
});

describe('a database of somebody else’s, without a superuser', () => {
  const as = (role: string) => {
    const url = new URL(withDatabase(house.ownerUrl, 'theirs'));
    url.username = role;
    url.password = 'x';
    return url.href;
  };

  it('is migrated and sealed by the role that owns it, used by one that owns nothing, and says what is lacking', async () => {
    const [sealingUrl, applicationUrl] = [as('their_owner'), as('their_app')];
    for (const sql of [
      `CREATE ROLE their_owner LOGIN PASSWORD 'x'`,
      `CREATE ROLE their_app LOGIN PASSWORD 'x'`,
      'CREATE DATABASE theirs OWNER their_owner',
    ])
      await ask(house.ownerUrl, sql);
    await migrate(sealingUrl);
    for (const time of ['first', 'again'])
      await expect(settleRights({ ownerUrl: sealingUrl, applicationUrl, sealingUrl }), time).resolves.toBeUndefined();
    const lacks = await secrecyLacks(applicationUrl, sealingUrl);
    expect(lacks.join()).toMatch(/GRANT pg_checkpoint TO their_owner.*pg_switch_wal.*pg_ls_waldir/);
    expect(lacks).toHaveLength(3);
    await ask(
      sealingUrl,
      `INSERT INTO livelihood_year (id, region_code, year, stage) VALUES ('y', '330105', 2025, 'decision');
       INSERT INTO role (id, code, role, region_code, holder) VALUES ('d', 'D', 'deputy', '330105', 'x');
       INSERT INTO vote (id, code, year_id, round, rule, rule_hash, state) VALUES ('v', 'V', 'y', 1, '{}', '', 'open');
       INSERT INTO roll_entry (vote_id, deputy_id, present) VALUES ('v', 'd', true)`,
    );
    await ask(applicationUrl, `SELECT box.open_vote('v')`);
    const [cast] = await ask(applicationUrl, `SELECT box.cast_ballot('v', 'd', '["c"]') AS outcome`);
    expect(cast).toEqual({ outcome: 'cast' });
    await refuses(applicationUrl, `SELECT box.seal_vote('v')`);
    await refuses(applicationUrl, 'SELECT * FROM box."ballots_V"');
    expect(await ask(sealingUrl, `SELECT box.seal_vote('v') AS sealed, box.voted('v')`)).toEqual([{ sealed: true, voted: 1 }]);
    expect(await ask(applicationUrl, 'SELECT box.traces_left() AS left')).toEqual([{ left: 1 }]);
  });
});

describe('a server killed between a ballot and its sealing', () => {
  it('loses neither ballot, nor mark, nor word; afterwards its files tell nothing either', { timeout: 120_000 }, async () => {
    const id = await anOpenVote(31);
    const word = await wordOf(id, 0);
    const asked = await wordOf(id, 3);
    for (const who of [0, 1, 2]) expect(await castBy(id, who)).toBe('cast');
    const before = readRunning(house.stateDir)?.servers.postgres?.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await until(
      'another server runs',
      () =>
        ask(house.ownerUrl, 'SELECT 1').then(
          () => readRunning(house.stateDir)?.servers.postgres?.pid !== before,
          () => false,
        ),
      60,
    );
    expect(await votes.turnout(id)).toMatchObject({ voted: 3 });
    expect(await wordOf(id, 3)).toBe(asked);
    expect(await castBy(id, 0)).toBe('voted-already');
    await close(id);
    expect((await votes.ballots(id)).map(({ receipt }) => receipt)).toContain(word);
    expect(await removeTraces()).toBe(true);
    await ask(house.ownerUrl, 'CHECKPOINT');
    const choices = (await votes.ballots(id)).map(({ receipt }) => receipt);
    expect(sideBySide({ stateDir: house.stateDir, deputies, choices })).toEqual([]);
  });
});

describe('the server’s log', () => {
  it('keeps no word, choice, deputy, suggestion or address of a statement that failed', async () => {
    const id = await anOpenVote(41);
    await castBy(id, 0);
    await castBy(id, 0);
    const fails = (sql: string) => expect(ask(house.ownerUrl, sql), sql).rejects.toThrow();
    await fails(`INSERT INTO box."ballots_${shortCode(id)}" SELECT word, choices FROM box."ballots_${shortCode(id)}"`);
    await fails(
      `INSERT INTO ballot (id, vote_id, receipt, choices) VALUES ('x', '${voteId(COUNTY, 1)}', 'LEAK23', '["lifts" x')`,
    );
    await fails(`INSERT INTO grading_roll (grading_id, deputy_id) VALUES ('g', '${deputies[0]}'), ('LEAK24', '${deputies[0]}')`);
    await fails(`INSERT INTO suggestion (receipt, region_code, text, at) VALUES ('r', '330105', 'LEAK25', 'LEAK26')`);
    await fails(`INSERT INTO address (channel, bot, chat, person_id) VALUES ('telegram', 'b', 'LEAK27', 'LEAK28')`);
    await fails(`SELECT 'LEAK29'::int`);
    const log = readFileSync(join(house.stateDir, 'logs', 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    for (const leaked of [/LEAK2\d/, /box-ying/, /"lifts"/, /DETAIL|STATEMENT/]) expect(log).not.toMatch(leaked);
    for (const { receipt } of await votes.ballots(voteId(COUNTY, 1))) expect(log).not.toContain(receipt);
  });
});

describe('a grading', () => {
  it('takes each deputy’s grades once, from its roll alone, while it is open', async () => {
    const id = `grading/${COUNTY.slice('year/'.length)}`;
    const rule = GradeRule.parse({});
    await transaction(() => grades.open(COUNTY, { projects: ['p1'], rule, at: at('2026-01-10T10:00') }, deputies.slice(0, 4)));
    const give = (who: string) => grades.give(id, who, [{ item: 'p1', grade: 'satisfied' }]);
    const given = await Promise.all([give(deputies[0] ?? ''), give(deputies[0] ?? ''), give(deputies[1] ?? '')]);
    expect(given.toSorted()).toEqual(['given', 'given', 'given-already']);
    expect(await give(deputies[4] ?? '')).toBe('not-on-roll');
    expect(await grades.openIn([COUNTY])).toEqual([{ yearId: COUNTY, deputies: 4, graded: 2 }]);
    expect(await grades.onRoll(id, deputies[0] ?? '')).toEqual({ graded: true });
    await transaction(() => grades.close(COUNTY, at('2026-01-20T10:00')));
    expect(await give(deputies[2] ?? '')).toBe('closed');
    expect(await grades.turnout(id)).toEqual({ deputies: 4, graded: 2 });
  });
});
