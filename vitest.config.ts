import { defineConfig } from 'vitest/config';

/** Installations, browsers, killed processes, a year of thousands: each wants the machine for itself. */
const alone = [
  'test/worker/**/*.test.ts',
  'test/rehearsal/**/*.test.ts',
  'test/web/thousands.test.ts',
  'test/bot/{faults,flood,intake,longRuns,outbox,troubles}.test.ts',
  'test/embedded/servers.test.ts',
];

/** What takes minutes, and is run by `npm test` and the machine that checks what is handed in: `npm run check` goes without. */
const long = ['test/worker/kills.test.ts', 'test/rehearsal/{year,tour}.test.ts'];

/** What tests of servers have, and how long each may take on a busy machine. */
const servers = { globalSetup: ['test/servers.ts'], testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Kinds of tests, one kind after the other: pure ones; those that share the run's servers, each file with a database and a namespace of its
 * own, two files beside each other; and those that go one by one.
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
