import { type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Cell } from './cells.ts';
import { letters } from './rows.ts';

/** A sheet to be written. Days are `Date`s at midnight UTC. */
export interface WrittenSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A workbook whose sheets have a frozen bold header, a filter, and columns as wide as their content. Texts are written as texts: one that
 * begins with `=` is no formula.
 */
export const xlsxOf = async (sheets: readonly WrittenSheet[]): Promise<Uint8Array> => writeXlsx({ sheets: sheets.map(sheetOf) });

/** One sheet, as it is written. */
export const sheetOf = ({ name, headers, rows }: WrittenSheet): WriteSheet => ({
  name,
  rows: [headers, ...rows].map((row) => row.map(cellValue)),
  columns: headers.map((header, column) => ({
    width: widthOf([header, ...rows.map((row) => row[column])]),
    ...(rows.some((row) => row[column] instanceof Date) ? { numFmt: 'yyyy-mm-dd' } : {}),
  })),
  cells: new Map(headers.map((header, column) => [`0,${column}`, { value: header, style: { font: { bold: true } } }])),
  freezePane: { rows: 1 },
  autoFilter: { range: `A1:${letters(headers.length - 1)}${rows.length + 1}` },
});

export const cellValue = (cell: Cell): CellValue => cell ?? null;

/** In characters, a Chinese one counting as two; between 8 and 60. */
const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce<number>((widest, cell) => Math.min(60, Math.max(widest, widthIn(cell) + 2)), 8);

const widthIn = (cell: Cell): number => {
  if (cell instanceof Date) return 10;
  const text = String(cell ?? '');
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
};
