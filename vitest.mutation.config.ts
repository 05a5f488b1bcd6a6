import { defineConfig } from 'vitest/config';

/** The rules' own tests without projects, because Stryker cannot tell projects apart; MUTATION_TESTS narrows them to some files. */
export default defineConfig({
  test: { include: process.env['MUTATION_TESTS']?.split(',') ?? ['test/domain/**/*.test.ts'], testTimeout: 30_000 },
});
