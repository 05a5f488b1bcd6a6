import { describe, expect, it } from 'vitest';
import { pack } from '../../bot/deeds.ts';
import { keyboardOf } from '../../bot/keyboard.ts';
import type { Card } from '../../cards/card.ts';
import { regionCard, regionChosenCard, welcomeCard } from '../../cards/people.ts';
import { myCard, outcomeCard, receivedCard, type SuggestionFacts, suggestionCard, threadCard } from '../../cards/suggestions.ts';
import { sayPlanned } from '../../cards/planned.ts';
import { wordsFor } from '../../locales/words.ts';

const now = new Date('2024-10-20T10:00:00+08:00');
const zh = wordsFor('zh', { now });
const en = wordsFor('en', { now });

const aSuggestion = (changes: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  receipt: '2345678BCDX',
  text: 'Let the night bus run until one.',
  ofLetter: true,
  answersBy: new Date('2024-11-16T18:00:00+08:00'),
  read: true,
  withdrawn: false,
  held: false,
  kind: 'suggestion',
  aspect: { zh: '交通', en: 'Transport' },
  uncertain: false,
  regionCode: '330105',
  place: null,
  alikes: [],
  thread: { heardAt: now, together: null, outcome: null, outcomeAt: null, candidate: null, progress: null },
  reason: null,
  ...changes,
});

const alike = { code: 'BCDF', title: 'Night bus', size: 63, regionCode: '330105', outcome: null };

describe('a card is read in three seconds (storyboards 2)', () => {
  const cards: [string, Card][] = [
    ['a suggestion', suggestionCard(zh, aSuggestion())],
    ['a suggestion like others', suggestionCard(en, aSuggestion({ alikes: [alike] }))],
    ['a thread', threadCard(en, aSuggestion(), { page: 0 })],
    ['where one lives', regionCard(zh, { region: '330000' })],
    ['where in a city', regionChosenCard(zh, { region: '330100' })],
  ];
  it.each(cards)('%s has three rows of buttons at most, apart from a way back, and few lines', (_, card) => {
    expect(card.buttons.length).toBeLessThanOrEqual(4);
    expect(card.lines.filter((line) => line !== '').length).toBeLessThanOrEqual(6);
  });

  it('the likely deed is first and alone in its row', () => {
    const [first] = suggestionCard(en, aSuggestion({ alikes: [alike] })).buttons;
    expect(first?.map(({ label }) => label)).toEqual(['Join theirs']);
  });

  it('the receipt is last, and no code is in the words before it', () => {
    const { title, lines } = suggestionCard(en, aSuggestion());
    expect(lines.at(-1)).toBe('Receipt 2345678BCDX');
    expect([title, ...lines.slice(0, -1)].join(' ')).not.toMatch(/2345678BCDX|330105/);
  });
});

describe('a suggestion’s card', () => {
  it('says until when an answer comes, twice', () => {
    expect(suggestionCard(en, aSuggestion()).lines[0]).toContain('in 27 days (Sat 16 Nov)');
    expect(suggestionCard(zh, aSuggestion()).lines[0]).toContain('27 天后（11 月 16 日 周六）');
  });

  it('asks what it is about where the reader is not sure', () => {
    const lines = (uncertain: boolean) => suggestionCard(en, aSuggestion({ uncertain })).lines;
    expect(lines(false)).toContain('Transport · Gongshu District, Hangzhou');
    expect(lines(true)).toContain('Transport? · Gongshu District, Hangzhou');
  });

  it('gives the numbers to call where somebody is in danger', () => {
    const { title, lines } = suggestionCard(zh, aSuggestion({ kind: 'emergency' }));
    expect(title).toContain('110');
    expect(title).not.toContain('收到');
    expect(lines[0]).toBe('');
  });

  it('gives the numbers without alarm where somebody may be in danger', () => {
    for (const card of [suggestionCard, receivedCard]) {
      const { title, lines } = card(zh, aSuggestion({ kind: 'possible-emergency' }));
      expect(title).toBe(zh.say('suggestion-title-received'));
      expect(lines[0]).toContain('110');
    }
    expect(receivedCard(zh, aSuggestion()).lines.join()).not.toContain('110');
  });

  it('shows a thread as far as it has come', () => {
    const thread = {
      heardAt: now,
      together: 64,
      outcome: 'adopted',
      outcomeAt: now,
      candidate: { title: { zh: '夜班公交', en: 'Night buses' }, state: 'elected' },
      progress: 40,
    };
    const reason = { id: 'decided', facts: { title: { zh: '夜班公交', en: 'Night buses' } } };
    const { lines, title } = threadCard(en, aSuggestion({ thread, reason }), { page: null });
    expect(title).toBe('🔵 Taken up');
    expect(lines[1]).toBe(
      '● heard Sun 20 Oct · ● joined with 63 others · ● answered Sun 20 Oct · ● candidate “Night buses” · ● decided · ○ being built, 40%',
    );
    expect(lines[2]).toContain('one of this year’s projects');
  });

  it('does not say that a place lies in itself', () => {
    const { lines } = suggestionCard(zh, aSuggestion({ regionCode: '330105013', place: '武林街道' }));
    expect(lines).toContain('交通 · 杭州市拱墅区武林街道');
  });
});

