// What a workflow asks at each waking, in one activity: the clock, its orders, where its thing stands, whom to remind, until when to wait.
import type { Climb, Reckoning } from '../domain/attention.ts';
import { realMoment, yearMoment } from '../domain/clock.ts';
import { type OrderAnswer, type Refusal, refusalsOf, type WaitingOrder } from '../domain/messages.ts';
import { presentClock } from '../records/clock.ts';
import { nudge, type NudgeInput } from './outbox.ts';
import { assessMatter } from './matterLooks.ts';
import { assessProject } from './projectLooks.ts';
import { assessSurvey } from './surveyLooks.ts';
import { assessTask } from './taskLooks.ts';
import { assessVote } from './voteLooks.ts';
import { assessYear } from './yearLooks.ts';

/** What the workflow gives a look. Temporal's histories do not keep it. */
export interface Asked<Found> {
  /** When the workflow woke, in epoch milliseconds of the machine's clock. */
  readonly real: number;
  readonly orders: readonly WaitingOrder[];
  readonly climb: Climb;
  /** What the look before found; absent at the first. */
  readonly known?: Found | undefined;
  /** Moments of the year at which the workflow has work to do besides. */
  readonly looks: readonly number[];
}

/** What a look answers. Histories keep it: so it says only what has changed. */
export interface Seen<Found> {
  readonly changed: Partial<Found>;
  /** When to look again at the latest, in epoch milliseconds of the machine's clock; absent: when something comes. */
  readonly wakes?: number;
  readonly climb?: Climb;
  /** Of the orders: those that were refused. The others were carried out. */
  readonly refused?: readonly Refusal[];
}

/** Where a thing stands, and what follows from it. */
export interface Assessed<Standing> {
  readonly answers: readonly OrderAnswer[];
  readonly standing: Standing;
  readonly reckoning: Reckoning;
  /** What is told when a step of its ladder is due; absent where it has no ladder of its own. */
  readonly reminds?: Omit<NudgeInput, 'step' | 'moment'>;
}
/** What a workflow knows of its thing. */
export type Found<Standing> = Standing & { readonly next: number | null };

interface At extends Climb {
  readonly moment: number;
  readonly orders: readonly WaitingOrder[];
  readonly looks: readonly number[];
}

/** Makes the look of one kind of process. */
const looking =
  <Subject extends object, Standing extends { readonly over: boolean }>(
    assess: (subject: Subject, at: At) => Promise<Assessed<Standing>>,
  ) =>
  async (input: Subject & Asked<Found<Standing>>): Promise<Seen<Found<Standing>>> => {
    const { real, orders, climb: before, known, looks } = input;
    const clock = await presentClock();
    const moment = yearMoment(clock, new Date(real)).getTime();
    const { answers, standing, reckoning, reminds } = await assess(input, { moment, orders, looks, ...before });
    const { step, next, ladderKey, climbed } = reckoning;
    if (step && reminds && !standing.over) await nudge({ ...reminds, step, moment });
    const wakes = next === null ? undefined : realMoment(clock, new Date(next))?.getTime();
    const refused = refusalsOf(answers);
    return {
      changed: changes(known, { ...standing, next }),
      ...(wakes !== undefined && { wakes }),
      ...((ladderKey !== before.ladderKey || climbed !== before.climbed) && { climb: { ladderKey, climbed } }),
      ...(refused.length > 0 && { refused }),
    };
  };

export const lookAtYear = looking(({ yearId }: { yearId: string }, at) => assessYear({ yearId, ...at }));
export const lookAtVote = looking(({ voteId }: { voteId: string }, at) => assessVote({ voteId, ...at }));
export const lookAtProject = looking(({ projectId }: { projectId: string }, at) => assessProject({ projectId, ...at }));
export const lookAtTask = looking(({ taskId }: { taskId: string }, at) => assessTask({ taskId, ...at }));
export const lookAtMatter = looking(({ matterId }: { matterId: string }, at) => assessMatter({ matterId, ...at }));
export const lookAtSurvey = looking(({ surveyId }: { surveyId: string }, at) => assessSurvey({ surveyId, ...at }));

/** The entries that are not as they were; all of them are JSON. */
function changes<Facts extends object>(known: Facts | undefined, found: Facts): Partial<Facts> {
  const before: Readonly<Record<string, unknown>> = { ...known };
  const changed = Object.entries(found).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]));
  return Object.fromEntries(changed) as Partial<Facts>;
}
