// Cards as they stand in somebody's chat, made by the cards that the bot shows: for tests of what the crowd reads on them.
import { textOf } from '../../bot/cards.ts';
import type { Card } from '../../cards/card.ts';
import type { WorkFacts, WorkLine } from '../../cards/tasks.ts';
import type { VoteFacts } from '../../cards/votes.ts';
import { wordsFor } from '../../locales/words.ts';
import type { Language } from '../../domain/languages.ts';
import { type Task, tasksOf } from '../../rehearsal/seen.ts';
import type { SeenMessage } from '../../simulator/people.ts';

export const NOW = new Date('2025-05-20T02:00:00.000Z');
export const COUNTY = '330105';
export const wordsIn = (language: Language) => wordsFor(language, { now: NOW });

let next = 1;
/** A card as a message; each one below those before it, and of the same second. */
export const shown = (card: Card, changes: Partial<SeenMessage> = {}): SeenMessage => ({
  id: next++,
  at: '2024-12-20T01:00:00.000Z',
  from: 'bot',
  ...textOf(card),
  forwarded: false,
  reaction: [],
  keyboard: card.buttons.map((row) => row.map(({ label }) => ({ label }))),
  ...changes,
});

export const said = (text: string, at: string): SeenMessage => ({
  ...shown({ title: text, lines: [], buttons: [] }),
  from: 'person',
  at,
});

/** A task of the district, by its place among those that its candidates may become. */
export function aTask(at = 0): Task {
  const task = tasksOf(COUNTY)[at];
  if (!task) throw new Error(`the district has no task ${at}`);
  return task;
}

const parts = (task: Task, states: readonly WorkLine['state'][]): WorkLine[] =>
  task.parts.map((text, at) => ({
    id: at < task.steps ? `m${at + 1}` : `s${at - task.steps + 1}`,
    text,
    state: states[at] ?? 'open',
    due: '2025-05-30',
    needsPhoto: false,
    reason: null,
    shown: (states[at] ?? 'open') === 'open' ? null : { at: NOW, by: '裘红梅', done: null, photo: null },
  }));

/** What its card tells: its parts by their states, the others open. */
export const work = (task: Task, states: readonly WorkLine['state'][] = [], changes: Partial<WorkFacts> = {}): WorkFacts => ({
  code: 'ABCDEFGHJ',
  title: task.title,
  place: task.place,
  regionCode: COUNTY,
  unit: { zh: '区民政局', en: 'District Civil Affairs Bureau' },
  state: 'open',
  light: 'green',
  because: null,
  turns: null,
  under: null,
  due: '2025-05-30',
  struck: [],
  asked: null,
  signed: true,
  steps: parts(task, states).slice(0, task.steps),
  lines: parts(task, states).slice(task.steps),
  quantity: 60,
  measure: { zh: '个餐位', en: 'seats' },
  lacks: [],
  lastReport: null,
  suspendedUntil: null,
  turn: null,
  acceptedAt: null,
  ...changes,
});

export const aVote = (changes: Partial<VoteFacts> = {}): VoteFacts => ({
  code: 'VOTE12345',
  regionCode: COUNTY,
  year: 2025,
  state: 'roll',
  why: 'first-round',
  rule: {
    seats: 10,
    candidates: Array.from({ length: 12 }, (_, at) => `candidate-${at}`),
    maxFor: 10,
    exactlyK: false,
    ballot: 'choose-up-to-k',
    quorum: { share: '2/3', of: 'all' },
    pass: { majorityOf: 'all' },
  } as unknown as VoteFacts['rule'],
  titles: [],
  deputies: 21,
  present: 3,
  quorum: 14,
  own: { present: false, voted: false },
  ends: null,
  result: null,
  ...changes,
});
