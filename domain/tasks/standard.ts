// A construction standard (procedure 1.7, T2): countable lines, each with an id of its own by which evidence, marks and milestones name it.
import { z } from 'zod';
import { inLanguages, type Text } from '../languages.ts';

/** What a line is known by within its standard: short, so that a button can carry it, and never a number, which would look like a place. */
export const LineId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,11}$/, 'expected a small letter, then small letters, digits and dashes, 12 in all at most');
export type LineId = z.infer<typeof LineId>;

/** One countable requirement, in words. */
export const StandardLine = inLanguages({ id: LineId });
export type StandardLine = z.infer<typeof StandardLine>;

/** A standard as it is kept. */
export const Standard = z.array(StandardLine);
export type Standard = readonly StandardLine[];

type Given = Text & { readonly id?: LineId | undefined };

/** Lines with their ids: those that somebody gave stay, every other line gets the first of s1, s2, … that is free. */
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

/** A standard as a file has it, with ids or without. */
export const GivenStandard = z
  .array(inLanguages({ id: LineId.optional() }))
  .refine((lines) => {
    const ids = lines.flatMap(({ id }) => id ?? []);
    return new Set(ids).size === ids.length;
  }, 'two lines have the same id')
  .transform(numbered);

/** The number under which people know a line: its place in its standard, from 1; 0 where there is none of that id. */
export const numberOf = (lines: readonly Pick<StandardLine, 'id'>[], id: LineId): number =>
  lines.findIndex((line) => line.id === id) + 1;
