// Whoever has a desk knows what waits there from their own chat, and works at it as people do.
import { describe, expect, it } from 'vitest';
import { answeredCard, topicsCard } from '../../cards/topics.ts';
import { bundleAnsweredCard, bundlesCard } from '../../cards/bundles.ts';
import { calledAgainCard, type DecisionFacts, decidedCard, decisionCard } from '../../cards/decisions.ts';
import { digestCard } from '../../cards/digest.ts';
import { deskCard, type DeskFacts, messages } from '../../cards/office.ts';
import type { DecisionKind } from '../../domain/decisions.ts';
import type { Language } from '../../domain/languages.ts';
import { say } from '../../locales/say.ts';
import { languages } from '../../locales/spoken.ts';
import { forgetfulJournal } from '../../rehearsal/journal.ts';
import { Ledger } from '../../rehearsal/ledger.ts';
import { clerk, officeHead } from '../../rehearsal/minds/office.ts';
import { secretariat } from '../../rehearsal/minds/secretariat.ts';
import { waitsAtDesk } from '../../rehearsal/newcomersDesk.ts';
import { readCast } from '../../rehearsal/people.ts';
import { seenDesk, topicsLeft } from '../../rehearsal/seenDesk.ts';
import type { Act, Mind, Scene, Sight } from '../../rehearsal/sight.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aTask, aVote, COUNTY, NOW, said, shown, wordsIn } from './cards.ts';
import { aScene } from './sight.ts';

const DAY = 86_400_000;
const minds = { 'ge-yunfei': officeHead, 'tao-ran': clerk, 'kong-lingyi': secretariat } satisfies Record<string, Mind>;
const label = (key: string): string => say('zh', key);

interface Situation {
  readonly stage?: string;
  /** The elapsed share of the stage. */
  readonly share?: number;
  readonly ledger?: Ledger;
  readonly language?: Language;
  readonly complete?: boolean;
}

function sees(slug: string, chat: readonly SeenMessage[], situation: Situation = {}): Sight {
  const {
    stage = 'planning',
    share = 0.6,
    ledger = new Ledger(forgetfulJournal()),
    language = 'zh',
    complete = true,
  } = situation;
  const who = readCast().find((each) => each.slug === slug);
  if (!who) throw new Error(`${slug} is not there`);
  const began = new Date(NOW.getTime() - 100 * share * DAY);
  const years = [{ regionCode: COUNTY, year: 2025, stage, began, ends: new Date(began.getTime() + 100 * DAY) }];
  return { who: { ...who, language }, chat, scene: aScene({ at: NOW, years: years as Scene['years'], ledger, complete }) };
}
const does = (slug: keyof typeof minds, chat: readonly SeenMessage[], situation: Situation = {}): Act | undefined =>
  minds[slug](sees(slug, chat, situation));

function did(ledger: Ledger, act: Act | undefined, changes: object = {}): void {
  if (!act?.entry) throw new Error('nothing is done');
  ledger.means({ ...act.entry, ...changes });
  ledger.did(act.entry.key);
}

const thing = { title: aTask().title, place: aTask().place, regionCode: COUNTY };
const desk = (kinds: readonly DecisionKind[], changes: Partial<DeskFacts> = {}, topics = 0, language: Language = 'zh') =>
  shown(
    deskCard(wordsIn(language), {
      years: [
        {
          regionCode: COUNTY,
          year: 2025,
          stage: 'planning',
          day: 3,
          suspendedUntil: null,
          session: null,
          figures: { topics, candidates: 12 },
        },
      ],
      page: 0,
      count: kinds.length,
      decisions: kinds.map((kind) => ({ id: kind, kind, due: NOW, thing: /task|change/.test(kind) ? thing : null })),
      mayInvite: false,
      uncertain: 0,
      unread: 0,
      held: { waiting: 0, urgent: 0 },
      answered: 0,
      ...changes,
    }),
  );
const card = (facts: Partial<DecisionFacts> & { kind: DecisionKind }) =>
  shown(decisionCard(wordsIn('zh'), { id: 'x', due: null, unpublished: [], ...facts } as DecisionFacts));
const letter = () => card({ kind: 'publish-letter', title: { zh: '信', en: 'Letter' }, takesUntil: null });
const asked = () => said('/office', '2024-12-20T00:30:00.000Z');
const digest = (at: string) => {
  const pile = { kind: 'answer-topics', role: 'office', count: 1, late: 0, since: NOW } as const;
  const facts = {
    desk: [pile],
    desks: [],
    own: null,
    climbed: null,
    owed: { own: 0, late: 0, climbed: 0 },
    unreached: [],
    held: null,
    hasList: true,
    mayInvite: false,
  };
  return shown(digestCard(wordsIn('zh'), { ...facts, readAt: NOW }), { at });
};

