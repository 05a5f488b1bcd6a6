// More time: a unit asks for it on its task's card, and every request is decided on a desk. Reasons in words and a typed day are answers to
// a question; every other choice travels in the buttons. Other changes than of the date are written in changeDrafts.ts.
import { actorOf } from '../actions/actor.ts';
import * as changes from '../actions/changes.ts';
import { decide, type Verdict } from '../actions/changesDecided.ts';
import { addDays, type Day, dayIn } from '../domain/calendar.ts';
import { Question } from '../domain/deeds.ts';
import type { Problem } from '../domain/messages.ts';
import { ChangeReason } from '../domain/tasks/change.ts';
import {
  askReasonCard,
  askTimeCard,
  changeDecidedCard,
  type LaterDate,
  proposalCard,
  refusalReasons,
  refuseCard,
  saidCode,
  sentCard,
  withdrawnCard,
} from '../cards/changes.ts';
import { refuseSettled } from './decisionCards.ts';
import { type Draw, refuseOnTask, showTask, updateTask, withTask } from './taskCards.ts';
import { readDay } from './typedDay.ts';
import type { Answers, Presses, Talk } from './talk.ts';
import * as views from '../views/changes.ts';
import { decisionFacts, thingOf, waitingAbout } from '../views/decisions.ts';
import { ofCode, type TaskView } from '../views/tasks.ts';

export type Show = 'update' | 'below';

/** Shows a task's card in the place of the message that was pressed, or below what was written. */
export const show = (talk: Talk, task: TaskView, how: Show, draw: Draw): Promise<void> =>
  (how === 'update' ? updateTask : showTask)(talk, task, draw);

// Until when

/** Usual delays in days, after the promised date or, if that has passed, after today. */
const USUAL = [7, 15, 30] as const;

const laterThan = (due: Day, days: number): LaterDate => ({ days, due: addDays(due, days) });

// Why

async function until(talk: Talk, task: TaskView, days: number, how: Show): Promise<void> {
  const weighed = await changes.weigh(actorOf(talk.person), task.code, {
    asked: { kind: 'date', days },
    reason: 'force-majeure',
  });
  if (!weighed.ok) return talk.refuse(weighed.problem);
  const { due } = laterThan(weighed.value.was.due ?? '', days);
  await talk.ask({ kind: 'change-reason', task: task.code, days });
  await show(talk, task, how, (words, facts) => askReasonCard(words, facts, { days, due }));
}

/** The reason that a button names by its place; the place after the last one means the unit's own words, under the most general reason. */
const OWN_WORDS = ChangeReason.options.length;
export const reasonAt = (because: number): ChangeReason | undefined =>
  because === OWN_WORDS ? 'postponed' : ChangeReason.options[because];

export const LONGEST_REASON = 500;

interface Chosen {
  readonly days: number;
  readonly because: number;
  readonly words: string | null;
}

async function propose(talk: Talk, task: TaskView, { days, because, words: own }: Chosen, how: Show): Promise<void> {
  const reason = reasonAt(because);
  if (!reason) return talk.refuse({ id: 'button-stale', facts: {} });
  const weighed = await changes.weigh(actorOf(talk.person), task.code, { asked: { kind: 'date', days }, reason });
  if (!weighed.ok) return talk.refuse(weighed.problem);
  await show(talk, task, how, (words, facts) =>
    proposalCard(words, facts, {
      ...weighed.value,
      ...laterThan(weighed.value.was.due ?? '', days),
      because,
      reason,
      words: own,
    }),
  );
}

/**
 * The words on the card whose button was pressed, which are stored with the question; null if the card has none, undefined if they are
 * gone.
 */
export function wordsOf({ person }: Talk, said: string): string | null | undefined {
  if (said === saidCode(null)) return null;
  const question = Question.safeParse(person.asked);
  const words = question.success && question.data.kind === 'change-reason' ? question.data.words : undefined;
  return words !== undefined && saidCode(words) === said ? words : undefined;
}

// Deciding

const SETTLED: Problem = { id: 'change-settled', facts: {} };

/** Refuses because the request does not wait, and removes its card's buttons. */
const refuseDecided = (talk: Talk, change: views.ChangeRow | null): Promise<void> =>
  change ? refuseSettled(talk, { kind: 'decide-change', about: change.taskId }, SETTLED) : talk.refuse(SETTLED);

async function decided(talk: Talk, code: string, verdict: Verdict, how: Show): Promise<void> {
  const done = await decide(actorOf(talk.person), code, verdict);
  if (!done.ok) return done.problem.id === SETTLED.id ? refuseDecided(talk, await views.ofCode(code)) : talk.refuse(done.problem);
  const { task, change } = done.value;
  const thing = await thingOf(task.id);
  if (!thing) return talk.refuse({ id: 'task-unknown', facts: {} });
  const refused = verdict.kind === 'refuse' ? verdict.because : null;
  const of = { kind: change.kind, was: change.was, becomes: change.becomes, measure: task.measure };
  const card = changeDecidedCard(await talk.words(), { thing, of, refused });
  await (how === 'update' ? talk.updateCard(card) : talk.showCard(null, card));
}

