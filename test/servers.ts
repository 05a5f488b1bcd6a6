import type { TestProject } from 'vitest/node';
import { startScratchServers } from '../embedded/scratch.ts';
import { timeSkippingServerPath, type SearchAttributes } from '../embedded/servers.ts';
import { migrate, withDatabase } from '../prisma/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database on the run's PostgreSQL, from which others may be made. */
    databaseUrl: string;
    /** The database that every test's own is copied from. */
    templateUrl: string;
    temporalAddress: string;
    timeSkippingPath: string;
  }
}

const searchAttributes: SearchAttributes = {
  Region: 'Keyword',
  Year: 'Keyword',
  Stage: 'Keyword',
  Aspect: 'Keyword',
  Unit: 'Keyword',
  Light: 'Keyword',
  WaitsFor: 'Keyword',
  DueDate: 'Datetime',
  Overdue: 'Bool',
};

/** One PostgreSQL and one Temporal server for the whole run, and one migrated database to copy; all of it gone afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [servers, timeSkippingPath] = await Promise.all([
    startScratchServers({ searchAttributes, namespace: 'default', database: 'postgres', ui: false }),
    timeSkippingServerPath(),
  ]);
  const { databaseUrl, temporalAddress, stop } = servers;
  const templateUrl = withDatabase(databaseUrl, 'minsheng_template');
  try {
    await migrate(templateUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('databaseUrl', databaseUrl);
  project.provide('templateUrl', templateUrl);
  project.provide('temporalAddress', temporalAddress);
  project.provide('timeSkippingPath', timeSkippingPath);
  Object.assign(process.env, {
    TEST_DATABASE_URL: databaseUrl,
    TEST_TEMPLATE_URL: templateUrl,
    TEST_TEMPORAL_ADDRESS: temporalAddress,
    TEST_TIME_SKIPPING_PATH: timeSkippingPath,
  });
  return stop;
}
