// Other changes of a promise than of its date. What changes is chosen or written first; prices, reason and a document follow. The draft is
// kept with the person's question, and the buttons of its cards carry its code: a card that has become stale sends nothing.
import { actorOf } from '../actions/actor.ts';
import * as changes from '../actions/changes.ts';
import { Question } from '../domain/deeds.ts';
import { shortCode } from '../domain/ids.ts';
import { fenOf } from '../domain/money.ts';
import { may } from '../domain/permissions.ts';
import { regions, within } from '../domain/regions.ts';
import type { ChangeReason } from '../domain/tasks/change.ts';
import { Asked, type ChangeKind, type Prices } from '../domain/tasks/proposal.ts';
import {
  askKindCard,
  askLineCard,
  askPricesCard,
  askWhatCard,
  askWhyCard,
  chooseCard,
  draftCard,
  rewordCard,
  sentCard,
} from '../cards/changes.ts';
import { LONGEST_REASON, partsOf, reasonAt, type Show, show, wordsOf } from './changes.ts';
import { refuseOnTask, withTask } from './taskCards.ts';
import { type Answering, type Answers, PASSED, type Presses, type Talk } from './talk.ts';
import * as views from '../views/changes.ts';
import { ofCode, otherTasks, type TaskView, unitsOf } from '../views/tasks.ts';

type Draft = Extract<Question, { kind: 'change-draft' }>;

/** The code by which a card's buttons name the draft as it was when the card was shown. */
const codeOf = (draft: Draft): string => shortCode(JSON.stringify(draft));

/** The draft whose card was pressed; undefined if it has changed since, or was sent. */
function draftOf({ person }: Talk, said: string): Draft | undefined {
  const question = Question.safeParse(person.asked);
  return question.success && question.data.kind === 'change-draft' && codeOf(question.data) === said ? question.data : undefined;
}

/** Refuses a stale card's button; a draft that has gone on since stays open. */
async function stale(talk: Talk): Promise<void> {
  const question = Question.safeParse(talk.person.asked);
  if (question.success && question.data.kind === 'change-draft') await talk.ask(question.data);
  await talk.refuse({ id: 'button-stale', facts: {} });
}

/** Keeps a draft and asks for the next thing that it lacks; refuses at once what cannot be asked for. */
async function goOn(talk: Talk, task: TaskView, draft: Draft, how: Show): Promise<void> {
  const { asked, prices, reason } = draft;
  // a reason may be chosen that allows what others do not: only force majeure after the last day
  const weighed = await changes.weigh(actorOf(talk.person), task.code, { asked, reason: reason ?? 'force-majeure' });
  if (!weighed.ok) return talk.deed ? refuseOnTask(talk, weighed.problem) : talk.refuse(weighed.problem);
  const kept = Question.parse(draft) as Draft;
  await talk.ask(kept);
  const it = { of: partsOf(weighed.value), said: codeOf(kept) };
  await show(talk, task, how, (words, facts) => {
    if (!prices) return askPricesCard(words, facts, it);
    if (!reason) return askWhyCard(words, facts, it, prices);
    const { number, size, decider, answerBy } = weighed.value;
    const known = { number, size, decider, answerBy, prices, reason, words: draft.words ?? null };
    return draftCard(words, facts, { ...it, ...known, hasDocument: draft.document !== undefined });
  });
}

const begin = (talk: Talk, task: TaskView, asked: Asked, how: Show): Promise<void> =>
  goOn(talk, task, { kind: 'change-draft', task: task.code, asked }, how);

/** Shows the next card of the draft that a button names. */
async function withDraft(talk: Talk & { deed: { task: string; said: string } }, add: (draft: Draft) => Draft): Promise<void> {
  const draft = draftOf(talk, talk.deed.said);
  if (!draft) return stale(talk);
  await withTask(talk, draft.task, (task) => goOn(talk, task, add(draft), 'update'));
}

async function askWhat(talk: Talk, task: TaskView, what: Exclude<ChangeKind, 'date'>): Promise<void> {
  switch (what) {
    case 'place':
    case 'quantity':
    case 'split':
      await talk.ask({ kind: 'change-what', task: task.code, what });
      return show(talk, task, 'update', (words, facts) => askWhatCard(words, facts, what));
    case 'standard':
      await talk.ask({ kind: 'change-what', task: task.code, what });
      return show(talk, task, 'update', askLineCard);
    case 'unit': {
      const units = (await unitsOf(task.project.year.regionCode)).filter(({ id }) => id !== task.unitId);
      return show(talk, task, 'update', (words, facts) =>
        chooseCard(
          words,
          facts,
          what,
          units.map(({ at, name }) => ({ label: words.text(name), deed: { kind: 'change.toUnit', task: task.code, unit: at } })),
        ),
      );
    }
    case 'merged': {
      const others = await otherTasks(task);
      return show(talk, task, 'update', (words, facts) =>
        chooseCard(
          words,
          facts,
          what,
          others.map(({ code, place, regionCode }) => ({
            label: place ? words.text(place) : words.region(regionCode),
            deed: { kind: 'change.into', task: task.code, into: code },
          })),
        ),
      );
    }
    case 'cancelled':
      return begin(talk, task, { kind: 'cancelled' }, 'update');
  }
}

