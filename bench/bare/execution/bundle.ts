// The bare workflow as one file, made before its worker starts: what bundles is not held in the worker's memory, as ours is not.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Writes the bundle into a file. */
export async function bundleBare(file: string): Promise<void> {
  const workflowsPath = fileURLToPath(new URL('task.ts', import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  writeFileSync(file, code);
}
