// node --import tsx test/house/rules/write.ts: writes docs/rules.md and prints what is wrong with it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sources.ts';
import { faultsOf, page, rows } from './page.ts';

const all = rows();
writeFileSync(join(root, 'docs/rules.md'), page(all));
const faults = all.flatMap(faultsOf);
console.log(faults.length > 0 ? faults.join('\n') : 'docs/rules.md: every rule has its test');
process.exitCode = faults.length > 0 ? 1 : 0;
