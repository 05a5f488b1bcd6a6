// Units and inspectors know of tasks what their chats say, and act on it.
import { describe, expect, it } from 'vitest';
import { digestCard } from '../../cards/digest.ts';
import { acceptedCard, inspectionCard, lineCard } from '../../cards/inspection.ts';
import { handedOverCard, reportCard, reportedCard, signedCard, whyNothingCard } from '../../cards/reports.ts';
import { workCard, workListCard } from '../../cards/tasks.ts';
import { say } from '../../locales/say.ts';
import { forgetfulJournal } from '../../rehearsal/journal.ts';
import { Ledger } from '../../rehearsal/ledger.ts';
import { inspector } from '../../rehearsal/minds/inspector.ts';
import { contact, head } from '../../rehearsal/minds/unit.ts';
import { readCast } from '../../rehearsal/people.ts';
import { tasksOf } from '../../rehearsal/seen.ts';
import { luck, type Mind, type Scene } from '../../rehearsal/sight.ts';
import type { SeenMessage } from '../../simulator/people.ts';
import { aTask, COUNTY, NOW, said, shown, wordsIn, work } from './cards.ts';
import { aScene } from './sight.ts';

const words = wordsIn('zh');
const label = (key: string): string => say('zh', key);
const task = tasksOf(COUNTY).find(({ key }) => luck('whose', key) < 0.5) ?? aTask();
const others = tasksOf(COUNTY).find(({ key }) => luck('whose', key) >= 0.5) ?? aTask();

interface Situation {
  readonly stage?: string;
  readonly at?: Date;
  readonly ledger?: Ledger;
}

/** What somebody does with a chat, long after its last message came. */
function does(slug: string, mind: Mind, chat: readonly SeenMessage[], { stage = 'execution', at = NOW, ledger }: Situation = {}) {
  const who = readCast().find((each) => each.slug === slug);
  if (!who) throw new Error(`${slug} is not there`);
  const began = new Date('2025-02-01T00:00:00Z');
  const years = [
    { regionCode: COUNTY, year: 2025, stage, began, ends: new Date('2025-11-30T00:00:00Z') },
  ] as unknown as Scene['years'];
  const scene = aScene({ at, years, ledger: ledger ?? new Ledger(forgetfulJournal()) });
  return mind({ who: { ...who, language: 'zh' }, chat, scene });
}
const unit = (chat: readonly SeenMessage[], situation: Situation = {}) => does('qiu-hongmei', contact, chat, situation);
const accepts = (chat: readonly SeenMessage[], situation: Situation = {}) => does('wen-xiaobing', inspector, chat, situation);
const digest = (at = '2024-12-20T01:00:00.000Z') => {
  const own = { needing: 1, unsigned: 0, red: 1, yellow: 0, green: 0, grey: 0, entries: [] };
  const facts = {
    desk: [],
    desks: [],
    own,
    climbed: null,
    owed: { own: 0, late: 0, climbed: 0 },
    unreached: [],
    held: null,
    hasList: true,
    mayInvite: false,
  };
  return shown(digestCard(words, { ...facts, readAt: NOW }), { at });
};
const list = (hand: 'unit' | 'inspector', ...entries: readonly ReturnType<typeof work>[]) =>
  shown(workListCard(words, { hand, regionCode: COUNTY, page: 0, count: entries.length, entries }));
const news = { news: '…' };
const asked = () => said('/tasks', '2024-12-20T00:30:00.000Z');
const allMet = task.parts.map(() => 'met' as const);
const allShown = task.parts.map(() => 'shown' as const);

