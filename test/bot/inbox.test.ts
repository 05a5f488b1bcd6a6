// The office reads and searches what came in, in the chat, by a command in its own words and by buttons.
import { describe, expect, it } from 'vitest';
import { receiptFrom, shortCode } from '../../domain/ids.ts';
import { say } from '../../locales/say.ts';
import { db } from '../../records/database.ts';
import * as topics from '../../records/topics.ts';
import { heard, hears, labels, until } from './house.ts';
import { aHolder, REGION, somebody, type Someone, Way } from './officials.ts';
import { inSolicitation, type Stage } from './stages.ts';

const zh = (id: string, facts = {}) => say('zh', id, facts);
const en = (id: string, facts = {}) => say('en', id, facts);

interface Inbox extends Stage {
  readonly clerk: Someone;
  readonly way: Way;
  /** Eight have come: six about lifts, one about buses that is answered, one accusation. */
  readonly came: (masked: string, more?: object) => Promise<string>;
}

/** A district's inbox, and a clerk before it. */
async function anInbox(): Promise<Inbox> {
  const stage = await inSolicitation();
  const { house, year } = stage;
  const came = async (masked: string, more: object = {}): Promise<string> => {
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(32)));
    const [at, text] = [new Date(), `${masked} 13800138000`];
    await db.suggestion.create({ data: { receipt, regionCode: REGION, text, masked, at, yearId: year, readAt: at, ...more } });
    return receipt;
  };
  for (let n = 1; n <= 6; n++) await came(`第 ${n} 幢加装电梯，老人下不来`, { aspect: 'elderly' });
  await came('公交车晚上收得太早', {
    aspect: 'transport',
    outcome: 'under-way',
    reason: { id: 'words', zh: '已经在改', en: 'begun' },
  });
  await came('王某某收了十万块', { kind: 'accusation' });
  const clerk = await aHolder(house, 'office', 'clerk', 'zh');
  return { ...stage, clerk, way: new Way(house, clerk), came };
}

describe('the inbox', () => {
  it('opens by its command, alone or with words, in English and in Chinese', async () => {
    const { house, clerk } = await anInbox();
    await house.people.say(clerk, '/inbox');
    await hears(house, clerk, zh('inbox-title', { count: 8 }));
    for (const said of ['/inbox 电梯', '／收件箱 电梯', '/搜索建议：电梯', '/收到的建议 电梯']) {
      const before = (await heard(house, clerk)).length;
      await house.people.say(clerk, said);
      const card = await until(async () => (await heard(house, clerk))[before]);
      expect(card.text).toContain(zh('inbox-title-search', { typed: '电梯', count: 6 }));
    }
    expect(await db.suggestion.count()).toBe(8);
  });

  it('shows the newest first, five a page, and keeps the search from page to page', async () => {
    const { way } = await anInbox();
    await way.says('/inbox 电梯', zh('inbox-title-search', { typed: '电梯', count: 6 }));
    expect(way.card.text).toMatch(/^1 .*“第 6 幢加装电梯.*” · 待答复$/m);
    await way.goes(zh('button-older'), /^6 .*第 1 幢/m);
    expect(way.card.text).toContain(zh('inbox-title-search', { typed: '电梯', count: 6 }));
    await way.goes('6', '第 1 幢加装电梯，老人下不来');
    expect(way.card.text).toContain('第 1 幢加装电梯，老人下不来');
    expect(way.card.text).not.toContain('13800138000');
    await way.goes(zh('button-back'), /^6 .*第 1 幢/m);
  });

  it('is filtered by subject and by state, and all is one press away', async () => {
    const { way } = await anInbox();
    await way.says('/inbox', zh('inbox-title', { count: 8 }));
    await way.goes(zh('button-inbox-subject'), zh('inbox-subject-title'));
    await way.goes('交通', zh('inbox-title', { count: 1 }));
    expect(way.card.text).toContain('公交车晚上');
    await way.goes(zh('button-inbox-state'), zh('inbox-state-title'));
    await way.goes(zh('inbox-state-waiting'), zh('inbox-title', { count: 0 }));
    expect(way.card.text).toContain(zh('inbox-none'));
    await way.goes(zh('button-inbox-state'), zh('inbox-state-title'));
    await way.goes(zh('inbox-state-under-way'), zh('inbox-title', { count: 1 }));
    await way.goes('1', '已经在改');
    await way.goes(zh('button-back'), '公交车晚上');
    await way.goes(zh('button-inbox-all'), zh('inbox-title', { count: 8 }));
  });

  it('asks for words, which are then looked for; they are no suggestion', async () => {
    const { house, clerk, way } = await anInbox();
    await way.says('/inbox', zh('inbox-title', { count: 8 }));
    await way.goes(zh('button-inbox-search'), zh('inbox-ask'));
    await house.people.say(clerk, '公交');
    await hears(house, clerk, zh('inbox-title-search', { typed: '公交', count: 1 }));
    expect(await db.suggestion.count()).toBe(8);
  });

  it('leads from a suggestion to its topic, where the office answers it', async () => {
    const { year, way, came } = await anInbox();
    const receipt = await came('路灯不亮了');
    const id = `topic/${year.slice(5)}/lamp`;
    await topics.create({
      id,
      code: shortCode(id),
      yearId: year,
      title: '路灯不亮',
      regionCode: REGION,
      aspect: null,
      words: '路灯不亮了',
      keys: [],
    });
    await topics.joinSuggestion((await db.suggestion.findUniqueOrThrow({ where: { receipt } })).id, id);
    await way.says(`/inbox ${receipt}`, '路灯不亮了');
    await way.goes('1', zh('inbox-topic', { title: '路灯不亮', size: 1 }));
    await way.goes(zh('button-open-topic'), zh('topic-follows'));
  });

  it('is on the desk, and shows an accusation’s words to the head alone', async () => {
    const { house, clerk } = await anInbox();
    const chief = new Way(house, await aHolder(house, 'office-head', 'chief'));
    await chief.says('/office', '🗂');
    await chief.goes(en('button-inbox'), en('inbox-title', { count: 8 }));
    expect(chief.card.text).toContain('王某某收了十万块');
    await house.people.say(clerk, '/inbox');
    const seen = await hears(house, clerk, zh('inbox-title', { count: 8 }));
    expect(seen.text).toContain(zh('inbox-covered'));
    expect(seen.text).not.toContain('十万');
  });

  it('is nobody else’s: by command, by words and by a borrowed button', async () => {
    const { house } = await anInbox();
    const citizen = await somebody(house, 'Citizen');
    await house.people.say(citizen, '/inbox 电梯');
    await hears(house, citizen, en('problem-desk-only-office'));
    for (const data of ['inbox.list.0.0.any.0', 'inbox.search', 'inbox.subjects.0.0.any', 'inbox.states.0.0.any']) {
      const mine = (await heard(house, citizen)).at(-1);
      const pressed = await house.people.press(citizen, mine?.id ?? 0, data, { forced: true });
      expect(pressed).toMatchObject({ kind: 'answered', answer: { text: en('problem-desk-only-office') } });
    }
    const { receipt } = await db.suggestion.findFirstOrThrow();
    const mine = (await heard(house, citizen)).at(-1);
    const opened = await house.people.press(citizen, mine?.id ?? 0, `inbox.open.${receipt}.0.0.any.0`, { forced: true });
    expect(opened).toMatchObject({ kind: 'answered', answer: { text: expect.stringContaining('Not done') as unknown } });
    expect((await heard(house, citizen)).flatMap(labels)).not.toContain(en('button-open-topic'));
  });
});
