// Tasks, for the people who work on them: a unit signs, reports and hands over; an inspector goes line by line. The public view of a task
// is in projects.ts.
import { actorOf, type Done } from '../actions/actor.ts';
import { order } from '../actions/orders.ts';
import * as actions from '../actions/tasks.ts';
import { may } from '../domain/permissions.ts';
import type { Text } from '../domain/languages.ts';
import { needsPhoto } from '../domain/tasks/standard.ts';
import { type Card, PAGE } from '../cards/card.ts';
import {
  acceptedCard,
  failCard,
  failReasons,
  inspectionCard,
  keptCard,
  lineCard,
  lineToMark,
  sentBackCard,
} from '../cards/inspection.ts';
import {
  askAmountCard,
  askPhotoCard,
  chooseLineCard,
  handedOverCard,
  nothingReasons,
  notOursCard,
  passedOnCard,
  reportCard,
  reportedCard,
  signedCard,
  whyNothingCard,
} from '../cards/reports.ts';
import { leaveButtons } from '../cards/leave.ts';
import { mattersButton } from '../cards/matters.ts';
import { workCard, workListCard } from '../cards/tasks.ts';
import type { Words } from '../locales/words.ts';
import { follow } from './answeredAlbums.ts';
import { photoOf } from './answers.ts';
import { showToAll, tasksForAll } from './projects.ts';
import { type Draw, refuseOnTask, showTask, updateTask, withTask } from './taskCards.ts';
import { type Answers, type Commands, PASSED, type Presses, type Talk } from './talk.ts';
import { ownPosts } from '../views/leaves.ts';
import { mattersWaiting } from '../views/matters.ts';
import { handOn, ofCode, type TaskFilter, tasksPage, type TaskView, toAccept, unitsOf } from '../views/tasks.ts';
import { ownWithList } from '../views/years.ts';

/** Shows the result of a deed: its card, or why it was not done. */
const after = (talk: Talk, done: Done<TaskView>, draw: Draw, how: typeof updateTask = updateTask): Promise<void> =>
  done.ok ? how(talk, done.value, draw) : refuseOnTask(talk, done.problem);

// Lists

/** The task list that a person's roles give them; undefined if none of their roles has one. */
async function list(talk: Talk, page: number): Promise<Card | undefined> {
  const { roles } = talk.person;
  const words = await talk.words();
  const of = (...names: string[]) => roles.filter(({ role }) => names.includes(role));
  const [unit] = of('unit-contact', 'unit-head');
  const [inspector] = of('inspector');
  const [office] = of('office', 'office-head');
  if (unit) {
    const unitIds = of('unit-contact', 'unit-head').flatMap(({ unitId }) => unitId ?? []);
    const card = await listed(words, 'unit', unit.regionCode, { unitIds, states: OPEN }, page);
    const [posts, put] = [await ownPosts(talk.person.id, unitIds, words.now), await mattersWaiting(unitIds)];
    return { ...card, buttons: [...card.buttons, ...mattersButton(words, put), leaveButtons(words, posts)] };
  }
  if (inspector) return toInspect(words, of('inspector'), page);
  if (!office) return undefined;
  const yearId = (await ownWithList(office.regionCode)) ?? '';
  return listed(words, 'office', office.regionCode, { yearId, states: OPEN }, page);
}

const OPEN = ['open', 'handed-over', 'suspended', 'desk'] as const;

async function listed(
  words: Words,
  hand: 'unit' | 'office',
  regionCode: string,
  filter: TaskFilter,
  page: number,
): Promise<Card> {
  return workListCard(words, { hand, regionCode, page, ...(await tasksPage(filter, { page, size: PAGE })) });
}

/** The tasks that wait for an inspector, most urgent first. */
async function toInspect(words: Words, roles: readonly { role: string; regionCode: string }[], page: number): Promise<Card> {
  const waiting = await toAccept(roles, { page, size: PAGE });
  return workListCard(words, { hand: 'inspector', regionCode: roles[0]?.regionCode ?? '', page, ...waiting });
}

const passOn = async (talk: Talk & { deed: { task: string } }, better: { id: string; name: Text } | null): Promise<void> =>
  after(talk, await actions.notOurs(actorOf(talk.person), talk.deed.task, better?.id ?? null), (words, facts) =>
    passedOnCard(words, facts, better?.name ?? null),
  );

// The inspector

