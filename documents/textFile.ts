// The one reader of text files that people write: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else GB18030, else refused with the
// line.
import { fileBytes } from './table.ts';
import { textOf } from './table/text.ts';

/** The whole text of a file. Throws `BadTable` if it cannot be opened or its encoding is unknown. */
export async function textOfFile(path: string): Promise<string> {
  let text = '';
  for await (const piece of textOf(() => fileBytes(path, path), path)) text += piece;
  return text;
}
