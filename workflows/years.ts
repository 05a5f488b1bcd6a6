// One region's livelihood year, from the open letter to the closed year report. A stage is a function; the year is their sequence.
import {
  allHandlersFinished,
  type ChildWorkflowHandle,
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type * as yearActivities from '../activities/years.ts';
import { processes } from '../domain/processes.ts';
import type { OpenStage, Stage } from '../domain/stages.ts';
import { say } from '../locales/say.ts';
import { attend } from './attend.ts';
import { now } from './moment.ts';
import { clockChanged, type Inbox, openInbox } from './orders.ts';
import { showing } from './show.ts';
import type { SurveyInput } from './surveys.ts';
import type { VoteInput } from './votes.ts';

const { assessYear, beginStage } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });
const { nudge } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });
/** Activities send a heartbeat every few seconds (worker/temporalWorkers.ts): one whose worker was killed is retried soon. */
const heartbeatTimeout = '20s';
const { sendLetters } = proxyActivities<Activities>({ startToCloseTimeout: '5m', heartbeatTimeout });
const { draftReport, closeYear } = proxyActivities<Activities>({ startToCloseTimeout: '5m', heartbeatTimeout });
const { bringPlannedCandidates } = proxyActivities<Activities>({ startToCloseTimeout: '5m', heartbeatTimeout });
const { readSuggestions, askForAnswers } = proxyActivities<Activities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout,
});
const { prepareRound, settleList } = proxyActivities<Activities>({ startToCloseTimeout: '1m', heartbeatTimeout });
const { makeTasks } = proxyActivities<Activities>({ startToCloseTimeout: '10m', heartbeatTimeout });
const { startTasks, carryOver } = proxyActivities<Activities>({
  startToCloseTimeout: '1h',
  heartbeatTimeout,
});
const { openSurvey } = proxyActivities<Activities>({ startToCloseTimeout: '1m', heartbeatTimeout });

export interface YearInput {
  readonly yearId: string;
}

type Standing = yearActivities.YearStanding & { readonly over: boolean };

/** What the stages share. */
interface Course {
  readonly yearId: string;
  readonly inbox: Inbox;
  readonly show: (standing: Standing) => void;
}

/** The whole year. It can be abandoned at any stage, which ends it. */
export async function livelihoodYear({ yearId }: YearInput): Promise<Stage> {
  const course: Course = { yearId, inbox: openInbox('year'), show: shows() };
  const begun = await stay(course, { until: (year, moment) => year.stageOver || moment >= year.begins });
  for (const [stage, run] of stages) {
    if (hasPassed(begun.stage, stage)) continue;
    await beginStage({ yearId, stage, moment: (await now()).moment });
    const standing = await run(course);
    if (standing.state !== 'abandoned') continue;
    await carryOver({ yearId, moment: (await now()).moment });
    break;
  }
  await course.inbox.close();
  return (await stay(course, { until: () => true })).stage;
}

const openLetter = async (course: Course): Promise<Standing> => {
  const standing = await stay(course);
  if (standing.state !== 'abandoned') await inBatches((after, moment) => sendLetters({ yearId: course.yearId, after, moment }));
  return standing;
};

/** The bot takes suggestions, whatever happens here; twice a day they are read and grouped. */
const solicitation = async (course: Course): Promise<Standing> => {
  for (;;) {
    const { moment } = await now();
    await readAll(course.yearId);
    const standing = await stay(course, {
      until: (year, at) => year.stageOver || at >= moment + HALF_A_DAY,
      looks: [moment + HALF_A_DAY],
    });
    if (standing.stageOver) {
      await readAll(course.yearId);
      return standing;
    }
    if (workflowInfo().continueAsNewSuggested) await turnPage(course);
  }
};

/** Every topic is answered, the candidates are brought, the shortlist is fixed. */
const planning = async (course: Course): Promise<Standing> => {
  const { moment } = await now();
  await bringPlannedCandidates({ yearId: course.yearId, moment });
  await askForAnswers({ yearId: course.yearId, moment });
  return stay(course);
};

/** The government fixes the list, or the congress votes, round by round, until it is final. */
const decision = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  for (;;) {
    const { moment } = await now();
    const standing = await stay(course, { until: (year) => year.stageOver || year.method === 'vote' });
    if (standing.stageOver) return standing;
    const voteId = await prepareRound({ yearId, moment });
    if (voteId === null) {
      await settleList({ yearId, moment });
      continue;
    }
    const round = await startChild<(input: VoteInput) => Promise<void>>(processes.vote.workflow, {
      workflowId: voteId,
      args: [{ voteId }],
      staticSummary: summaryOf(standing, 'summary-vote'),
    });
    const after = await besides(course, round);
    if (after.state === 'abandoned') return after;
  }
};

