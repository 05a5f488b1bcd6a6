import type { Quantity } from './progress.ts';
import type { LineId, StandardLine } from './standard.ts';
import type { Sentence } from './verdict.ts';

/** Evidence that a reporter shows for one line or step; it counts only with a date and a place (procedure 1.7, T4). */
export interface Evidence {
  readonly line: LineId;
  /** So much of the promised quantity, in its measure; absent: all of it. */
  readonly done?: number;
  readonly at: Date;
  /** Where it was made, as text: a site's code or coordinates. */
  readonly place?: string;
  readonly by: string;
}

/** An inspector's tick or cross on one line. */
export interface Mark {
  readonly line: LineId;
  readonly met: boolean;
  readonly at: Date;
  readonly by: string;
  readonly reason?: string;
}

export interface Acceptance {
  readonly lines: readonly Pick<StandardLine, 'id'>[];
  readonly evidence: readonly Evidence[];
  readonly marks: readonly Mark[];
}

/** The state of a line. `shown`: it has evidence and waits for a mark. `failed`: crossed, and no newer evidence since. */
export type LineState = 'open' | 'shown' | 'met' | 'failed';

export type AcceptanceProblem =
  | 'no-standard'
  | 'lines-without-evidence'
  | 'lines-unmarked'
  | 'lines-failed'
  | 'acceptor-is-reporter';

export type AcceptanceVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem: Sentence<AcceptanceProblem> /** The lines it is about. */;
      readonly lines: readonly LineId[];
    };

/** Each line's state, in the standard's order. */
export const lineStates = (acceptance: Acceptance): ReadonlyMap<LineId, LineState> =>
  new Map(acceptance.lines.map(({ id }) => [id, standing(acceptance, id).state]));

/** The mark that counts is the newest one made after some evidence, by a person who reported nothing for the line (T4). */
function standing({ evidence, marks }: Acceptance, line: LineId): { readonly state: LineState; readonly mark?: Mark } {
  const shown = evidence.filter((piece) => piece.line === line && isLocated(piece));
  const last = newest(shown);
  if (!last) return { state: 'open' };
  const counts = ({ by, at }: Mark) => shown.every((piece) => piece.by !== by) && shown.some((piece) => piece.at <= at);
  const mark = newest(marks.filter((found) => found.line === line && counts(found)));
  if (!mark) return { state: 'shown' };
  if (mark.met) return { state: 'met', mark };
  return { state: last.at > mark.at ? 'shown' : 'failed', mark };
}

/** Whether the unit may hand the task over: every line has evidence, and every failed line has newer evidence. */
export function mayHandOver(acceptance: Acceptance): AcceptanceVerdict {
  if (acceptance.lines.length === 0) return no('no-standard');
  const missing = linesIn(acceptance, ['open', 'failed']);
  return missing.length > 0 ? no('lines-without-evidence', missing) : { ok: true };
}

/**
 * Whether this person may accept the task (procedure 1.7, T4): the newest mark of every line says met, and the person reported none of it.
 */
export function mayAccept(acceptance: Acceptance, acceptor: string): AcceptanceVerdict {
  if (acceptance.lines.length === 0) return no('no-standard');
  const reported = acceptance.evidence.filter(({ by }) => by === acceptor).map(({ line }) => line);
  if (reported.length > 0) return no('acceptor-is-reporter', [...new Set(reported)]);
  const open = linesIn(acceptance, ['open']);
  if (open.length > 0) return no('lines-without-evidence', open);
  const failed = linesIn(acceptance, ['failed']);
  if (failed.length > 0) return no('lines-failed', failed);
  const unmarked = linesIn(acceptance, ['shown']);
  return unmarked.length > 0 ? no('lines-unmarked', unmarked) : { ok: true };
}

/**
 * How much of a step an inspector has accepted (procedure 1.8, L1): each mark that says met accepts what was shown last before it. `of`: the
 * task's quantity; without one a step is accepted whole or not at all.
 */
export function acceptedOf(acceptance: Acceptance, step: LineId, of: number | null): boolean | Quantity {
  const shown = acceptance.evidence.filter((piece) => piece.line === step && isLocated(piece));
  const accepted = acceptance.marks
    .filter(({ line, met, by }) => line === step && met && shown.every((piece) => piece.by !== by))
    .flatMap(({ at }) => newest(shown.filter((piece) => piece.at <= at)) ?? []);
  if (accepted.length === 0) return false;
  if (of === null || accepted.some(({ done }) => done === undefined)) return true;
  return { done: Math.min(of, Math.max(...accepted.map(({ done = of }) => done))), of };
}

/** How a step stands: met in part it is open again for what is left, until more is shown. */
export function stepState(acceptance: Acceptance, step: LineId, of: number | null): LineState {
  const { state, mark } = standing(acceptance, step);
  if (state !== 'met') return state;
  const accepted = acceptedOf(acceptance, step, of);
  if (accepted === true || (accepted !== false && accepted.done >= accepted.of)) return 'met';
  return acceptance.evidence.some((piece) => piece.line === step && mark !== undefined && piece.at > mark.at) ? 'shown' : 'open';
}

/** What a task needs before it can start (procedure 1.7, T1 and T3): a place, a standard, a due date and a responsible unit. */
export type Lack = 'place' | 'standard' | 'due' | 'unit';

export function lacking(task: {
  readonly place?: string | null | undefined;
  readonly standard?: readonly unknown[] | null | undefined;
  readonly due?: Date | string | null | undefined;
  readonly unit?: string | null | undefined;
}): Lack[] {
  const has: Record<Lack, boolean> = {
    place: !!task.place?.trim(),
    standard: !!task.standard?.length,
    due: !!task.due,
    unit: !!task.unit?.trim(),
  };
  return (['place', 'standard', 'due', 'unit'] as const).filter((part) => !has[part]);
}

const isLocated = ({ place }: Evidence): boolean => !!place?.trim();

function linesIn(acceptance: Acceptance, states: readonly LineState[]): LineId[] {
  return [...lineStates(acceptance)].filter(([, state]) => states.includes(state)).map(([line]) => line);
}

const newest = <Dated extends { readonly at: Date }>(dated: readonly Dated[]): Dated | undefined =>
  dated.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];

const no = (id: AcceptanceProblem, lines: readonly LineId[] = []): AcceptanceVerdict => ({
  ok: false,
  problem: { id, facts: { count: lines.length } },
  lines,
});
