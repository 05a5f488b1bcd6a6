import { describe, expect, it } from 'vitest';
import { decisionCard } from '../../cards/decisions.ts';
import { digestCard } from '../../cards/digest.ts';
import { lineCard } from '../../cards/inspection.ts';
import { handedOverCard, reportedCard } from '../../cards/reports.ts';
import { workCard, workListCard } from '../../cards/tasks.ts';
import { voteCard } from '../../cards/votes.ts';
import type { Language } from '../../domain/languages.ts';
import { languages } from '../../locales/spoken.ts';
import { isTold, listOn, seenTasks } from '../../rehearsal/seen.ts';
import { seenVote } from '../../rehearsal/seenVote.ts';
import { numbersOn } from '../../rehearsal/sentences.ts';
import type { Scene, Sight } from '../../rehearsal/sight.ts';
import { readCast } from '../../rehearsal/people.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aTask, aVote, COUNTY, NOW, said, shown, wordsIn, work } from './cards.ts';
import { aScene } from './sight.ts';

const task = aTask();

/** What the contact of the district's civil affairs sees. */
function sees(language: Language, ...chat: readonly SeenMessage[]): Sight {
  const who = readCast().find(({ slug }) => slug === 'qiu-hongmei');
  if (!who) throw new Error('the contact is gone');
  const years = [{ regionCode: COUNTY, year: 2025, stage: 'execution' }] as unknown as Scene['years'];
  return { who: { ...who, language }, chat, scene: aScene({ at: NOW, years }) };
}

describe.each(languages)('what is read on cards in %s', (language) => {
  const words = wordsIn(language);

  it('is of the card that stands, though another one lost its buttons since', () => {
    const left = {
      ...shown(workCard(words, work(task, ['open']), 'unit'), { id: 101, edited: '2024-12-20T01:30:00.000Z' }),
      keyboard: [],
    };
    const stands = shown(workCard(words, work(task, ['shown']), 'unit'), { id: 102, edited: '2024-12-20T01:20:00.000Z' });
    expect(seenTasks(sees(language, left, stands))[0]?.card.id).toBe(102);
  });

  it('is of a task: its lines, its date, and that more time was given', () => {
    const struck = [
      {
        kind: 'date',
        was: { due: '2025-05-01' },
        becomes: { due: '2026-01-09' },
        measure: null,
        prices: null,
        reason: 'postponed',
        words: null,
        decider: 'office',
        decidedOn: '2025-04-20',
        decision: '1',
      } as const,
    ];
    const [plain] = seenTasks(sees(language, shown(workCard(words, work(task, ['met', 'shown', 'failed']), 'unit'))));
    expect(plain).toMatchObject({ task: { key: task.key }, due: '2025-05-30', hasMoreTime: false, handedOver: false });
    const lastReport = { at: new Date('2025-05-02T02:00:00Z'), line: 's1', done: null, text: null } as const;
    const [reported] = seenTasks(sees(language, shown(workCard(words, work(task, ['shown'], { lastReport }), 'unit'))));
    expect([plain?.lastReport, reported?.lastReport]).toEqual([undefined, '2025-05-02']);
    expect(plain?.lines).toEqual(['met', 'shown', 'failed', ...task.parts.slice(3).map(() => 'open')]);
    const [later] = seenTasks(sees(language, shown(workCard(words, work(task, [], { struck, due: '2026-01-09' }), 'unit'))));
    expect(later).toMatchObject({ due: '2026-01-09', hasMoreTime: true });
  });

  it('is what the newest card of a task says, wherever it stands', () => {
    const news = { news: '…' };
    const before = shown(workCard(words, work(task), 'unit', news));
    const after = shown(reportedCard(words, work(task, ['shown']), { line: 's1', photo: true }));
    expect(seenTasks(sees(language, before, after))[0]).toMatchObject({ card: { id: after.id }, lines: undefined });
    const changed = { ...before, edited: '2024-12-20T01:00:05.000Z' };
    expect(seenTasks(sees(language, changed, after))[0]).toMatchObject({ card: { id: before.id } });
  });

  it('is that it lies with the inspector', () => {
    const over = shown(handedOverCard(words, work(task, ['shown', 'shown', 'shown', 'shown'], { state: 'handed-over' })));
    expect(seenTasks(sees(language, over))[0]?.handedOver).toBe(true);
    const open = shown(workCard(words, work(task, ['met'], { state: 'handed-over' }), 'unit'));
    expect(seenTasks(sees(language, open))[0]?.handedOver).toBe(true);
  });

  it('is of a list: each task by its number, and how late it is', () => {
    const entries = [0, 5].map((at) => ({ ...work(aTask(at)), due: at === 0 ? '2025-05-30' : '2025-03-20' }));
    const list = shown(workListCard(words, { hand: 'unit', regionCode: COUNTY, page: 1, count: 7, entries }));
    expect(listOn(sees(language, list), list).map(({ task: { key }, number, late }) => [key, number, late])).toEqual([
      [task.key, '6', 0],
      [aTask(5).key, '7', 61],
    ]);
    expect(seenTasks(sees(language, list))).toEqual([]);
  });

  it('is of a line that waits for a mark: no card of a list, and none that shows all lines', () => {
    const [seen] = seenTasks(sees(language, shown(lineCard(words, work(task, ['shown']), 's1'))));
    expect(seen).toMatchObject({ task: { key: task.key }, lines: undefined });
  });

  it('is of a vote: its step on the newest card', () => {
    const roll = shown(voteCard(words, aVote()));
    expect(seenVote(sees(language, roll))?.step).toBe('roll');
    expect(seenVote(sees(language, roll, shown(voteCard(words, aVote({ state: 'open' })))))?.step).toBe('open');
    expect(seenVote(sees(language))).toBeUndefined();
  });

  it('is how many have come, and how many have voted', () => {
    const it = { id: 'x', due: null, unpublished: [], vote: aVote({ present: 17, state: 'open' }) };
    const roll = shown(decisionCard(words, { ...it, kind: 'open-ballot' }));
    expect(numbersOn(language, 'decision-ballot', ['present', 'deputies', 'quorum'], roll)).toEqual({
      present: 17,
      deputies: 21,
      quorum: 14,
    });
    const box = shown(decisionCard(words, { ...it, kind: 'close-ballot', voted: 9 }));
    expect(numbersOn(language, 'decision-close', ['voted', 'present'], box)).toEqual({ voted: 9, present: 17 });
    expect(numbersOn(language, 'decision-close', ['voted', 'present'], roll)).toBeUndefined();
  });

  it('is that there is something to look at, until it was looked at', () => {
    const own = { needing: 1, unsigned: 0, red: 1, yellow: 0, green: 0, grey: 0, entries: [] };
    const facts = { desk: [], desks: [], own, climbed: null, owed: { own: 0, late: 0, climbed: 0 }, unreached: [], held: null };
    const digest = shown(digestCard(words, { ...facts, hasList: true, mayInvite: false, readAt: NOW }));
    const before = said('/tasks', '2024-12-20T00:59:00.000Z');
    expect(isTold(sees(language, before), '/tasks')).toBe(false);
    expect(isTold(sees(language, before, digest), '/tasks')).toBe(true);
    expect(isTold(sees(language, digest, said('/tasks', '2024-12-20T01:00:09.000Z')), '/tasks')).toBe(false);
  });
});
