import { describe, expect, it } from 'vitest';
import {
  factsOf,
  type Given,
  isSaid,
  isWorthTelling,
  type Notice,
  notice,
  type NoticeId,
  saidIds,
} from '../../domain/notices.ts';

const YEAR = 'year/330105/2025';
const VOTE = 'vote/330105/2025/projects/1';
const TASK = 'task/330105/2025/bus-stops/0007';
const LATER = new Date('2025-05-05T00:00:00Z');

/** What the outbox stores of a notice besides its facts, which are the given ones without those that only its keys need. */
type Expected = Partial<Pick<Notice, 'key' | 'priority' | 'card' | 'what'>> & { readonly facts: Notice['facts'] };
type Case = { readonly [Id in NoticeId]: readonly [id: Id, given: Given<Id>, expected: Expected] }[NoticeId];

const cases: readonly Case[] = [
  [
    'letter-card',
    { year: '3301052025' },
    { facts: { year: '3301052025' }, key: `letter/${YEAR}/wu`, card: `letter/${YEAR}`, priority: 9 },
  ],
  ['report-card', { year: '3301052025' }, { facts: { year: '3301052025' }, key: `report/${YEAR}/wu`, card: null, priority: 6 }],
  [
    'survey-card',
    { survey: 'SRV', surveyId: 'survey/330105/2025/public' },
    {
      facts: { survey: 'SRV' },
      key: 'survey/survey/330105/2025/public/wu',
      card: 'survey/survey/330105/2025/public',
      priority: 7,
    },
  ],
  [
    'grade-card',
    { grading: 'GRD', gradingId: 'grading/330105/2025' },
    { facts: { grading: 'GRD' }, key: 'grading/GRD/wu', card: 'grading/330105/2025', priority: 3 },
  ],
  [
    'roll-open',
    { vote: 'V1', voteId: VOTE, deputy: 'd/1' },
    { facts: { vote: 'V1' }, key: `roll-open/${VOTE}/d/1`, card: `vote/${VOTE}`, priority: 1 },
  ],
  [
    'roll-open',
    { vote: 'V1', again: true, voteId: VOTE, deputy: 'd/1', call: 'errand-2' },
    { facts: { vote: 'V1', again: true }, key: `roll-open/${VOTE}/d/1/errand-2`, card: `vote/${VOTE}`, priority: 1 },
  ],
  [
    'ballot-open',
    { vote: 'V1', voteId: VOTE, deputy: 'd/1' },
    { facts: { vote: 'V1' }, key: `ballot-open/${VOTE}/d/1`, card: `vote/${VOTE}`, priority: 1 },
  ],
  [
    'vote-result',
    { vote: 'V1', voteId: VOTE, deputy: 'd/1' },
    { facts: { vote: 'V1' }, key: `vote-result/${VOTE}/d/1`, card: `vote/${VOTE}`, priority: 1 },
  ],
  [
    'task-card',
    { task: 'T7', because: 'new', taskId: TASK, occasion: '330105/buses' },
    { facts: { task: 'T7', because: 'new' }, key: `task-new/${TASK}/330105/buses/wu`, card: `task/${TASK}`, priority: 4 },
  ],
  [
    'task-card',
    { task: 'T7', because: 'sent-back', taskId: TASK, occasion: '12' },
    { facts: { task: 'T7', because: 'sent-back' }, key: `task-sent-back/${TASK}/12/wu`, card: `task/${TASK}`, priority: 3 },
  ],
  [
    'change-decided',
    { change: 'C1', taskId: TASK },
    { facts: { change: 'C1' }, key: 'change-decided/C1/wu', card: `task/${TASK}`, priority: 3 },
  ],
  [
    'matter-card',
    { matter: 'M1', because: 'look', matterId: 'matter/330106/2025/finding/7', occasion: '12' },
    {
      facts: { matter: 'M1', because: 'look' },
      key: 'matter-look/matter/330106/2025/finding/7/12/wu',
      card: 'matter/330106/2025/finding/7',
      priority: 3,
    },
  ],
  [
    'supervision-begins',
    { year: '3301062025' },
    { facts: { year: '3301062025' }, key: 'supervision-begins/year/330106/2025/wu', priority: 4, card: null },
  ],
  [
    'supervision-over',
    { year: '3301062025' },
    { facts: { year: '3301062025' }, key: 'supervision-over/year/330106/2025/wu', priority: 4, card: null },
  ],
  [
    'quarter-figures',
    { year: '3301062025', quarter: 2 },
    { facts: { year: '3301062025', quarter: 2 }, key: 'quarter/year/330106/2025/2/wu', priority: 6, card: null },
  ],
  [
    'digest',
    { day: '2025-05-06' },
    { facts: { day: '2025-05-06' }, key: 'digest/wu/2025-05-06', card: 'digest', priority: 3, what: 'renew' },
  ],
  [
    'decision-due',
    { about: YEAR, decision: 'fix-shortlist', kind: 'remind', again: 0, rung: '1@5/decision-near' },
    {
      facts: { about: YEAR, decision: 'fix-shortlist', kind: 'remind', again: 0 },
      key: `nudge/${YEAR}/decision-due/1@5/decision-near/wu`,
      card: `nudge/${YEAR}`,
      priority: 3,
    },
  ],
  [
    'session-due',
    { about: `${YEAR}/pack`, session: 'pack', kind: 'escalate', again: 1, rung: '9/late' },
    {
      facts: { about: `${YEAR}/pack`, session: 'pack', kind: 'escalate', again: 1 },
      key: `nudge/${YEAR}/pack/session-due/9/late/wu`,
      card: `nudge/${YEAR}/pack`,
      priority: 1,
    },
  ],
  [
    'shortlist-fixed',
    { year: '3301052025' },
    { facts: { year: '3301052025' }, key: `shortlist/${YEAR}/wu`, card: null, priority: 4 },
  ],
  [
    'list-decided',
    { elected: 10, reserve: 2, vacant: 0, yearId: YEAR },
    { facts: { elected: 10, reserve: 2, vacant: 0 }, key: `list/${YEAR}/wu`, card: null, priority: 4 },
  ],
  [
    'bulletin',
    { year: '3301052025', kind: 'week', since: '2025-03-03T01:00:00.000Z', issue: '2025-03-10' },
    {
      facts: { year: '3301052025', kind: 'week', since: '2025-03-03T01:00:00.000Z' },
      key: `bulletin/${YEAR}/2025-03-10/wu`,
      card: null,
      priority: 4,
    },
  ],
  [
    'order-refused',
    { order: 'fixShortlist', problem: { id: 'no-candidates', facts: {} }, errand: 'errand-1' },
    {
      facts: { order: 'fixShortlist', problem: { id: 'no-candidates', facts: {} } },
      key: 'refused/errand-1',
      card: null,
      priority: 1,
    },
  ],
  [
    'suggestion-card',
    { receipt: 'R1', bot: 'b', chat: '7', message: '12' },
    { facts: { receipt: 'R1' }, key: 'answer/b/7/12', card: 'suggestion/R1', priority: 0 },
  ],
  ['too-many-words', { bot: 'b', chat: '7', message: '12' }, { facts: {}, key: 'too-many/b/7/12', card: null, priority: 0 }],
  ['held-urgent', { receipt: 'R1' }, { facts: { receipt: 'R1' }, key: 'held/R1/wu', priority: 0, card: null }],
  [
    'outcome-news',
    { receipt: 'R1', count: 2, topicId: 't1', answer: 0 },
    { facts: { receipt: 'R1', count: 2, answer: 0 }, key: 'outcome/t1/wu', card: null, priority: 5 },
  ],
  [
    'correction-news',
    { receipt: 'R1', count: 2, topicId: 't1', answer: 2 },
    { facts: { receipt: 'R1', count: 2, answer: 2 }, key: 'corrected/t1/2/wu', card: null, priority: 5 },
  ],
  [
    'decided-news',
    { receipt: 'R1', count: 1, topicId: 't1' },
    { facts: { receipt: 'R1', count: 1 }, key: 'decided/t1/wu', card: null, priority: 5 },
  ],
  [
    'reserve-news',
    { receipt: 'R1', count: 1, topicId: 't1' },
    { facts: { receipt: 'R1', count: 1 }, key: 'decided/t1/wu', card: null, priority: 5 },
  ],
  ['role-moved', { role: 'r/1', at: 5 }, { facts: { role: 'r/1' }, key: 'role-moved/r/1/5/wu', card: null, priority: 1 }],
  ['role-taken-up', { role: 'r/1', at: 5 }, { facts: { role: 'r/1' }, key: 'role-taken-up/r/1/5/wu', card: null, priority: 1 }],
  ['role-ends', { role: 'r/1', at: 5 }, { facts: { role: 'r/1' }, key: 'role-ends/r/1/5/wu', card: null, priority: 1 }],
  [
    'role-ends-for-others',
    { role: 'r/1', at: 5 },
    { facts: { role: 'r/1' }, key: 'role-ends-for-others/r/1/5/wu', card: null, priority: 1 },
  ],
  [
    'stand-in-begins',
    { post: 'P1', until: LATER.toISOString(), postId: 'p/1', at: 5 },
    {
      facts: { post: 'P1', until: LATER.toISOString() },
      key: 'stand-in-begins/p/1/5/wu',
      card: 'stand-in/p/1',
      priority: 3,
      what: 'renew',
    },
  ],
  [
    'stand-in-over',
    { post: 'P1', until: LATER.toISOString(), postId: 'p/1', at: 5 },
    {
      facts: { post: 'P1', until: LATER.toISOString() },
      key: 'stand-in-over/p/1/5/wu',
      card: 'stand-in/p/1',
      priority: 3,
      what: 'renew',
    },
  ],
  [
    'fetch-photo',
    { file: 'f1', bot: 'b', chat: '7', message: '12' },
    { facts: { file: 'f1' }, key: 'fetch/b/7/12', card: null, priority: 2, what: 'fetch' },
  ],
];

