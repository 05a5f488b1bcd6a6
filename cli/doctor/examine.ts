import type { Check, Finding, House } from '../house.ts';
import { Failure } from '../house.ts';
import { asJson, columns, line } from '../words.ts';

/** Runs every check and prints what it found. Throws a `Failure` if something is not well. */
export async function examineAll(house: House, json: true | undefined): Promise<void> {
  const found: (Finding & { name: string })[] = [];
  for (const check of await house.checks()) found.push({ name: check.name, ...(await examine(check)) });
  if (json) asJson(house, found);
  else for (const row of told(found)) line(house, row);
  const ill = found.filter(({ kind }) => kind === 'ill');
  if (ill.length > 0)
    throw new Failure(`${ill.length} of ${found.length} parts are not well: ${ill.map(({ name }) => name).join(', ')}`);
}

const examine = ({ run }: Check): Promise<Finding> =>
  run().catch((error: unknown) => ({
    kind: 'ill' as const,
    says: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    mend: 'unexpected: the message above says what was asked for',
  }));

const signs = { well: '✓', absent: '·', ill: '✗' } as const;

const told = (found: readonly (Finding & { name: string })[]): string[] =>
  columns(found.map(({ kind, name, says }) => [signs[kind], name, says])).flatMap((row, index) => {
    const each = found[index];
    return each?.kind === 'ill' ? [row, `    → ${each.mend}`] : [row];
  });
