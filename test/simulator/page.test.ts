import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { InlineKeyboard } from 'grammy';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../simulator/people.ts';
import { aNetwork, type Network } from './network.ts';

const note = { zh: '写一句您的建议', en: 'Write what should be done' };
const crowd: Person[] = [
  { id: 1, first_name: 'Chen', column: 'citizen', note },
  { id: 2, first_name: '建国', last_name: '王', column: 'unit' },
  { id: 3, first_name: 'Li', column: 'deputy' },
  { id: 4, first_name: 'Zhou', column: 'office' },
  ...Array.from({ length: 20 }, (_, i) => ({ id: 10 + i, first_name: `Citizen ${i}`, column: 'citizen' as const })),
];
let network: Network;
let opened = 0;
const clock = { paused: false, speed: 1440 };

beforeAll(async () => {
  network = await aNetwork({
    people: crowd,
    strict: true,
    clock: {
      read: () =>
        Promise.resolve({
          stage: 'solicitation',
          moment: '2024-10-19T02:00:00Z',
          ...clock,
          text: { zh: '征集建议', en: 'Solicitation' },
        }),
      pause: () => Promise.resolve((clock.paused = true)),
      resume: () => Promise.resolve((clock.paused = false)),
      slower: () => Promise.resolve((clock.speed /= 2)),
      faster: () => Promise.resolve((clock.speed *= 2)),
    },
    links: [{ label: { zh: '公开页面', en: 'Public page' }, url: 'http://127.0.0.1:1/' }],
    onPageOpened: () => (opened += 1),
  });
  const { bot } = network;
  await bot.api.setMyCommands([{ command: 'my', description: 'my suggestions' }]);
  bot.command('start', (ctx) =>
    ctx.reply('<b>Welcome</b> & <i>hello</i>'.replace('&', '&amp;'), {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Later', 'later'),
    }),
  );
  bot.callbackQuery('later', async (ctx) => {
    await ctx.answerCallbackQuery('As you like');
    await ctx.editMessageText('Any time', {
      reply_markup: new InlineKeyboard().url('Again', 'https://t.me/livelihood_bot?start=again'),
    });
  });
  bot.on('message:photo', (ctx) => ctx.reply(`photo ${ctx.msg.photo.at(-1)?.width}`));
  bot.on('message:text', (ctx) => ctx.reply(`Received: ${ctx.msg.text}`));
  await network.listen();
});
afterAll(() => network.close());

const html = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(network.simulator.url + path, { headers })).text();