describe('a notice', () => {
  it.each(cases)('%s has its key, its place in the queue and its card from the table', (id, given, expected) => {
    expect(notice(id, given as never, { to: 'wu', notBefore: LATER })).toEqual({
      what: 'send',
      ...expected,
      message: id,
      personId: 'wu',
      notBefore: LATER,
    });
  });

  it.each(cases)('%s is read as it was kept', (id, _, { facts }) => {
    expect(factsOf(id, facts)).toEqual(facts);
  });

  it('of every kind is among these', () => {
    const known = new Set(cases.map(([id]) => id));
    expect([...known].filter((id) => id !== 'fetch-photo').toSorted()).toEqual(saidIds.toSorted());
  });

  it('may go out at once where no moment is given', () => {
    expect(notice('digest', { day: '2025-05-06' }, { to: 'wu' }).notBefore).toBeNull();
  });

  it('cannot be made of facts that are not what they should be, however they came past the compiler', () => {
    const wrong = { about: YEAR, decision: 'no-such-decision', kind: 'remind', again: 0, rung: '1' };
    expect(() => notice('decision-due', wrong as unknown as Given<'decision-due'>, { to: 'wu' })).toThrow(/decision/);
    expect(() => notice('order-refused', { order: 'x', errand: 'e', problem: null } as never, { to: 'wu' })).toThrow(/problem/);
  });
});

