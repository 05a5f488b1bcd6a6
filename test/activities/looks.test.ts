// The cost of a look at a task and at its project, counted in statements; and that a project misses nothing that its tasks tell it during a
// look.
import pg from 'pg';
import { beforeAll, expect, it, vi } from 'vitest';
import { makeTasks } from '../../activities/lists.ts';
import { assessProject } from '../../activities/projectLooks.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { projectId, taskId, yearId } from '../../domain/ids.ts';
import { Light } from '../../domain/tasks/light.ts';
import { databaseUrl, db, outside, transaction } from '../../records/database.ts';
import * as decisions from '../../records/decisions.ts';
import * as projectLooks from '../../records/projectLooks.ts';
import { ASTRAY } from '../../records/projectLooks.ts';
import * as tasks from '../../records/tasks.ts';
import { aCandidate } from '../builders.ts';
import { withDatabase } from '../records/aDatabase.ts';
import { beginAt, COUNTY, planAt } from '../workflows/affairs.ts';

const AT = new Date('2027-01-11T02:00:00Z');
const PROJECT = projectId(yearId(COUNTY, 2027), 'bus-stops');
const [ONE, TWO] = [taskId(PROJECT, 1), taskId(PROJECT, 2)];

withDatabase();
beforeAll(async () => {
  const plan = planAt(AT, 'execution', 240);
  const entry = aCandidate('bus-stops', COUNTY, '2027-06-30', 30);
  const id = await beginAt({ plan, stage: 'execution', at: AT, candidates: [entry], state: 'elected' });
  await makeTasks({ yearId: id, moment: AT.getTime() });
});

/** Patched before the first connection, because each keeps the `query` that it is made with. */
const queried = vi.spyOn(pg.Client.prototype, 'query');

/** The statements that a piece of work sends to PostgreSQL, by their first word. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  queried.mockClear();
  await work();
  return queried.mock.calls.map(([given]) => wordOf(given));
}
const wordOf = (given: unknown): string => {
  const text = typeof given === 'string' ? given : (given as { text: string }).text;
  return /\w+/.exec(text)?.[0] ?? '';
};

const look = (id: string, at = AT) => assessTask({ taskId: id, moment: at.getTime(), orders: [], ladderKey: '', climbed: 0 });
const lookAtProject = (at = AT) => assessProject({ projectId: PROJECT, moment: at.getTime(), orders: [] });

it('a task’s look is one read and one write, with nothing between its beginning and its commit but them', async () => {
  await look(ONE);
  expect(await statementsOf(() => look(ONE))).toEqual(['BEGIN', 'SELECT', 'WITH', 'COMMIT']);
});

it('a step of a ladder is told by one question who hears of it and one note that it was told, and never asked for again', async () => {
  const decision = { kind: 'accept-task', about: ONE, at: AT, due: new Date(AT.getTime() + 5 * 86_400_000) } as const;
  await decisions.open(decision);
  expect(await statementsOf(() => look(ONE))).toEqual(['BEGIN', 'SELECT', 'SELECT', 'INSERT', 'WITH', 'COMMIT']);
  expect(await statementsOf(() => look(ONE))).toEqual(['BEGIN', 'SELECT', 'WITH', 'COMMIT']);
  await decisions.settle(ONE, ['accept-task'], AT);
});

it('an order that only asks for a look costs no statement more', async () => {
  const order = { id: 'errand-look', name: 'look', payload: { by: 'operator' }, via: 'errand' } as const;
  await db.errand.create({ data: { id: order.id, workflowId: ONE, name: order.name, payload: order.payload } });
  const asked = await statementsOf(() =>
    assessTask({ taskId: ONE, moment: AT.getTime(), orders: [order], ladderKey: '', climbed: 0 }),
  );
  expect(asked).toEqual(['BEGIN', 'SELECT', 'WITH', 'COMMIT']);
  expect(await db.errand.findUnique({ where: { id: order.id } })).toMatchObject({ state: 'done', settledAt: AT });
});

it('a project’s look is three statements, however many tasks it has', async () => {
  await lookAtProject();
  expect(await statementsOf(() => lookAtProject())).toEqual(['BEGIN', 'UPDATE', 'SELECT', 'UPDATE', 'COMMIT']);
});

it('what is kept of a project are the sums of its rows', async () => {
  await db.task.update({ where: { id: ONE }, data: { progress: 100, light: 'blue', state: 'accepted' } });
  await db.task.update({ where: { id: TWO }, data: { progress: 61, light: 'yellow' } });
  const { standing } = await lookAtProject();
  expect(standing).toMatchObject({ light: 'yellow', progress: 5, tasks: 30, accepted: 1, over: false });
  expect(await db.project.findUnique({ where: { id: PROJECT } })).toMatchObject({ light: 'yellow', progress: 5 });
  await db.task.updateMany({ where: { id: { in: [ONE, TWO] } }, data: { progress: 0, light: 'green', state: 'open' } });
});

it('counted anew by the doctor, every project keeps the sums of its rows; one that does not is named', async () => {
  const astray = async () => (await pool.query<{ id: string }>(ASTRAY, [[...Light.options]])).rows.map(({ id }) => id);
  const pool = new pg.Pool({ connectionString: databaseUrl() });
  await db.project.updateMany({ data: { startedAt: AT } });
  await lookAtProject();
  await db.errand.updateMany({ data: { state: 'done' } });
  expect(await astray()).toEqual([]);
  await db.task.update({ where: { id: TWO }, data: { progress: 60 } });
  expect(await astray()).toEqual([PROJECT]);
  await lookAtProject();
  expect(await astray()).toEqual([]);
  await db.task.update({ where: { id: TWO }, data: { light: 'red' } });
  expect(await astray()).toEqual([PROJECT]);
  await db.errand.create({ data: { id: 'look-waits', workflowId: PROJECT, name: 'look', payload: { by: 'operator' } } });
  expect(await astray()).toEqual([]);
  await db.task.updateMany({ where: { id: TWO }, data: { progress: 0, light: 'green' } });
  await db.errand.deleteMany({ where: { id: 'look-waits' } });
  await pool.end();
});

it('a task that tells its project while this is looking is heard: its errand waits, or its light was read', async () => {
  await lookAtProject();
  await db.errand.create({ data: { id: 'look-before', workflowId: PROJECT, name: 'look', payload: { by: 'operator' } } });
  let kept: Promise<void> | undefined;
  await transaction(async () => {
    await projectLooks.lookAt(PROJECT, AT);
    kept = outside(() =>
      transaction(async () => {
        const { task, looks } = await tasks.toLookAt(TWO);
        await tasks.keepLook(TWO, AT, {
          light: 'red',
          because: { id: 'late', facts: {} },
          turns: null,
          progress: task.progress,
          redSince: AT,
          next: null,
          waitsUntil: null,
          looks,
          project: PROJECT,
        });
      }),
    );
    await projectLooks.keep(PROJECT, { light: 'green', progress: 0 });
  });
  await kept;
  expect(await db.errand.count({ where: { workflowId: PROJECT, name: 'look', state: 'waiting' } })).toBe(1);
  expect((await lookAtProject()).standing.light).toBe('red');
  expect(await db.errand.count({ where: { workflowId: PROJECT, name: 'look', state: 'waiting' } })).toBe(0);
});
