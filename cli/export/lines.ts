import type { House } from '../house.ts';
import { foundYear } from '../whichYear.ts';
import { languageOf } from '../words.ts';
import { CHANGE_COLUMNS, changeRows } from './changes.ts';
import { MATTER_COLUMNS, matterRows } from './matters.ts';
import { RESULT_COLUMNS, resultRows, resultsOf } from './results.ts';
import { SUGGESTION_COLUMNS, suggestionRows } from './suggestions.ts';
import { TASK_COLUMNS, taskRows } from './tasks.ts';
import { csvLines, jsonLines, send } from './written.ts';

/** What can be exported. */
export type Exported = 'suggestions' | 'tasks' | 'changes' | 'matters' | 'results';

export interface Exporting {
  readonly json?: true;
  readonly csv?: true;
  readonly year?: string;
  readonly out?: string;
  readonly excel?: true;
}

type Lines = (house: House, asked: Exporting) => AsyncIterable<string>;

const lines: Readonly<Record<Exported, Lines>> = {
  suggestions: (_, { year, csv, excel }) =>
    csv ? csvLines(SUGGESTION_COLUMNS, suggestionRows(year), excel) : jsonLines(suggestionRows(year)),
  tasks: (_, { year, csv, excel }) => (csv ? csvLines(TASK_COLUMNS, taskRows(year), excel) : jsonLines(taskRows(year))),
  changes: (_, { year, csv, excel }) => (csv ? csvLines(CHANGE_COLUMNS, changeRows(year), excel) : jsonLines(changeRows(year))),
  matters: (_, { year, csv, excel }) => (csv ? csvLines(MATTER_COLUMNS, matterRows(year), excel) : jsonLines(matterRows(year))),
  results: (house, { year, csv, excel }) =>
    csv ? csvLines(RESULT_COLUMNS, resultRows(year, languageOf(house)), excel) : jsonLines(resultsOf(year)),
};

/** Writes what was asked for to a file or to standard output. */
export async function exportLines(house: House, what: Exported, asked: Exporting): Promise<void> {
  await house.open();
  if (asked.year !== undefined) await foundYear(asked.year);
  await send(house, lines[what](house, asked), asked.out);
}