/** What a weighed request changes, as cards say it. */
export const partsOf = (it: changes.Weighed) => ({ ...it, kind: it.asked.kind, measure: it.task.measure });

export const presses = {
  'change.ask': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const { now, zone } = await talk.words();
      const late = Math.max(0, changes.daysLater(task, dayIn(zone, now)));
      // a request that is impossible is refused before the unit chooses anything
      const weighed = await changes.weigh(actorOf(talk.person), task.code, {
        asked: { kind: 'date', days: late + 1 },
        reason: 'force-majeure',
      });
      if (!weighed.ok) return refuseOnTask(talk, weighed.problem);
      await talk.ask({ kind: 'change-due', task: task.code });
      const more = USUAL.map((extra) => ({ more: extra, ...laterThan(weighed.value.was.due ?? '', late + extra) }));
      await show(talk, task, 'update', (words, facts) => askTimeCard(words, facts, more));
    }),
  'change.until': (talk) => withTask(talk, talk.deed.task, (task) => until(talk, task, talk.deed.days, 'update')),
  'change.because': (talk) =>
    withTask(talk, talk.deed.task, (task) =>
      propose(talk, task, { days: talk.deed.days, because: talk.deed.because, words: null }, 'update'),
    ),
  'change.send': async (talk) => {
    const { task, number, days, because, said } = talk.deed;
    const reason = reasonAt(because);
    const words = wordsOf(talk, said);
    // if it was sent before, its words are stored already
    const kept = words === undefined && (await ofCode(task))?.changes.some((change) => change.number === number);
    if (!reason || (words === undefined && !kept)) return talk.refuse({ id: 'button-stale', facts: {} });
    const request = { asked: { kind: 'date', days }, reason, words: words ?? null } as const;
    const sent = await changes.ask(actorOf(talk.person), task, number, request);
    if (!sent.ok) return refuseOnTask(talk, sent.problem);
    await show(talk, sent.value.task, 'update', (say, facts) => sentCard(say, facts, partsOf(sent.value)));
  },
  'change.withdraw': async (talk) => {
    const taken = await changes.withdraw(actorOf(talk.person), talk.deed.task);
    if (!taken.ok) return refuseOnTask(talk, taken.problem);
    await show(talk, taken.value, 'update', withdrawnCard);
  },
  'change.grant': (talk) => decided(talk, talk.deed.change, { kind: 'grant' }, 'update'),
  'change.refuse': async (talk) => {
    const change = await views.ofCode(talk.deed.change);
    const row = change && (await waitingAbout(change.taskId, 'decide-change'));
    const words = await talk.words();
    const it = row && (await decisionFacts(row, words.now));
    if (it?.kind !== 'decide-change' || it.change !== talk.deed.change) return refuseDecided(talk, change);
    await talk.ask({ kind: 'change-refusal', change: it.change });
    await talk.updateCard(refuseCard(words, it));
  },
  'change.refuseBecause': (talk) => {
    const because = refusalReasons[talk.deed.because];
    if (!because) return talk.refuse({ id: 'button-stale', facts: {} });
    return decided(talk, talk.deed.change, { kind: 'refuse', because }, 'update');
  },
} satisfies Partial<Presses>;

export const answers = {
  'change-due': async (talk) => {
    const { now, zone } = await talk.words();
    const day = readDay(talk.said.text, dayIn(zone, now));
    if (!day) return talk.tell('more-time-unreadable', { example: addDays(dayIn(zone, now), 30) });
    await withTask(talk, talk.person.asked.task, async (task) => until(talk, task, changes.daysLater(task, day), 'below'));
  },
  'change-reason': async (talk) => {
    const { task: code, days } = talk.person.asked;
    const words = talk.said.text.trim();
    // another day: somebody thought again, or Telegram delivered the first one twice
    const { now, zone } = await talk.words();
    const day = readDay(words, dayIn(zone, now));
    if (day) return withTask(talk, code, (task) => until(talk, task, changes.daysLater(task, day), 'below'));
    if (words.length > LONGEST_REASON) return talk.tell('more-time-too-long');
    await talk.ask({ kind: 'change-reason', task: code, days, words });
    await withTask(talk, code, (task) => propose(talk, task, { days, because: OWN_WORDS, words }, 'below'));
  },
  'change-refusal': async (talk) => {
    const because = talk.said.text.trim();
    if (because.length > LONGEST_REASON) return talk.tell('more-time-too-long');
    const { change } = talk.person.asked;
    await decided(talk, change, { kind: 'refuse', because }, 'below');
    await talk.ask(null);
  },
} satisfies Partial<Answers>;
