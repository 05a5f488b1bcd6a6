// Dated steps of a task (procedure 1.7, T1): steps of building, apart from the lines of the standard, which must hold at acceptance.
import { addDays, type Day, daysBetween } from '../calendar.ts';
import type { Text } from '../languages.ts';
import type { ProjectKind } from './kinds.ts';
import type { LineId, Standard } from './standard.ts';

/** A promised step. A weight is a share of the sum of the steps' weights. */
export interface PromisedMilestone {
  /** `m1`, unique within its task. */
  readonly id: string;
  readonly title: Text;
  /** The lines of the standard that prove it. Without any it is shown and accepted by itself, under its own id. */
  readonly lines: readonly LineId[];
  readonly weight: number;
  readonly due: Day;
  /** Whether it is shown with a photo only; false if absent. */
  readonly photo?: boolean;
}

/**
 * The steps of a task of a kind, each on its share of the days from the first to the due day (both included). The last, on the due day,
 * proves every line of the standard; the others are shown and accepted by themselves, and take ids that no line has.
 */
export function milestonesOf(
  { steps }: Pick<ProjectKind, 'steps'>,
  standard: Standard,
  from: Day,
  due: Day,
): PromisedMilestone[] {
  const days = Math.max(0, daysBetween(from, due));
  const lines = standard.map(({ id }) => id);
  const ids = stepIds(lines);
  return steps.map(({ weight, by, photo, ...title }, index) => {
    const isLast = index === steps.length - 1;
    return {
      id: ids(),
      title,
      lines: isLast ? lines : [],
      weight,
      due: isLast ? due : addDays(from, Math.floor((days * by) / 100)),
      ...(photo && { photo }),
    };
  });
}

/** Gives m1, m2, … without those that lines have. */
function stepIds(lines: readonly LineId[]): () => string {
  let last = 0;
  const next = (): string => {
    last += 1;
    return lines.includes(`m${last}`) ? next() : `m${last}`;
  };
  return next;
}

/** Whether a step is proven by lines: an inspector has found every line met that it names. A step without lines never is. */
export const isProven = ({ lines }: Pick<PromisedMilestone, 'lines'>, met: ReadonlySet<LineId>): boolean =>
  lines.length > 0 && lines.every((line) => met.has(line));

/** The day by which a line is expected: the first step that names it; null where none does. */
export const dueOfLine = (steps: readonly Pick<PromisedMilestone, 'lines' | 'due'>[], line: LineId): Day | null =>
  steps.flatMap(({ lines, due }) => (lines.includes(line) ? [due] : [])).toSorted()[0] ?? null;

/** The steps that are shown and accepted by themselves, in their order: their ids stand beside the lines' in reports and marks. */
export const stepsAlone = <Step extends Pick<PromisedMilestone, 'lines'>>(steps: readonly Step[]): Step[] =>
  steps.filter(({ lines }) => lines.length === 0);
