// A bot in its house for a test: an empty database, a chat network, a year if it is wanted. No Temporal: errands just stay under way.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { runBot, type RunningBot } from '../../bot/run.ts';
import { realClock } from '../../domain/clock.ts';
import { yearId } from '../../domain/ids.ts';
import { type Budget, rehearsalBudget } from '../../domain/intake.ts';
import { YearPlan } from '../../domain/plan.ts';
import { hearComplaints } from '../../locales/say.ts';
import * as clocks from '../../records/clock.ts';
import { closeDatabase, db, openDatabase, transaction } from '../../records/database.ts';
import { forgetReaders, readerOf } from '../../records/readers.ts';
import * as years from '../../records/years.ts';
import { startSimulator } from '../../simulator/index.ts';
import { People, type SeenMessage } from '../../simulator/people.ts';
import { freshDatabase } from '../database.ts';
import { yearIs, type YearData } from '../yearIs.ts';

/** The bot's id and token. */
export const BOT = '4242';
export const TOKEN = `${BOT}:test`;
/** People of the chat network: their languages are what Telegram says of them. */
export const anna = { id: 1001, first_name: 'Anna', language_code: 'en' };
export const chen = { id: 1002, first_name: '陈', language_code: 'zh-hans' };
export const pierre = { id: 1003, first_name: 'Pierre', language_code: 'fr' };

export interface House {
  readonly people: People;
  readonly url: string;
  readonly apiRoot: string;
  readonly logged: string[];
  bot: RunningBot;
  /** The bot again, as after a crash or with another version. */
  restart(): Promise<void>;
  startBot(): Promise<RunningBot>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly region?: string;
  readonly start?: boolean;
  readonly strict?: boolean;
  /** Tests write faster than people: they have a rehearsal's, unless it is what they are about. */
  readonly budget?: Budget;
  /** A loaded machine takes its time: tests of what is refused wait for the words. */
  readonly answerMs?: number;
}

/** Opens a house with a running bot. Missing words and facts fail the test that meets them. */
export async function openHouse({
  region = '330000',
  start = true,
  strict = true,
  budget = rehearsalBudget(10),
  answerMs = 5_000,
}: HouseOptions = {}): Promise<House> {
  const database = await freshDatabase();
  openDatabase(database.url);
  years.forgetPlans();
  forgetReaders();
  await clocks.install({ id: randomUUID(), rehearsal: false, clock: realClock() });
  hearComplaints((complaint) => {
    throw new Error(complaint);
  });
  const simulator = await startSimulator({
    token: TOKEN,
    strict,
    bot: { id: Number(BOT), username: 'minsheng_test_bot', first_name: 'Minsheng' },
    people: [anna, chen, pierre],
  });
  const logged: string[] = [];
  const startBot = () =>
    runBot({
      token: TOKEN,
      apiRoot: simulator.apiRoot,
      regionCode: region,
      publicUrl: 'http://127.0.0.1:8080',
      budget,
      answerMs,
      log: (words) => logged.push(words),
    });
  const house: House = {
    people: new People(simulator.url),
    url: simulator.url,
    apiRoot: simulator.apiRoot,
    logged,
    bot: start ? await startBot() : { username: '', ended: Promise.resolve(), stop: async () => {} },
    startBot,
    restart: async () => {
      await house.bot.stop();
      house.bot = await startBot();
    },
    close: async () => {
      await house.bot.stop();
      await simulator.close();
      hearComplaints(undefined);
      await closeDatabase();
      await database.drop();
    },
  };
  return house;
}

/** A house of one test's own: open from now until the test is over, which fails where a fault was logged meanwhile. */
export async function aHouse(options: HouseOptions = {}): Promise<House> {
  const house = await openHouse(options);
  onTestFinished(() => closeSound(house));
  return house;
}

/** Closes a house in which no fault may have been logged. */
export async function closeSound(house: House): Promise<void> {
  await house.close();
  expect(house.logged).toEqual([]);
}

const DAY = 86_400_000;

/** The province's rehearsal plan. */
export const planOf = (file: 'province' | 'county' = 'province'): YearPlan =>
  YearPlan.parse(parse(readFileSync(new URL(`../../examples/rehearsal/${file}.yaml`, import.meta.url), 'utf8')));

/** A year whose letter is out and whose solicitation is open. Gives its id. */
export async function aYear(plan: YearPlan = planOf(), change: YearData = {}): Promise<string> {
  const id = yearId(plan.region, plan.year);
  const now = Date.now();
  await transaction(async () => {
    await years.start({ id, regionCode: plan.region, year: plan.year }, plan, 'operator', new Date(now));
    await yearIs(id, {
      stage: 'solicitation',
      letterAt: new Date(now - DAY),
      opensAt: new Date(now - DAY),
      closesAt: new Date(now + 20 * DAY),
      answersBy: new Date(now + 40 * DAY),
      ...change,
    });
  });
  return id;
}

/** The year's reader has learnt: the first text after that is read as soon as any other, and not given up on a busy machine. */
export const hasLearnt = (year: string): Promise<boolean> =>
  until(async () => (await (await readerOf(year)).read('公交')).kind === 'read', 100);

/** Waits until something holds, at most some real seconds: a busy machine takes its time. */
export async function until<Found>(look: () => Promise<Found | undefined | false>, seconds = 40): Promise<Found> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`it did not happen in ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What the bot has said to somebody so far, the oldest first. */
export const heard = async (house: House, who: { id: number }): Promise<readonly SeenMessage[]> =>
  (await house.people.chat(who.id)).messages.filter(({ from }) => from === 'bot');

/** The bot's newest message to somebody once it says something. */
export const hears = (house: House, who: { id: number }, words: string | RegExp): Promise<SeenMessage> =>
  until(async () =>
    (await heard(house, who))
      .toReversed()
      .find(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text))),
  );

/** All buttons of a message. */
export const labels = ({ keyboard }: SeenMessage): string[] => keyboard.flat().map(({ label }) => label);

export { db };
