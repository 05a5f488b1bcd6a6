// What is held, in the chat: the author hears that nobody sees it yet, the office is called to a danger, and decides one or many.
import { describe, expect, it } from 'vitest';
import { PAGE } from '../../cards/card.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import { notice } from '../../domain/notices.ts';
import * as outbox from '../../records/outbox.ts';
import { hasLearnt, heard, hears, type House, labels, until } from './house.ts';
import { aHolder, personOf, somebody, type Someone, Way } from './officials.ts';
import { inSolicitation } from './stages.ts';

const en = (id: string, facts = {}) => say('en', id, facts);
const zh = (id: string, facts = {}) => say('zh', id, facts);

const spam = Array.from({ length: PAGE + 2 }, (_, index) => `澳门赌场上线，首存送100%，加微信 abc1234${index}`);
const accusation = '住建局的张伟局长收了开发商100000元，才批的项目';
const danger = '救命，我老公拿刀要杀我，在东新路12号';

const rowOf = (text: string) => db.suggestion.findFirstOrThrow({ where: { text } });

interface Held {
  readonly house: House;
  readonly citizen: Someone;
  /** The citizen says something, and it is read. */
  readonly says: (text: string) => Promise<void>;
}

/** A year in which somebody says what is held. */
async function held(...said: readonly string[]): Promise<Held> {
  const { house, year } = await inSolicitation();
  await hasLearnt(year);
  const citizen = await somebody(house, '市民', 'zh');
  const says = async (text: string): Promise<void> => {
    await house.people.say(citizen, text);
    await until(async () => (await db.suggestion.count({ where: { text, readAt: { not: null } } })) === 1, 60);
  };
  for (const text of said) await says(text);
  return { house, citizen, says };
}

/** Somebody of the office, and their desk. */
async function atDesk(house: House, role: 'office' | 'office-head'): Promise<Way> {
  const way = new Way(house, await aHolder(house, role, role === 'office' ? 'clerk' : 'chief'));
  await way.says('/office', /^🗂/);
  return way;
}
/** A clerk before the list of so many held advertisements. */
async function atSpam(house: House, count: number): Promise<Way> {
  const way = await atDesk(house, 'office');
  await way.goes(en('button-held', { count }), en('held-intro'));
  await way.goes('1', en('held-list-title', { what: en('held-of-spam'), count }));
  return way;
}

describe('words that are held', () => {
  it('are acknowledged with receipt and date like all others, and their author hears that nobody else sees them yet', async () => {
    const [text = ''] = spam;
    const { house, citizen } = await held(text);
    const card = await until(async () => (await heard(house, citizen)).find((each) => each.text.includes(zh('suggestion-held'))));
    expect(card.text).toContain(zh('suggestion-title-received'));
    expect(card.text).toContain((await rowOf(text)).receipt);
    expect(card.text).toMatch(/最晚 .*告诉您结果/);
    expect(labels(card)).not.toContain(zh('button-join'));
  });

  it('that tell of a danger are told to the office at once, and stand first on its desk', async () => {
    const { house, citizen, says } = await held(spam[0] ?? '');
    const [chief, clerk] = [await aHolder(house, 'office-head', 'chief'), await aHolder(house, 'office', 'clerk')];
    await says(danger);
    const called = await hears(house, clerk, /^🚨 Cries for help/);
    expect(called.text).toContain(danger);
    expect(labels(called)).toEqual([en('button-held-read')]);
    await hears(house, chief, /^🚨 Cries for help/);
    const way = new Way(house, clerk);
    await way.says('/office', /^🗂/);
    expect(way.card.text.split('\n')[1]).toBe(en('desk-held-urgent', { count: 1 }));
    expect(labels(way.card)[0]).toBe(en('button-held', { count: 2 }));
    await way.turns(/^🚨 Cries for help/);
    await way.goes(en('button-held-read'), en('held-ask'));
    await way.goes(en('button-outcome-under-way'), /answer/);
    await house.people.say(clerk, '民警已经到了。');
    await hears(house, clerk, en('held-answered-title', { count: 1 }));
    const answer = await until(async () => (await heard(house, citizen)).find(({ text }) => text.includes('民警已经到了。')));
    expect(answer.text).toContain(danger.slice(0, 10));
    expect(await rowOf(danger)).toMatchObject({ outcome: 'under-way', heldEnd: 'answered', masked: null });
  });
});

