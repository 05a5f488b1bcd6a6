import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateTwice, dayOf, inHowLong } from '../../locales/dates.ts';
import { money } from '../../locales/functions.ts';
import { hearComplaints, say, sayProblem } from '../../locales/say.ts';

const heard: string[] = [];
beforeAll(() => hearComplaints((complaint) => heard.push(complaint)));
afterAll(() => hearComplaints(undefined));

const zone = 'Asia/Shanghai';
const now = new Date('2024-05-17T10:00:00+08:00');

describe('moments are said twice: in how long, and on which day', () => {
  it.each([
    ['2024-05-20T18:00:00+08:00', '3 天后（5 月 20 日 周一）', 'in 3 days (Mon 20 May)'],
    ['2024-05-17T23:59:00+08:00', '今天（5 月 17 日 周五）', 'today (Fri 17 May)'],
    ['2024-05-18T00:01:00+08:00', '明天（5 月 18 日 周六）', 'tomorrow (Sat 18 May)'],
    ['2024-05-16T23:59:00+08:00', '昨天（5 月 16 日 周四）', 'yesterday (Thu 16 May)'],
    ['2024-05-10T12:00:00+08:00', '7 天前（5 月 10 日 周五）', '7 days ago (Fri 10 May)'],
    ['2025-01-15T18:00:00+08:00', '243 天后（2025 年 1 月 15 日 周三）', 'in 243 days (Wed 15 Jan 2025)'],
  ])('%s', (moment, zh, en) => {
    expect(dateTwice('zh', new Date(moment), now, zone)).toBe(zh);
    expect(dateTwice('en', new Date(moment), now, zone)).toBe(en);
  });

  it('days are counted by the calendar of the region, not by hours', () => {
    const late = new Date('2024-05-17T23:30:00+08:00');
    expect(inHowLong('en', new Date('2024-05-18T00:30:00+08:00'), late, zone)).toBe('tomorrow');
    expect(inHowLong('en', new Date('2024-05-18T00:30:00+08:00'), late, 'UTC')).toBe('today');
  });

  it('the year is named where none is given to compare with', () => {
    expect(dayOf('zh', now, zone)).toBe('2024 年 5 月 17 日 周五');
  });
});

describe('money is said as people say it', () => {
  it.each([
    [123_400, '1,234 元', '¥1,234'],
    [4_500_000_000, '4,500 万元', '¥45 million'],
    [32_000_000_000, '3.2 亿元', '¥320 million'],
  ])('%i fen', (fen, zh, en) => {
    expect(money('zh', fen)).toBe(zh);
    expect(money('en', fen)).toBe(en);
  });
});

describe('a message', () => {
  it('names regions, stages and roles by their ids', () => {
    expect(sayProblem('zh', { id: 'other-region', facts: { region: '330105' } })).toContain('拱墅区');
    expect(sayProblem('en', { id: 'stage-over', facts: { stage: 'planning' } })).toContain('“planning”');
    expect(sayProblem('en', { id: 'role-needed', facts: { roles: 'office office-head operator' } })).toContain(
      'livelihood office, head of the livelihood office.',
    );
  });

  it('says a year as a name and not as a quantity', () => {
    expect(say('en', 'summary-year', { region: '330000', year: 2025 })).toBe('Livelihood year 2025 of Zhejiang');
  });

  it('says what is nested in it, and lists line by line', () => {
    const facts = { light: 'red', state: 'open', progress: 40, unit: '', waitsFor: 'unit', due: now.getTime(), next: null, zone };
    const text = say('en', 'details-task', { ...facts, because: { id: 'overdue', facts: { days: 3 } } });
    expect(text).toContain('red');
    expect(text).toContain('3 days');
    const events = [
      { at: now.getTime(), deed: 'publishLetter' },
      { at: now.getTime(), deed: 'began-solicitation' },
    ];
    const year = {
      region: '330000',
      year: 2025,
      stage: 'solicitation',
      state: 'running',
      decision: 'none',
      ends: now.getTime(),
      next: now.getTime(),
      open: 0,
      zone,
      events,
      orders: { id: 'solicitation', facts: { ends: now.getTime(), zone } },
    };
    expect(say('zh', 'details-year', year)).toContain(
      '- 2024 年 5 月 17 日 周五 10:00 公开信已发布\n- 2024 年 5 月 17 日 周五 10:00 进入征集阶段',
    );
    expect(say('en', 'details-year', year)).toContain('`endStage` `{"stage":"solicitation"}`');
    // example orders must be sendable as they are, so their moments lie in the future
    expect(say('en', 'details-year', year)).toContain('{"stage":"solicitation","ends":"2024-05-24T10:00"}');
    expect(say('en', 'details-year', year)).toContain('"until":"2024-05-31T10:00"');
    expect(text).toContain('"due":"…"');
    const task = { ...facts, next: now.getTime(), because: { id: 'overdue', facts: { days: 3 } } };
    expect(say('en', 'details-task', task)).toContain('"due":"2024-08-15"');
  });

  it('never leaves braces or undefined facts in what people read', () => {
    heard.length = 0;
    fc.assert(
      fc.property(fc.constantFrom('zh', 'en'), fc.integer({ min: 0, max: 5_000 }), (language, suggestions) => {
        expect(say(language, 'privacy-kept', { suggestions })).not.toMatch(/[{}]|undefined/);
      }),
    );
    expect(heard).toEqual([]);
  });

  it('is heard of where there are no words, and where a fact is missing', () => {
    heard.length = 0;
    expect(say('zh', 'no-such-message', { n: 1 })).toBe('no-such-message {"n":1}');
    say('zh', 'region-chosen', {});
    expect(heard).toHaveLength(2);
  });

  it('takes what people wrote as it is', () => {
    const text = '<b>{ $x }</b> "quoted" { "{" }';
    expect(say('en', 'suggestion-quote', { text })).toBe(`“${text}”`);
  });
});
