// Reads ballots from a CSV file, one a line: either a column of ids, or a column for each candidate.
import { CsvError, parse } from 'csv-parse/sync';
import type { Ballot, Mark } from '../../domain/vote/ballots.ts';
import type { BallotKind } from '../../domain/vote/rule.ts';
import { nearest } from '../../domain/nearest.ts';
import { shortened } from '../../domain/text.ts';
import { WrongInput } from '../wrongInput.ts';

export interface Sheet {
  readonly file: string;
  /** The candidates that the columns name; null if a single column holds the ballots. */
  readonly candidates: readonly string[] | null;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The index of the single column that holds the ballots; -1 if there is none. */
  readonly ballotColumn: number;
  /** Whether that column is the last, so that ids may continue in further cells of the line. */
  readonly ballotIsLast: boolean;
  /** The indices of the candidates' own columns. */
  readonly candidateColumns: readonly number[];
  /** The index of the column that names the ballot paper; -1 if there is none. */
  readonly voterColumn: number;
}

const ballotNames = ['ballot', 'vote', 'choices', '选票', '选择'];
const voterNames = ['voter_id', 'ballot_id', 'id', 'receipt', '票号', '选票编号', '回执', ''];
/** Column names that office programs add beside ballots; never a candidate's name. */
const otherNames = new Set(
  [
    'no no. nr row line number name time date timestamp note notes remark total sum #',
    '序号 编号 行号 姓名 代表 代表姓名 时间 日期 备注 说明 合计 总计 小计',
  ].flatMap((names) => names.split(' ')),
);

/** A name or a cell as it is compared, with full-width letters and digits made half-width. */
const folded = (text: string): string => text.normalize('NFKC').trim();

/** Reads a sheet; `known` are the rule's candidates. Refuses a column that is neither a voter's nor a candidate's. */
export function readSheet(file: string, text: string, known?: readonly string[]): Sheet {
  const lines: number[] = [];
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
      on_record: (record: string[], { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
  } catch (problem) {
    if (problem instanceof CsvError) throw new WrongInput(`${file}: ${shortened(problem.message, 200)}`);
    throw problem;
  }
  const [header, ...body] = records;
  if (!header)
    throw new WrongInput(`${file}, line 1: expected a column "ballot" with ids, or a column for each candidate; found nothing`);

  const names = header.map((name) => folded(name).toLowerCase());
  const ballotColumn = names.findIndex((name) => ballotNames.includes(name));
  const voterColumn = names.findIndex((name) => name !== '' && voterNames.includes(name));
  const byName = new Map((known ?? []).map((id) => [folded(id), id]));
  const candidateColumns = names.flatMap((name, index) => (voterNames.includes(name) ? [] : [index]));
  const candidates =
    ballotColumn < 0 ? candidateColumns.map((index) => byName.get(folded(header[index] ?? '')) ?? header[index] ?? '') : null;
  for (const index of candidateColumns) {
    const column = header[index] ?? '';
    const isKnown =
      ballotColumn >= 0 ? index === ballotColumn : known ? byName.has(folded(column)) : !otherNames.has(names[index] ?? '');
    if (!isKnown)
      throw new WrongInput(
        `${file}, line 1, column "${shortened(column, 40)}": ${neither(column, ballotColumn >= 0 ? [] : (known ?? []))}`,
      );
  }
  const rows = body.map((cells, index) => ({ line: lines[index + 1] ?? 0, cells }));
  return {
    file,
    candidates,
    rows,
    ballotColumn,
    ballotIsLast: ballotColumn === header.length - 1,
    candidateColumns,
    voterColumn,
  };
}

function neither(column: string, candidates: readonly string[]): string {
  const meant = nearest(column, [
    ...candidates,
    ...voterNames.filter((name) => name !== ''),
    ...(candidates.length > 0 ? [] : ballotNames),
  ]);
  const voters = voterNames.filter((name) => name !== '').join(', ');
  return `neither a candidate nor a column of papers (${voters})${meant === undefined ? '' : `; did you mean "${meant}"?`} Remove it or rename it`;
}

/** The delimiter of the columns; in a file of one column, ids may be separated by anything else. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split(/\r?\n/, 1);
  return [',', ';'].find((mark) => header.includes(mark)) ?? '\t';
};

/** The ballots in the form of the rule's kind. */
export function ballotsOf(sheet: Sheet, kind: BallotKind, known?: readonly string[]): Ballot[] {
  const { candidates } = sheet;
  if (candidates) return sheet.rows.map((row) => fromColumns(sheet, candidates, row, kind));
  if (kind === 'per-item') {
    throw new WrongInput(
      `${sheet.file}, line 1: expected a column for each candidate with for, against or abstain (ballot: per-item)`,
    );
  }
  const byName = new Map((known ?? []).map((id) => [folded(id), id]));
  return sheet.rows.map(({ cells }) =>
    idsIn(cells.slice(sheet.ballotColumn, sheet.ballotIsLast ? undefined : sheet.ballotColumn + 1).join(' ')).map(
      (id) => byName.get(id) ?? id,
    ),
  );
}

/** The ids in one cell, separated by commas, semicolons, bars or spaces, Chinese ones included. */
const idsIn = (cell: string): string[] =>
  folded(cell)
    .split(/[,、;|\s]+/)
    .filter((id) => id !== '');

const marks: Readonly<Record<string, Mark>> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  '1': 'for',
  x: 'for',
  '✓': 'for',
  '○': 'for',
  '√': 'for',
  赞成: 'for',
  反对: 'against',
  弃权: 'abstain',
};

function fromColumns(
  sheet: Sheet,
  candidates: readonly string[],
  { line, cells }: Sheet['rows'][number],
  kind: BallotKind,
): Ballot {
  const cellOf = (index: number): string => folded(cells[sheet.candidateColumns[index] ?? -1] ?? '');
  const wrong = (index: number, expected: string) =>
    new WrongInput(
      `${sheet.file}, line ${line}, column ${candidates[index] ?? ''}: expected ${expected}, found "${shortened(cellOf(index), 40)}"`,
    );

  if (kind === 'rank') {
    const ranked = candidates.flatMap((id, index) => {
      const cell = cellOf(index);
      if (cell === '') return [];
      if (!/^[1-9]\d*$/.test(cell)) throw wrong(index, 'a rank (1, 2, …) or nothing');
      return [{ id, rank: Number(cell) }];
    });
    // two candidates of one rank give no order, so the ballot is void: `{}` is not a list
    if (new Set(ranked.map(({ rank }) => rank)).size < ranked.length) return {};
    return ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  }

  const marked = candidates.flatMap((id, index): [string, Mark][] => {
    const cell = cellOf(index).toLowerCase();
    if (cell === '' || cell === '0') return [];
    const mark = marks[cell];
    if (!mark) throw wrong(index, 'for, against, abstain, 1, 0 or nothing');
    return [[id, mark]];
  });
  return kind === 'per-item' ? Object.fromEntries(marked) : marked.flatMap(([id, mark]) => (mark === 'for' ? [id] : []));
}
