// minsheng up: starts the whole installation on this machine, as npm start does.
import { Command } from 'commander';
import type { House } from './house.ts';

export const upCommand = (house: House): Command =>
  new Command('up')
    .summary('bring the installation up and keep it up (as npm start does)')
    .option('--fresh', 'begin another rehearsal; the old one’s data are kept aside')
    .addHelpText('after', '\nExample: minsheng up --fresh')
    .action(async ({ fresh = false }: { fresh?: boolean }) => {
      process.exitCode = await house.up({ fresh });
    });
