// The workflows that workers run, one file for each process.
export { clock } from './clock.ts';
export { matter } from './matters.ts';
export { project } from './projects.ts';
export { relay } from './relay.ts';
export { survey } from './surveys.ts';
export { task } from './tasks.ts';
export { vote } from './votes.ts';
export { livelihoodYear } from './years.ts';