describe('a unit', () => {
  it('signs for what is new, and reads on afterwards', () => {
    const fresh = shown(workCard(words, work(task, [], { signed: false }), 'unit', news));
    expect(unit([fresh])).toMatchObject({ message: fresh.id, button: label('button-sign'), entry: { what: 'signed' } });
    const signed = shown(signedCard(words, work(task)));
    expect(unit([signed])).toMatchObject({ message: signed.id, button: label('button-back-to-task') });
  });

  it('reports a line when its time has come, and not before', () => {
    const card = shown(workCard(words, work(task, ['met']), 'unit', news));
    expect(unit([card])).toMatchObject({ message: card.id, button: label('button-report') });
    expect(unit([card], { at: new Date('2025-02-03T02:00:00Z') })).toBeUndefined();
  });

  it('shows most lines early in their time, so that an inspector can mark them before the light turns', () => {
    const on = (day: string) => new Date(`${day}T02:00:00Z`);
    const began = on('2025-02-01').getTime();
    const early = tasksOf(COUNTY).filter((each) => {
      const card = shown(workCard(words, work(each), 'unit', news));
      return unit([card], { at: new Date(began + 10 * 86_400_000) })?.kind === 'press';
    });
    expect(early.length / tasksOf(COUNTY).length).toBeGreaterThan(0.7);
  });

  it('leaves one task of the district unfinished, so that there is one to carry over', () => {
    const at = new Date('2025-11-29T02:00:00Z');
    const left = tasksOf(COUNTY).filter((each) => {
      const states = each.parts.map((_, part) => (part === each.parts.length - 1 ? 'open' : 'met') as 'open' | 'met');
      const card = shown(
        workCard(words, work(each, states, { lastReport: { at, line: 's3', done: null, text: null } }), 'unit', news),
      );
      return unit([card], { at }) === undefined;
    });
    expect(left.map(({ slug }) => slug)).toEqual(['step-free']);
  });

  it('says after weeks of silence that there is nothing new, and why', () => {
    const ledger = new Ledger(forgetfulJournal());
    const quiet = work(task, ['met', 'met', 'met'], {
      due: '2025-11-28',
      lastReport: { at: new Date('2025-03-20T02:00:00Z'), line: 's3', done: null, text: null },
    });
    const card = shown(workCard(words, quiet, 'unit', news));
    expect(unit([card], { at: new Date('2025-04-10T02:00:00Z'), ledger })).toBeUndefined();
    const asking = shown(reportCard(words, quiet));
    expect(unit([asking], { ledger })).toMatchObject({ button: label('button-reached') });
    const report = unit([card], { ledger });
    expect(report).toMatchObject({ button: label('button-report'), entry: { what: 'looked' } });
    if (report?.entry) ledger.means(report.entry);
    if (report?.entry) ledger.did(report.entry.key);
    expect(unit([asking], { ledger })).toMatchObject({ button: label('button-nothing-new') });
    const why = unit([shown(whyNothingCard(words, quiet))], { ledger });
    expect(why).toMatchObject({ button: expect.stringMatching(/^[1-3]$/), entry: { what: 'nothing-new' } });
    if (why?.entry) ledger.means(why.entry);
    if (why?.entry) ledger.did(why.entry.key);
    expect(unit([asking], { ledger })).toMatchObject({ button: label('button-reached') });
  });

  it('shows a line again that was sent back, whatever its date', () => {
    const card = shown(workCard(words, work(task, ['met', 'failed']), 'unit', news));
    const at = new Date('2025-02-03T02:00:00Z');
    expect(unit([card], { at })).toMatchObject({ button: label('button-report') });
  });

  it('hands over what is complete, and waits then', () => {
    const complete = shown(workCard(words, work(task, allShown), 'unit', news));
    expect(unit([complete])).toMatchObject({ button: label('button-hand-over'), entry: { what: 'handed-over' } });
    expect(unit([shown(handedOverCard(words, work(task, allShown, { state: 'handed-over' })))])).toBeUndefined();
  });

  it('looks up in its list how a task stands of which its last card does not tell', () => {
    const received = shown(reportedCard(words, work(task, ['shown']), { line: 'm1', photo: true }));
    expect(unit([received])).toMatchObject({ message: received.id, button: label('button-back-to-task') });
    const reported = { ...received, keyboard: [] };
    expect(unit([reported])).toMatchObject({ kind: 'say', text: '/tasks' });
    const found = list('unit', work(others), work(task));
    const known = shown(
      workCard(
        words,
        work(
          others,
          others.parts.map(() => 'met' as const),
          { state: 'accepted' },
        ),
        'unit',
        news,
      ),
    );
    expect(unit([reported, known, asked(), found])).toMatchObject({ message: found.id, button: '2' });
    expect(unit([reported], { stage: 'yearEnd' })).toBeUndefined();
  });

  it('looks at its list when a digest has come, not without one', () => {
    const at = new Date('2025-02-03T02:00:00Z');
    const known = shown(workCard(words, work(task, ['met']), 'unit', news));
    expect(unit([known], { at })).toBeUndefined();
    expect(unit([known, digest()], { at })).toMatchObject({ kind: 'say', text: '/tasks' });
    expect(unit([known, digest('2024-12-20T00:20:00.000Z'), asked(), list('unit', work(task))], { at })).toBeUndefined();
  });

  it('leaves to its head what is late by weeks, and nothing else', () => {
    const late = work(task, [], { due: '2025-03-20' });
    const found = list('unit', late, work(others));
    expect(does('lou-weidong', head, [asked(), found])).toMatchObject({ message: found.id, button: '1' });
    expect(does('lou-weidong', head, [asked(), list('unit', work(others))])).toBeUndefined();
    const card = shown(workCard(words, late, 'unit', news));
    expect(does('lou-weidong', head, [card])).toMatchObject({ button: label('button-report') });
    expect(does('lou-weidong', head, [shown(reportCard(words, late))])).toMatchObject({ button: label('button-reached') });
    expect(does('lou-weidong', head, [shown(workCard(words, work(task), 'unit', news))])).toBeUndefined();
  });
});

