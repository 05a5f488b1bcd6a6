// `npm test`: set-up, every test (or those that the arguments name), and a closing line that a machine can read.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp, tellSetUpErrors } from '../embedded/setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs vitest once. Files that cannot be loaded and errors outside any test count as failed.
 *
 * @param {readonly string[]} [args]
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runTests(args = []) {
  const folder = mkdtempSync(join(tmpdir(), 'minsheng-tests-'));
  const results = join(folder, 'results.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const code = await run([vitest, 'run', ...reports, ...args]);
    return count(existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} results
 * @param {number} code
 */
function count(results, code) {
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = results.numFailedTests + broken;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * Runs a script with this Node to its end, passing on what would end it.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export const run = (args, env = process.env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    child.on('error', reject).on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await tellSetUpErrors(async () => {
    await setUp();
    const counts = await runTests(process.argv.slice(2));
    console.log(closingLine(counts));
    process.exitCode = counts.failed > 0 ? 1 : 0;
  });
}
