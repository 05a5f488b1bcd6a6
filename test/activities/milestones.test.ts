// A milestone counts by the lines that it names, not by its place, and only once all of them are met.
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import * as actions from '../../actions/tasks.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { projectId, shortCode, taskId } from '../../domain/ids.ts';
import { dueOfLine } from '../../domain/tasks/milestones.ts';
import { transaction } from '../../records/database.ts';
import type { PersonHere } from '../../records/people.ts';
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