/** The next line that waits for a mark; if none does, what the inspector can do next. */
const nextToMark: Draw = (words, facts) => {
  const at = lineToMark(facts);
  return at === undefined ? inspectionCard(words, facts) : lineCard(words, facts, at);
};

const inspecting = (talk: Talk, code: string, draw: Draw): Promise<void> =>
  withTask(talk, code, async (task) => {
    const { now } = await talk.words();
    const allowed = may(actorOf(talk.person), 'tasks.inspect', { regionCode: task.project.year.regionCode }, now);
    return allowed.ok ? updateTask(talk, task, draw) : talk.refuse(allowed.because);
  });

/** Accepting and sending back are orders to the task's workflow: carried out at once, or stored until it takes them up. */
const decide = (talk: Talk, code: string, name: 'accept' | 'sendBack', done: Draw): Promise<void> =>
  withTask(talk, code, async (task) => {
    const ordered = await order<'task'>(actorOf(talk.person), task.id, name, {}, { unitId: task.unitId });
    if (!ordered.ok) return refuseOnTask(talk, ordered.problem);
    await updateTask(talk, task, ordered.value === 'done' ? done : keptCard);
  });

/** A whole number as people type it, with its measure or without: `12`, `１２`, `12 个`. Undefined for anything else. */
const amountIn = (typed: string | undefined): number | undefined => {
  const [, digits] = /^(\d{1,9})\D{0,20}$/.exec((typed ?? '').normalize('NFKC').replace(/[\s,]/g, '')) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

export const commands = {
  tasks: async (talk) => {
    const card = await list(talk, 0);
    await talk.showCard(null, card ?? (await tasksForAll(talk, 0)));
  },
} satisfies Partial<Commands>;

export const presses = {
  'tasks.list': async (talk) => {
    const { page } = talk.deed;
    await talk.updateCard((await list(talk, page)) ?? (await tasksForAll(talk, page)));
  },
  'task.open': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const hand = handOn(actorOf(talk.person), task, (await talk.words()).now);
      if (hand === 'nobody') return showToAll(talk, task);
      await updateTask(talk, task, (words, facts) => workCard(words, facts, hand));
    }),

  // The unit
  'task.sign': async (talk) => after(talk, await actions.sign(actorOf(talk.person), talk.deed.task), signedCard),
  'task.notOurs': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const units = (await unitsOf(task.project.year.regionCode)).filter(({ id }) => id !== task.unitId);
      await updateTask(talk, task, (words, facts) => notOursCard(words, facts, units));
    }),
  'task.passTo': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const better = (await unitsOf(task.project.year.regionCode))[talk.deed.unit];
      await passOn(talk, better ?? null);
    }),
  'task.passOn': (talk) => passOn(talk, null),
  'task.report': (talk) => withTask(talk, talk.deed.task, (task) => updateTask(talk, task, reportCard)),
  'task.otherLine': (talk) => withTask(talk, talk.deed.task, (task) => updateTask(talk, task, chooseLineCard)),
  'task.reached': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const { line } = talk.deed;
      await talk.ask({ kind: 'report-photo', task: task.code, line, card: talk.card ?? '' });
      await updateTask(talk, task, (words, facts) => askPhotoCard(words, facts, line));
    }),
  'task.part': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      const { line } = talk.deed;
      await talk.ask({ kind: 'report-amount', task: task.code, line });
      await updateTask(talk, task, (words, facts) => askAmountCard(words, facts, line));
    }),
  'task.partWithoutPhoto': async (talk) => {
    const { task, line, done } = talk.deed;
    const reported = await actions.reportReached(actorOf(talk.person), task, line, null, null, talk.channel.once, done);
    await after(talk, reported, (words, facts) => reportedCard(words, facts, { line, photo: false, done }));
  },
  'task.withoutPhoto': async (talk) => {
    const { task, line } = talk.deed;
    const reported = await actions.reportReached(actorOf(talk.person), task, line, null, null, talk.channel.once);
    await after(talk, reported, (words, facts) => reportedCard(words, facts, { line, photo: false }));
  },
  'task.whyNothing': (talk) =>
    withTask(talk, talk.deed.task, async (task) => {
      await talk.ask({ kind: 'nothing-new', task: task.code });
      await updateTask(talk, task, whyNothingCard);
    }),
  'task.nothingNew': async (talk) => {
    const because = nothingReasons[talk.deed.because];
    if (!because) return talk.refuse({ id: 'button-stale', facts: {} });
    await after(
      talk,
      await actions.reportNothingNew(actorOf(talk.person), talk.deed.task, because, talk.channel.once),
      (words, facts) => reportedCard(words, facts, { nothingBecause: because }),
    );
  },
  'task.handOver': async (talk) => after(talk, await actions.handOver(actorOf(talk.person), talk.deed.task), handedOverCard),
  'task.inspect': (talk) => inspecting(talk, talk.deed.task, nextToMark),
  'task.line': (talk) => inspecting(talk, talk.deed.task, (words, facts) => lineCard(words, facts, talk.deed.line)),
  'task.pass': async (talk) => {
    const { task, line } = talk.deed;
    await after(talk, await actions.mark(actorOf(talk.person), task, line, { met: true }, talk.channel.once), nextToMark);
  },
  'task.fail': async (talk) => {
    const { task, line } = talk.deed;
    await talk.ask({ kind: 'fail-reason', task, line });
    await inspecting(talk, task, (words, facts) => failCard(words, facts, line));
  },
  'task.failBecause': async (talk) => {
    const { task, line, because } = talk.deed;
    const reason = failReasons[because];
    if (!reason) return talk.refuse({ id: 'button-stale', facts: {} });
    await after(
      talk,
      await actions.mark(actorOf(talk.person), task, line, { met: false, reason }, talk.channel.once),
      nextToMark,
    );
  },
  'task.accept': (talk) => decide(talk, talk.deed.task, 'accept', acceptedCard),
  'task.sendBack': (talk) => decide(talk, talk.deed.task, 'sendBack', sentBackCard),
} satisfies Partial<Presses>;

