// `npm start` from a fresh clone: plain JavaScript that needs only Node, until the locked dependencies are installed.
import { setUp, tellSetUpErrors } from '../embedded/setup.mjs';

await tellSetUpErrors(async () => {
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { up } = await import('./main.ts');
  process.exitCode = await up({ fresh: process.argv.includes('--fresh') });
});
process.exit();
