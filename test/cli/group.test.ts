import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putPeople } from '../../actions/people.ts';
import { db, closeDatabase, transaction } from '../../records/database.ts';
import { routeFacts } from '../../views/supervision.ts';
import { somePeople } from '../builders.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, COUNTY, publishLetter, shortlist, startYear, voteOnList } from '../web/aYear.ts';
import { json, minsheng } from './terminal.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await anInstallation('2025-02-20T09:00');
  await startYear();
  await publishLetter(COUNTY);
  await shortlist(COUNTY);
  await voteOnList(COUNTY);
  const committee = [
    { id: 'chair', name: 'Chair', chair: true },
    { id: 'vice', name: 'Vice', chair: false },
  ];
  await transaction(() => putPeople('330105', { ...somePeople(), committee }, COUNTY));
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const CHAIR = '330105/committee-chair/chair';
const DEPUTY = '330105/deputy/ying-meiyu';
const choose = (item: string, lead: string, by: string) =>
  minsheng(['group', 'choose', item, '--lead', lead, '--members', `330105/committee-member/vice,${lead}`, '--by', by, '--json']);

describe('minsheng group', () => {
  it('1.10 S1 is the committee’s choice, by its chair or the secretariat, and of its congress’s own people', async () => {
    const items = json<{ id: string; group: unknown }[]>(await minsheng(['group', 'list', '--year', '330105/2025', '--json']));
    const item = items.at(-1)?.id ?? '';
    expect(items.every(({ group }) => group === null)).toBe(true);
    expect(await choose(item, DEPUTY, '330105/office/tao-ran')).toMatchObject({ code: 1 });
    expect((await choose(item, '330105/unit-contact/driver', CHAIR)).err).toContain('[group-not-of-congress]');
    expect((await choose('project/330105/2025/none', DEPUTY, CHAIR)).err).toContain('[project-unknown]');
    expect(json(await choose(item, DEPUTY, CHAIR))).toEqual({
      projectId: item,
      leadId: DEPUTY,
      memberIds: ['330105/committee-member/vice'],
    });
    expect((await choose(item, CHAIR, '330105/secretariat/kong-lingyi')).code).toBe(0);
    expect((await minsheng(['group', 'list', '--year', '330105/2025'])).out).toMatch(`${item} `);
    expect(await db.auditEntry.count({ where: { deed: 'group-chosen', about: item } })).toBe(2);
  });

  it('leads its people to the sites of their item first', async () => {
    const [group] = await db.supervisionGroup.findMany({ include: { project: { include: { tasks: true } } } });
    const own = new Set(group?.project.tasks.map(({ code }) => code));
    const route = await routeFacts('330105', ['330105/committee-member/vice']);
    expect(route?.stops.filter(({ code }) => own.has(code))).toHaveLength(Math.min(own.size, 12));
  });
});