describe.each(languages)('what is read on a desk in %s', (language) => {
  it('is which decisions wait, by their numbers, and how many topics are left', () => {
    const kinds = ['answer-topics', 'complete-task', 'accept-report', 'decide-change'] as const;
    for (const topics of [0, 1, 2, 38]) {
      const sight = sees('tao-ran', [desk(kinds, {}, topics, language)], { language });
      const [seen] = seenDesk(sight);
      const listed = seen?.desk.is === 'desk' ? seen.desk.waiting.map(({ kind, number }) => [number, kind]) : [];
      expect(listed).toEqual(kinds.map((kind, at) => [String(at + 1), kind]));
      expect(topicsLeft(sight)).toBe(topics);
    }
  });

  it('is of one decision, of a reminder, and that something is done', () => {
    const words = wordsIn(language);
    const reminder = { decision: 'x', due: NOW, escalated: false, again: 0, role: 'office', mine: true } as const;
    const cards = [
      decisionCard(words, { kind: 'accept-task', id: 'x', due: null, unpublished: [], task: 'x', thing }),
      messages['decision-due'](words, { ...reminder, kind: 'accept-report' }),
      decidedCard(words, 'publish-letter', 'done'),
    ].map((each) => shown(each));
    expect(seenDesk(sees('tao-ran', cards, { language })).map(({ desk: { is } }) => is)).toEqual([
      'done',
      'reminder',
      'decision',
    ]);
    const kinds = seenDesk(sees('tao-ran', cards, { language })).map(({ desk: seen }) => ('one' in seen ? seen.one.kind : ''));
    expect(kinds).toEqual(['', 'accept-report', 'accept-task']);
  });

  it('is how many topics are left after an answer', () => {
    const topic = { code: 'x', title: '…', size: 1 };
    const after = (count: number) => shown(answeredCard(wordsIn(language), topic, { outcome: 'not-now' }, { count, next: null }));
    for (const count of [0, 1, 12]) expect(topicsLeft(sees('tao-ran', [after(count)], { language }))).toBe(count);
  });
});

describe('whoever has a desk', () => {
  it('looks at it once a day of the year, and when a digest has come', () => {
    const ledger = new Ledger(forgetfulJournal());
    const act = does('ge-yunfei', [], { ledger });
    expect(act).toMatchObject({ kind: 'say', text: '/office' });
    did(ledger, act);
    expect(does('ge-yunfei', [asked(), desk([])], { ledger })).toBeUndefined();
    const told = digest('2024-12-20T01:00:05.000Z');
    expect(does('ge-yunfei', [asked(), desk([]), told], { ledger })).toEqual({ kind: 'say', text: '/office' });
  });

  it('opens what is theirs and has its time, and lets the rest stand', () => {
    const waits = desk(['fix-shortlist', 'publish-letter']);
    expect(does('ge-yunfei', [waits], { share: 0.5 })).toMatchObject({ message: waits.id, button: '2' });
    expect(does('ge-yunfei', [waits], { share: 0.8 })).toMatchObject({ message: waits.id, button: '1' });
    expect(does('ge-yunfei', [waits], { share: 0.2 })).toMatchObject({ text: '/office' });
    expect(does('tao-ran', [waits], { share: 0.8 })).toMatchObject({ text: '/office' });
  });

  it('waits with the shortlist until the desk says that every topic has its answer', () => {
    expect(does('ge-yunfei', [desk(['fix-shortlist'], {}, 3)], { share: 0.9 })).toMatchObject({ text: '/office' });
  });

  it('fixes the shortlist on a card that says of no topic left, though the list above it is gone', () => {
    const old = desk([], {}, 3);
    const facts = { candidates: [], seats: 0, money: null } as const;
    const candidates = [{ slug: 'x', title: aTask().title, support: 0, doubt: 0 }];
    const ledger = new Ledger(forgetfulJournal());
    did(ledger, does('ge-yunfei', [desk(['fix-shortlist'])], { share: 0.9, ledger }));
    const open = card({ kind: 'fix-shortlist', ...facts, candidates, topics: 3 });
    expect(does('ge-yunfei', [old, open], { share: 0.9, ledger })).toMatchObject({ text: '/office' });
    const ready = card({ kind: 'fix-shortlist', ...facts, candidates, topics: 0 });
    expect(does('ge-yunfei', [old, ready], { share: 0.9, ledger })).toMatchObject({
      button: say('zh', 'button-fix-shortlist', { count: 1 }),
      entry: { what: 'shortlist-fixed' },
    });
  });

  it('does not publish before everybody is there, unless the stage is over', () => {
    const waits = desk(['publish-letter']);
    expect(does('ge-yunfei', [waits], { share: 0.9, complete: false })).toMatchObject({ text: '/office' });
    expect(does('ge-yunfei', [waits], { share: 1, complete: false })).toMatchObject({ button: '1' });
  });

  it('turns the page where nothing on this one is theirs', () => {
    const waits = desk(['end-execution', 'end-execution', 'end-execution', 'end-execution', 'end-execution'], { count: 6 });
    expect(does('ge-yunfei', [waits])).toMatchObject({ message: waits.id, button: label('button-older') });
  });

  it('reads a decision, presses its button, and goes back to the desk', () => {
    const ledger = new Ledger(forgetfulJournal());
    did(ledger, does('ge-yunfei', [desk(['publish-letter'])], { ledger }));
    expect(does('ge-yunfei', [letter()], { ledger })).toMatchObject({
      button: label('button-publish-letter'),
      entry: { what: 'letter-published', region: COUNTY },
    });
    const before = letter();
    const done = shown(decidedCard(wordsIn('zh'), 'publish-letter', 'done'));
    expect(does('ge-yunfei', [before, done])).toMatchObject({ message: done.id, button: label('button-desk') });
  });

  it('decides from a reminder as from the desk', () => {
    const reminder = { decision: 'x', due: NOW, escalated: false, again: 1, role: 'office', mine: true } as const;
    const nothing = desk([]);
    const news = shown(messages['decision-due'](wordsIn('zh'), { ...reminder, kind: 'fix-shortlist' }));
    expect(does('ge-yunfei', [nothing, news], { share: 0.9 })).toMatchObject({
      message: news.id,
      button: label('button-decide'),
    });
    expect(does('ge-yunfei', [nothing, news], { share: 0.5 })).toMatchObject({ text: '/office' });
  });

  it('gives the deputies time for their grades before the report is accepted', () => {
    const report = card({ kind: 'accept-report', figures: {}, survey: null, grading: null });
    const ledger = new Ledger(forgetfulJournal());
    const read = does('ge-yunfei', [desk(['accept-report'])], { stage: 'yearEnd', ledger });
    did(ledger, read);
    expect(does('ge-yunfei', [report], { stage: 'yearEnd', ledger })).toMatchObject({ text: '/office' });
    const long = new Ledger(forgetfulJournal());
    did(long, read, { facts: { at: NOW.getTime() - 7 * DAY } });
    expect(does('ge-yunfei', [report], { stage: 'yearEnd', ledger: long })).toMatchObject({
      button: label('button-accept-report'),
    });
  });
});

