// A construction standard (procedure 1.7, T2): countable lines, each with an id by which evidence, marks and milestones name it.
import { z } from 'zod';
import { inLanguages, type Text } from '../languages.ts';

/** A line's id within its standard: short, because buttons carry it, and never a number, which would look like an index. */
export const LineId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,11}$/, 'expected a small letter, then small letters, digits and dashes, 12 in all at most');
export type LineId = z.infer<typeof LineId>;

/** One countable requirement, in words. `photo`: it is shown with a photo only. */
export const StandardLine = inLanguages({ id: LineId, photo: z.boolean().exactOptional() });
export type StandardLine = z.infer<typeof StandardLine>;

/** A standard as it is stored. */
export const Standard = z.array(StandardLine);
export type Standard = readonly StandardLine[];

type Given = Text & { readonly id?: LineId | undefined; readonly photo?: boolean };

/** Gives every line an id: existing ids stay, every other line gets the first free one of s1, s2, … */
export function numbered(lines: readonly Given[]): StandardLine[] {
  const taken = new Set(lines.map(({ id }) => id));
  let last = 0;
  const next = (): LineId => {
    do last += 1;
    while (taken.has(`s${last}`));
    return `s${last}`;
  };
  return lines.map(({ id = next(), ...text }) => ({ id, ...text }));
}

/** A standard as a file has it, with or without ids. */
export const GivenStandard = z
  .array(inLanguages({ id: LineId.optional(), photo: z.boolean().exactOptional() }))
  .refine((lines) => {
    const ids = lines.flatMap(({ id }) => id ?? []);
    return new Set(ids).size === ids.length;
  }, 'two lines have the same id')
  .transform(numbered);

/** A line's number as people see it: its position in the standard, from 1; 0 if there is no line with this id. */
export const numberOf = (lines: readonly Pick<StandardLine, 'id'>[], id: LineId): number =>
  lines.findIndex((line) => line.id === id) + 1;

/** A task as far as it can be shown part by part: the lines of its standard, and its steps of building. */
export interface Parted {
  readonly standard: Standard;
  readonly milestones: readonly {
    readonly id: LineId;
    readonly title: Text;
    readonly lines: readonly LineId[];
    readonly photo?: boolean;
  }[];
}

/** Whether a line or a step may be shown with a photo only. */
export const needsPhoto = ({ standard, milestones }: Parted, part: LineId): boolean =>
  [...standard, ...milestones].some(({ id, photo = false }) => id === part && photo);

/** The words of a line, or of a step that is shown by itself; null if a task has no such part. */
export function textOfPart({ standard, milestones }: Parted, part: LineId): Text | null {
  const line = standard.find(({ id }) => id === part);
  return line ?? milestones.find(({ id, lines }) => id === part && lines.length === 0)?.title ?? null;
}
