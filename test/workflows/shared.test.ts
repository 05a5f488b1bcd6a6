// What a cached workflow holds in memory: its own state only, since texts, schemas and calendars are loaded once for all.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseWorkflowCode } from '@temporalio/worker/lib/worker.js';
import { ReusableVMWorkflowCreator } from '@temporalio/worker/lib/workflow/reusable-vm.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../worker/temporalWorkers.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

type Creator = Awaited<ReturnType<typeof ReusableVMWorkflowCreator.create>>;
let creator: Creator;
let next = 0;

beforeAll(async () => {
  const { code } = await bundle();
  creator = await ReusableVMWorkflowCreator.create(parseWorkflowCode(code), 10_000, new Set());
});

/** Starts one more workflow of a type in the same context, as a worker does. */
function another(workflowType: string) {
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
});
