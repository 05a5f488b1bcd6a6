// What waits for whom, for whoever only looks on: decisions, tasks, votes and empty roles, as ids, places and moments.
import type { DecisionKind } from '../domain/decisions.ts';
import type { Both } from '../domain/plan.ts';
import { yearOf } from '../domain/ids.ts';
import { type LineState, lineStates } from '../domain/tasks/acceptance.ts';
import type { ChangeState } from '../records/changes.ts';
import { countUncertain } from '../records/aspects.ts';
import * as decisions from '../records/decisions.ts';
import * as grades from '../records/grades.ts';
import { piles } from '../records/held.ts';
import * as outbox from '../records/outbox.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as topics from '../records/topics.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';
import { now } from './moment.ts';
import { bundlesOf } from './topicBundles.ts';

/** A decision for which somebody of a role in a region is waited for. */
export interface Waiting {
  readonly kind: DecisionKind;
  readonly role: string;
  readonly regionCode: string;
  readonly about: string;
  readonly at: Date;
}

export interface TaskAhead {
  readonly code: string;
  readonly title: Both;
  readonly place: Both | null;
  readonly unitId: string | null;
  /** Of the year, not of the place. */
  readonly regionCode: string;
  readonly state: tasks.TaskState;
  readonly begins: Date | null;
  readonly due: Date | null;
  readonly signed: boolean;
  /** How far each line of the standard is, in its order. */
  readonly lines: readonly LineState[];
  /** What became of its unit's newest request for more time, if it made one. */
  readonly moreTime: 'never' | ChangeState;
}

export interface VoteAhead extends votes.Turnout {
  readonly id: string;
  readonly regionCode: string;
  readonly round: number;
  readonly state: string;
}

/** Deputies who may grade a year's projects now, and have. */
export interface GradingAhead {
  readonly regionCode: string;
  readonly deputies: number;
  readonly graded: number;
}

export interface Agenda {
  readonly decisions: readonly Waiting[];
  readonly tasks: readonly TaskAhead[];
  readonly votes: readonly VoteAhead[];
  readonly gradings: readonly GradingAhead[];
  /** Topics without an answer, by region. */
  readonly topics: Readonly<Record<string, number>>;
  /** Groups of them that may get one answer, by region. */
  readonly bundles: Readonly<Record<string, number>>;
  /** Suggestions whose subject the reader is not sure of, by region. */
  readonly uncertain: Readonly<Record<string, number>>;
  /** Held words that wait for a person, by the region whose office reads them. */
  readonly held: Readonly<Record<string, number>>;
  /** Letters that could go out now and have not yet. */
  readonly notices: number;
}

/** Everything that waits in the running years; for years of some hundred tasks at most. */
export async function agenda(): Promise<Agenda> {
  const running = (await years.all()).filter(({ state }) => state === 'running');
  const { at: moment } = await now();
  const [waiting, ahead, rounds, topicsLeft, bundles, uncertain, held, notices] = await Promise.all([
    decisions.waiting(running.map(({ id }) => id)),
    tasks.unfinished(running.map(({ id }) => id)),
    Promise.all(running.map(({ id }) => votes.ofYear(id))),
    Promise.all(running.map(async ({ id, regionCode }) => [regionCode, await topics.countUndecided(id)] as const)),
    Promise.all(
      running.map(
        async ({ id, regionCode, stage }) => [regionCode, stage === 'planning' ? (await bundlesOf(id)).length : 0] as const,
      ),
    ),
    Promise.all(
      running.map(
        async ({ id, regionCode }) =>
          [regionCode, await countUncertain(id, (await years.planOf(id)).plan.aspectThreshold)] as const,
      ),
    ),
    piles(),
    outbox.countDue(moment),
  ]);
  return {
    decisions: waiting.map(({ kind, role, about, at, yearId }) => ({
      kind: kind as DecisionKind,
      role,
      about,
      at,
      regionCode: yearOf(yearId).regionCode,
    })),
    tasks: ahead.map((task) => ({
      code: task.code,
      title: task.project.title as Both,
      place: tasks.placeOf(task),
      unitId: task.unitId,
      state: task.state as tasks.TaskState,
      begins: task.begins,
      due: task.due,
      signed: task.signedAt !== null,
      lines: [...lineStates(tasks.acceptanceOf(task)).values()],
      moreTime: (task.changes.at(-1)?.state ?? 'never') as TaskAhead['moreTime'],
      regionCode: task.project.year.regionCode,
    })),
    topics: Object.fromEntries(topicsLeft),
    gradings: (await grades.openIn(running.map(({ id }) => id))).map(({ yearId, ...turnout }) => ({
      regionCode: yearOf(yearId).regionCode,
      ...turnout,
    })),
    bundles: Object.fromEntries(bundles),
    uncertain: Object.fromEntries(uncertain),
    held: Object.fromEntries(
      [...new Set(held.map(({ regionCode }) => regionCode))].map((code) => [
        code,
        held.reduce((sum, { regionCode, count }) => (regionCode === code ? sum + count : sum), 0),
      ]),
    ),
    notices,
    votes: await Promise.all(
      rounds.flat().map(async ({ id, round, state }) => ({
        id,
        round,
        state,
        regionCode: yearOf(id).regionCode,
        ...(await votes.turnout(id)),
      })),
    ),
  };
}

/** Roles of these regions that nobody has taken up yet, by their ids. */
export const vacantRoles = async (regionCodes: readonly string[]): Promise<string[]> =>
  (await people.rolesIn(regionCodes, { at: (await now()).at })).flatMap(({ id, personId }) => (personId === null ? [id] : []));
