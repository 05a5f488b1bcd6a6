// What climbs to the office, its head, the level above and the supervision group: one digest a working morning, however many tasks it
// covers.
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import { makeTasks } from '../../activities/lists.ts';
import { nudge } from '../../activities/outbox.ts';
import { readers } from '../../views/notices/digest.ts';
import type { Addressee } from '../../domain/ladder.ts';
import { taskId } from '../../domain/ids.ts';
import type { DigestFacts } from '../../cards/digest.ts';
import { db, transaction } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import * as personal from '../../records/personal.ts';
import { aCandidate, somePeople } from '../builders.ts';
import { beginAt, COUNTY, planAt, PROJECT, YEAR } from '../workflows/affairs.ts';
import { inRole } from '../workflows/chat.ts';
import { MORNING, type Rehearsed, rehearsed } from '../workflows/rehearsed.ts';

let house: Rehearsed;
let clerk: people.PersonHere;
const SITES = 30;
beforeEach(async () => {
  house = await rehearsed({ databaseUrl: inject('databaseUrl'), temporalAddress: inject('temporalAddress'), workers: false });
  const candidates = [aCandidate('bus-stops', COUNTY, '2027-06-30', SITES)];
  await beginAt({ plan: planAt(MORNING, 'execution', 240), stage: 'execution', at: MORNING, candidates, state: 'elected' });
  await makeTasks({ yearId: YEAR, moment: MORNING.getTime() });
  await transaction(() => putPeople(COUNTY, somePeople(), YEAR));
  clerk = await inRole(`${COUNTY}/office/clerk`);
  await db.role.update({ where: { id: `${COUNTY}/office-head/chief` }, data: { personId: clerk.id } });
});
afterEach(() => house.stop());

const HOURS = { quiet: { from: '21:00', to: '08:00' }, timezone: 'Asia/Shanghai' };
const at = (local: string): Date => new Date(`${local}+08:00`);
const site = (number: number): string => taskId(PROJECT, number);
/** A Monday, ten days after the tasks were due. */
const SLIPS = '2027-07-12';
const RUNG = `${SLIPS}T09:00`;
const READ = at(`${SLIPS}T09:10`);

const climb = (about: string, to: Addressee = 'office', { also = [] as Addressee[], when = RUNG, name = 'yellow-slip' } = {}) =>
  nudge({
    about,
    owner: 'unit',
    unitId: `${COUNTY}/buses`,
    step: { name, again: 0, to, also, kind: 'escalate' },
    ladder: '1@0',
    message: 'task-due',
    ...HOURS,
    moment: at(when).getTime(),
  });
const letters = async () =>
  (await db.outbox.findMany({ orderBy: { key: 'asc' } })).map(({ personId, message, facts, notBefore }) => ({
    personId,
    message,
    day: (facts as { day?: string }).day,
    notBefore,
  }));
const digest = (of: people.PersonHere, day = SLIPS, now = READ): Promise<DigestFacts | undefined> | undefined =>
  readers.digest({ day }, { personId: of.id, now, station: { publicUrl: '' } });
const change = (number: number, data: Parameters<typeof db.task.update>[0]['data']) =>
  db.task.update({ where: { id: site(number) }, data });

