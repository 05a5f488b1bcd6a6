import { describe, expect, it } from 'vitest';
import { pack } from '../../bot/deeds.ts';
import { keyboardOf } from '../../bot/keyboard.ts';
import type { Card } from '../../locales/card.ts';
import { regionCard, regionChosenCard, welcomeCard } from '../../locales/cards/people.ts';
import { receivedCard, type SuggestionFacts, suggestionCard, threadCard } from '../../locales/cards/suggestions.ts';
import { wordsFor } from '../../locales/words.ts';

const now = new Date('2024-10-20T10:00:00+08:00');
const zh = wordsFor('zh', { now });
const en = wordsFor('en', { now });

const aSuggestion = (changes: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  receipt: '2345678BCDX',
  text: 'Let the night bus run until one.',
  ofLetter: true,
  answersBy: new Date('2024-11-16T18:00:00+08:00'),
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
