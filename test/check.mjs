// `npm run check`: the house's rules, fastest first, then every test except those that take minutes; with `--long`, as CI runs it, those
// too.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp, tellSetUpErrors } from '../embedded/setup.mjs';
import { closingLine, run, runTests } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);
const rooms = [
  'domain',
  'analysis',
  'locales',
  'cards',
  'documents',
  'records',
  'temporal',
  'views',
  'activities',
  'workflows',
  'actions',
  'conversation',
  'bot',
  'web',
  'cli',
];
const besides = ['worker', 'prisma', 'embedded', 'simulator', 'rehearsal', 'test', 'bench'];
const there = [...rooms, ...besides].filter((room) => existsSync(join(root, room)));

/** @type {readonly { name: string, args: readonly string[], when?: string }[]} */
const steps = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '--project', '.'] },
  { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--quiet'] },
  { name: 'format', args: [bin('@biomejs/biome/bin/biome'), 'format', '--reporter=summary'] },
  {
    name: 'floors',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', ...there],
  },
  {
    name: 'coverage of domain/',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--project=pure',
      '--reporter=dot',
      '--coverage',
      '--coverage.include=domain/**/*.ts',
      '--coverage.exclude=test/**',
      '--coverage.reporter=text-summary',
      '--coverage.thresholds.statements=100',
      '--coverage.thresholds.branches=100',
      'test/domain',
    ],
  },
  { name: 'locales', args: ['--import', 'tsx', 'locales/check.ts'], when: 'locales/check.ts' },
];

await tellSetUpErrors(async () => {
  await setUp();
  /** @type {string[]} */
  const broken = [];
  let passed = 0;
  for (const { name, args, when } of steps) {
    if (when && !existsSync(join(root, when))) continue;
    const began = Date.now();
    console.log(`\n── ${name}`);
    if ((await run(args)) === 0) passed += 1;
    else broken.push(name);
    console.log(`── ${name}: ${broken.includes(name) ? 'FAILED' : 'good'} after ${((Date.now() - began) / 1_000).toFixed(1)} s`);
  }
  console.log('\n── tests');
  const args = process.argv.slice(2);
  const quick = args.includes('--long') ? [] : ['--project=!long'];
  const counts = await runTests([...quick, ...args.filter((arg) => arg !== '--long')]);
  if (broken.length > 0) console.log(`\nnot good: ${broken.join(', ')}`);
  const failed = counts.failed + broken.length;
  console.log(closingLine({ passed: counts.passed + passed, failed, skipped: counts.skipped }));
  process.exitCode = failed > 0 ? 1 : 0;
});