export const answers = {
  'report-photo': async (talk) => {
    const photo = photoOf(talk);
    const { task: code, line, done, left } = talk.person.asked;
    if (photo && !talk.said.forwarded) {
      const actor = actorOf(talk.person);
      const caption = talk.said.caption ?? null;
      const reported = await actions.reportReached(actor, code, line, photo, caption, undefined, done ?? null);
      if (reported.ok) follow(talk, (further) => actions.addPhoto(actor, code, actions.reportOf(photo), further));
      await talk.ask(null);
      return after(talk, reported, (words, facts) => reportedCard(words, facts, { line, photo: true, done }), showTask);
    }
    if (photo || left) return PASSED;
    const task = await ofCode(code);
    if (!task) return PASSED;
    const needed = needsPhoto(task, line) ? 'progress-photo-only' : 'progress-photo-needed';
    if (talk.said.text === undefined) return talk.tell(needed);
    // words instead of a photo: says so, and the question stays open
    return showTask(talk, task, (words, facts) => {
      const card = askPhotoCard(words, facts, line, done ?? null);
      return { ...card, lines: [words.say(needed)] };
    });
  },
  'report-amount': async (talk) => {
    const { task: code, line } = talk.person.asked;
    const task = await ofCode(code);
    if (!task) return PASSED;
    const done = amountIn(talk.said.text);
    if (done === undefined || task.quantity === null || done < 1 || done > task.quantity)
      return talk.refuse({ id: 'amount-beyond-promise', facts: { quantity: task.quantity ?? 0 } });
    await talk.ask({ kind: 'report-photo', task: code, line, card: '', ...(done < task.quantity && { done }) });
    return showTask(talk, task, (words, facts) => askPhotoCard(words, facts, line, done < (task.quantity ?? 0) ? done : null));
  },
  'nothing-new': async (talk) => {
    const because = talk.said.text;
    const { task } = talk.person.asked;
    const [actor, once] = [actorOf(talk.person), talk.channel.once];
    const reported = await actions.reportNothingNew(actor, task, because, once, photoOf(talk));
    if (reported.ok) follow(talk, (further) => actions.addPhoto(actor, task, once, further));
    await talk.ask(null);
    await after(talk, reported, (words, facts) => reportedCard(words, facts, { nothingBecause: because }), showTask);
  },
  'fail-reason': async (talk) => {
    const { task, line } = talk.person.asked;
    const said = talk.said.text;
    const marked = await actions.mark(
      actorOf(talk.person),
      task,
      line,
      { met: false, reason: { zh: said, en: said } },
      talk.channel.once,
    );
    await talk.ask(null);
    await after(talk, marked, nextToMark, showTask);
  },
} satisfies Partial<Answers>;
