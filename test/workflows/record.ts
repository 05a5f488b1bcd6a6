// `npm run record`: runs workflows on scratch servers and keeps their histories, which replay.test.ts replays with today's code. Those
// recorded since 0.2.0 stay, and new ones are added under names of their own: code of any later version must replay them.
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { operator } from '../../actions/actor.ts';
import * as matters from '../../actions/matters.ts';
import * as orders from '../../actions/orders.ts';
import * as tasks from '../../actions/tasks.ts';
import { giveOutcome } from '../../actions/topics.ts';
import * as years from '../../actions/years.ts';
import { activities } from '../../activities/index.ts';
import { beginMatter } from '../../activities/matterStart.ts';
import { CLOCK_WORKFLOW, projectId, RELAY_WORKFLOW, shortCode, surveyId, taskId } from '../../domain/ids.ts';
import type { MatterKind } from '../../domain/matters.ts';
import { processes, queues, searchAttributes } from '../../domain/processes.ts';
import type { YearPlan } from '../../domain/plan.ts';
import { startScratchServers } from '../../embedded/scratch.ts';
import { migrate, withDatabase } from '../../prisma/migrate.ts';
import { db } from '../../records/database.ts';
import * as matterRecords from '../../records/matters.ts';
import { quietRuntime } from '../../worker/temporalWorkers.ts';
import { aCandidate, aPlan, localIn, somePeople } from '../builders.ts';
import { beginTasks, COUNTY, PROJECT, TASK, YEAR } from './affairs.ts';
import { congress, FIRST, SECOND, TIED, TIED_AGAIN } from './ballots.ts';
import { as, inRole, say, somebody } from './chat.ts';
import { later, MORNING, type Rehearsed, rehearsed, until } from './rehearsed.ts';

const folder = new URL('../histories/', import.meta.url);

/** Keeps a workflow's history; after a continue-as-new, that of its first run. */
async function keep(house: Rehearsed, name: string, workflowId: string, runId?: string): Promise<void> {
  await write(name, await house.client.workflow.getHandle(workflowId, runId).fetchHistory());
}

async function write(name: string, history: Awaited<ReturnType<Rehearsed['runs']>>[number]): Promise<void> {
  const { History } = proto.temporal.api.history.v1;
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  await writeFile(new URL(`${name}.json.gz`, folder), gzipSync(JSON.stringify(plain), { level: 9 }));
  console.log(`  ${name}: ${history.events?.length ?? 0} events`);
}

const stageIs = (id: string, stage: string) =>
  until(async () => (await db.livelihoodYear.findUnique({ where: { id, stageBegan: { not: null } } }))?.stage === stage);

async function start(plan: YearPlan, slugs: readonly string[]): Promise<string> {
  const candidates = slugs.map((slug) => aCandidate(slug, plan.region, localIn(MORNING, 200).slice(0, 10)));
  const started = await years.start(operator, { plan, people: somePeople(), candidates });
  if (!started.ok) throw new Error(started.problem.id);
  await until(async () => (await db.livelihoodYear.count({ where: { id: started.value, stageBegan: { not: null } } })) === 1);
  await orders.order<'year'>(operator, started.value, 'look', {}, { patienceMs: 60_000 });
  return started.value;
}

/** A government's list: a suggestion, its answer, the list, two tasks that nobody builds, the survey, the year report. */
async function adoptedYear(house: Rehearsed): Promise<void> {
  const id = await start(aPlan({ from: MORNING }), ['bus-stops', 'parks']);
  await house.order(id, 'publishLetter');
  await stageIs(id, 'solicitation');
  await say(await somebody('330106'), '希望村里的公交车站有个顶棚，老人等车时不用淋雨');
  await house.pass(later(MORNING, 34));
  await stageIs(id, 'planning');
  for (const { code } of await db.topic.findMany()) await giveOutcome(operator, code, 'not-now', { reason: 0 });
  await house.order(id, 'fixShortlist');
  await stageIs(id, 'decision');
  await house.order(id, 'adoptList');
  await stageIs(id, 'execution');
  await until(async () => (await db.task.count({ where: { startedAt: { not: null } } })) === 2);
  await house.jump(later(MORNING, 301));
  await close(house, id);
  const runs = await house.runs(id);
  for (const [index, run] of runs.entries())
    await write(index < runs.length - 1 ? `year-turned-${index + 1}` : 'year-adopted', run);
}