/** What was decided becomes two lists; every task runs as a workflow of its own until it is accepted or carried over. */
const execution = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  const { moment } = await now();
  await makeTasks({ yearId, moment });
  await startTasks({ yearId, moment });
  return stay(course);
};

/** What is not done is carried over; everybody is surveyed; the year report is drafted, accepted and sent. */
const yearEnd = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  await carryOver({ yearId, moment: (await now()).moment });
  const surveyId = await openSurvey({ yearId, moment: (await now()).moment });
  const standing = await stay(course, { until: () => true });
  const survey = await startChild<(input: SurveyInput) => Promise<void>>(processes.survey.workflow, {
    workflowId: surveyId,
    args: [{ surveyId }],
    staticSummary: summaryOf(standing, 'summary-survey'),
  });
  const asked = await besides(course, survey);
  if (asked.state === 'abandoned') return asked;
  await draftReport({ yearId, moment: (await now()).moment });
  const accepted = await stay(course);
  if (accepted.state !== 'abandoned') await closeYear({ yearId, moment: (await now()).moment });
  return accepted;
};

const stages: readonly (readonly [OpenStage, (course: Course) => Promise<Standing>])[] = [
  ['openLetter', openLetter],
  ['solicitation', solicitation],
  ['planning', planning],
  ['decision', decision],
  ['execution', execution],
  ['yearEnd', yearEnd],
];

const ORDER: readonly Stage[] = [...stages.map(([stage]) => stage), 'closed'];
const hasPassed = (present: Stage, stage: Stage): boolean => ORDER.indexOf(present) > ORDER.indexOf(stage);
const HALF_A_DAY = 12 * 3_600_000;

interface Stay {
  /** When the stay ends; by default when the stage's work is done or its time is over. */
  readonly until?: (standing: yearActivities.YearStanding, moment: number) => boolean;
  readonly looks?: readonly number[];
  readonly woken?: () => boolean;
}

/** Stays in the present stage: takes orders, reminds people of decisions that are due, and waits. */
const stay = (
  { yearId, inbox, show }: Course,
  { until = (year) => year.stageOver, looks = [], woken }: Stay = {},
): Promise<Standing> =>
  attend<Standing>({
    inbox,
    show,
    ...(woken && { woken }),
    look: async (input) => {
      const { answers, standing } = await assessYear({ yearId, looks, ...input });
      return { answers, standing: { ...standing, over: standing.state === 'abandoned' || until(standing, input.moment) } };
    },
    nudge: ({ waitsFor, owner, ends, reckoning, quiet, timezone }, step, moment) =>
      nudge({
        about: yearId,
        owner,
        step,
        ladder: reckoning.ladderKey,
        message: 'decision-due',
        facts: { decision: waitsFor, due: ends },
        quiet,
        timezone,
        moment,
      }),
  });

/** Stays while a child workflow runs; if the year is abandoned meanwhile, the child is woken so that it ends too. */
async function besides(course: Course, child: ChildWorkflowHandle<() => Promise<void>>): Promise<Standing> {
  let ended = false;
  const result = child.result().then(() => {
    ended = true;
  });
  const standing = await stay(course, { until: () => ended, woken: () => ended });
  if (!ended) await child.signal(clockChanged);
  await result;
  return standing;
}

/** Continues as new between two readings; the next run reads from the records where the year stands. */
async function turnPage({ yearId }: Course): Promise<void> {
  await condition(allHandlersFinished);
  await continueAsNew<typeof livelihoodYear>({ yearId });
}

/** Calls an idempotent batch with a cursor until no cursor is left. */
async function inBatches(next: (after: string, moment: number) => Promise<string | null>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await next(after, (await now()).moment);
}

async function readAll(yearId: string): Promise<void> {
  while ((await readSuggestions({ yearId, moment: (await now()).moment })).more);
}

const summaryOf = ({ language, regionCode, year }: Standing, id: string): string =>
  say(language, id, { region: regionCode, year });

function shows(): (standing: Standing) => void {
  const show = showing('year');
  return (standing) =>
    show(
      {
        Region: standing.regionCode,
        Year: String(standing.year),
        Stage: standing.stage,
        WaitsFor: standing.waitsFor ? standing.owner : null,
        DueDate: standing.ends,
        Overdue: standing.overdue,
      },
      {
        language: standing.language,
        id: 'details-year',
        facts: {
          region: standing.regionCode,
          year: standing.year,
          stage: standing.stage,
          state: standing.state,
          decision: standing.waitsFor ?? 'none',
          ends: standing.ends,
          next: standing.reckoning.next,
          open: standing.openDecisions,
          zone: standing.timezone,
          events: standing.events,
          orders: { id: standing.stage, facts: { ends: standing.ends, zone: standing.timezone } },
        },
      },
    );
}
