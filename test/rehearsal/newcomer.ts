// Somebody new to all this, on a phone, in a real browser: reads slowly, then presses what stands there.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { say } from '../../locales/say.ts';
import { readCast } from '../../rehearsal/people.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`skipped: no browser at ${executablePath} (CHROMIUM)`);

/** As long as somebody new looks at a card before they press. */
const READING_MS = Number(process.env.READING_MS ?? 10_000);
/** A step of the year may wait for the crowd. */
const PATIENCE_MS = 240_000;

/** What stands on a button, in the language of the person whose chat it is. */
export const zh = (id: string, facts: Readonly<Record<string, string | number>> = {}): string => say('zh', id, facts);

export class Newcomer {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #url: string;
  /** Where pictures of what was seen are left; none without it. */
  readonly #pictures = process.env.PICTURES;
  #shown = 0;
  /** Scripts of the page that failed. */
  readonly broken: string[] = [];

  private constructor(browser: Browser, page: Page, url: string) {
    this.#browser = browser;
    this.#page = page;
    this.#url = url;
    page.on('pageerror', (error) => this.broken.push(error.message));
  }

  /** Opens the chat page as on a phone. */
  static async come(url: string): Promise<Newcomer> {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu'] });
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', hasTouch: true });
    return new Newcomer(browser, await context.newPage(), url);
  }

  leave = (): Promise<void> => this.#browser.close();

  get #chat(): Locator {
    return this.#page.locator('.column').first();
  }

  /** Shows somebody's chat, and plays them. */
  async plays(slug: string): Promise<void> {
    const number = readCast().find((who) => who.slug === slug)?.number;
    await this.#page.goto(`${this.#url}/?see=${number}&lang=en`);
    await this.#chat.locator('[data-take]:visible, [data-give-back]:visible').first().waitFor();
    const take = this.#chat.locator('[data-take]');
    if (await take.isVisible()) await take.click();
    await this.#chat.locator('[data-give-back]').waitFor();
  }

  /** The crowd may go on. */
  async givesBack(): Promise<void> {
    await this.#chat.locator('[data-give-back]').click();
    await this.#chat.locator('[data-take]').waitFor();
  }

  async says(words: string): Promise<void> {
    await this.#chat.locator('textarea').fill(words);
    await this.#chat.locator('textarea').press('Enter');
  }

  /** Waits until the newest cards say something, and looks at it for a while. */
  async reads(words: string | RegExp): Promise<Locator> {
    const card = this.#chat.locator('.message.bot').filter({ hasText: words }).last();
    await card.waitFor({ timeout: PATIENCE_MS });
    await pause(READING_MS);
    await this.#picture();
    return card;
  }

  /** Whether a button with this label stands there. */
  sees = async (label: string | RegExp): Promise<boolean> =>
    (await this.#chat.locator('.keyboard button').filter({ hasText: label }).count()) > 0;

  /** Presses the newest button with this label. */
  async presses(label: string | RegExp): Promise<void> {
    const button = this.#chat.locator('.keyboard button').filter({ hasText: label }).last();
    await button.click({ timeout: PATIENCE_MS });
  }

  /** Sends one of the page's sample photos. */
  async sendsPhoto(): Promise<void> {
    await this.#chat.locator('[aria-label="Attach"]').click();
    await this.#chat.getByText('A site photo (sample)').click();
  }

  /** The number in front of a line of the newest card that has this line. */
  async choosesLine(words: string): Promise<void> {
    const card = this.#chat.locator('.message.bot').filter({ hasText: words }).last();
    await card.waitFor({ timeout: PATIENCE_MS });
    const text = await card.locator('.text').innerText();
    const line = text.split('\n').find((each) => each.includes(words) && /^\d/.test(each));
    const number = /^\d+/.exec(line ?? '')?.[0];
    if (number === undefined) throw new Error(`no line with ${words} in:\n${text}`);
    await card
      .locator('.keyboard button')
      .filter({ hasText: new RegExp(`^${number}$`) })
      .click();
  }

  /** The desk, as often as it takes until a decision waits there; then its own card. */
  async decides(kind: string): Promise<void> {
    const name = zh(`desk-${kind}`, { thing: '' }).trim();
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      await this.says('/office');
      const desk = this.#chat
        .locator('.message.bot')
        .filter({ hasText: new RegExp(`^\\s*🗂[\\s\\S]*\\d\\.? ${name}`) })
        .last();
      const seen = await desk.waitFor({ timeout: 4_000 }).then(
        () => true,
        () => false,
      );
      if (seen) break;
      if (Date.now() > end) throw new Error(`${name} is not on the desk`);
    }
    await this.choosesLine(name);
  }

  /** Stops the year's clock, or lets it run. */
  async turnsClock(button: 'Pause' | 'Go on'): Promise<void> {
    await this.#page.getByRole('button', { name: button, exact: true }).click();
    await this.#page.getByRole('button', { name: button === 'Pause' ? 'Go on' : 'Pause', exact: true }).waitFor();
  }

  async #picture(): Promise<void> {
    if (this.#pictures === undefined) return;
    this.#shown += 1;
    await this.#page.screenshot({ path: `${this.#pictures}/${String(this.#shown).padStart(2, '0')}.png` });
  }
}
