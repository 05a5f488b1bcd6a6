// One region's livelihood year, from the open letter to the closed year report. A stage is a function; the year is their sequence.
import { type ChildWorkflowHandle, continueAsNew, proxyActivities, proxyLocalActivities, startChild } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Found } from '../activities/looks.ts';
import type { YearStanding } from '../activities/yearLooks.ts';
import { processes, workflowTaskTimeout } from '../domain/processes.ts';
import type { OpenStage, Stage } from '../domain/stages.ts';
import { say } from '../locales/say.ts';
import { attending, isLong, LONG, type Stay } from './attend.ts';
import { real } from './moment.ts';
import { clockChanged, type Inbox, openInbox } from './orders.ts';
import { showing } from './show.ts';
import type { SurveyInput } from './surveys.ts';
import type { VoteInput } from './votes.ts';

const { lookAtYear } = proxyLocalActivities<Activities>({ startToCloseTimeout: '30s' });

/** What the process does besides looking, and the longest that it may take. */
const longest = {
  sendLetters: '5m',
  readSuggestions: '10m',
  bringPlannedCandidates: '5m',
  askForAnswers: '10m',
  prepareRound: '1m',
  settleList: '1m',
  makeTasks: '10m',
  startTasks: '1h',
  carryOver: '1h',
  openSurvey: '1m',
  draftReport: '5m',
  closeYear: '5m',
} as const;

/** Activities send a heartbeat every few seconds (worker/temporalWorkers.ts): one whose worker was killed is retried soon. */
const heartbeatTimeout = '20s';

/** An activity, which the Temporal UI shows with a name in the administrators' language. */
const doing = <Name extends keyof typeof longest>({ inbox }: Course, name: Name) =>
  proxyActivities<Activities>({
    startToCloseTimeout: longest[name],
    heartbeatTimeout,
    summary: say(inbox.language, `doing-${name}`),
  })[name];

export interface YearInput {
  readonly yearId: string;
}

type Standing = Found<YearStanding>;

/** What the stages share. */
interface Course {
  readonly yearId: string;
  readonly inbox: Inbox;
  /** Stays in the present stage, by default until its work is done or its time is over: takes orders, reminds people, and waits. */
  readonly stay: (stay?: Stay<Standing>) => Promise<Standing>;
}

/** The whole year. It can be abandoned at any stage, which ends it. */
export async function livelihoodYear({ yearId }: YearInput): Promise<Stage> {
  const course = begin(yearId);
  const { stay } = course;
  const begun = await stay({ until: (year) => year.stageOver || year.at >= year.begins });
  for (const [stage, run] of stages) {
    if (hasPassed(begun.stage, stage)) continue;
    // the next run reads from the records where the year stands
    if (isLong(LONG / 2) && (await course.inbox.isAnswered())) await continueAsNew<typeof livelihoodYear>({ yearId });
    await beginStage(course, stage);
    const standing = await run(course);
    if (standing.state !== 'abandoned') continue;
    await doing(course, 'carryOver')({ yearId, real: real() });
    break;
  }
  await course.inbox.close();
  return (await stay({ until: () => true })).stage;
}

function begin(yearId: string): Course {
  const inbox = openInbox('year');
  const attend = attending<Standing>({
    inbox,
    show: shows(),
    turnPage: () => continueAsNew<typeof livelihoodYear>({ yearId }),
    look: (asked) => lookAtYear({ yearId, ...asked }),
  });
  return { yearId, inbox, stay: (given) => attend({ until: (year) => year.stageOver, ...given }) };
}

const beginStage = ({ yearId, inbox }: Course, stage: OpenStage): Promise<void> =>
  proxyLocalActivities<Activities>({
    startToCloseTimeout: '30s',
    summary: say(inbox.language, 'doing-beginStage', { stage }),
  }).beginStage({ yearId, stage, real: real() });