describe('what climbs on a bad morning', () => {
  it('is one letter a person, at the hour of digests, and the worst of it is named', async () => {
    await Promise.all(Array.from({ length: SITES }, (_, index) => climb(site(index + 1))));
    await change(7, { light: 'red' });
    expect(await letters()).toEqual([{ personId: clerk.id, message: 'digest', day: SLIPS, notBefore: READ }]);
    expect(await db.auditEntry.count({ where: { deed: 'escalated' } })).toBe(SITES);
    const { climbed } = (await digest(clerk)) ?? {};
    expect(climbed).toMatchObject({ news: SITES, late: SITES, standing: SITES, red: 1, green: SITES - 1 });
    expect(climbed?.entries.map(({ place }) => place?.en)).toEqual(['Stop 7', 'Stop 1', 'Stop 2', 'Stop 3']);
  });

  it('is said once, however often it is asked for, also after its digest has gone out', async () => {
    await climb(site(1));
    await db.outbox.updateMany({ data: { state: 'sent' } });
    await climb(site(1), 'office', { when: `${SLIPS}T09:20` });
    expect(await letters()).toHaveLength(1);
    expect(await db.digestEntry.findMany()).toEqual([{ personId: clerk.id, about: site(1), day: SLIPS }]);
  });

  it('is not named where it was accepted, signed for in time or given more time meanwhile; who has nothing to hear gets nothing', async () => {
    for (const number of [1, 2, 3, 4]) await climb(site(number));
    const later = { due: new Date('2027-08-31') };
    await change(1, { state: 'accepted' });
    await change(2, { ...later, signedAt: READ });
    await change(3, later);
    expect((await digest(clerk))?.climbed).toMatchObject({ news: 2, late: 1, standing: 2 });
    await change(3, { state: 'suspended' });
    await change(4, { state: 'carried-over' });
    expect(await digest(clerk)).toBeUndefined();
  });

  it('is counted beside what climbs later, and named again once it is said again', async () => {
    for (const number of [1, 2]) await climb(site(number));
    const again = { when: '2027-07-20T09:00', name: 'red-slip' };
    await climb(site(2), 'office', again);
    await climb(site(3), 'office', again);
    const next = (await digest(clerk, '2027-07-20', at('2027-07-20T09:10')))?.climbed;
    expect(next).toMatchObject({ news: 2, standing: 3 });
    expect(next?.entries.map(({ place }) => place?.en)).toEqual(['Stop 2', 'Stop 3']);
  });

  it('comes on the working morning after, where it climbs on a day off or when the digest has gone out', async () => {
    await climb(site(1), 'office', { when: '2027-07-10T09:00' });
    await db.outbox.updateMany({ data: { state: 'sent' } });
    await climb(site(2));
    expect((await letters()).map(({ day }) => day)).toEqual([SLIPS, '2027-07-13']);
  });
});

describe('who hears it', () => {
  it('is everybody whom the rung names; a letter of its own is nobody’s', async () => {
    await db.role.update({ where: { id: `${COUNTY}/office-head/chief` }, data: { personId: null } });
    const roles = ['office-head/chief', 'level-above/above', 'inspector/inspector', 'unit-head/manager'];
    const others = await Promise.all(roles.map((role) => inRole(`${COUNTY}/${role}`)));
    await climb(site(1), 'level-above', { also: ['head', 'office', 'supervision-group'] });
    expect((await letters()).map(({ personId }) => personId).toSorted()).toEqual(
      [clerk, ...others].map(({ id }) => id).toSorted(),
    );
    const manager = others.at(-1);
    expect(manager && (await digest(manager))).toMatchObject({ climbed: null, own: { needing: SITES } });
  });

  it('gets one digest where they are of the unit and of the office, and their unit’s tasks once in it', async () => {
    await inRole(`${COUNTY}/unit-head/manager`);
    await db.role.update({ where: { id: `${COUNTY}/unit-head/manager` }, data: { personId: clerk.id } });
    await db.unit.create({ data: { id: `${COUNTY}/parks`, regionCode: COUNTY, zh: '园林局', en: 'Parks office' } });
    await climb(site(1), 'office', { also: ['head'] });
    await change(2, { unitId: `${COUNTY}/parks` });
    await climb(site(2));
    expect((await letters()).filter(({ personId }) => personId === clerk.id)).toHaveLength(1);
    const both = await digest(clerk);
    expect(both?.own?.needing).toBe(SITES - 1);
    expect(both?.climbed?.entries.map(({ place }) => place?.en)).toEqual(['Stop 2']);
  });

  it('is told in the same digest who could not be reached, of tasks and of decisions, each once', async () => {
    const manager = await inRole(`${COUNTY}/unit-head/manager`);
    await people.setStopped(manager.id, true);
    for (const number of [1, 2, 3]) await climb(site(number), 'head');
    await nudge({
      about: YEAR,
      owner: 'secretariat',
      step: { name: 'decision-due', again: 0, to: 'owner', also: [], kind: 'remind' },
      ladder: '1@0',
      message: 'decision-due',
      facts: { decision: 'end-execution' },
      ...HOURS,
      moment: at(RUNG).getTime(),
    });
    expect((await letters()).map(({ message, personId }) => [message, personId])).toEqual([
      ['digest', clerk.id],
      ['decision-due', clerk.id],
    ]);
    expect(await digest(clerk)).toMatchObject({ climbed: { news: 3 }, unreached: ['secretary', 'manager'], mayInvite: true });
    await people.setStopped(manager.id, false);
    await inRole(`${COUNTY}/secretariat/secretary`);
    expect(await digest(clerk)).toMatchObject({ unreached: [] });
  });

  it('is forgotten with whoever leaves', async () => {
    await climb(site(1));
    await transaction(() => personal.unlink(clerk.id));
    expect(await db.digestEntry.count()).toBe(0);
  });
});
