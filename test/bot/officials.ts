// What the tests of the officials' features share: the people in the chat and the ways they go, a vote, a task, workers if they are
// wanted. Years at each of their stages are in stages.ts.
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { inject, onTestFinished } from 'vitest';
import { type Actor, actorOf, type Done, operator } from '../../actions/actor.ts';
import { meet, type PersonHere, putPeople } from '../../actions/people.ts';
import { invite, takeInvitation } from '../../actions/roles.ts';
import { codedEntry } from '../../actions/candidates.ts';
import { addDays, CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import type { PromisedMilestone } from '../../domain/tasks/milestones.ts';
import { numbered, type Standard } from '../../domain/tasks/standard.ts';
import { projectId, roleId, shortCode, taskId, unitId, voteId } from '../../domain/ids.ts';
import type { Text } from '../../domain/languages.ts';
import type { CandidateEntry, YearPlan } from '../../domain/plan.ts';
import { ruleHash, VoteRule } from '../../domain/vote/rule.ts';
import { say } from '../../locales/say.ts';
import * as candidates from '../../records/candidates.ts';
import { db, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as tasks from '../../records/tasks.ts';
import * as votes from '../../records/votes.ts';
import * as temporal from '../../temporal/client.ts';
import { bundle, makeWorkers, runAll } from '../../worker/temporalWorkers.ts';
import { aCandidate, aPlan, somePeople } from '../builders.ts';
import { freshNamespace } from '../namespace.ts';
import { aYear, BOT, heard, hears, type House, labels, until } from './house.ts';
import type { SeenMessage } from '../../simulator/people.ts';

export const REGION = '330105';
export const plan = (): YearPlan => aPlan({ method: 'vote', region: REGION, seats: 2 });

export interface Someone {
  readonly id: number;
  readonly first_name: string;
  readonly language_code: string;
}

let next = 5_001;
/** Somebody new on the chat network. */
export async function somebody(house: House, first_name: string, language_code = 'en'): Promise<Someone> {
  const person = { id: next++, first_name, language_code };
  await house.people.create(person);
  return person;
}

/** A step for each line, all on the day promised: nothing is shown of such a task but its standard. */
const lineByLine = (standard: Standard, due: string): PromisedMilestone[] =>
  standard.map(({ id, ...title }, index) => ({ id: `m${index + 1}`, title, lines: [id], weight: 1, due }));

/** Letters go out at any hour at which the tests may run. */
export const NO_QUIET = { quietHours: { from: '00:00', to: '00:00' } };

/** A county's year with its people, at a stage. Gives its id. */
export async function aCounty(
  change: Parameters<typeof aYear>[1] = {},
  deputies = 3,
  planned: Partial<YearPlan> = {},
): Promise<string> {
  const id = await aYear({ ...plan(), ...planned }, change);
  await transaction(() => putPeople(REGION, somePeople(deputies), id));
  return id;
}

/** Somebody takes a role up by its invitation, as anybody does. */
export async function takes(house: House, who: Someone, role: string, holder: string): Promise<void> {
  const invited = made(await invite(operator, roleId(REGION, role, holder)));
  await house.people.say(who, `/start ${invited.payload}`);
  await hears(house, who, '🔑');
}

/** Somebody new who holds a role: bound to it without a word in the chat, which the bot may write into from now on. */
export async function aHolder(house: House, role: string, holder: string, language: 'zh' | 'en' = 'en'): Promise<Someone> {
  const who = await somebody(house, holder, language);
  const person = await here(who);
  await house.people.note(who, { pinned_message: { message_id: 1, date: 0, chat: { id: who.id, type: 'private' } } });
  const invited = made(await invite(operator, roleId(REGION, role, holder)));
  made(await takeInvitation(person, invited.payload.slice('inv_'.length)));
  return who;
}

/** Somebody of the chat network as actions know them. */
export async function here(who: Someone): Promise<PersonHere> {
  return meet({ channel: 'telegram', bot: BOT, chat: String(who.id) }, who.language_code === 'zh' ? 'zh' : 'en', REGION);
}
export const as = async (who: Someone): Promise<Actor> => actorOf(await here(who));

/** What an action gave; one that was refused fails the test. */
export function made<Value>(given: Done<Value>): Value {
  if (!given.ok) throw new Error(JSON.stringify(given.problem));
  return given.value;
}

/** Who somebody of the chat network is in the records. */
export const personOf = async (who: { readonly id: number }): Promise<string> =>
  (await db.address.findFirstOrThrow({ where: { chat: String(who.id) } })).personId;

/** Candidates of the year, in a state. */
export async function someCandidates(yearId: string, slugs: readonly string[], state: candidates.CandidateState): Promise<void> {
  const entries = slugs.map((slug, index) => titled(aCandidate(slug, REGION, '2027-09-30', index + 1), slug));
  await transaction(async () => {
    await candidates.bring(
      yearId,
      entries.map((entry) => codedEntry(yearId, entry)),
    );
    await candidates.setState(yearId, slugs, state);
  });
}

const titled = (entry: CandidateEntry, slug: string): CandidateEntry => ({
  ...entry,
  title: { zh: `项目${slug}`, en: `Project ${slug}` },
});

/** A round of the year's vote on candidates, for all its deputies. Gives its id. */
export async function aVote(yearId: string, slugs: readonly string[], seats: number, round = 1): Promise<string> {
  const id = voteId(yearId, round);
  const rule = VoteRule.parse({ seats, candidates: slugs, ballot: 'choose-up-to-k', shortfall: 'second-round' });
  const deputies = await db.role.findMany({ where: { role: 'deputy', regionCode: REGION } });
  await transaction(() =>
    votes.prepare(
      { id, code: shortCode(id), yearId, round, rule, ruleHash: ruleHash(rule) },
      deputies.map((role) => role.id),
      new Set(),
    ),
  );
  return id;
}

const both = (zh: string, en: string): Text => ({ zh, en });

/** A project with one task of two lines, due in so many days. Gives the task's code. */
export async function aTask(
  yearId: string,
  { dueIn = 40, lacksDue = false, slug = 'shelters' } = {},
): Promise<{ id: string; code: string }> {
  await someCandidates(yearId, [slug], 'elected');
  const project = projectId(yearId, slug);
  const id = taskId(project, 1);
  const standard = numbered([both('有顶棚', 'A roof'), both('有座椅', 'A bench')]);
  const begins = new Date();
  const due = addDays(dayIn(CHINA_TIME, begins), dueIn);
  const draft: tasks.TaskDraft = {
    id,
    code: shortCode(id),
    projectId: project,
    unitId: unitId(REGION, 'buses'),
    place: both('一号站', 'Stop 1'),
    regionCode: REGION,
    quantity: 1,
    measure: both('站', 'stops'),
    standard,
    begins,
    due: lacksDue ? null : due,
    state: lacksDue ? 'desk' : 'open',
    ladder: 1,
    milestones: lacksDue ? [] : lineByLine(standard, due),
  };
  await transaction(async () => {
    const head = {
      id: project,
      code: shortCode(project),
      yearId,
      candidateId: `${yearId}/${slug}`,
      title: both('候车亭', 'Bus shelters'),
      aspect: 'transport',
    };
    await tasks.create(head, [draft]);
    if (lacksDue) await decisions.open({ kind: 'complete-task', about: id, at: new Date() });
  });
  return { id, code: draft.code };
}

/** Temporal and real workers until the test is over. */
export async function atWork(): Promise<void> {
  onTestFinished(await withWorkers());
}

/** Temporal and real workers; gives how to end them. */
export async function withWorkers(): Promise<() => Promise<void>> {
  const address = inject('temporalAddress');
  const namespace = await freshNamespace(address);
  temporal.use(new Client({ connection: await Connection.connect({ address }), namespace }));
  const connection = await NativeConnection.connect({ address });
  const workers = await makeWorkers({ connection, namespace, workflowBundle: await bundle() });
  const running = runAll(workers);
  return async () => {
    for (const worker of workers) worker.shutdown();
    await running;
    await connection.close();
    await temporal.disconnect();
  };
}

/** Presses a button of a message that shows it by its label; fails where it is not there. */
export async function press(house: House, who: Someone, message: SeenMessage, label: string): Promise<void> {
  const pressed = await house.people.press(who, message.id, label);
  if (pressed.kind !== 'answered') throw new Error(`${label}: ${pressed.kind}; there are ${labels(message).join(' | ')}`);
}

/** The message as it stands once it says something. */
export const becomes = (house: House, who: Someone, message: SeenMessage, words: string | RegExp): Promise<SeenMessage> =>
  until(async () => {
    const now = (await house.people.chat(who)).messages.find(({ id }) => id === message.id);
    return now && (typeof words === 'string' ? now.text.includes(words) : words.test(now.text)) ? now : undefined;
  });

/** The bot's answer to words just said: a message that was not there before, once it says something. */
export async function answered(house: House, who: Someone, said: string, words: string | RegExp): Promise<SeenMessage> {
  const before = (await house.people.chat(who)).messages.at(-1)?.id ?? 0;
  await house.people.say(who, said);
  return until(async () =>
    (await heard(house, who)).find(
      ({ id, text }) => id > before && (typeof words === 'string' ? text.includes(words) : words.test(text)),
    ),
  );
}

/** Somebody's way from card to card: `says` opens one, `goes` presses a button of it and waits for what it becomes. */
export class Way {
  readonly #house: House;
  readonly #who: Someone;
  #card: SeenMessage | undefined;

  constructor(house: House, who: Someone) {
    this.#house = house;
    this.#who = who;
  }

  /** The card at which they are. */
  get card(): SeenMessage {
    if (!this.#card) throw new Error('no card is open yet');
    return this.#card;
  }

  /** Says something, and is at the card that answers. */
  async says(said: string, words: string | RegExp): Promise<SeenMessage> {
    return (this.#card = await answered(this.#house, this.#who, said, words));
  }

  /** Turns to a card that came by itself, or is one of before. */
  async turns(words: string | RegExp): Promise<SeenMessage> {
    return (this.#card = await hears(this.#house, this.#who, words));
  }

  async goes(button: string, words: string | RegExp): Promise<SeenMessage> {
    await press(this.#house, this.#who, this.card, button);
    return (this.#card = await becomes(this.#house, this.#who, this.card, words));
  }

  /** Waits for what the card becomes by itself. */
  async becomes(words: string | RegExp): Promise<SeenMessage> {
    return (this.#card = await becomes(this.#house, this.#who, this.card, words));
  }

  /** Ticks a line of the card's. */
  async ticks(number: number): Promise<SeenMessage> {
    await press(this.#house, this.#who, this.card, say('en', 'button-tick', { number }));
    const { id } = this.card;
    return (this.#card = await until(async () =>
      (await heard(this.#house, this.#who)).find(
        (each) => each.id === id && labels(each).includes(say('en', 'button-ticked', { number })),
      ),
    ));
  }

  /** Presses what the card does not show any more, or never did; gives what the press was told. */
  forces(deed: string): ReturnType<House['people']['press']> {
    return this.#house.people.press(this.#who, this.card.id, deed, { forced: true });
  }
}
