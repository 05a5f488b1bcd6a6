import { describe, expect, it } from 'vitest';
import { decisionCard } from '../../cards/decisions.ts';
import { deskCard, type DeskYear, messages } from '../../cards/office.ts';
import { wordsFor } from '../../locales/words.ts';

const now = new Date('2024-12-09T09:00:00+08:00');
const zh = wordsFor('zh', { now });
const en = wordsFor('en', { now });
const day = (local: string): Date => new Date(`${local}+08:00`);

describe('1.4 what a session needs, on the desk and in the chat', () => {
  const year = (session: DeskYear['session']): DeskYear => ({
    regionCode: '330105',
    year: 2025,
    stage: 'planning',
    day: 30,
    suspendedUntil: null,
    session,
    figures: { topics: 0, candidates: 12 },
  });
  const desk = (session: DeskYear['session']) =>
    deskCard(en, {
      years: [year(session)],
      page: 0,
      count: 0,
      decisions: [],
      mayInvite: false,
      uncertain: 0,
      unread: 0,
      held: { waiting: 0, urgent: 0 },
      answered: 0,
    });

  it('stands below the year, one line, as long as something is coming', () => {
    expect(desk({ what: 'papers', at: day('2024-12-16T18:00') }).lines).toEqual([
      expect.stringContaining('day 30 of planning'),
      'The session’s papers: due in 7 days (Mon 16 Dec)',
    ]);
    expect(desk(null).lines).toHaveLength(1);
  });

  it('is reminded of by its last day and why, with a way to the desk', () => {
    const facts = { what: 'pack', due: day('2025-01-08T18:00'), opens: day('2025-01-15T09:00'), days: 7 } as const;
    const card = messages['session-due'](zh, facts);
    expect(card.title).toBe('📅 代表会议材料送达截止：30 天后（2025 年 1 月 8 日 周三）');
    expect(card.lines).toEqual(['会议于 2025 年 1 月 15 日 周三 召开，会议材料须提前 7 天送到代表手中。']);
    expect(card.buttons.flat()).toMatchObject([{ deed: { kind: 'desk.open' } }]);
    expect(messages['session-due'](en, facts).title).toContain('The deputies’ pack is due in 30 days (Wed 8 Jan 2025)');
  });
});

describe('a decision whose date lies in a year without a notice', () => {
  const decision = (unpublished: number[]) =>
    decisionCard(en, { id: 'd', kind: 'end-execution', open: 1, tasks: 2, due: day('2026-12-05T18:00'), unpublished });

  it('says that its working days are not published yet', () => {
    expect(decision([2026, 2027]).lines.at(-1)).toBe(
      'The working days of 2026, 2027 are not published yet; dates there count weekends and fixed holidays only.',
    );
    expect(decision([]).lines.at(-1)).toContain('Due ');
  });
});