describe('the secretariat', () => {
  const ballot = (present: number) => card({ kind: 'open-ballot', vote: aVote({ present }) });

  it('opens the ballot when all have come who will, and reads on until then', () => {
    expect(does('kong-lingyi', [ballot(18)], { stage: 'decision' })).toMatchObject({ kind: 'say', text: '/office' });
    expect(does('kong-lingyi', [ballot(19)], { stage: 'decision' })).toMatchObject({ button: label('button-open-ballot') });
  });

  it('closes it when all have voted who are there', () => {
    const box = (voted: number) => card({ kind: 'close-ballot', vote: aVote({ present: 19, state: 'open' }), voted });
    expect(does('kong-lingyi', [box(18)], { stage: 'decision' })).toMatchObject({ kind: 'say', text: '/office' });
    expect(does('kong-lingyi', [box(19)], { stage: 'decision' })).toMatchObject({ button: label('button-close-ballot') });
  });

  it('waits for nobody longer than some days from when it first read of it', () => {
    const ledger = new Ledger(forgetfulJournal());
    const read = does('kong-lingyi', [desk(['open-ballot'])], { stage: 'decision', ledger });
    did(ledger, read, { facts: { at: NOW.getTime() - 7 * DAY } });
    expect(does('kong-lingyi', [ballot(16)], { stage: 'decision', ledger })).toMatchObject({
      button: label('button-open-ballot'),
    });
  });

  it('opens the desk again from where the absent were called once more', () => {
    const again = { kind: 'open-ballot', id: 'x', due: null, unpublished: [], vote: aVote({ present: 3 }) } as const;
    expect(does('kong-lingyi', [shown(calledAgainCard(wordsIn('zh'), again, 'done'))])).toMatchObject({ text: '/office' });
  });
});

