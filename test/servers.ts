import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { searchAttributes } from '../domain/processes.ts';
import { startScratchServers } from '../embedded/scratch.ts';
import { timeSkippingServerPath } from '../embedded/servers.ts';
import { diff, migrate, withDatabase } from '../prisma/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database on the run's PostgreSQL, used to create others. */
    databaseUrl: string;
    /** The database from which each test's own is copied. */
    templateUrl: string;
    temporalAddress: string;
    timeSkippingPath: string;
  }
}

interface Servers {
  readonly databaseUrl: string;
  readonly templateUrl: string;
  readonly temporalAddress: string;
  readonly timeSkippingPath: string;
  readonly stop: () => Promise<void>;
}

/** The run's servers, shared by all kinds of tests; each kind is set up by its own copy of this file. */
const run = globalThis as { serversOfTheRun?: Promise<Servers> };

/** Starts one PostgreSQL and one Temporal server for the whole run, with one migrated database to copy; removes everything afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const isFirst = run.serversOfTheRun === undefined;
  run.serversOfTheRun ??= start();
  const { databaseUrl, templateUrl, temporalAddress, timeSkippingPath, stop } = await run.serversOfTheRun;
  project.provide('databaseUrl', databaseUrl);
  project.provide('templateUrl', templateUrl);
  project.provide('temporalAddress', temporalAddress);
  project.provide('timeSkippingPath', timeSkippingPath);
  return isFirst ? stop : async () => {};
}

async function start(): Promise<Servers> {
  const [servers, timeSkippingPath] = await Promise.all([
    startScratchServers({ searchAttributes, namespace: 'default', database: 'postgres', ui: false }),
    timeSkippingServerPath(),
  ]);
  const { databaseUrl, temporalAddress, stop } = servers;
  const templateUrl = withDatabase(databaseUrl, 'minsheng_template');
  try {
    await makeTemplate(databaseUrl, templateUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  Object.assign(process.env, {
    TEST_DATABASE_URL: databaseUrl,
    TEST_TEMPLATE_URL: templateUrl,
    TEST_TEMPORAL_ADDRESS: temporalAddress,
    TEST_TIME_SKIPPING_PATH: timeSkippingPath,
  });
  return { databaseUrl, templateUrl, temporalAddress, timeSkippingPath, stop };
}

/**
 * Makes the template by migration; if the data model is ahead of the migrations (which the check refuses), brings it up to the model, so
 * that work can go on.
 */
async function makeTemplate(serverUrl: string, templateUrl: string): Promise<void> {
  await migrate(templateUrl);
  const ahead = await diff(serverUrl);
  if (ahead === '') return;
  console.warn('prisma/schema.prisma says more than the migrations: `npm run migration NAME` writes the missing one');
  const client = new pg.Client({ connectionString: templateUrl });
  await client.connect();
  await client.query(ahead);
  await client.end();
}