const openLetter = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  const standing = await course.stay();
  if (standing.state === 'abandoned') return standing;
  // idempotent batches, until no cursor is left
  for (let after: string | null = ''; after !== null; )
    after = await doing(course, 'sendLetters')({ yearId, after, real: real() });
  return standing;
};

/** The bot takes suggestions, whatever happens here; twice a day they are read and grouped. */
const solicitation = async (course: Course): Promise<Standing> => {
  for (;;) {
    await readAll(course);
    const { at } = await course.stay({ until: () => true });
    const later = at + HALF_A_DAY;
    const standing = await course.stay({ until: (year) => year.stageOver || year.at >= later, looks: [later] });
    if (standing.stageOver) {
      await readAll(course);
      return standing;
    }
  }
};

/** Every topic is answered, the candidates are brought, the shortlist is fixed. */
const planning = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  await doing(course, 'bringPlannedCandidates')({ yearId, real: real() });
  await doing(course, 'askForAnswers')({ yearId, real: real() });
  return course.stay();
};

/** The government fixes the list, or the congress votes, round by round, until it is final. */
const decision = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  for (;;) {
    const standing = await course.stay({ until: (year) => year.stageOver || year.method === 'vote' });
    if (standing.stageOver) return standing;
    const voteId = await doing(course, 'prepareRound')({ yearId, real: real() });
    if (voteId === null) {
      await doing(course, 'settleList')({ yearId, real: real() });
      continue;
    }
    const round = await startChild<(input: VoteInput) => Promise<void>>(processes.vote.workflow, {
      workflowId: voteId,
      args: [{ voteId }],
      staticSummary: summaryOf(standing, 'summary-vote'),
      workflowTaskTimeout,
    });
    const after = await besides(course, round);
    if (after.state === 'abandoned') return after;
  }
};

/** What was decided becomes two lists; every task runs as a workflow of its own until it is accepted or carried over. */
const execution = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  await doing(course, 'makeTasks')({ yearId, real: real() });
  await doing(course, 'startTasks')({ yearId, real: real() });
  return course.stay();
};

/** What is not done is carried over; everybody is surveyed; the year report is drafted, accepted and sent. */
const yearEnd = async (course: Course): Promise<Standing> => {
  const { yearId } = course;
  await doing(course, 'carryOver')({ yearId, real: real() });
  const surveyId = await doing(course, 'openSurvey')({ yearId, real: real() });
  const standing = await course.stay({ until: () => true });
  const survey = await startChild<(input: SurveyInput) => Promise<void>>(processes.survey.workflow, {
    workflowId: surveyId,
    args: [{ surveyId }],
    staticSummary: summaryOf(standing, 'summary-survey'),
    workflowTaskTimeout,
  });
  const asked = await besides(course, survey);
  if (asked.state === 'abandoned') return asked;
  await doing(course, 'draftReport')({ yearId, real: real() });
  // the survey has run: a run that began here would start it again
  const accepted = await course.stay({ turns: false });
  if (accepted.state !== 'abandoned') await doing(course, 'closeYear')({ yearId, real: real() });
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

/** Stays while a child workflow runs; if the year is abandoned meanwhile, the child is woken so that it ends too. */
async function besides(course: Course, child: ChildWorkflowHandle<() => Promise<void>>): Promise<Standing> {
  let ended = false;
  const result = child.result().then(() => {
    ended = true;
  });
  const standing = await course.stay({ until: () => ended, woken: () => ended, turns: false });
  if (!ended) await child.signal(clockChanged);
  await result;
  return standing;
}

async function readAll(course: Course): Promise<void> {
  while ((await doing(course, 'readSuggestions')({ yearId: course.yearId, real: real() })).more);
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
          next: standing.next,
          open: standing.openDecisions,
          zone: standing.timezone,
          events: standing.events,
          orders: { id: standing.stage, facts: { ends: standing.ends, zone: standing.timezone } },
        },
      },
    );
}
