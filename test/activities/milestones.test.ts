// A milestone counts by the lines that it names, not by its place, and only once all of them are met.
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import * as actions from '../../actions/tasks.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { projectId, shortCode, taskId } from '../../domain/ids.ts';
import { dueOfLine } from '../../domain/tasks/milestones.ts';
import { transaction } from '../../records/database.ts';
import type { PersonHere } from '../../records/people.ts';
import * as lights from '../../records/lights.ts';
import * as tasks from '../../records/tasks.ts';
import { aCandidate, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, YEAR } from '../workflows/affairs.ts';
import { as, inRole } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';

const PROJECT = projectId(YEAR, 'bus-stops');
const TASK = taskId(PROJECT, 1);
const CODE = shortCode(TASK);
const both = (text: string) => ({ zh: text, en: text });
let house: Rehearsed;
let driver: PersonHere;
let inspector: PersonHere;

beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  const candidates = [aCandidate('bus-stops', COUNTY, '2027-06-30', 1)];
  await beginAt({ plan: planAt(MORNING, 'execution', 240), stage: 'execution', at: MORNING, candidates, state: 'elected' });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  driver = await inRole(`${COUNTY}/unit-contact/driver`);
  inspector = await inRole(`${COUNTY}/inspector/inspector`);
  await transaction(() =>
    tasks.create(
      {
        id: PROJECT,
        code: shortCode(PROJECT),
        yearId: YEAR,
        candidateId: `${YEAR}/bus-stops`,
        title: both('stops'),
        aspect: 'transport',
      },
      [
        {
          id: TASK,
          code: CODE,
          projectId: PROJECT,
          unitId: `${COUNTY}/buses`,
          place: both('Stop 1'),
          regionCode: COUNTY,
          quantity: 1,
          measure: both('stops'),
          standard: [
            { id: 'roof', ...both('A roof') },
            { id: 'bench', ...both('A bench') },
            { id: 'sign', ...both('A sign') },
          ],
          begins: MORNING,
          due: '2027-06-30',
          state: 'open',
          milestones: [
            { id: 'built', title: both('Built'), lines: ['roof', 'bench'], weight: 3, due: '2027-05-31' },
            { id: 'opened', title: both('Opened'), lines: ['sign'], weight: 1, due: '2027-06-30' },
          ],
        },
      ],
    ),
  );
});
afterEach(() => house.stop());

const meets = async (line: string): Promise<number> => {
  await actions.reportReached(as(driver), CODE, line, null, null);
  expect(await actions.mark(as(inspector), CODE, line, { met: true })).toMatchObject({ ok: true });
  const { standing } = await assessTask({ taskId: TASK, moment: MORNING.getTime(), orders: [], ladderKey: '', climbed: 0 });
  return standing.progress;
};

it('1.7 T4 a milestone counts once every line is met that it proves, by its weight', async () => {
  expect(await meets('bench')).toBe(0);
  expect(await meets('sign')).toBe(25);
  expect(await meets('roof')).toBe(100);
});

it('1.7 T2 a line is expected with the milestone that proves it; one that the standard has not is refused', async () => {
  const task = await tasks.existing(TASK);
  expect(task.milestones.map(({ id }) => id)).toEqual(['built', 'opened']);
  expect(['roof', 'bench', 'sign'].map((line) => dueOfLine(task.milestones, line))).toEqual([
    '2027-05-31',
    '2027-05-31',
    '2027-06-30',
  ]);
  const unknown = { ok: false, problem: { id: 'line-unknown' } };
  expect(await actions.reportReached(as(driver), CODE, 's1', null, null)).toMatchObject(unknown);
  expect(await actions.mark(as(inspector), CODE, 's1', { met: true })).toMatchObject(unknown);
});

const STEPS = [
  { id: 'm1', title: both('Site ready'), lines: [], weight: 1, due: '2027-04-01', photo: true },
  { id: 'm2', title: both('Stops set up'), lines: [], weight: 2, due: '2027-05-01' },
  { id: 'm3', title: both('Open'), lines: ['roof'], weight: 1, due: '2027-06-30' },
];
/** Another task of the project, which has steps of building. */
async function withSteps(): Promise<{ id: string; code: string }> {
  const id = taskId(PROJECT, 2);
  const head = { id: PROJECT, code: shortCode(PROJECT), yearId: YEAR, candidateId: `${YEAR}/bus-stops`, title: both('stops') };
  const task = {
    id,
    code: shortCode(id),
    projectId: PROJECT,
    unitId: `${COUNTY}/buses`,
    place: both('Road'),
    regionCode: COUNTY,
  };
  const promise = { quantity: 40, measure: both('stops'), standard: [{ id: 'roof', ...both('A roof') }] };
  await transaction(() =>
    tasks.create({ ...head, aspect: 'transport' }, [
      { ...task, ...promise, begins: MORNING, due: '2027-06-30', state: 'open', milestones: STEPS },
    ]),
  );
  return { id, code: task.code };
}
const look = async (id: string, at = MORNING) =>
  (await assessTask({ taskId: id, moment: at.getTime(), orders: [], ladderKey: '', climbed: 0 })).standing;
const photo = (message: string) => ({
  where: { channel: 'telegram', bot: 'b', chat: '1' },
  personId: driver.id,
  reference: `file-${message}`,
  message,
});

it('1.8 L1 progress is what was accepted of the steps, a step in part by its quantity; more than was promised is refused', async () => {
  const { id, code } = await withSteps();
  const shows = (amount: number | null) => actions.reportReached(as(driver), code, 'm2', null, null, undefined, amount);
  const refused = { ok: false, problem: { id: 'amount-beyond-promise', facts: { quantity: 40 } } };
  for (const amount of [0, 41, 1.5]) expect(await shows(amount)).toMatchObject(refused);
  expect(await shows(10)).toMatchObject({ ok: true });
  expect((await look(id)).progress).toBe(0);
  expect(await actions.mark(as(inspector), code, 'm2', { met: true })).toMatchObject({ ok: true });
  expect((await look(id)).progress).toBe(12);
  expect(await actions.mark(as(inspector), code, 'm2', { met: true })).toMatchObject({
    problem: { id: 'step-without-evidence' },
  });
  await house.jump(new Date(MORNING.getTime() + 86_400_000));
  expect(await shows(40)).toMatchObject({ ok: true });
  expect(await actions.mark(as(inspector), code, 'm2', { met: true })).toMatchObject({ ok: true });
  expect((await look(id)).progress).toBe(50);
});

it('1.7 T4 a step that asks for a photo is not shown without one', async () => {
  const { code } = await withSteps();
  expect(await actions.reportReached(as(driver), code, 'm1', null, null)).toMatchObject({ problem: { id: 'photo-needed' } });
  expect(await actions.reportReached(as(driver), code, 'm1', photo('7'), null)).toMatchObject({ ok: true });
  expect(await actions.reportReached(as(driver), code, 'm3', null, null)).toMatchObject({ problem: { id: 'line-unknown' } });
});

it('1.8 L3 every change of the light stays, with its moment and its reason', async () => {
  const { id } = await withSteps();
  await look(id);
  expect(await lights.changesOf(id)).toEqual([]);
  const [behind, later] = [20, 40].map((days) => new Date(MORNING.getTime() + days * 86_400_000));
  for (const at of [behind, behind, later]) await look(id, at);
  expect((await lights.changesOf(id)).map(({ at, light, because }) => [at, light, because.id])).toEqual([
    [later, 'red', 'far-behind'],
    [behind, 'yellow', 'behind'],
  ]);
});