// What people write

/** The township that a place's words name, or that of the task: a site outside every township named stays where the task is. */
function areaNamed(text: string, task: TaskView): string {
  const named = regions.filter(
    ({ code, level, zh, en }) =>
      (level === 'township' || level === 'sub-district') &&
      within(code, task.project.year.regionCode) &&
      (text.includes(zh) || text.toLowerCase().includes(en.toLowerCase())),
  );
  return named.length === 1 && named[0] ? named[0].code : task.regionCode;
}

/** "24", or "24 张床". */
const quantityIn = (text: string): number | undefined => {
  const [digits = ''] = /^\d+/.exec(text.trim()) ?? [];
  return digits.length > 0 && digits.length < 10 ? Number(digits) : undefined;
};

/** "East Gate, 12": a place, and the last number behind it. */
function halfIn(line: string): { place: string; quantity: number | null } {
  const parts = line.split(/[\s,，:：]/).filter((part) => part !== '');
  const last = parts.findLast((part) => quantityIn(part) !== undefined);
  const quantity = last === undefined ? undefined : quantityIn(last);
  if (last === undefined || quantity === undefined) return { place: line, quantity: null };
  const before = line.slice(0, line.lastIndexOf(last));
  return { place: before.replace(/[\s,，:：]$/, '').trim(), quantity };
}

