// Cells that name something known: an aspect, a unit, a source of money, a project, a division.
import { nearest } from '../domain/nearest.ts';
import { regionOf, searchRegions, within } from '../domain/regions.ts';
import { type Cell, expected, ok, type Read, textOf } from './cells.ts';

/** A thing that a cell may name. */
export interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** One of some named things, by its id or a name in either language. */
export const named = (
  cell: Cell,
  among: readonly Named[],
  what: 'aspect' | 'unit' | 'sources' | 'kind' | 'project',
): Read<string> => {
  const said = plain(textOf(cell));
  const found = among.find(({ id, zh, en }) => [id, zh, en].some((name) => plain(name) === said));
  return found ? ok(found.id) : expected(what, nearName(textOf(cell), among));
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** The name that was probably meant: a slip of the pen, or a name that the cell contains or is part of. */
const nearName = (said: string, among: readonly Named[]): string | undefined => {
  const names = among.flatMap(({ id, zh, en }) => [zh, en, id]);
  const slip = nearest(said, names);
  if (slip !== undefined) return slip;
  const part = names.filter(
    (name) => name.length > 1 && (plain(said).includes(plain(name)) || (said.length > 1 && plain(name).includes(plain(said)))),
  );
  return part.toSorted((a, b) => b.length - a.length)[0];
};

/** Reads a code, or a name that means exactly one division within the plan's region; what was read before is remembered. */
export const regionsIn = (under: string): ((cell: Cell) => Read<string>) => {
  const known = new Map<string, Read<string>>();
  return (cell) => {
    const said = textOf(cell);
    const read = known.get(said) ?? regionIn(said, under);
    known.set(said, read);
    return read;
  };
};

const regionIn = (cell: Cell, under: string): Read<string> => {
  const said = textOf(cell).normalize('NFKC').replace(/\.0+$/, '');
  if (regionOf(said)) return within(said, under) ? ok(said) : expected('region');
  const found = searchRegions(said, { under, limit: 1 })[0];
  return found && (found.zh === said || said.endsWith(found.zh) || found.en.toLowerCase() === said.toLowerCase())
    ? ok(found.code)
    : expected('region', found?.zh);
};
