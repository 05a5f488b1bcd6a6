/** A record of a semicolon file, with the line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The line whose opening quotation mark is never closed. */
export interface Unclosed {
  readonly unclosedOn: number;
}

/**
 * Splits a semicolon file into its records, as spreadsheets and Pabulib's own tools do: a cell that begins with a quotation mark
 * ends with the next single one and may hold semicolons and line ends; elsewhere quotation marks stand for themselves.
 */
export function readRows(text: string): readonly Row[] | Unclosed {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    let record = lines[at] ?? '';
    let cells = cellsOf(record);
    while (!cells) {
      const next = lines[++at];
      if (next === undefined) return { unclosedOn: line };
      record += `\n${next}`;
      cells = cellsOf(record);
    }
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  }
  return rows;
}

/** The trimmed cells of one record; undefined while a quotation mark is open. */
function cellsOf(record: string): string[] | undefined {
  if (!record.includes('"')) return record.split(';').map((cell) => cell.trim());
  const cells: string[] = [];
  let rest = record;
  for (;;) {
    const quoted = rest.startsWith('"');
    const found = (quoted ? /^"((?:[^"]|"")*)"(?!")([^;]*)/ : /^()([^;]*)/).exec(rest);
    if (!found) return undefined;
    const [whole, inside = '', outside = ''] = found;
    cells.push(`${inside.replaceAll('""', '"')}${outside}`.trim());
    if (whole.length === rest.length) return cells;
    rest = rest.slice(whole.length + 1);
  }
}
