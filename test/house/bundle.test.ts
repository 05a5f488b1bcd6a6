import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { expect, it } from 'vitest';
import { root, sources } from './sources.ts';

const logger = new DefaultLogger('ERROR');
const bundle = (workflowsPath: string) => bundleWorkflowCode({ workflowsPath, logger });

it('workflows can bundle the whole of domain/', { timeout: 60_000 }, async () => {
  await mkdir(join(root, '.state'), { recursive: true }); // inside the checkout, so that packages are found; not committed
  const folder = await mkdtemp(join(root, '.state', 'bundle-'));
  try {
    const files = sources(['domain'], ['.ts']).map(
      ({ path }, index) => `export * as part${index} from ${JSON.stringify(join(root, path))};`,
    );
    await writeFile(join(folder, 'index.ts'), files.join('\n'));
    const { code } = await bundle(join(folder, 'index.ts'));
    expect(code.length).toBeGreaterThan(100_000);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

const workflows = join(root, 'workflows/index.ts');

it.skipIf(!existsSync(workflows))('the workflows themselves bundle', { timeout: 60_000 }, async () => {
  const { code } = await bundle(workflows);
  expect(code.length).toBeLessThan(12_000_000);
});