describe('what was kept', () => {
  it('is of a kind that there is, or of none', () => {
    expect(isSaid('task-card')).toBe(true);
    for (const id of ['fetch-photo', 'help', 'toString', '']) expect(isSaid(id)).toBe(false);
  });

  it.each([null, 'T7', {}, { task: 'T7' }, { task: 'T7', because: 'moved' }, { task: '', because: 'new' }])(
    'is no task’s news: %j',
    (kept) => {
      expect(factsOf('task-card', kept)).toBeUndefined();
    },
  );

  it('by an earlier version is still read: facts that are kept no more are passed over, news of one suggestion counts as one', () => {
    expect(factsOf('decision-due', { about: YEAR, decision: 'adopt-list', due: 5, again: 2, kind: 'escalate' })).toEqual({
      about: YEAR,
      decision: 'adopt-list',
      again: 2,
      kind: 'escalate',
    });
    expect(factsOf('decided-news', { title: { zh: '食堂', en: 'Canteens' }, receipt: 'R1' })).toEqual({
      receipt: 'R1',
      count: 1,
    });
  });
});

describe('until when it is worth telling', () => {
  const leave = { post: 'P1', until: LATER.toISOString() };

  it('that somebody stands in: to the end of the leave, and that it is over: always', () => {
    const [before, after] = [new Date(LATER.getTime() - 1), LATER];
    expect([before, after].map((moment) => isWorthTelling('stand-in-begins', leave, moment))).toEqual([true, false]);
    expect([before, after].map((moment) => isWorthTelling('stand-in-over', leave, moment))).toEqual([true, true]);
  });
});
