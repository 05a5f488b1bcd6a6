// `npm start` from a fresh clone: plain JavaScript that needs only Node, until the locked dependencies are installed.
import { setFlagsFromString } from 'node:v8';
import { importSetUp, tellSetUpErrors } from '../embedded/setup.mjs';

setFlagsFromString('--liftoff-only'); // as the parts (parts.ts)
await tellSetUpErrors(async () => {
  const { up } = await importSetUp('worker/main.ts');
  process.exitCode = await up({ fresh: process.argv.includes('--fresh') });
});
process.exit();
