// docs/tour.md, walked on a phone by somebody who reads slowly: the twelve steps of a year that a newcomer can take themselves.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deed } from '../../rehearsal/ledger.ts';
import { readCast } from '../../rehearsal/people.ts';
import { absentDeputies } from '../../rehearsal/texts/index.ts';
import { startHouse, type House } from './house.ts';
import { hasBrowser, Newcomer, zh } from './newcomer.ts';

/** The speed of a year in three minutes: a newcomer who keeps up with it has plenty of time in a quarter of an hour. */
const SPEED = Number(process.env.SPEED ?? 5);
const DISTRICT = '330105';
const head = 'ge-yunfei';
const clerk = 'tao-ran';
const secretariat = 'kong-lingyi';
const citizen = 'chen-guilan';
const deputy = 'ying-meiyu';
const contact = 'qiu-hongmei';
const inspector = 'wen-xiaobing';
const WISH = '我们楼道口的台阶太高，请给老人装一段扶手。';
const deputies = readCast().filter(({ role, yearRegion }) => role === 'deputy' && yearRegion === DISTRICT).length;
const present = deputies - absentDeputies.length;

/** The steps of the page, each with its number, its name and its words. */
const tour = readFileSync(new URL('../../docs/tour.md', import.meta.url), 'utf8');
const steps = tour
  .split(/^(?=## )/m)
  .slice(1)
  .map((text) => ({ name: /^## (.+)$/m.exec(text)?.[1] ?? '', text: text.replaceAll(/\s+/g, ' ') }));

let house: House;
let newcomer: Newcomer;
/** The place that the newcomer reported on. */
let place = '';
/** Whether a step failed, so that later ones cannot succeed. */
let stopped = false;

/** How often the crowd did something in the district's year. */
const crowdDid = (what: Deed): number => house.crowd.ledger.count(what, DISTRICT);

/** What the newcomer does in each step, in the page's order. */
const walks: readonly (() => Promise<void>)[] = [
  async () => {
    await newcomer.plays(head);
    await newcomer.decides('publish-letter');
    await newcomer.reads(zh('decision-letter-follows', { state: 'planned', when: '' }).slice(0, 12));
    await newcomer.presses('button-publish-letter');
    await newcomer.sees(zh('decided-publish-letter'));
    await newcomer.givesBack(head);
  },
  async () => {
    await newcomer.plays(citizen);
    await newcomer.says(WISH);
    const receipt = await newcomer.reads(zh('suggestion-title-received'));
    expect(receipt).toMatch(/回执 \S+/);
    await newcomer.givesBack(citizen);
  },
  async () => {
    await newcomer.plays(clerk);
    await newcomer.decides('answer-topics');
    await newcomer.presses('button-answer-topics');
    await newcomer.chooses(1, zh('topics-intro'));
    await newcomer.reads(zh('topic-follows'));
    if (await newcomer.offers(zh('button-link'))) {
      await newcomer.presses('button-link');
      await newcomer.chooses(1, zh('topic-choose-candidate'));
    } else await newcomer.pressesLike(/^→ /);
    await newcomer.sees(/^\s*✅ .+ → /);
  },
  async () => {
    await newcomer.presses('button-next-topic');
    await newcomer.presses('button-topic-same');
    await newcomer.sees(/^\s*💬 哪个与/);
    for (const number of [2, 3, 4, 5]) {
      if (await newcomer.offers('1')) break;
      await newcomer.pressesLike(/^‹/);
      await newcomer.presses('button-back-to-topics');
      await newcomer.chooses(number, zh('topics-intro'));
      await newcomer.presses('button-topic-same');
      await newcomer.sees(/^\s*💬 哪个与/);
    }
    await newcomer.reads(zh('topic-same-intro'));
    await newcomer.chooses(1, zh('topic-same-intro'));
    await newcomer.sees(/^\s*✅ 已并入/);
  },
  async () => {
    await newcomer.presses('button-open-topic');
    await newcomer.pressesLike(/^原话（\d+）$/);
    await newcomer.reads(zh('topic-words-intro'));
    await newcomer.pressesLike(/^☐ 2$/);
    await newcomer.presses('button-topic-split', { count: 1 });
    await newcomer.sees(/^\s*✅ 已分出/);
    await newcomer.plays(head);
    await newcomer.givesBack(clerk);
  },
  async () => {
    await newcomer.looksAt(head);
    await newcomer.decides('fix-shortlist', zh('button-fix-shortlist', { count: 12 }));
    await newcomer.plays(secretariat);
    await newcomer.looksAt(head);
    await newcomer.reads(zh('decision-shortlist-follows-vote'));
    await newcomer.presses('button-fix-shortlist', { count: 12 });
    await newcomer.sees(zh('decided-fix-shortlist'));
    await newcomer.givesBack(head);
  },
  async () => {
    await newcomer.looksAt(secretariat);
    await newcomer.decides('open-roll');
    await newcomer.reads(zh('decision-roll-follows'));
    await newcomer.presses('button-open-roll');
    await newcomer.sees(zh('decided-open-roll'));
    await newcomer.decides('open-ballot', zh('decision-ballot', { deputies, present, quorum: 14 }));
    await newcomer.presses('button-open-ballot');
    await newcomer.sees(zh('decided-open-ballot'));
    await newcomer.decides('close-ballot', zh('decision-close', { present, voted: present }));
    await newcomer.presses('button-close-ballot');
    await newcomer.sees(zh('decided-close-ballot'));
  },
  async () => {
    await newcomer.decides('certify-vote');
    const count = await newcomer.reads(zh('decision-certify-follows-run-off'));
    expect(count.split('\n').filter((line) => line.startsWith('= '))).toHaveLength(2);
    await newcomer.plays(deputy);
    await newcomer.looksAt(secretariat);
    await newcomer.presses('button-certify-vote');
    await newcomer.sees(zh('decided-certify-vote'));
  },
  async () => {
    await newcomer.decides('open-roll');
    await newcomer.presses('button-open-roll');
    await newcomer.sees(zh('decided-open-roll'));
    await newcomer.looksAt(deputy);
    await newcomer.sees(zh('vote-why-run-off'));
    await newcomer.sees(zh('vote-roll-next'));
    await newcomer.looksAt(secretariat);
    await newcomer.decides('open-ballot', zh('decision-ballot', { deputies, present, quorum: 14 }));
    await newcomer.presses('button-open-ballot');
    await newcomer.sees(zh('decided-open-ballot'));
    await newcomer.looksAt(deputy);
    await newcomer.presses('button-take-paper');
    await newcomer.sees(zh('vote-rule-secret'));
    await newcomer.pressesLike(/^☐ 1 /);
    await newcomer.presses('button-review');
    await newcomer.reads(/您的暗语是 \S+。/);
    await newcomer.presses('button-cast');
    await newcomer.sees(zh('vote-voted'));
    await newcomer.plays(contact);
    await newcomer.looksAt(secretariat);
    await newcomer.decides('close-ballot', zh('decision-close', { present, voted: present }));
    await newcomer.presses('button-close-ballot');
    await newcomer.sees(zh('decided-close-ballot'));
    await newcomer.decides('certify-vote', zh('decision-certify-follows-final'));
    await newcomer.presses('button-certify-vote');
    await newcomer.sees(zh('decided-certify-vote'));
    for (const slug of [secretariat, deputy]) await newcomer.givesBack(slug);
  },
  async () => {
    await newcomer.looksAt(contact);
    await newcomer.sees(zh('task-news-new'));
    await newcomer.turnsClock('Pause');
    await newcomer.says('/tasks');
    await newcomer.chooses(1, /^\s*🏗/);
    await newcomer.presses('button-sign');
    await newcomer.presses('button-back-to-task');
    await newcomer.presses('button-report');
    await newcomer.presses('button-reached');
    const asked = await newcomer.reads(/请发一张“.+”的照片/);
    place = /🏗 报告进展 · (.+)/.exec(asked)?.[1] ?? '';
    await newcomer.sendsSample();
    await newcomer.sees(/^\s*✅ 已收到[\s\S]*“场地就绪”已完成（附照片）/);
  },
  async () => {
    await newcomer.plays(inspector);
    await newcomer.says('/tasks');
    expect(await newcomer.choosesLine(/^\s*🔎/, place)).toBe(true);
    await newcomer.reads(zh('inspect-evidence-photo'));
    await newcomer.presses('button-met');
    await newcomer.sees(/^\s*🔎[\s\S]*✓ 场地就绪/);
    for (const slug of [inspector, contact]) await newcomer.givesBack(slug);
    await newcomer.turnsClock('Go on');
  },
  async () => {
    await newcomer.plays(head);
    await newcomer.decides('accept-report');
    await newcomer.reads(zh('decision-report-follows'));
    await newcomer.presses('button-accept-report');
    await newcomer.sees(zh('decided-accept-report'));
    await newcomer.looksAt(citizen);
    await newcomer.sees(zh('year-report-title', { region: DISTRICT, year: 2025 }));
  },
];

describe.skipIf(!hasBrowser)('the tour', { timeout: 1_200_000 }, () => {
  beforeAll(async () => {
    house = await startHouse({ speed: SPEED });
    newcomer = await Newcomer.come(house.url);
  }, 180_000);
  afterAll(async () => {
    await newcomer?.leave();
    await house?.stop();
  }, 60_000);

  it('has a walk for each of its steps', () => {
    expect(walks).toHaveLength(steps.length);
  });

  it.for(steps.map((step, index) => ({ ...step, walk: walks[index] })))('$name', async ({ text, walk }, { skip }) => {
    skip(stopped, 'the walk ended before');
    stopped = true;
    newcomer.turnsTo(text);
    await walk?.();
    stopped = false;
  });

  it('leaves to the newcomer what the newcomer holds', () => {
    const held: readonly Deed[] = [
      'letter-published',
      'shortlist-fixed',
      'roll-opened',
      'ballot-opened',
      'ballot-closed',
      'certified',
      'report-accepted',
    ];
    expect(held.filter((what) => crowdDid(what) > 0)).toEqual([]);
    expect(crowdDid('voted')).toBe(2 * present - 1);
  });

  it('breaks nothing on the page', () => {
    expect(newcomer.broken).toEqual([]);
  });
});
