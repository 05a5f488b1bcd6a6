import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with real messages, projects and surveys, if there is one; tests that need it are skipped elsewhere. */
export function dataFolder(): string | undefined {
  const folder = process.env.MINSHENG_DATA || resolve(fileURLToPath(new URL('../..', import.meta.url)), 'shared/data');
  return existsSync(folder) ? folder : undefined;
}
