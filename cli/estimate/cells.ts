// Reads a cell of an answer: missing, a number, yes or no, or words. Full-width characters are read as half-width ones.

/**
 * Cells that mean a missing answer, as survey programs and interviewers write them. "I do not know" is an answer; to count it as missing,
 * the design file says so (`missing: [不知道]`).
 */
export const MISSING: readonly string[] = [
  ['', 'NA', 'N/A', '#N/A', 'NaN', 'NULL', '.', '-', '--', '–', '—', '——', '/'],
  ['missing', 'refused', 'no answer', 'not applicable'],
  ['无', '缺失', '空', '未答', '未回答', '未填', '未作答', '拒答', '拒绝回答', '不适用'],
].flat();

export const folded = (cell: string): string => cell.normalize('NFKC').trim().toLowerCase();

/** Gives the test for a missing answer, by the usual list and the design file's additions. */
export function missingBy(added: readonly (string | number)[]): (cell: string) => boolean {
  const all = new Set([...MISSING, ...added.map(String)].map(folded));
  return (cell) => all.has(folded(cell));
}

/** The number in a cell; undefined if it holds none. */
export function numberIn(cell: string): number | undefined {
  const text = folded(cell);
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const YES = new Set(['true', 't', 'yes', 'y', '1', '是']);
const NO = new Set(['false', 'f', 'no', 'n', '0', '否']);

/** Yes or no; undefined if the cell says neither. */
export function truthIn(cell: string): boolean | undefined {
  const text = folded(cell);
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}
