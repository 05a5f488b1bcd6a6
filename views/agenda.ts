// The agenda of the running years, read-only: which decisions, tasks and votes wait for whom, as ids, places and moments.
import type { TaskState } from '../domain/tasks/states.ts';
import type { Day } from '../domain/calendar.ts';
import type { DecisionKind } from '../domain/decisions.ts';
import type { Text } from '../domain/languages.ts';
import { yearOf } from '../domain/ids.ts';
import { type LineState, lineStates } from '../domain/tasks/acceptance.ts';
import type { ChangeState } from '../records/changes.ts';
import * as decisions from '../records/decisions.ts';
import * as outbox from '../records/outbox.ts';
import * as tasks from '../records/tasks.ts';
import * as topics from '../records/topics.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';

/** A decision that waits for a role in a region. */
export interface Waiting {
  readonly kind: DecisionKind;
  readonly role: string;
  readonly regionCode: string;
  readonly about: string;
  readonly at: Date;
}

export interface TaskAhead {
  readonly code: string;
  readonly title: Text;
  readonly place: Text | null;
  readonly unitId: string | null;
  /** The year's region, not the place's. */
  readonly regionCode: string;
  readonly state: TaskState;
  readonly begins: Date | null;
  readonly due: Day | null;
  readonly signed: boolean;
  /** The state of each line of the standard, in order. */
  readonly lines: readonly LineState[];
  /** The state of its unit's newest request for more time. */
  readonly moreTime: 'never' | ChangeState;
}

export interface VoteAhead extends votes.Turnout {
  readonly id: string;
  readonly regionCode: string;
  readonly round: number;
  readonly state: string;
}

export interface Agenda {
  readonly decisions: readonly Waiting[];
  readonly tasks: readonly TaskAhead[];
  readonly votes: readonly VoteAhead[];
  /** Topics without an answer, by region. */
  readonly topics: Readonly<Record<string, number>>;
  /** Notices that could go out now and have not yet. */
  readonly notices: number;
}

/** What waits in the running years at a moment; for years of some hundred tasks at most. */
export async function agenda(now: Date): Promise<Agenda> {
  const running = (await years.all()).filter(({ state }) => state === 'running');
  const ids = running.map(({ id }) => id);
  const [waiting, ahead, rounds, topicsLeft, notices] = await Promise.all([
    decisions.waiting(ids),
    tasks.unfinished(ids),
    Promise.all(ids.map((id) => votes.ofYear(id))),
    Promise.all(running.map(async ({ id, regionCode }) => [regionCode, await topics.countUndecided(id)] as const)),
    outbox.countDue(now),
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
      title: task.project.title,
      place: task.place,
      unitId: task.unitId,
      state: task.state,
      begins: task.begins,
      due: task.due,
      signed: task.signedAt !== null,
      lines: [...lineStates(tasks.acceptanceOf(task)).values()],
      moreTime: (task.changes.at(-1)?.state ?? 'never') as TaskAhead['moreTime'],
      regionCode: task.project.year.regionCode,
    })),
    topics: Object.fromEntries(topicsLeft),
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
