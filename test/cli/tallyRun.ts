import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, beforeAll } from 'vitest';
import { tallyCommand } from '../../cli/tally.ts';

/** The folder of the command's files. */
export let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-'));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));

/** Runs the command as typed by a person, with files of these names and texts; gives its output and its exit code. */
export async function minsheng(
  files: Record<string, string | Uint8Array>,
  ...typed: string[]
): Promise<{ out: string; err: string; code: number }> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const said = { out: '', err: '' };
  const command = tallyCommand()
    .exitOverride()
    .configureOutput({ writeOut: (some) => (said.out += some), writeErr: (some) => (said.err += some) });
  const inFolder = typed.map((word) => (/\.(csv|pb|yaml)$/.test(word) ? join(folder, word) : word));
  let code = 0;
  try {
    await command.parseAsync(inFolder, { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    code = problem.exitCode;
  }
  return { out: said.out, err: said.err.replaceAll(`${folder}/`, ''), code };
}
