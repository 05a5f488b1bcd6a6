import { operator } from '../../actions/actor.ts';
import * as lists from '../../actions/lists.ts';
import type { FieldChange, ListDifference, TaskChange } from '../../domain/lists.ts';
import type { Problem } from '../../domain/messages.ts';
import { say, sayProblem } from '../../locales/say.ts';
import { textIn } from '../../locales/spoken.ts';
import { Failure, type House } from '../house.ts';
import { foundYearWithPlan } from '../whichYear.ts';
import { asJson, languageOf, line, made } from '../words.ts';
import { readListsFor } from './read.ts';

export interface Bringing {
  readonly year: string;
  readonly sheet?: string;
  readonly dryRun?: true;
  readonly goodRows?: true;
  readonly json?: true;
}

/** How many of many the terminal shows; `--json` has all. */
const MOST = 200;

/** Compares a file's lists with a year's, and brings what may go in. */
export async function bring(house: House, file: string, { year: id, sheet, dryRun, goodRows, json }: Bringing): Promise<void> {
  await house.open();
  const { plan } = await foundYearWithPlan(id);
  const language = languageOf(house);
  const read = await readListsFor(file, id, plan, sheet);
  const isOnlyLooked = dryRun === true || (read.problems.length > 0 && goodRows !== true);
  const brought = made(house, await lists.bring(operator, id, read, { dryRun: isOnlyLooked, goodRows: goodRows === true }));
  const { difference } = brought;
  const faults = [
    ...read.problems.map(({ id: problem, facts }) => ({ line: facts.line, problem: { id: problem, facts } })),
    ...brought.refused.map((each) => ({ line: each.line, problem: each.problem })),
  ];
  const sentence = ({ line: at, problem }: { readonly line: number; readonly problem: Problem }): string => {
    const words = sayProblem(language, problem);
    return `${file}:${at}: ${words} [${problem.id}]`;
  };
  if (json) {
    asJson(house, {
      year: id.slice('year/'.length),
      said: read.said.map((said) => say(language, `said-${said.id}`, said.facts)),
      faults: faults.map((fault) => ({ ...fault, says: sayProblem(language, fault.problem) })),
      same: difference.same,
      filled: difference.filled.map(asData),
      added: difference.added,
      changed: difference.changed.map(asData),
      gone: difference.gone,
      brought: brought.brought,
      how: brought.how,
    });
  } else {
    for (const said of read.said) line(house, say(language, `said-${said.id}`, said.facts));
    tellDifference(house, difference);
    line(house, say(language, `lists-${brought.how}`, { count: brought.brought }));
  }
  if (faults.length === 0) return;
  const shown = faults.slice(0, MOST).map(sentence);
  const rest = faults.length > MOST ? [`… ${faults.length - MOST} more: --json has all`] : [];
  throw new Failure([...shown, ...rest].join('\n'), 2);
}

const asData = ({ line: at, task, fields }: TaskChange) => ({ line: at, task: task.id, fields });

/** Prints what a file would change: each field with what stands and what the file says. */
function tellDifference(house: House, { same, filled, added, changed, gone }: ListDifference): void {
  const language = languageOf(house);
  const count = { same, filled: filled.length, added: added.length, changed: changed.length, gone: gone.length };
  line(house, say(language, 'lists-difference', count));
  const shown = [...filled.map((change) => ['+', change] as const), ...changed.map((change) => ['!', change] as const)].slice(
    0,
    MOST,
  );
  for (const [mark, { line: at, task, fields }] of shown)
    line(house, `${mark} ${at} ${task.id}: ${fields.map((field) => changeIn(house, field)).join('; ')}`);
  for (const { line: at, project, place } of added.slice(0, MOST))
    line(house, `* ${at} ${project}: ${place ? textIn(place, language) : '–'}`);
  for (const id of gone.slice(0, MOST)) line(house, `- ${id}`);
}

/** One field: `完成时间 2025-06-30 → 2025-09-30`. */
const changeIn = (house: House, change: FieldChange): string => {
  const language = languageOf(house);
  const words = (value: FieldChange['was'] | FieldChange['is']): string => {
    if (value === null) return '–';
    if (typeof value !== 'object') return String(value);
    return 'zh' in value ? textIn(value, language) : value.map((each) => textIn(each, language)).join(' / ');
  };
  return `${say(language, `column-${change.field}`)} ${words(change.was)} → ${words(change.is)}`;
};
