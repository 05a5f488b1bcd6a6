// A district's year at a given point, made by the same records and activities as a real one, without workflows.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { operator } from '../../actions/actor.ts';
import { bring } from '../../actions/candidates.ts';
import { putPeople } from '../../actions/people.ts';
import { makeTasks } from '../../activities/lists.ts';
import { draftReport } from '../../activities/reports.ts';
import { openSurvey } from '../../activities/surveys.ts';
import { assessSurvey } from '../../activities/surveyLooks.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { prepareRound, settleList } from '../../activities/votes.ts';
import { assessVote } from '../../activities/voteLooks.ts';
import { beginStage } from '../../activities/years.ts';
import { assessYear } from '../../activities/yearLooks.ts';
import { readYearFiles } from '../../documents/planFiles.ts';
import { addDays } from '../../domain/calendar.ts';
import { rehearsalClock } from '../../domain/clock.ts';
import { changeId, receiptFrom, roleId, shortCode, surveyId, voteId, yearId } from '../../domain/ids.ts';
import type { OpenStage } from '../../domain/stages.ts';
import * as changes from '../../records/changes.ts';
import * as clocks from '../../records/clock.ts';
import { openDatabase, transaction } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { noteReading } from '../../records/readings.ts';
import * as suggestions from '../../records/suggestions.ts';
import * as surveys from '../../records/surveys.ts';
import * as tasks from '../../records/tasks.ts';
import * as topics from '../../records/topics.ts';
import * as votes from '../../records/votes.ts';
import * as years from '../../records/years.ts';
import { marksOf } from '../../rehearsal/texts/ballots.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';

export const COUNTY = yearId('330105', 2025);
const plan = (name: string) => fileURLToPath(new URL(`../../examples/rehearsal/${name}.yaml`, import.meta.url));
export const at = (local: string): Date => new Date(`${local}+08:00`);

/** A database with an installation whose clock stands at a moment of the year. */
export async function anInstallation(local: string): Promise<FreshDatabase> {
  const database = await freshDatabase();
  years.forgetPlans();
  openDatabase(database.url);
  await clocks.install({ id: 'test', rehearsal: true, clock: rehearsalClock(new Date(), at(local), 0) });
  return database;
}

/** Starts the example district's year (or the province's); gives its id. */
export async function startYear(name: 'county' | 'province' = 'county'): Promise<string> {
  const files = await readYearFiles(plan(name));
  const id = yearId(files.plan.region, files.plan.year);
  await transaction(async () => {
    await years.start(
      { id, regionCode: files.plan.region, year: files.plan.year },
      { ...files.plan, plannedCandidates: [] },
      'operator',
      at('2024-10-08T08:00'),
    );
    if (files.people) await putPeople(files.plan.region, files.people, id);
  });
  return id;
}

/** Carries out a year's order as its workflow would. */
export async function orderYear(id: string, name: string, local: string, payload: Record<string, unknown> = {}): Promise<void> {
  const order = { id: randomUUID(), name, payload: { by: 'operator', ...payload }, via: 'update' as const };
  const { answers } = await assessYear({
    yearId: id,
    moment: at(local).getTime(),
    orders: [order],
    looks: [],
    ladderKey: '',
    climbed: 0,
  });
  if (answers[0]?.ok !== true) throw new Error(JSON.stringify(answers));
}

export const begin = (id: string, stage: OpenStage, local: string): Promise<void> =>
  beginStage({ yearId: id, stage, moment: at(local).getTime() });

export const publishLetter = async (id: string): Promise<void> => {
  await begin(id, 'openLetter', '2024-10-08T09:00');
  await orderYear(id, 'publishLetter', '2024-10-08T09:05');
  await begin(id, 'solicitation', '2024-10-08T09:05');
};

