import type { Cell } from '../cells.ts';

/** One row of a table and its line in the file, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Why a file cannot be read: a message id with the place (line, column) and what was found. */
export type TableProblem =
  | { readonly id: 'table-not-there'; readonly facts: { readonly name: string; readonly reason: string } }
  | { readonly id: 'table-kind-unknown' | 'table-empty'; readonly facts: { readonly name: string } }
  | { readonly id: 'table-broken'; readonly facts: { readonly name: string; readonly line: number; readonly reason: string } }
  | { readonly id: 'table-letters-unknown'; readonly facts: { readonly name: string; readonly line: number } }
  | {
      readonly id: 'table-quotes';
      readonly facts: { readonly name: string; readonly line: number; readonly column: string };
    }
  | {
      readonly id: 'table-row-length';
      readonly facts: {
        readonly name: string;
        readonly line: number;
        /** The column where the row goes wrong, counted from 1. */
        readonly column: number;
        readonly found: number;
        readonly expected: number;
      };
    };

/** Carries a problem out of a stream of rows. */
export class BadTable extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(`${problem.id} ${JSON.stringify(problem.facts)}`);
    this.name = 'BadTable';
    this.problem = problem;
  }
}
