// Today's workflows replay every recorded history (test/histories, made by `npm run record`), so that running ones survive an upgrade of
// the code.
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { activities } from '../../activities/index.ts';
import { processes } from '../../domain/processes.ts';
import { bundle } from '../../worker/temporalWorkers.ts';

const folder = new URL('../histories/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json.gz') ? [file.slice(0, -'.json.gz'.length)] : []));
const recorded = (name: string) =>
  proto.temporal.api.history.v1.History.fromObject(
    JSON.parse(gunzipSync(readFileSync(new URL(`${name}.json.gz`, folder))).toString('utf8')),
  );

/** The activity that a history's event asks for: a scheduled one, or a local one noted in a marker. */
function activityOf({
  activityTaskScheduledEventAttributes: scheduled,
  markerRecordedEventAttributes: marker,
}: proto.temporal.api.history.v1.IHistoryEvent): string[] {
  if (scheduled) return [scheduled.activityType?.name ?? ''];
  if (marker?.markerName !== 'core_local_activity') return [];
  const [payload] = marker.details?.data?.payloads ?? [];
  const { activity_type: name } = JSON.parse(Buffer.from(payload?.data ?? []).toString('utf8')) as { activity_type: string };
  return [name];
}

let today: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  today = await bundle();
});

/** Replays histories; gives the errors by name. */
async function replay(workflowBundle: WorkflowBundleWithSourceMap, those: readonly string[]): Promise<Record<string, string>> {
  const histories = those.map((name) => ({ workflowId: name, history: recorded(name) }));
  const wrong: Record<string, string> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle, replayName: 'replay' }, histories))
    if (error) wrong[workflowId] = error.message;
  return wrong;
}

/** Today's bundle with one change. */
function changed(from: string, to: string): WorkflowBundleWithSourceMap {
  const parts = today.code.split(from);
  expect(parts.length, `${from} stands once in the bundle`).toBe(2);
  return { ...today, code: parts.join(to) };
}

describe('recorded histories', () => {
  it('are there for every workflow, and each is replayed by today’s code', async () => {
    const types = new Set(
      names.map((name) => recorded(name).events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name),
    );
    expect([...types].map(String).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.values(processes)
        .map(({ workflow }) => workflow)
        .toSorted((a, b) => a.localeCompare(b)),
    );
    expect(await replay(today, names)).toEqual({});
  });

  it('ask for no activity that is not registered any more', () => {
    const asked = new Set(names.flatMap((name) => (recorded(name).events ?? []).flatMap(activityOf)));
    expect(asked.size).toBeGreaterThan(10);
    expect([...asked].filter((name) => !Object.hasOwn(activities, name))).toEqual([]);
  });
});

describe('a change that would break what runs', () => {
  it.each([
    ['a year that begins another stage', 'year-adopted', "'openLetter',\n        openLetter\n", "'yearEnd',\n        yearEnd\n"],
    [
      'a task that is looked at by another activity',
      'task-accepted',
      'look: (asked)=>lookAtTask(',
      'look: (asked)=>lookAtProject(',
    ],
    [
      'a vote that first sleeps for a minute',
      'vote-tied',
      "openInbox)('vote');",
      "openInbox)('vote'); await (0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.sleep)(60000);",
    ],
    ['a relay whose page is longer', 'relay', 'const PAGES = 40;', 'const PAGES = 60;'],
  ])('is noticed: %s', async (_, name, from, to) => {
    expect(Object.keys(await replay(changed(from, to), [name]))).toEqual([name]);
  });

  it('is noticed: a history of another workflow', async () => {
    const history = recorded('clock');
    const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    if (!started?.workflowType) throw new Error('no beginning');
    started.workflowType.name = 'relay';
    await expect(Worker.runReplayHistory({ workflowBundle: today, replayName: 'replay' }, history)).rejects.toThrow();
  });
});
