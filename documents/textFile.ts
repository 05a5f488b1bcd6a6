// The one reader of text files that people write: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030, else refused by line.
import { fileBytes } from './table.ts';
import { textOf } from './table/text.ts';

/** The whole text of a file. Throws `BadTable` where it cannot be opened or its letters are unknown. */
export async function textOfFile(path: string): Promise<string> {
  let text = '';
  for await (const piece of textOf(() => fileBytes(path, path), path)) text += piece;
  return text;
}
