import { defineConfig } from 'vitest/config';

/** Three kinds of tests: pure ones in parallel; those that start servers, one file at a time. */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{domain,analysis,locales,cards,documents,house,simulator}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'servers',
          include: [
            'test/{records,temporal,views,activities,workflows,actions,conversation,bot,web,cli,worker,rehearsal,embedded}/**/*.test.{ts,tsx}',
          ],
          globalSetup: ['test/servers.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['domain/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
