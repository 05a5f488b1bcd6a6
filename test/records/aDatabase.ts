// A database for one test file, with a clock, and people who have written to a bot.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { realClock } from '../../domain/clock.ts';
import { install } from '../../records/clock.ts';
import { closeDatabase, openDatabase } from '../../records/database.ts';
import * as people from '../../records/people.ts';
import { forgetPlans } from '../../records/years.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';

/** Opens the database before the file's tests and drops it afterwards. */
export function withDatabase(connections?: number): void {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    forgetPlans();
    openDatabase(database.url, connections);
    await install({ id: 'test', rehearsal: false, clock: realClock() });
  });
  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
}

/** A person with a private chat under a bot. */
export const someone = (bot = 'bot', regionCode = '330106'): Promise<people.PersonHere> =>
  people.meet({ channel: 'test', bot, chat: randomUUID() }, { id: randomUUID(), language: 'en', regionCode });
