// Bundles the workflows in a process of its own: what bundles takes more memory than a worker does afterwards, and gives none back.
//   node worker/bundleWorkflows.mjs FILE WORKFLOWS MODULE…
import { writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const [file = '', workflowsPath = '', ...preloadModules] = process.argv.slice(2);
const { code } = await bundleWorkflowCode({ workflowsPath, preloadModules, logger: new DefaultLogger('WARN') });
writeFileSync(file, withoutSources(code));

/**
 * The bundle's own map still names files and lines, but holds no copy of them: every thread that runs workflows keeps it in memory.
 *
 * @param {string} bundled
 */
function withoutSources(bundled) {
  const mark = '//# sourceMappingURL=data:application/json;charset=utf-8;base64,';
  const begins = bundled.lastIndexOf(mark);
  if (begins < 0) throw new Error('the bundle of workflows has no map of its sources');
  const map = JSON.parse(Buffer.from(bundled.slice(begins + mark.length), 'base64').toString('utf8'));
  delete map.sourcesContent;
  return bundled.slice(0, begins + mark.length) + Buffer.from(JSON.stringify(map)).toString('base64');
}