/** Goes from the end of execution to the closed year. */
async function close(house: Rehearsed, id: string): Promise<void> {
  await stageIs(id, 'yearEnd');
  await until(async () => (await db.waiting.count({ where: { workflowId: surveyId(id) } })) === 1);
  const survey = await db.survey.findUniqueOrThrow({ where: { id: surveyId(id) } });
  await house.jump(survey.closesAt ?? later(MORNING, 400));
  await until(async () => (await db.livelihoodYear.findUniqueOrThrow({ where: { id } })).reportAt !== null);
  await house.order(id, 'acceptReport');
  await house.client.workflow.getHandle(id).result();
}

/** The county votes: a tie, a second tie, fewer seats; then its year to the end. */
async function votedYear(house: Rehearsed): Promise<void> {
  const hall = await congress();
  await hall.round(FIRST, TIED);
  await hall.round(SECOND, TIED_AGAIN);
  await hall.order(SECOND, 'settle', { how: 'fewer-seats' });
  await stageIs(YEAR, 'execution');
  await until(async () => (await db.task.count({ where: { startedAt: { not: null } } })) === 1);
  await house.pass(later(MORNING, 91));
  await close(house, YEAR);
  await keep(house, 'year-voted', YEAR);
  await keep(house, 'vote-tied', FIRST);
  await keep(house, 'vote-settled', SECOND);
  await keep(house, 'task-carried-over', taskId(projectId(YEAR, 'bus-stops'), 1));
  await keep(house, 'survey', surveyId(YEAR));
}

/** One year that is abandoned, one that is suspended and resumed, one whose letter nobody publishes. */
async function otherYears(house: Rehearsed): Promise<void> {
  const abandoned = await start(aPlan({ from: MORNING, region: '330105' }), []);
  await house.order(abandoned, 'publishLetter');
  await stageIs(abandoned, 'solicitation');
  await house.order(abandoned, 'abandon', { reason: 'the district was dissolved' });
  await house.client.workflow.getHandle(abandoned).result();
  await keep(house, 'year-abandoned', abandoned);
  const suspended = await start(aPlan({ from: MORNING, region: COUNTY }), []);
  await house.order(suspended, 'suspend', { reason: 'a typhoon', until: localIn(MORNING, 20) });
  await house.pass(later(MORNING, 10));
  await house.order(suspended, 'resume');
  await house.pass(later(MORNING, 25));
  await house.order(suspended, 'extendStage', { stage: 'solicitation', ends: localIn(MORNING, 70) });
  await house.order(suspended, 'publishLetter');
  await stageIs(suspended, 'solicitation');
  await house.order(suspended, 'endStage', { stage: 'solicitation' });
  await stageIs(suspended, 'planning');
  await keep(house, 'year-suspended', suspended);
}

/** Three tasks: one accepted in time, one red until it is confirmed, one suspended and resumed. */
async function someTasks(house: Rehearsed): Promise<void> {
  const [first = TASK, second = TASK, third = TASK] = await beginTasks(MORNING, { sites: 3 });
  for (const id of [first, second, third]) await house.settled(id);
  const driver = as(await inRole(`${COUNTY}/unit-contact/driver`));
  const examiner = as(await inRole(`${COUNTY}/inspector/inspector`));
  const build = async (id: string) => {
    const code = shortCode(id);
    await tasks.sign(driver, code);
    for (const line of ['s1', 's2']) await tasks.reportReached(driver, code, line, null, null);
    await tasks.handOver(driver, code);
    await tasks.mark(examiner, code, 's1', { met: false, reason: { zh: '漏水', en: 'it leaks' } });
    await orders.order<'task'>(examiner, id, 'sendBack', {}, { patienceMs: 60_000 });
    await house.jump(later(await house.now(), 1));
    await tasks.reportReached(driver, code, 's1', null, null);
    await tasks.handOver(driver, code);
    for (const line of ['s1', 's2']) await tasks.mark(examiner, code, line, { met: true });
    const accepted = await orders.order<'task'>(examiner, id, 'accept', {}, { patienceMs: 60_000 });
    if (!accepted.ok) throw new Error(accepted.problem.id);
    await house.client.workflow.getHandle(id).result();
  };
  await build(first);
  await keep(house, 'task-accepted', first);
  await house.order(third, 'suspend', { reason: 'floods', until: localIn(MORNING, 60) });
  await house.pass(later(MORNING, 75));
  await house.order(third, 'suspend', { reason: 'floods', until: localIn(MORNING, 90) });
  await house.order(third, 'resume');
  await house.order(third, 'carryOver', { reason: 'year-over' });
  await keep(house, 'task-suspended', third);
  await house.pass(later(MORNING, 170));
  await build(second);
  await keep(house, 'task-red', second);
  await house.order(PROJECT, 'look');
  await house.client.workflow.getHandle(PROJECT).result();
  await keep(house, 'project', PROJECT);
}

