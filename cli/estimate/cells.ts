// What a cell of an answer says: nothing, a number, yes or no, or words. Wide forms are read as narrow ones.

/**
 * Cells that say that nobody answered, as survey programs and interviewers write it. An answer such as "I do not know" is one: where it
 * is to count as missing, the design file says so (`missing: [不知道]`).
 */
export const MISSING: readonly string[] = [
  ['', 'NA', 'N/A', '#N/A', 'NaN', 'NULL', '.', '-', '--', '–', '—', '——', '/'],
  ['missing', 'refused', 'no answer', 'not applicable'],
  ['无', '缺失', '空', '未答', '未回答', '未填', '未作答', '拒答', '拒绝回答', '不适用'],
].flat();

export const folded = (cell: string): string => cell.normalize('NFKC').trim().toLowerCase();

/** Whether a cell is a missing answer, by the usual list and what the design file adds to it. */
export function missingBy(added: readonly (string | number)[]): (cell: string) => boolean {
  const all = new Set([...MISSING, ...added.map(String)].map(folded));
  return (cell) => all.has(folded(cell));
}

/** The number that a cell says, undefined where it says none. */
export function numberIn(cell: string): number | undefined {
  const text = folded(cell);
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const YES = new Set(['true', 't', 'yes', 'y', '1', '是']);
const NO = new Set(['false', 'f', 'no', 'n', '0', '否']);

/** Yes or no, undefined where a cell says neither. */
export function truthIn(cell: string): boolean | undefined {
  const text = folded(cell);
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
}
