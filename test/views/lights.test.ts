// A task's light is the same on the page and on its cards, whenever its process last looked; and all lists have one order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskCard } from '../../cards/projects.ts';
import { workCard } from '../../cards/tasks.ts';
import { Light, worstFirst } from '../../domain/tasks/light.ts';
import { wordsFor } from '../../locales/words.ts';
import { closeDatabase, db } from '../../records/database.ts';
import * as published from '../../records/published.ts';
import * as tasks from '../../records/tasks.ts';
import { projectFacts } from '../../views/projects.ts';
import { taskFacts, workFacts } from '../../views/tasks.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import { anInstallation, at, COUNTY, publishLetter, readLights, shortlist, startYear, voteOnList } from '../web/aYear.ts';

const NOW = '2025-11-20T09:00';
let database: FreshDatabase;
let web: Web;
let task: tasks.TaskView;

beforeAll(async () => {
  database = await anInstallation(NOW);
  await startYear();
  await publishLetter(COUNTY);
  await shortlist(COUNTY);
  await voteOnList(COUNTY);
  await readLights('2025-11-14T09:00');
  web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: '330105' });
  const [any] = await tasks.list({ yearId: COUNTY }, 0, 1);
  task = await tasks.existing(any?.id ?? '');
  // its date passed seven days ago; its process last looked when that was one day
  const { id } = task;
  await db.task.update({ where: { id }, data: { due: at('2025-11-13T23:59') } });
  await db.task.update({
    where: { id },
    data: {
      light: 'red',
      because: { id: 'overdue', facts: { days: 1 } },
      turns: { id: 'accept-the-rest', facts: { points: 100 } },
    },
  });
  task = await tasks.existing(id);
});
afterAll(async () => {
  await web.stop();
  await closeDatabase();
  await database.drop();
});

const words = wordsFor('en', { now: at(NOW) });
const page = async () => (await fetch(`${web.url}/330105/2025/tasks/${task.code}?lang=en`)).text();

describe('1.8 L1 a task whose date passed seven days ago', () => {
  it('says so alike on the page, on its public card and on its unit’s, though it was last looked at six days ago', async () => {
    const cards = [
      taskCard(words, await taskFacts(task, words.now)),
      workCard(words, await workFacts(task, words.now), 'unit'),
    ].map(({ lines }) => lines.join('\n'));
    for (const shown of [await page(), ...cards]) {
      expect(shown).toContain('7 days past its date');
      expect(shown).not.toContain('A day past its date');
    }
  });

  it('keeps its colour once its year is over, and its cards say that it was carried over, and nothing that was kept', async () => {
    const over = { ...task, state: 'carried-over' as const };
    const facts = await taskFacts(over, words.now);
    expect(facts).toMatchObject({ light: 'red', because: null, turns: null });
    const cards = [taskCard(words, facts), workCard(words, await workFacts(over, words.now), 'unit')];
    for (const { lines } of cards) {
      expect(lines).toContain(words.say('work-carried-over'));
      expect(lines.join('\n')).not.toMatch(/past its date/);
    }
  });

  it('says what is missing where it has no date to read a light from', async () => {
    const { light, because, turns } = await taskFacts({ ...task, state: 'desk' as const, due: null }, words.now);
    expect({ light, because, turns }).toEqual({ light: 'grey', because: { id: 'incomplete', facts: {} }, turns: null });
  });
});

describe('worst first', () => {
  it('is the same in every list, of SQL and of ours', async () => {
    const all = await db.task.findMany({ where: { project: { yearId: COUNTY } }, orderBy: { id: 'asc' } });
    for (const [index, { id }] of all.entries()) {
      const light = Light.options.toReversed()[index % Light.options.length] ?? 'green';
      await db.task.update({ where: { id }, data: { light } });
    }
    const lights = (lines: readonly { readonly light: string }[]) => lines.map(({ light }) => light);
    const worst = lights(await db.task.findMany({ where: { project: { yearId: COUNTY } } })).toSorted(worstFirst);
    expect(lights(await tasks.list({ yearId: COUNTY }, 0, 1_000))).toEqual(worst);
    expect(lights(await published.tasks({ yearId: COUNTY }, 0, 1_000))).toEqual(worst);
    const first = (await projectFacts(task.project.code))?.first ?? [];
    expect(first.length).toBeGreaterThan(1);
    expect(lights(first)).toEqual(lights(first).toSorted(worstFirst));
  });
});