describe('one’s own suggestions (/my)', () => {
  const day = (local: string) => new Date(`${local}+08:00`);
  const title = { zh: '夜班公交', en: 'Night buses' };
  const taken = (state: string, progress: number | null = null, openedAt: Date | null = null) => ({
    heardAt: now,
    together: null,
    outcome: 'adopted',
    outcomeAt: now,
    candidate: { title, state },
    progress,
    openedAt,
  });
  const planned = {
    id: 'taken-up',
    facts: { title },
    decision: { planned: day('2025-01-16T18:00'), happened: null, fate: 'proposed' },
  };
  const late = { ...planned, decision: { ...planned.decision, planned: day('2024-10-16T18:00') } };
  const answered = { ...taken(''), candidate: null, outcome: 'not-ours' };
  it.each<[string, Partial<SuggestionFacts>, string, string]>([
    ['being read', { read: false }, 'being read', '正在阅读'],
    ['waiting', {}, 'waiting for an answer, planned by Sat 16 Nov', '等待答复，计划 11 月 16 日 周六前'],
    [
      'waiting too long',
      { answersBy: day('2024-10-16T18:00') },
      'its answer was due Wed 16 Oct and is still to come',
      '原定 10 月 16 日 周三前答复，晚了，还在办',
    ],
    ['kept', { ofLetter: false }, 'kept', '已留存'],
    ['withdrawn', { withdrawn: true }, 'withdrawn', '已撤回'],
    ['answered', { thread: answered }, 'answered Sun 20 Oct: not ours to decide', '10 月 20 日 周日答复：不属本级职责'],
    [
      'a candidate',
      { thread: taken('proposed'), reason: planned },
      'candidate “Night buses”, decision planned Thu 16 Jan 2025',
      '列为候选「夜班公交」，计划 2025 年 1 月 16 日 周四决定',
    ],
    [
      'a candidate whose day is past',
      { thread: taken('shortlisted'), reason: late },
      'candidate “Night buses”, was to be decided Wed 16 Oct and is not yet',
      '列为候选「夜班公交」，原定 10 月 16 日 周三决定，尚未决定',
    ],
    [
      'not on the shortlist',
      { thread: taken('dropped') },
      '“Night buses” did not come onto the shortlist',
      '「夜班公交」没有进入候选名单',
    ],
    [
      'in the reserve',
      { thread: taken('reserve') },
      '“Night buses” was not chosen, kept in the reserve',
      '「夜班公交」没有选上，列入储备',
    ],
    ['chosen', { thread: taken('elected') }, '“Night buses” was chosen', '「夜班公交」选上了'],
    [
      'a project',
      { thread: taken('elected', 40) },
      'became the project “Night buses”, 40% accepted',
      '成为项目「夜班公交」，已验收 40%',
    ],
    [
      'opened',
      { thread: taken('elected', 100, day('2024-10-18T10:00')) },
      '“Night buses” opened Fri 18 Oct',
      '「夜班公交」10 月 18 日 周五建成了',
    ],
    ['opened on a day that nobody noted', { thread: taken('elected', 100) }, '“Night buses” is open', '「夜班公交」建成了'],
  ])('say that one is %s', (_, changes, english, chinese) => {
    const line = (words: typeof en) => myCard(words, [aSuggestion(changes)], { page: 0, count: 1 }).lines.at(-1);
    expect(line(en)).toBe(`1. Let the night bus run unt… · ${english}`);
    expect(line(zh)).toBe(`1. Let the night bus run unt… · ${chinese}`);
  });

  it('never tell a plan as what has happened: what was decided is told once it is', () => {
    const said = (reason: SuggestionFacts['reason'], words = en) =>
      outcomeCard(words, { ...aSuggestion({ thread: taken('proposed'), reason }), count: 1 }).lines[1];
    expect(said(planned)).toContain('The decision is planned in 88 days (Thu 16 Jan 2025), and you will hear.');
    expect(said(late)).toContain('That was to be decided 4 days ago (Wed 16 Oct) and is not yet');
    expect(said(late, zh)).toContain('原定4 天前（10 月 16 日 周三）决定，还没有定下来');
    const decided = { ...late, decision: { ...late.decision, happened: day('2024-10-19T10:00'), fate: 'elected' } };
    expect(said(decided)).toBe(
      'It was part of the candidate “Night buses”, which was decided yesterday (Sat 19 Oct): it was chosen.',
    );
    expect(said({ ...late, decision: { planned: null, happened: null, fate: 'proposed' } })).toContain(
      'You will hear when that is decided.',
    );
  });

  it('lead from how many ask for the same to what those say', () => {
    const deeds = threadCard(en, aSuggestion({ topic: 'BCDF', thread: { ...answered, together: 7 } }), {
      page: 0,
    }).buttons.flat();
    expect(deeds[0]).toEqual({ label: 'What these 7 say', deed: { kind: 'asked.open', of: 'topic', code: 'BCDF' } });
    const alone = threadCard(en, aSuggestion({ topic: 'BCDF', thread: { ...answered, together: 1 } }), {
      page: 0,
    }).buttons.flat();
    expect(alone.map(({ label }) => label)).not.toContain('What these 1 say');
  });
});

