import { readFile } from 'node:fs/promises';

/** What a person can put right in a file: where, what was expected, what was found. */
export class WrongInput extends Error {}

export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (problem) {
    throw new WrongInput(`${file}: cannot be read (${problem instanceof Error ? problem.message : String(problem)})`);
  }
}
