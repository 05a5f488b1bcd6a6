// docs/tour.md, walked on a phone by somebody who reads slowly: the twelve steps of a year that a newcomer can take into their own hands.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCast } from '../../rehearsal/people.ts';
import { absentDeputies } from '../../rehearsal/texts/index.ts';
import { startHouse, type House } from './house.ts';
import { hasBrowser, Newcomer, zh } from './newcomer.ts';

const YEAR = 'year/330105/2025';
const head = 'ge-yunfei';
const clerk = 'tao-ran';
const secretariat = 'kong-lingyi';
const citizen = 'chen-guilan';
const deputy = 'ying-meiyu';
const contact = 'qiu-hongmei';
const inspector = 'wen-xiaobing';
const present = readCast().filter(
  ({ role, slug, yearRegion }) => role === 'deputy' && yearRegion === '330105' && !absentDeputies.includes(slug),
);
const tour = readFileSync(new URL('../../docs/tour.md', import.meta.url), 'utf8');
const steps = [...tour.matchAll(/^## \d+ · (.+)$/gm)].map(([, title = '']) => title);

let house: House;
let sql: Client;
let newcomer: Newcomer;

const rows = async <Row extends QueryResultRow>(text: string, ...values: readonly unknown[]): Promise<Row[]> =>
  (await sql.query<Row>(text, [...values])).rows;
const count = async (text: string, ...values: readonly unknown[]): Promise<number> =>
  Number((await rows<{ count: string }>(`SELECT count(*) ${text}`, ...values))[0]?.count);

async function until(what: () => Promise<boolean>, seconds = 240): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`it did not happen in ${seconds} s`);
    await pause(300);
  }
}
const inStage = (stage: string) =>
  until(async () => (await count('FROM livelihood_year WHERE id = $1 AND stage = $2', YEAR, stage)) === 1);

/** So many topics are left to the newcomer: among fewer none may be near another. */
const MANY = 50;
const waiting = () => count('FROM topic WHERE year_id = $1 AND outcome IS NULL', YEAR);

