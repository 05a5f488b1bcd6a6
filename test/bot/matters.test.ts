// What deputies find and ask, in the chat: put in few taps, answered by the unit, read by the office, looked at again.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginMatter } from '../../activities/matterStart.ts';
import { mattersPage } from '../../views/matters.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { hears, type House, labels, until } from './house.ts';
import { aHolder, answered, atWork, NO_QUIET, REGION, type Someone, Way } from './officials.ts';
import { inExecution } from './stages.ts';

const photo = readFileSync(new URL('../../rehearsal/photos/works-done.jpg', import.meta.url));
const en = (id: string, facts = {}) => say('en', id, facts);

interface Supervised {
  readonly house: House;
  readonly deputy: Someone;
  readonly unit: Someone;
}

async function supervised(): Promise<Supervised> {
  const { house } = await inExecution({ plan: NO_QUIET });
  return { house, deputy: await aHolder(house, 'deputy', 'deputy-1'), unit: await aHolder(house, 'unit-contact', 'driver') };
}

/** The deputy's way to the site, as everybody goes. */
async function toSite({ house, deputy }: Supervised): Promise<Way> {
  const way = new Way(house, deputy);
  await way.says('/tasks', 'Stop 1');
  await way.goes('1', 'A roof');
  return way;
}

const row = () => db.matter.findFirstOrThrow({ include: { answers: true, files: true } });

describe('a deputy in the chat', () => {
  it('finds something in three taps and a photo; the unit answers with a photo; the deputy looks again', async () => {
    const they = await supervised();
    const { house, deputy, unit } = they;
    const way = await toSite(they);
    await way.goes(en('button-find'), en('matter-which-line'));
    await way.goes('1', en('matter-how-grave'));
    await way.goes(en('button-serious', { term: en('matter-days', { days: 7 }) }), en('matter-say-finding'));
    await house.people.sendAlbum(deputy, [photo, photo], 'The roof leaks at 13800138000');
    await hears(house, deputy, 'Bus company has it');
    expect(await row()).toMatchObject({
      kind: 'finding',
      severity: 'serious',
      line: 's1',
      words: 'The roof leaks at 13800138000',
    });
    await until(async () => (await row()).files.length === 2);

    const answering = new Way(house, unit);
    await answering.turns(en('matter-news-new'));
    await answering.goes(en('button-matter-take'), '🔎');
    await answering.goes(en('button-matter-answer'), en('matter-answer-photo'));
    await house.people.say(unit, 'It is mended');
    await hears(house, unit, en('problem-matter-needs-photo'));
    await house.people.sendPhoto(unit, photo);
    await hears(house, unit, en('matter-answered-out'));
    expect((await row()).answers).toMatchObject([{ words: null }]);

    const looking = new Way(house, deputy);
    const card = await looking.turns(en('matter-news-look'));
    expect(labels(card)).toEqual([en('button-matter-met-finding'), en('button-matter-not-met-finding')]);
    await looking.goes(en('button-matter-not-met-finding'), en('matter-why-not-met'));
    await house.people.say(deputy, 'It still drips');
    await hears(house, unit, en('matter-news-again'));
    expect(await row()).toMatchObject({ state: 'waiting', round: 2 });

    const again = new Way(house, unit);
    await again.says('/matters', '🔎');
    await again.goes('1', 'It still drips');
    await again.goes(en('button-matter-answer'), en('matter-answer-photo'));
    await house.people.sendPhoto(unit, photo, 'A new roof');
    const second = new Way(house, deputy);
    await second.turns('A new roof');
    await second.goes(en('button-matter-met-finding'), en('matter-ended-met'));
    await hears(house, unit, en('matter-news-met'));
    expect(await row()).toMatchObject({ state: 'closed', ended: 'met' });
  });

  it('1.10 S3 has a route: a number and one tap begin a finding about a site', async () => {
    const { house, deputy, unit } = await supervised();
    const way = new Way(house, deputy);
    await way.says('/route', '🧭 One site · 0 red · 0 km');
    await way.goes('1', en('matter-how-grave'));
    await way.goes(en('button-slight', { term: en('matter-days', { days: 30 }) }), en('matter-say-finding'));
    await house.people.say(deputy, 'The timetable is missing');
    await hears(house, deputy, 'Bus company has it');
    expect(await row()).toMatchObject({ severity: 'slight', line: null, words: 'The timetable is missing' });
    await house.people.say(unit, '/route');
    await hears(house, unit, en('route-only-deputies'));
  });

  it('asks; the unit hands it back with a reason, the office leaves it with them, reads the answer, and sends it out', async () => {
    const they = await supervised();
    const { house, deputy, unit } = they;
    await db.unit.create({ data: { id: `${REGION}/police`, regionCode: REGION, zh: '交警', en: 'Traffic police' } });
    const clerk = await aHolder(house, 'office', 'clerk');
    await atWork();
    const way = await toSite(they);
    await way.goes(en('button-ask-unit'), en('matter-say-question'));
    await house.people.say(deputy, 'When is the crossing safe?');
    await hears(house, deputy, 'The office reads the answer');
    await beginMatter((await row()).id);

    const back = new Way(house, unit);
    await back.turns(en('matter-news-new'));
    await back.goes(en('button-not-ours'), en('matter-back-once'));
    await back.goes('Traffic police', 'Why is it Traffic police’s?');
    await house.people.say(unit, 'Crossings are theirs');
    await hears(house, unit, en('matter-handed-back'));

    const desk = new Way(house, clerk);
    await desk.says('/office', 'Say whose it is');
    const card = await desk.goes('1', 'Crossings are theirs');
    expect(labels(card)).toEqual([
      en('button-give-to', { unit: 'Traffic police' }),
      en('button-stays', { unit: 'Bus company' }),
      en('button-other-unit'),
      en('button-desk'),
    ]);
    await desk.goes(en('button-stays', { unit: 'Bus company' }), 'Given to Bus company');

    const answer = new Way(house, unit);
    const stays = await answer.turns(en('matter-news-stays'));
    expect(labels(stays)).not.toContain(en('button-not-ours'));
    await answer.goes(en('button-matter-answer'), en('matter-answer-words'));
    await house.people.say(unit, 'From May on');
    await hears(house, unit, en('matter-answered-read'));

    await desk.says('/office', 'Read an answer');
    await desk.goes('1', 'From May on');
    await desk.goes(en('button-unfit'), en('matter-why-unfit'));
    await house.people.say(clerk, 'Which day in May?');
    await hears(house, clerk, en('matter-unfit-title'));
    const anew = new Way(house, unit);
    await anew.turns(en('matter-news-unfit'));
    await anew.goes(en('button-matter-answer'), 'Which day in May?');
    await answered(house, unit, 'On the third of May', en('matter-answered-read'));
    await desk.says('/office', 'Read an answer');
    await desk.goes('1', 'On the third of May');
    await desk.goes(en('button-approve-answer'), en('decided-approve-answer'));
    await hears(house, deputy, 'On the third of May');
    expect((await mattersPage({ unitIds: [], roleIds: [(await row()).roleId] }, { page: 0, size: 5 }, new Date())).count).toBe(1);
  });
});
