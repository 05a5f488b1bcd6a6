// A newcomer with a phone, in a real browser: looks at the chat, reads slowly, presses what the tour names.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { say } from '../../locales/say.ts';
import { inChat, readCast } from '../../rehearsal/people.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`skipped: no browser at ${executablePath} (CHROMIUM)`);

/** Milliseconds that a newcomer looks at a card before pressing, once a step. */
const PAUSE_MS = Number(process.env.PAUSE_MS ?? 10_000);
/** Milliseconds to wait for what the crowd has to do first. */
const PATIENCE_MS = 900_000;
/** Milliseconds to wait for the answer to the newcomer's own press, on a busy machine. */
const ANSWER_MS = 60_000;
/** Milliseconds between two looks at what changes by itself. */
const AGAIN_MS = 2_000;

type Facts = Readonly<Record<string, string | number>>;

/** The text of a card or a button, in the language of the rehearsal's people. */
export const zh = (key: string, facts: Facts = {}): string => say('zh', key, facts);

const castOf = (slug: string) => {
  const found = readCast().find((who) => who.slug === slug);
  if (!found) throw new Error(`nobody is called ${slug}`);
  return found;
};

export class Newcomer {
  readonly #browser: Browser;
  readonly #page: Page;
  /** The folder for a picture of each card that was read; without it none is made. */
  readonly #pictures = process.env.PICTURES;
  #pictured = 0;
  /** The current step of the tour. */
  #step = '';
  /** The message on which the latest act began; its effect shows there or below. */
  #since = 0;
  readonly #held = new Set<number>();
  /** Errors of the page's scripts. */
  readonly broken: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
    page.on('pageerror', (error) => this.broken.push(error.message));
  }

  /** Opens the chat page on a phone. */
  static async come(url: string): Promise<Newcomer> {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu'] });
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      hasTouch: true,
      isMobile: true,
    });
    context.setDefaultTimeout(ANSWER_MS);
    const page = await context.newPage();
    await page.goto(url);
    return new Newcomer(browser, page);
  }

  leave = (): Promise<void> => this.#browser.close();

  /** Goes to the next step of the tour. */
  turnsTo(step: string): void {
    this.#step = step;
  }

  get #chat(): Locator {
    return this.#page.locator('.column.shown');
  }

  /** Looks at a person's chat: on its tab, or by the search in the list of people, in a tab whose person is not held. */
  async looksAt(slug: string): Promise<void> {
    const { number, name } = castOf(slug);
    this.#since = 0;
    const shown = await this.#page.locator('.column').evaluateAll((all) => all.map((each) => Number(each.dataset.person)));
    const tab = shown.includes(number) ? shown.indexOf(number) : shown.findLastIndex((person) => !this.#held.has(person));
    if (tab < 0) throw new Error('each of the four chats holds somebody');
    await this.#page.locator('.tabs button').nth(tab).click();
    if (!shown.includes(number)) {
      await this.#chat.locator('.choose summary').click();
      await this.#chat.locator('.choose input').fill(inChat(castOf(slug)).group?.en ?? name);
      await this.#chat.locator('.choose button', { hasText: name }).click();
    }
    await this.#page.locator(`.column.shown[data-person="${number}"]`).waitFor();
  }

  /** Takes a person's role from the crowd. */
  async plays(slug: string): Promise<void> {
    await this.looksAt(slug);
    const take = this.#chat.locator('[data-take]');
    if (await take.isVisible()) await take.click();
    await this.#chat.locator('[data-give-back]').waitFor();
    this.#held.add(castOf(slug).number);
  }

  /** Gives the role back to the crowd. */
  async givesBack(slug: string): Promise<void> {
    await this.looksAt(slug);
    await this.#chat.locator('[data-give-back]').click();
    await this.#chat.locator('[data-take]').waitFor();
    this.#held.delete(castOf(slug).number);
  }

  async says(words: string): Promise<void> {
    const start = this.#chat.locator('[data-start]');
    // it disappears by itself if the link into a role arrives now
    if (await start.isVisible()) await start.click({ timeout: AGAIN_MS }).catch(() => undefined);
    await this.#chat.locator('textarea').waitFor();
    const newest = await this.#newest();
    await this.#chat.locator('textarea').fill(words);
    await this.#chat.getByRole('button', { name: 'Send', exact: true }).click();
    await this.#appears(newest);
  }

  /** Sends a sample photo, as the paper clip offers it. */
  async sendsSample(): Promise<void> {
    const newest = await this.#newest();
    await this.#chat.getByLabel('Attach', { exact: true }).click();
    await this.#chat.getByRole('button', { name: 'A site photo (sample)' }).click();
    await this.#appears(newest);
  }

  /** Waits until the bot says this, on the card that was pressed or below it. */
  async sees(words: string | RegExp, patience = PATIENCE_MS): Promise<Locator> {
    const end = Date.now() + patience;
    for (;;) {
      const cards = this.#chat.locator('.message.bot').filter({ hasText: words });
      const ids = await cards.evaluateAll((all) => all.map((each) => Number(each.dataset.id)));
      const newest = ids.at(-1);
      if (newest !== undefined && newest >= this.#since) return this.#chat.locator(`#m${newest}`);
      if (Date.now() > end) throw new Error(`nowhere stands ${String(words)}; the newest is\n${await this.#lastWords()}`);
      await pause(100);
    }
  }

  /** Looks at a card for a while; it must still be there afterwards. */
  async reads(words: string | RegExp): Promise<string> {
    const card = await this.sees(words);
    await card.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    await pause(PAUSE_MS);
    await this.#picture();
    const text = await card.locator('.text').innerText();
    if (!matches(text, words)) throw new Error(`it went away while it was read: ${String(words)}; there stands\n${text}`);
    return text;
  }

  /** Presses the newest button that the tour's step names in both languages. */
  async presses(key: string, facts: Facts = {}): Promise<void> {
    for (const language of ['zh', 'en'] as const)
      if (!this.#step.includes(say(language, key, facts)))
        throw new Error(`the tour does not name ${say(language, key, facts)} in:\n${this.#step}`);
    await this.#press(this.#button(zh(key, facts)), zh(key, facts));
  }

  /** Presses the newest button whose label matches. */
  async pressesLike(label: RegExp): Promise<void> {
    await this.#press(this.#chat.locator('.keyboard button').filter({ hasText: label }).last(), String(label));
  }

  /** Whether the card that was acted on, or one below it, has such a button now. */
  async offers(label: string): Promise<boolean> {
    return (await this.#button(label).count()) > 0;
  }

  /** Presses a number on the newest card that says this. */
  async chooses(number: number, words: string | RegExp): Promise<void> {
    const card = await this.sees(words);
    await this.#press(card.getByRole('button', { name: String(number), exact: true }), String(number));
  }

  /** Presses the number of the line that says this, on the newest card of a kind; false if no line does. */
  async choosesLine(kind: RegExp, words: string): Promise<boolean> {
    const card = await this.sees(kind);
    const text = await card.locator('.text').innerText();
    const line = text.split('\n').find((each) => /^\d/.test(each) && each.includes(words));
    const number = /^\d+/.exec(line ?? '')?.[0];
    if (number !== undefined) await this.#press(card.getByRole('button', { name: number, exact: true }), number);
    return number !== undefined;
  }

  /** Opens the desk until it has a decision of this kind whose card says this. */
  async decides(kind: string, until: string | RegExp = ''): Promise<void> {
    const name = zh(`desk-${kind}`, { thing: '' }).trim();
    if (!this.#step.includes(name)) throw new Error(`the tour does not name ${name} in:\n${this.#step}`);
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      await this.says('/office');
      // refused while the link into the role is on its way
      const answered = await this.sees('').then((card) => card.innerText());
      if (answered.startsWith('🗂') && (await this.choosesLine(/^\s*🗂/, name))) {
        const card = await this.sees(new RegExp(`^\\s*🗂 ${name}`));
        if (matches(await card.innerText(), until)) return;
      }
      if (Date.now() > end) throw new Error(`${name} ${String(until)} does not come; the newest is\n${await this.#lastWords()}`);
      await pause(AGAIN_MS);
    }
  }

  /** Pauses or resumes the year's clock, and the crowd with it. */
  async turnsClock(hand: 'Pause' | 'Go on'): Promise<void> {
    await this.#page.getByRole('button', { name: hand, exact: true }).click();
    await this.#page.getByRole('button', { name: hand === 'Pause' ? 'Go on' : 'Pause', exact: true }).waitFor();
  }

  #button(label: string): Locator {
    return this.#chat.getByRole('button', { name: label, exact: true }).last();
  }

  async #press(button: Locator, label: string): Promise<void> {
    await button.waitFor().catch(async () => {
      throw new Error(`no button ${label}; the newest is\n${await this.#lastWords()}`);
    });
    this.#since = Number(await button.locator('xpath=ancestor::article').getAttribute('data-id'));
    await button.click();
  }

  async #newest(): Promise<number> {
    const last = this.#chat.locator('.message').last();
    return (await last.count()) === 0 ? 0 : Number(await last.getAttribute('data-id'));
  }
  async #appears(after: number): Promise<void> {
    const end = Date.now() + ANSWER_MS;
    while ((await this.#newest()) <= after) {
      if (Date.now() > end) throw new Error('what was sent does not stand in the chat');
      await pause(50);
    }
    this.#since = after + 1;
  }
  async #lastWords(): Promise<string> {
    await this.#picture();
    return await this.#chat.locator('.message').last().innerText();
  }

  async #picture(): Promise<void> {
    if (this.#pictures === undefined) return;
    this.#pictured += 1;
    const number = /^## (\d+)/.exec(this.#step)?.[1] ?? '0';
    const name = `${number.padStart(2, '0')}-${String(this.#pictured).padStart(2, '0')}.png`;
    await this.#page.screenshot({ path: `${this.#pictures}/${name}` });
  }
}

const matches = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);
