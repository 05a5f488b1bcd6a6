import { readFile } from 'node:fs/promises';

/** What a person can put right in a file or a flag, as one line: where, what was expected, what was found. A command ends with it, code 2. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';
}

export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (problem) {
    throw new WrongInput(`${file}: cannot be read (${problem instanceof Error ? problem.message : String(problem)})`);
  }
}