/** Two lines, each a place and its quantity; without a quantity where the task has none. */
function halvesIn(text: string, task: TaskView): Asked | undefined {
  const lines = text
    .split(/[\n;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const halves = lines.map((line) => (task.quantity === null ? { place: line, quantity: null } : halfIn(line)));
  const [first, second, ...more] = halves;
  return more.length === 0 ? Asked.safeParse({ kind: 'split', parts: [first, second] }).data : undefined;
}

/** Three numbers with their signs: days, yuan (also in 万), people. */
export function pricesIn(text: string): Prices | undefined {
  const [days, money, people, ...more] = text
    .replaceAll('−', '-')
    .trim()
    .split(/[\s;；，]+/);
  const sign = money?.[0] === '-' ? '-' : '';
  const amount = (money ?? '').replace(/^[+-]/, '');
  const fen = fenOf(amount);
  if (more.length > 0 || fen === undefined || !isWhole(days) || !isWhole(people)) return undefined;
  return { days: Number(days), fen: sign === '-' ? -fen : fen, people: Number(people) };
}
const isWhole = (signs: string | undefined): signs is string => /^[+-]?\d{1,9}$/.test(signs ?? '');

async function askedIn(talk: Answering<'change-what'>, task: TaskView): Promise<Asked | undefined> {
  const { what, line } = talk.person.asked;
  const text = talk.said.text.trim();
  switch (what) {
    case 'place':
      return text.length > LONGEST_PLACE ? undefined : { kind: 'place', place: text, region: areaNamed(text, task) };
    case 'quantity': {
      const quantity = quantityIn(text);
      return quantity ? { kind: 'quantity', quantity } : undefined;
    }
    case 'standard':
      return text.length > LONGEST_REASON ? undefined : { kind: 'standard', line: line ?? null, words: text };
    case 'split':
      return halvesIn(text, task);
  }
}
const LONGEST_PLACE = 120;

/** The reason under which the unit's own words are noted. */
const generally: Readonly<Record<ChangeKind, ChangeReason>> = {
  date: 'postponed',
  place: 'site-substituted',
  quantity: 'postponed',
  standard: 'standard-upgraded',
  unit: 'postponed',
  merged: 'merged-or-split',
  split: 'merged-or-split',
  cancelled: 'postponed',
};

/** What a message adds to a draft: the prices, then words for the reason, then a document or better words. */
function added(talk: Answering<'change-draft'>): Draft | 'unreadable' | 'too-long' | undefined {
  const draft = talk.person.asked;
  const { file, photo, text = talk.said.caption } = talk.said;
  const sent = file ?? (photo === undefined ? undefined : { reference: photo, name: null });
  if (sent && draft.reason) return { ...draft, document: sent };
  const words = text?.trim();
  if (!words) return undefined;
  if (!draft.prices) {
    const prices = pricesIn(words);
    return prices ? { ...draft, prices } : 'unreadable';
  }
  if (words.length > LONGEST_REASON) return 'too-long';
  return { ...draft, words, reason: draft.reason ?? generally[draft.asked.kind] };
}

export const presses = {
  'change.kinds': (talk) => withTask(talk, talk.deed.task, (task) => show(talk, task, 'update', askKindCard)),
  'change.kind': (talk) => withTask(talk, talk.deed.task, (task) => askWhat(talk, task, talk.deed.what)),
  'change.line': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const { line } = talk.deed;
      await talk.ask({ kind: 'change-what', task: task.code, what: 'standard', line });
      await show(talk, task, 'update', (words, facts) => rewordCard(words, facts, line));
    }),
  'change.dropLine': (talk) =>
    withTask(talk, talk.deed.task, (task) =>
      begin(talk, task, { kind: 'standard', line: talk.deed.line, words: null }, 'update'),
    ),
  'change.toUnit': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const unit = (await unitsOf(task.project.year.regionCode))[talk.deed.unit];
      await begin(talk, task, { kind: 'unit', unit: unit?.id ?? '' }, 'update');
    }),
  'change.into': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const into = await ofCode(talk.deed.into);
      await begin(talk, task, { kind: 'merged', into: into?.id ?? '' }, 'update');
    }),
  'change.costs': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const { days, because, said } = talk.deed;
      const [reason, words] = [reasonAt(because), wordsOf(talk, said)];
      if (!reason || words === undefined) return talk.refuse({ id: 'button-stale', facts: {} });
      const draft: Draft = { kind: 'change-draft', task: task.code, asked: { kind: 'date', days }, reason };
      await goOn(talk, task, words === null ? draft : { ...draft, words }, 'update');
    }),
  'change.noPrices': (talk) => withDraft(talk, (draft) => ({ ...draft, prices: changes.plainPrices(draft.asked) })),
  'change.why': (talk) => {
    const reason = reasonAt(talk.deed.because);
    return reason ? withDraft(talk, (draft) => ({ ...draft, reason })) : talk.refuse({ id: 'button-stale', facts: {} });
  },
  'change.submit': async (talk) => {
    const { task: code, number, said } = talk.deed;
    const draft = draftOf(talk, said);
    const task = await ofCode(code);
    if (!draft?.reason || !draft.prices) {
      // pressed again after it was sent
      const kept = task?.changes.find((change) => change.number === number && change.state === 'waiting');
      if (!task || !kept) return stale(talk);
      const before = await changes.weighedBefore(task, kept);
      return show(talk, task, 'update', (words, facts) => sentCard(words, facts, partsOf(before)));
    }
    const { asked, reason, prices, words = null, document } = draft;
    const request = { asked, reason, prices, words, document: document ? { where: talk.person.where, ...document } : null };
    const sent = await changes.ask(actorOf(talk.person), code, number, request);
    if (!sent.ok) return refuseOnTask(talk, sent.problem);
    await talk.ask(null);
    await show(talk, sent.value.task, 'update', (say, facts) => sentCard(say, facts, partsOf(sent.value)));
  },
  'change.document': async (talk) => {
    const change = await views.ofCode(talk.deed.change);
    const task = change && (await views.taskOf(change));
    const document = change && (await views.documentOf(change.code));
    if (!task || !document) return talk.refuse({ id: 'change-unknown', facts: {} });
    const { now } = await talk.words();
    const where = { regionCode: task.project.year.regionCode, unitId: task.unitId };
    const permitted = (['changes.approve', 'changes.enact', 'changes.ask'] as const).map((action) =>
      may(actorOf(talk.person), action, where, now),
    );
    const [refusal] = permitted.flatMap((each) => (each.ok ? [] : [each.because]));
    if (refusal && permitted.every(({ ok }) => !ok)) return talk.refuse(refusal);
    await talk.channel.pass(document);
  },
} satisfies Partial<Presses>;

const UNREAD = {
  place: 'change-place-too-long',
  quantity: 'change-no-number',
  standard: 'more-time-too-long',
  split: 'change-no-halves',
};

export const answers = {
  'change-what': async (talk) => {
    const { task: code, what } = talk.person.asked;
    await withTask(talk, code, async (task) => {
      const asked = await askedIn(talk, task);
      await (asked ? begin(talk, task, asked, 'below') : talk.tell(UNREAD[what]));
    });
  },
  'change-draft': async (talk) => {
    const draft = added(talk);
    if (draft === undefined) return PASSED;
    if (draft === 'unreadable') return talk.tell('change-prices-unreadable');
    if (draft === 'too-long') return talk.tell('more-time-too-long');
    await withTask(talk, draft.task, (task) => goOn(talk, task, draft, 'below'));
  },
} satisfies Partial<Answers>;
