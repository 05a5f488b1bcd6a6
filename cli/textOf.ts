import { BadTable } from '../documents/table.ts';
import { textOfFile } from '../documents/textFile.ts';
import { WrongInput } from './wrongInput.ts';

/** The text of a file in any encoding that we read. Throws `WrongInput`. */
export async function textOf(file: string): Promise<string> {
  try {
    return await textOfFile(file);
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    const { problem } = error;
    const { tableSentence } = await import('./tableSentence.ts');
    throw new WrongInput(
      problem.id === 'table-not-there' ? `${file}: cannot be read (${problem.facts.reason})` : tableSentence(problem),
    );
  }
}
