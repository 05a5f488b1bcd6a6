// Dated steps of a task (procedure 1.7, T2): each names the lines of the standard that it proves.
import { addDays, type Day, daysBetween } from '../calendar.ts';
import type { Text } from '../languages.ts';
import type { LineId, Standard } from './standard.ts';

/** A promised step. A weight is a share of the sum of the steps' weights. */
export interface PromisedMilestone {
  /** `m1`, unique within its task. */
  readonly id: string;
  readonly title: Text;
  readonly lines: readonly LineId[];
  readonly weight: number;
  readonly due: Day;
}

/**
 * The default steps of a task: one per line of the standard, spread evenly over the days from the first to the due day (both included); the
 * last is on the due day.
 */
export function milestonesOf(standard: Standard, from: Day, due: Day): PromisedMilestone[] {
  const days = Math.max(0, daysBetween(from, due) + 1);
  return standard.map(({ id, ...title }, index) => ({
    id: `m${index + 1}`,
    title,
    lines: [id],
    weight: 1,
    due: index === standard.length - 1 ? due : addDays(from, Math.floor((days * (index + 1)) / standard.length)),
  }));
}

/** Whether a step is proven: an inspector has found every line met that it names. A step without lines never is. */
export const isProven = ({ lines }: Pick<PromisedMilestone, 'lines'>, met: ReadonlySet<LineId>): boolean =>
  lines.length > 0 && lines.every((line) => met.has(line));

/** The day by which a line is expected: the first step that names it; null where none does. */
export const dueOfLine = (steps: readonly Pick<PromisedMilestone, 'lines' | 'due'>[], line: LineId): Day | null =>
  steps.flatMap(({ lines, due }) => (lines.includes(line) ? [due] : [])).toSorted()[0] ?? null;
