import { defineConfig } from 'vitest/config';

/** Files that need the machine for themselves: installations, browsers, killed processes, a year of thousands. */
const alone = [
  'test/worker/**/*.test.ts',
  'test/rehearsal/**/*.test.ts',
  'test/web/thousands.test.ts',
  'test/bot/{faults,flood,intake,longRuns,outbox,troubles}.test.ts',
  'test/embedded/servers.test.ts',
];

/** Files that take minutes; `npm test` and CI run them, `npm run check` does not. */
const long = ['test/worker/kills.test.ts', 'test/rehearsal/{year,tour}.test.ts'];

/** The set-up of tests on servers, and the milliseconds that each may take on a busy machine. */
const servers = { globalSetup: ['test/servers.ts'], testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Four projects, one after another: *pure* tests; tests on the run's shared *servers*, two files at a time, each with its own database and
 * namespace; tests that run *alone*, one file at a time; and *long* ones.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{domain,analysis,locales,cards,documents,house,simulator}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...servers,
          name: 'servers',
          include: [
            'test/{records,temporal,views,activities,workflows,actions,conversation,bot,web,cli,embedded}/**/*.test.{ts,tsx}',
          ],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...servers,
          name: 'alone',
          include: alone,
          exclude: long,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      { test: { ...servers, name: 'long', include: long, fileParallelism: false, sequence: { groupOrder: 3 } } },
    ],
    coverage: { provider: 'v8', include: ['domain/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