/** Step by step, as the page has them: a step without a walk fails, and so does a walk without a step. */
const walks: Readonly<Record<string, () => Promise<void>>> = {
  'Publish the letter': async () => {
    await newcomer.plays(head);
    await newcomer.decides('publish-letter');
    await newcomer.reads(zh('desk-publish-letter'));
    await newcomer.presses(zh('button-publish-letter'));
    await inStage('solicitation');
    await newcomer.givesBack();
  },
  'Say what your street needs': async () => {
    await newcomer.plays(citizen);
    await newcomer.says('我们楼道口的台阶太高，请给老人装一段扶手。');
    await newcomer.reads(zh('suggestion-title-received'));
    expect(await count("FROM suggestion WHERE text LIKE '%装一段扶手%' AND year_id = $1", YEAR)).toBe(1);
    await newcomer.plays(head);
    await inStage('planning');
  },
  'Link a topic to a candidate': async () => {
    await until(async () => (await waiting()) <= MANY);
    await newcomer.plays(clerk);
    await newcomer.decides('answer-topics');
    await newcomer.presses(zh('button-answer-topics'));
    await newcomer.reads(/^\s*💬/);
    await newcomer.presses(/^1$/);
    await newcomer.reads(zh('topic-follows'));
    if (await newcomer.sees(/^→ /)) await newcomer.presses(/^→ /);
    else {
      await newcomer.presses(zh('button-link'));
      await newcomer.reads(zh('topic-choose-candidate'));
      await newcomer.presses(/^1$/);
    }
    await newcomer.reads(/^\s*✅/);
    expect(await count("FROM topic WHERE year_id = $1 AND outcome = 'adopted'", YEAR)).toBeGreaterThan(0);
  },
  'Merge two topics': async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      await newcomer.decides('answer-topics');
      await newcomer.presses(zh('button-answer-topics'));
      await newcomer.presses(new RegExp(`^${number}$`));
      await newcomer.presses(zh('button-topic-same'));
      const likely = await newcomer.reads('哪个与“');
      if ((await likely.innerText()).includes(zh('topic-same-none'))) continue;
      await newcomer.presses(/^1$/);
      await newcomer.reads('✅ 已并入');
      return;
    }
    throw new Error('no topic is near another');
  },
  'Split off what asks for something else': async () => {
    await newcomer.presses(zh('button-open-topic'));
    await newcomer.presses(/^原话（\d+）$/);
    await newcomer.reads(zh('topic-words-intro'));
    await newcomer.presses(/^☐ 2$/);
    await newcomer.presses(zh('button-topic-split', { count: 1 }));
    await newcomer.reads('✅ 已分出');
    await newcomer.givesBack();
  },
  'Fix the shortlist': async () => {
    await newcomer.plays(head);
    await until(async () => (await waiting()) === 0, 500);
    await newcomer.decides('fix-shortlist');
    await newcomer.reads(zh('decision-shortlist-follows-vote'));
    await newcomer.presses(/^全部 \d+ 个提交$/);
    await inStage('decision');
    await newcomer.givesBack();
  },
  'Call the roll, open the ballot, close it': async () => {
    await newcomer.plays(secretariat);
    await newcomer.decides('open-roll');
    await newcomer.reads(zh('decision-roll-follows'));
    await newcomer.presses(zh('button-open-roll'));
    await until(async () => house.crowd.ledger.count('present', '330105') === present.length);
    await newcomer.decides('open-ballot');
    await newcomer.reads(zh('decision-ballot-follows'));
    await newcomer.presses(zh('button-open-ballot'));
    await until(async () => house.crowd.ledger.count('voted', '330105') === present.length);
    await newcomer.decides('close-ballot');
    await newcomer.reads(zh('decision-close-follows'));
    await newcomer.presses(zh('button-close-ballot'));
  },
  'Find the last place tied': async () => {
    await newcomer.decides('certify-vote');
    await newcomer.reads(zh('decision-certify-follows-run-off'));
    await newcomer.presses(zh('button-certify-vote'));
    await until(async () => (await count('FROM vote WHERE year_id = $1 AND round = 2', YEAR)) === 1);
  },
  'Vote once more on the tied alone': async () => {
    const before = house.crowd.ledger.count('voted', '330105');
    await newcomer.decides('open-roll');
    await newcomer.presses(zh('button-open-roll'));
    await newcomer.plays(deputy);
    await newcomer.reads(zh('vote-why-run-off'));
    await newcomer.presses(zh('button-here'));
    await until(async () => house.crowd.ledger.count('present', '330105') === 2 * present.length - 1);
    await newcomer.plays(secretariat);
    await newcomer.decides('open-ballot');
    await newcomer.presses(zh('button-open-ballot'));
    await newcomer.plays(deputy);
    await newcomer.presses(zh('button-take-paper'));
    await newcomer.reads(zh('vote-rule-secret'));
    await newcomer.presses(/^☐ 1 /);
    await newcomer.presses(zh('button-review'));
    await newcomer.reads(/您的暗语是/);
    await newcomer.presses(zh('button-cast'));
    await newcomer.reads(zh('vote-voted'));
    await until(async () => house.crowd.ledger.count('voted', '330105') === before + present.length - 1);
    await newcomer.plays(secretariat);
    await newcomer.decides('close-ballot');
    await newcomer.presses(zh('button-close-ballot'));
    await newcomer.decides('certify-vote');
    await newcomer.reads(zh('decision-certify-follows-final'));
    await newcomer.presses(zh('button-certify-vote'));
    await inStage('execution');
  },
  'Take a site, and show a line of its standard': async () => {
    await newcomer.turnsClock('Pause');
    await newcomer.plays(contact);
    await newcomer.says('/tasks');
    await newcomer.reads(/^\s*🏗/);
    await newcomer.presses(/^1$/);
    await newcomer.reads(/./);
    await newcomer.presses(zh('button-sign'));
    await newcomer.presses(zh('button-report'));
    await newcomer.reads(/./);
    await newcomer.sendsPhoto();
    await newcomer.reads(/./);
  },
  'Look at the line as an inspector': async () => {
    await newcomer.plays(inspector);
    await newcomer.says('/tasks');
    await newcomer.reads(/./);
  },
  'Accept the year’s report': async () => {
    await newcomer.turnsClock('Go on');
    await newcomer.plays(head);
    await newcomer.decides('accept-report');
    await newcomer.reads(zh('decision-report-follows'));
    await newcomer.presses(zh('button-accept-report'));
    await inStage('closed');
  },
};

describe.skipIf(!hasBrowser)('the tour', { timeout: 600_000 }, () => {
  beforeAll(async () => {
    house = await startHouse({ speed: 6, log: (line) => console.log(line) });
    sql = new Client({ connectionString: house.databaseUrl });
    await sql.connect();
    const number = readCast().find(({ slug }) => slug === head)?.number ?? 0;
    await until(async () =>
      (await house.people.chat(number)).messages.some(({ text }) => text.includes(zh('region-chosen', { region: '330105' }))),
    );
    newcomer = await Newcomer.come(house.url);
  }, 180_000);
  afterAll(async () => {
    await newcomer?.leave();
    await sql?.end();
    await house?.stop();
  }, 60_000);

  it.each(steps)('%s', async (step) => {
    const walk = walks[step];
    if (!walk) throw new Error(`nobody walks ${step}`);
    await walk();
  });
});
