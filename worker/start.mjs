// `npm start`, from a fresh clone on: plain JavaScript that needs nothing but Node, until the locked dependencies are there.
import { setUp, tellSetUpErrors } from '../embedded/setup.mjs';

await tellSetUpErrors(async () => {
  await setUp();
  const { register } = await import('tsx/esm/api');
  register();
  const { up } = await import('./main.ts');
  process.exitCode = await up({ fresh: process.argv.includes('--fresh') });
});
process.exit();
