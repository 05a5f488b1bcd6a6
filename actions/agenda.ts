// What waits for whom, for whoever only looks on: decisions, tasks, votes and empty roles, as ids, places and moments.
import type { Both } from '../domain/plan.ts';
import { yearOf } from '../domain/ids.ts';
import * as decisions from '../records/decisions.ts';
import * as people from '../records/people.ts';
import * as tasks from '../records/tasks.ts';
import * as votes from '../records/votes.ts';
import * as years from '../records/years.ts';

/** A decision for which somebody of a role in a region is waited for. */
export interface Waiting {
  readonly kind: decisions.DecisionKind;
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
  readonly due: Date | null;
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
}

/** More tasks than this are nobody's to follow one by one. */
const MOST_TASKS = 2_000;

/** Everything that waits in the running years. */
export async function agenda(): Promise<Agenda> {
  const running = (await years.all()).filter(({ state }) => state === 'running');
  const [waiting, ahead, rounds] = await Promise.all([
    decisions.waiting(running.map(({ id }) => id)),
    Promise.all(running.map(({ id: yearId }) => tasks.list({ yearId }, 0, MOST_TASKS))),
    Promise.all(running.map(({ id }) => votes.ofYear(id))),
  ]);
  return {
    decisions: waiting.map(({ kind, role, about, at, yearId }) => ({
      kind: kind as decisions.DecisionKind,
      role,
      about,
      at,
      regionCode: yearOf(yearId).regionCode,
    })),
    tasks: ahead.flat().map(({ id, code, title, place, unitId, state, due }) => ({
      code,
      title,
      place,
      unitId,
      state,
      due,
      regionCode: yearOf(id).regionCode,
    })),
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
  (await people.rolesIn(regionCodes)).flatMap(({ id, personId }) => (personId === null ? [id] : []));
