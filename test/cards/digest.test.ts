import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../bot/keyboard.ts';
import { type ClimbedTasks, digestCard, type DigestFacts, type OwnTasks } from '../../cards/digest.ts';
import type { ListedTask } from '../../cards/tasks.ts';
import { wordsFor } from '../../locales/words.ts';

const now = new Date('2027-07-12T09:10:00+08:00');
const zh = wordsFor('zh', { now });
const en = wordsFor('en', { now });

const stop = (number: number, day: string): ListedTask => ({
  code: `STOP${number}`,
  title: { zh: '候车亭', en: 'Bus shelters' },
  place: { zh: `${number}号站`, en: `Stop ${number}` },
  regionCode: '330105',
  light: 'red',
  due: day,
});
const LATE = '2027-07-02';
const climbed = (changes: Partial<ClimbedTasks> = {}): ClimbedTasks => ({
  news: 2,
  late: 2,
  standing: 2,
  red: 12,
  yellow: 3,
  green: 0,
  grey: 1,
  entries: [stop(1, LATE), stop(2, LATE)],
  ...changes,
});
const own = (changes: Partial<OwnTasks> = {}): OwnTasks => ({
  needing: 1,
  unsigned: 1,
  red: 1,
  yellow: 0,
  green: 4,
  grey: 0,
  entries: [{ ...stop(9, '2027-07-15'), fresh: true }],
  ...changes,
});
const facts = (changes: Partial<DigestFacts>): DigestFacts => ({
  desk: [],
  desks: [],
  own: null,
  climbed: null,
  owed: { own: 0, late: 0, climbed: 0 },
  unreached: [],
  held: null,
  hasList: true,
  mayInvite: false,
  readAt: now,
  ...changes,
});
const labels = (digest: DigestFacts): string[][] => digestCard(en, digest).buttons.map((row) => row.map(({ label }) => label));

describe('a digest of what climbed', () => {
  it('says how much of it is late and not accepted, the worst by name, and how everything stands', () => {
    const { title, lines } = digestCard(en, facts({ climbed: climbed() }));
    expect(title).toBe('☀️ 2 tasks climbed to you, late and not accepted');
    expect(lines).toEqual([
      '1 🔴 Bus shelters · Stop 1, 10 days late',
      '2 🔴 Bus shelters · Stop 2, 10 days late',
      'All you watch: 🔴 12 · 🟡 3 · ⚪ 1',
    ]);
    expect(labels(facts({ climbed: climbed() }))).toEqual([['1', '2'], ['All tasks']]);
  });

  it('says of what is not late that nobody signed for it, and counts what climbed before', () => {
    const card = digestCard(
      zh,
      facts({ climbed: climbed({ late: 1, standing: 7, entries: [stop(1, LATE), stop(2, '2027-07-20')] }) }),
    );
    expect(card.title).toBe('☀️ 有 2 件事项报到您这里');
    expect(card.lines).toEqual([
      '1 🔴 候车亭 · 1号站，超期 10 天',
      '2 🔴 候车亭 · 2号站，提醒未签收',
      '连同此前报来的，共 7 件尚未了结。',
      '督办合计：🔴 12 · 🟡 3 · ⚪ 1',
    ]);
  });

  it('leads whoever has no list of tasks to the projects', () => {
    expect(labels(facts({ climbed: climbed(), hasList: false })).at(-1)).toEqual(['See the projects']);
  });

  it('stands below what one’s own unit needs, numbered on', () => {
    const both = facts({ own: own(), climbed: climbed() });
    const { title, lines } = digestCard(en, both);
    expect(title).toBe('☀️ One needs you today');
    expect(lines).toContain('1 🔴 Bus shelters · Stop 9, is it yours?');
    expect(lines).toContain('2 tasks climbed to you, late and not accepted');
    expect(lines).toContain('3 🔴 Bus shelters · Stop 2, 10 days late');
    expect(labels(both)).toEqual([['I have seen these'], ['1'], ['2', '3'], ['All tasks']]);
    const seen = facts({ own: own({ needing: 0, unsigned: 0, entries: [] }), climbed: climbed() });
    expect(digestCard(en, seen).title).toBe('☀️ 2 tasks climbed to you, late and not accepted');
    expect(labels(seen)).toEqual([['1', '2'], ['All tasks']]);
  });
});

describe('a digest of whom nobody reached', () => {
  it('names them and says what became of what was for them', () => {
    const card = digestCard(en, facts({ unreached: ['Ge Yunfei', 'Wen Bing'], mayInvite: true }));
    expect(card.title).toBe('☀️ Not reached: Ge Yunfei, Wen Bing');
    expect(card.lines).toEqual([expect.stringContaining('went to whoever stands above them')]);
    expect(card.buttons.flat().map(({ label }) => label)).toEqual(['🔑 Invite', 'All tasks']);
  });

  it('names six of many', () => {
    const many = Array.from({ length: 40 }, (_, index) => `P${index + 1}`);
    expect(digestCard(en, facts({ unreached: many })).title).toMatch(/Not reached: P1, P2, P3, P4, P5, P6,? (and )?34 more$/);
    expect(digestCard(zh, facts({ unreached: many })).title).toMatch(/没有联系上：P1、.*P6.*另外 34 人$/);
  });
});

it('a digest says so where nothing is left, and its buttons fit', () => {
  const nothing = facts({ own: own({ needing: 0, unsigned: 0, entries: [] }) });
  expect(digestCard(en, nothing).title).toBe('☀️ Nothing needs you today');
  const whole = facts({ own: own(), climbed: climbed(), unreached: ['driver'], mayInvite: true });
  for (const key of keyboardOf(digestCard(en, whole)).inline_keyboard.flat())
    expect('callback_data' in key && Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(64);
});

describe('a digest of what waits on desks', () => {
  const pile = { kind: 'accept-task', role: 'inspector', count: 3, late: 1, since: new Date('2027-07-01T02:00:00Z') } as const;

  it('says kind by kind how much waits for the reader and since when, and leads an office to its desk', () => {
    const office = { ...pile, kind: 'decide-change', role: 'office', count: 1, late: 0 } as const;
    const { title, lines, buttons } = digestCard(en, facts({ desk: [pile, office] }));
    expect(title).toBe('☀️ 4 things wait for you to decide');
    expect(lines).toEqual([
      'Inspect and accept: 3, the oldest since Thu 1 Jul; 1 past their date',
      'Decide on changes: 1, the oldest since Thu 1 Jul',
    ]);
    expect(buttons[0]).toMatchObject([{ deed: { kind: 'desk.open' } }]);
  });

  it('leads an inspector to the list of tasks alone', () => {
    expect(labels(facts({ desk: [pile] }))).toEqual([['All tasks']]);
  });

  it('says whose desk it is that keeps something waiting', () => {
    const { title, lines } = digestCard(en, facts({ desks: [pile] }));
    expect(title).toBe('☀️ 3 decisions wait for others, and you should know');
    expect(lines).toEqual(['Inspect and accept: 3 with an inspector, the oldest since Thu 1 Jul']);
  });
});
