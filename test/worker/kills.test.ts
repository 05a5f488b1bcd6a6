// A livelihood year in which every process is killed with `kill -9`, one by one and once all together, and which closes all the same.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenStage } from '../../domain/stages.ts';
import { isRunning } from '../../embedded/identity.mjs';
import { isFiled, suggestions } from '../../rehearsal/texts/index.ts';
import { People } from '../../simulator/people.ts';
import type { Addresses } from '../../worker/addresses.ts';
import { aStateFolder, ask, until } from '../embedded/machine.ts';
import { endAll, killHard, npmStart, ownerUrl, processesOf, type Started } from './installation.ts';
import { ledgerIn, type Sent, sentBy, sentUnasked, tally } from './journals.ts';

const MINUTES = 60_000;
/** As fast as two cores allow while the crowd keeps up. */
const settings = { PORT: '0', REHEARSAL_SPEED: '6' };

const folder = aStateFolder();
const simulatorDir = join(folder, 'main', 'simulator');
let started: Started;
let addresses: Addresses;
/** What was killed, and in which stage of the years. */
const killed: { readonly what: string; readonly stages: string }[] = [];

const rows = (sql: string) => ask(ownerUrl(started, addresses), sql);
const stagesNow = async (): Promise<string[]> =>
  (await rows('SELECT stage FROM livelihood_year ORDER BY id')).map(({ stage }) => String(stage));

/** Waits until both years have reached a stage; servers may be down meanwhile. */
const stageComes = (stage: OpenStage): Promise<void> => {
  const sooner = OpenStage.options.slice(0, OpenStage.options.indexOf(stage));
  const isThere = async () => {
    const stages = await stagesNow().catch(() => [] as string[]);
    return stages.length === 2 && !stages.some((one) => (sooner as readonly string[]).includes(one));
  };
  return until(`both years come to ${stage}`, isThere, 600);
};

/** What an unfinished year waits for, for the error message. */
const standing = async (): Promise<string> => {
  const asked = [
    'SELECT id, stage, state, stage_ends FROM livelihood_year',
    'SELECT kind, about, role, at, due FROM decision WHERE settled_at IS NULL',
    'SELECT vote_id, count(*) FILTER (WHERE present) AS present, box.voted(vote_id) AS voted FROM roll_entry GROUP BY 1',
    'SELECT state, message, count(*) FROM outbox GROUP BY 1, 2',
    `SELECT * FROM errand WHERE state = 'waiting'`,
    'SELECT * FROM waiting',
    'SELECT clock FROM installation',
  ];
  return JSON.stringify(await Promise.all(asked.map(rows)), undefined, 1);
};

const note = async (what: string): Promise<void> => {
  killed.push({ what, stages: (await stagesNow().catch(() => ['?'])).join(' ') });
};

/** Kills one of the processes and waits until another has replaced it. */
async function kill(name: string): Promise<void> {
  await note(name);
  const { pid } = killHard(started.dir, name);
  await until(`${name} is started again`, () => processesOf(started.dir).some((one) => one.name === name && one.pid !== pid), 60);
}

/** Kills the supervisor and everything that it has started, all at once; then runs `npm start` again. */
async function killEverything(): Promise<void> {
  await note('everything');
  const all = processesOf(started.dir);
  const own = started.process.pid ?? 0;
  for (const pid of [own, ...all.map((one) => one.pid)]) process.kill(pid, 'SIGKILL');
  await started.ended;
  await until('all are gone', () => !all.some(isRunning));
  started = npmStart(folder, settings);
  addresses = await started.up();
}

const passersBy = { before: { id: 9_001, first_name: 'Before' }, after: { id: 9_002, first_name: 'After' } };
const wordsOf = (who: keyof typeof passersBy): string =>
  `The footbridge at the canal has no light ${who} the killing; please mend it.`;

/** Kills the bot while it holds an update that it has fetched but not stored, or stored but not answered. */
async function killBotWithWordsInHand(storing: keyof typeof passersBy): Promise<void> {
  const people = new People(addresses.chat ?? '');
  const person = passersBy[storing];
  await people.create(person);
  const holder = new pg.Client({ connectionString: ownerUrl(started, addresses) });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE suggestion_message IN EXCLUSIVE MODE'); // from here on nothing can be filed
    await people.say(person, wordsOf(storing));
    const filing = () => rows(`SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'suggestion_message'::regclass`);
    await until('the bot is about to store it', async () => (await filing()).length > 0, 30);
    await note(`bot ${storing} storing`);
    const { pid } = killHard(started.dir, 'bot');
    const cut = (await filing()).map((one) => Number(one.pid));
    if (storing === 'before') for (const backend of cut) await rows(`SELECT pg_terminate_backend(${backend})`);
    await holder.query('COMMIT');
    await until('bot is started again', () => processesOf(started.dir).some((one) => one.name === 'bot' && one.pid !== pid), 60);
  } finally {
    await holder.end();
  }
}