describe('the page as the server writes it', () => {
  it('shows one person a column, in the language asked for, and is reported open once', async () => {
    const english = await html('/?lang=en');
    expect(english).toMatch(/^<!doctype html><html lang="en">/);
    expect([...english.matchAll(/data-person="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2', '3', '4']);
    expect(english).toContain('Write what should be done');
    expect(await html('/', { 'accept-language': 'zh-CN,zh;q=0.9' })).toContain('写一句您的建议');
    expect([...(await html('/?see=12,3')).matchAll(/data-person="(\d+)"/g)].map(([, id]) => id)).toEqual(['12', '3']);
    expect(opened).toBe(1);
  });

  it('lists people by what they do, and finds them by that in either language', async () => {
    const group = { zh: '浙江省验收人', en: 'Inspector, Zhejiang' };
    await network.people.create({ id: 900, first_name: 'Shen', group, note: { zh: '逐条对照', en: 'Mark line by line' } });
    const english = await html('/?lang=en&see=900');
    expect(english).toMatch(/<h3>Inspector, Zhejiang <small>1<\/small><\/h3>/);
    expect(english).toMatch(/data-show="900" data-search="shen [^"]*inspector, zhejiang[^"]*浙江省验收人[^"]*mark line by line/);
    expect(english).toContain('<span class="role">Inspector, Zhejiang</span>');
  });

  it('lets nothing in that people wrote: escaped text, no inline script, own origin only', async () => {
    await network.people.say(15, '<script>alert(1)</script> <img src=x>');
    const page = await fetch(`${network.simulator.url}/?see=15`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const foreign = await fetch(`${network.simulator.url}/people/15/say`, {
      method: 'POST',
      headers: { origin: 'https://example.org', 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'from elsewhere' }),
    });
    expect(foreign.status).toBe(403);
  });
});

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`skipped: no browser at ${executablePath} (CHROMIUM)`);

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--headless',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'en-GB' });
    page = await context.newPage();
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
    await page.goto(network.simulator.url);
  });
  afterAll(() => browser?.close());
  const column = (index: number) => page.locator('.column').nth(index);

  it('starts, presses, follows a link to the bot, and takes the role for it', async () => {
    await column(0).getByRole('button', { name: 'Start' }).click();
    await column(0).getByRole('button', { name: 'Later' }).click();
    await column(0).getByText('As you like').waitFor();
    await column(0).getByRole('button', { name: 'Again' }).click();
    await column(0).getByText('/start again').waitFor();
    await column(0).getByText('played by you').waitFor();
    expect(await network.people.isTaken(1)).toBe(true);
    await column(0).getByRole('button', { name: 'give back' }).click();
    await column(0).getByText('played by the crowd').waitFor();
  });

  it('sends words, a site photo and a place, and shows what others do at once', async () => {
    await network.people.say(2, '/start');
    await column(1).getByText('Welcome & hello').waitFor();
    await column(1).locator('textarea').fill('The last bus leaves too early');
    await column(1).locator('textarea').press('Enter');
    await column(1).getByText('Received: The last bus leaves too early').waitFor();
    await column(1).locator('[aria-label="Attach"]').click();
    await column(1).getByText('A site photo (sample)').click();
    await column(1).getByText('photo 960').waitFor();
    await column(1).locator('[aria-label="Attach"]').click();
    await column(1).getByText('Ningbo').click();
    await column(1).locator('.place').waitFor();
    await column(1).locator('[aria-label="Commands"]').click();
    await column(1).getByText('my suggestions').click();
    await column(1).getByText('Received: /my').waitFor();
  });

  it('shows another person in a column, found by name', async () => {
    await column(2).locator('summary').first().click();
    await column(2).locator('input[type=search]').fill('citizen 7');
    await column(2).getByRole('button', { name: 'Citizen 7' }).click();
    await expect.poll(() => column(2).getAttribute('data-person')).toBe('17');
    await network.people.say(17, 'seen live');
    await column(2).getByText('Received: seen live').waitFor();
    expect(page.url()).toContain('see=1%2C2%2C17%2C4');
  });

  it('keeps the list of people open, with what was looked for, when a chat is drawn anew', async () => {
    await column(2).locator('.choose summary').click();
    await column(2).locator('input[type=search]').fill('citizen 8');
    await network.bot.api.setMyCommands([{ command: 'my', description: 'mine alone' }]);
    await column(2).getByText('mine alone').waitFor({ state: 'attached' });
    expect(await column(2).locator('input[type=search]').inputValue()).toBe('citizen 8');
    expect(await column(2).locator('[data-show]:visible').allInnerTexts()).toEqual(['Citizen 8']);
    await page.keyboard.press('Escape');
  });

  it('shows who was chosen, although the chat before them was drawn anew meanwhile', async () => {
    await page.route(
      '**/page/column?person=18&*',
      async (route) => {
        await network.bot.api.setMyCommands([{ command: 'my', description: 'all of mine' }]);
        await column(2).getByText('all of mine').waitFor({ state: 'attached' });
        await route.continue();
        // only once: the page redraws the column again when it begins to follow it
      },
      { times: 1 },
    );
    await column(2).locator('.choose summary').click();
    await column(2).locator('.choose').getByText('Citizen 8', { exact: true }).click();
    await column(2).and(page.locator('[data-person="18"]')).waitFor();
    expect(broken).toEqual([]);
  });

  it('misses nothing of somebody chosen, although it came before the page followed them', async () => {
    await page.route('**/page/stream*', async (route) => {
      await network.people.say(19, 'in between');
      await route.continue();
    });
    await column(2).locator('.choose summary').click();
    await column(2).locator('.choose').getByText('Citizen 9', { exact: true }).click();
    await column(2).getByText('Received: in between').waitFor();
    await page.unroute('**/page/stream*');
  });

  it('turns the clock', async () => {
    await page.getByText('Solicitation').waitFor();
    await page.getByRole('button', { name: 'Faster' }).click();
    await page.getByText('×2,880').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('paused').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('×2,880').waitFor();
  });

  it('is readable for everybody, in light, dark and on a phone, and no script has failed', async () => {
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).analyze();
    expect(dark.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.tabs button').nth(1).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await column(1).isVisible()).toBe(true);
    expect(await column(0).isVisible()).toBe(false);
    expect(broken).toEqual([]);
  });

  it('names on a phone who is behind each tab, in two short lines, whoever was chosen since', async () => {
    const tab = page.locator('.tabs button').nth(1);
    expect((await tab.innerText()).split('\n')).toEqual(['Responsible unit', '王建国']);
    await column(1).locator('.choose summary').click();
    await column(1).locator('.choose').getByText('Citizen 9', { exact: true }).click();
    await tab.getByText('Citizen 9').waitFor();
    expect((await tab.innerText()).split('\n')).toEqual(['Citizen', 'Citizen 9']);
    expect((await tab.boundingBox())?.height).toBeLessThan(60);
    expect(broken).toEqual([]);
  });
});
