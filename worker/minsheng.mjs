#!/usr/bin/env node
// `npx minsheng …` from a fresh clone: plain JavaScript that needs only Node, until the locked dependencies are installed.
import { importSetUp, tellSetUpErrors } from '../embedded/setup.mjs';

await tellSetUpErrors(async () => {
  const { main } = await importSetUp('worker/minsheng.ts', console.error); // standard output belongs to the command
  process.exitCode = await main(process.argv.slice(2));
});
process.exit();