/** So many deputies that those who still hear of the roll call are no quorum. */
const UNHEARD = 8;

/** Loses the first calls to a roll, as when a bot dies while sending them: they may have been sent, so they are never sent again. */
async function loseCallsToTheRoll(): Promise<void> {
  await note('calls to the roll');
  await rows(`
    CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT count(*) FROM outbox WHERE message = 'roll-open' AND state = 'unknown') < ${UNHEARD} THEN NEW.state := 'unknown'; END IF;
      RETURN NEW;
    END $$`);
  await rows(`CREATE TRIGGER lose BEFORE INSERT ON outbox FOR EACH ROW WHEN (NEW.message = 'roll-open') EXECUTE FUNCTION lose()`);
}

const strikes: readonly { readonly stage: OpenStage; readonly kill: () => Promise<void> }[] = [
  { stage: 'openLetter', kill: () => kill('worker') },
  { stage: 'solicitation', kill: () => killBotWithWordsInHand('before') },
  { stage: 'solicitation', kill: () => kill('postgres') },
  { stage: 'solicitation', kill: () => kill('crowd') },
  { stage: 'solicitation', kill: () => killBotWithWordsInHand('after') },
  { stage: 'solicitation', kill: () => kill('simulator') },
  { stage: 'planning', kill: () => kill('temporal') },
  { stage: 'planning', kill: () => kill('web') },
  { stage: 'planning', kill: loseCallsToTheRoll },
  { stage: 'decision', kill: () => kill('bot') },
  { stage: 'decision', kill: killEverything },
  { stage: 'execution', kill: () => kill('worker') },
  { stage: 'execution', kill: () => kill('postgres') },
  { stage: 'execution', kill: () => kill('guardian') },
  { stage: 'execution', kill: () => kill('crowd') },
  { stage: 'yearEnd', kill: () => kill('temporal') },
  { stage: 'yearEnd', kill: () => kill('bot') },
];

/** The strikes that can cut off what a bot sends or settles: four of the bot, two of PostgreSQL, the simulator's, and the one of everything. */
const CUT_OFF = 8;
/** The notices that a bot claims at once: no more can be on their way when it is struck. */
const CLAIMED_AT_ONCE = 10;

/** Real milliseconds between one recovery and the next kill. */
const REST_MS = 1_500;

beforeAll(async () => {
  started = npmStart(folder, settings);
  addresses = await started.up();
  await fetch(addresses.chat ?? ''); // the year begins when the page is opened
  for (const strike of strikes) {
    await stageComes(strike.stage);
    await strike.kill();
    await sleep(REST_MS);
  }
  const isOver = async () => (await stagesNow().catch(() => [])).filter((stage) => stage === 'closed').length === 2;
  await until('both years close', isOver, 900);
  const stillOwed = `SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending') UNION ALL SELECT 1 FROM errand WHERE state = 'waiting'`;
  await until('everything is said and delivered', async () => (await rows(stillOwed)).length === 0, 90);
  console.log(killed.map(({ what, stages }) => `${what} (${stages})`).join(', '));
}, 30 * MINUTES);

afterAll(async () => {
  const isClosed = (await stagesNow().catch(() => ['?'])).every((stage) => stage === 'closed');
  if (process.env.KEEP_SAID || !isClosed) console.log(started.said(), await standing().catch(String));
  await endAll(started);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}, 2 * MINUTES);