describe('an inspector', () => {
  it('looks at what waits once a day, and when a digest has come', () => {
    const ledger = new Ledger(forgetfulJournal());
    const act = accepts([], { ledger });
    expect(act).toMatchObject({ kind: 'say', text: '/tasks', entry: { what: 'looked' } });
    if (act?.entry) ledger.means(act.entry);
    if (act?.entry) ledger.did(act.entry.key);
    const nothing = list('inspector');
    expect(accepts([asked(), nothing], { ledger })).toBeUndefined();
    expect(accepts([asked(), nothing, digest()], { ledger })).toMatchObject({ text: '/tasks' });
    expect(accepts([asked(), nothing], { ledger, at: new Date(NOW.getTime() + 86_400_000) })).toMatchObject({ text: '/tasks' });
  });

  it('opens what is theirs, and leaves the rest to the other one', () => {
    const found = list('inspector', work(others), work(task));
    expect(accepts([asked(), found])).toMatchObject({ message: found.id, button: '2' });
  });

  it('marks line by line, accepts when all are met, and goes back to the list', () => {
    const line = shown(lineCard(words, work(task, ['shown']), 'm1'));
    expect(accepts([line])).toMatchObject({
      button: label('button-met'),
      beside: line.text, // the next line's card has the same button
      entry: { what: 'marked', facts: { task: task.key } },
    });
    const all = shown(inspectionCard(words, work(task, allMet)));
    expect(accepts([all])).toMatchObject({ button: label('button-accept'), entry: { what: 'accepted' } });
    const failed = shown(
      inspectionCard(
        words,
        work(
          task,
          task.parts.map((_, part) => (part === task.steps + 1 ? 'failed' : 'met')),
        ),
      ),
    );
    expect(accepts([failed])).toMatchObject({ button: label('button-send-back') });
    const waits = shown(inspectionCard(words, work(task, ['met'])));
    expect(accepts([asked(), waits])).toMatchObject({ message: waits.id, button: label('button-back-to-tasks') });
    const done = shown(acceptedCard(words, work(task, allMet)));
    expect(accepts([asked(), done])).toMatchObject({ kind: 'say', text: '/tasks' });
  });
});