describe('the clerk', () => {
  const topics = Array.from({ length: 5 }, (_, at) => ({ code: `t${at}`, title: `… ${at}`, size: 1 }));
  const list = (count: number) => shown(topicsCard(wordsIn('zh'), { page: 0, count, topics, answered: 0 }));

  it('goes to the topics from the desk, and leaves the last few for the newcomer until the middle of planning', () => {
    const waits = (count: number) => desk(['answer-topics'], {}, count);
    expect(does('tao-ran', [waits(30)], { share: 0.1 })).toMatchObject({ button: '1' });
    expect(does('tao-ran', [waits(5)], { share: 0.1 })).toMatchObject({ text: '/office' });
    expect(does('tao-ran', [waits(5)], { share: 0.7 })).toMatchObject({ button: '1' });
    const open = card({ kind: 'answer-topics', topics: 30 });
    expect(does('tao-ran', [open], { share: 0.1 })).toMatchObject({ button: label('button-answer-topics') });
  });

  it('looks for groups once, goes from group to group, and answers one by one where there is none', () => {
    const ledger = new Ledger(forgetfulJournal());
    const groups = does('tao-ran', [list(30)], { ledger });
    expect(groups).toMatchObject({ button: label('button-bundles'), entry: { what: 'looked' } });
    did(ledger, groups);
    const none = shown(bundlesCard(wordsIn('zh'), { page: 0, bundles: [] }));
    expect(does('tao-ran', [list(30), none], { ledger })).toMatchObject({ button: label('button-back-to-topics') });
    expect(does('tao-ran', [list(30)], { ledger })).toMatchObject({ button: '1' });
    expect(does('tao-ran', [list(9)], { ledger, share: 0.9 })).toMatchObject({ button: '1' });
    expect(does('tao-ran', [list(31)], { ledger })).toMatchObject({ button: label('button-bundles') });
    const together = { topics: 3, people: 3, outcome: 'not-ours' } as const;
    const answered = shown(bundleAnsweredCard(wordsIn('zh'), together, 27));
    expect(does('tao-ran', [answered], { ledger })).toMatchObject({ button: label('button-bundle-next') });
    const some = shown(
      bundlesCard(wordsIn('zh'), { page: 0, bundles: [{ by: 'kind', key: 'spam', title: null, topics: 3, people: 3 }] }),
    );
    expect(does('tao-ran', [list(30), some], { ledger })).toMatchObject({ message: some.id, button: '1' });
  });

  it('gives a task its date, and decides on more time', () => {
    const lacking = card({ kind: 'complete-task', task: 'x', thing, lacks: ['due'] });
    expect(does('tao-ran', [lacking], { stage: 'execution' })).toMatchObject({ button: label('button-complete-due') });
    const change = {
      kind: 'decide-change',
      change: 'x',
      thing,
      unit: null,
      of: { kind: 'date', measure: null, was: { due: '2025-05-30' }, becomes: { due: '2025-07-30' } },
      prices: null,
      hasDocument: false,
      together: 1,
      reason: 'postponed',
      words: null,
      size: 'minor',
      decider: 'office',
      before: 0,
      red: false,
    } as const;
    expect(does('tao-ran', [card(change)], { stage: 'execution' })).toMatchObject({
      button: say('zh', 'button-grant-change', { when: wordsIn('zh').day('2025-07-30') }),
      entry: { what: 'time-decided', key: expect.stringContaining(aTask().key) },
    });
  });
});

describe('the clock', () => {
  const waiting = (kind: DecisionKind, role: string, at = NOW, topics = 0) => ({
    decisions: [{ kind, role, at, regionCode: COUNTY }],
    topics: { [COUNTY]: topics },
  });
  const head = readCast().find(({ slug }) => slug === 'ge-yunfei');
  const office = readCast().find(({ slug }) => slug === 'tao-ran');
  const congress = readCast().find(({ slug }) => slug === 'kong-lingyi');
  if (!head || !office || !congress) throw new Error('somebody is gone');
  const scene = (situation: Situation = {}) => sees('ge-yunfei', [], situation).scene;

  it('waits for a newcomer at a desk once the crowd in their place would wait no longer', () => {
    expect(waitsAtDesk(head, scene({ share: 0.5 }), waiting('publish-letter', 'office'))).toBe(true);
    expect(waitsAtDesk(head, scene({ share: 0.2 }), waiting('publish-letter', 'office'))).toBe(false);
    expect(waitsAtDesk(office, scene({ share: 0.5 }), waiting('publish-letter', 'office'))).toBe(false);
    expect(waitsAtDesk(office, scene(), waiting('answer-topics', 'office', NOW, 30))).toBe(true);
    expect(waitsAtDesk(head, scene({ share: 0.9 }), waiting('fix-shortlist', 'office', NOW, 3))).toBe(false);
  });

  it('waits for nobody while others still have their time, nor for another desk’s request', () => {
    const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
    expect(waitsAtDesk(congress, scene(), waiting('open-ballot', 'secretariat', ago(2)))).toBe(false);
    expect(waitsAtDesk(congress, scene(), waiting('open-ballot', 'secretariat', ago(7)))).toBe(true);
    expect(waitsAtDesk(office, scene(), waiting('decide-change', 'secretariat'))).toBe(false);
    expect(waitsAtDesk(office, scene(), waiting('decide-change', 'office'))).toBe(true);
  });
});
