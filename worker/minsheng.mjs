#!/usr/bin/env node
// `npx minsheng …` from a fresh clone: plain JavaScript that needs only Node, until the locked dependencies are installed.
import { setUp, tellSetUpErrors } from '../embedded/setup.mjs';

await tellSetUpErrors(async () => {
  await setUp({ log: console.error }); // standard output belongs to the command
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./minsheng.ts');
  process.exitCode = await main(process.argv.slice(2));
});
process.exit();
