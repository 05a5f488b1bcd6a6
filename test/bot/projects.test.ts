// Projects and their sites, as everybody sees them in the chat.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays, CHINA_TIME, dayIn } from '../../domain/calendar.ts';
import { say } from '../../locales/say.ts';
import { db, hears, labels, planOf } from './house.ts';
import { twoLetters } from './stages.ts';

/** Somebody of a district whose year has a project with seven sites, one of them late; and the province's year above it. */
async function withSites() {
  const stage = await twoLetters();
  const { county } = stage;
  const title = { zh: '老年食堂', en: 'Canteens for the elderly' };
  const unit = await db.unit.create({ data: { id: '330105/civil', regionCode: '330105', zh: '民政局', en: 'Civil Affairs' } });
  const candidate = {
    id: 'c1',
    code: 'CAND1',
    yearId: county,
    slug: 'meals',
    title,
    aspect: 'elderly',
    cost: 120_000_000n,
    standard: [],
    sites: [],
    state: 'elected',
  };
  await db.candidate.create({ data: { ...candidate, unitId: unit.id } });
  await db.livelihoodYear.update({ where: { id: county }, data: { listAt: new Date() } });
  await db.project.create({
    data: { id: 'project/1', code: 'PR0J1', yearId: county, candidateId: 'c1', title, aspect: 'elderly' },
  });
  for (let n = 1; n <= 7; n++)
    await db.task.create({
      data: {
        id: `task/${n}`,
        code: `TASK${n}`,
        projectId: 'project/1',
        unitId: unit.id,
        place: { zh: `第 ${n} 社区`, en: `Community ${n}` },
        regionCode: planOf('county').region,
        standard: [{ id: 's1', zh: '二十个座位', en: 'Twenty seats' }],
        due: new Date(addDays(dayIn(CHINA_TIME, new Date()), 30)),
        begins: new Date(),
        light: n === 3 ? 'red' : 'green',
        because: n === 3 ? { id: 'overdue', facts: { days: 4 } } : { id: 'on-time', facts: { gap: 0 } },
      },
    });
  await db.report.create({
    data: { id: randomUUID(), taskId: 'task/3', roleId: 'r', by: 'r', kind: 'reached', line: 's1', at: new Date() },
  });
  return stage;
}

describe('projects and sites, as everybody sees them', () => {
  it('a list of projects opens one, and that its sites, the worst first', async () => {
    const { house, anna } = await withSites();
    await house.people.say(anna, '/projects');
    const list = await hears(house, anna, '1. 🟢 Canteens for the elderly · 0 of 7 accepted');
    await house.people.press(anna, list.id, '1');
    const project = await hears(house, anna, '1. 🔴 Community 3');
    expect(project.text).toContain('Civil Affairs · ¥1.2 million');
    await house.people.press(anna, project.id, '1');
    const site = await hears(house, anna, 'Canteens for the elderly · Community 3');
    expect(site.text).toContain('Twenty seats');
    expect(site.text).toMatch(/in 30 days \(/);
  });

  it('projects of one’s own level come first, each level under its name', async () => {
    const { house, anna, province } = await withSites();
    const title = { zh: '夜班公交', en: 'Night buses' };
    const candidate = {
      yearId: province,
      slug: 'buses',
      title,
      aspect: 'transport',
      cost: 1n,
      standard: [],
      sites: [],
      state: 'elected',
    };
    await db.candidate.create({ data: { id: 'a1', code: 'CAND2', ...candidate } });
    await db.livelihoodYear.update({ where: { id: province }, data: { listAt: new Date() } });
    // by its id the province's would come first
    await db.project.create({
      data: { id: 'project/0', code: 'PR0J0', yearId: province, candidateId: 'a1', title, aspect: 'transport' },
    });
    await house.people.say(anna, '/projects');
    const { text } = await hears(house, anna, 'Night buses');
    const [own, above] = [planOf('county'), planOf('province')];
    // below the title and what it is, said once
    expect(text.split('\n').slice(3)).toEqual([
      `Gongshu District ${own.year}`,
      expect.stringMatching(/^1\. 🟢 Canteens/),
      '',
      `Zhejiang ${above.year}`,
      expect.stringMatching(/^2\. 🟢 Night buses/),
    ]);
  });

  it('sites near somebody are listed five a page', async () => {
    const { house, anna } = await withSites();
    await house.people.say(anna, '/tasks');
    const list = await hears(house, anna, /Sites in .* · 7/);
    expect(labels(list)).toEqual(['1', '2', '3', '4', '5', say('en', 'button-older')]);
    await house.people.press(anna, list.id, say('en', 'button-older'));
    const second = await hears(house, anna, '7. 🟢');
    expect(labels(second)).toEqual(['6', '7', say('en', 'button-newer')]);
  });
});
