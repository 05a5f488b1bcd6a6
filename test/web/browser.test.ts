import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../records/database.ts';
import * as tasks from '../../records/tasks.ts';
import * as votes from '../../records/votes.ts';
import { serveWeb, type Web } from '../../web/serve.ts';
import type { FreshDatabase } from '../database.ts';
import {
  anInstallation,
  COUNTY,
  endYear,
  publishLetter,
  readLights,
  say,
  shortlist,
  showFirstStep,
  startYear,
  topicOf,
  voteOnList,
} from './aYear.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`skipped: no browser at ${executablePath} (CHROMIUM)`);

/** The folder for pictures of all pages, by SCREENSHOTS; without it none are made. */
const pictures = process.env.SCREENSHOTS;
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

/** How far the page overflows, and the height of the lowest thing to press. */
const measured = `({
  wide: document.documentElement.scrollWidth - window.innerWidth,
  high: Math.min(...[...document.querySelectorAll('main button, main input:not([type=hidden]), main select')].map((each) => each.getBoundingClientRect().height)),
})`;

describe.skipIf(!hasBrowser)('the public page in a browser', () => {
  let database: FreshDatabase;
  let web: Web;
  let browser: Browser;
  let page: Page;
  const paths: Record<string, string> = {
    home: '/',
    letter: '/330105/2025/letter',
    projects: '/330105/2025/projects',
    tasks: '/330105/2025/tasks',
    topics: '/330105/2025/topics',
    report: '/330105/2025/report',
    waiting: '/330000/2025',
    nothing: '/nothing',
    ask: '/suggestion',
  };

  beforeAll(async () => {
    database = await anInstallation('2025-11-20T09:00');
    await startYear('province');
    await startYear();
    await publishLetter(COUNTY);
    const receipt = await say('独居老人中午吃饭难，想在武林街道多开一个老年食堂', '2024-10-20T09:00');
    const other = await say('老年食堂', '2024-10-20T09:00');
    const reason = { id: 'decided', title: { zh: '老年食堂', en: 'Canteens for elders' } };
    await topicOf(COUNTY, [receipt, other], '独居老人中午吃饭难，想在武林街道多开一个老年食堂', {
      outcome: 'adopted',
      reason,
      candidateId: `${COUNTY}/elder-meals`,
    }).catch(() => topicOf(COUNTY, [receipt, other], '独居老人中午吃饭难', { outcome: 'adopted', reason }));
    await shortlist(COUNTY);
    await voteOnList(COUNTY);
    for (const { id } of (await tasks.list({ states: ['open'] }, 0, 100)).slice(0, 12))
      await showFirstStep(id, '2025-05-01T10:00', true);
    await readLights('2025-11-20T09:00');
    await endYear(COUNTY);
    const [task] = await tasks.list({ states: ['open'] }, 0, 1);
    const [vote] = await votes.ofYear(COUNTY);
    Object.assign(paths, {
      suggestion: `/suggestion?receipt=${receipt}`,
      task: `/330105/2025/tasks/${task?.code}`,
      vote: `/330105/2025/votes/${vote?.code}`,
    });
    web = await serveWeb({ host: '127.0.0.1', port: 0, regionCode: '330105' });
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    page = await (await browser.newContext({ viewport: screens.phone, javaScriptEnabled: true })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
    await closeDatabase();
    await database?.drop();
  });

  const open = async (name: string, language: string) => {
    const path = paths[name] ?? '/';
    await page.goto(`${web.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  };

  it.each(['zh', 'en'])('leaves nothing that axe complains of, in %s', async (language) => {
    for (const name of Object.keys(paths)) {
      await open(name, language);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${name} ${language}`,
      ).toEqual([]);
    }
  });

  it.each(['zh', 'en'])('fits a phone without scrolling sideways, in %s', async (language) => {
    await page.setViewportSize(screens.phone);
    for (const name of Object.keys(paths)) {
      await open(name, language);
      const { wide, high } = await page.evaluate<{ wide: number; high: number }>(measured);
      expect(wide, `${name} ${language}`).toBeLessThanOrEqual(0);
      expect(high, `${name} ${language}`).toBeGreaterThanOrEqual(44);
    }
  });

  it('is a page that a person can use: a receipt is typed, a thread comes back', async () => {
    await open('home', 'en');
    const receipt = new URL(paths.suggestion ?? '', web.url).searchParams.get('receipt') ?? '';
    await page.fill('#receipt', receipt.toLowerCase());
    await page.click('button[type=submit]');
    expect(await page.textContent('main')).toContain('Taken up');
  });

  it.skipIf(!pictures)('is kept as pictures', async () => {
    for (const [screen, size] of Object.entries(screens)) {
      await page.setViewportSize(size);
      for (const language of ['zh', 'en']) {
        for (const name of Object.keys(paths)) {
          await open(name, language);
          await page.screenshot({ path: `${pictures}/${name}-${screen}-${language}.png`, fullPage: name !== 'report' });
        }
      }
    }
  });
});