/** Files words as a chat does; gives the receipt. */
export async function say(text: string, local: string, regionCode = '330105'): Promise<string> {
  const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(48)));
  const where = { channel: 'test', bot: 'test', chat: randomUUID() };
  const { id } = await people.meet(where, { id: randomUUID(), language: 'zh', regionCode });
  await suggestions.receive({
    where,
    message: '1',
    album: null,
    personId: id,
    yearId: null,
    joins: false,
    joinsUntil: null,
    text,
    at: at(local),
    receipt,
    regionCode,
  });
  return receipt;
}

/** Reads suggestions and puts them into one topic, answered with a candidate or a reason. */
export async function topicOf(
  yearOf: string,
  receipts: readonly string[],
  masked: string,
  decided?: { outcome: 'adopted' | 'not-now'; reason: unknown; candidateId?: string },
): Promise<void> {
  const id = `topic/${masked}`;
  await transaction(async () => {
    await topics.create({
      id,
      code: shortCode(id),
      yearId: yearOf,
      title: masked,
      regionCode: '330105',
      aspect: 'elderly',
      words: masked,
      keys: [],
    });
    for (const receipt of receipts) {
      const found = await suggestions.byReceipt(receipt);
      if (!found) throw new Error(receipt);
      await noteReading(found.id, {
        masked,
        kind: 'suggestion',
        held: null,
        aspect: 'elderly',
        certainty: 0.9,
        place: null,
        at: found.at,
      });
      await topics.joinSuggestion(found.id, id);
    }
    if (!decided) return;
    await topics.decide(id, { ...decided, at: at('2024-12-01T10:00') });
    await suggestions.endTopic(id, decided.outcome, decided.reason, at('2024-12-01T10:00'));
  });
}

/** Imports the example's candidates and fixes the shortlist. */
export async function shortlist(id: string): Promise<void> {
  const { candidates } = await readYearFiles(plan('county'));
  await begin(id, 'planning', '2024-11-10T18:00');
  const brought = await bring(operator, id, candidates);
  if (!brought.ok) throw new Error(JSON.stringify(brought.problem));
  await orderYear(id, 'fixShortlist', '2024-12-19T10:00');
  await begin(id, 'decision', '2024-12-19T10:00');
}

async function orderVote(id: string, name: string, local: string): Promise<void> {
  const order = { id: randomUUID(), name, payload: { by: `330105/secretariat/${secretary}` }, via: 'update' as const };
  const { answers } = await assessVote({ voteId: id, moment: at(local).getTime(), orders: [order], ladderKey: '', climbed: 0 });
  if (answers[0]?.ok !== true) throw new Error(JSON.stringify(answers));
}
let secretary = '';

/** Callbacks for the course of a vote. */
export interface Watch {
  cast?(ballot: {
    readonly vote: string;
    readonly deputy: string;
    readonly word: string;
    readonly choices: readonly string[];
  }): void;
  /** Called when all have cast and the box is still open. */
  allCast?(vote: string): Promise<void>;
}

/** Holds the example's vote, with its tie and the second round. Ends when the list is final. */
export async function voteOnList(id: string, watch: Watch = {}): Promise<void> {
  const files = await readYearFiles(plan('county'));
  secretary = files.people?.secretariat[0]?.id ?? '';
  const deputies = files.people?.deputies ?? [];
  for (let round = 1; ; round++) {
    const vote = await prepareRound({ yearId: id, moment: at('2025-01-15T09:00').getTime() });
    if (vote === null) break;
    await orderVote(vote, 'openRoll', '2025-01-15T09:10');
    await transaction(async () => {
      for (const { id: deputy } of deputies.slice(0, 19))
        await votes.present(voteId(id, round), roleId('330105', 'deputy', deputy));
    });
    await orderVote(vote, 'openBallot', '2025-01-15T09:30');
    const { candidates } = (await votes.existing(vote)).rule;
    for (const { id: name } of deputies.slice(0, 19)) {
      const [deputy, choices] = [roleId('330105', 'deputy', name), marksOf(name, candidates)];
      const asked = await votes.wordOf(vote, deputy);
      const cast = await votes.cast({ voteId: vote, deputyId: deputy, choices });
      if (typeof asked === 'string' || cast !== 'cast') throw new Error(`${deputy}: ${JSON.stringify([asked, cast])}`);
      watch.cast?.({ vote, deputy, word: asked.word, choices });
    }
    await watch.allCast?.(vote);
    await orderVote(vote, 'closeBallot', '2025-01-15T10:00');
    await orderVote(vote, 'certify', '2025-01-15T10:10');
  }
  await settleList({ yearId: id, moment: at('2025-01-15T10:20').getTime() });
  await begin(id, 'execution', '2025-01-15T10:20');
  await makeTasks({ yearId: id, moment: at('2025-01-15T10:20').getTime() });
}