/** A question that is handed back, answered twice since the office reads it, and reopened; a finding that nobody looks at. */
async function someMatters(house: Rehearsed): Promise<void> {
  await beginTasks(MORNING);
  await house.settled(TASK);
  const driver = as(await inRole(`${COUNTY}/unit-contact/driver`));
  const deputy = as(await inRole(`${COUNTY}/deputy/deputy-1`));
  const puts = async (kind: MatterKind, words: string) => {
    const it = { kind, task: shortCode(TASK), line: 0, severity: 0, term: 0, words, photo: null };
    const put = await matters.put(deputy, it, words);
    if (!put.ok) throw new Error(put.problem.id);
    await beginMatter(put.value.id);
    await house.settled(put.value.id);
    return put.value;
  };
  const { id, code } = await puts('question', 'When is it open?');
  await matters.handBack(driver, code, 'It is not ours', null);
  await house.order(id, 'assign', { unit: 'buses' });
  await matters.answer(driver, code, { words: 'Soon', photo: null });
  await house.order(id, 'sendAnswerBack', { reason: 'When is soon?' });
  await matters.answer(driver, code, { words: 'In May', photo: null });
  await house.order(id, 'approve');
  await matters.look(deputy, code, { met: false, why: 'Which day?' });
  await house.pass(later(await house.now(), 40));
  await matters.answer(driver, code, { words: 'On the third', photo: null });
  await house.order(id, 'approve');
  await matters.look(deputy, code, { met: true });
  await house.client.workflow.getHandle(id).result();
  await keep(house, 'matter-reopened', id);
  const finding = await puts('finding', 'Dust');
  await db.matterAnswer.create({
    data: { id: 'swept', matterId: finding.id, round: 1, roleId: 'x', by: 'x', words: 'Swept', at: await house.now() },
  });
  await matterRecords.send(finding.id, 'swept', await house.now());
  await house.pass(later(await house.now(), 20));
  await house.client.workflow.getHandle(finding.id).result();
  await keep(house, 'matter-unrated', finding.id);
}

/** The clock with everything that it may be ordered. */
async function steeredClock(house: Rehearsed): Promise<void> {
  await years.runHouse();
  for (const [name, payload] of [
    ['resume', {}],
    ['hasten', { speed: 50 }],
    ['slow', { speed: 20 }],
    ['pause', {}],
  ] as const)
    await house.order(CLOCK_WORKFLOW, name, payload);
  await house.order(CLOCK_WORKFLOW, 'pause').catch(() => {});
  await keep(house, 'clock', CLOCK_WORKFLOW);
}

/** The relay until it continues as new; its activity, which usually takes a minute, says at once that nothing waits. */
async function turnedRelay(house: Rehearsed, address: string): Promise<void> {
  const connection = await NativeConnection.connect({ address });
  const { namespace, workflowBundle } = house;
  const quick = { ...activities, deliverWaiting: async () => 0 };
  const worker = await Worker.create({ connection, namespace, workflowBundle, activities: quick, taskQueue: queues.years });
  await worker.runUntil(async () => {
    const first = await house.client.workflow.start(processes.relay.workflow, {
      workflowId: RELAY_WORKFLOW,
      taskQueue: queues.years,
    });
    const continued = async () =>
      (await house.client.workflow.getHandle(RELAY_WORKFLOW).describe()).runId !== first.firstExecutionRunId;
    await until(continued);
    await keep(house, 'relay', RELAY_WORKFLOW, first.firstExecutionRunId);
    await house.client.workflow.getHandle(RELAY_WORKFLOW).terminate();
  });
  await connection.close();
}

quietRuntime();
/** `npm run record -- someTasks` runs only what is named. */
const wanted = process.argv.slice(2);
const servers = await startScratchServers({ searchAttributes, namespace: 'default', database: 'postgres', ui: false });
try {
  await migrate(withDatabase(servers.databaseUrl, 'minsheng_template'));
  await mkdir(folder, { recursive: true });
  const at = { databaseUrl: servers.databaseUrl, temporalAddress: servers.temporalAddress };
  for (const [name, play] of Object.entries({
    adoptedYear,
    votedYear,
    otherYears,
    someTasks,
    someMatters,
    steeredClock,
    turnedRelay,
  })) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const house = await rehearsed({ ...at, workers: play !== turnedRelay });
    console.log(name);
    try {
      await play(house, at.temporalAddress);
    } finally {
      await house.stop();
    }
  }
} finally {
  await servers.stop();
}
