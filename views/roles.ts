// Roles: as the office sees them, and as people are told of them.
import { type Text, textOf } from '../domain/languages.ts';
import * as people from '../records/people.ts';
import type { Page } from './pages.ts';

type Row = people.HeldRole & { readonly code: string; readonly personId: string | null };

export interface RoleFacts {
  readonly code: string;
  readonly role: string;
  readonly holder: string;
  readonly regionCode: string;
  readonly unit: Text | null;
  /** Somebody holds it in a chat. */
  readonly linked: boolean;
  readonly until: Date | null;
}

async function factsOf(role: Row): Promise<RoleFacts> {
  const { code, holder, regionCode, until, personId } = role;
  return {
    code,
    role: role.role,
    holder,
    regionCode,
    until,
    linked: personId !== null,
    unit: await unitNamed(role.unitId),
  };
}

/** A page of the roles of some regions, and how many there are. */
export async function rolesPage(
  regions: readonly string[],
  at: Date,
  { from, count }: { from: number; count: number },
): Promise<{ readonly all: number; readonly roles: readonly RoleFacts[] }> {
  const rows = await people.rolesIn(regions, { at });
  return { all: rows.length, roles: await Promise.all(rows.slice(from, from + count).map(factsOf)) };
}

/** All roles of some regions by their ids, for inviting people to them. */
export const rolesOf = async (regions: readonly string[], at: Date) =>
  (await people.rolesIn(regions, { at })).map(({ id, role, holder, regionCode, unitId, personId, until }) => ({
    id,
    role,
    holder,
    regionCode,
    unit: unitId,
    linked: personId !== null,
    until,
  }));

/** One role of some regions by its short code, with its id; undefined if it belongs to another region or is over. */
export async function roleIn(
  regions: readonly string[],
  code: string,
  at: Date,
): Promise<(RoleFacts & { id: string }) | undefined> {
  const row = (await people.rolesIn(regions, { at })).find((role) => role.code === code);
  return row && { ...(await factsOf(row)), id: row.id };
}

/** Roles of some regions that nobody has taken up: a page of them, and how many there are. */
export async function unlinkedPage(regions: readonly string[], at: Date, { page, size }: Page) {
  const all = await unlinked(regions, at);
  return { count: all.length, roles: await Promise.all(all.slice(page * size, (page + 1) * size).map(factsOf)) };
}

/** One of them by its short code, with its id. */
export const unlinkedRole = async (regions: readonly string[], code: string, at: Date): Promise<Row | undefined> =>
  (await unlinked(regions, at)).find((role) => role.code === code);

const unlinked = async (regions: readonly string[], at: Date): Promise<Row[]> =>
  (await people.rolesIn(regions, { at })).filter(({ personId }) => personId === null);

/** A unit's name; null for a role without a unit. */
export async function unitNamed(unitId: string | null): Promise<Text | null> {
  const unit = unitId === null ? null : await people.unitOf(unitId);
  return unit && textOf(unit);
}

/** The facts of a notice about a role at a moment; undefined if there is no such role. */
export async function roleNews(id: string, at: Date): Promise<(RoleFacts & { readonly over: boolean }) | undefined> {
  const row = await people.roleOf(id);
  return row ? { ...(await factsOf(row)), over: !people.isInOffice(row, at) } : undefined;
}