/** Determines every task's light at a moment. */
export async function readLights(local: string): Promise<void> {
  for (const { id } of await tasks.list({}, 0, 1_000)) {
    await assessTask({ taskId: id, moment: at(local).getTime(), orders: [], ladderKey: '', climbed: 0 });
  }
}

/** A unit asks for more time; the office grants it, unless it is to remain waiting. */
export async function moreTime(
  taskId: string,
  days: number,
  { local, words = null, granted = true }: { local: string; words?: string | null; granted?: boolean },
): Promise<void> {
  const task = await tasks.existing(taskId);
  const wasDue = task.due ?? local.slice(0, 10);
  const due = addDays(wasDue, days);
  const number = task.changes.length + 1;
  await transaction(async () => {
    await changes.ask({
      taskId,
      yearId: task.project.yearId,
      number,
      roleId: 'reporting-role',
      at: at(local),
      reason: 'land-or-permit-refused',
      words,
      kind: 'date',
      asked: { kind: 'date', days },
      was: { due: wasDue },
      becomes: { due },
      prices: { days, fen: 0, people: 0 },
      due: wasDue,
      size: 'minor',
      decider: 'office',
      desk: 'office',
    });
    if (!granted) return;
    const id = changeId(taskId, number);
    await changes.decide({ id, yearId: task.project.yearId }, { state: 'granted', at: at(local), by: 'office', because: null });
    await tasks.rewrite(taskId, { due, redSince: null });
  });
}

/** A unit shows the first step of a task, and an inspector accepts it if told to. */
export async function showFirstStep(id: string, local: string, accepted: boolean): Promise<string> {
  const report = randomUUID();
  await transaction(async () => {
    await tasks.report({
      id: report,
      taskId: id,
      roleId: 'reporting-role',
      by: 'reporting-person',
      kind: 'reached',
      line: 'm1',
      text: 'words between colleagues',
      at: at(local),
    });
    if (accepted)
      await tasks.mark({
        id: randomUUID(),
        taskId: id,
        line: 'm1',
        met: true,
        reason: null,
        roleId: 'inspecting-role',
        by: 'inspecting-person',
        at: new Date(at(local).getTime() + 3_600_000),
      });
  });
  return report;
}

/** The year's end: a survey with forty answers, and the year report. */
export async function endYear(id: string): Promise<void> {
  await begin(id, 'yearEnd', '2025-12-05T18:00');
  const survey = await openSurvey({ yearId: id, moment: at('2025-12-06T09:00').getTime() });
  const asked = Array.from({ length: 60 }, (_, index) => `asked-${index}`);
  await transaction(async () => {
    await surveys.invite(survey, asked);
    for (const [index, person] of asked.slice(0, 40).entries()) await surveys.answer(survey, person, 'elderly', (index % 5) + 1);
    for (const person of asked.slice(0, 5)) await surveys.answer(survey, person, 'childcare', 5);
  });
  await assessSurvey({ surveyId: surveyId(id), moment: at('2026-01-10T09:00').getTime(), orders: [] });
  await draftReport({ yearId: id, moment: at('2026-01-10T10:00').getTime() });
}
