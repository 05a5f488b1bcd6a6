// The week's and the month's bulletin of a year under execution: whom it reaches, and what it says at the moment of sending.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import { makeTasks } from '../../activities/lists.ts';
import { assessTask } from '../../activities/taskLooks.ts';
import { assessYear } from '../../activities/yearLooks.ts';
import { render } from '../../cards/render.ts';
import { projectId, taskId } from '../../domain/ids.ts';
import { db, transaction } from '../../records/database.ts';
import { bulletinOf } from '../../views/bulletins.ts';
import { aCandidate, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, YEAR } from '../workflows/affairs.ts';
import { inRole } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';
import { yearIs } from '../yearIs.ts';

const day = (local: string): Date => new Date(`${local}+08:00`);
let house: Rehearsed;
let readers: string[];

beforeAll(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  const candidates = [aCandidate('bus-stops', COUNTY, '2027-05-30', 12)];
  await beginAt({ plan: planAt(MORNING, 'execution', 200), stage: 'execution', at: MORNING, candidates, state: 'elected' });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  await makeTasks({ yearId: YEAR, moment: MORNING.getTime() });
  await inRole(`${COUNTY}/unit-contact/driver`);
  readers = [(await inRole(`${COUNTY}/office/clerk`)).id, (await inRole(`${COUNTY}/unit-head/manager`)).id].toSorted();
});
afterAll(() => house.stop());

const look = async (at: Date): Promise<Date> => {
  const asked = { yearId: YEAR, moment: at.getTime(), orders: [], looks: [], ladderKey: '', climbed: 0 };
  return new Date((await assessYear(asked)).reckoning.next ?? 0);
};
const notices = () => db.outbox.findMany({ where: { message: 'bulletin' }, orderBy: { personId: 'asc' } });

describe('1.4 12 a bulletin', () => {
  it('is told to the office and the units’ heads on the week’s first working day, each of them once', async () => {
    expect(await look(day('2027-03-04T10:00'))).toEqual(day('2027-03-08T09:00'));
    expect(await notices()).toEqual([]);
    for (const time of ['09:00', '11:00']) await look(day(`2027-03-08T${time}`));
    expect((await notices()).map(({ personId }) => personId)).toEqual(readers);
    expect(await look(day('2027-03-08T11:00'))).toEqual(day('2027-03-15T09:00'));
  });

  it('says what has turned red since the issue before, and who is on time, as it is when it is sent', async () => {
    const [red] = [taskId(projectId(YEAR, 'bus-stops'), 1)];
    const at = day('2027-04-20T10:00');
    await assessTask({ taskId: red, moment: at.getTime(), orders: [], ladderKey: '', climbed: 0 });
    const facts = await bulletinOf(`${COUNTY}2027`, 'month', day('2027-04-01T09:00'));
    expect(facts).toMatchObject({
      lights: { tasks: 12, green: 11, red: 1 },
      red: 1,
      turned: [{ title: { en: expect.any(String) } }],
      best: [{ good: 11, tasks: 12 }],
      worst: [],
      unranked: 0,
    });
    if (!facts) throw new Error('no bulletin');
    const said = (language: 'zh' | 'en') => render(language, 'bulletin', facts, { now: at, zone: 'Asia/Shanghai' });
    expect(said('en').lines).toEqual([
      '12 tasks: 🔵 0 · 🟢 11 · 🟡 0 · 🔴 1 · ⚪ 0',
      'Since the last issue: 0 accepted, 1 turned red.',
      expect.stringMatching(/^🔴 .+, .+/),
      'Most on time: Bus company (11 of 12)',
    ]);
    expect(said('zh').title).toMatch(/^📋 民生实事月报 · /);
  });

  it('is not told once the year is not carried out any more', async () => {
    await yearIs(YEAR, { stage: 'yearEnd' });
    expect(await bulletinOf(`${COUNTY}2027`, 'week', MORNING)).toBeUndefined();
  });
});