describe('the queue', () => {
  it('is by kind; an accusation is the head’s to see, and the clerk sees none', async () => {
    const { house } = await held(spam[0] ?? '', accusation);
    const clerk = await atDesk(house, 'office');
    await clerk.goes(en('button-held', { count: 1 }), en('held-intro'));
    expect(clerk.card.text).not.toContain('Accusations');
    const forced = await clerk.forces(`held.open.${(await rowOf(accusation)).receipt}`);
    expect(forced).toMatchObject({ kind: 'answered' });
    expect(JSON.stringify(forced)).not.toContain('张伟');
    await clerk.forces('held.list.accusation.0.v');
    await clerk.becomes('Accusations by name: 0');
    expect(clerk.card.text).not.toContain('张伟');
    const chief = await atDesk(house, 'office-head');
    await chief.goes(en('button-held', { count: 2 }), /^1 Accusations by name: 1/m);
    await chief.goes('1', '张伟');
    await chief.goes(en('button-held-open', { number: 1 }), en('held-ask'));
    expect(chief.card.text).toContain(accusation);
  });

  it('is paged; several are dropped at once with one reason, which each author hears once', async () => {
    const { house } = await held(...spam);
    const way = await atSpam(house, spam.length);
    await way.goes(en('button-older'), new RegExp(`☐ ${PAGE + 2} `));
    await way.goes(en('button-newer'), /☐ 1 /);
    await way.goes(en('button-held-all', { count: PAGE }), '☑ 1');
    await way.goes(en('button-ticked', { number: 2 }), '☐ 2');
    await way.goes(en('button-held-drop', { count: PAGE - 1 }), en('held-drop-ask'));
    await way.goes('1', en('held-dropped-title', { count: PAGE - 1 }));
    expect(await db.suggestion.count({ where: { heldEnd: 'dropped' } })).toBe(PAGE - 1);
    // an old button decides nothing that nobody saw
    expect(await db.outbox.count({ where: { message: 'outcome-news' } })).toBe(PAGE - 1);
    await way.forces('held.dropFor.spam.0.2.zzzzzz.0');
    await way.becomes(en('held-list-title', { what: en('held-of-spam'), count: 3 }));
    expect(await db.suggestion.count({ where: { heldEnd: 'dropped' } })).toBe(PAGE - 1);
    expect(await db.outbox.count({ where: { message: 'outcome-news' } })).toBe(PAGE - 1);
  });

  it('releases: what others see from then on is in a topic; one alone is dropped, too', async () => {
    const { house } = await held(...spam.slice(0, 3));
    const way = await atSpam(house, 3);
    await way.goes(en('button-tick', { number: 1 }), '☑ 1');
    await way.goes(en('button-held-release', { count: 1 }), en('held-released-title', { count: 1 }));
    expect(await db.topic.count({ where: { size: 1 } })).toBe(1);
    await way.goes(en('button-held', { count: 2 }), en('held-intro'));
    await way.goes('1', /☐ 1 /);
    await way.goes(en('button-held-open', { number: 2 }), en('held-ask'));
    await way.goes(en('button-held-drop-one'), en('held-drop-ask'));
    await way.goes('2', en('held-dropped-title', { count: 1 }));
    await way.goes(en('button-held', { count: 1 }), en('held-intro'));
    await way.goes('1', /☐ 1 /);
    await way.goes(en('button-held-open', { number: 1 }), en('held-ask'));
    await way.goes(en('button-held-release-one'), en('held-released-title', { count: 1 }));
    await way.says('/office', /^🗂/);
    expect(labels(way.card).some((label) => label.startsWith('🔒'))).toBe(false);
  });

  it('opens an accusation to whoever the office answers to, from the morning’s digest', async () => {
    const { house } = await held(accusation);
    const above = await aHolder(house, 'level-above', 'above');
    const day = new Date().toISOString().slice(0, 10);
    await outbox.enqueue([notice('digest', { day }, { to: await personOf(above) })], new Date());
    const way = new Way(house, above);
    await way.turns(/^☀️/);
    await way.goes(labels(way.card).find((label) => label.startsWith('🔒')) ?? '', /^🔒/);
    await way.goes('1', en('held-of-accusation'));
    expect(way.card.text).toContain('张伟');
    await way.goes(en('button-held-open', { number: 1 }), en('held-ask'));
    expect(way.card.text).toContain(accusation);
  });

  it('is nobody else’s', async () => {
    const { house, citizen } = await held(accusation);
    const [mine] = await heard(house, citizen);
    const { receipt } = await rowOf(accusation);
    for (const deed of ['held.kinds', 'held.list.accusation.0.v', `held.open.${receipt}`, `held.releaseOne.${receipt}`]) {
      const forced = await house.people.press(citizen, mine?.id ?? 0, deed, { forced: true });
      expect(JSON.stringify(forced)).not.toContain('张伟');
    }
    expect((await rowOf(accusation)).heldEnd).toBeNull();
  });
});
