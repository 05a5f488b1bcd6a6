/** A record of a semicolon file, with the line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The line with an opening quotation mark that is never closed. */
export interface Unclosed {
  readonly unclosedOn: number;
}

/**
 * Splits a semicolon file into its records, as spreadsheets and Pabulib's own tools do: a cell that begins with a quotation mark ends with
 * the next single one and may contain semicolons and line ends; elsewhere quotation marks are plain text.
 */
export function readRows(text: string): readonly Row[] | Unclosed {
  const rows: Row[] = [];
  let open: { readonly line: number; readonly record: string } | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const begun = open ? { line: open.line, record: `${open.record}\n${line}` } : { line: index + 1, record: line };
    const closes = !open || line.includes('"');
    const cells = closes ? cellsOf(begun.record) : undefined;
    open = cells ? undefined : begun;
    if (cells?.some((cell) => cell !== '')) rows.push({ line: begun.line, cells });
  }
  return open ? { unclosedOn: open.line } : rows;
}

/** The trimmed cells of one record; undefined while a quotation mark is open. */
function cellsOf(record: string): string[] | undefined {
  if (!record.includes('"')) return record.split(';').map((cell) => cell.trim());
  const cells: string[] = [];
  let rest = record;
  for (;;) {
    const cell = (rest.startsWith('"') ? /^"(?:[^"]|"")*"(?!")[^;]*/ : /^[^;]*/).exec(rest)?.[0];
    if (cell === undefined) return undefined;
    cells.push(cell.replace(/^"((?:[^"]|"")*)"/, (_, inside: string) => inside.replaceAll('""', '"')).trim());
    if (cell.length === rest.length) return cells;
    rest = rest.slice(cell.length + 1);
  }
}
