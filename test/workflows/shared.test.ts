// What a cached workflow holds in memory: its own state only, since texts, schemas and calendars are loaded once for all; and that those
// who share them keep apart.
import { existsSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseWorkflowCode } from '@temporalio/worker/lib/worker.js';
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import proto from '@temporalio/proto';
import { TypedSearchAttributes } from '@temporalio/common';
import { beforeAll, describe, expect, it } from 'vitest';
import { processes } from '../../domain/processes.ts';
import { bundle } from '../../worker/temporalWorkers.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

type Creator = Awaited<ReturnType<typeof ReusableVMWorkflowCreator.create>>;
let creator: Creator;
let next = 0;

beforeAll(async () => {
  const { code } = await bundle();
  creator = await ReusableVMWorkflowCreator.create(parseWorkflowCode(code), 10_000, new Set(['lookAtTask']));
});

/** Starts one more workflow of a type in the same context, as a worker does. */
async function another(workflowType: string) {
  const id = `w${next++}`;
  const now = new Date('2025-01-01T00:00:00Z');
  const info = {
    workflowId: id,
    runId: id,
    firstExecutionRunId: id,
    workflowType,
    namespace: 'default',
    taskQueue: 'tasks',
    attempt: 1,
    searchAttributes: {},
    typedSearchAttributes: new TypedSearchAttributes([]),
    historyLength: 3,
    historySize: 0,
    continueAsNewSuggested: false,
    startTime: now,
    runStartTime: now,
    taskTimeoutMs: 10_000,
    unsafe: { now: () => now.getTime(), isReplaying: false },
  };
  const made = { info, randomnessSeed: [1, 2, 3], now: now.getTime(), showStackTraceSources: false };
  return creator.createWorkflow(made as unknown as Parameters<Creator['createWorkflow']>[0]);
}

/** The modules that the workflow which was loaded last has for itself. */
const ownModules = (): string[] => {
  const { context } = creator as unknown as { context: { __TEMPORAL_ACTIVATOR__: { moduleCache: Map<string, unknown> } } };
  return [...context.__TEMPORAL_ACTIVATOR__.moduleCache.keys()];
};

/** The length of a module's source, in kilobytes. */
const kilobytesOf = (name: string): number => {
  const file = new URL(`../../${name}`, import.meta.url);
  return existsSync(file) ? statSync(file).size / 1_024 : 0;
};

describe('a cached workflow', () => {
  it('keeps less than 100 KB: no library, schema or text is its own', async () => {
    const kept = [];
    for (let each = 0; each < 20; each++) kept.push(await another('task'));
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let each = 0; each < 60; each++) kept.push(await another('task'));
    collect();
    const kilobytes = (process.memoryUsage().heapUsed - before) / 60 / 1_024;
    console.log(`${kilobytes.toFixed(1)} KB a workflow`);
    expect(kept).toHaveLength(80);
    expect(kilobytes).toBeLessThan(100);
  });

  it.each(Object.values(processes).map(({ workflow }) => workflow))('loads little for itself: %s', async (workflow) => {
    await another(workflow);
    const own = ownModules().map((name) => ({ name, kilobytes: kilobytesOf(name) }));
    console.log(own.map(({ name, kilobytes }) => `${workflow}: ${name} ${kilobytes.toFixed(1)} KB`).join('\n'));
    expect(
      own.map(({ name }) => name).filter((name) => /\/(?:locales|domain)\/|zod|fluent|temporal-polyfill/.test(name)),
    ).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });
});

const payload = (value: unknown) => ({
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify(value)),
});
const valueOf = (kept: { data?: Uint8Array | null } | null | undefined): unknown =>
  JSON.parse(Buffer.from(kept?.data ?? []).toString('utf8'));
type Job = proto.coresdk.workflow_activation.IWorkflowActivationJob;
type Command = proto.coresdk.workflow_commands.IWorkflowCommand;

/** A task’s workflow as Temporal’s core drives it, one activation after the other. */
class Driven {
  readonly #workflow: Awaited<ReturnType<typeof another>>;
  #updates = 0;
  private constructor(workflow: Awaited<ReturnType<typeof another>>) {
    this.#workflow = workflow;
  }

  static async task(taskId: string): Promise<Driven> {
    const task = new Driven(await another('task'));
    await task.activate({ initializeWorkflow: { workflowType: 'task', arguments: [payload({ taskId })] } });
    return task;
  }

  async activate(...jobs: Job[]): Promise<readonly Command[]> {
    const completion = await this.#workflow.activate(
      proto.coresdk.workflow_activation.WorkflowActivation.fromObject({
        runId: 'any',
        timestamp: { seconds: 1_735_689_600 },
        historyLength: 3,
        jobs,
      }),
    );
    return completion.successful?.commands ?? [];
  }

  /** Sends an order; gives the commands with which the workflow answers. */
  order(name: string, given: unknown): Promise<readonly Command[]> {
    const id = `order-${++this.#updates}`;
    return this.activate({
      doUpdate: { id, protocolInstanceId: id, name, input: [payload(given)], meta: { updateId: id }, runValidator: true },
    });
  }

  /** Ends the look under way with what it found. */
  found(seq: number, seen: unknown): Promise<readonly Command[]> {
    return this.activate({ resolveActivity: { seq, result: { completed: { result: payload(seen) } }, isLocal: true } });
  }
}

/** The orders that a look which was asked for carries out. */
const carried = (commands: readonly Command[]): unknown[] =>
  commands.flatMap(({ scheduleLocalActivity: look }) =>
    look ? (valueOf(look.arguments?.[0]) as { orders: { name: string }[] }).orders.map(({ name }) => name) : [],
  );
const refusals = (commands: readonly Command[]): string[] =>
  commands.flatMap(({ updateResponse: answer }) => (answer?.rejected?.message ? [answer.rejected.message] : []));
const standing = (language: string) => ({
  changed: {
    language,
    timezone: 'Asia/Shanghai',
    over: false,
    next: null,
    state: 'open',
    light: 'green',
    because: { id: 'on-time', facts: { gap: 0 } },
    progress: 0,
    due: null,
    unit: null,
    waitsFor: null,
    regionCode: '330106',
    year: 2025,
    aspect: 'transport',
    overdue: false,
  },
});

describe('two workflows in one context', () => {
  it('keep their languages, orders and answers apart, however they take turns', async () => {
    const [zh, en] = [await Driven.task('task/zh'), await Driven.task('task/en')];
    await zh.found(1, standing('zh'));
    await en.found(1, standing('en'));
    const [wrongZh] = refusals(await zh.order('suspend', { reason: 'x', until: 'soon' }));
    const [wrongEn] = refusals(await en.order('suspend', { reason: 'x', until: 'soon' }));
    expect([wrongZh, wrongEn].map((words) => /\p{Script=Han}/u.test(words ?? ''))).toEqual([true, false]);
    expect(refusals(await zh.order('accept', { by: 'a'.repeat(200) }))).toHaveLength(1);

    expect(carried(await zh.order('accept', { by: 'inspector' }))).toEqual(['accept']);
    expect(carried(await en.order('sendBack', { by: 'inspector' }))).toEqual(['sendBack']);
    // another order waits for the look under way of its own workflow, and is not seen by the other
    expect(carried(await zh.order('look', {}))).toEqual([]);
    expect(carried(await en.found(2, { changed: { progress: 50 } }))).toEqual([]);
    expect(carried(await zh.found(2, { changed: {} }))).toEqual(['look']);
  });
});
