// Unsorted words, from somebody with a role, that answer no question: they are stored first, then their author says what they are.
import { actorOf } from '../actions/actor.ts';
import type { LineId } from '../domain/tasks/standard.ts';
import type { PersonHere } from '../actions/people.ts';
import { joinsNow } from '../actions/suggestions.ts';
import * as actions from '../actions/unsorted.ts';
import { dangerOf, saysNothing, soundsUrgent } from '../analysis/firstLook.ts';
import { PAGE } from '../cards/card.ts';
import { reportedCard } from '../cards/reports.ts';
import { receivedCard } from '../cards/suggestions.ts';
import { unsortedCard, unsortedLeftCard, unsortedLineCard, unsortedTasksCard } from '../cards/unsorted.ts';
import { refuseOnTask, updateTask, withTask } from './taskCards.ts';
import { understand } from './suggestions.ts';
import { type Heard, PASSED, type Presses, type Spoken, type Talk } from './talk.ts';
import { keyOfCard } from '../views/cards.ts';
import { factsOfFiled, isAlbumFiled, isFiled } from '../views/suggestions.ts';
import { countTasks, handOn, ofId, type TaskFilter, tasksPage, type TaskView, workFacts } from '../views/tasks.ts';

/** By chat, words that may continue in the next message, and albums: kept for the moment in which the rest arrives. */
const runs = new Map<string, { readonly code: string; readonly album: string | null; readonly until: number }>();
const MOST_RUNS = 1_000;
const REST_WITHIN_S = 6;

const chatOf = ({ person: { where } }: Talk): string => `${where.bot}/${where.chat}`;

function keepRun(talk: Spoken, code: string, album: string | null): void {
  const { goesOn, sentAt } = talk.said;
  if (album === null && goesOn === undefined) return void runs.delete(chatOf(talk));
  runs.set(chatOf(talk), { code, album, until: sentAt + REST_WITHIN_S });
  const [oldest] = runs.keys();
  if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
}

/** Asks what the words are; a reply to a task's card means that task. */
async function ask(talk: Spoken, code: string, text: string): Promise<void> {
  const words = await talk.words();
  const task = await repliedTo(talk);
  if (task) return void (await talk.showCard(null, unsortedLineCard(words, await workFacts(task, words.now), code)));
  const units = unitsOf(talk.person, words.now);
  const count = units.length > 0 ? await countTasks(openOf(units)) : 0;
  await talk.showCard(null, unsortedCard(words, { code, text, urgent: soundsUrgent(text), tasks: count }));
}

async function repliedTo(talk: Spoken): Promise<TaskView | undefined> {
  const message = talk.said.answers;
  const key = message === undefined ? undefined : await keyOfCard(talk.person, message);
  const task = key?.startsWith('task/') ? await ofId(key.slice('task/'.length)) : null;
  const { now } = await talk.words();
  return task && handOn(actorOf(talk.person), task, now) === 'unit' ? task : undefined;
}

const unitsOf = ({ roles }: PersonHere, now: Date): string[] =>
  roles
    .filter(({ role, until }) => ['unit-contact', 'unit-head'].includes(role) && (until === null || new Date(until) > now))
    .flatMap(({ unitId }) => unitId ?? []);

const openOf = (unitIds: readonly string[]): TaskFilter => ({ unitIds, states: ['open', 'handed-over', 'suspended'] });

const askLine = async (talk: Talk, task: TaskView, code: string): Promise<void> => {
  const words = await talk.words();
  await talk.updateCard(unsortedLineCard(words, await workFacts(task, words.now), code));
};

async function report(talk: Talk, code: string, task: string, line: LineId | null): Promise<void> {
  const reported = await actions.asReport(talk.person, code, task, line);
  if (!reported.ok) return refuseOnTask(talk, reported.problem);
  const { note, photo } = reported.value;
  await updateTask(talk, reported.value.task, (words, facts) =>
    reportedCard(words, facts, line === null ? { nothingBecause: note } : { line, photo }),
  );
}

export const presses = {
  'words.tasks': async (talk) => {
    const words = await talk.words();
    const { words: code, page } = talk.deed;
    const filter = openOf(unitsOf(talk.person, words.now));
    const { count, entries: rows } = await tasksPage(filter, { page, size: PAGE });
    const [only] = rows;
    if (only && count === 1) return withTask(talk, only.code, (task) => askLine(talk, task, code));
    const entries = rows.map(({ code: task, title, place, regionCode }) => ({
      code: task,
      title,
      place: place ? words.text(place) : words.region(regionCode),
    }));
    await talk.updateCard(unsortedTasksCard(words, { code, page, count, entries }));
  },
  'words.about': (talk) => withTask(talk, talk.deed.task, (task) => askLine(talk, task, talk.deed.words)),
  'words.line': (talk) => report(talk, talk.deed.words, talk.deed.task, talk.deed.line),
  'words.note': (talk) => report(talk, talk.deed.words, talk.deed.task, null),
  'words.mine': async (talk) => {
    const done = await actions.asSuggestion(talk.person, talk.deed.words);
    if (!done.ok) return talk.refuse(done.problem);
    const { filed, text } = done.value;
    const words = await talk.words();
    const regionCode = talk.person.regionCode ?? talk.station.regionCode;
    await talk.updateCard(receivedCard(words, factsOfFiled(filed, { text, at: words.now, regionCode, kind: dangerOf(text) })));
    const { card } = talk;
    if (card !== undefined) talk.afterwards(() => understand(talk, filed, card));
  },
  'words.leave': async (talk) => {
    const left = await actions.leave(talk.person, talk.deed.words);
    if (!left.ok) return talk.refuse(left.problem);
    await talk.updateCard(unsortedLeftCard(await talk.words()));
  },
} satisfies Partial<Presses>;

/** Takes words of somebody with a role that answer no question. */
export async function words(talk: Spoken): Heard {
  const { person, said } = talk;
  const text = said.text ?? said.caption ?? '';
  const album = said.album ?? null;
  const photo = said.photo ?? null;
  if (said.text === undefined && photo === null) return PASSED;
  const { now } = await talk.words();
  if (!actions.isOfficial(person, now) || person.asked?.kind === 'suggestion') return PASSED;
  if (/^\/[a-zA-Z0-9_]{1,32}$/.test(text.trim()) || said.forwarded) return PASSED;
  if (joinsNow(person, said.sentAt) || (await isFiled(person.where, said.id))) return PASSED;
  if (album !== null && (await isAlbumFiled(person.where, album))) return PASSED;
  const piece = { text, message: said.id, album, photo };
  const run = runs.get(chatOf(talk));
  if (run && said.sentAt <= run.until && run.album === album) {
    await actions.join(person, run.code, piece);
    keepRun(talk, run.code, album);
    return;
  }
  if (photo === null ? saysNothing(text) !== undefined : text === '' && !unitsOf(person, now).length) return PASSED;
  const kept = await actions.keep(person, piece);
  keepRun(talk, kept.code, album);
  if (person.asked) await talk.ask(null);
  await ask(talk, kept.code, text);
}