describe('a year in which everything is killed', () => {
  it('closes at both levels, and was killed in mid-year', async () => {
    expect(await rows('SELECT stage, state FROM livelihood_year')).toEqual([
      { stage: 'closed', state: 'closed' },
      { stage: 'closed', state: 'closed' },
    ]);
    expect(killed).toHaveLength(strikes.length);
    expect(killed.filter(({ stages }) => stages === 'closed closed')).toEqual([]);
  });

  it('loses no words: what was said in the chats is in the database, each once', async () => {
    const written = new Set([...suggestions.filter(isFiled).map(({ text }) => text), wordsOf('before'), wordsOf('after')]);
    const said = sentBy('person', simulatorDir).filter(({ text }) => written.has(text));
    const kept = await rows(
      `SELECT m.chat, m.message::text, s.text FROM suggestion s JOIN suggestion_message m ON m.suggestion_id = s.id`,
    );
    const line = ({ chat, message, text }: Record<string, unknown>) => `${String(chat)}/${String(message)} ${String(text)}`;
    expect(kept.map(line).toSorted()).toEqual(said.map((one) => line({ ...one })).toSorted());
    expect(await rows('SELECT count(*)::int AS count FROM suggestion')).toEqual([{ count: said.length }]);
  });

  it('counts as the crowd does', async () => {
    const passed = Object.values(passersBy).map(({ id }) => `'${id}'`);
    const bySelf = `SELECT count(*)::int AS count FROM suggestion_message WHERE chat NOT IN (${passed.join(',')})`;
    expect(await rows(bySelf)).toEqual([{ count: ledgerIn(simulatorDir).count('suggested') }]);
  });

  it('acknowledges once what a killed bot had fetched; once more at most where the next killing cut that off', async () => {
    const byOutbox = new Map(
      (await rows(`SELECT chat, sent_as, key FROM outbox WHERE state = 'sent'`)).map(({ chat, sent_as: as, key }) => [
        `${String(chat)}/${String(as)}`,
        String(key),
      ]),
    );
    for (const { id } of Object.values(passersBy)) {
      const kept = `SELECT s.receipt FROM suggestion s JOIN suggestion_message m ON m.suggestion_id = s.id WHERE m.chat = '${id}'`;
      const receipt = String((await rows(kept))[0]?.receipt);
      const said = sentBy('bot', simulatorDir)
        .filter(({ chat, text }) => chat === String(id) && text.includes(receipt))
        .map(({ chat, message }) => byOutbox.get(`${chat}/${message}`));
      const atOnce = said.filter((key) => key === undefined).length;
      // the outbox repeats an answer that was cut off, whether it arrived or not: better two receipts than none
      const later = said.filter((key) => key?.startsWith('answer/')).length;
      expect([
        [1, 0],
        [0, 1],
        [1, 1],
      ]).toContainEqual([atOnce, later]);
    }
  });

  it('leaves no suggestion of a letter without an outcome', async () => {
    expect(
      await rows('SELECT receipt FROM suggestion WHERE year_id IS NOT NULL AND (outcome IS NULL OR reason IS NULL)'),
    ).toEqual([]);
  });

  it('sends nothing twice that was marked sent', async () => {
    const sent = (await rows(
      `SELECT chat, sent_as::text AS message FROM outbox WHERE state = 'sent' AND what = 'send'`,
    )) as unknown as Sent[];
    const unknown = tally(
      (await rows(`SELECT chat FROM outbox WHERE state = 'unknown'`)) as unknown as Sent[],
      ({ chat }) => chat,
    );
    const inChats = sentBy('bot', simulatorDir);
    const text = new Map(inChats.map((one) => [`${one.chat}/${one.message}`, one.text]));
    const marked = sent.map((one) => ({ ...one, text: text.get(`${one.chat}/${one.message}`) ?? 'is not in the chat' }));
    expect(marked.filter((one) => one.text === 'is not in the chat')).toEqual([]);
    const wording = (one: Sent): string => `${one.chat} ${one.text}`;
    const came = tally(sentUnasked(simulatorDir), wording);
    const twice = [...tally(marked, wording)].filter(([words, times]) => {
      const mayHaveGone = unknown.get(words.slice(0, words.indexOf(' '))) ?? 0;
      return (came.get(words) ?? 0) > times + mayHaveGone;
    });
    expect(twice).toEqual([]);
    const mayBeUnknown = CUT_OFF * CLAIMED_AT_ONCE + UNHEARD;
    expect([...unknown.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(mayBeUnknown);
  });

  it('settles every errand, and leaves nobody waiting', async () => {
    expect(await rows(`SELECT id FROM errand WHERE state = 'waiting'`)).toEqual([]);
    expect(await rows(`SELECT id FROM outbox WHERE state IN ('waiting', 'sending', 'failed')`)).toEqual([]);
    expect(await rows(`SELECT id FROM decision WHERE settled_at IS NULL`)).toEqual([]);
  });

  it('has its quorum although some who were called heard nothing', async () => {
    const unheard = `SELECT person_id FROM outbox WHERE message = 'roll-open' AND state = 'unknown'`;
    expect((await rows(unheard)).length).toBeGreaterThanOrEqual(UNHEARD);
    expect(await rows(`SELECT id FROM vote WHERE state <> 'certified' OR (result->>'valid')::boolean IS NOT TRUE`)).toEqual([]);
  });

  it('elects each once, with a ballot for each mark on the roll', async () => {
    const marks = 'SELECT vote_id, count(*)::int AS count FROM roll_entry WHERE voted GROUP BY vote_id ORDER BY vote_id';
    const ballots = 'SELECT vote_id, count(*)::int AS count FROM ballot GROUP BY vote_id ORDER BY vote_id';
    expect(await rows(ballots)).toEqual(await rows(marks));
    expect((await rows(marks)).length).toBeGreaterThan(0);
  });

  it('has every part up again', async () => {
    const names = processesOf(started.dir).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['bot', 'crowd', 'guardian', 'postgres', 'simulator', 'temporal', 'web', 'worker']);
    const answers = await Promise.all(
      [addresses.chat ?? '', addresses.web, addresses.temporalUi].map(async (url) => (await fetch(url)).status),
    );
    expect(answers).toEqual([200, 200, 200]);
  });
});