describe('planned dates of places, stages and surveys', () => {
  const past = new Date('2024-10-01T18:00:00+08:00');
  const ahead = new Date('2024-11-01T18:00:00+08:00');
  it.each([
    ['site-due', { happened: past, planned: ahead }, 'Accepted 19 days ago', '19 天前（10 月 1 日 周二）通过验收'],
    ['site-due', { happened: null, planned: past }, 'Was due 19 days ago (Tue 1 Oct), not accepted yet', '还没有通过验收'],
    ['site-due', { happened: null, planned: ahead }, 'Planned: in 12 days (Fri 1 Nov)', '计划12 天后'],
    ['site-due', { happened: null, planned: null }, 'No date yet', '建成日期待定'],
    ['site-due-short', { happened: null, planned: past }, 'was due Tue 1 Oct, not finished', '未完成'],
    [
      'web-next-letter',
      { happened: null, planned: past },
      'was to go out 19 days ago (Tue 1 Oct) and is not out yet',
      '尚未发出',
    ],
    ['web-next-planning', { happened: null, planned: past }, 'is not finished', '尚未完成'],
    ['web-next-decision', { happened: null, planned: past }, 'is not decided yet', '尚未决定'],
    ['web-next-execution', { happened: null, planned: past }, 'are not finished', '尚未办完'],
    ['web-next-yearEnd', { happened: null, planned: past }, 'is not finished', '尚未完成'],
    ['web-next-solicitation', { happened: null, planned: ahead }, 'It is planned to close', '计划截止'],
    ['web-next-suspended', { happened: null, planned: past }, 'does not yet', '尚未恢复'],
    ['web-survey-open', { happened: null, planned: past }, 'its results are not out yet', '结果尚未公布'],
    ['survey-results', { happened: null, planned: past }, 'are to be published', '将公布结果'],
    ['desk-suspended', { happened: null, planned: past }, 'does not yet', '尚未恢复'],
    ['work-suspended-until', { happened: null, planned: past }, 'does not yet', '尚未恢复'],
    ['suggestion-promise', { happened: null, planned: past }, 'still being worked on', '还在办'],
    ['progress-line-due', { happened: null, planned: past }, 'It was expected 19 days ago', '原计划：19 天前'],
    ['web-task-due', { happened: null, planned: past }, 'is not accepted yet', '尚未通过验收'],
    ['web-due', { happened: null, planned: past }, 'not accepted yet', '尚未通过验收'],
    ['web-line-due', { happened: null, planned: past }, 'was expected', '原计划'],
    ['decision-letter-follows', { happened: null, planned: past }, 'They were to close', '已过'],
  ])('%s with %o', (id, date, english, chinese) => {
    expect(sayPlanned(en, id, date, { progress: 40, reason: 'x' })).toContain(english);
    expect(sayPlanned(zh, id, date, { progress: 40, reason: 'x' })).toContain(chinese);
  });
});

describe('buttons', () => {
  it('carry no more than Telegram takes', () => {
    for (const card of [suggestionCard(zh, aSuggestion({ alikes: [alike] })), regionCard(en, { region: '330000' })])
      for (const key of keyboardOf(card).inline_keyboard.flat())
        if ('callback_data' in key) expect(Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(64);
  });

  it('that cannot be packed are a bug and stop loudly', () => {
    expect(() => pack({ kind: 'topic.outcome', topic: 'x'.repeat(80), outcome: 'adopted' })).toThrow(RangeError);
  });

  it('are in both languages where nobody knows which is read', () => {
    const card = welcomeCard(zh, { region: '330000', chooseLanguage: true });
    expect(card.buttons.flat().map(({ label }) => label)).toEqual(['中文', 'English']);
    expect(card.lines.join('\n')).toMatch(/人民政府[\s\S]*people’s government/);
  });
});
